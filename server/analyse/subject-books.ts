/** What each language's subjects are known by: nouns, ideas of several words, words of no subject. */
import { fold } from './characters.ts';
import { dutchGrammar, englishGrammar } from './grammar.ts';
import { englishLexicon } from './lexicon-en.ts';
import { dutchLexicon } from './lexicon-nl.ts';
import type { Token } from './scan.ts';
import { stemOf } from './stems.ts';
import { englishStopWords } from './stop-words-en.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { dutchNouns, dutchPairs, emptyAfterNo, englishNouns, englishPairs } from './subjects.ts';
import { listWords } from './word-list.ts';

/** An idea of two or three words. */
export interface Pair {
  readonly lemmas: readonly string[];
  /** @example "geen internet" */
  readonly term: string;
}

export interface SubjectBook {
  /** The noun's first form by each of its forms. */
  readonly nouns: ReadonlyMap<string, string>;
  /** The same by the forms' stems. */
  readonly nounStems: ReadonlyMap<string, string>;
  /** By the pair's first word. */
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  /** Words of no subject, those of mood among them. */
  readonly stopWords: ReadonlySet<string>;
  /** "geen": it makes a subject of a noun. */
  readonly no: string;
  /** "niet", "nooit": what was not done is a subject where it is said often. */
  readonly denials: ReadonlySet<string>;
  /** A word that may stand behind a denial: a participle. */
  readonly deed: RegExp;
  /** Whether a word in no table looks like a verb, adverb or adjective. */
  readonly looksDescriptive: RegExp;
  /** After these a word in no table is a verb. */
  readonly beforeVerb: ReadonlySet<string>;
}

/** Adjectives before a noun of a pair are met with and without "e", doubled letters with one. */
const pairLemma = (key: string, nouns: ReadonlyMap<string, string>): string => {
  const noun = nouns.get(key);
  if (noun !== undefined) return noun;
  return key.endsWith('e') && !key.endsWith('ee') ? key.slice(0, -1) : key;
};

const pairsByFirst = (
  shown: readonly string[],
  nouns: ReadonlyMap<string, string>,
): Map<string, Pair[]> => {
  const book = new Map<string, Pair[]>();
  for (const entry of shown) {
    const [written = '', term = written] = entry.split(' = ');
    const lemmas = written.split(/[ -]/).map((word) => pairLemma(fold(word), nouns));
    const first = lemmas[0] ?? '';
    const list = book.get(first) ?? [];
    list.push({ lemmas, term });
    book.set(first, list);
  }
  return book;
};

const stemsOf = (nouns: ReadonlyMap<string, string>): Map<string, string> => {
  const stems = new Map<string, string>();
  for (const [form, noun] of nouns) {
    const stem = stemOf(form);
    // Of short words too many have the same stem: "boten" is no "bot".
    if (stem.length > 3 && !stems.has(stem)) stems.set(stem, noun);
  }
  return stems;
};

const book = (
  nouns: ReadonlyMap<string, string>,
  pairs: readonly string[],
  rest: Omit<SubjectBook, 'nouns' | 'nounStems' | 'pairs'>,
): SubjectBook => ({
  nouns,
  nounStems: stemsOf(nouns),
  pairs: pairsByFirst(pairs, nouns),
  ...rest,
});

export const dutchSubjects = book(dutchNouns, dutchPairs, {
  stopWords: new Set([...dutchStopWords, ...dutchLexicon.keys(), ...dutchGrammar.duties]),
  no: 'geen',
  denials: new Set(['niet', 'nooit']),
  deed: /^(?:ge|be|ver|ont|her|on|(?:terug|mee|weg|op|aan|af|uit|in|door|over|om|bij|na|voor|toe|langs)ge).+(?:d|t|en)$|baar$/,
  looksDescriptive:
    /(?:lijke?|ige?|ische?|loos|loze|bare?|ende|end|erwijs|st|ste|achtige?)$|^(?:ge|be|ver|ont|her).+(?:d|t|en|de|te)$|^(?:op|aan|af|uit|in|door|over|terug|mee|toe|weg|na|voor|om|bij|los|vast)ge.+(?:d|t|en)$|^(?:er|daar|hier|waar)[a-z]+$/,
  beforeVerb: new Set(listWords("te ik hij we wij men kan kunnen wil moet zou zal 'm")),
});

export const englishSubjects = book(englishNouns, englishPairs, {
  stopWords: new Set([...englishStopWords, ...englishLexicon.keys(), ...englishGrammar.duties]),
  no: 'no',
  denials: new Set(['not', 'never']),
  deed: /^[a-z]{3,}(?:ed|ing)$|able$/,
  looksDescriptive: /(?:ly|ing|ed|able|ible|ful|less|ous|ive|n't|'re|'ve|'ll|'d|ish|est|ier)$/,
  beforeVerb: new Set(listWords("to i you we they he she will can't can don't not")),
});

/** The book with the configuration's own words, of one or several, as subjects too. */
export const withOwnSubjects = (
  known: SubjectBook,
  own: readonly string[],
  stop: ReadonlySet<string>,
): SubjectBook => {
  if (own.length === 0 && stop.size === 0) return known;
  const nouns = new Map(known.nouns);
  const nounStems = new Map(known.nounStems);
  for (const word of own.filter((term) => !term.includes(' '))) {
    if (!nouns.has(fold(word))) nouns.set(fold(word), word);
    const stem = stemOf(fold(word));
    if (!nounStems.has(stem)) nounStems.set(stem, word);
  }
  const pairs = new Map(known.pairs);
  for (const [first, list] of pairsByFirst(
    own.filter((term) => term.includes(' ')),
    nouns,
  )) {
    pairs.set(first, [...list, ...(pairs.get(first) ?? [])]);
  }
  return { ...known, nouns, nounStems, pairs, stopWords: new Set([...known.stopWords, ...stop]) };
};

/** The ideas of several words that may begin with the word; undefined: none. "geen" may before any noun. */
export const pairsFrom = (key: string, known: SubjectBook): readonly Pair[] | undefined =>
  known.pairs.get(pairLemma(key, known.nouns)) ?? (key === known.no ? [] : undefined);

/**
 * The shipped or own idea of several words that begins at a place: "dubbele incasso", "geen internet". `pairs` are those
 * that may begin with its word.
 */
export const pairAt = (
  tokens: readonly Token[],
  at: number,
  pairs: readonly Pair[],
  known: SubjectBook,
  brandAt: ReadonlySet<number>,
): { readonly term: string; readonly words: number } | undefined => {
  const lemmaAt = (place: number): string | undefined => {
    const other = tokens[place];
    return other?.kind === 'word' ? pairLemma(other.key, known.nouns) : undefined;
  };
  const second = pairs.length === 0 ? undefined : lemmaAt(at + 1);
  for (const { lemmas, term } of pairs) {
    if (lemmas.length > 1 && lemmas[1] !== second) continue;
    let fits = 2;
    while (fits < lemmas.length && lemmas[fits] === lemmaAt(at + fits)) fits += 1;
    if (fits >= lemmas.length) return { term, words: lemmas.length };
  }
  const next = tokens[at + 1];
  if (tokens[at]?.key !== known.no || next?.kind !== 'word' || brandAt.has(at + 1))
    return undefined;
  const noun = known.nouns.get(next.key);
  if (noun === undefined || emptyAfterNo.has(noun)) return undefined;
  return { term: `${known.no} ${noun}`, words: 2 };
};

/** Every known subject without its spaces and hyphens, to know it in a hashtag. */
export const subjectsJoined = (books: readonly SubjectBook[]): ReadonlyMap<string, string> => {
  const joined = new Map<string, string>();
  const note = (written: string, term: string): void => {
    const key = fold(written.toLowerCase()).replace(/[\s'-]/g, '');
    if (!joined.has(key)) joined.set(key, term);
  };
  for (const { nouns, pairs, no } of books) {
    for (const list of pairs.values())
      for (const { lemmas, term } of list) {
        note(term, term);
        note(lemmas.join(''), term);
      }
    for (const [form, noun] of nouns) {
      note(form, noun);
      if (!emptyAfterNo.has(noun)) note(no + form, `${no} ${noun}`);
    }
  }
  return joined;
};
