/** Every key that the hub has in Redis. Those of a partition share a hash slot, so one script may touch them all. */
import { HOUR_MS } from '../../../shared/units.ts';
import { ENTRIES_KEPT_MS } from '../cell-store.ts';
import { IDS_KEPT_MS } from '../event-log.ts';

/** Ids are kept in sets by when they came: a set goes as a whole, and few have to be looked into. */
export const ID_SPAN_MS = 5 * HOUR_MS;
/** Sets that may hold an id that must still be known, the newest among them. */
export const ID_SPANS = Math.ceil(IDS_KEPT_MS / ID_SPAN_MS) + 1;

export const ENTRY_SPAN_MS = ENTRIES_KEPT_MS / 2;
export const ENTRY_SPANS = 3;

export interface PartitionKeys {
  /** Hash: offset of the last event, offset and version of the cells, token of the lease. */
  readonly meta: string;
  /** Hash: event by offset. */
  readonly events: string;
  /** Sorted set: minute by the offset of its first event, to find what is old. */
  readonly minutes: string;
  /** Set of the ids that came in a span of time. */
  ids(span: number): string;
  /** Hash: record by key. */
  readonly cells: string;
  /** Hash: ledger entry by key, of those put in a span of time. */
  entries(span: number): string;
  /** Stream: what each commit changed, for the nodes that follow. */
  readonly changes: string;
  /** String with an expiry: who holds the partition. */
  readonly lease: string;
}

export interface RedisKeys {
  partition(partition: number): PartitionKeys;
  /** Sorted set: nodes by when they are held for dead. */
  readonly nodes: string;
  /** Channel on which nodes tell of new events and commits. */
  readonly wake: string;
  /** Channel on which the leader sends what the walls show. */
  readonly picture: string;
  /** Channel on which nodes tell how their sources are doing. */
  readonly sources: string;
}

/** @param prefix of every key; hubs that share a Redis need one each. */
export function createRedisKeys(prefix: string): RedisKeys {
  const partitions = new Map<number, PartitionKeys>();
  const make = (partition: number): PartitionKeys => {
    const base = `{${prefix}:p${partition}}`;
    return {
      meta: `${base}:meta`,
      events: `${base}:events`,
      minutes: `${base}:minutes`,
      ids: (span) => `${base}:ids:${span}`,
      cells: `${base}:cells`,
      entries: (span) => `${base}:entries:${span}`,
      changes: `${base}:changes`,
      lease: `${base}:lease`,
    };
  };
  return {
    partition(partition) {
      let keys = partitions.get(partition);
      if (!keys) partitions.set(partition, (keys = make(partition)));
      return keys;
    },
    nodes: `{${prefix}}:nodes`,
    wake: `${prefix}:wake`,
    picture: `${prefix}:picture`,
    sources: `${prefix}:sources`,
  };
}
