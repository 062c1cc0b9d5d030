import { READABLE_WORDS, type CloudLayout, type CloudRequest, type CloudWord } from './types.ts';

/** A word keeps its size until its area is off by more than this share. */
export const AREA_TOLERANCE = 0.026;

/** A new size is one of these steps, so that shapes are met again. */
const SIZE_STEP = 1.005;

/** A word on the screen is as good as a newcomer of this many times its weight. */
const KEEPER_BONUS = 1.15;

/** Font size for a wish: the one it has while its area is right within {@link AREA_TOLERANCE}. */
export function sizeFor(wantedPx: number, previousPx: number | undefined): number {
  if (previousPx !== undefined) {
    const error = (previousPx / wantedPx) ** 2;
    if (error <= 1 + AREA_TOLERANCE && error >= 1 - AREA_TOLERANCE) return previousPx;
  }
  return SIZE_STEP ** Math.round(Math.log(wantedPx) / Math.log(SIZE_STEP));
}

/** Words by rank; one that is on the screen already has a small advantage over one that is not. */
export function rankWords(
  words: readonly CloudWord[],
  previous: CloudLayout | null,
): readonly CloudWord[] {
  const shown = new Set(previous?.placed.map(({ text }) => text));
  const rank = ({ text, weight }: CloudWord): number =>
    weight * (shown.has(text) ? KEEPER_BONUS : 1);
  return words
    .filter(({ text, weight }) => weight > 0 && text.trim() !== '')
    .sort((a, b) => rank(b) - rank(a) || (a.text < b.text ? -1 : 1));
}

/** Smallest font of the word of this rank, counted from 0. */
export const floorPx = (
  { minFontPx, readableFontPx = minFontPx }: CloudRequest,
  rank: number,
): number => (rank < READABLE_WORDS ? Math.max(minFontPx, readableFontPx) : minFontPx);

/** Whether the layout before is of the same frame and font. */
export const sameFrame = ({ previous, widthPx, heightPx, font }: CloudRequest): boolean =>
  previous?.widthPx === widthPx &&
  previous.heightPx === heightPx &&
  previous.font.family === font.family &&
  previous.font.weight === font.weight;
