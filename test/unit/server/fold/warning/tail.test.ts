import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGamma, surpriseOf } from '../../../../../server/fold/warning/tail.ts';

/** P(X ≥ count), summed term by term from the recurrence of the probabilities. */
function summedSurprise(count: number, mean: number, dispersion: number): number {
  const size = 1 / dispersion;
  const x = mean / (mean + size);
  // Terms relative to the one at `count`, whose own logarithm is a sum of logarithms: nothing underflows.
  let logFirst = size * Math.log(1 - x);
  for (let k = 0; k < count; k++) logFirst += Math.log(((size + k) / (k + 1)) * x);
  let term = 1;
  let sum = 0;
  for (let k = count; term > 1e-18 * sum || k < mean; k++) {
    sum += term;
    term *= ((size + k) / (k + 1)) * x;
  }
  return -(logFirst + Math.log(sum)) / Math.LN10;
}

describe('logGamma', () => {
  test('knows the factorials and the root of π', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(2)).toBeCloseTo(0, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
  });

  test('grows by the logarithm of x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (x) => {
        const step = logGamma(x + 1) - logGamma(x);
        expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-9 * Math.max(1, logGamma(x + 1)));
      }),
    );
  });
});

describe('surpriseOf', () => {
  // The regularised incomplete beta function at 60 digits, by mpmath.
  test.each([
    [1, 0.3, 0.05, 0.589172877441082],
    [5, 5, 0.05, 0.267507593956424],
    [12, 4, 0.25, 1.75502745153651],
    [40, 10, 0.04, 7.75733288483114],
    [100, 20, 0.04, 15.8392483579524],
    [500, 450, 0.02, 0.650759983029291],
    [3, 0.01, 1.5, 5.79593507580103],
    [2000, 300, 0.06, 28.102590857412],
    [1, 50, 0.04, 5.12569715989702e-13],
    [5000, 3, 0.1, 3157.40087040194],
  ])('of %d with mean %d and dispersion %d is %d', (count, mean, dispersion, expected) => {
    expect(surpriseOf(count, mean, dispersion) / expected).toBeCloseTo(1, 9);
  });

  test('agrees with the sum of all probabilities from the count on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.double({ min: 1e-3, max: 1_000, noNaN: true }),
        fc.double({ min: 1e-3, max: 4, noNaN: true }),
        (count, mean, dispersion) => {
          const summed = summedSurprise(count, mean, dispersion);
          const error = Math.abs(surpriseOf(count, mean, dispersion) - summed);
          expect(error).toBeLessThan(1e-9 * Math.max(1, summed));
        },
      ),
    );
  });

  test('rises with the count, falls with the mean, and is finite far out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 1e-6, max: 1e5, noNaN: true }),
        fc.double({ min: 1e-6, max: 10, noNaN: true }),
        (count, mean, dispersion) => {
          const surprise = surpriseOf(count, mean, dispersion);
          expect(Number.isFinite(surprise)).toBe(true);
          expect(surprise).toBeGreaterThanOrEqual(0);
          const slack = 1e-6 * (1 + surprise);
          expect(surpriseOf(count + 1, mean, dispersion)).toBeGreaterThanOrEqual(surprise - slack);
          expect(surpriseOf(count, mean * 1.1, dispersion)).toBeLessThanOrEqual(surprise + slack);
        },
      ),
    );
  });

  test('is nothing for no event, and without bound where none is expected', () => {
    expect(surpriseOf(0, 3, 0.1)).toBe(0);
    expect(surpriseOf(1, 0, 0.1)).toBe(Number.POSITIVE_INFINITY);
  });
});
