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
import { createRoles } from './word-roles.ts';

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
    nl: createRoles(dutch, english, 'nl'),
    en: createRoles(english, english, 'en'),
    unknown: createRoles(dutch, english, 'unknown'),
  };
  const isStopped = (term: string): boolean =>
    stopWords.size > 0 && (stopWords.has(term) || stopWords.has(stemOf(term)));

  return (tokens, language, brandAt) => {
    if (tokens.length === 0) return NONE;
    const book = language === 'en' ? english : dutch;
    // In another tongue no word can be told from a function word; tags and places still stand.
    const isForeign = language === 'other';
    const roleOf = roles[isForeign ? 'unknown' : language];
    const sure = new Map<string, TermForm>();
    let guessed: Map<string, TermForm> | undefined;
    let pairs: Map<string, TermPair> | undefined;
    /** The word before, if it may be the first of a pair: where, how written, and the term it is counted as. */
    let firstAt = -2;
    let first = '';
    let firstTerm: string | undefined;

    const note = (found: Map<string, TermForm>, subject: string, text: string): string => {
      const concept = conceptOf(subject);
      const term = concept?.key ?? subject;
      if (!found.has(term) && !sure.has(term) && !isStopped(subject) && !isStopped(text)) {
        found.set(term, { term, text, language: concept?.language ?? null });
      }
      return term;
    };

    const offer = (at: number, text: string, terms: readonly string[]): void => {
      if (firstAt !== at - 1 || (pairs?.size ?? 0) >= MAX_PAIRS || first === text) return;
      const together = `${first} ${text}`;
      if (together.length > MAX_LENGTH) return;
      pairs ??= new Map<string, TermPair>();
      pairs.set(together, { text: together, terms });
    };

    const pairUp = (at: number, text: string, term: string): void => {
      offer(at, text, firstTerm === undefined || firstTerm === term ? [term] : [firstTerm, term]);
      firstAt = at;
      first = text;
      firstTerm = term;
    };

    for (let at = 0; at < tokens.length && sure.size < MAX_TERMS; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      const { kind, text } = token;
      if (kind !== 'word') {
        if (kind === 'break' || brandAt.has(at)) continue;
        if (kind === 'hashtag' && text.length <= MAX_LENGTH && isLetters.test(text)) {
          note(sure, inHashtags.get(token.key.slice(1)) ?? text, text);
        } else if (kind === 'number' && (text === '4g' || text === '5g')) note(sure, text, text);
        continue;
      }
      const role = roleOf(token);
      if (role.isNothing || text.length > MAX_LENGTH || brandAt.has(at)) continue;
      if (role.mayBeTown) {
        const place = townAt(tokens, at);
        if (place !== undefined) {
          note(sure, place.town, place.town);
          at += place.words - 1;
          continue;
        }
      }
      if (isForeign) continue;
      if (role.mayBeginPair) {
        const pair = pairAt(tokens, at, book, brandAt);
        if (pair !== undefined) {
          note(sure, pair.term, pair.term);
          at += pair.words - 1;
          continue;
        }
      }
      if (role.noun !== undefined) {
        pairUp(at, text, note(sure, role.noun, text));
      } else if (role.guess !== undefined) {
        const before = tokens[at - 1];
        const isVerb = before?.kind === 'word' && book.beforeVerb.has(before.key);
        if (isVerb || isPerson(tokens, at)) continue;
        guessed ??= new Map<string, TermForm>();
        if (guessed.size < MAX_TERMS) pairUp(at, text, note(guessed, role.guess, text));
      } else if (role.isQuality) {
        firstAt = at;
        first = text;
        firstTerm = undefined;
      } else if (role.isDeed && firstAt === at - 1 && book.denials.has(first)) {
        // "niet geleverd": what was not done is a subject where it is said often.
        offer(at, text, []);
      }
    }

    // Known subjects come first: of a long message they are the ones to keep.
    const terms: string[] = [];
    const forms: TermForm[] = [];
    const take = (form: TermForm): void => {
      terms.push(form.term);
      if (form.text !== form.term) forms.push(form);
    };
    sure.forEach(take);
    guessed?.forEach((form) => {
      if (terms.length < MAX_TERMS && !sure.has(form.term)) take(form);
    });
    return {
      terms,
      forms,
      pairs: pairs === undefined ? [] : [...pairs.values()],
    };
  };
};
