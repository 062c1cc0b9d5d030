/** The contracts in memory: for tests and the demo, where a restart may forget. */
import type { HubEvent } from '../../shared/event.ts';
import { HOUR_MS } from '../../shared/units.ts';
import type { CellStore, RecordValue } from './cell-store.ts';
import type { EventLog, LoggedEvent } from './event-log.ts';

const IDS_KEPT_MS = 25 * HOUR_MS;
/** Ids are swept once per this many new events: a sweep reads them all. */
const SWEEP_EVERY = 10_000;

/** @param nowMs the hub's time, by which old ids are forgotten. */
export function createMemoryLog(nowMs: () => number): EventLog {
  let entries: LoggedEvent[] = [];
  let lastOffset = 0;
  const seenMs = new Map<string, number>();

  const remember = (event: HubEvent): boolean => {
    if (seenMs.has(event.id)) return false;
    seenMs.set(event.id, nowMs());
    if (seenMs.size % SWEEP_EVERY === 0) {
      for (const [id, ms] of seenMs) if (ms < nowMs() - IDS_KEPT_MS) seenMs.delete(id);
    }
    return true;
  };

  return {
    partitions: 1,
    append(events) {
      const outcomes = events.map((event) => {
        if (!remember(event)) return 'repeat' as const;
        entries.push({ offset: ++lastOffset, event });
        return 'new' as const;
      });
      return Promise.resolve(outcomes);
    },
    read(_partition, offset, limit) {
      const firstOffset = entries[0]?.offset ?? 0;
      const start = Math.max(0, offset - firstOffset + 1);
      return Promise.resolve(entries.slice(start, start + limit));
    },
    trim(_partition, offset) {
      entries = entries.filter((entry) => entry.offset > offset);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

export function createMemoryCells(): CellStore {
  const partitions = new Map<number, { offset: number; records: Map<string, RecordValue> }>();
  const partitionOf = (partition: number) => {
    const held = partitions.get(partition) ?? { offset: 0, records: new Map() };
    partitions.set(partition, held);
    return held;
  };
  return {
    load(partition) {
      const { offset, records } = partitionOf(partition);
      return Promise.resolve({ offset, records: structuredClone(records) });
    },
    commit(partition, { offset, put, remove }) {
      const held = partitionOf(partition);
      held.offset = offset;
      for (const key of remove) held.records.delete(key);
      // Copies: what is committed must not change with the writer's live objects.
      for (const [key, value] of put) held.records.set(key, structuredClone(value));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
