import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../server/kernel/config/read-config.ts';
import { sourceTypes } from '../../server/sources/registry.ts';
import { parseWireEvent } from '../../server/ingest/wire.ts';

/** What somebody copies out of the documentation works. */

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const pages = [
  'README.md',
  ...readdirSync(new URL('docs', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The fenced blocks of a language on a page; of a list, without its indent. */
const blocksIn = (page: string, language: string): string[] =>
  [...textOf(page).matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\``, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

const LEAST = parse(blocksIn('docs/configuration.md', 'yaml')[0]!) as Record<string, unknown>;
const schemas = Object.fromEntries(
  Object.entries(sourceTypes).map(([type, { options }]) => [type, options]),
);
const inter = readFileSync(
  new URL('node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', root),
);

/** A whole hub.yaml of a block that may be some of its sections, or a wall's scenes. */
function wholeOf(block: string): string {
  const { scenes, ...sections } = parse(block) as Record<string, unknown>;
  const [wall] = LEAST['walls'] as object[];
  return JSON.stringify({
    ...LEAST,
    ...(scenes !== undefined && { walls: [{ ...wall, scenes }] }),
    ...sections,
  });
}

const examples = pages.flatMap((page) =>
  blocksIn(page, 'yaml').map((block, index) => [page, index + 1, block] as const),
);

test('the documentation has examples of hub.yaml', () => {
  expect(examples.length).toBeGreaterThan(10);
});

test.each(examples)('%s, example %i of hub.yaml is valid', (_page, _place, block) => {
  const outcome = readConfig(wholeOf(block), schemas, () => inter);
  expect(outcome.ok ? [] : outcome.problems).toEqual([]);
});

describe('events in the documentation', () => {
  const events = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\{\s*"id"[^]*?\}\s*\}/g)]
      .filter(([text]) => text.includes('"type"'))
      .map(([text]) => [page, text] as const),
  );

  test('are there', () => {
    expect(events.length).toBeGreaterThan(2);
  });

  test.each(events)('%s: %s is taken', (_page, text) => {
    expect(parseWireEvent(JSON.parse(text))).toMatchObject({ ok: true });
  });
});
