/** The durable log of accepted events: what a sender was told yes for is in it, once. */
import type { HubEvent } from '../../shared/event.ts';
import { HOUR_MS } from '../../shared/units.ts';

export interface LoggedEvent {
  /** Position in its partition of the log: a safe integer, ascending from 1 without meaning in its gaps. */
  offset: number;
  event: HubEvent;
}

/** How long an id is known at least: an hour over the day in which senders may repeat themselves. */
export const IDS_KEPT_MS = 25 * HOUR_MS;

export interface EventLog {
  /** How many parts it has, each folded by itself; an event is in those that `partitionsOf` names. At least 1. */
  readonly partitions: number;
  /**
   * Makes the events durable, in order, and says of each whether it is new or a repeat (an id that the log has had
   * within {@link IDS_KEPT_MS}, or earlier in the same call). A repeat is not written again. Resolves when all is
   * durable.
   * @throws HubError STORE_FAILED when not all of it is known to be durable. What was written all the same is a repeat
   *   when it is appended again.
   */
  append(events: readonly HubEvent[]): Promise<('new' | 'repeat')[]>;
  /**
   * Which of the events the log has had within {@link IDS_KEPT_MS}, by their ids.
   * @throws HubError STORE_FAILED when it cannot be known.
   */
  has(events: readonly HubEvent[]): Promise<boolean[]>;
  /** At most `limit` events of a partition after `offset` (0: from the start), oldest first; empty at the end. */
  read(partition: number, offset: number, limit: number): Promise<LoggedEvent[]>;
  /** Those of a partition at these offsets, ascending; what was erased or has expired is left out. */
  get(partition: number, offsets: readonly number[]): Promise<LoggedEvent[]>;
  /**
   * Forgets a partition's events that the fold has committed, up to and with `committed`, and that were logged before
   * `beforeMs`. It may forget them in blocks, so a little later than asked, never earlier. Their ids stay known.
   */
  expire(partition: number, expired: { committed: number; beforeMs: number }): Promise<void>;
  /**
   * Takes these events out of a partition: when it resolves nothing of them but their ids is left, on no disk either.
   * Offsets that it does not have are passed over.
   */
  erase(partition: number, offsets: readonly number[]): Promise<void>;
  close(): Promise<void>;
}
