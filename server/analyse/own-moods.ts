/** The hub's own mood words and phrases, put before the shipped ones. */
import { dutchGrammar, englishGrammar, type Grammar } from './grammar.ts';
import type { Entry } from './lexicon.ts';
import { englishLexicon } from './lexicon-en.ts';
import { dutchLexicon } from './lexicon-nl.ts';
import { buildPhraseBook, type PhraseBook } from './phrases.ts';
import { englishPhrases } from './phrases-en.ts';
import { dutchPhrases } from './phrases-nl.ts';
import { scan } from './scan.ts';
import type { Tongues } from './sentiment.ts';
import { buildTongue, type Tongue } from './tongue.ts';

export interface OwnMoods {
  /** Points, −1 to 1, by single word. */
  readonly mood?: Readonly<Record<string, number>>;
  /** Points by phrase; "..." in it stands for up to three words. */
  readonly phrases?: Readonly<Record<string, number>>;
}

type Step = NonNullable<PhraseBook['byNumber']>;

/** A word as the tables have it. */
const keyOf = (word: string): string => scan(word)[0]?.key ?? '';

const phraseOf = (text: string): string =>
  scan(text)
    .flatMap(({ kind, key, text: shown }) => {
      if (kind === 'break') return /^(?:\.\.\.|…)$/.test(shown) ? ['_'] : [';'];
      return [kind === 'number' ? '#' : key.replace(/[|#_;?]/g, '')];
    })
    .join(' ');

const merged = <T>(
  own: ReadonlyMap<number, T> | undefined,
  shipped: ReadonlyMap<number, T> | undefined,
  merge: (a: T | undefined, b: T | undefined) => T | undefined,
): Map<number, T> => {
  const both = new Map<number, T>(shipped);
  for (const [id, value] of own ?? []) both.set(id, merge(value, shipped?.get(id)) ?? value);
  return both;
};

const mergeSteps = (own: Step | undefined, shipped: Step | undefined): Step | undefined => {
  if (own === undefined || shipped === undefined) return own ?? shipped;
  return {
    phrase: own.phrase ?? shipped.phrase,
    words: merged(own.words, shipped.words, mergeSteps),
    number: mergeSteps(own.number, shipped.number),
    mark: mergeSteps(own.mark, shipped.mark),
    question: mergeSteps(own.question, shipped.question),
    gap: mergeSteps(own.gap, shipped.gap),
  };
};

/** Tables of both languages with the hub's own words, which are of either; undefined: it has none. */
export const ownTongues = ({ mood = {}, phrases = {} }: OwnMoods): Tongues | undefined => {
  const words = Object.entries(mood).map(([word, weight]): [string, Entry] => [
    keyOf(word),
    { weight, kind: 'mood' },
  ]);
  const groups = Object.entries(phrases).map(([text, weight]) => ({
    weight,
    kind: 'mood' as const,
    phrases: phraseOf(text),
  }));
  if (words.length === 0 && groups.length === 0) return undefined;
  const own = buildPhraseBook(groups);
  const extend = (
    lexicon: ReadonlyMap<string, Entry>,
    book: PhraseBook,
    grammar: Grammar,
  ): Tongue =>
    buildTongue(
      new Map([...lexicon, ...words]),
      {
        first: merged(own.first, book.first, mergeSteps),
        byNumber: mergeSteps(own.byNumber, book.byNumber),
      },
      grammar,
    );
  return {
    dutch: extend(dutchLexicon, dutchPhrases, dutchGrammar),
    english: extend(englishLexicon, englishPhrases, englishGrammar),
  };
};

/** What the shipped tables say of a word's mood, −1 to 1; undefined: nothing. */
export const shippedMoodOf = (word: string): number | undefined => {
  const key = keyOf(word);
  return (dutchLexicon.get(key) ?? englishLexicon.get(key))?.weight;
};
