/** Small state of which only the newest counts: readings of queues, markers of the time lines. */
import type { CampaignMarker, QueueReading } from '../../shared/event.ts';
import { recordsOf, type FoldPart } from './part.ts';

/** For reading only. */
export interface Board<E> {
  values(): IterableIterator<E>;
}

/** Keeps of each key the event that is newest by its own time, then by its id; the order of arrival is nothing. */
export interface NewestByKey<E extends { id: string; atMs: number }> extends FoldPart, Board<E> {
  offer(key: string, event: E): void;
  forgetWhere(predicate: (event: E) => boolean): void;
}

export type QueueBoard = Board<QueueReading>;
export type MarkerBoard = Board<CampaignMarker>;

/** @param name prefix of its records. */
export function createNewestByKey<E extends { id: string; atMs: number }>(
  name: string,
): NewestByKey<E> {
  const newest = new Map<string, E>();
  const changed = new Set<string>();
  return {
    offer(key, event) {
      const held = newest.get(key);
      if (held && (held.atMs > event.atMs || (held.atMs === event.atMs && held.id >= event.id))) {
        return;
      }
      newest.set(key, event);
      changed.add(key);
    },
    values: () => newest.values(),
    forgetWhere(predicate) {
      for (const [key, event] of newest) {
        if (!predicate(event)) continue;
        newest.delete(key);
        changed.add(key);
      }
    },
    ...recordsOf(`${name}/`, newest, changed),
  };
}
