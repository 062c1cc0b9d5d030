import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAP_HEIGHT_EM,
  legibleCapPx,
  legibleFontPx,
  pxPerMetre,
} from '../../../shared/legibility.ts';
import { layoutFrame, layoutScene } from '../../../shared/scene-layout.ts';
import type { Scene, Shape, Track } from '../../../shared/scene.ts';
import { scenesOf } from '../../helpers/scenes.ts';

const demo = { diagonalInch: 75, viewingDistanceM: 4 };

describe('legibility', () => {
  test('55 inches of 1080p are 1,577 pixels a metre, and 20′ at 5 m is 46 px of capital', () => {
    const viewing = { widthPx: 1920, heightPx: 1080, diagonalInch: 55, viewingDistanceM: 5 };
    expect(pxPerMetre(viewing)).toBeCloseTo(1_577, 0);
    expect(legibleFontPx(viewing) * CAP_HEIGHT_EM).toBeCloseTo(45.9, 1);
    expect(legibleCapPx(viewing, 60)).toBeCloseTo(3 * 45.9, 0);
  });

  test('four times the pixels, twice the font', () => {
    const hd = legibleFontPx({ widthPx: 1920, heightPx: 1080, ...demo });
    expect(hd).toBeCloseTo(37, 1);
    expect(legibleFontPx({ widthPx: 3840, heightPx: 2160, ...demo })).toBeCloseTo(2 * hd, 6);
  });
});

const SCREENS = [
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [2560, 1080],
  [1366, 768],
  [1024, 768],
] as const;

const pulse = (channels: number): Scene => scenesOf(['pulse'], channels)[0]!;

describe('the scene Pulse', () => {
  const cases = SCREENS.flatMap(([widthPx, heightPx]) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((channels) => ({ widthPx, heightPx, channels })),
  );

  test.each(cases)('$widthPx × $heightPx, $channels channels: the cloud is the hero', (given) => {
    const { widthPx, heightPx, channels } = given;
    const viewing = { widthPx, heightPx, ...demo };
    const { boxes } = layoutScene(viewing, pulse(channels));
    const { sceneWidthPx, sceneHeightPx } = layoutFrame(viewing);
    const cloud = boxes.get('cloud')!;
    const share = (cloud.widthPx * cloud.heightPx) / (sceneWidthPx * sceneHeightPx);
    // More than four rows of queues in portrait, or a screen of the old form, take from it.
    expect(share).toBeGreaterThan(channels > 6 || widthPx === 1024 ? 0.4 : 0.48);
  });

  test('keeps to the demo wall’s distance at 1080p and 4K, in either orientation', () => {
    for (const [widthPx, heightPx] of SCREENS.slice(0, 3)) {
      expect(layoutScene({ widthPx, heightPx, ...demo }, pulse(6)).capped).toBe(false);
    }
  });

  test('a distance that asks for more than fits is capped, and says so', () => {
    const screen = { widthPx: 1920, heightPx: 1080, ...demo };
    const far = layoutScene({ ...screen, viewingDistanceM: 10 }, pulse(6));
    const near = layoutScene({ ...screen, viewingDistanceM: 1 }, pulse(6));
    expect(far.capped).toBe(true);
    expect(near.capped).toBe(false);
    expect(near.uPx).toBeGreaterThan(0.7 * far.uPx);
  });
});

const track = fc.record({
  share: fc.constantFrom(0, 0.5, 1, 2.5),
  leastU: fc.constantFrom(0, 0, 3.5),
});
const shape = fc.record({
  widthU: fc.double({ min: 1, max: 30, noNaN: true }),
  heightU: fc.double({ min: 1, max: 20, noNaN: true }),
  wishU: fc.option(fc.double({ min: 20, max: 40, noNaN: true }), { nil: undefined }),
});

/** Two rows: one panel over the whole width, and a row of others. */
const scene = fc
  .record({
    columns: fc.array(track, { minLength: 2, maxLength: 4 }),
    rows: fc.tuple(track, track),
    shapes: fc.array(fc.array(shape, { minLength: 1, maxLength: 3 }), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ columns, rows, shapes }): Scene => {
    const lower = columns.map((_, index) => `p${index}`);
    const grid = { columns, rows: rows as Track[], areas: [columns.map(() => 'top'), lower] };
    const panel = (area: string, given: Shape[]) => ({
      area,
      kind: 'any',
      options: {},
      shapes: given,
    });
    return {
      id: 'any',
      title: null,
      seconds: 30,
      landscape: grid,
      portrait: grid,
      panels: ['top', ...lower].map((area, index) => panel(area, shapes[index]!)),
    };
  });

test('every panel gets a box that holds one of its shapes, and the tracks stay within the screen', () => {
  fc.assert(
    fc.property(
      scene,
      fc.constantFrom(...SCREENS),
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      (given, [widthPx, heightPx], viewingDistanceM) => {
        const viewing = { widthPx, heightPx, diagonalInch: 55, viewingDistanceM };
        const layout = layoutScene(viewing, given);
        const frame = layoutFrame(viewing);
        const total = (sizes: readonly number[], gap: number): number =>
          sizes.reduce((sum, size) => sum + size, gap * (sizes.length - 1));
        expect(total(layout.columnsPx, layout.columnGapPx)).toBeLessThan(frame.sceneWidthPx + 0.01);
        expect(total(layout.rowsPx, layout.rowGapPx)).toBeLessThan(frame.sceneHeightPx + 0.01);
        for (const { area, shapes } of given.panels) {
          const { widthU, heightU } = layout.boxes.get(area)!;
          const holds = shapes.some(
            (box) => box.widthU <= widthU + 0.001 && box.heightU <= heightU + 0.001,
          );
          expect(holds).toBe(true);
        }
      },
    ),
  );
});

test('what is left over is divided by shares; a share of nothing takes what it needs', () => {
  const areas = ['a a b', 'c c c'];
  const [own] = scenesOf(
    [
      {
        id: 'own',
        name: 'Eigen',
        areas,
        columns: [1, 1, 1],
        rows: [1, 'auto'],
        panels: { a: 'word-cloud', b: 'mood', c: 'queues' },
      },
    ],
    6,
  );
  const at = (viewingDistanceM: number) =>
    layoutScene({ widthPx: 2560, heightPx: 1080, ...demo, viewingDistanceM }, own!);
  const { columnsPx, rowsPx, uPx, boxes } = at(2);
  expect(columnsPx[0]).toBeCloseTo(columnsPx[2]!, 3);
  // A row of six wide tiles, each with the second line of facts that it wishes for.
  expect(rowsPx[1]! / uPx).toBeCloseTo(4.95 + 0.98, 3);
  expect(boxes.get('c')!.heightU).toBeCloseTo(4.95 + 0.98, 3);
  // From so far away tiles are narrow and high, and there is no room for wishes.
  const far = at(20);
  expect(far.capped).toBe(true);
  expect(far.rowsPx[1]! / far.uPx).toBeCloseTo(6.1, 3);
});
