import { createMeasureEm, type MeasureEm } from './measure-text.ts';

/** Semi-bold is this much wider than the weight that is measured. */
export const BOLD_RATIO = 1.05;

/** The wall's own font, as CSS names it. */
export const WALL_FONT = "'Inter Variable', sans-serif";

let family = WALL_FONT;
let measure: MeasureEm | undefined;

/** From now on texts are measured in another font. */
export function measureInFont(another: string): void {
  family = another;
  measure = undefined;
  known.clear();
}

/** Most texts of an update were there before; when there are so many it begins anew, as when a font has come. */
const REMEMBERED = 1_000;
const known = new Map<string, number>();
let isWatched = false;

/** Width of a text in em, in the wall's font at weight 500. */
export const wallMeasureEm: MeasureEm = (text) => {
  const before = known.get(text);
  if (before !== undefined) return before;
  measure ??= createMeasureEm(document.createElement('canvas').getContext('2d')!, family, 500);
  if (!isWatched) document.fonts.addEventListener('loadingdone', () => known.clear());
  isWatched = true;
  const widthEm = measure(text);
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, widthEm);
  return widthEm;
};
