/** What a message talks about: document frequency's words, each once, with the form in which it was met. */
import { fold } from './characters.ts';
import { createConcepts, type FormLanguage } from './concepts.ts';
import type { Language } from './language.ts';
import { isPerson } from './persons.ts';
import type { Token } from './scan.ts';
import { stemOf } from './stems.ts';
import {
  dutchSubjects,
  englishSubjects,
  pairAt,
  subjectsJoined,
  withOwnSubjects,
} from './subject-books.ts';
import { townAt, towns } from './towns.ts';
import { countedAs, createRoles, type Counted } from './word-roles.ts';

/** Most terms of one message. */
const MAX_TERMS = 12;
const MAX_LENGTH = 40;
/** Most pairs of neighbours that one message offers to be learnt as one idea. */
const MAX_PAIRS = 6;

/** The form in which a term was met, where that is not the term itself. */
export interface TermForm {
  readonly term: string;
  readonly text: string;
  /** The side of the concept that it is on; null: it is only another form of the same word. */
  readonly language: FormLanguage | null;
}

/** Two neighbours that may be one idea, if customers say them together often enough. */
export interface TermPair {
  /** @example "trage app" */
  readonly text: string;
  /** The terms that its words are counted as; the first may be none, as an adjective is. */
  readonly terms: readonly string[];
}

export interface FoundTerms {
  /** Each once: a noun's first form, an idea of several words, a town, a hashtag, or the stem of a word in no table. */
  readonly terms: readonly string[];
  readonly forms: readonly TermForm[];
  readonly pairs: readonly TermPair[];
}

export interface TermOptions {
  /** The hub's language: of a concept's forms, one of this language stands for it. @default 'nl' */
  readonly locale?: 'nl' | 'en';
  /** Words that mean one thing, beside the shipped ones. */
  readonly concepts?: readonly (readonly string[])[];
  /** Words that are nobody's subject here. */
  readonly stop?: readonly string[];
}

export type TermFinder = (
  tokens: readonly Token[],
  language: Language,
  brandAt: ReadonlySet<number>,
) => FoundTerms;

const NONE: FoundTerms = { terms: [], forms: [], pairs: [] };
const isLetters = /\p{L}/u;

/** Terms of the message being read, each once; used again and again, so that reading makes none. */
class Noted {
  count = 0;
  readonly counted: Counted[] = [];
  readonly texts: string[] = [];

  has(term: string): boolean {
    for (let i = 0; i < this.count; i++) if (this.counted[i]?.term === term) return true;
    return false;
  }

  add(counted: Counted, text: string): void {
    this.counted[this.count] = counted;
    this.texts[this.count] = text;
    this.count += 1;
  }
}

/** Finds terms; knows the shipped subjects and the configuration's. */
export const createTermFinder = ({
  locale = 'nl',
  concepts = [],
  stop = [],
}: TermOptions = {}): TermFinder => {
  const own = concepts.flat().map((form) => form.trim().toLowerCase());
  const stopWords = new Set(stop.flatMap((word) => [word.toLowerCase(), fold(word.toLowerCase())]));
  const dutch = withOwnSubjects(dutchSubjects, own, stopWords);
  const english = withOwnSubjects(englishSubjects, own, stopWords);
  const conceptOf = createConcepts(concepts, locale);
  const inHashtags = new Map<string, string>([
    ...[...towns].map(([key, name]) => [key.replace(/[\s'-]/g, ''), name] as const),
    ...subjectsJoined([dutch, english]),
  ]);
  const roles = {
    nl: createRoles(dutch, english, 'nl', conceptOf),
    en: createRoles(english, english, 'en', conceptOf),
    unknown: createRoles(dutch, english, 'unknown', conceptOf),
  };
  const hasStopWords = stopWords.size > 0;
  const isStopped = (term: string): boolean => stopWords.has(term) || stopWords.has(stemOf(term));

  // Of the message being read.
  const sure = new Noted();
  const guessed = new Noted();
  let pairs: TermPair[] = [];
  /** The word before, if it may be the first of a pair: where, how written, and the term it is counted as. */
  let firstAt = -2;
  let first = '';
  let firstTerm: string | undefined;

  const note = (found: Noted, counted: Counted, text: string): void => {
    if (found.has(counted.term) || (found !== sure && sure.has(counted.term))) return;
    if (hasStopWords && (isStopped(counted.subject) || isStopped(text))) return;
    found.add(counted, text);
  };
  const noteIdea = (idea: string, text: string): void =>
    note(sure, countedAs(idea, conceptOf), text);

  const offer = (text: string, terms: readonly string[]): void => {
    if (pairs.length >= MAX_PAIRS || first === text) return;
    const together = `${first} ${text}`;
    if (together.length > MAX_LENGTH) return;
    const known = pairs.findIndex((pair) => pair.text === together);
    pairs[known === -1 ? pairs.length : known] = { text: together, terms };
  };

  const pairUp = (at: number, text: string, term: string): void => {
    if (firstAt === at - 1) {
      offer(text, firstTerm === undefined || firstTerm === term ? [term] : [firstTerm, term]);
    }
    firstAt = at;
    first = text;
    firstTerm = term;
  };

  return (tokens, language, brandAt) => {
    if (tokens.length === 0) return NONE;
    const book = language === 'en' ? english : dutch;
    // In another tongue no word can be told from a function word; tags and places still stand.
    const isForeign = language === 'other';
    const roleOf = roles[isForeign ? 'unknown' : language];
    const namesBrands = brandAt.size > 0;
    sure.count = 0;
    guessed.count = 0;
    pairs = [];
    firstAt = -2;

    for (let at = 0; at < tokens.length && sure.count < MAX_TERMS; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      const { kind, text } = token;
      if (kind !== 'word') {
        if (kind === 'break' || (namesBrands && brandAt.has(at))) continue;
        if (kind === 'hashtag' && text.length <= MAX_LENGTH && isLetters.test(text)) {
          noteIdea(inHashtags.get(token.key.slice(1)) ?? text, text);
        } else if (kind === 'number' && (text === '4g' || text === '5g')) noteIdea(text, text);
        continue;
      }
      const role = roleOf(token);
      if (role === null || text.length > MAX_LENGTH) continue;
      if (namesBrands && brandAt.has(at)) continue;
      if (role.mayBeTown) {
        const place = townAt(tokens, at);
        if (place !== undefined) {
          noteIdea(place.town, place.town);
          at += place.words - 1;
          continue;
        }
      }
      if (isForeign) continue;
      if (role.pairs !== undefined) {
        const pair = pairAt(tokens, at, role.pairs, book, brandAt);
        if (pair !== undefined) {
          noteIdea(pair.term, pair.term);
          at += pair.words - 1;
          continue;
        }
      }
      if (role.noun !== undefined) {
        note(sure, role.noun, text);
        pairUp(at, text, role.noun.term);
      } else if (role.guess !== undefined) {
        const before = tokens[at - 1];
        const isVerb = before?.kind === 'word' && book.beforeVerb.has(before.key);
        if (isVerb || isPerson(tokens, at)) continue;
        if (guessed.count >= MAX_TERMS) continue;
        note(guessed, role.guess, text);
        pairUp(at, text, role.guess.term);
      } else if (role.isQuality) {
        firstAt = at;
        first = text;
        firstTerm = undefined;
      } else if (role.isDeed && firstAt === at - 1 && book.denials.has(first)) {
        // "niet geleverd": what was not done is a subject where it is said often.
        offer(text, []);
      }
    }

    // Known subjects come first: of a long message they are the ones to keep.
    const terms: string[] = [];
    const forms: TermForm[] = [];
    const take = ({ counted, texts, count }: Noted, isSure: boolean): void => {
      for (let i = 0; i < count && (isSure || terms.length < MAX_TERMS); i++) {
        const one = counted[i];
        const text = texts[i] ?? '';
        if (one === undefined || (!isSure && sure.has(one.term))) continue;
        terms.push(one.term);
        if (text !== one.term) forms.push({ term: one.term, text, language: one.language });
      }
    };
    take(sure, true);
    take(guessed, false);
    return { terms, forms, pairs };
  };
};
