import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelBeside, type Beside } from '../../../../wall/lib/label-beside.ts';

const beside: Beside = {
  course: [
    [60, 20],
    [160, 60],
  ],
  y: 40,
  labelPx: 50,
  capPx: 10,
  widthPx: 220,
  taken: [],
};
const boxOf = ({ x, y }: { x: number; y: number }, { labelPx, capPx }: Beside) => ({
  fromX: x,
  toX: x + labelPx,
  fromY: y - capPx,
  toY: y,
});

describe('the label of a level line', () => {
  test('stands above the line where a course below leaves it free', () => {
    const low: Beside = {
      ...beside,
      course: [
        [60, 90],
        [160, 95],
      ],
    };
    expect(labelBeside(low)).toMatchObject({ x: 110, y: 36 });
  });
  test('goes where a course that crosses the line is not', () => {
    const box = boxOf(labelBeside(beside), beside);
    for (let x = Math.max(60, box.fromX); x <= Math.min(160, box.toX); x++) {
      const courseY = 20 + ((x - 60) / 100) * 40;
      expect(courseY < box.fromY || courseY > box.toY).toBe(true);
    }
  });
  test('lies within the drawing, and beside its line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 0, max: 100 }),
        (heights, y) => {
          const course = heights.map(
            (height, at) => [60 + (at * 100) / (heights.length - 1), height] as const,
          );
          const box = boxOf(labelBeside({ ...beside, course, y }), beside);
          expect(box.fromX).toBeGreaterThanOrEqual(0);
          expect(box.toX).toBeLessThanOrEqual(beside.widthPx);
          expect(Math.min(Math.abs(box.toY - y), Math.abs(box.fromY - y))).toBeLessThan(10);
        },
      ),
    );
  });
  test('leaves alone what is written already', () => {
    const taken = [{ fromX: 160, toX: 220, fromY: 20, toY: 50 }];
    const box = boxOf(labelBeside({ ...beside, taken }), beside);
    const [first] = taken;
    expect(box.toX <= first!.fromX || box.toY <= first!.fromY || box.fromY >= first!.toY).toBe(
      true,
    );
  });
});
