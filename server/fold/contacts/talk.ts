/** What a thread of messages tells: whether it is a conversation, who waits since when, and what it adds to the cells. */
import type { Counts } from '../rolling-cells.ts';
import { contactKey, inSession, type Contribution } from './cells.ts';
import type { HubRules } from './contributions.ts';
import type { Message, Mood, Thread } from './thread-book.ts';

interface Told {
  first: Message;
  last: Message;
  replies: readonly Message[];
}

const said = ({ messages }: Thread): Message[] =>
  messages.filter((message) => message !== undefined);

/** The conversation in a thread; undefined where there is none. */
function toldBy(thread: Thread): Told | undefined {
  const inOrder = said(thread).sort(
    (a, b) => a.publishedMs - b.publishedMs || (a.order < b.order ? -1 : 1),
  );
  const from = inOrder.findIndex(({ by }) => by === 'customer');
  const first = inOrder[from];
  if (!first) return undefined;
  const replies = inOrder.slice(from).filter(({ by }) => by !== 'customer');
  if (!first.direct && replies.length === 0) return undefined;
  const last = inOrder.findLast(({ by }) => by === 'customer')!;
  return { first, last, replies };
}

/** When somebody last spoke in a thread. */
export const lastSaidMs = (thread: Thread): number =>
  said(thread).reduce(
    (ms, { publishedMs }) => Math.max(ms, publishedMs),
    thread.crowdMs ?? Number.NEGATIVE_INFINITY,
  );

/** The first of the customer's messages since the last answer; undefined where the hub spoke last. */
export function unansweredSince(thread: Thread): number | undefined {
  const told = toldBy(thread);
  if (!told) return undefined;
  const answeredMs = told.replies.at(-1)?.publishedMs ?? Number.NEGATIVE_INFINITY;
  const since = said(thread)
    .filter(({ by, publishedMs }) => by === 'customer' && publishedMs > answeredMs)
    .map(({ publishedMs }) => publishedMs);
  return since.length === 0 ? undefined : Math.min(...since);
}

const MOODS: Record<Mood, Counts> = {
  positive: [1, 0, 0, 0],
  neutral: [0, 1, 0, 0],
  negative: [0, 0, 1, 0],
};

export function contributionsOf(thread: Thread, rules: HubRules): Contribution[] {
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
      const key = contactKey.turned(channel);
      const counts: Counts = [1, last.mood === 'negative' ? 0 : 1, 0, 0];
      counted.push(['talks', key, startMs, counts]);
      if (thread.byWeek) counted.push(['turned', key, startMs, counts]);
    }
  }
  return counted;
}
