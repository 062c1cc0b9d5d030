import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNewestByKey } from '../../../../server/fold/newest-by-key.ts';

interface Reading {
  id: string;
  atMs: number;
}

const reading = fc.record({
  key: fc.constantFrom('phone/phone', 'chat/a/b', '__proto__', ''),
  atMs: fc.nat({ max: 4 }),
  id: fc.constantFrom('a', 'b', 'c'),
});

/** By time, then by id; no two of a key are alike. */
const readings = fc.uniqueArray(reading, {
  maxLength: 12,
  selector: ({ key, atMs, id }) => `${key} ${atMs} ${id}`,
});

const newer = (a: Reading, b: Reading): number =>
  a.atMs - b.atMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const offered = (arrivals: readonly (Reading & { key: string })[]) => {
  const board = createNewestByKey<Reading>('queue');
  for (const arrival of arrivals) board.offer(arrival.key, arrival);
  return board;
};

const byKey = (values: Iterable<Reading>) =>
  [...(values as Iterable<Reading & { key: string }>)].toSorted((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
  );

describe('newest by key', () => {
  test('keeps of each key the newest by time, then by id, in any order with any repeats', () => {
    const arrivals = readings.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.shuffledSubarray(all),
      ),
    );
    fc.assert(
      fc.property(arrivals, ([all, order, again]) => {
        const keys = [...new Set(all.map(({ key }) => key))];
        const expected = keys.map((key) =>
          all
            .filter((one) => one.key === key)
            .toSorted(newer)
            .at(-1)!,
        );
        expect(byKey(offered([...order, ...again]).values())).toEqual(byKey(expected));
      }),
      { numRuns: 200 },
    );
  });

  test('comes back from its records as it was', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const board = offered(all);
        const restored = createNewestByKey<Reading>('queue');
        for (const [key, value] of board.takeChanges().put) {
          expect(restored.restore(key, structuredClone(value))).toBe(true);
        }
        expect(byKey(restored.values())).toEqual(byKey(board.values()));
      }),
    );
  });

  test('reports each change once, and what it forgot', () => {
    const board = createNewestByKey<Reading>('queue');
    board.offer('a', { id: '1', atMs: 1 });
    board.offer('a', { id: '2', atMs: 2 });
    board.offer('a', { id: '1', atMs: 1 });
    expect(board.takeChanges()).toEqual({ put: [['queue/a', { id: '2', atMs: 2 }]], remove: [] });
    expect(board.takeChanges()).toEqual({ put: [], remove: [] });
    board.offer('b', { id: '3', atMs: 3 });
    board.forgetWhere(({ atMs }) => atMs === 2);
    expect(board.takeChanges()).toEqual({
      put: [['queue/b', { id: '3', atMs: 3 }]],
      remove: ['queue/a'],
    });
    expect([...board.values()]).toEqual([{ id: '3', atMs: 3 }]);
  });

  test('leaves the records of others alone, also of one whose name begins alike', () => {
    const board = createNewestByKey<Reading>('queue');
    expect(board.restore('queues/a', { id: '1', atMs: 1 })).toBe(false);
    expect([...board.values()]).toEqual([]);
  });
});
