/**
 * Tells the other nodes of new events in their partitions. The first of a second are told of at once. After many it is
 * quiet until the second is over: a node that gets so many gathers them until its next tick, and looks before each tick
 * whether it was told or not.
 */
import { SECOND_MS } from '../../shared/units.ts';
import type { Wake } from './wake.ts';

export interface EventNews {
  /** @param events how many there are, in all of the partitions. @param isUrgent they are always told of. */
  tell(partitions: readonly number[], events: number, isUrgent: boolean): void;
}

/** As many as a node counts in less than the shortest gap between its looks. */
const TOLD_EVENTS = 200;

export function createEventNews(
  wake: Wake,
  nowMs: () => number = () => performance.now(),
): EventNews {
  let sinceMs = Number.NEGATIVE_INFINITY;
  let events = 0;
  return {
    tell(partitions, count, isUrgent) {
      if (nowMs() - sinceMs >= SECOND_MS) {
        sinceMs = nowMs();
        events = 0;
      }
      const isMany = events >= TOLD_EVENTS;
      events += count;
      if (partitions.length === 0) return;
      if (isUrgent) wake.tell('urgent-events', partitions);
      else if (!isMany) wake.tell('events', partitions);
    },
  };
}
