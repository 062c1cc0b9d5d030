import { array, assert, constantFrom, double, pre, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser, labelOf } from '../../../../server/analyse/analyse.ts';
import {
  createCalibrator,
  scoreOfSums,
  type Fitted,
  type Features,
} from '../../../../server/analyse/calibrator.ts';
import {
  fitCalibration,
  verdictOf,
  type Example,
  type Verdict,
} from '../../../../server/analyse/calibrator-fit.ts';
import { macroF1, tryCalibration } from '../../../../server/analyse/calibrator-trial.ts';

const features = (score: number, ...words: string[]): Features => ({
  score,
  silent: Math.abs(score) < 0.02,
  question: false,
  words: new Set(words),
});

const VERDICTS: readonly Verdict[] = [-1, 0, 1];

/** The lexicon is right about these. */
const readWell: Example[] = Array.from({ length: 120 }, (_, i) => {
  const verdict = VERDICTS[i % 3] ?? 0;
  return { verdict, features: features(verdict * 0.5 + (i % 7) * 0.01, `w${i % 11}`) };
});

/** Here "bagel" is a complaint that no lexicon knows, and "feest" is praise. */
const ownTalk: Example[] = Array.from({ length: 150 }, (_, i) => {
  const verdict = VERDICTS[i % 3] ?? 0;
  const word = { '-1': 'bagel', '0': 'stoel', '1': 'feest' }[verdict];
  return { verdict, features: features(0, word, `w${i % 13}`) };
});

describe('a trial', { timeout: 30_000 }, () => {
  test('accepts what helps, with the figures', () => {
    const { model, before, after, certainty } = tryCalibration(ownTalk);
    expect(after).toBeGreaterThan(before + 0.5);
    expect(certainty).toBe(1);
    expect(model?.words['bagel']?.[0]).toBeLessThan(0);
    expect(model?.words['feest']?.[0]).toBeGreaterThan(0);
    expect(model?.words['stoel']?.[1]).toBeGreaterThan(0);
  });

  test('refuses where the lexicon reads well', () => {
    const { model, before } = tryCalibration(readWell);
    expect(before).toBe(1);
    expect(model).toBeUndefined();
  });

  test('refuses to learn from chance', () => {
    const noise = readWell.map(({ features: seen }, i) => ({
      features: seen,
      verdict: VERDICTS[(i * 7 + Math.floor(i / 5)) % 3] ?? 0,
    }));
    expect(tryCalibration(noise).model).toBeUndefined();
  });

  test('of the same corrections is the same', () => {
    expect(tryCalibration(ownTalk)).toEqual(tryCalibration(ownTalk));
  });
});

test('macro-F1 counts every label alike, and none that was not met', () => {
  expect(
    macroF1([
      [1, 1],
      [1, 1],
      [-1, 1],
    ]),
  ).toBeCloseTo((0.8 + 0) / 2);
  expect(macroF1([[1, 1]])).toBe(1);
});

describe('a fit', () => {
  test('gives numbers and a label, whatever the examples', () => {
    const example = record({
      score: double({ min: -1, max: 1, noNaN: true }),
      word: constantFrom('a1', 'b2', 'c3'),
      verdict: constantFrom(...VERDICTS),
    });
    assert(
      property(array(example, { minLength: 1, maxLength: 40 }), (seen) => {
        const model = fitCalibration(
          seen.map(({ score, word, verdict }) => ({ verdict, features: features(score, word) })),
        );
        const numbers = [
          ...Object.values(model.weights).flatMap((weights) => Object.values(weights)),
          ...Object.values(model.words).flat(),
        ];
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
        expect(VERDICTS).toContain(verdictOf(model)(features(0.3, 'a1')));
      }),
      { numRuns: 30 },
    );
  });

  test('of what the lexicon reads well leaves it as it is', () => {
    const verdict = verdictOf(fitCalibration(readWell));
    for (const score of [-0.9, -0.4, 0, 0.4, 0.9]) {
      expect(verdict(features(score))).toBe(Math.sign(score));
    }
  });
});

describe('a calibrator', () => {
  const plain = { score: 0, silent: 0, question: 0, praise: 0, neutral: 0, always: 0 };
  const model: Fitted = {
    weights: {
      negative: { ...plain, score: -3, praise: -1 },
      neutral: { ...plain, always: 0.45 },
      positive: { ...plain, score: 3, praise: 1 },
    },
    words: { bagel: [-4, 0] },
  };

  test('turns what the lexicon cannot know', () => {
    const calibrated = createAnalyser({ brands: [], calibrator: createCalibrator(model) });
    expect(calibrated('alweer een bagel').label).toBe('negative');
    expect(calibrated('geweldige monteur').label).toBe('positive');
    expect(calibrated('hoe laat komt u').label).toBe('neutral');
  });

  test('gives a score whose label has the largest sum', () => {
    const sum = double({ min: -50, max: 50, noNaN: true });
    assert(
      property(sum, sum, sum, (negative, neutral, positive) => {
        // What speaks as much for praise as for blame is neutral.
        pre(Math.abs(negative - positive) > 1e-6);
        const score = scoreOfSums([negative, neutral, positive]);
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        const most = Math.max(negative, neutral, positive);
        const best = { negative, neutral, positive };
        // Equal to within rounding, either may win.
        expect(best[labelOf(score)]).toBeGreaterThan(most - 1e-6);
      }),
    );
  });
});
