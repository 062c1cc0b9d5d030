/**
 * Senders that behave as real ones do: they send until they are told yes, after any failure the same again, and now and
 * then something twice. What was told is kept for the recount.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.ts';

export interface SentEvent {
  id: string;
  type: string;
  time: string;
  data: Record<string, unknown>;
}

export interface Load {
  /** Everything that was sent; once the load has stopped, every one of them was accepted. */
  events: readonly SentEvent[];
  /** Events that were told accepted twice, so would count twice. */
  acceptedTwice(): string[];
  /** Events told as repeats although no answer to them was lost before. */
  falseRepeats(): string[];
  /** Deliveries that were refused or lost, and sent again. */
  resent(): number;
  /** Sends no more that is new; resolves when all that was sent is accepted. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  chance: Chance;
  /** Where to send now; may change while a hub comes back elsewhere. */
  urls: () => readonly string[];
  source: string;
  secret: string;
  /** New events a second, all senders together. */
  perSecond: number;
  /** Senders at work at once. @default 4 */
  senders?: number;
}

const RETRY_MS = 50;
const ANSWER_WITHIN_MS = 10_000;
const BATCHES = [1, 7, 40, 100];
/** What is older than five minutes is too late, also a repeat. */
const AGAIN_WITHIN_MS = 4 * 60_000;

export function startLoad(options: LoadOptions): Load {
  const { chance, urls, source, secret, perSecond, senders = 4 } = options;
  const events: SentEvent[] = [];
  const accepted = new Map<string, number>();
  const repeated = new Set<string>();
  /** Events whose answer never came: they may have been stored. */
  const unsure = new Set<string>();
  let stopped = false;
  let resent = 0;
  const make = createEventMaker(chance, events);

  const deliver = async (batch: readonly SentEvent[], isAgain: boolean): Promise<void> => {
    for (;;) {
      try {
        const response = await fetch(`${chance.pick(urls())}/ingest/${source}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
          body: JSON.stringify(batch),
          signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        });
        if (response.status === 200) {
          const report = (await response.json()) as { accepted: number; repeated: number };
          note(batch, report, isAgain);
          return;
        }
        if (response.status !== 503) {
          throw new TypeError(`status ${response.status}: ${await response.text()}`);
        }
        // "Nothing was kept" is not said of every outage.
        for (const { id } of batch) unsure.add(id);
        await response.arrayBuffer();
      } catch (error) {
        if (error instanceof TypeError && error.message.startsWith('status')) throw error;
        for (const { id } of batch) unsure.add(id);
      }
      resent += 1;
      await delay(RETRY_MS);
    }
  };

  const note = (
    batch: readonly SentEvent[],
    report: { accepted: number; repeated: number },
    isAgain: boolean,
  ): void => {
    if (report.accepted + report.repeated !== batch.length) {
      throw new Error(`of ${batch.length} events ${JSON.stringify(report)}`);
    }
    // A report counts; only of a batch that is all one or all the other it names.
    if (report.repeated === 0) {
      for (const { id } of batch) accepted.set(id, (accepted.get(id) ?? 0) + 1);
    } else if (!isAgain && !batch.some(({ id }) => unsure.has(id))) {
      for (const { id } of batch) repeated.add(id);
    }
  };

  const work = async (): Promise<void> => {
    while (!stopped) {
      const size = chance.pick(BATCHES);
      const batch = Array.from({ length: size }, make);
      events.push(...batch);
      await deliver(batch, false);
      // An acknowledged event that comes again is a repeat, whatever happened in between.
      if (chance.next() < 0.1) {
        const oldest = events.findIndex(
          ({ time }) => Date.parse(time) > Date.now() - AGAIN_WITHIN_MS,
        );
        const again = oldest < 0 ? [] : events.slice(oldest, oldest + 200);
        const known = again.filter(({ id }) => accepted.has(id)).slice(0, 5);
        if (known.length > 0) await deliver(known, true);
      }
      await delay((size / perSecond) * senders * 1_000);
    }
  };
  const working = Promise.all(Array.from({ length: senders }, work));

  return {
    events,
    acceptedTwice: () => [...accepted].filter(([, times]) => times > 1).map(([id]) => id),
    falseRepeats: () => [...repeated],
    resent: () => resent,
    async stop() {
      stopped = true;
      await working;
    },
  };
}

const WORDS = [
  ['slecht', 'traag', 'fijn', 'snel', 'kapot', 'blij'],
  ['internet', 'modem', 'factuur', 'monteur', 'storing'],
  ['in Zwolle', 'in Meppel', 'vandaag', 'gisteren', 'alweer'],
  ['@PolderNet', '@KustKabel', '', '', ''],
];

/** Makes posts, some of them followed by edits and deletions, and readings of a queue. */
function createEventMaker(chance: Chance, made: readonly SentEvent[]): () => SentEvent {
  let count = 0;
  const text = (): string =>
    [...WORDS.map((words) => chance.pick(words)), '.'.repeat(1 + chance.below(40))].join(' ');
  const post = (): SentEvent | undefined => {
    const found = made.length > 0 ? chance.pick(made) : undefined;
    return found?.type === 'mention.created' ? found : undefined;
  };
  return () => {
    count += 1;
    const base = { id: `e${count}`, time: new Date().toISOString() };
    const kind = chance.next();
    const of = kind < 0.15 ? post() : undefined;
    if (of && kind < 0.06) {
      return { ...base, type: 'mention.deleted', data: { externalId: of.data['externalId'] } };
    }
    if (of) {
      const { externalId, published, platform } = of.data;
      const data = { externalId, published, platform, content: text() };
      return { ...base, type: 'mention.updated', data };
    }
    if (kind < 0.2) {
      const data = { channel: 'phone', waiting: chance.below(20), longestWaitS: chance.below(600) };
      return { ...base, type: 'queue.reading', data };
    }
    const data = {
      platform: chance.pick(['x', 'mastodon', 'reviews']),
      externalId: `m${count}`,
      published: base.time,
      content: text(),
      author: { ref: `a${chance.below(500)}`, followers: chance.below(3) * 100 },
    };
    return { ...base, type: 'mention.created', data };
  };
}
