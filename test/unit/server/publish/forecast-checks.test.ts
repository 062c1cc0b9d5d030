import { describe, expect, test } from 'vitest';
import type { ForecastPoint } from '../../../../server/fold/contacts/forecast.ts';
import {
  checkedForecast,
  checkedMoments,
  type Check,
} from '../../../../server/publish/contacts/forecast-checks.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const wait = (seconds: number) => ({ waiting: 3, longestWaitMs: seconds * SECOND_MS });
const SIX = [1, 2, 3, 4, 5, 6];
const staffPoints = (mid: number, reach: number): ForecastPoint[] =>
  SIX.map((step) => ({
    afterMs: step * 5 * MINUTE_MS,
    waiting: { mid: 3, low: 2, high: 4 },
    longestWaitMs: {
      mid: mid * SECOND_MS,
      low: (mid - reach) * SECOND_MS,
      high: (mid + reach) * SECOND_MS,
    },
  }));

interface Past {
  now: number;
  expected: number;
  came: number;
}

/** One check every five minutes, the last of them half an hour ago. */
const checksOf = (past: readonly Past[], hasStaff: boolean): Check[] =>
  past.map(({ now, expected, came }, at) => ({
    atMs: NOON - 30 * MINUTE_MS - (past.length - 1 - at) * 5 * MINUTE_MS,
    now: wait(now),
    made: {
      staff: hasStaff ? staffPoints(expected, 30) : null,
      line: SIX.map(() => wait(expected)),
      usual: [],
    },
    came: SIX.map(() => wait(came)),
  }));
const madeNow = (hasStaff: boolean) =>
  checksOf([{ now: 0, expected: 200, came: 0 }], hasStaff)[0]!.made;
const times = (count: number, of: (at: number) => Past): Past[] =>
  Array.from({ length: count }, (_, at) => of(at));

describe('checkedForecast', () => {
  test('tells by how much forecasts and "as now" missed, 15 and 30 minutes ahead together', () => {
    const checks = checksOf(
      times(10, () => ({ now: 100, expected: 180, came: 200 })),
      true,
    );
    const { error } = checkedForecast(wait(100), madeNow(true), checks, 'staff');
    expect(error).toMatchObject({ n: 20, meanMs: 20_000, asNowMs: 100_000 });
  });

  test('says nothing of its error before twelve are known', () => {
    const checks = checksOf(
      times(5, () => ({ now: 100, expected: 180, came: 200 })),
      true,
    );
    expect(checkedForecast(wait(100), madeNow(true), checks, 'staff').error).toBeNull();
  });

  test('widens the band to what earlier ones missed by', () => {
    const wide = (miss: number) => {
      const past = times(60, (at) => ({
        now: 90,
        expected: 200,
        came: 200 + (at % 2 ? miss : -miss),
      }));
      const { points } = checkedForecast(wait(90), madeNow(true), checksOf(past, true), 'staff');
      const { low, high } = points![2]!.longestWaitMs;
      return (high - low) / SECOND_MS;
    };
    expect(wide(60)).toBeCloseTo(120, 0);
    expect(wide(60)).toBeGreaterThan(2 * wide(15));
  });

  test('a band is held against what came only as it would have been drawn then', () => {
    // All day the forecast was right; then everything came out far off, of which nobody could have known.
    const past = times(60, (at) => ({ now: 90, expected: 200, came: at < 54 ? 200 : 900 }));
    const { error } = checkedForecast(wait(90), madeNow(true), checksOf(past, true), 'staff');
    expect(error!.covered).toBeCloseTo(0.9, 2);
  });

  test('without a staff the band is made of past misses, and tried on those that came after', () => {
    const past = times(60, (at) => ({ now: 150, expected: 150, came: 130 + (at % 5) * 10 }));
    const { points, error } = checkedForecast(
      wait(150),
      madeNow(false),
      checksOf(past, false),
      'line',
    );
    expect(points![5]!.longestWaitMs).toEqual({ mid: 150_000, low: 130_000, high: 170_000 });
    expect(error!.covered).toBeGreaterThan(0.5);
    // Of the first, whose band could not be known then, nothing is told.
    expect(error!.n).toBeLessThan(80);
  });

  test('without a staff there is none before twenty waits such as this one are known', () => {
    const calm = times(60, () => ({ now: 10, expected: 10, came: 10 }));
    expect(
      checkedForecast(wait(600), madeNow(false), checksOf(calm, false), 'line').points,
    ).toBeNull();
  });
});

test('the forecasts of the last six hours can be checked half an hour later, the oldest first', () => {
  const moments = checkedMoments(NOON + 3 * MINUTE_MS);
  expect(moments.at(-1)).toBe(NOON - 30 * MINUTE_MS);
  expect(moments[0]).toBeGreaterThan(NOON - 6 * HOUR_MS);
  expect(moments).toHaveLength(66);
  expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
});
