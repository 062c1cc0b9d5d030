import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalAt } from '../../../../server/fold/normal.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const ZONE = 'Europe/Amsterdam';
const STEP_MS = 10 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;

/** Values by the moment at which their window ends; undefined elsewhere. */
const only = (values: ReadonlyMap<number, number>) => (endMs: number) => values.get(endMs);

const askedOf = (nowMs: number, zone: string): number[] => {
  const asked: number[] = [];
  normalAt((endMs) => void asked.push(endMs), nowMs, zone);
  return asked;
};

/** The smallest x such that a share of the values lies at or below it, interpolated: by counting, not by formula. */
function naiveQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const gaps = sorted.length - 1;
  for (let index = 0; index < gaps; index++) {
    const from = index / gaps;
    const to = (index + 1) / gaps;
    if (share > to) continue;
    const within = (share - from) / (to - from);
    return sorted[index]! * (1 - within) + sorted[index + 1]! * within;
  }
  return sorted.at(-1)!;
}

/** A value far from where half of them lie. */
function hasStorm(values: readonly number[]): boolean {
  const median = naiveQuantile(values, 0.5);
  const reach =
    4 *
    1.4826 *
    naiveQuantile(
      values.map((value) => Math.abs(value - median)),
      0.5,
    );
  return reach > 0 && values.some((value) => Math.abs(value - median) > reach);
}

describe('what is usual at this hour', () => {
  test('is the median and the 10 to 90 % band of what was seen', () => {
    const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), {
      minLength: 6,
      maxLength: 24,
    });
    fc.assert(
      fc.property(values, (seen) => {
        fc.pre(!hasStorm(seen));
        // Six points in each of the four weeks' hours.
        const points = new Map(
          seen.map((value, index) => {
            const hourMs = MORNING_MS - (1 + Math.floor(index / 6)) * WEEK_MS;
            return [hourMs + (1 + (index % 6)) * STEP_MS, value];
          }),
        );
        const normal = normalAt(only(points), MORNING_MS + 17 * MINUTE_MS, ZONE);
        expect(normal).toMatchObject({ basis: 'weeks', samples: seen.length });
        expect(normal?.median).toBeCloseTo(naiveQuantile(seen, 0.5), 2);
        expect(normal?.low).toBeCloseTo(naiveQuantile(seen, 0.1), 2);
        expect(normal?.high).toBeCloseTo(naiveQuantile(seen, 0.9), 2);
      }),
    );
  });

  test('leaves a storm of last week, or of this day, out', () => {
    const calm = [10, 12, 11, 13, 9, 10, 12, 11];
    const storm = [90, 140, 120];
    const points = (...values: number[]) =>
      only(new Map(values.map((value, index) => [MORNING_MS - index * STEP_MS, value])));
    const normal = normalAt(points(...calm, ...storm), MORNING_MS + MINUTE_MS, ZONE);
    expect(normal).toEqual(normalAt(points(...calm), MORNING_MS + MINUTE_MS, ZONE));
    expect(normal?.high).toBeLessThan(14);
  });

  test('sorts by value, not by text', () => {
    const points = new Map(
      [100, 9, 10, 2, 1, 20].map((value, index) => [MORNING_MS - index * STEP_MS, value]),
    );
    expect(normalAt(only(points), MORNING_MS, ZONE)).toEqual({
      median: 9.5,
      low: 1.5,
      high: 60,
      basis: 'day',
      samples: 6,
    });
  });

  test('is known from six points on: of the weeks, else of the last day, else not at all', () => {
    const weekly = Array.from({ length: 6 }, (_, step): [number, number] => [
      MORNING_MS - WEEK_MS + (step + 1) * STEP_MS,
      1,
    ]);
    const daily = Array.from({ length: 6 }, (_, step): [number, number] => [
      MORNING_MS - step * STEP_MS,
      2,
    ]);
    const at = (...points: [number, number][]) => normalAt(only(new Map(points)), MORNING_MS, ZONE);
    expect(at(...weekly, ...daily)).toMatchObject({ basis: 'weeks', samples: 6, median: 1 });
    expect(at(...weekly.slice(1), ...daily)).toMatchObject({ basis: 'day', samples: 6, median: 2 });
    expect(at(...weekly.slice(1), ...daily.slice(1))).toBeNull();
    expect(at()).toBeNull();
  });

  test('a value of nought is a value', () => {
    expect(normalAt(() => 0, MORNING_MS, ZONE)).toEqual({
      median: 0,
      low: 0,
      high: 0,
      basis: 'weeks',
      samples: 24,
    });
  });

  test('the last day is the 24 hours up to the last ten-minute border', () => {
    const nowMs = MORNING_MS + 9 * MINUTE_MS + 59_999;
    const daily = askedOf(nowMs, ZONE).filter((endMs) => endMs > nowMs - 2 * DAY_MS);
    expect(daily).toHaveLength(144);
    expect(Math.max(...daily)).toBe(MORNING_MS);
    expect(Math.min(...daily)).toBe(MORNING_MS - DAY_MS + STEP_MS);
  });

  test('asks for the six windows that end in the same hour of the last four weeks', () => {
    const weekly = askedOf(MORNING_MS + 42 * MINUTE_MS, ZONE).slice(0, 24);
    expect(weekly).toEqual(
      [1, 2, 3, 4].flatMap((week) =>
        [1, 2, 3, 4, 5, 6].map((step) => MORNING_MS - week * WEEK_MS + step * STEP_MS),
      ),
    );
  });

  test.each([
    // Sunday 29 March 2026: the clocks go from 02:00 to 03:00; 25 October: from 03:00 back to 02:00.
    ['a week after summer time began', '2026-04-05T10:00:00Z', '2026-03-29T10:00:00Z'],
    ['the afternoon of that day', '2026-03-29T10:00:00Z', '2026-03-22T11:00:00Z'],
    ['the week after winter time began', '2026-11-01T11:00:00Z', '2026-10-25T11:00:00Z'],
    ['the afternoon of that day', '2026-10-25T11:00:00Z', '2026-10-18T10:00:00Z'],
  ])('keeps to the clock on the wall: %s', (_, now, hour) => {
    const [first] = askedOf(Date.parse(now), ZONE);
    expect(new Date(first! - STEP_MS).toISOString()).toBe(new Date(hour).toISOString());
  });

  test.each(['Asia/Kathmandu', 'Asia/Kolkata', 'Australia/Eucla', 'Pacific/Chatham'])(
    'asks for windows on a ten-minute border also in %s',
    (zone) => {
      const off = askedOf(MORNING_MS + 23 * MINUTE_MS, zone).filter(
        (endMs) => endMs % STEP_MS !== 0,
      );
      expect(off).toEqual([]);
    },
  );

  test('is rounded to three decimals', () => {
    const normal = normalAt((endMs) => 1 / (((endMs / STEP_MS) % 7) + 1), MORNING_MS, ZONE);
    for (const value of [normal!.median, normal!.low, normal!.high]) {
      expect(value).toBe(Number(value.toFixed(3)));
    }
  });

  test('an hour begins when the zone’s clocks say so, be it at half past by ours', () => {
    expect(askedOf(MORNING_MS, 'Asia/Kolkata')[0]! % HOUR_MS).toBe(30 * MINUTE_MS + STEP_MS);
  });
});
