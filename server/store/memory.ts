/** The contracts in memory: for tests and the demo, where a restart may forget. */
import type { HubEvent } from '../../shared/event.ts';
import { ENTRIES_KEPT_MS, type CellStore, type RecordValue } from './cell-store.ts';
import { IDS_KEPT_MS, type EventLog, type LoggedEvent } from './event-log.ts';

/** What is kept for a time is swept once per this many new ones: a sweep reads them all. */
const SWEEP_EVERY = 10_000;

/** @param nowMs the hub's time, by which old ids are forgotten. */
export function createMemoryLog(nowMs: () => number): EventLog {
  let logged: (LoggedEvent & { loggedMs: number })[] = [];
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

  /** Place of the first event after an offset. */
  const placeAfter = (offset: number): number => {
    let [low, high] = [0, logged.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (logged[middle]!.offset <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const told = ({ offset, event }: LoggedEvent): LoggedEvent => ({ offset, event });

  return {
    partitions: 1,
    append(events) {
      const outcomes = events.map((event) => {
        if (!remember(event)) return 'repeat' as const;
        logged.push({ offset: ++lastOffset, event, loggedMs: nowMs() });
        return 'new' as const;
      });
      return Promise.resolve(outcomes);
    },
    has: (events) => Promise.resolve(events.map(({ id }) => seenMs.has(id))),
    read(_partition, offset, limit) {
      const start = placeAfter(offset);
      return Promise.resolve(logged.slice(start, start + limit).map(told));
    },
    get(_partition, offsets) {
      const found = [...new Set(offsets)]
        .toSorted((a, b) => a - b)
        .map((offset) => logged[placeAfter(offset - 1)])
        .filter((entry) => entry !== undefined && offsets.includes(entry.offset));
      return Promise.resolve((found as LoggedEvent[]).map(told));
    },
    expire(_partition, { committed, beforeMs }) {
      logged = logged.filter(({ offset, loggedMs }) => offset > committed || loggedMs >= beforeMs);
      return Promise.resolve();
    },
    erase(_partition, offsets) {
      const gone = new Set(offsets);
      logged = logged.filter(({ offset }) => !gone.has(offset));
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

interface Held {
  offset: number;
  records: Map<string, RecordValue>;
  /** In the order in which they were last put. */
  entries: Map<string, { value: Uint8Array; putMs: number }>;
}

/** @param nowMs the hub's time, by which old entries are forgotten. */
export function createMemoryCells(nowMs: () => number): CellStore {
  const partitions = new Map<number, Held>();
  const partitionOf = (partition: number): Held => {
    const held = partitions.get(partition) ?? {
      offset: 0,
      records: new Map(),
      entries: new Map(),
    };
    partitions.set(partition, held);
    return held;
  };
  return {
    load(partition) {
      const { offset, records } = partitionOf(partition);
      const inOrder = [...records].sort(([a], [b]) => (a < b ? -1 : 1));
      return Promise.resolve({ offset, records: structuredClone(new Map(inOrder)) });
    },
    entries(partition, keys) {
      const found = new Map<string, Uint8Array>();
      for (const key of keys) {
        const entry = partitionOf(partition).entries.get(key);
        if (entry) found.set(key, entry.value.slice());
      }
      return Promise.resolve(found);
    },
    commit(partition, { offset, put, remove, entries = [] }) {
      const held = partitionOf(partition);
      held.offset = offset;
      for (const key of remove) held.records.delete(key);
      // Copies: what is committed must not change with the writer's live objects.
      for (const [key, value] of put) held.records.set(key, structuredClone(value));
      const putMs = nowMs();
      for (const [key, value] of entries) {
        held.entries.delete(key);
        held.entries.set(key, { value: value.slice(), putMs });
      }
      for (const [key, entry] of held.entries) {
        if (entry.putMs >= putMs - ENTRIES_KEPT_MS) break;
        held.entries.delete(key);
      }
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
