import { describe, expect, test } from 'vitest';
import { expectedArrivals } from '../../../../../server/fold/contacts/arrivals.ts';
import {
  backToUsual,
  forecastWithoutStaff,
  forecastWithStaff,
} from '../../../../../server/fold/contacts/forecast.ts';
import { MINUTE_MS } from '../../../../../shared/units.ts';

const flat = (length: number, value: number): number[] => Array<number>(length).fill(value);
const arrivals = (past: number[], usual: number) =>
  expectedArrivals({
    past,
    pastUsual: past.map(() => usual),
    comingUsual: flat(6, usual),
    stepMin: 5,
  });
const level = (past: number[], usual: number): number => {
  const { courses } = arrivals(past, usual);
  return courses.reduce((sum, { factor, weight }) => sum + factor * weight, 0);
};

describe('expectedArrivals', () => {
  test('stays at the usual while the usual comes', () => {
    expect(level(flat(24, 10), 10)).toBeCloseTo(1, 1);
  });
  test('takes up a doubling within a quarter of an hour', () => {
    expect(level([20, 20, 20, ...flat(21, 10)], 10)).toBeGreaterThan(1.6);
  });
  test('does not take a single full step of few contacts for a new level', () => {
    expect(level([3, ...flat(23, 1)], 1)).toBeLessThan(1.5);
  });
  test('follows the shape of the usual, not only its mean', () => {
    const demand = expectedArrivals({
      past: flat(12, 10),
      pastUsual: flat(12, 10),
      comingUsual: [10, 20, 30, 30, 20, 10],
      stepMin: 5,
    });
    expect(demand.perMin).toEqual([2, 4, 6, 6, 4, 2]);
  });
  test('goes on with what came where nothing is usual yet', () => {
    const demand = expectedArrivals({
      past: flat(12, 7),
      pastUsual: Array<undefined>(12).fill(undefined),
      comingUsual: Array<undefined>(6).fill(undefined),
      stepMin: 5,
    });
    expect(demand.perMin[5]).toBeCloseTo(7 / 5, 9);
  });
  test('its courses are as likely together as one', () => {
    const { courses } = arrivals([40, 2, 13], 10);
    expect(courses.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});

describe('forecastWithStaff', () => {
  const staff = {
    agents: flat(7, 10),
    handling: 10,
    handleMs: 6 * MINUTE_MS,
    patienceMs: 10 * MINUTE_MS,
  };
  test('a line that the staff can clear goes, and points come every five minutes', () => {
    const points = forecastWithStaff(20, staff, arrivals(flat(24, 5), 5));
    expect(points.map(({ afterMs }) => afterMs / MINUTE_MS)).toEqual([5, 10, 15, 20, 25, 30]);
    expect(points[0]!.waiting.mid).toBeGreaterThan(5);
    expect(points[5]!.waiting).toMatchObject({ mid: 0, low: 0 });
    expect(points[5]!.longestWaitMs.mid).toBe(0);
  });
  test('a line grows when twice as many come as can be helped', () => {
    const points = forecastWithStaff(0, staff, arrivals(flat(24, 16), 16));
    expect(points[5]!.waiting.mid).toBeGreaterThan(points[1]!.waiting.mid);
    expect(points[5]!.longestWaitMs.low).toBeGreaterThan(MINUTE_MS);
  });
  test('colleagues who come within the half hour count', () => {
    const more = { ...staff, agents: [10, 10, 14, 14, 14, 14, 14] };
    const demand = arrivals(flat(24, 9), 9);
    const [as, with4] = [staff, more].map((one) => forecastWithStaff(10, one, demand)[5]!);
    expect(with4!.waiting.high).toBeLessThan(as!.waiting.high);
  });
  test('without anybody at work the line only grows by who comes', () => {
    const closed = { ...staff, agents: flat(7, 0), handling: 0, patienceMs: null };
    const points = forecastWithStaff(3, closed, arrivals(flat(24, 10), 10));
    expect(points[5]!.waiting.mid).toBeGreaterThan(50);
    expect(points[5]!.longestWaitMs.mid).toBeGreaterThan(25 * MINUTE_MS);
  });
  test('low ≤ mid ≤ high at every point', () => {
    for (const waiting of [0, 1, 5, 60]) {
      for (const { waiting: line, longestWaitMs } of forecastWithStaff(
        waiting,
        staff,
        arrivals(flat(24, 8), 8),
      )) {
        for (const { low, mid, high } of [line, longestWaitMs]) {
          expect(low).toBeLessThanOrEqual(mid);
          expect(mid).toBeLessThanOrEqual(high);
        }
      }
    }
  });
});

describe('forecastWithoutStaff', () => {
  const now = { waiting: 30, longestWaitMs: 600_000 };
  const usual = { waiting: 10, longestWaitMs: 200_000 };
  test('half of the deviation from the usual is left after half an hour', () => {
    expect(backToUsual(now, usual, usual, 30 * MINUTE_MS)).toEqual({
      waiting: 20,
      longestWaitMs: 400_000,
    });
  });
  test('stays as now where nothing is usual', () => {
    expect(backToUsual(now, undefined, undefined, 30 * MINUTE_MS)).toEqual(now);
  });
  test('its band is where earlier ones missed by', () => {
    const misses = Array.from({ length: 21 }, (_, at) => ({
      waiting: at - 10,
      longestWaitMs: (at - 10) * 1_000,
    }));
    const points = forecastWithoutStaff(now, [], Array(6).fill(misses))!;
    expect(points[2]!.waiting).toEqual({ mid: 30, low: 22, high: 38 });
    expect(points[2]!.longestWaitMs).toEqual({ mid: 600_000, low: 592_000, high: 608_000 });
  });
  test('there is none before twenty misses are known', () => {
    expect(forecastWithoutStaff(now, [], [[], [], [], [], [], []])).toBeNull();
  });
});
