import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyDelta,
  byKey,
  COLLECTION_KEYS,
  diffSnapshots,
  type CollectionName,
  type SnapshotDelta,
} from '../../../shared/delta.ts';
import { Snapshot } from '../../../shared/snapshot.ts';
import { anySnapshot, anySuccession } from '../../helpers/random-snapshot.ts';
import { anyText } from '../../helpers/random-text.ts';

const overTheWire = (delta: SnapshotDelta): SnapshotDelta =>
  JSON.parse(JSON.stringify(delta)) as SnapshotDelta;

const COLLECTIONS = Object.keys(COLLECTION_KEYS) as CollectionName[];

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeep);
  }
  return value;
}

const empty: Snapshot = {
  nowMs: 0,
  mood: {
    n: 0,
    positive: 0,
    neutral: 0,
    negative: 0,
    shares: 0,
    normal: null,
    normalVolume: null,
    freshness: { state: 'live', sinceMs: 0 },
  },
  trend: [],
  day: [],
  brands: [],
  terms: [],
  rising: [],
  related: [],
  queues: [],
  service: [],
  care: [],
  forecasts: [],
  sources: [],
  alerts: [],
  warnings: [],
  carriers: [],
  markers: [],
};
const term = (id: string, n = 1) => ({ id, n, positive: n, neutral: 0, negative: 0, lift: null });

describe('the delta law', () => {
  test('the snapshots it is tried with are ones that the schema takes', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        expect(Snapshot.parse(snapshot)).toStrictEqual(snapshot);
      }),
    );
  });

  test('a delta leads from any snapshot to any other', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (prev, next) => {
        expect(applyDelta(prev, diffSnapshots(prev, next))).toStrictEqual(next);
      }),
      { numRuns: 100 },
    );
  });

  test('a delta leads from any snapshot to one that shares much with it, also over the wire', () => {
    fc.assert(
      fc.property(anySuccession, ([prev, next]) => {
        const delta = diffSnapshots(prev, next);
        expect(applyDelta(prev, delta)).toStrictEqual(next);
        expect(applyDelta(prev, overTheWire(delta))).toStrictEqual(next);
      }),
      { numRuns: 100 },
    );
  });

  test('a wall that takes delta after delta holds what the server holds', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { minLength: 2, maxLength: 6 }), (snapshots) => {
        let wall = snapshots[0]!;
        snapshots.slice(1).forEach((next, index) => {
          wall = applyDelta(wall, overTheWire(diffSnapshots(snapshots[index]!, next)));
          expect(wall).toStrictEqual(next);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('neither diffing nor applying changes what it is given', () => {
    fc.assert(
      fc.property(anySuccession, ([prev, next]) => {
        freezeDeep(prev);
        freezeDeep(next);
        const delta = freezeDeep(diffSnapshots(prev, next));
        expect(applyDelta(prev, delta)).toStrictEqual(next);
      }),
    );
  });
});

describe('a delta is no larger than it must be', () => {
  test('of equal snapshots it holds the time alone', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const later = { ...structuredClone(snapshot), nowMs: snapshot.nowMs + 1_000 };
        expect(diffSnapshots(snapshot, later)).toStrictEqual({ nowMs: later.nowMs });
      }),
    );
  });

  test('it puts only entries that changed or are new, and removes only those that went', () => {
    fc.assert(
      fc.property(anySuccession, ([prev, next]) => {
        const delta = diffSnapshots(prev, next);
        for (const name of COLLECTIONS) {
          const keyOf = (entry: object) => Reflect.get(entry, COLLECTION_KEYS[name]) as string;
          const before = new Map<string, object>(prev[name].map((entry) => [keyOf(entry), entry]));
          const after = new Set(next[name].map(keyOf));
          const { put = [], change = [] } = delta[name] ?? {};
          for (const entry of put) expect(entry).not.toStrictEqual(before.get(keyOf(entry)));
          for (const entry of change) {
            const { [COLLECTION_KEYS[name]]: key, ...changes } = entry as Record<string, unknown>;
            const old = before.get(key as string)! as Record<string, unknown>;
            expect(Object.keys(changes).length).toBeGreaterThan(0);
            for (const [property, value] of Object.entries(changes)) {
              expect(value).not.toStrictEqual(old[property]);
            }
          }
          expect(new Set(delta[name]?.remove ?? [])).toEqual(
            new Set([...before.keys()].filter((key) => !after.has(key))),
          );
        }
      }),
    );
  });

  test('a change in one entry sends what changed of it and nothing else', () => {
    const prev = { ...empty, terms: [term('a'), term('b'), term('c')] };
    const next = { ...empty, terms: [term('a'), term('b', 2), term('c')] };
    expect(diffSnapshots(prev, next)).toStrictEqual({
      nowMs: 0,
      terms: { change: [{ id: 'b', n: 2, positive: 2 }] },
    });
  });

  test('the order of an entry’s properties is no change', () => {
    const { id, ...rest } = term('a');
    const prev = { ...empty, terms: [{ id, ...rest }] };
    const next = { ...empty, terms: [{ ...rest, id }] };
    expect(diffSnapshots(prev, next)).toStrictEqual({ nowMs: 0 });
  });

  test('a property that comes or goes is a change, also when the other side names another', () => {
    const source = { id: 's', name: 's', state: 'up' as const, sinceMs: 0, lastEventMs: null };
    const up = { ...empty, sources: [source] };
    const down = { ...empty, sources: [{ ...source, reason: 'gone' }] };
    expect(applyDelta(up, diffSnapshots(up, down))).toStrictEqual(down);
    expect(applyDelta(down, diffSnapshots(down, up))).toStrictEqual(up);
  });

  test('of an object in an entry only what changed is sent, and an object for a null whole', () => {
    const normal = { median: 5, low: 1, high: 9, basis: 'weeks' as const, samples: 24 };
    const mood = { ...empty.mood, n: 3, normal };
    const prev = { ...empty, mood };
    const next = {
      ...empty,
      mood: { ...mood, normal: { ...normal, high: 10 }, normalVolume: normal },
    };
    const delta = diffSnapshots(prev, next);
    expect(delta).toStrictEqual({
      nowMs: 0,
      moodChange: { normal: { high: 10 }, normalVolume: normal },
    });
    expect(applyDelta(prev, delta)).toStrictEqual(next);
    expect(diffSnapshots(next, prev).moodChange).toStrictEqual({
      normal: { high: 9 },
      normalVolume: null,
    });
  });

  test('an object of which a property went is sent with its whole entry', () => {
    const freshness = { state: 'down' as const, sinceMs: 1, source: 'ACD' };
    const down = { ...empty, mood: { ...empty.mood, freshness } };
    const delta = diffSnapshots(down, empty);
    expect(delta).toStrictEqual({ nowMs: 0, mood: empty.mood });
    expect(applyDelta(down, delta)).toStrictEqual(empty);
  });

  test('a null and a zero differ', () => {
    const prev = { ...empty, terms: [{ ...term('a'), lift: null }] };
    const next = { ...empty, terms: [{ ...term('a'), lift: 0 }] };
    expect(diffSnapshots(prev, next).terms?.change).toStrictEqual([{ id: 'a', lift: 0 }]);
  });
});

describe('applying a delta', () => {
  test('leaves collections that did not change the same arrays, and unchanged entries the same objects', () => {
    fc.assert(
      fc.property(anySuccession, ([prev, next]) => {
        const delta = diffSnapshots(prev, next);
        const applied = applyDelta(prev, delta);
        const mood = delta.moodChange ? applied.mood : (delta.mood ?? prev.mood);
        expect(applied.mood).toBe(mood);
        const unchanged = COLLECTIONS.filter((name) => !delta[name]);
        expect(unchanged.filter((name) => applied[name] !== prev[name])).toEqual([]);
        for (const name of COLLECTIONS) {
          const { put = [], change = [] } = delta[name] ?? {};
          const known = new Set<object>([...prev[name], ...put]);
          expect(applied[name].filter((entry) => !known.has(entry))).toHaveLength(change.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('keeps lists in ascending order of their key, by code unit and by number', () => {
    const next = {
      ...empty,
      terms: ['', '10', '9', '__proto__', 'z', 'é', '👍'].map((id) => term(id)),
      trend: [9, 10, 100].map((endMs) => ({ endMs, n: 1, positive: 0, neutral: 1, negative: 0 })),
    };
    const applied = applyDelta(empty, {
      nowMs: 0,
      terms: { put: next.terms.toReversed() },
      trend: { put: next.trend.toReversed() },
    });
    expect(applied).toStrictEqual(next);
  });

  test('a change of what is not there is nothing', () => {
    const applied = applyDelta(empty, { nowMs: 1, terms: { change: [{ id: 'a', n: 2 }] } });
    expect(applied.terms).toEqual([]);
  });

  test('a removal of what is not there is nothing', () => {
    const applied = applyDelta(empty, { nowMs: 1, terms: { remove: ['__proto__'] } });
    expect(applied.terms).toEqual([]);
    expect(Object.getPrototypeOf(applied.terms)).toBe(Array.prototype);
  });
});

test('byKey orders totally: antisymmetric, transitive, and 0 for equals alone', () => {
  const key = fc.oneof(anyText({ maxLength: 2 }), fc.constantFrom('', 'a', 'B'));
  fc.assert(
    fc.property(key, key, key, (a, b, c) => {
      expect(byKey(a, b) + byKey(b, a)).toBe(0);
      expect(byKey(a, b) === 0).toBe(a === b);
      const [first, , last] = [a, b, c].toSorted(byKey) as [string, string, string];
      expect(byKey(first, last)).toBeLessThanOrEqual(0);
    }),
  );
});
