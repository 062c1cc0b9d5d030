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
}

/** Width of a text in em, in the wall's font at weight 500. */
export const wallMeasureEm: MeasureEm = (text) => {
  measure ??= createMeasureEm(document.createElement('canvas').getContext('2d')!, family, 500);
  return measure(text);
};
