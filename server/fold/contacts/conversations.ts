/**
 * Messages as conversations, by their threads: who began, who answered and when, in what mood it began and how it is
 * now. A message to the hub itself begins a conversation; a public post becomes one when the hub answers it.
 */
import type { Mention, MentionDeletion } from '../../../shared/event.ts';
import { DAY_MS } from '../../../shared/units.ts';
import type { LoggedEvent } from '../../store/event-log.ts';
import { createEntryCache, type EntryCache } from '../entry-cache.ts';
import {
  isAboutMention,
  keyOf,
  type Contribution,
  type LedgerChange,
  type Noted,
  type Said,
} from '../mention-ledger.ts';
import { joinParts, type FoldPart } from '../part.ts';
import { contactKey, inSession, replaceCounts, type ContactCells } from './cells.ts';
import type { HubRules } from './contributions.ts';
import { createKeyedBoard, type KeyedBoard } from './keyed-board.ts';
import { contributionsOf, lastSaidMs, unansweredSince } from './talk.ts';
import { createStoredThreads } from './stored-threads.ts';
import { createThreadBook, orderOf, threadOf, type Message, type Thread } from './thread-book.ts';

/** A conversation in which the customer spoke last. */
export interface OpenTalk {
  channel: string;
  /** The first message that has had no answer. */
  sinceMs: number;
  /** When somebody last spoke in it. */
  lastMs: number;
}

export interface Conversations extends FoldPart {
  readonly open: KeyedBoard<OpenTalk>;
  /** Entries that `prepare` needs whatever they hold: prefetched before it, with others, they cost no call of their own. */
  keysOf(batch: readonly LoggedEvent[]): string[];
  /** Brings in what is known of the threads of these events; called before any of them is applied. */
  prepare(batch: readonly LoggedEvent[]): Promise<void>;
  /** Notes a message, a newer version of one, or that it is gone; in any order, and any number of times. */
  apply(event: Mention | MentionDeletion, change: LedgerChange): void;
}

export interface ConversationDeps {
  entries: EntryCache;
  /** A message as the ledger holds it. */
  noted: (sourceId: string, externalId: string) => Noted | null;
}

/** Of a hub that takes no messages in: it follows another's records, or has none. */
export const NO_MESSAGES: ConversationDeps = {
  entries: createEntryCache({ entries: () => Promise.resolve(new Map<string, Uint8Array>()) }, 0),
  noted: () => null,
};

/** A message where it stands: in a thread that is written down, or alone in that which it begins. */
interface Standing {
  thread: string;
  held: Thread;
  /** null: alone. */
  place: number | null;
}

/** A thread in which nothing was said for so long begins anew with the next message. */
const KEPT_MS = 2 * DAY_MS;
/** A thread of more messages is a crowd's, not a conversation. */
const MOST_MESSAGES = 200;

export function createConversations(
  cells: ContactCells,
  rules: HubRules,
  { entries, noted }: ConversationDeps,
): Conversations {
  const book = createThreadBook(entries);
  const open = createKeyedBoard<OpenTalk>('open-talk');
  /** Threads that were silent since before it are forgotten. */
  let silentMs = Number.NEGATIVE_INFINITY;
  let nowMs = 0;

  const threadAt = (thread: string): Thread | undefined => {
    const held = book.get(thread);
    return held && lastSaidMs(held) >= silentMs ? held : undefined;
  };

  const show = (thread: string, held: Thread): void => {
    const sinceMs = unansweredSince(held);
    if (sinceMs === undefined) open.delete(thread);
    else open.set(thread, { channel: held.channel, sinceMs, lastMs: lastSaidMs(held) });
  };

  /** Counts a thread as it is in place of what it was. */
  const recount = (thread: string, before: Thread | undefined, after: Thread): void => {
    replaceCounts(
      cells,
      before ? contributionsOf(before, rules) : [],
      contributionsOf(after, rules),
    );
    show(thread, after);
  };

  const standingOf = (
    { sourceId, externalId }: Pick<Mention, 'sourceId' | 'externalId'>,
    was: Noted | null,
  ): Standing | undefined => {
    if (!was) return undefined;
    const { thread = '', place = 0 } = book.placeOf(keyOf({ sourceId, externalId })) ?? {};
    const linked = thread === '' ? undefined : threadAt(thread);
    // Another message may have come in its place.
    if (linked?.messages[place]?.order === orderOf(externalId)) {
      return { thread, held: linked, place };
    }
    const { publishedMs, said } = was;
    if (!said?.own || publishedMs < silentMs) return undefined;
    const own = threadOf(sourceId, said.channel, externalId);
    if (threadAt(own)) return undefined;
    return {
      thread: own,
      held: beginning(said.channel, [messageOf(publishedMs, said)]),
      place: null,
    };
  };

  const takeOut = ({ thread, held, place }: Standing): void => {
    const messages = held.messages.map((one, at) => (at === (place ?? 0) ? undefined : one));
    const after = { ...held, messages };
    if (place !== null) book.put(thread, { before: held, after }, nowMs);
    recount(thread, held, after);
  };

  /** The message that began the event's thread and has been alone in it. */
  const openingOf = (event: Mention): Message | undefined => {
    const { sourceId, threadId, externalId } = event;
    if (threadId === undefined || threadId === externalId) return undefined;
    const opening = standingOf({ sourceId, externalId: threadId }, noted(sourceId, threadId));
    if (opening?.place !== null) return undefined;
    if (opening.thread !== namesOf(event).told) return undefined;
    return { ...opening.held.messages[0]!, order: orderOf(threadId) };
  };

  const join = (event: Mention, thread: string, message: Message): void => {
    const { channel, threadId, externalId, sourceId } = event;
    const held = threadAt(thread);
    const opening = held ? undefined : openingOf(event);
    const before = held ?? (opening && beginning(channel, [opening]));
    const messages = [...(before?.messages ?? [])];
    const free = messages.indexOf(undefined);
    const place = free === -1 ? messages.length : free;
    messages[place] = { ...message, order: orderOf(externalId) };
    const isCrowd =
      before?.crowdMs !== undefined || messages.filter(Boolean).length > MOST_MESSAGES;
    if (isCrowd) {
      const crowdMs = lastSaidMs({ ...before, channel, messages });
      const after = { ...(before ?? beginning(channel, [])), channel, messages: [], crowdMs };
      book.put(thread, { before: held, after }, nowMs);
      recount(thread, before, after);
      return;
    }
    const links = new Map([[place, keyOf({ sourceId, externalId })]]);
    if (opening) links.set(0, keyOf({ sourceId, externalId: threadId! }));
    const after = { ...(before ?? beginning(channel, [])), channel, messages };
    book.put(thread, { before: held, after, links }, nowMs);
    recount(thread, before, after);
  };

  /** Of the events that were prepared last: the thread that each begins, and that which it says it is of. */
  let named = new Map<LoggedEvent['event'], { own: string; told?: string }>();

  const namesOf = (event: Mention): { own: string; told?: string } => {
    let names = named.get(event);
    if (!names) {
      const { sourceId, channel, threadId, externalId } = event;
      const own = threadOf(sourceId, channel, externalId);
      names =
        threadId === undefined
          ? { own }
          : { own, told: threadId === externalId ? own : threadOf(sourceId, channel, threadId) };
      named.set(event, names);
    }
    return names;
  };

  /** Threads that a batch's events may change, and the messages that began those that they are told to be of. */
  const readNames = (batch: readonly LoggedEvent[]) => {
    named = new Map();
    const mentions = batch.flatMap(({ event }) => (isAboutMention(event) ? [event] : []));
    const threads: string[] = [];
    const openings = new Map<string, [sourceId: string, externalId: string]>();
    for (const event of mentions) {
      if (event.type !== 'mention') continue;
      const { sourceId, threadId } = event;
      const { own, told } = namesOf(event);
      threads.push(own);
      if (threadId === undefined || told === undefined || told === own) continue;
      threads.push(told);
      openings.set(keyOf({ sourceId, externalId: threadId }), [sourceId, threadId]);
    }
    return { batch, mentions, threads, openings };
  };
  let lately: ReturnType<typeof readNames> | undefined;

  /** The same, read once for all that is asked of a batch. */
  const namedBy = (batch: readonly LoggedEvent[]): ReturnType<typeof readNames> => {
    if (lately?.batch !== batch) lately = readNames(batch);
    return lately;
  };

  const countVolume = (message: Contribution | null, sign: 1 | -1): void => {
    if (!message || message.label === 'share') return;
    const { channel, atMs } = message;
    const outside = rules.of(channel).hours.at(atMs).open ? 0 : 1;
    const dayKey = inSession(contactKey.hours(channel), rules.days.at(atMs).sessionMs);
    cells.sessions.add(dayKey, atMs, [0, 0, 1 - outside, outside], sign);
  };

  const stored = createStoredThreads(book, (key, thread, held) => {
    open.delete(key);
    show(thread, held);
  });

  const own: FoldPart = {
    advance(ms) {
      nowMs = Math.max(nowMs, ms);
    },
    forget(ms) {
      silentMs = ms - KEPT_MS;
      open.deleteWhere(({ lastMs }) => lastMs < silentMs);
    },
    takeChanges: () => ({ put: [], remove: [] }),
    restore: () => false,
  };

  return {
    open,
    keysOf(batch) {
      const { threads, openings } = namedBy(batch);
      const keys = threads.map(book.headKey);
      for (const key of openings.keys()) keys.push(key, book.linkKey(key));
      return keys;
    },
    async prepare(batch) {
      const { mentions, threads: heads, openings } = namedBy(batch);
      const known = [
        ...mentions.map(({ sourceId, externalId }) => [sourceId, externalId] as const),
        ...openings.values(),
      ].flatMap(([sourceId, externalId]) => {
        const said = noted(sourceId, externalId)?.said;
        return said ? [{ sourceId, externalId, said }] : [];
      });
      const owns = known.map(({ sourceId, externalId, said }) =>
        threadOf(sourceId, said.channel, externalId),
      );
      await entries.prefetchMore([
        ...known.map((one) => book.linkKey(keyOf(one))),
        ...owns.map(book.headKey),
        ...heads.flatMap(book.placeKeys),
      ]);
      const linked = known.flatMap((one) => book.placeOf(keyOf(one))?.thread ?? []);
      await entries.prefetchMore(linked.map(book.headKey));
      const threads = new Set([...heads, ...owns, ...linked]);
      await entries.prefetchMore([...threads].flatMap(book.placeKeys));
    },
    apply(event, { before, after, was, is }) {
      countVolume(before, -1);
      countVolume(after, 1);
      const standing = standingOf(event, was);
      if (event.type === 'mention-deletion' || !is?.said) {
        if (standing) takeOut(standing);
        return;
      }
      const { publishedMs, said } = is;
      const message = messageOf(publishedMs, said);
      const names = namesOf(event);
      const { sourceId, externalId } = event;
      const alone =
        said.channel === event.channel ? names.own : threadOf(sourceId, said.channel, externalId);
      // An edit may leave out which thread it is of.
      const thread = names.told ?? (standing?.place == null ? alone : standing.thread);
      const place = standing?.thread === thread ? standing.place : undefined;
      if (standing && typeof place === 'number') {
        const { held } = standing;
        const old = held.messages[place]!;
        if (isSame(old, message) && held.channel === event.channel) return;
        const messages = held.messages.with(place, { ...message, order: old.order });
        const now = { ...held, channel: event.channel, messages };
        book.put(thread, { before: held, after: now }, nowMs);
        recount(thread, held, now);
        return;
      }
      // What nobody has answered needs no more than the ledger has.
      if (said.own && thread === alone && !threadAt(thread)) {
        if (standing && place === undefined) takeOut(standing);
        const held = place === null ? standing!.held : undefined;
        recount(thread, held, beginning(said.channel, [message]));
        return;
      }
      if (standing) takeOut(standing);
      join(event, thread, message);
    },
    ...joinParts([own, book, stored, open]),
  };
}

const beginning = (channel: string, messages: Thread['messages']): Thread => ({
  channel,
  messages,
  byWeek: true,
});

const messageOf = (publishedMs: number, { by, mood, direct }: Said): Message => ({
  publishedMs,
  by,
  mood,
  direct,
  order: '',
});

const isSame = (a: Message, b: Message): boolean =>
  a.publishedMs === b.publishedMs && a.by === b.by && a.mood === b.mood && a.direct === b.direct;
