/**
 * Which topics are said in the same message: a sample of the last hour's messages, each as the topics that it names.
 *
 * A minute keeps at most {@link SAMPLED_A_MINUTE} messages, those of lowest rank, which is a hash of when and what they
 * say. So the sample is fair, costs the same at any volume and does not depend on the order in which messages came; up to
 * that many it is all of them. In a fuller minute a message that is taken back leaves its place empty.
 */
import { MINUTE_MS } from '../../shared/units.ts';
import { PREFIX as KEYS_OF } from './counts.ts';
import type { Contribution } from './mention-ledger.ts';
import type { Changes, FoldPart } from './part.ts';

export const SAMPLED_A_MINUTE = 64;
const MINUTES = 60;

/** Topics beyond these are left out: the longest rant is one message among others. */
const MAX_TOPICS = 24;

export interface CoOccurrence extends FoldPart, MessageSample {
  /** Adds a message's topics to its minute's sample, or takes them back with `sign` −1; none: it is not counted. */
  add(topics: readonly string[], atMs: number, sign?: 1 | -1): void;
  /** Moves the end of the hour to the minute of `nowMs`; it never moves back. */
  advance(nowMs: number): void;
  /** Records changed since the last call: a minute's whole sample each, and the minutes that fell out. */
  takeChanges(): Changes;
}

/** For reading only. */
export interface MessageSample {
  /** The sampled messages of the window's minutes that end by `ms`, in no particular order. */
  messagesBefore(ms: number): IterableIterator<readonly string[]>;
  /** Each minute's sample, lowest rank first. */
  minutes(): IterableIterator<[minute: number, sample: readonly Sampled[]]>;
}

/** One sample of several parts of the messages: the same as if one had been taken of all. */
export function joinSamples(samples: () => readonly MessageSample[]): MessageSample {
  const minutes = (): Map<number, readonly Sampled[]> => {
    const joined = new Map<number, readonly Sampled[]>();
    for (const part of samples()) {
      for (const [minute, sample] of part.minutes()) {
        const held = joined.get(minute);
        if (!held) joined.set(minute, sample);
        else joined.set(minute, [...held, ...sample].sort(compare).slice(0, SAMPLED_A_MINUTE));
      }
    }
    return joined;
  };
  return {
    messagesBefore: (ms) => messagesBefore(minutes(), ms),
    minutes: () => minutes().entries(),
  };
}

function* messagesBefore(
  minutes: ReadonlyMap<number, readonly Sampled[]>,
  ms: number,
): IterableIterator<readonly string[]> {
  for (const [minute, sample] of minutes) {
    if ((minute + 1) * MINUTE_MS > ms) continue;
    for (const { topics } of sample) yield topics;
  }
}

/** What a message that counts for our own brand talks about: its terms, and pairs as in {@link topicParts}. */
export const topicsOf = ({ terms, words = [] }: Contribution): string[] => [
  ...terms,
  // What a pair's key has after its prefix is joined in the same way.
  ...words
    .filter((key) => key.startsWith(KEYS_OF.pair))
    .map((key) => key.slice(KEYS_OF.pair.length)),
];

const PART = '\t';

/** A topic's text, and of two neighbouring words the terms that they are counted as. */
export const topicParts = (topic: string): [text: string, ...terms: string[]] => {
  const [text = '', ...terms] = topic.split(PART);
  return [text, ...terms];
};

export interface Sampled {
  rank: number;
  topics: readonly string[];
}

const PREFIX = 'together/';

export function createCoOccurrence(): CoOccurrence {
  /** By minute, in order. */
  const cells = new Map<number, Sampled[]>();
  const changed = new Set<number>();
  const gone: string[] = [];
  let lastMinute = Number.NEGATIVE_INFINITY;

  return {
    add(all, atMs, sign = 1) {
      const minute = Math.floor(atMs / MINUTE_MS);
      if (all.length === 0 || minute <= lastMinute - MINUTES) return;
      const topics = all.length > MAX_TOPICS ? all.slice(0, MAX_TOPICS) : all;
      const sampled = { rank: rankOf(topics, atMs), topics };
      const cell = cells.get(minute) ?? [];
      const at = placeIn(cell, sampled);
      if (sign === 1) {
        if (at >= SAMPLED_A_MINUTE) return;
        cell.splice(at, 0, sampled);
        cell.length = Math.min(cell.length, SAMPLED_A_MINUTE);
        cells.set(minute, cell);
      } else {
        const found = cell[at];
        if (found === undefined || compare(found, sampled) !== 0) return;
        cell.splice(at, 1);
        if (cell.length === 0) cells.delete(minute);
      }
      changed.add(minute);
    },
    advance(nowMs) {
      const minute = Math.floor(nowMs / MINUTE_MS);
      if (minute <= lastMinute) return;
      lastMinute = minute;
      for (const old of cells.keys()) {
        if (old > lastMinute - MINUTES) continue;
        cells.delete(old);
        changed.delete(old);
        gone.push(PREFIX + old);
      }
    },
    messagesBefore: (ms) => messagesBefore(cells, ms),
    minutes: () => cells.entries(),
    takeChanges() {
      const all: Changes = { put: [], remove: gone.splice(0) };
      for (const minute of changed) {
        const key = PREFIX + minute;
        const cell = cells.get(minute);
        if (cell) all.put.push([key, cell.map(({ rank, topics }) => [rank, ...topics])]);
        else all.remove.push(key);
      }
      changed.clear();
      return all;
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(PREFIX)) return false;
      const minute = Number(recordKey.slice(PREFIX.length));
      if (value === undefined) {
        cells.delete(minute);
      } else {
        const sample = (value as [number, ...string[]][]).map(([rank, ...topics]) => ({
          rank,
          topics,
        }));
        cells.set(minute, sample);
      }
      return true;
    },
  };
}

/** Where a message stands in its minute, or would. */
function placeIn(cell: readonly Sampled[], sampled: Sampled): number {
  let low = 0;
  let high = cell.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(cell[middle]!, sampled) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: Sampled, b: Sampled): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const [textA, textB] = [a.topics.join('\n'), b.topics.join('\n')];
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}

/** 0 up to 2³², evenly: FNV-1a, mixed once more as in MurmurHash3. */
function rankOf(topics: readonly string[], atMs: number): number {
  let hash = 0x811c9dc5 ^ (atMs & 0xffff_ffff);
  for (const topic of topics) {
    for (let i = 0; i < topic.length; i += 1) {
      hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ 10, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
