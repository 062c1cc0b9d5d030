import { describe, expect, test } from 'vitest';
import { cellKey, moodCount } from '../../../../server/fold/counts.ts';
import { createRollingCells } from '../../../../server/fold/rolling-cells.ts';
import { associationOf } from '../../../../server/publish/association.ts';
import { termFigures, wordFigures } from '../../../../server/publish/term-figures.ts';
import { MINUTE_MS } from '../../../../shared/units.ts';

const NOW_MS = Date.parse('2026-03-10T12:00:00Z');

/** Windows in which these keys were counted, each so often, in the last hour. */
const windowsOf = (counted: Readonly<Record<string, number>>) => {
  const hour = createRollingCells('hour', MINUTE_MS, 60);
  const day = createRollingCells('day', 10 * MINUTE_MS, 144);
  for (const cells of [hour, day]) cells.advance(NOW_MS);
  for (const [key, times] of Object.entries(counted)) {
    for (let i = 0; i < times; i++) {
      for (const cells of [hour, day]) cells.add(key, NOW_MS - MINUTE_MS, moodCount('negative'));
    }
  }
  return { hour, day };
};

const figuresOf = (counted: Readonly<Record<string, number>>, locale: 'nl' | 'en' = 'nl') =>
  termFigures(windowsOf(counted), NOW_MS, locale).map(({ id, n, forms }) => ({
    id,
    n,
    ...(forms && { forms }),
  }));

describe('a term', () => {
  test('is shown in its commonest form', () => {
    expect(
      figuresOf({ [cellKey.term('factuur')]: 5, [cellKey.form('factuur', 'nl', 'facturen')]: 3 }),
    ).toEqual([{ id: 'facturen', n: 5 }]);
    expect(
      figuresOf({ [cellKey.term('factuur')]: 5, [cellKey.form('factuur', 'nl', 'facturen')]: 2 }),
    ).toEqual([{ id: 'factuur', n: 5 }]);
  });

  test('is shown as a word, never as a bare stem', () => {
    expect(
      figuresOf({ [cellKey.term('strat')]: 2, [cellKey.form('strat', null, 'straten')]: 2 }),
    ).toEqual([{ id: 'straten', n: 2 }]);
  });

  test('in no table has to be in a share of the messages, as a table, a town, a hashtag or an idea has not', () => {
    const said = Object.fromEntries(
      ['appeltaart', 'factuur', 'Zwolle', '#samen', 'geen internet'].map((text) => [
        cellKey.term(text),
        2,
      ]),
    );
    const shownOf = (messages: number): string[] =>
      wordFigures(windowsOf({ ...said, [cellKey.term('blokkade')]: 5 }), NOW_MS, 'nl', {
        messages,
        isWord: (word) => word === 'factuur',
      }).terms.map(({ id }) => id);
    expect(shownOf(100)).toContain('appeltaart');
    expect(shownOf(500).toSorted()).toEqual([
      '#samen',
      'Zwolle',
      'blokkade',
      'factuur',
      'geen internet',
    ]);
    // In ten messages it is no slip, however many there are.
    expect(
      wordFigures(windowsOf({ [cellKey.term('appeltaart')]: 10 }), NOW_MS, 'nl', {
        messages: 50_000,
        isWord: () => false,
      }).terms,
    ).toMatchObject([{ id: 'appeltaart' }]);
  });

  test("is shown in the hub's language, with the split kept", () => {
    const counted = {
      [cellKey.term('storing')]: 7,
      [cellKey.form('storing', 'en', 'outage')]: 3,
      [cellKey.form('storing', 'en', 'outages')]: 2,
    };
    expect(figuresOf(counted)).toEqual([
      {
        id: 'storing',
        n: 7,
        forms: [
          { text: 'storing', n: 2 },
          { text: 'outage', n: 5 },
        ],
      },
    ]);
  });

  test('whose shown form is that of another is one with it', () => {
    expect(
      figuresOf({
        [cellKey.term('led')]: 3,
        [cellKey.form('led', null, 'leeds')]: 3,
        [cellKey.term('leeds')]: 2,
      }),
    ).toEqual([{ id: 'leeds', n: 5 }]);
  });
});

describe('neighbours', () => {
  const pairs = (both: number, first: number, second: number, all: number) => ({
    [cellKey.term('app')]: second,
    [cellKey.pair('trage app', ['app'])]: both,
    [cellKey.firstOfPair('trage')]: first,
    [cellKey.secondOfPair('app')]: second,
    [cellKey.allPairs()]: all,
  });

  test('that stand together more than chance are one term, taken out of its words', () => {
    expect(figuresOf(pairs(8, 9, 12, 400))).toEqual([
      { id: 'app', n: 4 },
      { id: 'trage app', n: 8 },
    ]);
  });

  test.each([
    ['seldom said', pairs(4, 4, 4, 400)],
    ['no more than chance', pairs(8, 80, 40, 400)],
    ['a small part of what the word is said', pairs(8, 8, 90, 4_000)],
  ])('that are %s are not', (_, counted) => {
    expect(figuresOf(counted).map(({ id }) => id)).toEqual(['app']);
  });

  test('of a denial and what was not done need no term of their own', () => {
    expect(
      figuresOf({
        [cellKey.pair('nooit geleverd', [])]: 6,
        [cellKey.firstOfPair('nooit')]: 7,
        [cellKey.secondOfPair('geleverd')]: 8,
        [cellKey.allPairs()]: 500,
      }),
    ).toEqual([{ id: 'nooit geleverd', n: 6 }]);
  });
});

test('association is the log-likelihood ratio of Dunning', () => {
  // His table of "the swiss": 110 together, 2,442 and 111 apart, 29,114 neither.
  expect(associationOf(110, 2_552, 221, 31_777)).toBeCloseTo(270.72, 1);
  expect(associationOf(1, 10, 10, 100)).toBe(0);
  expect(associationOf(0, 0, 0, 0)).toBe(0);
});

test('a slip of the pen of a slip of the pen counts for the word that both stand for', () => {
  const counted = { glasvezel: 20, glasvezl: 5, glasvzl: 1, ander: 2 };
  const keys = Object.entries(counted).map(([term, n]) => [cellKey.term(term), n]);
  const { terms, shownAs } = wordFigures(windowsOf(Object.fromEntries(keys)), NOW_MS, 'nl', {
    isWord: (word) => word === 'glasvezel',
  });
  expect(terms.map(({ id, n }) => [id, n])).toEqual([
    ['ander', 2],
    ['glasvezel', 26],
  ]);
  expect(['glasvzl', 'glasvezl', 'onbekend'].map((name) => shownAs.get(name))).toEqual([
    'glasvezel',
    'glasvezel',
    undefined,
  ]);
});
