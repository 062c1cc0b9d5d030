import * as languageEvidence from './language-evidence.ts';
import { LETTER_HINTS } from './language-others.ts';
import type { Token } from './scan.ts';

// Own constants: see vocabulary.ts.
const { clues, dutchLetters, englishLetters, evidence, evidenceById, foreignLetters, languages } =
  languageEvidence;
const { CONTENT, EN, FOREIGN, NL, SHARED, SMALL } = languageEvidence;
const { DUTCH_CONTENT, DUTCH_SMALL, ENGLISH_CONTENT, ENGLISH_SMALL } = languageEvidence;

/** `unknown`: too little to go by, as in "👍" or "Zwolle". */
export type Language = 'nl' | 'en' | 'other' | 'unknown';

/** Bits of `ContentWords`. */
export const IS_DUTCH = 1;
export const IS_ENGLISH = 2;

const HINT = 0.3;
/** Letters speak for Dutch or English from this difference of their likelihoods on. */
const LETTERS = 0.35;
const LETTERS_CLEAR = 0.35;
/** Below it a word's letters are those of neither. */
const STRANGE = -2.95;
const STRANGENESS = 0.5;
/** Where words of so many letters join, they are rarer threes: "navigatiesysteem". */
const COMPOUND = 13;
const STRANGE_COMPOUND = -3.2;
/** By how much a word must look more like other languages. */
const FOREIGN_LETTERS = 0.3;
/** With as much evidence letters need not be asked. */
const CLEAR = 4;
const CLEAR_SHARE = 0.4;
/** More of it is needed for each word that neither has. */
const CLEAR_OF_FOREIGN = 4;
/** By how much a foreign tongue must lead. */
const LEAD = 0.25;
const LEAD_OF_SHARED = 0.75;
/** A text of which less than this is known speaks another tongue. */
const LEAST_SHARE = 0.2;
const LONGEST = 30;
// More words than this tell no more about the language.
const ENOUGH_WORDS = 80;

/** The language of a message of many common words and nothing odd, as most are; undefined: look closer. */
const guessAtOnce = (tokens: readonly Token[]): Language | undefined => {
  let dutch = 0;
  let english = 0;
  let foreign = 0;
  let words = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    words += 1;
    if (words > ENOUGH_WORDS || token.text !== token.key) return undefined;
    const { id } = token;
    const clue = id < clues.length ? (clues[id] ?? 0) : 0;
    if (clue === 0) continue;
    if ((clue & FOREIGN) !== 0) foreign += 1;
    else {
      if ((clue & DUTCH_SMALL) !== 0) dutch += SMALL;
      else if ((clue & DUTCH_CONTENT) !== 0) dutch += CONTENT;
      if ((clue & ENGLISH_SMALL) !== 0) english += SMALL;
      else if ((clue & ENGLISH_CONTENT) !== 0) english += CONTENT;
    }
  }
  const own = Math.max(dutch, english);
  if (
    own < CLEAR + CLEAR_OF_FOREIGN * foreign ||
    own / words < CLEAR_SHARE ||
    Math.abs(dutch - english) < 1
  )
    return undefined;
  return dutch > english ? 'nl' : 'en';
};

/** Letters that neither language writes; "ö" and its like only as a diaeresis, behind a vowel. */
const ODD_LETTER =
  /[ăâîțșşţğıßñåøæłąęćńśźżđðþőűřěůšžčõãìòùûäőľťďňýąįųėē]|(?:^|[^aeiou])[öü]|ə|ạ|ủ|ấ|ả/;

/** "that'll", "who're". */
const CONTRACTED = /^[a-z]{2,}(?:'(?:ll|re|ve|d)|n't)$/;

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
  /** Words that only other languages have. */
  let exclusive = 0;
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
      if (told.isForeign) exclusive += 1;
      // "jammer", "rekening" and "abonnement" are others' words and no less Dutch.
      if (told.isForeign && (known & IS_DUTCH) !== 0) add(NL, SHARED);
      if (told.isForeign && (known & IS_ENGLISH) !== 0) add(EN, SHARED);
      continue;
    }
    if ((known & IS_DUTCH) !== 0) add(NL, CONTENT);
    if ((known & IS_ENGLISH) !== 0) add(EN, CONTENT);
    if (known !== 0 || text.length > LONGEST) continue;
    if (CONTRACTED.test(key)) add(EN, SMALL);
    else unknown.push(token);
  }
  if (foreignScript > words) return 'other';
  let strange = 0;
  if (unknown.length > 0 && Math.max(...sums) < CLEAR) {
    for (const { text, key, capital, start } of unknown) {
      for (const { at, pattern } of hints) if (at > EN && pattern.test(text)) add(at, HINT);
      // A name in the middle of a sentence says nothing of the sentence's language.
      if (key.length < 3 || (capital && start > 0) || key.includes('-')) continue;
      if (ODD_LETTER.test(text)) {
        strange += STRANGENESS;
        continue;
      }
      // A capitalised first word may be a name as well.
      if (capital && words === 1) continue;
      const weight = capital ? STRANGENESS / 2 : STRANGENESS;
      const dutch = dutchLetters(key);
      const english = englishLetters(key);
      const best = Math.max(dutch, english);
      if (best < (key.length < COMPOUND ? STRANGE : STRANGE_COMPOUND)) strange += weight;
      else if (foreignLetters(key) - best > FOREIGN_LETTERS) strange += weight / 2;
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
    if (unknown.length === 0 && words <= 3) return 'unknown';
    if (words > 3 || strange >= STRANGENESS) return 'other';
    return leansDutch(tokens) ? 'nl' : 'en';
  }
  // A language that has all the words, each of them also Dutch or English, has to have many more of them.
  const lead = exclusive > 0 || strange > 0 ? LEAD : LEAD_OF_SHARED;
  if (other + strange - own > lead && other + strange >= 0.6) return 'other';
  if (strange > own || (exclusive > 1 && exclusive > own)) return 'other';
  if (words > 3 && own / words < LEAST_SHARE) return 'other';
  if (dutch !== english) return dutch > english ? 'nl' : 'en';
  return leansDutch(tokens) ? 'nl' : 'en';
};
