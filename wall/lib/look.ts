/** How a wall looks besides its scenes: theme, own colours, dimming at night, and a picture that never stands still. */
import { THEME_TOKENS } from '../../shared/theme.ts';
import type { WallConfig } from '../../shared/wall-config.ts';
import { report } from './report.ts';
import { measureInFont, WALL_FONT } from './wall-measure.ts';

/** Puts theme, own colours and own font on the page; `onFont` is told when the font can be drawn. */
export function applyLook(
  { theme, colours, font }: WallConfig['look'],
  onFont: () => void = () => undefined,
): void {
  const { dataset, style } = document.documentElement;
  applyFont(font, onFont);
  dataset['theme'] = theme;
  for (const token of THEME_TOKENS) {
    const own = colours[token];
    if (own === undefined) style.removeProperty(`--${token}`);
    else style.setProperty(`--${token}`, own);
  }
}

/** The style sheet that the page came with: its policy allows no other, but new rules in it. */
const ownSheet = (): CSSStyleSheet | undefined =>
  Array.from(document.styleSheets).find(
    ({ href }) => href === null || href.startsWith(location.origin),
  );

let ownFaces: string[] = [];

/** A rule for each file of the hub's own font; the wall's own stands in for letters that it has not. */
function applyFont(font: WallConfig['look']['font'], onFont: () => void): void {
  const sheet = ownSheet();
  const faces = (font?.files ?? []).map(
    ({ url, weight }) =>
      `@font-face { font-family: "${font!.family}"; src: url("${url}"); font-weight: ${weight}; font-display: block; }`,
  );
  if (!sheet || faces.join() === ownFaces.join()) return;
  ownFaces.forEach(() => sheet.deleteRule(0));
  faces.forEach((face, index) => sheet.insertRule(face, index));
  ownFaces = faces;
  const { style } = document.documentElement;
  const family = font ? `"${font.family}", ${WALL_FONT}` : WALL_FONT;
  if (font) style.setProperty('--font', family);
  else style.removeProperty('--font');
  measureInFont(family);
  if (!font) return onFont();
  Promise.all(
    [400, 600].map((weight) => document.fonts.load(`${weight} 40px "${font.family}"`)),
  ).then(() => {
    measureInFont(family);
    onFont();
  }, report);
}

/** Share of full brightness at a time of day (hh:mm). */
export function brightnessAt(clock: string, night: WallConfig['night']): number {
  if (!night) return 1;
  const { from, to, brightness } = night;
  const isNight = from <= to ? clock >= from && clock < to : clock >= from || clock < to;
  return isNight ? brightness : 1;
}

/** How far the picture is moved at most: farther than any line is thick, nearer than its margin. */
export const MAX_SHIFT_PX = 24;

/** How often it moves. */
const SHIFT_EVERY_MS = 60_000;

/** Golden angle: the places of a round lie evenly, and none comes again for long. */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Where the picture stands at a time of the screen's own clock, so that nothing burns in: a place within that radius. */
export function shiftAt(ms: number, radiusPx: number): { xPx: number; yPx: number } {
  const step = Math.floor(ms / SHIFT_EVERY_MS);
  const distancePx = radiusPx * Math.sqrt((step % 24) / 24);
  return {
    xPx: Math.round(distancePx * Math.cos(step * TURN)),
    yPx: Math.round(distancePx * Math.sin(step * TURN)),
  };
}
