import { firstFitting } from '../lib/measure-text.ts';
import { wallMeasureEm } from '../lib/wall-measure.ts';

/** Font size of a panel's heading line, in u, and the space between heading and aside, in em. */
const HEADING_U = 0.85;
const ASIDE_GAP_EM = 0.7;

/** The first of several asides that has room beside a panel's heading; undefined: none has. */
export const fittingAside = (
  ways: readonly string[],
  heading: string,
  widthU: number,
): string | undefined =>
  firstFitting(ways, widthU / HEADING_U - wallMeasureEm(heading) - ASIDE_GAP_EM, wallMeasureEm);
