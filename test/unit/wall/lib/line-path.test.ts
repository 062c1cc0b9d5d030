import { expect, test } from 'vitest';
import { linePath } from '../../../../wall/lib/line-path.ts';
import { linearScale } from '../../../../wall/lib/linear-scale.ts';

test('a line stops at a gap, and a point alone is a dot', () => {
  expect(linePath([[0, 1], [2, 3], null, [4, 5], null, [6, 7], [8, 9]])).toBe(
    'M0.0,1.0L2.0,3.0M4.0,5.0h0M6.0,7.0L8.0,9.0',
  );
  expect(linePath([])).toBe('');
});

test('a scale keeps proportions, also upside down and beyond its domain', () => {
  const y = linearScale([-1, 1], [100, 0]);
  expect([-1, 0, 1, 2].map(y)).toEqual([100, 50, 0, -50]);
});
