/**
 * Messages that are on their way out: kept as records of the fold, in the same transaction as what they tell of, until
 * their receiver has taken them. So a restart loses none; a crash at the wrong moment may send one twice, under the same
 * id.
 */
import { recordsOf, type FoldPart } from '../fold/part.ts';
import type { Notice } from './notice.ts';

export interface Outgoing {
  /** The same at every attempt: receivers know a repeat by it. */
  id: string;
  /** Id of the target in hub.yaml. */
  target: string;
  notice: Notice;
  createdMs: number;
  attempts: number;
  /** Not before. */
  dueMs: number;
}

export interface Outbox extends FoldPart {
  put(message: Outgoing): void;
  remove(id: string): void;
  values(): IterableIterator<Outgoing>;
}

const PREFIX = 'outbox/';

export function createOutbox(): Outbox {
  const messages = new Map<string, Outgoing>();
  const changed = new Set<string>();
  return {
    put(message) {
      messages.set(message.id, message);
      changed.add(message.id);
    },
    remove(id) {
      if (messages.delete(id)) changed.add(id);
    },
    values: () => messages.values(),
    ...recordsOf(PREFIX, messages, changed),
  };
}
