import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';
import { cellKey, toMood } from '../../../../server/fold/counts.ts';
import { createFold, type Fold } from '../../../../server/fold/fold.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import { termFigures } from '../../../../server/publish/term-figures.ts';
import type { Mention } from '../../../../shared/event.ts';
import { event } from '../../../helpers/events.ts';

const NOW_MS = Date.parse('2026-03-10T12:00:00Z');
const clock = { nowMs: () => NOW_MS };
const analyse = createAnalyser({
  brands: [
    { id: 'poldernet', names: ['PolderNet'] },
    { id: 'kustkabel', names: ['KustKabel'] },
  ],
  ownBrand: 'poldernet',
});

const mention = (externalId: string, content: string): Mention => ({
  ...event.mention(externalId, NOW_MS - 1_000),
  externalId,
  content,
  publishedMs: NOW_MS - 1_000,
});

async function foldOf(mentions: readonly Mention[]): Promise<Fold> {
  const log = createMemoryLog(clock.nowMs);
  const fold = await createFold(
    { clock, log, cells: createMemoryCells(clock.nowMs), analyse },
    { ownBrand: 'poldernet', service: new Map() },
  );
  await log.append(mentions);
  await fold.catchUp();
  fold.advance();
  return fold;
}

describe('a message that praises a rival and scolds us', () => {
  test('is counted as praise for the rival and as blame for us, its words with the blame', async () => {
    const { state } = await foldOf([
      mention('1', 'KustKabel is geweldig, jullie storing is een ramp'),
    ]);
    expect(toMood(state.hour.total(cellKey.brand('kustkabel')))).toMatchObject({ positive: 1 });
    expect(toMood(state.hour.total(cellKey.brand('poldernet')))).toMatchObject({ negative: 1 });
    expect(toMood(state.hour.total(cellKey.term('storing')))).toMatchObject({ negative: 1 });
  });
});

const texts = [
  'Mijn facturen kloppen niet',
  'wrong invoice again',
  'De trage app is traag',
  'trage app, nooit geleverd',
  '#geeninternet in Zwolle',
  'KustKabel is beter dan jullie',
];

test('forms and pairs do not depend on the order or repetition of messages', async () => {
  const many = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(many, fc.infiniteStream(fc.nat()), async (contents, dice) => {
      const mentions = contents.map((content, i) => mention(`m${i}`, content));
      const shuffled = mentions
        .map((one) => ({ one, at: dice.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const [first, second] = await Promise.all([
        foldOf(mentions),
        foldOf([...shuffled, ...mentions]),
      ]);
      expect(new Map(second.state.hour.totals())).toEqual(new Map(first.state.hour.totals()));
      expect(termFigures(second.state, NOW_MS, 'nl')).toEqual(
        termFigures(first.state, NOW_MS, 'nl'),
      );
    }),
    { numRuns: 40 },
  );
});
