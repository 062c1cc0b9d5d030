import { describe, expect, test } from 'vitest';
import { createAnalyser, isKnown } from '../../../../server/analyse/analyse.ts';
import { cellKey, moodCount } from '../../../../server/fold/counts.ts';
import { createRollingCells } from '../../../../server/fold/rolling-cells.ts';
import { createVoices, joinVoices, peopleIn } from '../../../../server/fold/voices.ts';
import { misspelt } from '../../../../server/publish/misspelt.ts';
import { risingTerms, type Candidate } from '../../../../server/publish/rising-terms.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';

const NOW_MS = Date.parse('2026-03-10T12:03:30Z');

/** Windows in which these terms were said, each so many minutes ago. */
function said(terms: Readonly<Record<string, readonly number[]>>) {
  const hour = createRollingCells('hour', MINUTE_MS, 60);
  const day = createRollingCells('day', 10 * MINUTE_MS, 144);
  for (const cells of [hour, day]) {
    cells.advance(NOW_MS);
    for (const [term, minutesAgo] of Object.entries(terms)) {
      for (const minutes of minutesAgo) {
        cells.add(cellKey.term(term), NOW_MS - minutes * MINUTE_MS, moodCount('negative'));
      }
    }
  }
  return { hour, day };
}

const candidate = (id: string, n: number, times: number): Candidate => ({
  id,
  n,
  times,
  keys: [cellKey.term(id)],
  without: [],
});

const options = { nowMs: NOW_MS, scale: 1, authorsOf: () => 9, sharesOf: () => 0 };

const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);

describe('a term rises', () => {
  const always = range(0, 23 * 60, 2);
  const fold = said({
    storing: [...range(0, 14), ...range(0, 14), ...range(0, 14)],
    modem: always,
  });
  const rising = risingTerms(
    fold,
    [candidate('storing', 42, 43), candidate('modem', 30, 1)],
    options,
  );

  test('by what is more than usual, not by what is always there', () => {
    expect(rising.map(({ id }) => id)).toEqual(['storing']);
  });

  test('since the minute from which it stands above its own course', () => {
    expect(NOW_MS - rising[0]!.sinceMs).toBeGreaterThanOrEqual(13 * MINUTE_MS);
    expect(NOW_MS - rising[0]!.sinceMs).toBeLessThanOrEqual(15 * MINUTE_MS);
  });

  test('with a history of full five minutes, the newest last', () => {
    expect(rising[0]!.history).toHaveLength(24);
    expect(rising[0]!.history.slice(0, 20).every((count) => count === 0)).toBe(true);
    expect(rising[0]!.history.slice(-2)).toEqual([15, 15]);
  });

  test('only when several people say it', () => {
    const one = { ...options, authorsOf: () => 1 };
    expect(risingTerms(fold, [candidate('storing', 42, 43)], one)).toEqual([]);
  });

  test('and tells how often its posts were passed on, without rising by that', () => {
    const shared = { ...options, sharesOf: () => 214 };
    expect(risingTerms(fold, [candidate('storing', 42, 43)], shared)[0]).toMatchObject({
      shares: 214,
    });
    expect(risingTerms(fold, [candidate('modem', 2, 1)], shared)).toEqual([]);
  });

  test('one that rises this minute stands before one that rose an hour ago', () => {
    const both = said({
      nu: range(0, 8, 0.25),
      straks: range(40, 48, 0.25),
      altijd: range(60, 12 * 60),
    });
    const order = risingTerms(both, [candidate('straks', 32, 20), candidate('nu', 32, 20)], options)
      .toSorted((a, b) => b.score - a.score)
      .map(({ id }) => id);
    expect(order).toEqual(['nu', 'straks']);
  });
});

describe('voices', () => {
  const ATMS = NOW_MS;
  test('count a person once, however often and wherever he says it', () => {
    const a = createVoices();
    const b = createVoices();
    for (const author of ['x', 'y', 'x']) a.add('storing', author, ATMS);
    for (const author of ['y', 'z']) b.add('storing', author, ATMS - 20 * MINUTE_MS);
    const joined = joinVoices(() => [a, b]);
    expect(peopleIn(joined.voicesOf('storing'))).toBe(3);
    expect(peopleIn(joined.voicesOf('modem'))).toBe(0);
  });

  test('of many are an estimate that does not depend on their order', () => {
    const people = Array.from({ length: 5_000 }, (_, at) => `p${at}`);
    const counts = [people, people.toReversed()].map((order) => {
      const voices = createVoices();
      for (const person of order) voices.add('storing', person, ATMS);
      return peopleIn(voices.voicesOf('storing'));
    });
    expect(counts[0]).toBe(counts[1]);
    expect(counts[0]).toBeGreaterThan(1_500);
    expect(counts[0]).toBeLessThan(15_000);
  });

  test('leave with the window, and come back from their records', () => {
    const voices = createVoices();
    voices.advance(ATMS);
    voices.add('storing', 'x', ATMS);
    const records = voices.takeChanges().put;
    const restored = createVoices();
    for (const [key, value] of records) expect(restored.restore(key, value)).toBe(true);
    expect(restored.voicesOf('storing')).toEqual(voices.voicesOf('storing'));
    voices.advance(ATMS + 2 * HOUR_MS);
    expect(voices.voicesOf('storing')).toEqual([]);
    expect(voices.takeChanges().remove).toEqual(records.map(([key]) => key));
  });

  test('are taken over from what releases before format 2 stored, a record a word', () => {
    const voices = createVoices();
    const cell = Math.floor(ATMS / (10 * MINUTE_MS));
    const old = [`text/voices/${cell}/storing`, `text/voices/${cell}/geen/internet`];
    for (const key of old) expect(voices.restore(key, [7, 9])).toBe(true);
    expect(voices.voicesOf('geen/internet')).toEqual([7, 9]);
    const { put, remove } = voices.takeChanges();
    expect(remove).toEqual(old);
    const again = createVoices();
    for (const [key, value] of put) again.restore(key, value);
    expect(again.voicesOf('storing')).toEqual([7, 9]);
  });

  test('make room for more words by those of a single person, in the store too', () => {
    const voices = createVoices();
    const records = new Map<string, unknown>();
    for (let word = 0; word < 9_000; word++) {
      voices.add(`w${word}`, 'x', ATMS);
      voices.add(`w${word % 100}`, `p${word % 3}`, ATMS);
      if (word % 500 === 0)
        for (const [key, value] of voices.takeChanges().put) records.set(key, value);
    }
    for (const [key, value] of voices.takeChanges().put) records.set(key, value);
    const restored = createVoices();
    for (const [key, value] of records) restored.restore(key, structuredClone(value));
    for (let word = 0; word < 9_000; word++) {
      expect(restored.voicesOf(`w${word}`)).toEqual(voices.voicesOf(`w${word}`));
    }
    expect(peopleIn(restored.voicesOf('w7'))).toBe(4);
  });
});

describe('a slip of the pen', () => {
  createAnalyser({ brands: [] });
  const slips = (counts: Readonly<Record<string, number>>) =>
    misspelt(
      new Map(Object.entries(counts).map(([text, n]) => [text, { hour: [0, 0, n, 0] as const }])),
      isKnown,
    );

  test.each([
    ['kabelbreuk', 'kabelbruek'],
    ['kabelbreuk', 'kabelbreukk'],
    ['samensneller', 'samensneler'],
  ])('%s is what %s stands for', (common, rare) => {
    expect(slips({ [common]: 20, [rare]: 2 })).toEqual([[rare, common]]);
  });

  test.each([
    ['wel geleverd', 'niet geleverd'],
    ['contract', 'contact'],
    ['levering', 'legering'],
    ['polderbox2', 'polderbox3'],
    ['samensneller', 'samensnel'],
    ['plein', 'klein'],
  ])('%s and %s are two', (common, rare) => {
    expect(slips({ [common]: 20, [rare]: 2 })).toEqual([]);
  });

  test('is said far less often than the word', () => {
    expect(slips({ kabelbreuk: 7, kabelbruek: 2 })).toEqual([]);
  });
});
