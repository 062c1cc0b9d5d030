import { fold } from './characters.ts';
import type { Kind } from './lexicon.ts';
import type { Token } from './scan.ts';
import { intern } from './vocabulary.ts';
import { listPhrases } from './word-list.ts';

/**
 * `irony`: praise that is none, and that turns other praise beside it. `plain`: words to be left out of the
 * reckoning, such as a letter's greeting. `boost`: "nog nooit zo" and the like, a negation that is none.
 * `ask`: the start of a question or request, with which a fault is told rather than complained of. `deny`: turns
 * what follows, as "anything but" does.
 */
export type PhraseKind = Kind | 'irony' | 'plain' | 'boost' | 'ask' | 'deny';

/**
 * Phrases parted by commas or lines. In one, `a|b` is either, `_` any up to three words, `#` a number, `;` a
 * comma or other mark, `?` a question mark.
 */
export interface PhraseGroup {
  readonly weight: number;
  readonly kind: PhraseKind;
  readonly phrases: string;
}

export interface Phrase {
  readonly weight: number;
  readonly kind: PhraseKind;
}

/** A step of the phrases: what may follow, and the phrase that ends here. */
interface Step {
  phrase: Phrase | undefined;
  words: Map<number, Step> | undefined;
  number: Step | undefined;
  mark: Step | undefined;
  question: Step | undefined;
  gap: Step | undefined;
}

/** The phrases as a tree over the vocabulary's numbers. */
export interface PhraseBook {
  /** By number of the word that begins them. */
  readonly first: ReadonlyMap<number, Step>;
  readonly byNumber: Step | undefined;
}

const GAP = '_';
const NUMBER = '#';
const MARK = ';';
const QUESTION = '?';
const GAP_WORDS = 3;

const numberWords = new Set(
  `twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig anderhalf anderhalve paar
  half halve zoveel tig honderd duizend tweede derde vierde vijfde zesde meerdere verschillende two three four five six
  seven eight nine ten eleven twelve fifteen twenty thirty forty several couple few hundred second third fourth
  fifth sixth multiple`
    .split(/\s+/)
    .map(intern),
);

// Interned first of all, so their numbers are small.
const isNumberWord = new Uint8Array(Math.max(...numberWords) + 1);
for (const id of numberWords) isNumberWord[id] = 1;

const newStep = (): Step => ({
  phrase: undefined,
  words: undefined,
  number: undefined,
  mark: undefined,
  question: undefined,
  gap: undefined,
});

const stepsAfter = (step: Step, part: string): Step[] => {
  if (part === GAP) return [(step.gap ??= newStep())];
  if (part === NUMBER) return [(step.number ??= newStep())];
  if (part === MARK) return [(step.mark ??= newStep())];
  if (part === QUESTION) return [(step.question ??= newStep())];
  const words = (step.words ??= new Map<number, Step>());
  return part.split('|').map((word) => {
    const id = intern(fold(word));
    const next = words.get(id) ?? newStep();
    words.set(id, next);
    return next;
  });
};

/** The tree of the phrases; of two groups that have one the earlier decides. */
export const buildPhraseBook = (groups: readonly PhraseGroup[]): PhraseBook => {
  const root = newStep();
  for (const { weight, kind, phrases } of groups) {
    const phrase = { weight, kind };
    for (const line of listPhrases(phrases)) {
      let ends = [root];
      for (const part of line.split(' ')) ends = ends.flatMap((step) => stepsAfter(step, part));
      for (const end of ends) end.phrase ??= phrase;
    }
  }
  return { first: root.words ?? new Map<number, Step>(), byNumber: root.number };
};

const isNumber = ({ kind, id }: Token): boolean =>
  kind === 'number' || (kind === 'word' && isNumberWord[id] === 1);

let bestPhrase: Phrase | undefined;
let bestEnd = 0;

const walk = (step: Step, tokens: readonly Token[], at: number): void => {
  if (step.phrase !== undefined && at > bestEnd) {
    bestEnd = at;
    bestPhrase = step.phrase;
  }
  const token = tokens[at];
  if (token === undefined) return;
  const { kind, id } = token;
  if (kind === 'break') {
    if (step.mark !== undefined) walk(step.mark, tokens, at + 1);
    if (step.question !== undefined && token.text.includes('?')) {
      walk(step.question, tokens, at + 1);
    }
  } else if (kind === 'word' || kind === 'number') {
    const next = step.words?.get(id);
    if (next !== undefined) walk(next, tokens, at + 1);
    if (step.number !== undefined && isNumber(token)) walk(step.number, tokens, at + 1);
  }
  const { gap } = step;
  if (gap === undefined) return;
  for (let skip = 0; skip <= GAP_WORDS; skip++) {
    if (skip > 0 && (tokens[at + skip - 1]?.kind ?? 'break') === 'break') return;
    walk(gap, tokens, at + skip);
  }
};

/**
 * The longest phrase that begins at `at`; then `phraseEnd` tells the place after its last token. Kept apart so that
 * a search makes no object.
 */
export const phraseAt = (
  book: PhraseBook,
  tokens: readonly Token[],
  at: number,
  token: Token,
): Phrase | undefined => {
  bestPhrase = undefined;
  bestEnd = at;
  const first = book.first.get(token.id);
  if (first !== undefined) walk(first, tokens, at + 1);
  if (book.byNumber !== undefined && isNumber(token)) walk(book.byNumber, tokens, at + 1);
  return bestPhrase;
};

/** Place after the phrase found last. */
export const phraseEnd = (): number => bestEnd;

/** Numbers of the words that may begin a phrase. */
export const phraseStarts = (book: PhraseBook): number[] => [
  ...book.first.keys(),
  ...(book.byNumber === undefined ? [] : numberWords),
];
