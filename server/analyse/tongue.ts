import { fold } from './characters.ts';
import type { Grammar } from './grammar.ts';
import type { Entry } from './lexicon.ts';
import {
  compilePhrases,
  type PhraseBook,
  type PhraseKind,
  phraseStarts,
  type PhraseTable,
} from './phrases.ts';
import { idOf, intern, vocabularySize, wordOf } from './vocabulary.ts';

/** What a word does in a sentence; a word may have several parts. */
export const MOOD = 1;
export const BEGINS_PHRASE = 2;
export const NEGATION = 4;
export const DEGREE = 8;
export const CONTRAST = 16;
export const BOUND = 32;
export const DUTY = 64;
export const NEGATED_AFTER = 128;
export const ACCUSING = 256;
export const GREETING = 512;
export const WRY = 1024;
export const WISH = 2048;
export const THANKS = 4096;
export const ADDRESS = 8192;
export const SELF = 16384;
export const SCANTY = 32768;

export const kinds = [
  'mood',
  'fault',
  'relief',
  'irony',
  'plain',
  'boost',
  'ask',
  'event',
  'deny',
  'if',
  'mixed',
  'former',
] as const;

/** `kinds` by number. */
export const IS_MOOD = 0;
export const IS_FAULT = 1;
export const IS_RELIEF = 2;
export const IS_IRONY = 3;
export const IS_EVENT = 7;

const NUMBER_OF_KIND: Readonly<Record<PhraseKind, number>> = {
  mood: IS_MOOD,
  fault: IS_FAULT,
  relief: IS_RELIEF,
  irony: IS_IRONY,
  plain: 4,
  boost: 5,
  ask: 6,
  event: IS_EVENT,
  deny: 8,
  if: 9,
  mixed: 10,
  former: 11,
};

export const numberOfKind = (kind: PhraseKind): number => NUMBER_OF_KIND[kind];

/** What a language's moods are read with, by the words' numbers. */
export interface Tongue {
  readonly parts: Uint16Array;
  readonly weight: Float32Array;
  readonly kind: Uint8Array;
  /** How many words a negation reaches. */
  readonly reach: Uint8Array;
  /** Factor on the mood word that follows. */
  readonly degree: Float32Array;
  readonly phrases: PhraseTable;
  /** By their first letter. */
  readonly prefixes: ReadonlyMap<number, Grammar['prefixes']>;
}

// "topic", "supermarkt" and their like are no praise.
const PREFIX_IN_NAME_ONLY =
  /^(?:topic|topje|toppen|top(?:man|vrouw|sal|ink|amb|ove|fun|spo|dru|ren|voe|clu|laa|mod|col|con|ber|the)|super(?:mar|mac|jac|rijk|hee|vis|t)|megab|megap|prutt|kanker(?:bio|onder|pati|beh|vorm|scr|zorg|cel|med|spec|fonds|bes|cen|the|arts|reg|ris|dia))/;
const LEAST_REST = 3;

/** Of blame behind a prefix of praise, which makes it worse: "supertraag". */
const HEIGHTENED = 1.3;

/** Mood that the beginning of a word tells: "topmonteur", "kutverbinding"; mostly 0. */
export const weightByPrefix = (
  key: string,
  { prefixes, weight: weights }: Pick<Tongue, 'prefixes' | 'weight'>,
): number => {
  const likely = prefixes.get(key.charCodeAt(0));
  if (likely === undefined) return 0;
  for (const [prefix, weight] of likely) {
    if (!key.startsWith(prefix) || key.length < prefix.length + LEAST_REST) continue;
    const rest = weights[idOf(key.slice(prefix.length).replace('-', ''))] ?? 0;
    if (weight > 0 && rest < 0) return Math.max(-1, rest * HEIGHTENED);
    return PREFIX_IN_NAME_ONLY.test(key) ? 0 : weight;
  }
  return 0;
};

/** The tables of a language as arrays. */
export const buildTongue = (
  lexicon: ReadonlyMap<string, Entry>,
  phrases: PhraseBook,
  grammar: Grammar,
): Tongue => {
  const idsOf = (words: Iterable<string>): number[] => [...words].map((word) => intern(fold(word)));
  const marked: readonly (readonly [number, number[]])[] = [
    [BEGINS_PHRASE, phraseStarts(phrases)],
    [NEGATION, idsOf(grammar.negations.keys())],
    [DEGREE, idsOf(grammar.degrees.keys())],
    [CONTRAST, idsOf(grammar.contrasts)],
    [BOUND, idsOf(grammar.bounds)],
    [DUTY, idsOf(grammar.duties)],
    [NEGATED_AFTER, idsOf(grammar.negatedAfter)],
    [ACCUSING, idsOf(grammar.accusing)],
    [GREETING, idsOf(grammar.greetings)],
    [WRY, idsOf(grammar.wry)],
    [WISH, idsOf(grammar.wishes)],
    [THANKS, idsOf(grammar.thanks)],
    [ADDRESS, idsOf(grammar.address)],
    [SELF, idsOf(grammar.self)],
    [SCANTY, idsOf(grammar.scanty)],
  ];
  const moods = [...lexicon].map(([word, entry]) => [intern(word), entry] as const);

  const prefixes = new Map<number, (readonly [string, number])[]>();
  for (const entry of grammar.prefixes) {
    const first = entry[0].charCodeAt(0);
    prefixes.set(first, [...(prefixes.get(first) ?? []), entry]);
  }

  const size = vocabularySize();
  const parts = new Uint16Array(size);
  const weight = new Float32Array(size);
  const kind = new Uint8Array(size);
  const reach = new Uint8Array(size);
  const degree = new Float32Array(size);
  for (const [part, ids] of marked) for (const id of ids) parts[id] = (parts[id] ?? 0) | part;
  for (const [id, entry] of moods) {
    if (entry.weight === 0) continue;
    parts[id] = (parts[id] ?? 0) | MOOD;
    weight[id] = entry.weight;
    kind[id] = numberOfKind(entry.kind);
  }
  for (let id = 1; id < size; id++) {
    if (parts[id] !== 0 || lexicon.has(wordOf(id))) continue;
    const told = weightByPrefix(wordOf(id), { prefixes, weight });
    if (told === 0) continue;
    parts[id] = MOOD;
    weight[id] = told;
  }
  for (const [word, words] of grammar.negations) reach[intern(fold(word))] = words;
  for (const [word, factor] of grammar.degrees) degree[intern(fold(word))] = factor;
  return { parts, weight, kind, reach, degree, phrases: compilePhrases(phrases), prefixes };
};
