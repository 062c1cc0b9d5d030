/** What a word may be to the terms, looked up once: whether a town, an idea or a noun begins there, or what to guess. */
import type { Language } from './language.ts';
import { SMALL_WORDS } from './language-words.ts';
import { firstNames } from './names.ts';
import type { Token } from './scan.ts';
import { stemOf } from './stems.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { mayBeginPair, type SubjectBook } from './subject-books.ts';
import { mayBeginTown } from './towns.ts';
import { UNKNOWN, vocabularySize } from './vocabulary.ts';

const MIN_LENGTH = 4;
/** Words in no table that are remembered; a flood of nonsense must not grow the memory. */
const REMEMBERED = 20_000;

/** "terugkrijgen", "meelopen": a verb of the stop list behind its particle. */
const SEPARABLE =
  /^(?:terug|mee|weg|op|aan|af|uit|in|door|over|om|bij|na|voor|toe|langs|rond|samen|binnen|los|vast|neer|heen)(?=[a-z]{4})/;
const LETTERS_ONLY = /^[\p{L}\p{M}'-]+$/u;

export interface WordRole {
  /** It has no part in any term. */
  readonly isNothing: boolean;
  readonly mayBeTown: boolean;
  readonly mayBeginPair: boolean;
  /** The first form of a noun that is known. */
  readonly noun: string | undefined;
  /** The stem of a word that may be a subject. */
  readonly guess: string | undefined;
  /** A quality or denial, which may be the first word of a pair. */
  readonly isQuality: boolean;
  /** What a denial may stand before: "geleverd". */
  readonly isDeed: boolean;
}

const NOTHING: WordRole = {
  isNothing: true,
  mayBeTown: false,
  mayBeginPair: false,
  noun: undefined,
  guess: undefined,
  isQuality: false,
  isDeed: false,
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
): WordRole => {
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
  const role = {
    mayBeTown: mayBeginTown(key),
    mayBeginPair: mayBeginPair(key, book),
    noun,
    guess,
    isQuality,
    isDeed,
  };
  const isNothing =
    !role.mayBeTown &&
    !role.mayBeginPair &&
    !isQuality &&
    !isDeed &&
    noun === undefined &&
    guess === undefined;
  return isNothing ? NOTHING : { ...role, isNothing };
};

/** Looks up roles, each word's once. */
export const createRoles = (
  book: SubjectBook,
  english: SubjectBook,
  language: Language,
): ((token: Token) => WordRole) => {
  // Of one piece: an array that grows by leaps becomes a slow table.
  const byId = Array.from<WordRole | undefined>({ length: vocabularySize() });
  const byKey = new Map<string, WordRole>();
  return ({ id, key }) => {
    if (id !== UNKNOWN && id < byId.length)
      return (byId[id] ??= roleOf(key, book, english, language));
    let role = byKey.get(key);
    if (role === undefined) {
      role = roleOf(key, book, english, language);
      if (byKey.size >= REMEMBERED) byKey.clear();
      byKey.set(key, role);
    }
    return role;
  };
};
