import { fold } from './characters.ts';
import type { Kind } from './lexicon.ts';
import type { Token } from './scan.ts';
import { listPhrases } from './word-list.ts';

/**
 * `irony`: praise that is none, and that turns other praise beside it. `plain`: words to be left out of the
 * reckoning, such as a letter's greeting. `boost`: "nog nooit zo" and the like, a negation that is none.
 * `ask`: the start of a question or request, with which a fault is told rather than complained of.
 */
export type PhraseKind = Kind | 'irony' | 'plain' | 'boost' | 'ask';

/**
 * Phrases parted by commas or lines. In one, `a|b` is either, `_` any up to three words, `#` a number, `;` a
 * comma, `?` a question mark.
 */
export interface PhraseGroup {
  readonly weight: number;
  readonly kind: PhraseKind;
  readonly phrases: string;
}

export interface Phrase {
  readonly weight: number;
  readonly kind: PhraseKind;
  readonly parts: readonly (readonly string[])[];
}

/** The phrases by each word that may begin them, the longer first. */
export type PhraseBook = ReadonlyMap<string, readonly Phrase[]>;

const GAP = '_';
const NUMBER = '#';
const COMMA = ';';
const QUESTION = '?';
const GAP_WORDS = 3;

const NUMBER_WORDS = new Set(
  `een twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig anderhalf anderhalve paar
  half halve zoveel tig honderd duizend tweede derde vierde vijfde zesde two three four five six seven eight nine ten
  eleven twelve fifteen twenty thirty forty several couple an a one few hundred second third fourth fifth sixth`.split(
    /\s+/,
  ),
);

export const buildPhraseBook = (groups: readonly PhraseGroup[]): PhraseBook => {
  const book = new Map<string, Phrase[]>();
  for (const { weight, kind, phrases } of groups) {
    for (const phrase of listPhrases(phrases)) {
      const parts = phrase.split(' ').map((part) => fold(part).split('|'));
      for (const first of parts[0] ?? []) {
        const list = book.get(first) ?? [];
        list.push({ weight, kind, parts });
        book.set(first, list);
      }
    }
  }
  for (const list of book.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return book;
};

const isNumber = ({ kind, key }: Token): boolean =>
  kind === 'number' || (kind === 'word' && NUMBER_WORDS.has(key));

const fits = (part: readonly string[], token: Token): boolean => {
  const [first] = part;
  if (first === NUMBER) return isNumber(token);
  if (first === COMMA) return token.kind === 'break';
  if (first === QUESTION) return token.kind === 'break' && token.text.includes('?');
  return token.key === first || (part.length > 1 && part.includes(token.key));
};

const endOf = (
  phrase: Phrase,
  part: number,
  tokens: readonly Token[],
  at: number,
): number | undefined => {
  const wanted = phrase.parts[part];
  if (wanted === undefined) return at;
  if (wanted[0] === GAP) {
    for (let skip = 0; skip <= GAP_WORDS; skip++) {
      if (skip > 0 && (tokens[at + skip - 1]?.kind ?? 'break') === 'break') return undefined;
      const end = endOf(phrase, part + 1, tokens, at + skip);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  if (token === undefined || !fits(wanted, token)) return undefined;
  return endOf(phrase, part + 1, tokens, at + 1);
};

const longestOf = (
  phrases: readonly Phrase[] | undefined,
  tokens: readonly Token[],
  at: number,
): FoundPhrase | undefined => {
  if (phrases === undefined) return undefined;
  const next = tokens[at + 1];
  for (const phrase of phrases) {
    const second = phrase.parts[1];
    // Most phrases fail at their second word: seen here, it costs no call.
    if (second !== undefined && second[0] !== GAP && (next === undefined || !fits(second, next)))
      continue;
    const end = endOf(phrase, 1, tokens, at + 1);
    if (end !== undefined) return { phrase, end };
  }
  return undefined;
};

export interface FoundPhrase {
  readonly phrase: Phrase;
  /** Place after its last token. */
  readonly end: number;
}

/** The longest phrase that begins at `at`. */
export const phraseAt = (
  book: PhraseBook,
  tokens: readonly Token[],
  at: number,
): FoundPhrase | undefined => {
  const token = tokens[at];
  if (token === undefined || token.kind === 'break') return undefined;
  const found = longestOf(book.get(token.key), tokens, at);
  if (found !== undefined || !isNumber(token)) return found;
  return longestOf(book.get(NUMBER), tokens, at);
};
