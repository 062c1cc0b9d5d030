/**
 * What changed between two snapshots, entry by entry.
 *
 * Law: `applyDelta(prev, diffSnapshots(prev, next))` equals `next`. Of an entry only the properties that changed are sent,
 * also of the objects in it: numbering by `seq` keeps a change off the wrong base. Lists in an entry are replaced whole, and
 * so is an entry of which a property went.
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
  /** New entries, and those that are replaced whole. */
  put?: T[];
  /** What changed of entries, each with its key. */
  change?: Change<T>[];
  remove?: Key[];
}

/** The properties that changed. */
export type Change<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [P in keyof T]?: Change<T[P]> }
    : T;

export type SnapshotDelta = {
  nowMs: number;
  mood?: Snapshot['mood'];
  /** What changed of the mood, where it is not sent whole. */
  moodChange?: Change<Snapshot['mood']>;
} & {
  [C in CollectionName]?: CollectionDelta<Snapshot[C][number]>;
};

const COLLECTION_NAMES = Object.keys(COLLECTION_KEYS) as CollectionName[];

/** Ascending by code unit or number: the order that every collection of a snapshot is in. */
export const byKey = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** The smallest delta that leads from `prev` to `next`; always holds `nowMs`, so it is never empty. */
export function diffSnapshots(prev: Snapshot, next: Snapshot): SnapshotDelta {
  const delta: SnapshotDelta = { nowMs: next.nowMs };
  const mood = changeOf(prev.mood, next.mood);
  if (mood === WHOLE) delta.mood = next.mood;
  else if (mood !== undefined) delta.moodChange = mood;
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
  if (delta.moodChange) next.mood = changed(prev.mood, delta.moodChange) as Snapshot['mood'];
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
  const change: Change<T>[] = [];
  for (const entry of next) {
    const key = keyOf(entry, keyName);
    const old = before.get(key);
    before.delete(key);
    const difference = old === undefined ? WHOLE : changeOf(old, entry);
    if (difference === WHOLE) put.push(entry);
    else if (difference !== undefined) {
      change.push({ [keyName]: key, ...difference } as Change<T>);
    }
  }
  if (put.length === 0 && change.length === 0 && before.size === 0) return undefined;
  return {
    ...(put.length > 0 && { put }),
    ...(change.length > 0 && { change }),
    ...(before.size > 0 && { remove: [...before.keys()] }),
  };
}

function applyCollection<T extends object>(
  prev: readonly T[],
  { put = [], change = [], remove = [] }: CollectionDelta<T>,
  keyName: string,
): T[] {
  // A Map, not an object: a customer's word may be "__proto__".
  const entries = new Map(prev.map((entry) => [keyOf(entry, keyName), entry]));
  for (const key of remove) entries.delete(key);
  for (const entry of put) entries.set(keyOf(entry, keyName), entry);
  for (const difference of change) {
    const key = keyOf(difference, keyName);
    const entry = entries.get(key);
    if (entry) entries.set(key, changed(entry, difference) as T);
  }
  return [...entries.values()].sort((a, b) => byKey(keyOf(a, keyName), keyOf(b, keyName)));
}

/** Only the whole will do: a property went, or it is no object. */
const WHOLE = Symbol('whole');

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The properties of `next` that differ, and of objects among them those in turn; undefined where none does. */
function changeOf(prev: unknown, next: unknown): object | typeof WHOLE | undefined {
  if (sameJson(prev, next)) return undefined;
  if (!isPlain(prev) || !isPlain(next)) return WHOLE;
  for (const key of Object.keys(prev)) {
    if (prev[key] !== undefined && next[key] === undefined) return WHOLE;
  }
  const change: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(next)) {
    const old = prev[key];
    if (value === undefined || sameJson(old, value)) continue;
    const isObject = isPlain(old) && isPlain(value);
    const difference = isObject ? changeOf(old, value) : WHOLE;
    // A part that cannot be told by what changed of it would be taken for such a change.
    if (isObject && difference === WHOLE) return WHOLE;
    change[key] = isObject ? difference : value;
  }
  return change;
}

/** An object with these properties in the place of its own. */
function changed(prev: object, change: object): object {
  const next: Record<string, unknown> = { ...prev };
  for (const [key, value] of Object.entries(change)) {
    const old = next[key];
    next[key] = isPlain(old) && isPlain(value) ? changed(old, value) : value;
  }
  return next;
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
