/** A partition's entries in the store as the fold sees them: with those that it has not committed yet. */
import type { CellStore, Entry } from '../store/cell-store.ts';

export interface EntryCache {
  /** Brings the entries of these keys in from the store; those of calls before are let go. */
  prefetch(keys: readonly string[]): Promise<void>;
  /** Brings in these too. */
  prefetchMore(keys: readonly string[]): Promise<void>;
  /** An entry that was prefetched or put; undefined when there is none. */
  get(key: string): Uint8Array | undefined;
  put(key: string, value: Uint8Array): void;
  /** Those put that no commit has written. */
  unwritten(): Entry[];
  /** They are in the store now: it is asked for them from now on. */
  written(entries: readonly Entry[]): void;
}

export function createEntryCache(cells: Pick<CellStore, 'entries'>, partition: number): EntryCache {
  const fresh = new Map<string, Uint8Array>();
  let fetched = new Map<string, Uint8Array>();
  /** Found or not: most keys that are looked for have no entry, and the way to the store is long. */
  let asked = new Set<string>();

  const fetchMore = async (keys: readonly string[]): Promise<void> => {
    const held = fetched;
    const missing: string[] = [];
    for (const key of keys) {
      if (asked.has(key)) continue;
      asked.add(key);
      // Held on to: a commit that ends while the store reads would take them out of `fresh`.
      const value = fresh.get(key);
      if (value) held.set(key, value);
      else missing.push(key);
    }
    if (missing.length === 0) return;
    for (const [key, value] of await cells.entries(partition, missing)) held.set(key, value);
  };

  return {
    prefetch(keys) {
      fetched = new Map();
      asked = new Set();
      return fetchMore(keys);
    },
    prefetchMore: fetchMore,
    get: (key) => fresh.get(key) ?? fetched.get(key),
    put: (key, value) => void fresh.set(key, value),
    unwritten: () => [...fresh],
    written(entries) {
      for (const [key, value] of entries) if (fresh.get(key) === value) fresh.delete(key);
    },
  };
}
