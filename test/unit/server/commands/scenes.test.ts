import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { panelsDoc, scenesText } from '../../../../server/commands/scenes.ts';
import { PANEL_TYPES } from '../../../../shared/panels/registry.ts';
import { READY_SCENE_NAMES } from '../../../../shared/ready-scenes.ts';

test('docs/panels.md is what the panels say of themselves', () => {
  const doc = readFileSync(new URL('../../../../docs/panels.md', import.meta.url), 'utf8');
  // When it is not: npm run build:docs
  expect(doc).toBe(panelsDoc());
});

test('names every scene and panel, with options and their defaults', () => {
  const text = scenesText();
  for (const name of [...READY_SCENE_NAMES, ...PANEL_TYPES.keys()]) {
    expect(text).toMatch(new RegExp(`^${name}  \\S`, 'm'));
  }
  expect(text).toMatch(/^ {4}maxTerms: 80 {2}words at most \(whole number, 5 to 150\)$/m);
  expect(text).toContain('weighBy: "count"  ');
});
