/** Invented words whose weights follow Zipf's law, and what an update does to them. */
export interface BenchWord {
  text: string;
  weight: number;
}

export interface Churn {
  /** Share of the words whose weight changes, and by how much at most. */
  changed: number;
  by: number;
  /** Share of the words that others take the place of. */
  replaced: number;
}

export const CHURNS: Record<'standard' | 'heavy', Churn> = {
  standard: { changed: 0.1, by: 0.2, replaced: 0.05 },
  heavy: { changed: 0.3, by: 0.5, replaced: 0.15 },
};

/** 0 up to 1, always the same for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 2 ** 32;
  };
}

const STARTS = 'st br kl gr v d l m n p t w b h k z sl tr sn vr'.split(' ');
const VOWELS = 'a e i o u aa ee oo ij ui oe ie'.split(' ');
const ENDS = 'n r t l s k m ng st rk cht p'.split(' ');

/** Words as long as a customer's, never the same twice. */
function createVocabulary(random: () => number): () => string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const used = new Set<string>();
  return () => {
    for (;;) {
      const syllables = 1 + Math.floor(random() * 3);
      let text = '';
      for (let i = 0; i < syllables; i += 1) text += pick(STARTS) + pick(VOWELS);
      text += pick(ENDS);
      if (random() < 0.08) text = `${text} ${pick(STARTS)}${pick(VOWELS)}${pick(ENDS)}`;
      if (used.has(text)) continue;
      used.add(text);
      return text;
    }
  };
}

/** The words at first, and after each of so many updates. */
export function story(count: number, updates: number, churn: Churn, seed: number): BenchWord[][] {
  const random = randomFrom(seed);
  const nextText = createVocabulary(random);
  const zipf = (rank: number): number => 1_000 / (rank + 3) ** 0.85;
  let words = Array.from({ length: count }, (_, rank) => ({
    text: nextText(),
    weight: zipf(rank),
  }));
  const homes = words.map(({ weight }) => weight);
  const all = [words];
  for (let update = 0; update < updates; update += 1) {
    words = words.map(({ text, weight }, index) => {
      if (random() < churn.replaced) return { text: nextText(), weight: homes[index]! };
      if (random() >= churn.changed) return { text, weight };
      const next = weight * (1 + churn.by * (2 * random() - 1));
      return { text, weight: Math.min(homes[index]! * 2, Math.max(homes[index]! / 2, next)) };
    });
    all.push(words);
  }
  return all;
}

const WORDS_A_TOPIC = 8;
const STRENGTH = 0.75;

/** Words that would be said together: each with the heaviest of its topic and the one before it. */
export function relatedPairs(words: readonly BenchWord[]): [string, string, number][] {
  const topics = new Map<number, string[]>();
  const count = Math.ceil(words.length / WORDS_A_TOPIC);
  return words.flatMap(({ text }) => {
    // By its name alone: a word belongs to the same topic for as long as it is there.
    const topic = Array.from(text).reduce((sum, c) => sum * 31 + c.codePointAt(0)!, 7) % count;
    const members = topics.get(topic) ?? [];
    topics.set(topic, [...members, text]);
    const partners = new Set([members[0], members.at(-1)]);
    return [...partners].flatMap((partner): [string, string, number][] =>
      partner === undefined ? [] : [[partner, text, STRENGTH]],
    );
  });
}
