/** What each word tells of the language that a text is in. */
import { fold } from './characters.ts';
import {
  dutchContent,
  dutchEveryday,
  englishContent,
  englishEveryday,
} from './language-content.ts';
import { MORE_OF_OTHERS } from './language-others-more.ts';
import { OTHER_LANGUAGES } from './language-others.ts';
import { SMALL_WORDS } from './language-words.ts';
import { learnLetters } from './letters.ts';
import { englishLexicon } from './lexicon-en.ts';
import { dutchLexicon } from './lexicon-nl.ts';
import { englishStopWords } from './stop-words-en.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { otherStopWords } from './tables/stop-words-others.ts';
import { intern, vocabularySize, wordOf } from './vocabulary.ts';
import { listWords } from './word-list.ts';

export const NL = 0;
export const EN = 1;
const otherNames = [
  ...new Set(
    [OTHER_LANGUAGES, MORE_OF_OTHERS, otherStopWords].flatMap((table) => Object.keys(table)),
  ),
];
export const languages = ['nl', 'en', ...otherNames];

const wordsOfOther = (name: string): string[] => [
  ...(OTHER_LANGUAGES[name] ?? []),
  ...(MORE_OF_OTHERS[name] ?? []),
  ...listWords(otherStopWords[name] ?? ''),
];

/** What a word tells: the languages that have it and the weight for each, in the same order. */
interface Evidence {
  readonly at: readonly number[];
  readonly weights: readonly number[];
  /** Neither Dutch nor English is among them. */
  readonly isForeign: boolean;
}

export const SMALL = 1;
/** A word of Dutch or English that is not among the commonest. */
export const CONTENT = 0.7;
/** A word that neither Dutch nor English has. */
const FOREIGN_ONLY = 1.2;
/** Dutch or English that has it all the same, in our lists of moods and subjects. */
export const SHARED = 1;
/** Forms of Dutch words that stand for another language's common word far more often. */
const RARELY_DUTCH: ReadonlySet<string> = new Set(['vielen']);

export const evidence = new Map<string, Evidence>();
{
  const weights = new Map<string, Map<number, number>>();
  const note = (word: string, language: number, weight: number): void => {
    for (const form of new Set([word, fold(word)])) {
      const told = weights.get(form) ?? new Map<number, number>();
      told.set(language, Math.max(told.get(language) ?? 0, weight));
      weights.set(form, told);
    }
  };
  const small = { nl: new Set(SMALL_WORDS.nl), en: new Set(SMALL_WORDS.en) };
  for (const word of small.nl) note(word, NL, SMALL);
  for (const word of small.en) note(word, EN, SMALL);
  // Forms made by rule are no evidence against the other's commonest words: "goed" is no past tense of "go".
  for (const word of [...dutchStopWords, ...dutchContent, ...dutchEveryday])
    if (!small.en.has(word) && !RARELY_DUTCH.has(word)) note(word, NL, CONTENT);
  for (const word of [...englishStopWords, ...englishContent, ...englishEveryday])
    if (!small.nl.has(word)) note(word, EN, CONTENT);
  for (const [at, name] of languages.entries()) {
    for (const word of wordsOfOther(name)) {
      // What Dutch or English has as well cannot speak against it.
      const told = weights.get(word);
      const own = Math.max(told?.get(NL) ?? 0, told?.get(EN) ?? 0);
      note(word, at, own === 0 ? FOREIGN_ONLY : own);
    }
  }
  for (const [word, told] of weights) {
    const at = [...told.keys()];
    const isForeign = at.every((language) => language > EN);
    evidence.set(word, { at, weights: [...told.values()], isForeign });
    intern(fold(word));
  }
}

/** The same by the word's number, for words without accents; of one piece, since one that grows by leaps is slow. */
export const evidenceById = Array.from({ length: vocabularySize() }, (_, id) =>
  evidence.get(wordOf(id)),
);

/** Bits of `clues`: Dutch has the word, commonly or not; English does; only other languages do. */
export const DUTCH_SMALL = 1;
export const DUTCH_CONTENT = 2;
export const ENGLISH_SMALL = 4;
export const ENGLISH_CONTENT = 8;
export const FOREIGN = 16;

const clueOf = (told: Evidence | undefined): number => {
  if (told === undefined) return 0;
  if (told.isForeign) return FOREIGN;
  let bits = 0;
  for (const [i, at] of told.at.entries()) {
    const isSmall = told.weights[i] === SMALL;
    if (at === NL) bits |= isSmall ? DUTCH_SMALL : DUTCH_CONTENT;
    if (at === EN) bits |= isSmall ? ENGLISH_SMALL : ENGLISH_CONTENT;
  }
  return bits;
};

/** The same for Dutch and English in short, by the word's number: small enough to stay near. */
export const clues = Uint8Array.from(evidenceById, clueOf);

const bothKnow = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...own].filter((word) => word.length > 2 && !other.has(word));
const dutchWords = new Set([
  ...dutchStopWords,
  ...dutchContent,
  ...dutchEveryday,
  ...dutchLexicon.keys(),
]);
const englishWords = new Set([
  ...englishStopWords,
  ...englishContent,
  ...englishEveryday,
  ...englishLexicon.keys(),
]);
export const dutchLetters = learnLetters(bothKnow(dutchWords, englishStopWords));
export const englishLetters = learnLetters(bothKnow(englishWords, dutchStopWords));

export const foreignLetters = learnLetters(
  otherNames.flatMap((name) =>
    wordsOfOther(name)
      .filter((word) => !dutchStopWords.has(word) && !englishStopWords.has(word))
      .map(fold),
  ),
);
