/** What the fold has made of the log, as keyed records that are always written whole. */

/** A record's value: plain JSON. */
export type RecordValue = unknown;

export interface Commit {
  /** Offset of the last event that the records rest on. */
  offset: number;
  put: readonly (readonly [key: string, value: RecordValue])[];
  remove: readonly string[];
}

export interface CellStore {
  /** Everything committed for a partition; offset 0 and no records when it is new. */
  load(partition: number): Promise<{ offset: number; records: Map<string, RecordValue> }>;
  /**
   * Writes offset, records and removals in one transaction: after a crash all of it is there or none.
   * @throws HubError STORE_FAILED when nothing was written.
   */
  commit(partition: number, commit: Commit): Promise<void>;
  close(): Promise<void>;
}
