import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../../server/fold/counts.ts';
import type { FoldState } from '../../../../server/fold/fold.ts';
import type { RecentMessage } from '../../../../server/fold/recent.ts';
import { createRollingCells } from '../../../../server/fold/rolling-cells.ts';
import { newSeriesWarning } from '../../../../server/fold/warning/close-minute.ts';
import type { Subject, SubjectRecord } from '../../../../server/fold/warning/watch.ts';
import {
  brandCarriers,
  quotedMessages,
  warningFigures,
  type TextOf,
} from '../../../../server/publish/warning-figures.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const BRAND: Subject = { id: 'brand:us', name: 'Us', key: cellKey.brand('us'), counts: 'negative' };
const THEME: Subject = {
  id: 'theme:network',
  name: 'Netwerk',
  key: cellKey.theme('network'),
  counts: 'not-positive',
};

const message = (of: Partial<RecentMessage>, index = 0): RecentMessage => ({
  atMs: MORNING_MS - MINUTE_MS,
  about: [BRAND.key],
  terms: [],
  channel: 'social',
  language: 'nl',
  author: `author-${index}`,
  quotable: true,
  partition: 0,
  offset: index,
  ...of,
});

/** `said`: how often each term was said before the last half hour, as [neutral, negative] every ten minutes of 23 hours. */
function foldOf(
  messages: readonly RecentMessage[],
  said: Readonly<Record<string, readonly [neutral: number, negative: number]>> = {},
): FoldState {
  const day = createRollingCells('day', 10 * MINUTE_MS, 144);
  for (const [term, [neutral, negative]] of Object.entries(said)) {
    for (let step = 6; step < 144; step++) {
      day.add(cellKey.term(term), MORNING_MS - step * 10 * MINUTE_MS, [0, neutral, negative, 0]);
    }
  }
  for (const { atMs, terms } of messages) {
    for (const term of terms) day.add(cellKey.term(term), atMs, [0, 0, 1, 0]);
  }
  day.advance(MORNING_MS);
  return { day, recent: { values: () => messages.values() } } as unknown as FoldState;
}

const times = (count: number, of: Partial<RecentMessage>): RecentMessage[] =>
  Array.from({ length: count }, (_, index) => message(of, index));

/** A watch whose subjects are in this state since eight minutes. */
const watchOf = (state: 'calm' | 'watch' | 'warning', ...subjects: Subject[]) => {
  const minute = MORNING_MS / MINUTE_MS;
  const calm = newSeriesWarning(minute);
  const known: SubjectRecord = {
    ...calm,
    record: { ...calm.record, state, stateSinceMinute: minute - 8 },
    firstMinute: 0,
    latest: { score: 4.44, slowZ: 1, count: 37, expected: 3.33, learning: false },
    acknowledged: null,
  };
  return { subjects, recordOf: () => known };
};

const noText: TextOf = () => undefined;

describe('what carries a mood', () => {
  test('is what is said beyond its usual measure, with channel and language', () => {
    const fold = foldOf(
      [
        ...times(5, { terms: ['storing'] }),
        ...times(1, { terms: ['storing'], channel: 'chat', language: 'en' }),
        ...times(9, { terms: ['factuur'] }),
      ],
      // Three an ten minutes: nine in half an hour are nothing.
      { factuur: [0, 3] },
    );
    expect(brandCarriers(fold, 'us', MORNING_MS)).toEqual([
      { term: 'factuur', n: 9, channel: { id: 'social', n: 9 }, language: { id: 'nl', n: 9 } },
      { term: 'storing', n: 6, channel: { id: 'social', n: 5 }, language: { id: 'nl', n: 5 } },
    ]);
    expect(
      warningFigures(watchOf('warning', BRAND), fold, MORNING_MS, noText)[0]!.carriers,
    ).toEqual([
      expect.objectContaining({ term: 'storing' }),
      expect.objectContaining({ term: 'factuur' }),
    ]);
  });

  test('of a theme is held against all that is said without praise, as the theme counts', () => {
    const about = [THEME.key];
    const fold = foldOf(
      [...times(4, { about, terms: ['storing'] }), ...times(9, { about, terms: ['modem'] })],
      // Asked about all day long, and never in anger.
      { modem: [3, 0] },
    );
    const [figures] = warningFigures(watchOf('warning', THEME), fold, MORNING_MS, noText);
    expect(figures!.carriers.map(({ term }) => term)).toEqual(['storing', 'modem']);
  });

  test('is nothing that fewer than three said, or that was said longer ago than half an hour', () => {
    const old = { terms: ['oud'], atMs: MORNING_MS - HOUR_MS };
    const fold = foldOf([...times(2, { terms: ['storing'] }), ...times(9, old)]);
    expect(brandCarriers(fold, 'us', MORNING_MS)).toEqual([]);
  });
});

describe('the figures of a warning', () => {
  test('are there for what is not calm, with the score to a tenth', () => {
    const fold = foldOf([]);
    expect(warningFigures(watchOf('calm', BRAND), fold, MORNING_MS, noText)).toEqual([]);
    expect(warningFigures(watchOf('watch', THEME, BRAND), fold, MORNING_MS, noText)).toMatchObject([
      { id: 'brand:us', subject: { kind: 'brand', id: 'us', name: 'Us' }, score: 4.4 },
      { id: 'theme:network', subject: { kind: 'theme' }, n: 37, expected: 3.3, timesNormal: 11.1 },
    ]);
  });

  test('quote the newest of different authors, whole words of it, and nothing that may not be shown', () => {
    const long = 'storing '.repeat(40).trim();
    const messages = [
      message({ terms: ['storing'], atMs: MORNING_MS - 5_000, author: 'a', offset: 1 }),
      message({ terms: ['storing'], atMs: MORNING_MS - 4_000, author: 'a', offset: 2 }),
      message({ terms: ['storing'], atMs: MORNING_MS - 3_000, author: 'b', offset: 3 }),
      message({
        terms: ['storing'],
        atMs: MORNING_MS - 2_000,
        author: 'c',
        offset: 4,
        quotable: false,
      }),
      message({ terms: ['iets anders'], atMs: MORNING_MS - 1_000, author: 'd', offset: 5 }),
    ];
    const fold = foldOf(messages);
    const watch = watchOf('warning', BRAND);
    const [figures] = warningFigures(watch, fold, MORNING_MS, ({ offset }) =>
      offset === 2 ? long : `tekst ${offset}`,
    );
    const [first, second] = figures!.examples;
    expect(first).toEqual({ text: 'tekst 3', channel: 'social', atMs: MORNING_MS - 3_000 });
    expect(second!.text).toMatch(/^(storing )+storing…$/);
    expect(second!.text.length).toBeLessThanOrEqual(161);
    expect(figures!.examples).toHaveLength(2);
    expect(quotedMessages(watch, fold, MORNING_MS).map(({ offset }) => offset)).toEqual([3, 2]);
  });
});
