/** How queue tiles are laid out in a box; lengths in `u`. */
import type { Shape } from '../scene.ts';

export const TILE_GAP_U = 0.9;
export const TILE_ROW_GAP_U = 0.6;

const MIN_TILE_WIDTH_U = 6;
/** From this width a tile puts the wait beside the count, and needs less height. */
export const WIDE_TILE_U = 7.4;
const WIDE_TILE_HEIGHT_U = 4.95;
const TALL_TILE_HEIGHT_U = 6.1;
/** What a second line of facts takes. */
const SECOND_LINE_U = 0.98;

export interface BoardLayout extends Shape {
  columns: number;
  rows: number;
  /** Height at which each tile has a second line of facts. */
  wishU: number;
}

/** Every even grid of so many tiles at its smallest; the one with the fewest rows first. */
export function boardLayouts(tiles: number): BoardLayout[] {
  const layouts: BoardLayout[] = [];
  for (let rows = 1; rows <= Math.max(1, tiles); rows++) {
    const columns = Math.max(1, Math.ceil(tiles / rows));
    // The same columns in fewer rows would leave none empty.
    if (Math.ceil(tiles / columns) < rows) continue;
    for (const [tileU, heightU] of [
      [MIN_TILE_WIDTH_U, TALL_TILE_HEIGHT_U],
      [WIDE_TILE_U, WIDE_TILE_HEIGHT_U],
    ] as const) {
      layouts.push({
        columns,
        rows,
        widthU: columns * tileU + (columns - 1) * TILE_GAP_U,
        heightU: rows * heightU + (rows - 1) * TILE_ROW_GAP_U,
        wishU: rows * (heightU + SECOND_LINE_U) + (rows - 1) * TILE_ROW_GAP_U,
      });
    }
  }
  return layouts;
}
