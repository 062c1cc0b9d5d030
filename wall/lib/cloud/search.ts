import type { Board, Sprite } from './board.ts';

export interface Cell {
  x: number;
  y: number;
}

/** Steps away from a place, nearest first; those equally far in a fixed order. */
export function stepsWithin(radius: number): readonly Cell[] {
  const steps: Cell[] = [];
  for (let y = -radius; y <= radius; y += 1) {
    for (let x = -radius; x <= radius; x += 1) {
      if (x * x + y * y <= radius * radius) steps.push({ x, y });
    }
  }
  return steps.sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y));
}

/** The nearest free place among those steps from a place. */
export function slide(
  board: Board,
  sprite: Sprite,
  from: Cell,
  steps: readonly Cell[],
): Cell | null {
  for (const step of steps) {
    const x = from.x + step.x;
    const y = from.y + step.y;
    if (board.isFree(sprite, x, y)) return { x, y };
  }
  return null;
}

export interface Wish {
  start: Cell;
  /** What a step of the frame's whole diagonal away from the start costs. */
  farness: number;
  /** What a full neighbourhood costs, as against an empty one. */
  crowding: number;
}

/** Grids in which places are looked for, in cells: coarse ones first. */
const GRIDS = [4, 2] as const;

/** The best free place anywhere: not crowded, and not far from where the word would like to be. */
export function roam(
  board: Board,
  sprite: Sprite,
  { start, farness, crowding }: Wish,
): Cell | null {
  const { ink } = sprite;
  const reach = Math.max(4, Math.round((ink.bottom - ink.top) * 0.5));
  const perCell = farness / Math.hypot(board.columns, board.rows);
  for (const grid of GRIDS) {
    let best: Cell | null = null;
    let bestCost = Infinity;
    for (let y = -ink.top; y + ink.bottom <= board.rows; y += grid) {
      const down = (y - start.y) ** 2;
      for (let x = -ink.left; x + ink.right <= board.columns; x += grid) {
        // Math.hypot is several times as slow.
        const far = perCell * Math.sqrt((x - start.x) ** 2 + down);
        if (far >= bestCost) continue;
        const cost = crowding === 0 ? far : far + crowding * board.density(sprite, x, y, reach);
        if (cost >= bestCost || board.collides(sprite, x, y)) continue;
        best = { x, y };
        bestCost = cost;
      }
    }
    if (best) return best;
  }
  return null;
}
