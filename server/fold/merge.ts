/**
 * The figures of several partitions as those of one: what is counted is added up, boards stand side by side. Nothing is
 * copied: each look reads the partitions as they are, and asks which they are, since a partition may change hands.
 */
import { joinSamples } from './co-occurrence.ts';
import type { FoldState } from './figures.ts';
import type { Board } from './newest-by-key.ts';
import { joinRecent } from './recent.ts';
import { CountTable, NO_COUNTS, plusCounts, type Counts } from './count-table.ts';
import type { KeyTable } from './key-table.ts';
import { countsOf, type WindowCounts } from './rolling-cells.ts';
import { joinSharedPosts } from './shared-posts.ts';
import { joinVoices } from './voices.ts';

/** @param states of the partitions, at least one at every look; quickest when it is the same array until they change. */
export function mergeStates(states: () => readonly FoldState[]): FoldState {
  /** The same part of every state; the same array as long as the states are the same one. */
  const all = <T>(part: (state: FoldState) => T): (() => readonly T[]) => {
    let known: readonly FoldState[] | undefined;
    let parts: readonly T[] = [];
    return () => {
      const now = states();
      if (now !== known) {
        known = now;
        parts = now.map(part);
      }
      return parts;
    };
  };
  return {
    fiveMinutes: addWindows(all(({ fiveMinutes }) => fiveMinutes)),
    hour: addWindows(all(({ hour }) => hour)),
    minutes: addWindows(all(({ minutes }) => minutes)),
    day: addWindows(all(({ day }) => day)),
    weeks: addWindows(all(({ weeks }) => weeks)),
    recent: joinRecent(all(({ recent }) => recent)),
    together: joinSamples(all(({ together }) => together)),
    voices: joinVoices(all(({ voices }) => voices)),
    sharedPosts: joinSharedPosts(all(({ sharedPosts }) => sharedPosts)),
    get lastMentionMs() {
      return newestOf(states().map(({ lastMentionMs }) => lastMentionMs));
    },
    queues: joinBoards(all(({ queues }) => queues)),
    pastReadings: joinBoards(all(({ pastReadings }) => pastReadings)),
    waiting: addWindows(all(({ waiting }) => waiting)),
    contacts: {
      minutes: addWindows(all(({ contacts }) => contacts.minutes)),
      sessions: addWindows(all(({ contacts }) => contacts.sessions)),
      weeks: addWindows(all(({ contacts }) => contacts.weeks)),
      steps: addWindows(all(({ contacts }) => contacts.steps)),
      due: addWindows(all(({ contacts }) => contacts.due)),
      promised: addWindows(all(({ contacts }) => contacts.promised)),
      visits: addWindows(all(({ contacts }) => contacts.visits)),
      talks: addWindows(all(({ contacts }) => contacts.talks)),
      turned: addWindows(all(({ contacts }) => contacts.turned)),
    },
    openContacts: joinBoards(all(({ openContacts }) => openContacts)),
    openTalks: joinBoards(all(({ openTalks }) => openTalks)),
    markers: joinBoards(all(({ markers }) => markers)),
  };
}

/**
 * Windows of the same cells, added up. Those that share a key table keep their sums up to date themselves: a look at them
 * costs what a look at one window costs.
 */
export function addWindows(windows: () => readonly WindowCounts[]): WindowCounts {
  let known: readonly WindowCounts[] = [];
  let sums = new CountTable();
  let keys: KeyTable | undefined;
  const leaves = new Map<WindowCounts, () => void>();

  /** The windows, and whether `sums` holds their totals. */
  const look = (): { all: readonly WindowCounts[]; keys: KeyTable | undefined } => {
    const all = windows();
    if (all === known) return { all, keys };
    known = all;
    const shared = all[0]?.summing?.keys;
    const isShared = shared !== undefined && all.every(({ summing }) => summing?.keys === shared);
    const now = new Set(isShared && shared === keys ? all : []);
    for (const [window, leave] of leaves) {
      if (now.has(window)) continue;
      leave();
      leaves.delete(window);
    }
    if (leaves.size === 0) sums = new CountTable();
    keys = isShared ? shared : undefined;
    for (const window of isShared ? all : []) {
      if (!leaves.has(window)) leaves.set(window, window.summing!.joinTotals(sums));
    }
    return { all, keys };
  };

  return {
    get widthMs() {
      return windows()[0]!.widthMs;
    },
    total(key) {
      const { all, keys: ids } = look();
      if (!ids) return all.reduce<Counts>((sum, one) => plusCounts(sum, one.total(key)), NO_COUNTS);
      const entry = sums.find(ids.find(key));
      return entry === -1 ? NO_COUNTS : sums.countsAt(entry);
    },
    between(key, fromMs, toMs) {
      const { all, keys: ids } = look();
      if (!ids) {
        return all.reduce<Counts>(
          (sum, one) => plusCounts(sum, one.between(key, fromMs, toMs)),
          NO_COUNTS,
        );
      }
      const id = ids.find(key);
      if (id === -1) return NO_COUNTS;
      const five = new Float64Array(5);
      for (const { summing } of all) summing!.addBetween(five, id, fromMs, toMs);
      return countsOf(five);
    },
    totals() {
      const { all, keys: ids } = look();
      if (ids) {
        sums.compact();
        return liveCounts(sums, ids);
      }
      const merged = new Map<string, Counts>();
      for (const window of all) {
        for (const [key, counts] of window.totals()) {
          const held = merged.get(key);
          merged.set(key, held ? plusCounts(held, counts) : counts);
        }
      }
      return merged.entries();
    },
    sums() {
      const { keys: ids } = look();
      if (!ids) return undefined;
      sums.compact();
      return { keys: ids, table: sums };
    },
    firstMs() {
      const firsts = windows().flatMap((window) => window.firstMs() ?? []);
      return firsts.length === 0 ? undefined : Math.min(...firsts);
    },
  };
}

function* liveCounts(
  table: CountTable,
  keys: KeyTable,
): IterableIterator<[key: string, counts: Counts]> {
  for (let entry = 0; entry < table.size; entry++) {
    if (table.isLive(entry)) yield [keys.keyOf(table.idAt(entry)), table.countsAt(entry)];
  }
}

/** Boards of which each key stands in one partition alone. */
export const joinBoards = <E>(boards: () => readonly Board<E>[]): Board<E> => ({
  *values() {
    for (const board of boards()) yield* board.values();
  },
});

/** Of each key the greatest. */
export function newestOf(
  maps: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const map of maps) {
    for (const [key, ms] of map) {
      if (ms > (newest.get(key) ?? Number.NEGATIVE_INFINITY)) newest.set(key, ms);
    }
  }
  return newest;
}
