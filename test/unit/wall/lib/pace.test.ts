import { expect, test } from 'vitest';
import { Pace } from '../../../../wall/lib/pace.ts';

const LIMITS = { first: 8, least: 3, most: 40 };

test('begins as it is told, and goes on so while nothing is known of the frames', () => {
  const pace = new Pace(LIMITS);
  expect([pace.next(null), pace.next(null)]).toEqual([8, 8]);
});

test('frames that are drawn quickly take more and more, up to all', () => {
  const pace = new Pace(LIMITS);
  expect([1, 1, 1, 1].map((drawnMs) => pace.next(drawnMs))).toEqual([16, 32, 40, 40]);
});

test('frames that take long take less and less, but always some', () => {
  const pace = new Pace(LIMITS);
  expect([40, 40, 40].map((drawnMs) => pace.next(drawnMs))).toEqual([4, 3, 3]);
});

test('what fits is kept', () => {
  const pace = new Pace(LIMITS);
  pace.next(40);
  expect(pace.next(15)).toBe(4);
});
