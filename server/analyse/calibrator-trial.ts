/** Tries whether a hub's corrections would help: nested, stratified cross-validation, on messages the model has not seen. */
import { MOOD_THRESHOLD } from '../../shared/units.ts';
import {
  fitCalibration,
  verdictOf,
  type Example,
  type Fitted,
  type FitOptions,
  type Verdict,
} from './calibrator-fit.ts';

const OUTER_FOLDS = 5;
const INNER_FOLDS = 3;
/** Fewer teach chance. */
export const MIN_CORRECTIONS = 30;
/** Of each of at least two labels. */
export const MIN_PER_LABEL = 5;
/** Macro-F1 must rise by this much, ... */
const LEAST_GAIN = 0.02;
/** ... and in 95 of 100 redrawn samples it must rise at all. */
const DRAWS = 400;
const SURE = 0.95;

const GRID: readonly FitOptions[] = [Infinity, 30, 10].flatMap((wordPenalty) =>
  [0.5, 0.75].map((balance) => ({ wordPenalty, balance })),
);

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

/** The setting that does best on examples it was not fitted to. */
const choose = (examples: readonly Example[]): FitOptions => {
  const folds = deal(examples, INNER_FOLDS, 7);
  let best = GRID[0] ?? { wordPenalty: Infinity, balance: 1 };
  let most = -1;
  for (const options of GRID) {
    const pairs = folds.flatMap((held, fold) => {
      const verdict = verdictOf(fitCalibration(otherThan(folds, fold), options));
      return held.map((example) => [example.verdict, verdict(example.features)] as const);
    });
    const score = macroF1(pairs);
    // The plainer model comes first in the grid and stays unless another is better by more than noise.
    if (score > most + 0.005) [best, most] = [options, score];
  }
  return best;
};

const lexiconVerdict = (score: number): Verdict => {
  if (score >= MOOD_THRESHOLD) return 1;
  return score <= -MOOD_THRESHOLD ? -1 : 0;
};

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
  const folds = deal(examples, OUTER_FOLDS, 3);
  const judged = folds.flatMap((held, fold): Judged[] => {
    const train = otherThan(folds, fold);
    const verdict = verdictOf(fitCalibration(train, choose(train)));
    return held.map(({ features, verdict: truth }) => ({
      truth,
      before: lexiconVerdict(features.score),
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
    model: helps ? fitCalibration(examples, choose(examples)) : undefined,
  };
};
