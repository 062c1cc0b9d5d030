import { Board, overlap, type Spot, type Sprite } from './board.ts';
import { stepsWithin, type Cell } from './search.ts';
import { MIDDLE_EM } from './types.ts';
import type { SizedWord } from './sizing.ts';

export interface Resident extends Spot {
  word: SizedWord;
}

/** A slide that nobody minds, and the longest that a word makes without fading over, in shares of the diagonal. */
const SHORT_SLIDE = 0.0045;
const LONG_SLIDE = 0.015;

/** Words at their places, and what can be asked of them. */
export class Arrangement {
  readonly board: Board;
  readonly cellPx: number;
  readonly shortSteps: readonly Cell[];
  readonly longSteps: readonly Cell[];
  private readonly byText = new Map<string, Resident>();

  constructor(widthPx: number, heightPx: number, cellPx: number) {
    this.cellPx = cellPx;
    this.board = new Board(
      Math.max(1, Math.floor(widthPx / cellPx)),
      Math.max(1, Math.floor(heightPx / cellPx)),
    );
    const diagonal = Math.hypot(this.board.columns, this.board.rows);
    this.shortSteps = stepsWithin(Math.floor(diagonal * SHORT_SLIDE));
    this.longSteps = stepsWithin(Math.floor(diagonal * LONG_SLIDE));
  }

  /** In the order in which they came to their places. */
  get residents(): Iterable<Resident> {
    return this.byText.values();
  }

  find(text: string): Resident | undefined {
    return this.byText.get(text);
  }

  put(resident: Resident): void {
    this.byText.set(resident.word.text, resident);
    this.board.put(resident);
  }

  take(resident: Resident): void {
    this.byText.delete(resident.word.text);
    this.board.take(resident);
  }

  /** Who stands in the way of a word there, largest first. */
  inTheWay(spot: Spot): Resident[] {
    const { ink } = spot.sprite;
    const near = 2 * -spot.sprite.left + 2 * ink.left;
    const found: Resident[] = [];
    for (const other of this.byText.values()) {
      const box = other.sprite.ink;
      const slack = near + 2 * (other.sprite.ink.left - other.sprite.left);
      if (
        other.x + box.left < spot.x + ink.right + slack &&
        other.x + box.right > spot.x + ink.left - slack &&
        other.y + box.top < spot.y + ink.bottom + slack &&
        other.y + box.bottom > spot.y + ink.top - slack &&
        overlap(spot, other)
      ) {
        found.push(other);
      }
    }
    return found.sort((a, b) => areaOf(b) - areaOf(a));
  }

  /** The place nearest to this one at which the word's ink lies inside the frame. */
  inside({ ink }: Sprite, { x, y }: Cell): Cell {
    return {
      x: Math.max(-ink.left, Math.min(this.board.columns - ink.right, x)),
      y: Math.max(-ink.top, Math.min(this.board.rows - ink.bottom, y)),
    };
  }
}

/** Where the anchor of a word goes whose middle is to be there. */
export function anchorFor(
  { fontPx, widthEm }: SizedWord,
  cellPx: number,
  middle: { xPx: number; yPx: number },
): Cell {
  return {
    x: Math.round((middle.xPx - (widthEm * fontPx) / 2) / cellPx),
    y: Math.round((middle.yPx + MIDDLE_EM * fontPx) / cellPx),
  };
}

export const areaOf = ({ word }: { word: SizedWord }): number =>
  word.fontPx * word.fontPx * word.widthEm;
