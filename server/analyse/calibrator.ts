/**
 * What a hub's corrections have taught, on top of the lexicon: how each word leans there, and how much the lexicon's score
 * and that leaning weigh. The file that `hubwall calibrate` writes can be read, and mended, by a person.
 */
import { z } from 'zod';
import { MOOD_THRESHOLD } from '../../shared/units.ts';
import type { Token } from './scan.ts';

/** What speaks for a label, each times its own evidence. */
const Weights = z.strictObject({
  /** Of the lexicon's score, of its having nothing to say, and of a question mark. */
  score: z.number(),
  silent: z.number(),
  question: z.number(),
  /** Of what the words lean to: praise above 0 or blame below, and to neither. */
  praise: z.number(),
  neutral: z.number(),
  /** Of every message. */
  always: z.number(),
});
export type Weights = z.infer<typeof Weights>;

export const CalibrationModel = z.strictObject({
  version: z.literal(2, { error: 'it is of another release; run hubwall calibrate again' }),
  /** How many corrections it was learnt from, and macro-F1 on corrections it had not seen: of the lexicon, then its own. */
  corrections: z.int().positive(),
  macroF1: z.strictObject({ before: z.number(), after: z.number() }),
  /** The label with the largest sum is given. */
  weights: z.strictObject({ negative: Weights, neutral: Weights, positive: Weights }),
  /** Leaning of words, lower-case and without accents, as logarithms of shares: to praise rather than blame, to neutral. */
  words: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type CalibrationModel = z.infer<typeof CalibrationModel>;
/** What is learnt of it. */
export type Fitted = Pick<CalibrationModel, 'weights' | 'words'>;

/** Corrects the lexicon's score, −1 to 1, of a message. */
export type Calibrator = (score: number, tokens: readonly Token[]) => number;

/** What the model knows a message by. */
export interface Features {
  readonly score: number;
  /** The lexicon has nothing to say. */
  readonly silent: boolean;
  readonly question: boolean;
  /** Words and emoji, each once. */
  readonly words: ReadonlySet<string>;
}

const SILENT = 0.02;
/** A word says less in a long text, and a hostile one must cost no more than reading it. */
const MAX_WORDS = 400;
/** So few words are no fewer than this: one alone does not decide. */
const FEW_WORDS = 4;

export const featuresOf = (score: number, tokens: readonly Token[]): Features => {
  const words = new Set<string>();
  let question = false;
  for (const { kind, key, text } of tokens) {
    if (kind === 'break') question ||= text.includes('?');
    else if (
      words.size < MAX_WORDS &&
      (kind === 'word' || kind === 'emoji' || kind === 'hashtag')
    ) {
      words.add(key);
    }
  }
  return { score, silent: Math.abs(score) < SILENT, question, words };
};

/** Leaning of one word. */
export type Leaning = readonly [praise: number, neutral: number];

/** What a message's words lean to together: less than their sum, as words of one message go together. */
export const leaningOf = (
  words: ReadonlySet<string>,
  of: { get(word: string): Leaning | undefined },
): Leaning => {
  let praise = 0;
  let neutral = 0;
  for (const word of words) {
    const leaning = of.get(word);
    if (leaning === undefined) continue;
    praise += leaning[0];
    neutral += leaning[1];
  }
  const damped = Math.sqrt(Math.max(FEW_WORDS, words.size));
  return [praise / damped, neutral / damped];
};

/** How much each label's sum is, negative, neutral and positive. */
export type Sums = readonly [negative: number, neutral: number, positive: number];

export const sumsOf = ({ weights, words }: Fitted): ((features: Features) => Sums) => {
  const leanings = new Map(Object.entries(words));
  return ({ score, silent, question, words: said }) => {
    const [praise, neutral] = leaningOf(said, leanings);
    const sum = (by: Weights): number =>
      by.always +
      by.score * score +
      (silent ? by.silent : 0) +
      (question ? by.question : 0) +
      by.praise * praise +
      by.neutral * neutral;
    return [sum(weights.negative), sum(weights.neutral), sum(weights.positive)];
  };
};

/** How likely the sums make each label: above 0, together 1 (softmax). */
export const sharesOf = (sums: Sums): Sums => {
  const most = Math.max(...sums);
  const [negative, neutral, positive] = [
    Math.exp(sums[0] - most),
    Math.exp(sums[1] - most),
    Math.exp(sums[2] - most),
  ];
  const all = negative + neutral + positive;
  return [negative / all, neutral / all, positive / all];
};

/** Sums as a score of −1 to 1 whose label is that of the largest; of equals it is the neutral one. */
export const scoreOfSums = (sums: Sums): number => {
  const [negative, neutral, positive] = sharesOf(sums);
  const rest = 1 - MOOD_THRESHOLD;
  if (positive > neutral && positive > negative) {
    return MOOD_THRESHOLD + rest * (positive - Math.max(neutral, negative));
  }
  if (negative > neutral && negative > positive) {
    return -MOOD_THRESHOLD - rest * (negative - Math.max(neutral, positive));
  }
  // Just inside, so that the border itself is neutral.
  return MOOD_THRESHOLD * 0.999 * (positive - negative);
};

export const createCalibrator = (model: Fitted): Calibrator => {
  const sums = sumsOf(model);
  return (score, tokens) => scoreOfSums(sums(featuresOf(score, tokens)));
};
