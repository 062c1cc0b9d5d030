import { fold } from './characters.ts';
import type { Kind } from './lexicon.ts';
import type { Token } from './scan.ts';
import * as vocabulary from './vocabulary.ts';
import { listPhrases } from './word-list.ts';

// Own constants: see vocabulary.ts.
const { intern, UNKNOWN } = vocabulary;

/**
 * `irony`: praise that is none, and that turns other praise beside it. `plain`: words to be left out of the
 * reckoning, such as a letter's greeting. `boost`: "nog nooit zo" and the like, a negation that is none.
 * `ask`: the start of a question or request, with which a fault is told rather than complained of. `deny`: turns
 * what follows, as "anything but" does. `if`: the praise that follows is supposed, not given. `former`: the blame that
 * follows in the clause is of what one had before. `mixed`: weighs praise and blame against each other, so that either
 * counts for less.
 */
export type PhraseKind =
  | Kind
  | 'irony'
  | 'plain'
  | 'boost'
  | 'ask'
  | 'deny'
  | 'if'
  | 'former'
  | 'mixed';

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

const stepAfterOne = (step: Step, one: string): Step => {
  if (one === GAP) return (step.gap ??= newStep());
  if (one === NUMBER) return (step.number ??= newStep());
  if (one === MARK) return (step.mark ??= newStep());
  if (one === QUESTION) return (step.question ??= newStep());
  const words = (step.words ??= new Map<number, Step>());
  const id = intern(fold(one));
  const next = words.get(id) ?? newStep();
  words.set(id, next);
  return next;
};

const stepsAfter = (step: Step, part: string): Step[] =>
  part.split('|').map((one) => stepAfterOne(step, one));

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

/** The tree as arrays: a step is a number from 1, 0 is none. */
export interface PhraseTable {
  readonly hasByNumber: boolean;
  /** By number of the word that begins them. */
  readonly first: Int32Array;
  readonly byNumber: number;
  /** By step: the phrase that ends there, and the step after a number, a mark, a question mark, a gap. */
  readonly phrase: readonly (Phrase | undefined)[];
  readonly number: Int32Array;
  readonly mark: Int32Array;
  readonly question: Int32Array;
  readonly gap: Int32Array;
  /** What a step has of these, a bit each. */
  readonly has: Uint8Array;
  /** A bit where some step goes on by some word, by the hash of both: most words lead nowhere, and this is small enough to stay near. */
  readonly leads: Int32Array;
  /** Steps after words, by open addressing: from which step, by which word, to which. */
  readonly from: Int32Array;
  readonly word: Int32Array;
  readonly to: Int32Array;
}

// Bits of `has`.
const PHRASE = 1;
const WORDS = 2;
const BY_NUMBER = 4;
const BY_MARK = 8;
const BY_QUESTION = 16;
const BY_GAP = 32;

const bitsOf = (step: Step | undefined): number =>
  (step?.phrase === undefined ? 0 : PHRASE) |
  ((step?.words?.size ?? 0) === 0 ? 0 : WORDS) |
  (step?.number === undefined ? 0 : BY_NUMBER) |
  (step?.mark === undefined ? 0 : BY_MARK) |
  (step?.question === undefined ? 0 : BY_QUESTION) |
  (step?.gap === undefined ? 0 : BY_GAP);

/** Bits of `leads` for each slot. */
const SPARSE = 4;

const hashOf = (step: number, word: number): number => {
  const mixed = Math.imul(step, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** The tree in the form that texts are read with; branches that go on alike are one, so that it stays small. */
export const compilePhrases = ({ first, byNumber }: PhraseBook): PhraseTable => {
  const steps: (Step | undefined)[] = [undefined];
  const numberOf = new Map<Step, number>();
  const alike = new Map<string, number>();
  const visit = (step: Step | undefined): number => {
    if (step === undefined) return 0;
    const known = numberOf.get(step);
    if (known !== undefined) return known;
    const { phrase, words = new Map<number, Step>() } = step;
    const key = [
      phrase === undefined ? '' : `${phrase.kind} ${phrase.weight}`,
      visit(step.number),
      visit(step.mark),
      visit(step.question),
      visit(step.gap),
      ...[...words].map(([id, next]) => `${id}>${visit(next)}`).sort(),
    ].join();
    const number = alike.get(key) ?? steps.push(step) - 1;
    alike.set(key, number);
    numberOf.set(step, number);
    return number;
  };
  for (const step of first.values()) visit(step);
  visit(byNumber);

  const at = (step: Step | undefined): number =>
    step === undefined ? 0 : (numberOf.get(step) ?? 0);
  let count = 0;
  for (const step of steps) count += step?.words?.size ?? 0;
  const size = 2 ** Math.ceil(Math.log2(count * 1.5 + 16));
  const from = new Int32Array(size);
  const word = new Int32Array(size);
  const to = new Int32Array(size);
  const leads = new Int32Array(Math.max(1, (size * SPARSE) / 32));
  const last = leads.length * 32 - 1;
  for (const [index, step] of steps.entries()) {
    for (const [id, next] of step?.words ?? []) {
      const hash = hashOf(index, id);
      leads[(hash & last) >> 5] = (leads[(hash & last) >> 5] ?? 0) | (1 << hash);
      let slot = hash & (size - 1);
      while (from[slot] !== 0) slot = (slot + 1) & (size - 1);
      from[slot] = index;
      word[slot] = id;
      to[slot] = at(next);
    }
  }
  const firsts = new Int32Array(Math.max(0, ...first.keys()) + 1);
  for (const [id, step] of first) firsts[id] = at(step);
  return {
    hasByNumber: byNumber !== undefined,
    first: firsts,
    byNumber: at(byNumber),
    phrase: steps.map((step) => step?.phrase),
    number: Int32Array.from(steps, (step) => at(step?.number)),
    mark: Int32Array.from(steps, (step) => at(step?.mark)),
    question: Int32Array.from(steps, (step) => at(step?.question)),
    gap: Int32Array.from(steps, (step) => at(step?.gap)),
    has: Uint8Array.from(steps, bitsOf),
    leads,
    from,
    word,
    to,
  };
};

const stepAfter = (table: PhraseTable, step: number, id: number): number => {
  const { leads, from, word } = table;
  const hash = hashOf(step, id);
  if (((leads[(hash >>> 5) & (leads.length - 1)] ?? 0) & (1 << hash)) === 0) return 0;
  const mask = from.length - 1;
  let slot = hash & mask;
  for (;;) {
    const found = from[slot] ?? 0;
    if (found === 0) return 0;
    if (found === step && word[slot] === id) return table.to[slot] ?? 0;
    slot = (slot + 1) & mask;
  }
};

let bestPhrase: Phrase | undefined;
let bestEnd = 0;
let bestSkipped = 0;
let origin = 0;

const walk = (
  table: PhraseTable,
  step: number,
  tokens: readonly Token[],
  at: number,
  skipped: number,
): void => {
  const has = table.has[step] ?? 0;
  if ((has & PHRASE) !== 0 && at > bestEnd) {
    bestEnd = at;
    bestPhrase = table.phrase[step];
    bestSkipped = skipped;
  }
  if (has <= PHRASE || at >= tokens.length) return;
  const token = tokens[at];
  if (token === undefined) return;
  const { kind, id } = token;
  if (kind === 'break') {
    if ((has & BY_MARK) !== 0) walk(table, table.mark[step] ?? 0, tokens, at + 1, skipped);
    if ((has & BY_QUESTION) !== 0 && token.text.includes('?'))
      walk(table, table.question[step] ?? 0, tokens, at + 1, skipped);
  } else if (kind === 'word' || kind === 'number') {
    const next = (has & WORDS) !== 0 && id !== UNKNOWN ? stepAfter(table, step, id) : 0;
    if (next !== 0) walk(table, next, tokens, at + 1, skipped);
    if ((has & BY_NUMBER) !== 0 && isNumber(token))
      walk(table, table.number[step] ?? 0, tokens, at + 1, skipped);
  }
  if ((has & BY_GAP) === 0) return;
  const gap = table.gap[step] ?? 0;
  const isPlain = table.has[gap] === WORDS;
  let passed = skipped;
  for (let skip = 0; skip <= GAP_WORDS; skip++) {
    if (skip > 0) {
      if ((tokens[at + skip - 1]?.kind ?? 'break') === 'break') return;
      passed |= 1 << (at + skip - 1 - origin);
    }
    if (isPlain) {
      // Almost every gap: a look at the word that follows is all it takes.
      if (at + skip >= tokens.length) return;
      const after = tokens[at + skip];
      if (after === undefined) return;
      if ((after.kind !== 'word' && after.kind !== 'number') || after.id === UNKNOWN) continue;
      const next = stepAfter(table, gap, after.id);
      if (next !== 0) walk(table, next, tokens, at + skip + 1, passed);
    } else walk(table, gap, tokens, at + skip, passed);
  }
};

/**
 * The longest phrase that begins at `at`; then `phraseEnd` tells the place after its last token. Kept apart so that
 * a search makes no object.
 */
export const phraseAt = (
  table: PhraseTable,
  tokens: readonly Token[],
  at: number,
  token: Token,
): Phrase | undefined => {
  bestPhrase = undefined;
  bestEnd = at;
  bestSkipped = 0;
  origin = at;
  const { id } = token;
  const first = id < table.first.length ? (table.first[id] ?? 0) : 0;
  if (first !== 0) walk(table, first, tokens, at + 1, 0);
  if (table.hasByNumber && isNumber(token)) walk(table, table.byNumber, tokens, at + 1, 0);
  return bestPhrase;
};

/** Place after the phrase found last. */
export const phraseEnd = (): number => bestEnd;

/** Which tokens its gaps passed over: a bit each, the lowest for the phrase's first token. */
export const phraseSkipped = (): number => bestSkipped;

/** Numbers of the words that may begin a phrase. */
export const phraseStarts = (book: PhraseBook): number[] => [
  ...book.first.keys(),
  ...(book.byNumber === undefined ? [] : numberWords),
];
