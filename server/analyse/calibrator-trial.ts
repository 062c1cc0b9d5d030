/** Tries whether a hub's corrections would help: stratified cross-validation, on messages the model has not seen. */
import type { Fitted } from './calibrator.ts';
import {
  fitCalibration,
  verdictOf,
  verdictOfScore,
  type Example,
  type Verdict,
} from './calibrator-fit.ts';

const FOLDS = 10;
/** Fewer teach chance. */
export const MIN_CORRECTIONS = 30;
/** Of each of at least two labels. */
export const MIN_PER_LABEL = 5;
/** Macro-F1 must rise by this much, ... */
const LEAST_GAIN = 0.01;
/** ... and in 90 of 100 redrawn samples it must rise at all. */
const DRAWS = 400;
const SURE = 0.9;

export interface Trial {
  readonly corrections: number;
  /** Macro-F1 of the lexicon alone. */
  readonly before: number;
  /** Macro-F1 of the model, on messages that it was not fitted to. */
  readonly after: number;
  /** Share of redrawn samples in which the model is the better. */
  readonly certainty: number;
  /** Undefined: it would not help. */
  readonly model: Fitted | undefined;
}

interface Judged {
  readonly truth: Verdict;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** Mean over the labels met of the harmonic mean of precision and recall. */
export const macroF1 = (pairs: readonly (readonly [truth: Verdict, said: Verdict])[]): number => {
  const labels = [...new Set(pairs.map(([truth]) => truth))];
  const f1 = labels.map((label) => {
    let hit = 0;
    let missed = 0;
    for (const [truth, said] of pairs) {
      if (truth === label && said === label) hit += 1;
      else if (truth === label || said === label) missed += 1;
    }
    return (2 * hit) / (2 * hit + missed);
  });
  return f1.reduce((sum, value) => sum + value, 0) / Math.max(1, labels.length);
};

/** A row of numbers that looks like chance and is the same each time. */
const createDice = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Examples dealt out to folds, each label evenly. */
const deal = (examples: readonly Example[], folds: number, seed: number): Example[][] => {
  const dice = createDice(seed);
  const shuffled = examples
    .map((example) => ({ example, at: dice() }))
    .sort((a, b) => a.example.verdict - b.example.verdict || a.at - b.at)
    .map(({ example }) => example);
  return Array.from({ length: folds }, (_, fold) =>
    shuffled.filter((_example, at) => at % folds === fold),
  );
};

const otherThan = (folds: readonly Example[][], fold: number): Example[] =>
  folds.flatMap((examples, at) => (at === fold ? [] : examples));

const certaintyOf = (judged: readonly Judged[]): number => {
  const dice = createDice(11);
  let better = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const sample = judged.map(() => judged[Math.floor(dice() * judged.length)]!);
    const before = macroF1(sample.map(({ truth, before: said }) => [truth, said] as const));
    const after = macroF1(sample.map(({ truth, after: said }) => [truth, said] as const));
    if (after > before) better += 1;
  }
  return better / DRAWS;
};

/** Fits a model and says what it is worth. */
export const tryCalibration = (examples: readonly Example[]): Trial => {
  const folds = deal(examples, FOLDS, 3);
  const judged = folds.flatMap((held, fold): Judged[] => {
    const train = otherThan(folds, fold);
    const verdict = verdictOf(fitCalibration(train));
    return held.map(({ features, verdict: truth }) => ({
      truth,
      before: verdictOfScore(features.score),
      after: verdict(features),
    }));
  });
  const before = macroF1(judged.map(({ truth, before: said }) => [truth, said] as const));
  const after = macroF1(judged.map(({ truth, after: said }) => [truth, said] as const));
  const certainty = certaintyOf(judged);
  const helps = after - before >= LEAST_GAIN && certainty >= SURE;
  return {
    corrections: examples.length,
    before,
    after,
    certainty,
    model: helps ? fitCalibration(examples) : undefined,
  };
};
