/** Which of the wall's words belong together: those said in the same messages by more than chance. */
import { byKey } from '../../shared/delta.ts';
import type { RelatedTerms } from '../../shared/snapshot.ts';
import { topicParts } from '../fold/co-occurrence.ts';
import { associationOf } from './association.ts';

/** In fewer messages than this, two words are together by accident. */
const MIN_TOGETHER = 3;
/** Beyond chance: chi-squared of one degree of freedom, p = 0.01. */
const MIN_ASSOCIATION = 6.63;
/** A pair is told when it is among so many of the surest of either word, ... */
const PARTNERS_EACH = 2;
/** ... and the surest of all are told, up to so many. */
const MAX_PAIRS = 60;

/**
 * Pairs of shown terms, the surest first to be chosen; in order of their ids.
 * @param messages each as its topics
 * @param shownAs by topic, the id that it is shown under; others do not count.
 * @param ids of the terms that are shown.
 */
export function relatedTerms(
  messages: Iterable<readonly string[]>,
  shownAs: Pick<ReadonlyMap<string, string>, 'get'>,
  ids: readonly string[],
): RelatedTerms[] {
  const size = ids.length;
  const readTopic = createTopicReader(shownAs, ids);
  /** How many messages have both; on the diagonal, how many have the one. */
  const counts = new Uint32Array(size * size);
  let all = 0;
  for (const topics of messages) {
    all += 1;
    const found = placesOf(topics.map(readTopic));
    for (const a of found) for (const b of found) counts[a * size + b]! += 1;
  }

  const pairs: { a: number; b: number; surety: number; strength: number }[] = [];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const both = counts[a * size + b]!;
      if (both < MIN_TOGETHER) continue;
      const ofA = counts[a * size + a]!;
      const ofB = counts[b * size + b]!;
      const surety = associationOf(both, ofA, ofB, all);
      const strength = Math.round(4 * strengthOf(both, ofA, ofB, all)) / 4;
      if (surety >= MIN_ASSOCIATION && strength > 0) pairs.push({ a, b, surety, strength });
    }
  }
  pairs.sort((x, y) => y.surety - x.surety || x.a - y.a || x.b - y.b);
  const partners = new Uint8Array(size);
  return pairs
    .filter(({ a, b }) => {
      const isTold = partners[a]! < PARTNERS_EACH || partners[b]! < PARTNERS_EACH;
      partners[a]! += 1;
      partners[b]! += 1;
      return isTold;
    })
    .slice(0, MAX_PAIRS)
    .map(({ a, b, strength }): RelatedTerms => {
      const [first, second] = [ids[a]!, ids[b]!].toSorted(byKey);
      return { id: `${first}\t${second}`, strength };
    })
    .sort((x, y) => byKey(x.id, y.id));
}

/**
 * How much of what the rarer is said goes with the other, beyond chance: 0 as chance has it, 1 never without.
 * Loevinger's H, which is Cole's C₇ (The measurement of interspecific association, Ecology 30, 1949).
 */
const strengthOf = (both: number, ofA: number, ofB: number, all: number): number => {
  const expected = (ofA * ofB) / all;
  return (both - expected) / (Math.min(ofA, ofB) - expected);
};

interface Topic {
  text: string;
  /** Place of the shown term among all; −1: not shown. */
  place: number;
  /** Terms that do not count beside it: the two words of a pair that is shown as one idea. */
  hides: readonly string[];
}

/** Remembers what it has read: most topics are said in many messages. */
function createTopicReader(
  shownAs: Pick<ReadonlyMap<string, string>, 'get'>,
  ids: readonly string[],
): (topic: string) => Topic {
  const places = new Map(ids.map((id, place) => [id, place]));
  const known = new Map<string, Topic>();
  return (topic) => {
    const old = known.get(topic);
    if (old !== undefined) return old;
    const [text, ...terms] = topicParts(topic);
    const id = shownAs.get(text);
    const place = id === undefined ? -1 : (places.get(id) ?? -1);
    const read = { text, place, hides: id === undefined ? [] : terms };
    known.set(topic, read);
    return read;
  };
}

/** A message's shown terms, each once. */
function placesOf(topics: readonly Topic[]): number[] {
  const found: number[] = [];
  for (const { place, text } of topics) {
    if (place === -1 || found.includes(place)) continue;
    if (topics.some(({ hides }) => hides.includes(text))) continue;
    found.push(place);
  }
  return found;
}
