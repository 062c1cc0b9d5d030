/**
 * How large text has to be to be read from where the reader stands.
 * A letter that spans θ of visual angle at distance d is 2·d·tan(θ/2) tall.
 */

/** Height of a capital in Inter, as a share of the font size. */
export const CAP_HEIGHT_EM = 0.727;

/** Visual angle of a capital that must be read, in arcminutes. */
export const MUST_READ_ARCMIN = 20;

const METRES_PER_INCH = 0.0254;
const RADIANS_PER_ARCMIN = Math.PI / 180 / 60;

export interface Viewing {
  widthPx: number;
  heightPx: number;
  diagonalInch: number;
  viewingDistanceM: number;
}

/** CSS pixels in a metre of glass. */
export function pxPerMetre({ widthPx, heightPx, diagonalInch }: Viewing): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInch * METRES_PER_INCH);
}

/** Font size in CSS pixels whose capitals span `arcmin` for this reader. */
export function legibleFontPx(viewing: Viewing, arcmin: number = MUST_READ_ARCMIN): number {
  const capHeightM = 2 * viewing.viewingDistanceM * Math.tan((arcmin * RADIANS_PER_ARCMIN) / 2);
  return (capHeightM * pxPerMetre(viewing)) / CAP_HEIGHT_EM;
}
