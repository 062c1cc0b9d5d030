import { fold } from './characters.ts';
import { dutchGrammar, englishGrammar } from './grammar.ts';
import type { Language } from './language.ts';
import { dutchLexicon } from './lexicon-nl.ts';
import { englishLexicon } from './lexicon-en.ts';
import { firstNames } from './names.ts';
import type { Token } from './scan.ts';
import { englishStopWords } from './stop-words-en.ts';
import { dutchStopWords } from './stop-words-nl.ts';
import { dutchNouns, dutchPairs, emptyAfterNo, englishNouns, englishPairs } from './subjects.ts';
import { isDoubtfulTown, LONGEST_TOWN, placeWords, towns, townStarts } from './towns.ts';

/** Most terms of one message. */
const MAX_TERMS = 12;
const MAX_LENGTH = 40;
const MIN_LENGTH = 4;

interface Pair {
  readonly lemmas: readonly string[];
  readonly shown: string;
}

interface Subjects {
  readonly nouns: ReadonlyMap<string, string>;
  readonly pairs: ReadonlyMap<string, readonly Pair[]>;
  /** Words of no subject, those of mood among them. */
  readonly stopWords: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly lemma: (key: string) => string;
  /** Whether a word in no table looks like a verb, adverb or adjective. */
  readonly looksDescriptive: RegExp;
  /** After these a word in no table is a verb. */
  readonly beforeVerb: ReadonlySet<string>;
}

const DUTCH_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/ingen$/, 'ing'],
  [/heden$/, 'heid'],
  [/(ati|ct|ss|it)ies$/, '$1ie'],
  [/(eur|el|er|em|ie|je)s$/, '$1'],
  [/'s$/, ''],
  [/teiten$/, 'teit'],
];
const ENGLISH_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/'s$|s'$/, ''],
  [/([^aeiou])ies$/, '$1y'],
  [/(ss|x|ch|sh)es$/, '$1'],
  [/([^siu])s$/, '$1'],
];

const singular = (word: string, rules: readonly (readonly [RegExp, string])[]): string => {
  for (const [plural, ending] of rules) {
    if (word.length > 4 && plural.test(word)) return word.replace(plural, ending);
  }
  return word;
};

/** Adjectives before a noun of a pair are met with and without "e". */
const pairLemma = (key: string, nouns: ReadonlyMap<string, string>): string => {
  const noun = nouns.get(key);
  if (noun !== undefined) return noun;
  return key.endsWith('e') && !key.endsWith('ee') ? key.slice(0, -1) : key;
};

const pairsByFirst = (
  shown: readonly string[],
  nouns: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Pair[]> => {
  const book = new Map<string, Pair[]>();
  for (const entry of shown) {
    const [written = '', pair = written] = entry.split(' = ');
    const lemmas = written.split(' ').map((word) => pairLemma(fold(word), nouns));
    const first = lemmas[0] ?? '';
    const list = book.get(first) ?? [];
    list.push({ lemmas, shown: pair });
    book.set(first, list);
  }
  return book;
};

const dutchLemma = (key: string): string => dutchNouns.get(key) ?? singular(key, DUTCH_PLURALS);
const englishLemma = (key: string): string =>
  englishNouns.get(key) ?? singular(key, ENGLISH_PLURALS);

const dutch: Subjects = {
  nouns: dutchNouns,
  pairs: pairsByFirst(dutchPairs, dutchNouns),
  stopWords: new Set([...dutchStopWords, ...dutchLexicon.keys(), ...dutchGrammar.duties]),
  no: new Set(['geen']),
  lemma: dutchLemma,
  looksDescriptive:
    /(?:lijke?|ige?|ische?|loos|loze|bare?|ende|end|erwijs|st|ste|achtige?)$|^(?:ge|be|ver|ont|her).+(?:d|t|en|de|te)$|^(?:op|aan|af|uit|in|door|over|terug|mee|toe|weg|na|voor|om|bij|los|vast)ge.+(?:d|t|en)$|^(?:er|daar|hier|waar)[a-z]+$/,
  beforeVerb: new Set([
    'te',
    'ik',
    'hij',
    'we',
    'wij',
    'men',
    'kan',
    'kunnen',
    'wil',
    'moet',
    'zou',
    'zal',
    "'m",
  ]),
};

const english: Subjects = {
  nouns: englishNouns,
  pairs: pairsByFirst(englishPairs, englishNouns),
  stopWords: new Set([...englishStopWords, ...englishLexicon.keys(), ...englishGrammar.duties]),
  no: new Set(['no']),
  lemma: englishLemma,
  looksDescriptive: /(?:ly|ing|ed|able|ible|ful|less|ous|ive|n't|'re|'ve|'ll|'d|ish|est|ier)$/,
  beforeVerb: new Set([
    'to',
    'i',
    'you',
    'we',
    'they',
    'he',
    'she',
    'will',
    "can't",
    'can',
    "don't",
    'not',
  ]),
};

/** "terugkrijgen", "meelopen": a verb of the stop list behind its particle. */
const SEPARABLE =
  /^(?:terug|mee|weg|op|aan|af|uit|in|door|over|om|bij|na|voor|toe|langs|rond|samen|binnen|los|vast|neer|heen)(?=[a-z]{4})/;

const titles = new Set(
  'mevrouw mevr mw meneer dhr heer mijnheer familie fam dokter dr mr mrs ms miss madam groet groetjes gr mvg regards agent collega met'.split(
    ' ',
  ),
);

/** What a text talks about, given where brands are named in it. */
export const findTerms = (
  tokens: readonly Token[],
  language: Language,
  brandAt: ReadonlySet<number>,
): string[] => {
  // In another tongue no word can be told from a function word; tags and places still stand.
  const subjects = language === 'en' ? english : language === 'other' ? undefined : dutch;
  const sure = new Set<string>();
  const guessed = new Set<string>();

  const townAt = (at: number): [town: string, words: number] | undefined => {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    if (townStarts.has(token.key)) {
      let name = token.key;
      for (let words = 2; words <= LONGEST_TOWN; words++) {
        const next = tokens[at + words - 1];
        if (next === undefined || next.kind !== 'word') break;
        name += ` ${next.key}`;
        const town = towns.get(name);
        if (town !== undefined) return [town, words];
      }
    }
    const key = token.key.includes("'") ? token.key.replace(/(?<=.)'s?$/, '') : token.key;
    const town = towns.get(key);
    if (town === undefined) return undefined;
    if (isDoubtfulTown(key)) {
      const before = tokens[at - 1];
      if (!token.capital || before === undefined || !placeWords.has(before.key)) return undefined;
    }
    return [town, 1];
  };

  const pairAt = (at: number, known: Subjects): [shown: string, words: number] | undefined => {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    for (const { lemmas, shown } of known.pairs.get(pairLemma(token.key, known.nouns)) ?? []) {
      const fits = lemmas.every((lemma, i) => {
        const other = tokens[at + i];
        return other?.kind === 'word' && pairLemma(other.key, known.nouns) === lemma;
      });
      if (fits) return [shown, lemmas.length];
    }
    const next = tokens[at + 1];
    if (!known.no.has(token.key) || next?.kind !== 'word' || brandAt.has(at + 1)) return undefined;
    const noun = known.nouns.get(next.key);
    if (noun === undefined || emptyAfterNo.has(noun)) return undefined;
    return [`${token.key} ${noun}`, 2];
  };

  const isPerson = (at: number): boolean => {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined) return false;
    if (firstNames.has(token.key)) return true;
    // "^Daan" signs an agent's reply; after a title or a first name comes a name.
    if (before?.kind === 'break') {
      if (before.text.endsWith('^')) return true;
      return token.capital && before.text === '.' && titles.has(tokens[at - 2]?.key ?? '');
    }
    return (
      token.capital &&
      before?.kind === 'word' &&
      (titles.has(before.key) || firstNames.has(before.key))
    );
  };

  for (let at = 0; at < tokens.length && sure.size < MAX_TERMS; at++) {
    const token = tokens[at];
    if (token === undefined || brandAt.has(at)) continue;
    const { kind, text, key } = token;
    if (kind === 'hashtag') {
      if (text.length <= MAX_LENGTH && /\p{L}/u.test(text)) sure.add(text);
      continue;
    }
    const isGeneration = kind === 'number' && (key === '4g' || key === '5g');
    if (isGeneration) sure.add(key);
    if (kind !== 'word' || text.length > MAX_LENGTH) continue;
    const town = townAt(at);
    if (town !== undefined) {
      sure.add(town[0]);
      at += town[1] - 1;
      continue;
    }
    if (subjects === undefined) continue;
    const pair = pairAt(at, subjects);
    if (pair !== undefined) {
      sure.add(pair[0]);
      at += pair[1] - 1;
      continue;
    }
    const noun = subjects.nouns.get(key) ?? (language === 'nl' ? undefined : englishNouns.get(key));
    if (noun !== undefined) {
      sure.add(noun);
      continue;
    }
    if (isPerson(at) || guessed.size >= MAX_TERMS) continue;
    // In a text too short to know its language either one's stop words may be met.
    if (text.length < MIN_LENGTH || subjects.stopWords.has(key)) continue;
    if (language === 'unknown' && english.stopWords.has(key)) continue;
    // A name keeps its s: "Leeds" is no plural.
    const lemma = token.capital && at > 0 ? text : subjects.lemma(text);
    if (
      subjects.stopWords.has(fold(lemma)) ||
      dutchStopWords.has(key.replace(SEPARABLE, '')) ||
      subjects.looksDescriptive.test(key) ||
      subjects.beforeVerb.has(tokens[at - 1]?.key ?? '') ||
      !/^[\p{L}\p{M}'-]+$/u.test(text)
    ) {
      continue;
    }
    guessed.add(lemma);
  }

  // Known subjects come first: of a long message they are the ones to keep.
  const room = MAX_TERMS - sure.size;
  return [...sure, ...[...guessed].filter((term) => !sure.has(term)).slice(0, room)];
};
