/** What the keys of the cells are called and what their four places mean. */
import type { MoodCounts } from '../../shared/snapshot.ts';
import type { Counts } from './count-table.ts';

/**
 * Keys by prefix: mood of a brand, theme, term, channel, language; a term's other forms; two neighbouring words, each word in
 * its place of such a pair, and all pairs; state of a queue.
 */
export const PREFIX = {
  brand: 'b:',
  theme: 'h:',
  term: 't:',
  channel: 'c:',
  language: 'l:',
  form: 'f:',
  pair: 'p:',
  firstOfPair: 'x:',
  secondOfPair: 'y:',
  sharesOf: 'r:',
} as const;

/** Prefixes of what customers make up as they write: there is no end of such keys. */
export const OPEN_PREFIXES: readonly string[] = [
  PREFIX.term,
  PREFIX.form,
  PREFIX.pair,
  PREFIX.firstOfPair,
  PREFIX.secondOfPair,
  PREFIX.sharesOf,
];

export const cellKey = {
  brand: (id: string) => `${PREFIX.brand}${id}`,
  theme: (id: string) => `${PREFIX.theme}${id}`,
  term: (term: string) => `${PREFIX.term}${term}`,
  channel: (id: string) => `${PREFIX.channel}${id}`,
  language: (code: string) => `${PREFIX.language}${code}`,
  form: (term: string, language: string | null, text: string) =>
    `f:${term}\t${language ?? ''}\t${text}`,
  pair: (text: string, terms: readonly string[]) => `p:${[text, ...terms].join('\t')}`,
  firstOfPair: (word: string) => `x:${word}`,
  secondOfPair: (word: string) => `y:${word}`,
  allPairs: () => 'z:',
  sharesOf: (post: string) => `${PREFIX.sharesOf}${post}`,
  queue: (channel: string, queue: string) => `q:${channel}/${queue}`,
} as const;

/** The term of a term's key; undefined for any other key. */
export const termOf = (key: string): string | undefined =>
  key.startsWith(PREFIX.term) ? key.slice(2) : undefined;

/** A form of a term, out of its key; undefined for any other key. */
export const formOf = (
  key: string,
): { term: string; language: string; text: string } | undefined => {
  if (!key.startsWith('f:')) return undefined;
  const [term = '', language = '', text = ''] = key.slice(2).split('\t');
  return { term, language, text };
};

/** Two neighbouring words and the terms that they are counted as, out of their key; undefined for any other key. */
export const pairOf = (key: string): { text: string; terms: string[] } | undefined => {
  if (!key.startsWith('p:')) return undefined;
  const [text = '', ...terms] = key.slice(2).split('\t');
  return { text, terms };
};

const MOOD_COUNTS: Record<'positive' | 'neutral' | 'negative' | 'share', Counts> = {
  positive: [1, 0, 0, 0],
  neutral: [0, 1, 0, 0],
  negative: [0, 0, 1, 0],
  share: [0, 0, 0, 1],
};

/**
 * One message of a label, or one share of a post.
 * @param reach followers of its author; 0 where they are not known.
 */
export const moodCount = (label: keyof typeof MOOD_COUNTS, reach = 0): Counts => {
  const counts = MOOD_COUNTS[label];
  return reach === 0 ? counts : [counts[0], counts[1], counts[2], counts[3], reach];
};

export const toMood = (counts: Counts): MoodCounts => ({
  n: messagesIn(counts),
  positive: counts[0],
  neutral: counts[1],
  negative: counts[2],
});

/** Messages, without shares. By index: taken apart as `[a, b, c]` an array is walked, and this is called often. */
export const messagesIn = (counts: Counts): number => counts[0] + counts[1] + counts[2];

export const sharesIn = (counts: Counts): number => counts[3];

/** Followers of the authors, summed over messages and shares, where they are known. */
export const reachOf = (counts: Counts): number => (counts.length === 5 ? counts[4] : 0);

/** One reading of a queue, as a sample of how many waited. */
export const waitingSample = (waiting: number): Counts => [1, waiting, 0, 0];

/** Mean number waiting over the samples; undefined without any. */
export const meanWaiting = (counts: Counts): number | undefined =>
  counts[0] === 0 ? undefined : counts[1] / counts[0];
