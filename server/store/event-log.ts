/** The durable log of accepted events: what a sender was told yes for is in it, once. */
import type { HubEvent } from '../../shared/event.ts';

export interface LoggedEvent {
  /** Position in the log, ascending from 1 without meaning in its gaps. */
  offset: number;
  event: HubEvent;
}

export interface EventLog {
  /** How many parts it has, each folded by itself; an event is in those that `partitionsOf` names. At least 1. */
  readonly partitions: number;
  /**
   * Makes the events durable, in order, and says of each whether it is new or a repeat (an id that the log has had in
   * the last 25 hours, or earlier in the same call). A repeat is not written again. Resolves when all is durable.
   * @throws HubError STORE_FAILED when nothing of the call was written.
   */
  append(events: readonly HubEvent[]): Promise<('new' | 'repeat')[]>;
  /** At most `limit` events of a partition after `offset` (0: from the start), oldest first; empty at the end. */
  read(partition: number, offset: number, limit: number): Promise<LoggedEvent[]>;
  /** Forgets a partition's events up to and with `offset`, once the fold has committed them. Their ids stay known. */
  trim(partition: number, offset: number): Promise<void>;
  close(): Promise<void>;
}
