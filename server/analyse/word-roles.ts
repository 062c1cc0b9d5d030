/** What a word may be to the terms, looked up once: whether a town, an idea or a noun begins there, or what to guess. */
import type { ConceptOf, FormLanguage } from './concepts.ts';
import type { Language } from './language.ts';
import { SMALL_WORDS } from './language-words.ts';
import { firstNames } from './names.ts';
import type { Token } from './scan.ts';
import { stemOf } from './stems.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { type Pair, pairsFrom, type SubjectBook } from './subject-books.ts';
import { mayBeginTown } from './towns.ts';
import * as vocabulary from './vocabulary.ts';

// Own constants: see there.
const { UNKNOWN, vocabularySize } = vocabulary;

const MIN_LENGTH = 4;
/** Words in no table that are remembered; a flood of nonsense must not grow the memory. */
const REMEMBERED = 20_000;

/** "terugkrijgen", "meelopen": a verb of the stop list behind its particle. */
const SEPARABLE =
  /^(?:terug|mee|weg|op|aan|af|uit|in|door|over|om|bij|na|voor|toe|langs|rond|samen|binnen|los|vast|neer|heen)(?=[a-z]{4})/;
const LETTERS_ONLY = /^[\p{L}\p{M}'-]+$/u;

/** What a subject is counted as. */
export interface Counted {
  /** The first form of a noun that is known, or the stem of a word that may be a subject. */
  readonly subject: string;
  /** Itself, or the form that stands for its concept. */
  readonly term: string;
  /** The side of the concept that it is on; null: of none. */
  readonly language: FormLanguage | null;
}

export interface WordRole {
  readonly mayBeTown: boolean;
  /** Ideas of several words that it may begin; undefined: it begins none. */
  readonly pairs: readonly Pair[] | undefined;
  /** Of a noun that is known. */
  readonly noun: Counted | undefined;
  /** Of a word that may be a subject. */
  readonly guess: Counted | undefined;
  /** A quality or denial, which may be the first word of a pair. */
  readonly isQuality: boolean;
  /** What a denial may stand before: "geleverd". */
  readonly isDeed: boolean;
}

/** What a subject is counted as. */
export const countedAs = (subject: string, conceptOf: ConceptOf): Counted => {
  const concept = conceptOf(subject);
  return { subject, term: concept?.key ?? subject, language: concept?.language ?? null };
};

const small = new Set([...SMALL_WORDS.nl, ...SMALL_WORDS.en]);

/** "vlugge" where "vlug" is a word of no subject. */
const isInflected = (key: string, { stopWords }: SubjectBook): boolean => {
  if (!key.endsWith('e')) return false;
  const bare = key.slice(0, -1);
  return stopWords.has(bare) || stopWords.has(bare.replace(/(.)\1$/, '$1'));
};

const guessOf = (key: string, book: SubjectBook, isStop: boolean): string | undefined => {
  if (isStop || key.length < MIN_LENGTH || firstNames.has(key)) return undefined;
  if (book.looksDescriptive.test(key) || !LETTERS_ONLY.test(key)) return undefined;
  if (isInflected(key, book)) return undefined;
  const stem = stemOf(key);
  const noun = book.nounStems.get(stem);
  if (noun !== undefined) return noun;
  return book.stopWords.has(stem) ? undefined : stem;
};

const roleOf = (
  key: string,
  book: SubjectBook,
  english: SubjectBook,
  language: Language,
  conceptOf: ConceptOf,
): WordRole | null => {
  const isOther = language === 'nl';
  const noun = book.nouns.get(key) ?? (isOther ? undefined : english.nouns.get(key));
  const isStop =
    book.stopWords.has(key) ||
    (language === 'unknown' && english.stopWords.has(key)) ||
    dutchStopWords.has(key.replace(SEPARABLE, ''));
  const guess = noun === undefined ? guessOf(key, book, isStop) : undefined;
  const isDenial = book.denials.has(key) || key === book.no;
  const isDeed = noun === undefined && guess === undefined && book.deed.test(key);
  const isQuality =
    isDenial ||
    (!isDeed &&
      noun === undefined &&
      guess === undefined &&
      key.length >= MIN_LENGTH &&
      !small.has(key) &&
      !firstNames.has(key) &&
      LETTERS_ONLY.test(key));
  const isTown = mayBeginTown(key);
  const pairs = pairsFrom(key, book);
  const isSubject = noun !== undefined || guess !== undefined;
  if (!isTown && pairs === undefined && !isQuality && !isDeed && !isSubject) return null;
  return {
    mayBeTown: isTown,
    pairs,
    noun: noun === undefined ? undefined : countedAs(noun, conceptOf),
    guess: guess === undefined ? undefined : countedAs(guess, conceptOf),
    isQuality,
    isDeed,
  };
};

/** Looks up roles, each word's once; null: the word has no part in any term. */
export const createRoles = (
  book: SubjectBook,
  english: SubjectBook,
  language: Language,
  conceptOf: ConceptOf,
): ((token: Token) => WordRole | null) => {
  // Of one piece: an array that grows by leaps becomes a slow table.
  const byId = Array.from<WordRole | null | undefined>({ length: vocabularySize() });
  // Of most words nothing is asked but this, and it is small enough to stay near.
  const hasNone = new Uint8Array(byId.length);
  const byKey = new Map<string, WordRole | null>();
  const lookUp = (key: string): WordRole | null => roleOf(key, book, english, language, conceptOf);
  return ({ id, key }) => {
    if (id !== UNKNOWN && id < byId.length) {
      if (hasNone[id] === 1) return null;
      let known = byId[id];
      if (known !== undefined) return known;
      known = byId[id] = lookUp(key);
      if (known === null) hasNone[id] = 1;
      return known;
    }
    let role = byKey.get(key);
    if (role === undefined) {
      role = lookUp(key);
      if (byKey.size >= REMEMBERED) byKey.clear();
      byKey.set(key, role);
    }
    return role;
  };
};
