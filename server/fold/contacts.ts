/** What the readings of queues and the steps of contacts tell: who waits now, and who was served in time. */
import type { ContactEvent, QueueReading } from '../../shared/event.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import { cellKey, servedCount, waitingSample } from './counts.ts';
import { createNewestByKey, type QueueBoard } from './newest-by-key.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRollingCells, type WindowCounts } from './rolling-cells.ts';

export interface ContactOptions {
  /** Per channel: within how long a contact should be answered, and how soon an abandon is too short to count. */
  service: ReadonlyMap<string, { withinMs: number; shortAbandonMs: number }>;
}

/** For reading only. */
export interface ContactState {
  /** The newest reading of every queue. */
  readonly queues: QueueBoard;
  /** Contacts served, in one-minute cells of the last hour. */
  readonly served: WindowCounts;
  /** How many waited, in ten-minute cells of the last four weeks and a day. */
  readonly waiting: WindowCounts;
}

export interface Contacts extends FoldPart {
  readonly state: ContactState;
  applyReading(event: QueueReading): void;
  applyStep(event: ContactEvent): void;
}

export function createContacts({ service }: ContactOptions): Contacts {
  const queues = createNewestByKey<QueueReading>('queue');
  const served = createRollingCells('served', MINUTE_MS, 60);
  const waiting = createRollingCells('waiting', 10 * MINUTE_MS, (28 + 1) * 144);

  /** What a step adds to the service level; undefined when it adds nothing. */
  const servedBy = ({ step, channel, waitMs }: ContactEvent) => {
    const target = service.get(channel);
    if (!target || waitMs === undefined) return undefined;
    if (step === 'answered') return servedCount({ inTime: waitMs <= target.withinMs });
    if (step === 'abandoned' && waitMs > target.shortAbandonMs) {
      return servedCount({ inTime: false });
    }
    return undefined;
  };

  return {
    state: { queues, served, waiting },
    applyReading(event) {
      queues.offer(`${event.channel}/${event.queue}`, event);
      waiting.add(
        cellKey.queue(event.channel, event.queue),
        event.atMs,
        waitingSample(event.waiting),
      );
    },
    applyStep(event) {
      const counts = servedBy(event);
      if (counts) served.add(cellKey.served(event.channel), event.atMs, counts);
    },
    ...joinParts([queues, served, waiting]),
    // A queue that was renamed or closed would keep its channel stale for ever.
    forget: (nowMs) => queues.forgetWhere(({ atMs }) => atMs < nowMs - DAY_MS),
  };
}
