import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBandWidth, widened } from '../../../../../server/fold/contacts/forecast-band.ts';
import { seeded } from '../../../../helpers/simulated-queue.mjs';

const forecast = { mid: 100, low: 80, high: 130 };
/** Share of the second half of `came` that lay in a band as wide as those before it had to be. */
function covered(came: readonly number[]): number {
  const width = createBandWidth();
  let held = 0;
  for (const [at, value] of came.entries()) {
    const { low, high } = widened(forecast, width.scale());
    if (at >= came.length / 2 && value >= low && value <= high) held += 1;
    width.learn(forecast, value);
  }
  return held / Math.floor(came.length / 2);
}
const drawn = (reach: number, count = 2_000): number[] => {
  const random = seeded(11);
  return Array.from({ length: count }, () => 100 + (random() * 2 - 1) * reach);
};

describe('the width of a band', () => {
  test.each([15, 25, 40, 60])(
    'comes to hold four out of five, where waits miss by up to %i',
    (reach) => {
      expect(covered(drawn(reach))).toBeCloseTo(0.8, 1);
    },
  );
  test('is near that of the model until something is known', () => {
    expect(createBandWidth().scale()).toBeCloseTo(0.8, 9);
  });
  test('does not shrink to nothing where nothing is missed, nor grow without end', () => {
    const [calm, wild] = [createBandWidth(), createBandWidth()];
    for (let at = 0; at < 200; at++) {
      calm.learn(forecast, 100);
      wild.learn(forecast, 100_000);
    }
    expect(calm.scale()).toBe(0.4);
    expect(wild.scale()).toBe(2.5);
  });
  test('of a band without width, what came cannot be held, and says so', () => {
    const width = createBandWidth();
    const none = { mid: 0, low: 0, high: 0 };
    for (let at = 0; at < 50; at++) width.learn(none, 30);
    expect(width.scale()).toBe(2.5);
    expect(widened(none, 2.5)).toEqual(none);
  });
  test('the order in which outcomes are learnt does not matter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 }), (came) => {
        const [one, other] = [createBandWidth(), createBandWidth()];
        for (const value of came) one.learn(forecast, value);
        for (const value of came.toReversed()) other.learn(forecast, value);
        expect(one.scale()).toBe(other.scale());
      }),
    );
  });
});

test('a band is as many times as wide on both sides of its middle, and never below 0', () => {
  expect(widened(forecast, 2)).toEqual({ mid: 100, low: 60, high: 160 });
  expect(widened({ mid: 10, low: 2, high: 12 }, 2)).toEqual({ mid: 10, low: 0, high: 14 });
});
