/** What the panels of contacts have in common. */
import type { ServedWindow, ServiceFigures, UsualFigure } from '../../shared/contact-figures.ts';
import type { Freshness, Snapshot } from '../../shared/snapshot.ts';
import type { WallChannel, WallConfig } from '../../shared/wall-config.ts';

/** Fewest contacts that a share is told of. */
export const MIN_CONTACTS = 10;

/** A channel by its id, or the first; undefined for one that the hub has not. */
export const channelOf = ({ channels }: WallConfig, id: string): WallChannel | undefined =>
  id === '' ? channels[0] : channels.find((channel) => channel.id === id);

export const serviceOf = ({ service }: Snapshot, id: string): ServiceFigures | undefined =>
  service.find((figures) => figures.id === id);

/** Service level of a window, 0 to 1; null with fewer than ten contacts. */
export const levelOf = ({ served, servedInTime }: ServedWindow): number | null =>
  served < MIN_CONTACTS ? null : servedInTime / served;

const WORST: Readonly<Record<Freshness['state'], number>> = {
  live: 0,
  quiet: 1,
  stale: 2,
  down: 3,
};

/**
 * How far figures of these channels can be believed: as their queues say; a channel that sends no readings is live as
 * long as contacts come. Of several the worst counts, but for quiet ones beside one that is live.
 */
export function freshnessOf(snapshot: Snapshot, channels: readonly string[]): Freshness {
  const all = channels.map((id): Freshness => {
    const queue = snapshot.queues.find((figures) => figures.id === id);
    if (!queue) return { state: 'quiet', sinceMs: snapshot.nowMs };
    const counted = serviceOf(snapshot, id)?.hour.offered ?? 0;
    return queue.waiting === null && queue.freshness.state === 'quiet' && counted > 0
      ? { state: 'live', sinceMs: queue.freshness.sinceMs }
      : queue.freshness;
  });
  return worstOf(all, snapshot.nowMs);
}

/** The worst of several, but for quiet ones beside one that is live; quiet since now when there are none. */
export function worstOf(all: readonly Freshness[], nowMs: number): Freshness {
  const live = all.find(({ state }) => state === 'live');
  const worst = all.reduce<Freshness | undefined>(
    (held, one) => (!held || WORST[one.state] > WORST[held.state] ? one : held),
    undefined,
  );
  if (!worst) return { state: 'quiet', sinceMs: nowMs };
  return live && worst.state === 'quiet' ? live : worst;
}

/** A share that is made up of what several channels usually reach. */
export interface UsualShare {
  share: number;
  learning: boolean;
}

/**
 * What share it would be if every channel reached of its own count what it usually does; null while that of one of them
 * is not known.
 */
export function usualShareOf(
  channels: readonly { count: number; usual: UsualFigure | null }[],
): UsualShare | null {
  let [all, good, learning] = [0, 0, false];
  for (const { count, usual } of channels) {
    if (count === 0) continue;
    if (usual === null) return null;
    all += count;
    good += count * usual.median;
    learning ||= usual.basis === 'day';
  }
  return all === 0 ? null : { share: good / all, learning };
}
