import { array, assert, constantFrom, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser, labelOf } from '../../../../server/analyse/analyse.ts';
import {
  createCalibrator,
  scoreOfLatent,
  type CalibrationModel,
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
    expect(model?.words['bagel']).toBeLessThan(0);
    expect(model?.words['feest']).toBeGreaterThan(0);
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
  test('keeps its thresholds in order, whatever the examples', () => {
    const example = record({
      score: double({ min: -1, max: 1, noNaN: true }),
      word: constantFrom('a1', 'b2', 'c3'),
      verdict: constantFrom(...VERDICTS),
    });
    assert(
      property(array(example, { minLength: 1, maxLength: 40 }), (seen) => {
        const model = fitCalibration(
          seen.map(({ score, word, verdict }) => ({ verdict, features: features(score, word) })),
          { wordPenalty: 10, balance: 0.5 },
        );
        expect(model.thresholds[0]).toBeLessThan(model.thresholds[1]);
        expect(VERDICTS).toContain(verdictOf(model)(features(0.3, 'a1')));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a calibrator', () => {
  const model: CalibrationModel = {
    version: 1,
    corrections: 100,
    macroF1: { before: 0.5, after: 0.7 },
    score: 3,
    silent: 0,
    question: 0,
    words: { bagel: -4 },
    thresholds: [-0.45, 0.45],
  };

  test('turns what the lexicon cannot know', () => {
    const calibrated = createAnalyser({ brands: [], calibrator: createCalibrator(model) });
    expect(calibrated('alweer een bagel').label).toBe('negative');
    expect(calibrated('geweldige monteur').label).toBe('positive');
    expect(calibrated('hoe laat komt u').label).toBe('neutral');
  });

  test('gives a score whose label is that of the thresholds', () => {
    assert(
      property(double({ min: -50, max: 50, noNaN: true }), (latent) => {
        const score = scoreOfLatent(latent, model.thresholds);
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        const verdict = latent < -0.45 ? 'negative' : latent > 0.45 ? 'positive' : 'neutral';
        expect(labelOf(score)).toBe(verdict);
      }),
    );
  });
});
