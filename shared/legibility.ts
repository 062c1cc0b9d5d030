/**
 * How large text has to be to be read from where the reader stands.
 * A letter that spans θ of visual angle at distance d is 2·d·tan(θ/2) tall.
 */

/** Height of a capital in Inter, the wall's own font, as a share of the font size. */
export const CAP_HEIGHT_EM = 0.727;

/** Visual angle of a capital that must be read, in arcminutes: one `u` of a scene is the font size that has it. */
export const MUST_READ_ARCMIN = 20;

/**
 * What a text is for, and the visual angle that its capitals span at least, in arcminutes: `hero` is the one figure that
 * a scene is about, `figure` a number to compare, `read` what must be read, `aside` what explains it, `faint` what is
 * there for who steps closer (the smallest words of a cloud).
 */
export const ROLE_ARCMIN = { hero: 60, figure: 30, read: 20, aside: 16, faint: 12 } as const;
export type TextPurpose = keyof typeof ROLE_ARCMIN;

const METRES_PER_INCH = 0.0254;
const RADIANS_PER_ARCMIN = Math.PI / 180 / 60;

export interface Viewing {
  widthPx: number;
  heightPx: number;
  diagonalInch: number;
  viewingDistanceM: number;
  /** Height of a capital in the wall's font, as a share of the font size. @default CAP_HEIGHT_EM */
  capHeightEm?: number | undefined;
}

/** Height of a capital in the wall's font, in em. */
export const capHeightOf = ({ capHeightEm = CAP_HEIGHT_EM }: Viewing): number => capHeightEm;

/** CSS pixels in a metre of glass. */
export function pxPerMetre({ widthPx, heightPx, diagonalInch }: Viewing): number {
  return Math.hypot(widthPx, heightPx) / (diagonalInch * METRES_PER_INCH);
}

/** Height of a capital that spans `arcmin` for this reader, in CSS pixels. */
export function legibleCapPx(viewing: Viewing, arcmin: number = MUST_READ_ARCMIN): number {
  const capHeightM = 2 * viewing.viewingDistanceM * Math.tan((arcmin * RADIANS_PER_ARCMIN) / 2);
  return capHeightM * pxPerMetre(viewing);
}

/** Font size in CSS pixels whose capitals span `arcmin` for this reader. */
export const legibleFontPx = (viewing: Viewing, arcmin: number = MUST_READ_ARCMIN): number =>
  legibleCapPx(viewing, arcmin) / capHeightOf(viewing);
