import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellKey } from '../../../../server/fold/counts.ts';
import { createKeyTable } from '../../../../server/fold/key-table.ts';
import type { Contribution } from '../../../../server/fold/mention-ledger.ts';
import {
  createMentionKeys,
  createMentionWindows,
} from '../../../../server/fold/mention-windows.ts';
import { addWindows } from '../../../../server/fold/merge.ts';
import { createRollingCells, type Counts } from '../../../../server/fold/rolling-cells.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const ONE: Counts = [0, 0, 1, 0];

const message = (atMs: number, terms: string[], words: string[] = []): Contribution => ({
  atMs,
  label: 'negative',
  channel: 'social',
  language: 'nl',
  brands: ['us'],
  terms,
  words,
});

describe('a window of words without end', () => {
  const create = (keptPerFamily: number) =>
    createRollingCells('w', MINUTE_MS, 3, {
      keys: createKeyTable(['t:', 'p:']),
      keptPerFamily: [keptPerFamily, keptPerFamily],
    });

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
  const flooded = () => {
    const windows = createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(1) });
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

  test('of several partitions that are added up is counted as one partition would', () => {
    const PARTITIONS = 4;
    const create = () => {
      const keys = createMentionKeys(5);
      return Array.from({ length: PARTITIONS }, (_, partition) =>
        createMentionWindows({ ownBrand: 'us', partition, keys }),
      );
    };
    const parts = create();
    const said = new Map<string, number>();
    let made = 0;
    let messages = 0;
    for (let second = 0; second < 600; second++) {
      const nowMs = MORNING_MS + second * SECOND_MS;
      for (const part of parts) part.advance(nowMs);
      for (let n = 0; n < 30; n++) {
        // A hundred words, the more often the higher their number, that begin when the flood is there.
        const word = Math.floor(Math.sqrt((second * 30 + n) * 7.3) % 100);
        const terms = second < 60 ? [] : [`trend${word}`];
        for (let fresh = 0; fresh < 9; fresh++) terms.push(`nieuw${made++}`);
        parts[(made + second) % PARTITIONS]!.count(message(nowMs, terms), 1);
        messages += 1;
        if (second >= 60) said.set(terms[0]!, (said.get(terms[0]!) ?? 0) + 1);
      }
    }
    const hour = addWindows(() => parts.map(({ state }) => state.hour));
    expect(hour.total(cellKey.brand('us'))).toEqual([0, 0, messages, 0]);
    expect(said.size).toBe(100);
    for (const [term, count] of said)
      expect([term, ...hour.total(cellKey.term(term))]).toEqual([term, 0, 0, count, 0]);
    expect([...hour.totals()].length).toBeLessThan(60_000);
  });

  test('is held in a small part of what it was', () => {
    const { state } = flooded();
    expect([...state.hour.totals()].length).toBeLessThan(25_000);
    expect([...state.day.totals()].length).toBeLessThan(5_000);
  });

  test('counts a new word that comes again from its first message on', () => {
    const windows = flooded();
    for (let n = 0; n < 100; n++) {
      windows.count(message(MORNING_MS + 240 * SECOND_MS, ['kabelbreuk', `los${n}`]), 1);
    }
    expect(windows.state.hour.total(cellKey.term('kabelbreuk'))).toEqual([0, 0, 100, 0]);
    expect(windows.state.hour.total(cellKey.term('los1'))).toEqual([0, 0, 0, 0]);
  });

  test('counts it in the cells of its own times, less what was taken back while it waited', () => {
    const windows = flooded();
    const from = MORNING_MS + 180 * SECOND_MS;
    const [early, late] = [from, from + MINUTE_MS].map((atMs) => message(atMs, ['kabelbreuk']));
    windows.count({ ...early!, reach: 700 }, 1);
    windows.count(late!, 1);
    windows.count(late!, -1);
    expect(windows.state.hour.total(cellKey.term('kabelbreuk'))).toEqual([0, 0, 0, 0]);
    windows.count({ ...early!, label: 'positive' }, 1);
    windows.count(late!, 1);
    const { hour } = windows.state;
    const minuteFrom = (fromMs: number) =>
      hour.between(cellKey.term('kabelbreuk'), fromMs, fromMs + MINUTE_MS);
    expect(minuteFrom(from)).toEqual([1, 0, 1, 0, 700]);
    expect(minuteFrom(from + MINUTE_MS)).toEqual([0, 0, 1, 0]);
    expect(windows.state.day.total(cellKey.term('kabelbreuk'))).toEqual([1, 0, 2, 0, 700]);
  });

  test('counts alike in whatever order its messages come', () => {
    const said = fc.array(
      fc.record({ word: fc.nat({ max: 5 }), second: fc.nat({ max: 239 }), reach: fc.nat() }),
      { maxLength: 40 },
    );
    const inTwoOrders = said.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const windows = [flooded(), flooded()];
    let run = 0;
    fc.assert(
      fc.property(inTwoOrders, (orders) => {
        run += 1;
        orders.forEach((order, index) => {
          for (const { word, second, reach } of order) {
            const atMs = MORNING_MS + second * SECOND_MS;
            windows[index]!.count({ ...message(atMs, [`woord${run}-${word}`]), reach }, 1);
          }
        });
        for (let word = 0; word <= 5; word++) {
          const key = cellKey.term(`woord${run}-${word}`);
          const [first, second] = windows.map(({ state }) => state.hour.total(key));
          expect(first).toEqual(second);
          const times = orders[0].filter((one) => one.word === word);
          expect(first![2]).toBe(times.length < 3 ? 0 : times.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a small hub counts every word, and takes every word back', () => {
    const windows = createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(1) });
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

describe('windows slide', () => {
  const MOMENTS = {
    'an hour': Date.UTC(2026, 2, 10, 9),
    'midnight in Amsterdam': Date.UTC(2026, 2, 10, 23),
    'midnight in Greenwich': Date.UTC(2026, 2, 11),
    'the change to summer time': Date.UTC(2026, 2, 29, 1),
    'the change to winter time': Date.UTC(2026, 9, 25, 1),
  };
  const CELLS = {
    fiveMinutes: [5 * SECOND_MS, 60],
    hour: [MINUTE_MS, 60],
    minutes: [MINUTE_MS, 180],
    day: [10 * MINUTE_MS, 144],
    weeks: [10 * MINUTE_MS, 35 * 144],
  } as const;
  /** Of the moment: mostly near it, and as far back as the longest look goes. */
  const offset = fc.oneof(
    fc.integer({ min: -6 * MINUTE_MS, max: 6 * MINUTE_MS }),
    fc.integer({ min: -4 * HOUR_MS, max: 3 * HOUR_MS }),
    fc.integer({ min: -26 * HOUR_MS, max: 25 * HOUR_MS }),
  );

  test.each(Object.entries(MOMENTS))('over %s exactly', (_, momentMs) => {
    fc.assert(
      fc.property(
        fc.array(offset, { maxLength: 60 }),
        fc.array(offset, { minLength: 1, maxLength: 8 }),
        (said, looks) => {
          const windows = createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(1) });
          let waiting = said.map((ms) => momentMs + ms);
          const counted: number[] = [];
          for (const nowMs of looks.map((ms) => momentMs + ms).sort((a, b) => a - b)) {
            windows.advance(nowMs);
            for (const atMs of waiting.filter((ms) => ms <= nowMs)) {
              windows.count({ ...message(atMs, ['app']), themes: ['bills'] }, 1);
              counted.push(atMs);
            }
            waiting = waiting.filter((ms) => ms > nowMs);
            for (const [name, [widthMs, cells]] of Object.entries(CELLS)) {
              const fromMs = (Math.floor(nowMs / widthMs) - cells + 1) * widthMs;
              const expected = counted.filter((ms) => ms >= fromMs).length;
              const ofBrands = name === 'minutes' || name === 'weeks';
              const key = ofBrands ? cellKey.theme('bills') : cellKey.term('app');
              const window = windows.state[name as keyof typeof CELLS];
              expect([name, window.total(key)]).toEqual([name, [0, 0, expected, 0]]);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
