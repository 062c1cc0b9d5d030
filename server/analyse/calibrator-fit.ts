/** Fits an ordinal logistic model: P(label ≤ k) = 1 ÷ (1 + e^−(θk − w·x)), with L2 on w and weight to rare labels. */
import { latentOf, type CalibrationModel, type Features } from './calibrator.ts';

/** −1 negative, 0 neutral, 1 positive. */
export type Verdict = -1 | 0 | 1;

export interface Example {
  readonly features: Features;
  readonly verdict: Verdict;
}

export interface FitOptions {
  /** Strength of the regularisation of words; with Infinity no words are learnt. */
  readonly wordPenalty: number;
  /** 0: every example counts alike; 1: every label does. */
  readonly balance: number;
}

export type Fitted = Omit<CalibrationModel, 'version' | 'corrections' | 'macroF1'>;

const DENSE = 3;
const DENSE_PENALTY = 0.5;
/** The score's weight is drawn towards what the lexicon means: a score of 0.15 is at a threshold. */
const EXPECTED_SCORE_WEIGHT = 3;
const EXPECTED_THRESHOLD = 0.45;
/** A word must be met in this many corrections: a few are chance, and a name. */
const MIN_WORD = 3;
const MAX_LEARNT_WORDS = 400;
const STEPS = 250;
const RATE = 0.1;
const LEAST_GAP = 0.05;
/** Weights smaller than this say nothing. */
const NEGLIGIBLE = 0.02;

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const commonWords = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const word of features.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, n]) => n >= MIN_WORD && word.length > 1)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MAX_LEARNT_WORDS)
    .map(([word]) => word);
};

/** The model of the examples; the same for the same examples in the same order. */
export const fitCalibration = (
  examples: readonly Example[],
  { wordPenalty, balance }: FitOptions,
): Fitted => {
  const words = Number.isFinite(wordPenalty) ? commonWords(examples) : [];
  const place = new Map(words.map((word, at) => [word, DENSE + at]));
  const rows = examples.map(({ features }) => ({
    dense: [features.score, features.silent ? 1 : 0, features.question ? 1 : 0],
    words: [...features.words].flatMap((word) => place.get(word) ?? []),
  }));
  const perLabel = new Map<Verdict, number>();
  for (const { verdict } of examples) perLabel.set(verdict, (perLabel.get(verdict) ?? 0) + 1);
  const weightOf = (verdict: Verdict): number =>
    (examples.length / ((perLabel.get(verdict) ?? 1) * perLabel.size)) ** balance;

  const size = DENSE + words.length;
  // The last two are the thresholds: the lower, and the gap's logarithm, so that they keep their order.
  const values = new Float64Array(size + 2);
  values[0] = EXPECTED_SCORE_WEIGHT;
  values[size] = -EXPECTED_THRESHOLD;
  values[size + 1] = Math.log(2 * EXPECTED_THRESHOLD);
  const prior = values.slice();
  const mean = new Float64Array(size + 2);
  const spread = new Float64Array(size + 2);
  const hasNeutral = perLabel.has(0);

  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size + 2);
    const low = values[size] ?? 0;
    const gap = Math.exp(values[size + 1] ?? 0);
    const high = low + gap;
    for (const [at, row] of rows.entries()) {
      const verdict = examples[at]?.verdict ?? 0;
      let latent = 0;
      for (let i = 0; i < DENSE; i++) latent += (values[i] ?? 0) * (row.dense[i] ?? 0);
      for (const word of row.words) latent += values[word] ?? 0;
      const below = logistic(low - latent);
      const belowHigh = logistic(high - latent);
      const weight = weightOf(verdict);
      // Slopes of −log P by the lower threshold, the upper one and the latent value.
      let byLow = 0;
      let byHigh = 0;
      if (verdict === -1) byLow = -(1 - below);
      else if (verdict === 1) byHigh = belowHigh;
      else {
        const p = Math.max(1e-9, belowHigh - below);
        byLow = (below * (1 - below)) / p;
        byHigh = -(belowHigh * (1 - belowHigh)) / p;
      }
      const byLatent = -(byLow + byHigh) * weight;
      for (let i = 0; i < DENSE; i++) slope[i] = (slope[i] ?? 0) + byLatent * (row.dense[i] ?? 0);
      for (const word of row.words) slope[word] = (slope[word] ?? 0) + byLatent;
      slope[size] = (slope[size] ?? 0) + (byLow + byHigh) * weight;
      slope[size + 1] = (slope[size + 1] ?? 0) + byHigh * gap * weight;
    }
    for (let i = 0; i < size + 2; i++) {
      const penalty = i < DENSE || i >= size ? DENSE_PENALTY : wordPenalty;
      let g = (slope[i] ?? 0) + penalty * ((values[i] ?? 0) - (prior[i] ?? 0));
      // Where no correction says neutral, nothing tells how wide neutral is.
      if (i === size + 1 && !hasNeutral) g = 0;
      const m = (mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g);
      const v = (spread[i] = 0.99 * (spread[i] ?? 0) + 0.01 * g * g);
      const corrected = Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8;
      values[i] = (values[i] ?? 0) - (RATE * (m / (1 - 0.9 ** step))) / corrected;
    }
  }

  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  const low = round(values[size] ?? 0);
  return {
    score: round(values[0] ?? 0),
    silent: round(values[1] ?? 0),
    question: round(values[2] ?? 0),
    words: Object.fromEntries(
      words
        .map((word, at) => [word, round(values[DENSE + at] ?? 0)] as const)
        .filter(([, weight]) => Math.abs(weight) >= NEGLIGIBLE),
    ),
    thresholds: [low, round(low + Math.max(LEAST_GAP, Math.exp(values[size + 1] ?? 0)))],
  };
};

/** What the model says of an example. */
export const verdictOf = (model: Fitted): ((features: Features) => Verdict) => {
  const latent = latentOf(model);
  const [low, high] = model.thresholds;
  return (features) => {
    const value = latent(features);
    if (value < low) return -1;
    return value > high ? 1 : 0;
  };
};
