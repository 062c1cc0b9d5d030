import type { SizedWord } from './sizing.ts';

export interface Place {
  xPx: number;
  yPx: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How far out the smallest words start, as a share of the half frame. */
const REACH = 0.87;

/**
 * Where each word's search for room starts when it has no place yet: the largest in the middle, the others on a
 * golden-angle spiral outwards in the frame's shape, so that the frame fills evenly. Same seed, same places.
 */
export function startPlaces(
  words: readonly SizedWord[],
  widthPx: number,
  heightPx: number,
  seed: number,
): Place[] {
  const turn = (seed * GOLDEN_ANGLE) % (2 * Math.PI);
  const areas = words.map(({ fontPx, widthEm }) => fontPx * fontPx * widthEm);
  const total = areas.reduce((sum, area) => sum + area, 0) || 1;
  let placed = 0;
  return words.map((_, index) => {
    const radius = REACH * Math.sqrt(placed / total);
    placed += areas[index]!;
    const angle = turn + index * GOLDEN_ANGLE;
    // Between an ellipse and a rectangle: corners fill too.
    const stretch = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))) ** 0.7;
    return {
      xPx: (widthPx / 2) * (1 + radius * stretch * Math.cos(angle)),
      yPx: (heightPx / 2) * (1 + radius * stretch * Math.sin(angle)),
    };
  });
}
