import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../../server/fold/counts.ts';
import { createKeyTable } from '../../../../server/fold/key-table.ts';
import type { Contribution } from '../../../../server/fold/mention-ledger.ts';
import { createMentionWindows } from '../../../../server/fold/mention-windows.ts';
import { createRollingCells, type Counts } from '../../../../server/fold/rolling-cells.ts';
import { MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const ONE: Counts = [0, 0, 1, 0];

describe('a window of words without end', () => {
  const create = (keptPerFamily: number) =>
    createRollingCells('w', MINUTE_MS, 3, { keys: createKeyTable(['t:', 'p:']), keptPerFamily });

  const counted = fc.uniqueArray(fc.tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 9 })), {
    selector: ([word]) => word,
    maxLength: 60,
  });

  test('keeps of each cell the words said most, and all of what is no word', () => {
    fc.assert(
      fc.property(counted, fc.integer({ min: 1, max: 8 }), (words, kept) => {
        const cells = create(kept);
        for (const [word, n] of words) cells.add(`t:${word}`, 0, [0, 0, n, 0]);
        for (const [word, n] of words) cells.add(`b:${word}`, 0, [0, 0, n, 0]);
        const held = new Map(cells.totals());
        const terms = [...held].filter(([key]) => key.startsWith('t:'));
        expect(terms.length).toBeLessThanOrEqual(2 * kept);
        expect(held.size - terms.length).toBe(words.length);
        for (const [word, n] of words) expect(cells.total(`b:${word}`)).toEqual([0, 0, n, 0]);
        // What is kept is whole.
        for (const [key, [, , n]] of terms) {
          expect(words).toContainEqual([Number(key.slice(2)), n]);
        }
      }),
    );
  });

  test('never cuts a word that outweighs the others, whenever it comes', () => {
    for (const at of [0, 7, 40, 99]) {
      const cells = create(5);
      for (let word = 0; word < 100; word++) {
        if (word === at) cells.add('t:storing', 0, [0, 0, 3, 0]);
        cells.add(`t:${word}`, 0, ONE);
      }
      expect(cells.total('t:storing')).toEqual([0, 0, 3, 0]);
    }
  });

  test('is stored as it is held: records of words that were cut are removed', () => {
    const cells = create(4);
    const records = new Map<string, unknown>();
    for (let word = 0; word < 200; word++) {
      cells.add(`t:${word % 50}`, (word % 4) * MINUTE_MS, ONE);
      if (word % 7 === 0) cells.advance((word % 4) * MINUTE_MS);
      if (word % 3 !== 0) continue;
      const { put, remove } = cells.takeChanges();
      for (const key of remove) records.delete(key);
      for (const [key, value] of put) records.set(key, value);
    }
    const { put, remove } = cells.takeChanges();
    for (const key of remove) records.delete(key);
    for (const [key, value] of put) records.set(key, value);
    const restored = create(4);
    for (const [key, value] of records) restored.restore(key, value);
    expect(new Map(restored.totals())).toEqual(new Map(cells.totals()));
    expect(records.size).toBeLessThanOrEqual(3 * 8);
  });

  test('does not go below zero when a message of a word that was cut is taken back', () => {
    const cells = create(2);
    for (let word = 0; word < 5; word++) cells.add(`t:${word}`, 0, ONE);
    for (let word = 0; word < 5; word++) cells.add(`t:${word}`, 0, ONE, -1);
    expect([...cells.totals()]).toEqual([]);
  });
});

describe('a flood of words never seen before', () => {
  const message = (atMs: number, terms: string[], words: string[] = []): Contribution => ({
    atMs,
    label: 'negative',
    channel: 'social',
    language: 'nl',
    brands: ['us'],
    terms,
    words,
  });
  const flooded = () => {
    const windows = createMentionWindows({ ownBrand: 'us', seed: 1 });
    let made = 0;
    for (let second = 0; second < 240; second++) {
      const nowMs = MORNING_MS + second * SECOND_MS;
      windows.advance(nowMs);
      for (let n = 0; n < 50; n++) {
        const fresh = Array.from({ length: 9 }, () => `nieuw${made++}`);
        windows.count(message(nowMs, [n % 5 === 0 ? 'storing' : 'modem', ...fresh]), 1);
      }
    }
    return windows;
  };

  test('leaves brands, channels and the words that were there before counted to the message', () => {
    const { state } = flooded();
    expect(state.hour.total(cellKey.brand('us'))).toEqual([0, 0, 12_000, 0]);
    expect(state.day.total(cellKey.channel('social'))).toEqual([0, 0, 12_000, 0]);
    expect(state.hour.total(cellKey.term('storing'))).toEqual([0, 0, 2_400, 0]);
    expect(state.hour.total(cellKey.term('modem'))).toEqual([0, 0, 9_600, 0]);
  });

  test('is held in a small part of what it was', () => {
    const { state } = flooded();
    expect([...state.hour.totals()].length).toBeLessThan(25_000);
    expect([...state.day.totals()].length).toBeLessThan(5_000);
  });

  test('lets a new word in that comes again, and misses few of its messages', () => {
    const windows = flooded();
    for (let n = 0; n < 100; n++) {
      windows.count(message(MORNING_MS + 240 * SECOND_MS, ['kabelbreuk', `los${n}`]), 1);
    }
    const [, , negative] = windows.state.hour.total(cellKey.term('kabelbreuk'));
    expect(negative).toBeGreaterThan(85);
  });

  test('a small hub counts every word, and takes every word back', () => {
    const windows = createMentionWindows({ ownBrand: 'us', seed: 1 });
    const said = message(MORNING_MS, ['app'], [cellKey.pair('trage app', ['app'])]);
    windows.count(said, 1);
    expect(new Map(windows.state.day.totals()).get(cellKey.pair('trage app', ['app']))).toEqual(
      ONE,
    );
    expect(windows.state.day.total(cellKey.firstOfPair('trage'))).toEqual(ONE);
    expect(windows.state.day.total(cellKey.secondOfPair('app'))).toEqual(ONE);
    expect(windows.state.day.total(cellKey.allPairs())).toEqual(ONE);
    windows.count(said, -1);
    expect([...windows.state.day.totals(), ...windows.state.fiveMinutes.totals()]).toEqual([]);
  });
});
