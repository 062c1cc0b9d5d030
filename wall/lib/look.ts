/** How a wall looks besides its scenes: theme, own colours, dimming at night, and a picture that never stands still. */
import { THEME_TOKENS } from '../../shared/theme.ts';
import type { WallConfig } from '../../shared/wall-config.ts';

/** Puts theme and own colours on the page. */
export function applyLook({ theme, colours }: WallConfig['look']): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = theme;
  for (const token of THEME_TOKENS) {
    const own = colours[token];
    if (own === undefined) style.removeProperty(`--${token}`);
    else style.setProperty(`--${token}`, own);
  }
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
