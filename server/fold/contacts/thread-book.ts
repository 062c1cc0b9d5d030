/**
 * Threads of messages as small entries of the store: too many for memory, and of most of them nothing more is ever
 * heard. A message that nobody has answered, alone in its thread, needs none: the ledger of messages knows it.
 *
 *     talk/THREAD     how many places it has, in which channel
 *     talk/THREAD/0   a message in its first place, and so on
 *     talk-of/NAME    thread and place of a message
 */
import { hash } from 'node:crypto';
import { HOUR_MS } from '../../../shared/units.ts';
import type { ENTRY_BYTES } from '../../store/cell-store.ts';
import type { EntryCache } from '../entry-cache.ts';
import { recordsOf, type FoldPart } from '../part.ts';

/** The compiler holds it to the store's. */
const BYTES: typeof ENTRY_BYTES = 22;

export type Mood = 'positive' | 'neutral' | 'negative';

export interface Message {
  publishedMs: number;
  by: 'customer' | 'person' | 'bot';
  mood: Mood;
  /** Sent to the hub itself, not said in public. */
  direct: boolean;
  /** Orders messages of one moment: what its name begins with, and a hash of it. */
  order: string;
}

export interface Thread {
  channel: string;
  /** By place; a message that was taken out leaves its place empty. */
  messages: readonly (Message | undefined)[];
  /** A crowd's: its messages are no longer kept. When one was last said. */
  crowdMs?: number;
  /**
   * Not of one that was written before the hub counted conversations by the week: nothing was added there for it, so nothing
   * must be taken back.
   */
  byWeek?: true;
}

export interface ThreadBook extends FoldPart {
  /** Keys to be prefetched before a thread is asked for, and once its head is there, those of its messages. */
  headKey(thread: string): string;
  placeKeys(thread: string): string[];
  linkKey(name: string): string;
  /** A thread as it was last written, also one in which nobody speaks any more; undefined when there is none. */
  get(thread: string): Thread | undefined;
  /** Where a message was put last. */
  placeOf(name: string): { thread: string; place: number } | undefined;
  /**
   * Writes a thread that was `before`, with messages that changed or are new, or without some.
   * @param links names of messages that are new in it, by place.
   */
  put(
    thread: string,
    change: { before: Thread | undefined; after: Thread; links?: ReadonlyMap<number, string> },
    nowMs: number,
  ): void;
}

const THREAD_BYTES = 12;
/** Entries are known for two hours longer than a thread lasts without a word. */
const REFRESHED_EVERY_MS = HOUR_MS;
const CHANNEL = 'talk-channel/';

const [EMPTY, TALK, CROWD] = [0, 1, 2];
const BY = ['customer', 'person', 'bot'] as const;
const MOODS = ['negative', 'neutral', 'positive'] as const;
const TAKEN = 1;
const DIRECT = 2;
const TIME_BYTES = 6;
/** In a thread's head, after when it was written. */
const BY_WEEK_AT = 5 + TIME_BYTES;
const ORDER_AT = TIME_BYTES + 1;
const ORDER_NAME_BYTES = 9;

/** A thread by the names that sources give it. */
export const threadOf = (sourceId: string, channel: string, threadId: string): string =>
  hash('md5', `${sourceId}/${channel}/${threadId}`, 'buffer').toString(
    'base64url',
    0,
    THREAD_BYTES,
  );

export function orderOf(externalId: string): string {
  const bytes = Buffer.alloc(BYTES - ORDER_AT);
  bytes.write(externalId, 0, ORDER_NAME_BYTES);
  hash('md5', externalId, 'buffer').copy(bytes, ORDER_NAME_BYTES);
  return bytes.toString('latin1');
}

export function createThreadBook(entries: EntryCache): ThreadBook {
  /** Channels by number from 1. */
  const channels = new Map<string, string>();
  const numbers = new Map<string, number>();
  const added = new Set<string>();
  const { takeChanges, restore } = recordsOf(CHANNEL, channels, added);

  const headKey = (thread: string): string => `talk/${thread}`;
  const placeKey = (thread: string, place: number): string => `talk/${thread}/${place}`;
  const linkKey = (name: string): string => `talk-of/${name}`;

  const read = (key: string): Buffer | undefined => {
    const entry = entries.get(key);
    return entry && Buffer.from(entry.buffer, entry.byteOffset, entry.byteLength);
  };

  const numberOf = (channel: string): number => {
    let number = numbers.get(channel);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(channel, number);
      channels.set(String(number), channel);
      added.add(String(number));
    }
    return number;
  };

  const headOf = (thread: string) => {
    const head = read(headKey(thread));
    if (!head || head[0] === EMPTY) return undefined;
    return {
      isCrowd: head[0] === CROWD,
      places: head.readUInt16BE(1),
      channel: channels.get(String(head.readUInt16BE(3))) ?? '',
      /** When all of it was written last; of a crowd, when it last spoke. */
      atMs: head.readIntBE(5, TIME_BYTES),
      byWeek: head[BY_WEEK_AT] === 1 ? ({ byWeek: true } as const) : {},
    };
  };

  return {
    headKey,
    linkKey,
    placeKeys(thread) {
      const { places = 0 } = headOf(thread) ?? {};
      return Array.from({ length: places }, (_, place) => placeKey(thread, place));
    },
    get(thread) {
      const head = headOf(thread);
      if (!head) return undefined;
      const { channel, isCrowd, places, atMs, byWeek } = head;
      if (isCrowd) return { channel, messages: [], crowdMs: atMs, ...byWeek };
      const messages = Array.from({ length: places }, (_, place) => {
        const entry = read(placeKey(thread, place));
        return entry && decode(entry);
      });
      return { channel, messages, ...byWeek };
    },
    placeOf(name) {
      const link = read(linkKey(name));
      if (!link) return undefined;
      return {
        thread: link.toString('base64url', 0, THREAD_BYTES),
        place: link.readUInt16BE(THREAD_BYTES),
      };
    },
    put(thread, { before, after, links = new Map<number, string>() }, nowMs) {
      const writtenMs = before ? (headOf(thread)?.atMs ?? nowMs) : nowMs;
      const isStale = nowMs - writtenMs > REFRESHED_EVERY_MS;
      const head = emptyEntry();
      const isEmpty = after.crowdMs === undefined && !after.messages.some(Boolean);
      head[0] = after.crowdMs !== undefined ? CROWD : isEmpty ? EMPTY : TALK;
      head.writeUInt16BE(after.messages.length, 1);
      head.writeUInt16BE(numberOf(after.channel), 3);
      head.writeIntBE(after.crowdMs ?? (isStale ? nowMs : writtenMs), 5, TIME_BYTES);
      head[BY_WEEK_AT] = after.byWeek ? 1 : 0;
      entries.put(headKey(thread), head);
      for (const [place, message] of after.messages.entries()) {
        if (!isStale && message === before?.messages[place]) continue;
        entries.put(placeKey(thread, place), encode(message));
      }
      for (const [place, name] of links) {
        const link = emptyEntry();
        link.write(thread, 0, 'base64url');
        link.writeUInt16BE(place, THREAD_BYTES);
        entries.put(linkKey(name), link);
      }
    },
    takeChanges,
    restore(recordKey, value) {
      if (!restore(recordKey, value)) return false;
      if (value !== undefined)
        numbers.set(value as string, Number(recordKey.slice(CHANNEL.length)));
      return true;
    },
  };
}

/** Zeros, of a shared piece of memory, since there are many. */
const emptyEntry = (): Buffer => Buffer.allocUnsafe(BYTES).fill(0);

function encode(message: Message | undefined): Buffer {
  const bytes = emptyEntry();
  if (!message) return bytes;
  const { publishedMs, by, mood, direct, order } = message;
  bytes.writeIntBE(publishedMs, 0, TIME_BYTES);
  bytes[TIME_BYTES] =
    TAKEN | (direct ? DIRECT : 0) | (BY.indexOf(by) << 2) | (MOODS.indexOf(mood) << 4);
  bytes.write(order, ORDER_AT, 'latin1');
  return bytes;
}

function decode(bytes: Buffer): Message | undefined {
  const flags = bytes[TIME_BYTES]!;
  if ((flags & TAKEN) === 0) return undefined;
  return {
    publishedMs: bytes.readIntBE(0, TIME_BYTES),
    by: BY[(flags >> 2) & 3]!,
    mood: MOODS[(flags >> 4) & 3]!,
    direct: (flags & DIRECT) !== 0,
    order: bytes.toString('latin1', ORDER_AT),
  };
}
