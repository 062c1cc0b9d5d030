import { fold } from './characters.ts';
import { dutchContent, englishContent } from './language-content.ts';
import { LETTER_HINTS, OTHER_LANGUAGES } from './language-others.ts';
import { SMALL_WORDS } from './language-words.ts';
import { learnLetters } from './letters.ts';
import type { Token } from './scan.ts';
import { englishStopWords } from './stop-words-en.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { intern, vocabularySize, wordOf } from './vocabulary.ts';

/** `unknown`: too little to go by, as in "👍" or "Zwolle". */
export type Language = 'nl' | 'en' | 'other' | 'unknown';

/** Bits of `ContentWords`. */
export const IS_DUTCH = 1;
export const IS_ENGLISH = 2;

const NL = 0;
const EN = 1;
const languages = ['nl', 'en', ...Object.keys(OTHER_LANGUAGES)];

/** What a word tells: the languages that have it and the weight for each, in the same order. */
interface Evidence {
  readonly at: readonly number[];
  readonly weights: readonly number[];
  /** Neither Dutch nor English is among them. */
  readonly isForeign: boolean;
}

const SMALL = 1;
/** A word of Dutch or English that is not among the commonest. */
const CONTENT = 0.7;
/** A word that neither Dutch nor English has. */
const FOREIGN_ONLY = 1.2;
/** Dutch or English that has it all the same, in our lists of moods and subjects. */
const SHARED = 1;
const HINT = 0.3;
/** Letters speak for Dutch or English from this difference of their likelihoods on. */
const LETTERS = 0.35;
const LETTERS_CLEAR = 0.35;
/** Below it a word's letters are those of neither. */
const STRANGE = -2.95;
const STRANGENESS = 0.5;
/** By how much a word must look more like other languages. */
const FOREIGN_LETTERS = 0.3;
/** With as much evidence letters need not be asked. */
const CLEAR = 4;
const CLEAR_SHARE = 0.4;
/** By how much a foreign tongue must lead. */
const LEAD = 0.25;
/** A text of which less than this is known speaks another tongue. */
const LEAST_SHARE = 0.2;
const LONGEST = 30;
// More words than this tell no more about the language.
const ENOUGH_WORDS = 80;

const evidence = new Map<string, Evidence>();
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
  for (const word of [...dutchStopWords, ...dutchContent])
    if (!small.en.has(word)) note(word, NL, CONTENT);
  for (const word of [...englishStopWords, ...englishContent])
    if (!small.nl.has(word)) note(word, EN, CONTENT);
  for (const [at, name] of languages.entries()) {
    for (const word of OTHER_LANGUAGES[name] ?? []) {
      // What Dutch or English has as well cannot speak against it.
      const own = weights.get(word);
      note(
        word,
        at,
        own === undefined ? FOREIGN_ONLY : Math.max(own.get(NL) ?? 0, own.get(EN) ?? 0),
      );
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
const evidenceById = Array.from({ length: vocabularySize() }, (_, id) => evidence.get(wordOf(id)));

const weightsOf = (language: number): Float32Array =>
  Float32Array.from(evidenceById, (told) => {
    const place = told?.at.indexOf(language) ?? -1;
    return told?.weights[place] ?? 0;
  });
const dutchWeights = weightsOf(NL);
const englishWeights = weightsOf(EN);
/** Whether only other languages have the word. */
const isForeignOnly = Uint8Array.from(evidenceById, (told) => (told?.isForeign ? 1 : 0));

/** The language of a message of many common words and nothing odd, as most are; undefined: look closer. */
const guessAtOnce = (tokens: readonly Token[]): Language | undefined => {
  let dutch = 0;
  let english = 0;
  let words = 0;
  for (const { kind, text, key, id } of tokens) {
    if (kind !== 'word') continue;
    words += 1;
    if (words > ENOUGH_WORDS || text !== key || isForeignOnly[id] === 1) return undefined;
    dutch += dutchWeights[id] ?? 0;
    english += englishWeights[id] ?? 0;
  }
  const own = Math.max(dutch, english);
  if (own < CLEAR || own / words < CLEAR_SHARE || Math.abs(dutch - english) < 1) return undefined;
  return dutch > english ? 'nl' : 'en';
};

const bothKnow = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...own].filter((word) => word.length > 2 && !other.has(word));
const dutchLetters = learnLetters(bothKnow(dutchStopWords, englishStopWords));
const englishLetters = learnLetters(bothKnow(englishStopWords, dutchStopWords));

const foreignLetters = learnLetters(
  Object.values(OTHER_LANGUAGES).flatMap((words) =>
    words.filter((word) => !dutchStopWords.has(word) && !englishStopWords.has(word)).map(fold),
  ),
);
/** Letters that neither language writes; "ö" and its like only as a diaeresis, behind a vowel. */
const ODD_LETTER =
  /[ăâîțșşţğıßñåøæłąęćńśźżđðþőűřěůšžčõãìòùûäőľťďňýąįųėē]|(?:^|[^aeiou])[öü]|ə|ạ|ủ|ấ|ả/;

const hints = LETTER_HINTS.map(([language, pattern]) => ({
  at: languages.indexOf(language),
  pattern,
}));

/** Whether the word is in a table of any language. */
export const isSmallWord = (key: string): boolean => evidence.has(key);

const isLatin = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
};

/** Of words that both languages know, which one they look like. */
const leansDutch = (tokens: readonly Token[]): boolean => {
  let lean = 0;
  for (const { kind, key } of tokens.slice(0, ENOUGH_WORDS)) {
    if (kind === 'word' && key.length <= LONGEST) lean += dutchLetters(key) - englishLetters(key);
  }
  return lean >= 0;
};

/** Of the message being read; kept, so that reading makes none. */
const sums = new Float64Array(languages.length);

/** By a word's number: whether it is in Dutch's other tables, 1, English's, 2, or both, 3. */
export type ContentWords = Uint8Array;

/** The language of the words; content words decide short texts without small words. */
export const guessLanguage = (tokens: readonly Token[], content: ContentWords): Language => {
  const clear = guessAtOnce(tokens);
  if (clear !== undefined) return clear;
  sums.fill(0);
  const add = (at: number, weight: number): void => {
    sums[at] = (sums[at] ?? 0) + weight;
  };
  let words = 0;
  let foreignScript = 0;
  const unknown: Token[] = [];
  for (const token of tokens) {
    const { kind, text, key, id } = token;
    if (kind !== 'word') continue;
    if (!isLatin(text)) {
      foreignScript += 1;
      continue;
    }
    words += 1;
    if (words > ENOUGH_WORDS) break;
    const told = (text === key ? undefined : evidence.get(text)) ?? evidenceById[id];
    const known = content[id] ?? 0;
    if (told !== undefined) {
      const { at, weights } = told;
      for (let i = 0; i < at.length; i++) add(at[i] ?? 0, weights[i] ?? 0);
      // "jammer", "rekening" and "abonnement" are others' words and no less Dutch.
      if (told.isForeign && (known & IS_DUTCH) !== 0) add(NL, SHARED);
      if (told.isForeign && (known & IS_ENGLISH) !== 0) add(EN, SHARED);
      continue;
    }
    if ((known & IS_DUTCH) !== 0) add(NL, CONTENT);
    if ((known & IS_ENGLISH) !== 0) add(EN, CONTENT);
    if (known === 0 && text.length <= LONGEST) unknown.push(token);
  }
  if (foreignScript > words) return 'other';
  let strange = 0;
  if (unknown.length > 0 && Math.max(...sums) < CLEAR) {
    for (const { text, key, capital, start } of unknown) {
      for (const { at, pattern } of hints) if (at > EN && pattern.test(text)) add(at, HINT);
      // A name in the middle of a sentence says nothing of the sentence's language.
      if (key.length < 3 || (capital && start > 0)) continue;
      if (ODD_LETTER.test(text)) strange += STRANGENESS;
      const dutch = dutchLetters(key);
      const english = englishLetters(key);
      const best = Math.max(dutch, english);
      if (best < STRANGE) strange += STRANGENESS;
      else if (foreignLetters(key) - best > FOREIGN_LETTERS) strange += STRANGENESS / 2;
      else if (dutch - english > LETTERS_CLEAR) add(NL, LETTERS);
      else if (english - dutch > LETTERS_CLEAR) add(EN, LETTERS);
    }
  }
  let foreign = EN + 1;
  for (let i = foreign; i < sums.length; i++)
    if ((sums[i] ?? 0) > (sums[foreign] ?? 0)) foreign = i;
  const dutch = sums[NL] ?? 0;
  const english = sums[EN] ?? 0;
  const own = Math.max(dutch, english);
  const other = sums[foreign] ?? 0;
  if (own === 0 && other === 0) {
    if (strange > 0 || unknown.length === 0 || words > 3)
      return words > 3 || strange > 0 ? 'other' : 'unknown';
    return leansDutch(tokens) ? 'nl' : 'en';
  }
  if (other + strange - own > LEAD && other + strange >= 0.6) return 'other';
  if (strange > own) return 'other';
  if (words > 3 && own / words < LEAST_SHARE) return 'other';
  if (dutch !== english) return dutch > english ? 'nl' : 'en';
  return leansDutch(tokens) ? 'nl' : 'en';
};
