/**
 * What a hub's corrections have taught, on top of the lexicon: an ordinal logistic model of the lexicon's score and of a
 * few words. The file that `hubwall calibrate` writes can be read, and mended, by a person.
 */
import { z } from 'zod';
import { MOOD_THRESHOLD } from '../../shared/units.ts';
import type { Token } from './scan.ts';

export const CalibrationModel = z.strictObject({
  version: z.literal(1),
  /** How many corrections it was learnt from, and macro-F1 on corrections it had not seen: of the lexicon, then its own. */
  corrections: z.int().positive(),
  macroF1: z.strictObject({ before: z.number(), after: z.number() }),
  /** Weight of the lexicon's score, of its absence and of a question mark. */
  score: z.number(),
  silent: z.number(),
  question: z.number(),
  /** Weights of words, lower-case and without accents. */
  words: z.record(z.string(), z.number()),
  /** Below the first it is negative, above the second positive. */
  thresholds: z
    .tuple([z.number(), z.number()])
    .refine(([low, high]) => low < high, { message: 'expected the lower threshold first' }),
});
export type CalibrationModel = z.infer<typeof CalibrationModel>;

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

/** Where the message lies on the model's line from bad to good. */
export const latentOf = (model: Omit<CalibrationModel, 'version' | 'corrections' | 'macroF1'>) => {
  const weights = new Map(Object.entries(model.words));
  return ({ score, silent, question, words }: Features): number => {
    let sum = model.score * score;
    if (silent) sum += model.silent;
    if (question) sum += model.question;
    for (const word of words) sum += weights.get(word) ?? 0;
    return sum;
  };
};

/** A latent value as a score of −1 to 1 whose label is what the thresholds say. */
export const scoreOfLatent = (latent: number, [low, high]: readonly [number, number]): number => {
  const rest = 1 - MOOD_THRESHOLD;
  if (latent < low) return -MOOD_THRESHOLD - rest * Math.tanh((low - latent) / 2);
  if (latent > high) return MOOD_THRESHOLD + rest * Math.tanh((latent - high) / 2);
  // Just inside, so that the border itself is neutral.
  const inside = MOOD_THRESHOLD * 0.999;
  return -inside + (2 * inside * (latent - low)) / (high - low);
};

export const createCalibrator = (model: CalibrationModel): Calibrator => {
  const latent = latentOf(model);
  return (score, tokens) => scoreOfLatent(latent(featuresOf(score, tokens)), model.thresholds);
};
