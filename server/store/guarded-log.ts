/** A log that answers in time, and knows since when it has been out of order. */
import { setTimeout as delay } from 'node:timers/promises';
import { SECOND_MS } from '../../shared/units.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import type { EventLog } from './event-log.ts';

export interface Outage {
  sinceMs: number;
  reason: string;
}

export interface GuardedLog extends EventLog {
  /** Since when events could not be kept, and why; undefined when all is well. */
  outage(): Outage | undefined;
}

/** What a sender waits for at most: its own patience ends, and the walls' truth is stale from then on. */
const ANSWERS_WITHIN_MS = 5 * SECOND_MS;
/** Without another failure for so long, nobody knows better than that it works again. */
const FORGIVEN_AFTER_MS = 30 * SECOND_MS;

export function createGuardedLog(
  log: EventLog,
  nowMs: () => number,
  { withinMs = ANSWERS_WITHIN_MS }: { withinMs?: number } = {},
): GuardedLog {
  let outage: (Outage & { lastMs: number }) | undefined;

  const fail = (reason: string, sinceMs: number): void => {
    outage = { sinceMs: outage?.sinceMs ?? sinceMs, reason, lastMs: nowMs() };
  };

  const answered = async <T>(asked: Promise<T>): Promise<T> => {
    const begunMs = nowMs();
    const late = new AbortController();
    const overdue = delay(withinMs, undefined, { signal: late.signal }).then(() => {
      // Whatever becomes of it: who sends the same again will be told.
      asked.catch(() => undefined);
      throw new HubError(
        'STORE_FAILED',
        `the store has not answered for ${withinMs / SECOND_MS} seconds`,
      );
    });
    overdue.catch(() => undefined);
    try {
      return await Promise.race([asked, overdue]);
    } catch (error) {
      fail(messageOf(error), begunMs);
      throw error;
    } finally {
      late.abort();
    }
  };

  return {
    ...log,
    async append(events) {
      if (events.length === 0) return [];
      const outcomes = await answered(log.append(events));
      outage = undefined;
      return outcomes;
    },
    has: (events) => answered(log.has(events)),
    outage() {
      if (outage && outage.lastMs < nowMs() - FORGIVEN_AFTER_MS) outage = undefined;
      return outage;
    },
  };
}
