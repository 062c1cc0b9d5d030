import { expect, test } from 'vitest';
import { PANEL_PICTURES } from '../../../../server/commands/panel-pictures.ts';
import { scenesText } from '../../../../server/commands/scenes.ts';
import { PANEL_TYPES } from '../../../../shared/panels/registry.ts';

test('every panel has a picture of its own that a terminal can show, and none is of a panel that is gone', () => {
  expect(Object.keys(PANEL_PICTURES).toSorted()).toEqual([...PANEL_TYPES.keys()].toSorted());
  const text = scenesText();
  for (const lines of Object.values(PANEL_PICTURES)) {
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72);
    expect(text).toContain(lines[0]);
  }
});
