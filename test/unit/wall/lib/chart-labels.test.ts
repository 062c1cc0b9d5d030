import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisLabels, markLabels, type PlacedLabel } from '../../../../wall/lib/chart-labels.ts';

const EM_PX = 10;
/** Half an em a letter. */
const room = {
  fromX: 0,
  toX: 1_000,
  emPx: EM_PX,
  measureEm: (text: string) => Array.from(text).length / 2,
};
const widthOf = (text: string): number => room.measureEm(text) * EM_PX;

const boxOf = ({ x, anchor, text }: PlacedLabel): { left: number; right: number } => {
  const width = widthOf(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width };
};

const labels = fc.array(
  fc.record({
    atX: fc.integer({ min: 0, max: 1_000 }),
    text: fc.string({ minLength: 1, maxLength: 30 }),
  }),
  { maxLength: 12 },
);

function expectApart(placed: readonly PlacedLabel[]): void {
  const boxes = placed.map(boxOf).sort((a, b) => a.left - b.left);
  for (const [index, { left, right }] of boxes.entries()) {
    expect(left).toBeGreaterThanOrEqual((boxes[index - 1]?.right ?? 0) - 0.01);
    expect(right).toBeLessThanOrEqual(1_000.01);
  }
}

describe('names under an axis', () => {
  test('are all there while they have room, those at the ends within it', () => {
    const hours = [0, 500, 1_000].map((atX) => ({ atX, text: `${atX}` }));
    expect(axisLabels(hours, room)).toEqual([
      { x: 0, anchor: 'start', text: '0' },
      { x: 500, anchor: 'middle', text: '500' },
      { x: 1_000, anchor: 'end', text: '1000' },
    ]);
  });

  test('are every second one where they would touch', () => {
    const hours = Array.from({ length: 41 }, (_, at) => ({ atX: at * 25, text: '12:00' }));
    expect(axisLabels(hours, room)).toHaveLength(21);
  });

  test('never touch and never leave the drawing', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const sorted = all.toSorted((a, b) => a.atX - b.atX);
        const placed = axisLabels(sorted, room);
        expect(placed[0]?.text).toBe(sorted[0]?.text);
        expectApart(placed);
      }),
    );
  });
});

describe('labels of marked moments', () => {
  test('stand whole beside their lines while there is room', () => {
    const marks = [
      { atX: 100, text: 'Storing in het noorden van het land' },
      { atX: 950, text: 'Najaarsactie glasvezel' },
    ];
    expect(markLabels(marks, room)).toEqual([
      { x: 103.5, anchor: 'start', text: marks[0]!.text, isOver: false },
      { x: 946.5, anchor: 'end', text: marks[1]!.text, isOver: false },
    ]);
  });

  test('lie over their line where neither side has room, and are whole', () => {
    const [label] = markLabels([{ atX: 500, text: 'a'.repeat(150) }], room);
    expect(label).toEqual({ x: 125, anchor: 'start', text: 'a'.repeat(150), isOver: true });
  });

  test('are cut where there is too little, and the newest has the most', () => {
    const marks = [
      { atX: 0, text: 'a'.repeat(300) },
      { atX: 900, text: 'b'.repeat(300) },
    ];
    const [older, newer] = markLabels(marks, room);
    expect(older).toBeNull();
    expect(newer?.isOver).toBe(true);
    expect(newer?.text).toMatch(/^b+…$/);
  });

  test('of two at one moment only one is said', () => {
    const marks = [
      { atX: 500, text: 'een' },
      { atX: 500, text: 'twee' },
    ];
    expect(markLabels(marks, room).filter((label) => label !== null)).toHaveLength(1);
  });

  test('never touch, never lie on the line of another that is said, and some are said', () => {
    fc.assert(
      fc.property(labels, (marks) => {
        const placed = markLabels(marks, room);
        const said = placed.flatMap((label, index) => (label ? [{ label, ...marks[index]! }] : []));
        expectApart(said.map(({ label }) => label));
        for (const { label } of said) {
          const { left, right } = boxOf(label);
          for (const { label: other, atX } of said) {
            expect(!other.isOver && atX > left + 0.01 && atX < right - 0.01).toBe(false);
          }
        }
        expect(said.length > 0).toBe(marks.length > 0);
      }),
    );
  });
});
