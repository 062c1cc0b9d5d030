/** One part of what the fold keeps: counts, boards, ledgers. Each has records of its own in the store. */
import type { RecordValue } from '../store/cell-store.ts';

/** Absolute records: a key is always written whole, so that writing it twice is writing it once. */
export interface Changes {
  put: [key: string, value: RecordValue][];
  remove: string[];
}

export interface FoldPart {
  /** Moves its windows to the hub's time; called before every publication. A part without windows has none. */
  advance?(nowMs: number): void;
  /** Lets go of what no window needs any more; called every few minutes, before a commit. */
  forget?(nowMs: number): void;
  /** All is restored, and from now on it is this part that writes the records: what was left half done goes on. */
  resume?(): void;
  /** Records changed and gone since the last call, under keys that begin with a prefix of this part alone. */
  takeChanges(): Changes;
  /**
   * Puts a record that takeChanges gave in the place of what is held there, so that doing it twice is doing it once;
   * undefined: it is gone. false when it is not this part's. So a part can also follow another one's records.
   */
  restore(recordKey: string, value: RecordValue): boolean;
}

/** Several parts as one. */
export const joinParts = (parts: readonly FoldPart[]): Required<FoldPart> => ({
  advance: (nowMs) => parts.forEach((part) => part.advance?.(nowMs)),
  forget: (nowMs) => parts.forEach((part) => part.forget?.(nowMs)),
  resume: () => parts.forEach((part) => part.resume?.()),
  takeChanges() {
    const all: Changes = { put: [], remove: [] };
    for (const part of parts) {
      const { put, remove } = part.takeChanges();
      for (const record of put) all.put.push(record);
      for (const key of remove) all.remove.push(key);
    }
    return all;
  },
  restore: (recordKey, value) => parts.some((part) => part.restore(recordKey, value)),
});

/**
 * The records of a part that holds its values by key.
 * @param changed keys set or deleted since the last call of takeChanges; the part adds to it.
 */
export const recordsOf = <V>(
  prefix: string,
  held: Map<string, V>,
  changed: Set<string>,
): Pick<FoldPart, 'takeChanges' | 'restore'> => ({
  takeChanges() {
    const changes: Changes = { put: [], remove: [] };
    for (const key of changed) {
      const value = held.get(key);
      if (value === undefined) changes.remove.push(prefix + key);
      else changes.put.push([prefix + key, value]);
    }
    changed.clear();
    return changes;
  },
  restore(recordKey, value) {
    if (!recordKey.startsWith(prefix)) return false;
    const key = recordKey.slice(prefix.length);
    if (value === undefined) held.delete(key);
    else held.set(key, value as V);
    return true;
  },
});
