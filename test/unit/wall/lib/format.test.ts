import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { createFormat } from '../../../../wall/lib/format.ts';

const nl = createFormat('nl', 'Europe/Amsterdam');
const en = createFormat('en', 'Europe/Amsterdam');

test.each([
  [0, '0:00'],
  [-5_000, '0:00'],
  [9_999, '0:09'],
  [12 * MINUTE_MS + 30_000, '12:30'],
  [HOUR_MS - 1, '59:59'],
  [HOUR_MS, '1 h 00'],
  [HOUR_MS + 5 * MINUTE_MS, '1 h 05'],
  [1_200 * HOUR_MS, '1,200 h 00'],
])('%i ms waited reads %s', (durationMs, shown) => {
  expect(en.duration(durationMs)).toBe(shown);
});

test('hours are h in English and u in Dutch', () => {
  expect(nl.duration(12 * HOUR_MS)).toBe('12 u 00');
  expect(nl.durationShort(12 * HOUR_MS + 59 * MINUTE_MS)).toBe('12 u');
  expect(nl.durationShort(59 * MINUTE_MS)).toBe('59:00');
});

test.each([
  [30_000, '0:30'],
  [2 * MINUTE_MS, '2 min'],
  [90_000, '1:30'],
  [45 * MINUTE_MS, '45 min'],
  [12 * HOUR_MS, '12 u'],
  [90 * MINUTE_MS, '1 u 30'],
])('a limit of %i ms reads %s, not like a time of day', (durationMs, shown) => {
  expect(nl.limit(durationMs)).toBe(shown);
});

test.each([
  [-0.23, '−23'],
  [0.046, '+5'],
  [0.004, '0'],
  [-0.004, '0'],
  [1, '+100'],
  [-1, '−100'],
])('net sentiment %d reads %s', (ratio, shown) => {
  expect(nl.net(ratio)).toBe(shown);
});

test('numbers follow the language', () => {
  expect(nl.integer(99_999)).toBe('99.999');
  expect(en.integer(99_999)).toBe('99,999');
  expect(nl.lift(2.44)).toBe('×2,4');
  expect(nl.lift(9.96)).toBe('×10');
  expect(en.share(0.805)).toBe('81%');
});

describe('the clock is the hub’s', () => {
  const noonUtcMs = Date.UTC(2026, 6, 1, 22, 5);

  test('in its own time zone', () => {
    expect(nl.clock(noonUtcMs)).toBe('00:05');
    expect(nl.hour(noonUtcMs)).toBe(0);
    expect(createFormat('en', 'Asia/Kolkata').clock(noonUtcMs)).toBe('03:35');
  });
});

test.each([
  [59_000, '59 s'],
  [12 * MINUTE_MS, '12 min'],
  [3 * HOUR_MS + 5 * MINUTE_MS, '3 h 05'],
  [49 * HOUR_MS, '2 d'],
])('an age of %i ms reads %s', (ageMs, shown) => {
  expect(en.age(ageMs)).toBe(shown);
});
