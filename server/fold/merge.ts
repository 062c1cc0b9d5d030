/**
 * The figures of several partitions as those of one: what is counted is added up, boards stand side by side. Nothing is
 * copied: each look reads the partitions as they are, and asks which they are, since a partition may change hands.
 */
import { joinSamples } from './co-occurrence.ts';
import type { FoldState } from './figures.ts';
import type { Board } from './newest-by-key.ts';
import { NO_COUNTS, plusCounts, type Counts } from './count-table.ts';
import type { WindowCounts } from './rolling-cells.ts';

/** @param states of the partitions; at least one at every look. */
export function mergeStates(states: () => readonly FoldState[]): FoldState {
  const all =
    <T>(part: (state: FoldState) => T) =>
    (): readonly T[] =>
      states().map(part);
  return {
    fiveMinutes: addWindows(all(({ fiveMinutes }) => fiveMinutes)),
    hour: addWindows(all(({ hour }) => hour)),
    minutes: addWindows(all(({ minutes }) => minutes)),
    day: addWindows(all(({ day }) => day)),
    weeks: addWindows(all(({ weeks }) => weeks)),
    together: joinSamples(all(({ together }) => together)),
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
      visits: addWindows(all(({ contacts }) => contacts.visits)),
      talks: addWindows(all(({ contacts }) => contacts.talks)),
    },
    openContacts: joinBoards(all(({ openContacts }) => openContacts)),
    openTalks: joinBoards(all(({ openTalks }) => openTalks)),
    markers: joinBoards(all(({ markers }) => markers)),
  };
}

/** Windows of the same cells, added up. */
export function addWindows(windows: () => readonly WindowCounts[]): WindowCounts {
  const sumOf = (countsOf: (window: WindowCounts) => Counts): Counts =>
    windows().reduce<Counts>((sum, window) => plusCounts(sum, countsOf(window)), NO_COUNTS);
  return {
    get widthMs() {
      return windows()[0]!.widthMs;
    },
    total: (key) => sumOf((window) => window.total(key)),
    between: (key, fromMs, toMs) => sumOf((window) => window.between(key, fromMs, toMs)),
    totals() {
      const sums = new Map<string, Counts>();
      for (const window of windows()) {
        for (const [key, counts] of window.totals()) {
          const held = sums.get(key);
          sums.set(key, held ? plusCounts(held, counts) : counts);
        }
      }
      return sums.entries();
    },
    firstMs() {
      const firsts = windows().flatMap((window) => window.firstMs() ?? []);
      return firsts.length === 0 ? undefined : Math.min(...firsts);
    },
  };
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
