import { expect, test } from 'vitest';
import { toPct } from '../../../shared/units.ts';

test.each([
  [0, 0],
  [0.125, 13],
  [-0.125, -13],
  [1, 100],
])('toPct(%d) is %d, rounded half away from zero', (ratio, pct) => {
  expect(toPct(ratio)).toBe(pct);
});
