/** What the fold has made of the log, as keyed records that are always written whole. */
import { HOUR_MS } from '../../shared/units.ts';

/** A record's value: plain JSON. */
export type RecordValue = unknown;

/**
 * Records whose key begins so may hold what customers wrote: of one that is removed or written anew nothing of the old
 * value is left on a disk when the commit resolves. They are kept apart, so there should be few: some hundred kB.
 */
export const TEXT_PREFIX = 'text/';

/** Every entry's size in bytes. */
export const ENTRY_BYTES = 22;
/** How long an entry is known at least after it was last put: two hours longer than a silent thread is. */
export const ENTRIES_KEPT_MS = 50 * HOUR_MS;

/** A small value under a key, for what is too much to hold in memory: {@link ENTRY_BYTES} long. */
export type Entry = readonly [key: string, value: Uint8Array];

export interface Commit {
  /** Offset of the last event that the records rest on. */
  offset: number;
  put: readonly (readonly [key: string, value: RecordValue])[];
  remove: readonly string[];
  /** Entries new and changed; they go by themselves after {@link ENTRIES_KEPT_MS}. @default none */
  entries?: readonly Entry[];
}

export interface CellStore {
  /**
   * Everything committed for a partition but its entries, a record after those whose keys its own begins with; offset 0
   * and no records when it is new.
   */
  load(partition: number): Promise<{ offset: number; records: Map<string, RecordValue> }>;
  /** The committed entries of those keys that have one. */
  entries(partition: number, keys: readonly string[]): Promise<Map<string, Uint8Array>>;
  /**
   * Writes offset, records, removals and entries in one transaction: after a crash all of it is there or none.
   * @throws HubError STORE_FAILED when nothing was written.
   */
  commit(partition: number, commit: Commit): Promise<void>;
  close(): Promise<void>;
}
