/**
 * The newest messages that the early warning counts, each with what it takes to say what a rise is about: who wrote (as a hash), in which
 * words, where. Texts are not kept here: the log has them, and forgets them when a customer wants it to.
 */
import type { Mention, MentionDeletion } from '../../shared/event.ts';
import { MINUTE_MS } from '../../shared/units.ts';
import type { LedgerChange } from './mention-ledger.ts';
import { recordsOf, type FoldPart } from './part.ts';

export const RECENT_MS = 30 * MINUTE_MS;
/** Of all partitions together. In a flood the newest say enough. */
const MAX_MESSAGES = 2_000;
/** A partition may have so many times its share. */
const UNEVEN = 2;

export interface RecentMessage {
  atMs: number;
  /** Keys of the brands and themes for which the early warning counts it. */
  about: readonly string[];
  terms: readonly string[];
  channel: string;
  language: string;
  /** Hash of the author's name at the source; null where the source names none. */
  author: string | null;
  /** Whether its masked text may be shown. */
  quotable: boolean;
  /** Where the log has its text. */
  partition: number;
  offset: number;
}

/** For reading only. */
export interface RecentMessages {
  /** Messages of the last half hour that the early warning counts, at most 4,000, in no particular order. */
  values(): IterableIterator<RecentMessage>;
}

export interface Recent extends FoldPart, RecentMessages {
  /** Takes in what an event has changed: an edit replaces its message, a deletion takes it out. */
  note(
    event: Mention | MentionDeletion,
    offset: number,
    change: Pick<LedgerChange, 'before' | 'after'>,
  ): void;
}

const PREFIX = 'recent/';

/**
 * @param aboutOf keys of the brands and themes for which a contribution counts.
 * @param partitions of the log: each holds its share.
 */
export function createRecent(
  partition: number,
  aboutOf: (contribution: NonNullable<LedgerChange['after']>) => readonly string[],
  partitions = 1,
): Recent {
  const most = partitions === 1 ? MAX_MESSAGES : Math.ceil((UNEVEN * MAX_MESSAGES) / partitions);
  const messages = new Map<string, RecentMessage>();
  const changed = new Set<string>();
  let fromMs = Number.NEGATIVE_INFINITY;

  const drop = (key: string): void => {
    if (!messages.delete(key)) return;
    changed.add(key);
  };

  return {
    values: () => messages.values(),
    note(event, offset, { before, after }) {
      const key = `${event.sourceId}/${event.externalId}`;
      const about = after === null || after.atMs < fromMs ? [] : aboutOf(after);
      if (after === null || about.length === 0 || event.type === 'mention-deletion') {
        if (before !== null) drop(key);
        return;
      }
      const held = messages.get(key);
      // Only its date was corrected, by an older version: the one that stands is still the one that is held.
      const isSameVersion = held !== undefined && before?.terms === after.terms;
      const { atMs, terms, channel, language } = after;
      messages.set(
        key,
        isSameVersion
          ? { ...held, atMs }
          : {
              atMs,
              about,
              terms,
              channel,
              language,
              partition,
              offset,
              author: event.author?.key ?? null,
              quotable: event.display !== 'aggregate' && event.content !== '',
            },
      );
      changed.add(key);
      while (messages.size > most) drop(messages.keys().next().value!);
    },
    advance(nowMs) {
      fromMs = Math.max(fromMs, nowMs - RECENT_MS);
      for (const [key, { atMs }] of messages) if (atMs < fromMs) drop(key);
    },
    ...recordsOf(PREFIX, messages, changed),
  };
}

/** Those of several partitions. */
export const joinRecent = (parts: () => readonly RecentMessages[]): RecentMessages => ({
  *values() {
    for (const part of parts()) yield* part.values();
  },
});
