import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, newMemory, type Assessment } from '../../../../../server/fold/warning/assess.ts';
import type { CountSeries } from '../../../../../server/fold/warning/baseline.ts';
import { learnedDispersion } from '../../../../../server/fold/warning/learning.ts';
import { seededRandom, simulate } from '../../../../bench/lib/warning/simulation.mjs';

const DAY = 1_440;

/** Counts by minute from a function, watched from minute 0. */
function seriesFrom(countAt: (minute: number) => number, firstMinute = 0): CountSeries {
  return {
    firstMinute,
    between(from, to) {
      let sum = 0;
      for (let minute = Math.max(from, firstMinute); minute < to; minute++) sum += countAt(minute);
      return sum;
    },
    daysBefore: (minute, days) => minute - days * DAY,
  };
}

const at = (series: CountSeries, end: number): Assessment =>
  assess(series, end, newMemory()).assessment;

const END = 8 * DAY + 600;

describe('the score', () => {
  test('is nothing for a steady series, and high when it is five times as loud', () => {
    const steady = seriesFrom(() => 20);
    const loud = seriesFrom((minute) => (minute >= END - 5 ? 100 : 20));
    expect(at(steady, END).score).toBe(0);
    expect(at(loud, END).score).toBe(7);
  });

  test('is the mean of both surprises in the more unusual of the windows of 5 and 15 minutes', () => {
    const { windows, score } = at(
      seriesFrom((minute) => (minute >= END - 5 ? 30 : 12 + (minute % 3))),
      END,
    );
    expect(windows.map(({ minutes }) => minutes)).toEqual([5, 15]);
    for (const { recent, sameTime, score: own } of windows) {
      expect(own).toBeCloseTo(((recent?.surprise ?? 0) + (sameTime?.surprise ?? 0)) / 2);
    }
    expect(score).toBe(Math.max(...windows.map((window) => window.score)));
  });

  test('leaves a rise that comes every day at this time below the warning level', () => {
    const daily = seriesFrom((minute) => (minute % DAY >= (END % DAY) - 10 ? 200 : 20));
    const { windows, score } = at(daily, END);
    expect(windows[0]?.recent?.surprise).toBeGreaterThan(10);
    expect(score).toBeLessThan(4);
  });

  test('finds the same rise whether or not the week before had an outage at this time', () => {
    const rise = (minute: number) => (minute >= END - 8 ? 80 : 20);
    const quietWeek = seriesFrom(rise);
    const weekWithOutage = seriesFrom((minute) =>
      Math.floor(minute / DAY) === 5 ? 300 : rise(minute),
    );
    expect(at(weekWithOutage, END).score).toBeGreaterThanOrEqual(4);
    expect(at(weekWithOutage, END).score).toBeCloseTo(at(quietWeek, END).score);
  });

  test('takes no hours in which a source was down for what is usual', () => {
    const rise = (minute: number) => (minute >= END - 8 ? 26 : 20);
    const withGap = seriesFrom((minute) => (Math.floor(minute / DAY) === 4 ? 0 : rise(minute)));
    expect(at(withGap, END).expected).toBeCloseTo(at(seriesFrom(rise), END).expected, 0);
    expect(at(withGap, END).score).toBeLessThan(4);
  });

  test('says on the first day that it is still learning, and rests on the last two hours', () => {
    const series = seriesFrom((minute) => (minute >= END - 5 ? 100 : 20), END - 300);
    const assessment = at(series, END);
    expect(assessment.learning).toBe(true);
    expect(assessment.windows[0]?.sameTime).toBeUndefined();
    expect(assessment.score).toBeGreaterThan(4);
  });

  test('is 0 where nothing is known', () => {
    const series = seriesFrom(() => 50, END - 30);
    expect(at(series, END)).toMatchObject({ score: 0, slowZ: 0, expected: 0, learning: true });
  });

  test('is finite and not negative for any counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5_000 }), { minLength: 60, maxLength: 400 }),
        fc.nat({ max: 9 * DAY }),
        (counts, firstMinute) => {
          const series = seriesFrom((minute) => counts[minute % counts.length]!, firstMinute);
          const { score, slowZ, expected } = at(series, END);
          for (const figure of [score, slowZ, expected]) {
            expect(Number.isFinite(figure)).toBe(true);
            expect(figure).toBeGreaterThanOrEqual(0);
          }
          expect(score).toBeLessThanOrEqual(7);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the slow burn', () => {
  test('shows a rise that the last two hours have taken for usual', () => {
    const from = END - 4 * 60;
    const burning = seriesFrom((minute) =>
      minute < from ? 20 : Math.round(20 * (1 + Math.min(2, (minute - from) / 90))),
    );
    const { score, slowZ } = at(burning, END);
    expect(score).toBeLessThan(4);
    expect(slowZ).toBeGreaterThan(6);
  });

  test('is 0 until three days are known', () => {
    const burning = (firstMinute: number) =>
      seriesFrom((minute) => (minute > END - 200 ? 90 : 20), firstMinute);
    expect(at(burning(END - 3 * DAY), END).slowZ).toBe(0);
    expect(at(burning(END - 4 * DAY), END).slowZ).toBeGreaterThan(6);
  });
});

describe('what is learned', () => {
  const learnOver = (series: CountSeries, minutes: number) => {
    let memory = newMemory();
    for (let end = 2 * DAY; end <= minutes; end++) memory = assess(series, end, memory).memory;
    return memory;
  };

  test('is wider for a series that wanders than for one that does not', () => {
    const dispersionAt = (wander: number) => {
      const series = simulate({ perMin: 20, wander, constant: true }, 5 * DAY, seededRandom(11));
      return learnedDispersion(learnOver(series, 5 * DAY).recent[1]!);
    };
    expect(dispersionAt(0)).toBeLessThan(0.05);
    expect(dispersionAt(0.5)).toBeGreaterThan(0.15);
  });

  test('is hardly changed by an outage in the week', () => {
    const brand = { perMin: 20, wander: 0.2 };
    const calm = learnOver(simulate(brand, 9 * DAY, seededRandom(5)), 9 * DAY);
    const outage = (minute: number) => (minute >= 6 * DAY + 600 && minute < 6 * DAY + 720 ? 10 : 1);
    const shaken = learnOver(
      simulate({ ...brand, rise: outage }, 9 * DAY, seededRandom(5)),
      9 * DAY,
    );
    for (const index of [0, 1]) {
      expect(learnedDispersion(shaken.recent[index]!)).toBeLessThan(
        1.5 * learnedDispersion(calm.recent[index]!),
      );
    }
  });
});
