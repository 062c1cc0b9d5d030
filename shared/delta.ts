/**
 * What changed between two snapshots, entry by entry.
 *
 * Law: `applyDelta(prev, diffSnapshots(prev, next))` equals `next`. Entries are replaced whole: an entry is small,
 * and a partial one could be put on the wrong base.
 */
import type { Snapshot } from './snapshot.ts';

/** The list-valued parts of a snapshot, and the property that names an entry in each. */
export const COLLECTION_KEYS = {
  trend: 'endMs',
  day: 'startMs',
  brands: 'id',
  terms: 'id',
  rising: 'id',
  related: 'id',
  queues: 'id',
  service: 'id',
  care: 'id',
  forecasts: 'id',
  sources: 'id',
  alerts: 'id',
  markers: 'id',
  warnings: 'id',
  carriers: 'term',
} as const satisfies { [C in CollectionName]: keyof Snapshot[C][number] };

export type CollectionName = {
  [P in keyof Snapshot]: Snapshot[P] extends readonly unknown[] ? P : never;
}[keyof Snapshot];

type Key = string | number;

export interface CollectionDelta<T> {
  put?: T[];
  remove?: Key[];
}

export type SnapshotDelta = { nowMs: number; mood?: Snapshot['mood'] } & {
  [C in CollectionName]?: CollectionDelta<Snapshot[C][number]>;
};

const COLLECTION_NAMES = Object.keys(COLLECTION_KEYS) as CollectionName[];

/** Ascending by code unit or number: the order that every collection of a snapshot is in. */
export const byKey = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** The smallest delta that leads from `prev` to `next`; always holds `nowMs`, so it is never empty. */
export function diffSnapshots(prev: Snapshot, next: Snapshot): SnapshotDelta {
  const delta: SnapshotDelta = { nowMs: next.nowMs };
  if (!sameJson(prev.mood, next.mood)) delta.mood = next.mood;
  for (const name of COLLECTION_NAMES) {
    const change = diffCollection<object>(prev[name], next[name], COLLECTION_KEYS[name]);
    if (change) Object.assign(delta, { [name]: change });
  }
  return delta;
}

/** `prev` brought up to date, as a new object; collections that did not change are the same arrays. */
export function applyDelta(prev: Snapshot, delta: SnapshotDelta): Snapshot {
  const next: Snapshot = { ...prev, nowMs: delta.nowMs };
  if (delta.mood) next.mood = delta.mood;
  for (const name of COLLECTION_NAMES) {
    const change = delta[name] as CollectionDelta<object> | undefined;
    if (!change) continue;
    const merged = applyCollection<object>(prev[name], change, COLLECTION_KEYS[name]);
    Object.assign(next, { [name]: merged });
  }
  return next;
}

// Entries are typed per collection at the edges above; inside, only their key matters.
const keyOf = (entry: object, keyName: string): Key => (entry as Record<string, Key>)[keyName]!;

function diffCollection<T extends object>(
  prev: readonly T[],
  next: readonly T[],
  keyName: string,
): CollectionDelta<T> | undefined {
  const before = new Map(prev.map((entry) => [keyOf(entry, keyName), entry]));
  const put: T[] = [];
  for (const entry of next) {
    const key = keyOf(entry, keyName);
    const old = before.get(key);
    if (old === undefined || !sameJson(old, entry)) put.push(entry);
    before.delete(key);
  }
  if (put.length === 0 && before.size === 0) return undefined;
  return {
    ...(put.length > 0 && { put }),
    ...(before.size > 0 && { remove: [...before.keys()] }),
  };
}

function applyCollection<T extends object>(
  prev: readonly T[],
  { put = [], remove = [] }: CollectionDelta<T>,
  keyName: string,
): T[] {
  // A Map, not an object: a customer's word may be "__proto__".
  const entries = new Map(prev.map((entry) => [keyOf(entry, keyName), entry]));
  for (const key of remove) entries.delete(key);
  for (const entry of put) entries.set(keyOf(entry, keyName), entry);
  return [...entries.values()].sort((a, b) => byKey(keyOf(a, keyName), keyOf(b, keyName)));
}

/** Deep equality of plain JSON values; key order does not matter, an absent and an undefined key are the same. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => sameJson(value, b[index]))
    );
  }
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return (
    Object.keys(left).every((key) => sameJson(left[key], right[key])) &&
    Object.keys(right).every((key) => right[key] === undefined || key in left)
  );
}
