import { createMeasureEm, type MeasureEm } from './measure-text.ts';

/** Semi-bold is this much wider than the weight that is measured. */
export const BOLD_RATIO = 1.05;

let measure: MeasureEm | undefined;

/** Width of a text in em, in the wall's own font at weight 500. */
export const wallMeasureEm: MeasureEm = (text) => {
  measure ??= createMeasureEm(
    document.createElement('canvas').getContext('2d')!,
    "'Inter Variable', sans-serif",
    500,
  );
  return measure(text);
};
