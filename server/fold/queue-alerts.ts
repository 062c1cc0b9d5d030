/** Says which queues have someone waiting beyond the channel's alert limit. */
import type { Alert, QueueFigures } from '../../shared/snapshot.ts';
import { byKey } from '../../shared/delta.ts';

/** An alert ends when the longest wait has fallen below this share of its limit, so that it does not flap. */
const RELEASE_RATIO = 0.8;

/** A queue as its readings tell, without what is usual. */
export type QueueState = Omit<QueueFigures, 'normal' | 'served' | 'servedInTime'>;

export interface AlertLimit {
  channel: string;
  limitMs: number;
}

/**
 * The alerts that stand after `previous`, given the queues now; in order of id.
 * Figures that are not live raise nothing and end nothing: an old wait is no news. A queue without a reading has no alert.
 */
export function nextQueueAlerts(
  previous: readonly Alert[],
  queues: readonly QueueState[],
  limits: readonly AlertLimit[],
  nowMs: number,
): Alert[] {
  return limits
    .flatMap(({ channel, limitMs }): Alert[] => {
      const standing = previous.find((alert) => alert.channel === channel);
      const queue = queues.find(({ id }) => id === channel);
      if (!queue || queue.waiting === null) return [];
      if (queue.freshness.state !== 'live') return standing ? [standing] : [];
      const waitMs = queue.oldestSinceMs === null ? 0 : nowMs - queue.oldestSinceMs;
      if (waitMs < limitMs * (standing ? RELEASE_RATIO : 1)) return [];
      return [
        {
          id: `queue:${channel}`,
          kind: 'queue',
          channel,
          sinceMs: standing?.sinceMs ?? nowMs,
          waiting: queue.waiting ?? 0,
          oldestSinceMs: queue.oldestSinceMs ?? nowMs,
          limitMs,
        },
      ];
    })
    .sort((a, b) => byKey(a.id, b.id));
}
