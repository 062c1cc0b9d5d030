import { describe, expect, test } from 'vitest';
import { CAP_HEIGHT_EM, legibleFontPx, pxPerMetre } from '../../../../wall/lib/legibility.ts';
import { layoutScene } from '../../../../wall/lib/scene-layout.ts';

const demo = { diagonalInch: 75, viewingDistanceM: 4 };

describe('legibility', () => {
  test('55 inches of 1080p are 1,577 pixels a metre, and 20′ at 5 m is 46 px of capital', () => {
    const viewing = { widthPx: 1920, heightPx: 1080, diagonalInch: 55, viewingDistanceM: 5 };
    expect(pxPerMetre(viewing)).toBeCloseTo(1_577, 0);
    expect(legibleFontPx(viewing) * CAP_HEIGHT_EM).toBeCloseTo(45.9, 1);
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
const cases = SCREENS.flatMap(([widthPx, heightPx]) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8].map((channels) => ({ widthPx, heightPx, channels })),
);

test.each(cases)('$widthPx × $heightPx with $channels channels holds together', (given) => {
  const { widthPx, heightPx, channels } = given;
  const layout = layoutScene({ widthPx, heightPx, ...demo }, channels);
  const innerWidthPx = widthPx - 2 * layout.padPx;
  const sceneHeightPx = heightPx - 2 * layout.padPx - layout.headerPx - layout.headerGapPx;
  const belowPx = layout.queuePx > 0 ? layout.queuePx + layout.gapPx : 0;
  const cloudPx2 =
    layout.orientation === 'landscape'
      ? (innerWidthPx - layout.gapPx - layout.sidePx) * (sceneHeightPx - belowPx)
      : innerWidthPx * (sceneHeightPx - belowPx - layout.gapPx - layout.sidePx);

  const sideU = layout.sidePx / layout.uPx;
  expect(sideU).toBeGreaterThanOrEqual(layout.orientation === 'landscape' ? 13.3 : 10.5);
  expect(layout.tileWidthPx / layout.uPx).toBeGreaterThanOrEqual(5.9);
  // A side column that has its least width takes it from the cloud.
  const least = layout.orientation === 'landscape' && sideU < 13.41 ? 0.4 : 0.5;
  expect(cloudPx2 / (innerWidthPx * sceneHeightPx)).toBeGreaterThan(least);
});

test('the demo wall keeps to its distance at 1080p and 4K, in either orientation', () => {
  for (const [widthPx, heightPx] of SCREENS.slice(0, 3)) {
    expect(layoutScene({ widthPx, heightPx, ...demo }, 6).capped).toBe(false);
  }
});

test('a distance that asks for more than fits is capped, and says so', () => {
  const far = layoutScene({ widthPx: 1920, heightPx: 1080, ...demo, viewingDistanceM: 10 }, 6);
  const near = layoutScene({ widthPx: 1920, heightPx: 1080, ...demo, viewingDistanceM: 1 }, 6);
  expect(far.capped).toBe(true);
  expect(far.uPx).toBeCloseTo(37.5, 1);
  expect(near.capped).toBe(false);
  expect(near.uPx).toBeGreaterThan(0.7 * far.uPx);
});
