import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CountTable, plusCounts } from '../../../../server/fold/count-table.ts';
import { createKeyTable } from '../../../../server/fold/key-table.ts';
import {
  createRollingCells,
  NO_COUNTS,
  type Counts,
  type RollingCells,
} from '../../../../server/fold/rolling-cells.ts';

const WIDTH_MS = 10;
const CELLS = 6;
const create2 = (name: string, cells: number) => createRollingCells(name, WIDTH_MS, cells);
const create = () => createRollingCells('w', WIDTH_MS, CELLS);

interface Add {
  key: string;
  atMs: number;
  counts: Counts;
  sign: 1 | -1;
}

const KEYS = ['a', 'b', 'a/b', '__proto__', '', '👍'];
const add: fc.Arbitrary<Add> = fc.record({
  key: fc.constantFrom(...KEYS),
  atMs: fc.integer({ min: 0, max: 150 }),
  counts: fc.constantFrom<Counts>([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 2, 0], [0, 0, 0, 3, 2 ** 40]),
  sign: fc.constantFrom(1, 1, 1, -1),
});

type Step = { add: Add } | { advanceTo: number };

/** The same adds in two orders, each with advances of its own in between, up to one end. */
const twoWays = fc.array(add, { maxLength: 30 }).chain((adds) =>
  fc.record({
    adds: fc.constant(adds),
    endMs: fc.integer({ min: 0, max: 160 }),
    ways: fc.tuple(wayOf(adds), wayOf(adds)),
  }),
);

function wayOf(adds: readonly Add[]): fc.Arbitrary<{ at: number; step: Step }[]> {
  const placed = (step: fc.Arbitrary<Step>) => fc.record({ at: fc.nat({ max: 1_000 }), step });
  return fc
    .tuple(
      fc.tuple(...adds.map((one) => placed(fc.constant({ add: one })))),
      fc.array(placed(fc.nat({ max: 160 }).map((advanceTo) => ({ advanceTo }))), { maxLength: 6 }),
    )
    .map(([steps, advances]) => [...steps, ...advances].toSorted((a, b) => a.at - b.at));
}

function walk(cells: RollingCells, steps: readonly { step: Step }[], endMs: number): void {
  for (const { step } of steps) {
    if ('add' in step) {
      const { key, atMs, counts, sign } = step.add;
      cells.add(key, atMs, counts, sign);
    } else {
      // The window never goes further than its end, whatever the order.
      cells.advance(Math.min(step.advanceTo, endMs));
    }
  }
  cells.advance(endMs);
}

/** A fifth place of zero is left out. */
function plus(old: Counts, counts: Counts, sign: 1 | -1): Counts {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map(
    (place) => (old[place] ?? 0) + sign * (counts[place] ?? 0),
  ) as [number, number, number, number, number];
  return e === 0 ? [a, b, c, d] : [a, b, c, d, e];
}

/** What the window holds, from scratch. */
function recount(adds: readonly Add[], fromMs: number, toMs: number): Map<string, Counts> {
  const totals = new Map<string, Counts>();
  for (const { key, atMs, counts, sign } of adds) {
    if (atMs < fromMs || atMs >= toMs) continue;
    const old = totals.get(key) ?? NO_COUNTS;
    totals.set(key, plus(old, counts, sign));
  }
  for (const [key, counts] of totals) {
    if (counts.every((count) => count === 0)) totals.delete(key);
  }
  return totals;
}

const windowStart = (endMs: number): number =>
  (Math.floor(endMs / WIDTH_MS) - CELLS + 1) * WIDTH_MS;

describe('rolling cells', () => {
  test('hold what a recount gives, whatever the order of adds and advances', () => {
    fc.assert(
      fc.property(twoWays, ({ adds, endMs, ways }) => {
        const expected = recount(adds, windowStart(endMs), Number.POSITIVE_INFINITY);
        for (const steps of ways) {
          const cells = create();
          walk(cells, steps, endMs);
          expect(new Map(cells.totals())).toEqual(expected);
          for (const key of KEYS) {
            expect(cells.total(key)).toEqual(expected.get(key) ?? NO_COUNTS);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('sum any stretch of whole cells inside the window', () => {
    const stretch = fc.tuple(fc.nat({ max: 16 }), fc.nat({ max: 16 }));
    fc.assert(
      fc.property(twoWays, stretch, ({ adds, endMs, ways: [steps] }, [a, b]) => {
        const cells = create();
        walk(cells, steps, endMs);
        const fromMs = Math.min(a, b) * WIDTH_MS;
        const toMs = Math.max(a, b) * WIDTH_MS;
        const expected = recount(adds, Math.max(fromMs, windowStart(endMs)), toMs);
        for (const key of KEYS) {
          expect(cells.between(key, fromMs, toMs)).toEqual(expected.get(key) ?? NO_COUNTS);
        }
      }),
    );
  });

  test('come back from their records as they were, taken at any moments', () => {
    fc.assert(
      fc.property(twoWays, fc.array(fc.boolean()), ({ endMs, ways: [steps] }, takes) => {
        const cells = create();
        const records = new Map<string, unknown>();
        const take = (): void => {
          const { put, remove } = cells.takeChanges();
          for (const key of remove) records.delete(key);
          for (const [key, value] of put) records.set(key, structuredClone(value));
        };
        steps.forEach((step, index) => {
          walk(cells, [step], 0);
          if (takes[index]) take();
        });
        cells.advance(endMs);
        take();
        const restored = create();
        for (const [key, value] of records) expect(restored.restore(key, value)).toBe(true);
        restored.advance(endMs);
        expect(new Map(restored.totals())).toEqual(new Map(cells.totals()));
        for (const key of KEYS) {
          for (let ms = 0; ms < 160; ms += WIDTH_MS) {
            expect(restored.between(key, ms, ms + WIDTH_MS)).toEqual(
              cells.between(key, ms, ms + WIDTH_MS),
            );
          }
        }
        // A cell is a record, and nothing is left over in the store of what has gone.
        const isHeld = (cell: number): boolean =>
          KEYS.some((key) =>
            cells.between(key, cell * WIDTH_MS, (cell + 1) * WIDTH_MS).some((count) => count !== 0),
          );
        expect(records.size).toBe(
          Array.from({ length: 17 }, (_, cell) => cell).filter(isHeld).length,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('put what is late into the cell of its own time', () => {
    const cells = create();
    cells.advance(55);
    cells.add('a', 12, [1, 0, 0, 0]);
    expect(cells.between('a', 10, 20)).toEqual([1, 0, 0, 0]);
    expect(cells.between('a', 50, 60)).toEqual(NO_COUNTS);
    cells.advance(69);
    expect(cells.total('a')).toEqual([1, 0, 0, 0]);
    cells.advance(70);
    expect(cells.total('a')).toEqual(NO_COUNTS);
  });

  test('take nothing from before the window, and take nothing away from there', () => {
    const cells = create();
    cells.advance(70);
    cells.add('a', 19, [1, 0, 0, 0]);
    cells.add('a', 19, [1, 0, 0, 0], -1);
    expect([...cells.totals()]).toEqual([]);
    expect(cells.takeChanges()).toEqual({ put: [], remove: [] });
    cells.add('a', 20, [1, 0, 0, 0]);
    expect(cells.total('a')).toEqual([1, 0, 0, 0]);
  });

  test('never go back', () => {
    const cells = create();
    cells.add('a', 5, [1, 0, 0, 0]);
    cells.advance(60);
    cells.advance(0);
    cells.add('a', 5, [1, 0, 0, 0]);
    expect(cells.total('a')).toEqual(NO_COUNTS);
  });

  test('take back what was added and forget the key with it', () => {
    const cells = create();
    cells.add('a', 5, [1, 0, 0, 0]);
    cells.add('a', 5, [1, 0, 0, 0], -1);
    expect([...cells.totals()]).toEqual([]);
    expect(cells.firstMs()).toBeUndefined();
  });

  test('know the start of the oldest cell that counts', () => {
    const cells = create();
    expect(cells.firstMs()).toBeUndefined();
    cells.add('a', 39, [1, 0, 0, 0]);
    cells.add('b', 25, [1, 0, 0, 0]);
    expect(cells.firstMs()).toBe(20);
    cells.advance(89);
    expect(cells.firstMs()).toBe(30);
    cells.advance(90);
    expect(cells.firstMs()).toBeUndefined();
  });

  test('report a change once, and the end of a cell', () => {
    const cells = create();
    cells.add('a', 5, [1, 0, 0, 0]);
    cells.add('b', 5, [0, 1, 0, 0]);
    expect(cells.takeChanges()).toEqual({ put: [['w/0', expect.any(String)]], remove: [] });
    expect(cells.takeChanges()).toEqual({ put: [], remove: [] });
    cells.add('b', 5, [0, 1, 0, 0], -1);
    expect(cells.takeChanges()).toEqual({ put: [['w/0', expect.any(String)]], remove: [] });
    cells.advance(200);
    expect(cells.takeChanges()).toEqual({ put: [], remove: ['w/0'] });
  });

  /** What a store holds of cells, and what comes back from it. */
  const storeOf = (cells: RollingCells) => {
    const records = new Map<string, unknown>();
    return {
      records,
      take() {
        const changes = cells.takeChanges();
        for (const key of changes.remove) records.delete(key);
        for (const [key, value] of changes.put) records.set(key, value);
        return changes;
      },
      restored() {
        const again = create2('w', CELLS);
        const inOrder = [...records].toSorted(([a], [b]) => (a < b ? -1 : 1));
        for (const [key, value] of inOrder) expect(again.restore(key, value)).toBe(true);
        return again;
      },
    };
  };

  test('of many keys are written as what has changed, and come back the same at any moment', () => {
    const keyOf = (n: number): string => `t:${'woord'.repeat(n % 3)}${n}`;
    const step = fc.oneof(
      { weight: 12, arbitrary: fc.record({ n: fc.nat({ max: 400 }), atMs: fc.nat({ max: 90 }) }) },
      { weight: 3, arbitrary: fc.constant('take' as const) },
      { weight: 1, arbitrary: fc.record({ advanceTo: fc.nat({ max: 90 }) }) },
      {
        weight: 1,
        arbitrary: fc.record({ back: fc.nat({ max: 400 }), atMs: fc.nat({ max: 90 }) }),
      },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        const cells = create();
        for (let n = 0; n < 300; n++) cells.add(keyOf(n), (n * 7) % 60, [1, 0, 0, 0, n]);
        const store = storeOf(cells);
        const follower = create();
        const takeOver = (): void => {
          const { put, remove } = store.take();
          for (const key of remove) follower.restore(key, undefined);
          for (const [key, value] of put) follower.restore(key, value);
        };
        for (const one of steps) {
          if (one === 'take') takeOver();
          else if ('advanceTo' in one) {
            cells.advance(one.advanceTo);
            follower.advance(one.advanceTo);
          } else if ('back' in one) {
            const key = keyOf(one.back);
            const cellMs = Math.floor(one.atMs / WIDTH_MS) * WIDTH_MS;
            const held = cells.between(key, cellMs, cellMs + WIDTH_MS);
            cells.add(key, one.atMs, held, -1);
          } else cells.add(keyOf(one.n), one.atMs, [0, 1, 0, 0, 3]);
        }
        takeOver();
        const expected = new Map(cells.totals());
        expect(new Map(store.restored().totals())).toEqual(expected);
        expect(new Map(follower.totals())).toEqual(expected);
        for (let ms = 0; ms < 90; ms += WIDTH_MS) {
          const inCell = (one: RollingCells) => one.between(keyOf(7), ms, ms + WIDTH_MS);
          expect(inCell(follower)).toEqual(inCell(cells));
          expect(inCell(store.restored())).toEqual(inCell(cells));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('that follow another’s records and are joined to sums are in them as they are, until they leave', () => {
    const step = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({ who: fc.nat({ max: 1 }), n: fc.nat({ max: 60 }), atMs: fc.nat(90) }),
      },
      { weight: 3, arbitrary: fc.record({ take: fc.nat({ max: 1 }) }) },
      { weight: 2, arbitrary: fc.record({ joinOrLeave: fc.nat({ max: 1 }) }) },
      { weight: 1, arbitrary: fc.record({ look: fc.nat({ max: 1 }) }) },
      { weight: 1, arbitrary: fc.record({ advanceTo: fc.nat(90) }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
        const keys = createKeyTable();
        const sums = new CountTable();
        const shownAndCounted: [shown: object, counted: object][] = [];
        interface Followed {
          counted: RollingCells;
          follower: RollingCells;
          leave?: (() => void) | undefined;
        }
        const followed = [0, 1].map((): Followed => {
          const counted = create();
          const follower = createRollingCells('w', WIDTH_MS, CELLS, { keys });
          return { counted, follower };
        });
        const take = ({ counted, follower }: Followed): void => {
          const { put, remove } = counted.takeChanges();
          for (const key of remove) follower.restore(key, undefined);
          for (const [key, value] of put) follower.restore(key, value);
        };
        for (const one of steps) {
          if ('take' in one) take(followed[one.take]!);
          else if ('joinOrLeave' in one) {
            const which = followed[one.joinOrLeave]!;
            if (which.leave) which.leave();
            which.leave = which.leave ? undefined : which.follower.summing!.joinTotals(sums);
          } else if ('look' in one) {
            const { counted, follower } = followed[one.look]!;
            take(followed[one.look]!);
            shownAndCounted.push([new Map(follower.totals()), new Map(counted.totals())]);
          } else if ('advanceTo' in one) {
            for (const { counted, follower } of followed) {
              counted.advance(one.advanceTo);
              follower.advance(one.advanceTo);
            }
          } else followed[one.who]!.counted.add(`t:${one.n}`, one.atMs, [1, 0, 0, 2]);
        }
        followed.forEach(take);
        for (const [shown, counted] of shownAndCounted) expect(shown).toEqual(counted);
        const shown = new Map(
          sums.liveEntries().map((entry) => [keys.keyOf(sums.idAt(entry)), sums.countsAt(entry)]),
        );
        const expected = new Map<string, Counts>();
        for (const { counted } of followed.filter(({ leave }) => leave)) {
          for (const [key, counts] of counted.totals()) {
            expected.set(key, plusCounts(expected.get(key) ?? NO_COUNTS, counts));
          }
        }
        expect(shown).toEqual(expected);
        for (const { leave } of followed) leave?.();
        expect(sums.live).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  test('write little of a large cell in which little changes, and make it one record when it is quiet', () => {
    const cells = create();
    for (let n = 0; n < 2_000; n++) cells.add(`t:${n}`, 5, [1, 0, 0, 0]);
    const store = storeOf(cells);
    const size = ({ put }: { put: [string, unknown][] }) => String(put[0]![1]).length;
    const whole = size(store.take());
    let most = 0;
    for (let n = 0; n < 30; n++) {
      cells.add(`t:${n}`, 5, [1, 0, 0, 0]);
      most = Math.max(most, size(store.take()));
    }
    expect(most).toBeLessThan(whole / 100);
    expect(store.records.size).toBeGreaterThan(1);
    const before = new Map(store.records);
    for (let n = 0; n < 40; n++) store.take();
    expect([...store.records.keys()]).toEqual(['w/0']);
    expect(new Map(store.restored().totals())).toEqual(new Map(cells.totals()));
    // So does one that goes on where another has stopped.
    const again = create();
    for (const [key, value] of before) again.restore(key, value);
    again.resume?.();
    for (let n = 0; n < 40; n++) {
      const { put, remove } = again.takeChanges();
      for (const key of remove) before.delete(key);
      for (const [key, value] of put) before.set(key, value);
    }
    expect([...before.keys()]).toEqual(['w/0']);
  });

  test.each<Counts>([
    [1, 127, 128, 16_383],
    [0, 0, 0, 0, 2 ** 53 - 1],
    [2 ** 28 - 1, 2 ** 28, 2 ** 31, 2 ** 32],
    [-1, 0.5, 1e300, 0],
  ])('keep %j, %j, %j and %j to the letter', (...counts) => {
    const cells = create();
    cells.add('é'.repeat(200), 5, counts as unknown as Counts);
    const store = storeOf(cells);
    store.take();
    expect([...store.restored().totals()]).toEqual([...cells.totals()]);
  });

  test('refuse a record that ends in the middle', () => {
    const cells = create();
    cells.add('t:storing', 5, [1, 300, 0, 0]);
    const [[key, value]] = cells.takeChanges().put as [[string, string]];
    for (let bytes = 1; bytes < 12; bytes++) {
      const cut = Buffer.from(value, 'base64').subarray(0, bytes).toString('base64');
      expect(() => create().restore(key, cut)).toThrow(RangeError);
    }
  });

  test('take over what releases before format 2 wrote, a record for each key, and write it anew', () => {
    const cells = create();
    const old: [string, unknown][] = [
      ['w/0/a/b', [2, 0, 0, 0]],
      ['w/0/t:x', [0, 1, 0, 0, 7]],
      ['w/3/', [0, 0, 4, 0]],
    ];
    for (const [key, value] of old) expect(cells.restore(key, value)).toBe(true);
    const expected = new Map<string, Counts>([
      ['a/b', [2, 0, 0, 0]],
      ['t:x', [0, 1, 0, 0, 7]],
      ['', [0, 0, 4, 0]],
    ]);
    expect(new Map(cells.totals())).toEqual(expected);
    const { put, remove } = cells.takeChanges();
    expect(remove.toSorted()).toEqual(old.map(([key]) => key).toSorted());
    const again = create();
    for (const [key, value] of put) again.restore(key, value);
    expect(new Map(again.totals())).toEqual(expected);
    expect(cells.takeChanges()).toEqual({ put: [], remove: [] });
  });

  test('of windows that share their keys each keeps its own, also when a key is gone from the shorter', () => {
    const anyAdds = fc.array(
      fc.record({ key: fc.integer({ min: 0, max: 300 }), atMs: fc.nat({ max: 400 }) }),
      { maxLength: 400 },
    );
    fc.assert(
      fc.property(anyAdds, (adds) => {
        const keys = createKeyTable();
        const windows = [
          createRollingCells('short', WIDTH_MS, 2, { keys }),
          createRollingCells('long', WIDTH_MS, 9, { keys }),
        ];
        const alone = [create2('short', 2), create2('long', 9)];
        for (const { key, atMs } of adds.toSorted((a, b) => a.atMs - b.atMs)) {
          for (const cells of [...windows, ...alone]) {
            cells.advance(atMs);
            cells.add(`t:${key}`, atMs, [1, 0, 0, 0]);
          }
        }
        windows.forEach((cells, index) => {
          expect(new Map(cells.totals())).toEqual(new Map(alone[index]!.totals()));
          expect(cells.takeChanges().put).toEqual(alone[index]!.takeChanges().put);
        });
        // An id is kept for what is in a window, and for nothing else.
        expect(keys.size).toBe(new Map(windows[1]!.totals()).size);
      }),
    );
  });

  test('leave the records of other windows alone, also of one whose name begins alike', () => {
    const cells = create();
    expect(cells.restore('week/0', '')).toBe(false);
    expect(cells.restore('mention/a', [1, 0, 0, 0])).toBe(false);
    expect([...cells.totals()]).toEqual([]);
  });
});
