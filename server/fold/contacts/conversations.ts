/**
 * Messages as conversations, by their threads: who began, who answered and when, in what mood it began and how it is
 * now. A message to the hub itself begins a conversation; a public post becomes one when the hub answers it.
 */
import type { Mention, MentionDeletion } from '../../../shared/event.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/units.ts';
import type { RecordValue } from '../../store/cell-store.ts';
import { joinParts, type FoldPart } from '../part.ts';
import type { Counts } from '../rolling-cells.ts';
import {
  contactKey,
  inSession,
  replaceCounts,
  type ContactCells,
  type Contribution,
} from './cells.ts';
import type { HubRules } from './contributions.ts';
import { createKeyedBoard, type KeyedBoard } from './keyed-board.ts';

export type Mood = 'positive' | 'neutral' | 'negative';

/** A conversation in which the customer spoke last. */
export interface OpenTalk {
  channel: string;
  /** The first message that has had no answer. */
  sinceMs: number;
}

export interface Conversations extends FoldPart {
  readonly open: KeyedBoard<OpenTalk>;
  /** Notes a message, a newer version of one, or that it is gone; in any order, and any number of times. */
  apply(event: Mention | MentionDeletion, change: MessageChange): void;
}

/** What the ledger of messages makes of an event: a customer's message as it counted before, and as it counts now. */
export interface MessageChange {
  before: CountedMessage | null;
  after: CountedMessage | null;
}

interface CountedMessage {
  atMs: number;
  channel: string;
  label: Mood | 'share';
}

interface Message {
  publishedMs: number;
  /** Of the version that counts, and its event: two nodes choose alike. */
  versionMs: number;
  versionId: string;
  by: 'customer' | 'person' | 'bot';
  mood: Mood;
  /** Sent to the hub itself, not said in public. */
  direct: boolean;
}

interface Thread {
  channel: string;
  messages: Readonly<Record<string, Message>>;
  /** A crowd's: its messages are no longer kept. When one was last said. */
  crowdMs?: number;
}

/** A thread in which nothing was said for so long begins anew with the next message. */
const KEPT_MS = 2 * DAY_MS;
/** Longer than any version of a message may be late. */
const GONE_KEPT_MS = DAY_MS + 2 * HOUR_MS;
/** A thread of more messages is a crowd's, not a conversation. */
const MOST_MESSAGES = 200;
const THREAD = 'thread/';
const GONE = 'thread-gone/';
const DIRECT: ReadonlySet<Mention['kind']> = new Set(['message', 'email']);

export function createConversations(cells: ContactCells, rules: HubRules): Conversations {
  const threads = new Map<string, Thread>();
  /** Thread of every message in them. */
  const threadOf = new Map<string, string>();
  /** Messages that were deleted, so that a version that comes later does not bring them back. */
  const gone = new Map<string, number>();
  const changed = new Set<string>();
  const changedGone = new Set<string>();
  const open = createKeyedBoard<OpenTalk>('open-talk');

  const put = (key: string, before: Thread | undefined, after: Thread): void => {
    replaceCounts(
      cells,
      before ? contributionsOf(before, rules) : [],
      contributionsOf(after, rules),
    );
    const isEmpty = Object.keys(after.messages).length === 0 && after.crowdMs === undefined;
    if (isEmpty) threads.delete(key);
    else threads.set(key, after);
    changed.add(key);
    const sinceMs = unansweredSince(after);
    if (sinceMs === undefined) open.delete(key);
    else open.set(key, { channel: after.channel, sinceMs });
  };

  const index = (key: string, thread: Thread): void => {
    for (const id of Object.keys(thread.messages)) threadOf.set(messageKey(key, id), key);
  };

  const takeOut = (name: string, id: string): void => {
    const key = threadOf.get(name);
    const thread = key === undefined ? undefined : threads.get(key);
    threadOf.delete(name);
    if (key === undefined || !thread) return;
    const { [id]: _, ...messages } = thread.messages;
    put(key, thread, { ...thread, messages });
  };

  const countVolume = (message: CountedMessage | null, sign: 1 | -1): void => {
    if (!message || message.label === 'share') return;
    const { channel, atMs } = message;
    const outside = rules.of(channel).hours.at(atMs).open ? 0 : 1;
    const dayKey = inSession(contactKey.hours(channel), rules.days.at(atMs).sessionMs);
    cells.sessions.add(dayKey, atMs, [0, 0, 1 - outside, outside], sign);
  };

  const own: FoldPart = {
    forget(nowMs) {
      for (const [key, thread] of threads) {
        const messages = Object.entries(thread.messages);
        const saidMs = messages.map(([, { publishedMs }]) => publishedMs);
        if (Math.max(thread.crowdMs ?? 0, ...saidMs) >= nowMs - KEPT_MS) continue;
        for (const [id] of messages) threadOf.delete(messageKey(key, id));
        threads.delete(key);
        changed.add(key);
        open.delete(key);
      }
      for (const [key, atMs] of gone) {
        if (atMs >= nowMs - GONE_KEPT_MS) continue;
        gone.delete(key);
        changedGone.add(key);
      }
    },
    takeChanges() {
      const changes = { put: [] as [string, RecordValue][], remove: [] as string[] };
      const take = (prefix: string, keys: Set<string>, held: ReadonlyMap<string, unknown>) => {
        for (const key of keys) {
          const value = held.get(key);
          if (value === undefined) changes.remove.push(prefix + key);
          else changes.put.push([prefix + key, value]);
        }
        keys.clear();
      };
      take(THREAD, changed, threads);
      take(GONE, changedGone, gone);
      return changes;
    },
    restore(recordKey, value) {
      if (recordKey.startsWith(THREAD)) {
        const key = recordKey.slice(THREAD.length);
        for (const id of Object.keys(threads.get(key)?.messages ?? {})) {
          threadOf.delete(messageKey(key, id));
        }
        if (value === undefined) threads.delete(key);
        else {
          threads.set(key, value as Thread);
          index(key, value as Thread);
        }
        return true;
      }
      if (!recordKey.startsWith(GONE)) return false;
      const name = recordKey.slice(GONE.length);
      if (value === undefined) gone.delete(name);
      else gone.set(name, value as number);
      return true;
    },
  };

  return {
    open,
    apply(event, { before, after }) {
      countVolume(before, -1);
      countVolume(after, 1);
      const name = `${event.sourceId}/${event.externalId}`;
      if (event.type === 'mention-deletion') {
        gone.set(name, Math.max(gone.get(name) ?? 0, event.atMs));
        changedGone.add(name);
        takeOut(name, event.externalId);
        return;
      }
      // A share has no words, and a note is a colleague's.
      if (event.kind === 'share' || event.kind === 'note' || gone.has(name)) return;
      const heldKey = threadOf.get(name);
      // An edit may leave out which thread it is of.
      const key =
        event.threadId === undefined && heldKey !== undefined
          ? heldKey
          : `${event.sourceId}/${event.channel}/${event.threadId ?? event.externalId}`;
      const held =
        heldKey === undefined ? undefined : threads.get(heldKey)?.messages[event.externalId];
      const label = after?.label;
      const message = newer(held, event, label === 'share' ? undefined : label);
      if (message === held && key === heldKey) return;
      if (heldKey !== undefined && heldKey !== key) takeOut(name, event.externalId);
      threadOf.set(name, key);
      const thread = threads.get(key);
      put(key, thread, withMessage(thread, event.channel, event.externalId, message));
      if (threads.get(key)?.crowdMs !== undefined) {
        for (const id of Object.keys(thread?.messages ?? {})) threadOf.delete(messageKey(key, id));
        threadOf.delete(name);
      }
    },
    ...joinParts([own, open]),
  };
}

/** The thread with a message in it; of a crowd's only that it is one. */
function withMessage(
  thread: Thread | undefined,
  channel: string,
  id: string,
  message: Message,
): Thread {
  const crowdMs = thread?.crowdMs;
  if (crowdMs !== undefined) {
    return { channel, messages: {}, crowdMs: Math.max(crowdMs, message.publishedMs) };
  }
  const messages = { ...thread?.messages, [id]: message };
  const all = Object.values(messages);
  if (all.length <= MOST_MESSAGES) return { channel, messages };
  return { channel, messages: {}, crowdMs: Math.max(...all.map(({ publishedMs }) => publishedMs)) };
}

const messageKey = (threadKey: string, id: string): string =>
  `${threadKey.slice(0, threadKey.indexOf('/'))}/${id}`;

/** The version that counts, dated when any version says that it was first published. */
function newer(held: Message | undefined, event: Mention, mood: Mood | undefined): Message {
  const publishedMs = Math.min(held?.publishedMs ?? Infinity, event.publishedMs);
  const isNewer =
    !held ||
    event.atMs > held.versionMs ||
    (event.atMs === held.versionMs && event.id > held.versionId);
  if (!isNewer) return publishedMs === held.publishedMs ? held : { ...held, publishedMs };
  return {
    publishedMs,
    versionMs: event.atMs,
    versionId: event.id,
    by: event.direction === 'inbound' ? 'customer' : (event.agentKind ?? 'person'),
    mood: mood ?? 'neutral',
    direct: DIRECT.has(event.kind),
  };
}

interface Told {
  first: Message;
  last: Message;
  replies: readonly Message[];
}

/** The conversation in a thread; undefined where there is none. */
function toldBy({ messages }: Thread): Told | undefined {
  const inOrder = Object.entries(messages)
    .sort(([a, x], [b, y]) => x.publishedMs - y.publishedMs || (a < b ? -1 : 1))
    .map(([, message]) => message);
  const from = inOrder.findIndex(({ by }) => by === 'customer');
  const first = inOrder[from];
  if (!first) return undefined;
  const replies = inOrder.slice(from).filter(({ by }) => by !== 'customer');
  if (!first.direct && replies.length === 0) return undefined;
  const last = inOrder.findLast(({ by }) => by === 'customer')!;
  return { first, last, replies };
}

/** The first of the customer's messages since the last answer; undefined where the hub spoke last. */
function unansweredSince(thread: Thread): number | undefined {
  const told = toldBy(thread);
  if (!told) return undefined;
  const answeredMs = told.replies.at(-1)?.publishedMs ?? Number.NEGATIVE_INFINITY;
  const since = Object.values(thread.messages)
    .filter(({ by, publishedMs }) => by === 'customer' && publishedMs > answeredMs)
    .map(({ publishedMs }) => publishedMs);
  return since.length === 0 ? undefined : Math.min(...since);
}

const MOODS: Record<Mood, Counts> = {
  positive: [1, 0, 0, 0],
  neutral: [0, 1, 0, 0],
  negative: [0, 0, 1, 0],
};

function contributionsOf(thread: Thread, rules: HubRules): Contribution[] {
  const { channel } = thread;
  const { hours } = rules.of(channel);
  const counted: Contribution[] = [];
  const told = toldBy(thread);
  if (!told) return counted;
  const { first, last, replies } = told;
  const answer = replies[0];
  const byPerson = replies.find(({ by }) => by === 'person');
  const startMs = first.publishedMs;
  const isOpen = unansweredSince(thread) !== undefined;
  counted.push([
    'talks',
    contactKey.talks(channel),
    startMs,
    [1, answer ? 1 : 0, answer?.by === 'bot' ? 1 : 0, isOpen ? 1 : 0],
  ]);
  if (byPerson) {
    const atMs = byPerson.publishedMs;
    const key = contactKey.responses(channel);
    const counts: Counts = [1, atMs - startMs, 0, 0];
    const session = inSession(key, hours.at(atMs).sessionMs);
    counted.push(
      ['minutes', key, atMs, counts],
      ['sessions', session, atMs, counts],
      ['weeks', key, atMs, counts],
    );
  }
  if (answer) {
    counted.push(
      ['talks', contactKey.firstMood(channel), startMs, MOODS[first.mood]],
      ['talks', contactKey.lastMood(channel), startMs, MOODS[last.mood]],
    );
    if (first.mood === 'negative') {
      const turned = last.mood === 'negative' ? 0 : 1;
      counted.push(['talks', contactKey.turned(channel), startMs, [1, turned, 0, 0]]);
    }
  }
  return counted;
}
