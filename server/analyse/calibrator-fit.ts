/**
 * Fits what corrections teach in two steps, so that few of them suffice. First each word's leaning, as in naive Bayes: the
 * logarithm of its share among the messages of a label ÷ its share among all, drawn to 0. Then the weights of score and
 * leaning by multinomial logistic regression, drawn to what the lexicon alone means, on leanings counted without the
 * message itself (stacking; Wolpert, 1992).
 */
import { MOOD_THRESHOLD } from '../../shared/units.ts';
import {
  leaningOf,
  scoreOfSums,
  sharesOf,
  sumsOf,
  type Features,
  type Fitted,
  type Leaning,
  type Weights,
} from './calibrator.ts';

/** −1 negative, 0 neutral, 1 positive. */
export type Verdict = -1 | 0 | 1;

export interface Example {
  readonly features: Features;
  readonly verdict: Verdict;
}

/** A leaning counts as if this many more messages had the word, as evenly as the rest. */
const DRAWN_BY = 4;
/** A word must be met in this many corrections: one is chance, and a name. */
const MIN_WORD = 2;
const MAX_LEARNT_WORDS = 2_000;
/** Leanings smaller than this say nothing. */
const NEGLIGIBLE = 0.05;
const CROSSED = 5;
/** 0: every example counts alike; 1: every label does. */
const BALANCE = 0.5;
const STEPS = 200;
const RATE = 0.05;

const LABELS = ['negative', 'neutral', 'positive'] as const;
type Label = (typeof LABELS)[number];
const labelled = (verdict: Verdict): number => verdict + 1;

/** In the order of the model's weights. */
const NAMES = ['score', 'silent', 'question', 'praise', 'neutral', 'always'] as const;
const PENALTY: Readonly<Record<(typeof NAMES)[number], number>> = {
  score: 3,
  silent: 10,
  question: 10,
  praise: 6,
  neutral: 6,
  always: 1,
};
/** What the lexicon means: a score of 0.15 is where praise and neutral weigh alike. */
const PRIOR: Readonly<Record<Label, Partial<Weights>>> = {
  negative: { score: -3 },
  neutral: { always: 0.45 },
  positive: { score: 3 },
};

const countsOf = (examples: readonly Example[]): [number, number, number] => {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { verdict } of examples) counts[labelled(verdict)]! += 1;
  return counts;
};

/** Leaning of each word that was met often enough. */
const leaningsOf = (examples: readonly Example[]): Map<string, Leaning> => {
  const met = new Map<string, [number, number, number]>();
  for (const { features, verdict } of examples) {
    for (const word of features.words) {
      if (word.length < 2) continue;
      const counts = met.get(word) ?? [0, 0, 0];
      counts[labelled(verdict)]! += 1;
      met.set(word, counts);
    }
  }
  const shares = countsOf(examples).map((count) => (count + 1) / (examples.length + 3));
  const frequent = [...met]
    .map(([word, counts]) => ({ word, counts, n: counts[0] + counts[1] + counts[2] }))
    .filter(({ n }) => n >= MIN_WORD)
    .sort((a, b) => b.n - a.n || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_LEARNT_WORDS);
  return new Map(
    frequent.map(({ word, counts, n }) => {
      const [negative = 0, neutral = 0, positive = 0] = counts.map((count, label) => {
        const share = shares[label] ?? 0;
        return Math.log((count + DRAWN_BY * share) / ((n + DRAWN_BY) * share));
      });
      return [word, [positive - negative, neutral]] as const;
    }),
  );
};

/** Each example with the leaning of its words among the other examples. */
const crossed = (examples: readonly Example[]): { row: number[]; verdict: Verdict }[] => {
  const folds = Array.from({ length: CROSSED }, (_, fold) =>
    leaningsOf(examples.filter((_example, at) => at % CROSSED !== fold)),
  );
  return examples.map(({ features, verdict }, at) => {
    const [praise, neutral] = leaningOf(features.words, folds[at % CROSSED] ?? new Map());
    const { score, silent, question } = features;
    return { verdict, row: [score, silent ? 1 : 0, question ? 1 : 0, praise, neutral, 1] };
  });
};

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Weights by label and name, as one list of numbers. */
const fitWeights = (examples: readonly Example[]): Float64Array => {
  const size = NAMES.length;
  const prior = Float64Array.from(
    LABELS.flatMap((label) => NAMES.map((name) => PRIOR[label][name] ?? 0)),
  );
  const values = prior.slice();
  const mean = new Float64Array(values.length);
  const spread = new Float64Array(values.length);
  const rows = crossed(examples);
  const counts = countsOf(examples);
  const met = counts.filter((count) => count > 0).length;
  const weightOf = counts.map((count) => (examples.length / (count * met)) ** BALANCE);
  const sums: [number, number, number] = [0, 0, 0];
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(values.length);
    for (const { row, verdict } of rows) {
      for (let label = 0; label < 3; label++) {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += (values[label * size + i] ?? 0) * (row[i] ?? 0);
        sums[label] = sum;
      }
      const shares = sharesOf(sums);
      const weight = weightOf[labelled(verdict)] ?? 1;
      for (let label = 0; label < 3; label++) {
        const hit = label === labelled(verdict) ? 1 : 0;
        const byLabel = ((shares[label] ?? 0) - hit) * weight;
        for (let i = 0; i < size; i++) slope[label * size + i]! += byLabel * (row[i] ?? 0);
      }
    }
    for (let at = 0; at < values.length; at++) {
      // Of a label that no correction has, nothing is learnt.
      if (counts[Math.floor(at / size)] === 0) continue;
      const penalty = PENALTY[NAMES[at % size] ?? 'always'];
      const g = (slope[at] ?? 0) + penalty * ((values[at] ?? 0) - (prior[at] ?? 0));
      const m = (mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * g);
      const v = (spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * g * g);
      values[at]! -= (RATE * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return values;
};

/** The model of the examples; the same for the same examples in the same order. */
export const fitCalibration = (examples: readonly Example[]): Fitted => {
  const values = fitWeights(examples);
  const weightsOf = (label: Label): Weights => {
    const first = LABELS.indexOf(label) * NAMES.length;
    const [score, silent, question, praise, neutral, always] = NAMES.map((_name, at) =>
      round(values[first + at] ?? 0),
    ) as [number, number, number, number, number, number];
    return { score, silent, question, praise, neutral, always };
  };
  const words = [...leaningsOf(examples)].map(
    ([word, [praise, neutral]]) => [word, [round(praise), round(neutral)]] as const,
  );
  return {
    weights: {
      negative: weightsOf('negative'),
      neutral: weightsOf('neutral'),
      positive: weightsOf('positive'),
    },
    words: Object.fromEntries(
      words
        .filter(([, leaning]) => leaning.some((value) => Math.abs(value) >= NEGLIGIBLE))
        .map(([word, [praise, neutral]]) => [word, [praise, neutral]]),
    ),
  };
};

/** The label of a score, as a number. */
export const verdictOfScore = (score: number): Verdict => {
  if (score >= MOOD_THRESHOLD) return 1;
  return score <= -MOOD_THRESHOLD ? -1 : 0;
};

/** What the model says of an example. */
export const verdictOf = (model: Fitted): ((features: Features) => Verdict) => {
  const sums = sumsOf(model);
  return (features) => verdictOfScore(scoreOfSums(sums(features)));
};
