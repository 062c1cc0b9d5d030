import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { brightnessAt, MAX_SHIFT_PX, shiftAt } from '../../../../wall/lib/look.ts';

test('the picture moves once a minute, never farther than its radius, and comes back to no place within 23 minutes', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), (minute) => {
      const at = (step: number) => shiftAt((minute + step) * 60_000 + 30_000, MAX_SHIFT_PX);
      expect(at(0)).toEqual(shiftAt(minute * 60_000, MAX_SHIFT_PX));
      const places = Array.from({ length: 23 }, (_, step) => at(step));
      for (const { xPx, yPx } of places) {
        expect(Math.hypot(xPx, yPx)).toBeLessThanOrEqual(MAX_SHIFT_PX + 1);
      }
      expect(new Set(places.map(({ xPx, yPx }) => `${xPx} ${yPx}`)).size).toBeGreaterThan(20);
    }),
  );
});

test.each([
  ['21:59', 1],
  ['22:00', 0.3],
  ['03:00', 0.3],
  ['06:30', 1],
])('at %s a night from ten to half past six leaves %d of the brightness', (clock, share) => {
  expect(brightnessAt(clock, { from: '22:00', to: '06:30', brightness: 0.3 })).toBe(share);
});

test('a night may lie within a day, and a wall may have none', () => {
  const siesta = { from: '13:00', to: '15:00', brightness: 0.5 };
  expect([12, 13, 14, 15].map((hour) => brightnessAt(`${hour}:00`, siesta))).toEqual([
    1, 0.5, 0.5, 1,
  ]);
  expect(brightnessAt('03:00', null)).toBe(1);
});
