/** The shape of a word in cells of a {@link Board}; every offset is from its anchor, the label's left end on the baseline. */
export interface Sprite {
  /** Rows of `stride` numbers of 32 cells each, the leftmost in the highest bit; set: nothing else may be there. */
  bits: Int32Array;
  stride: number;
  height: number;
  left: number;
  top: number;
  /** What has to lie inside the frame: ink and the room for marks, without the clear space around them. */
  ink: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Spot {
  sprite: Sprite;
  x: number;
  y: number;
}

/** Clear space around words may hang over the frame's edges by so many cells. */
const MARGIN = 64;

/** Side of a block, the grain in which density is known, in cells. */
const BLOCK = 8;

// Private by TypeScript alone: for old engines #fields are lowered to WeakMaps, too slow for the innermost loops.
/** Which cells of the frame are taken, in one bit each, and how densely words stand around any place. */
export class Board {
  readonly columns: number;
  readonly rows: number;
  private readonly stride: number;
  private readonly bits: Int32Array;
  private readonly blocksAcross: number;
  private readonly blocksDown: number;
  /** Cells under boxes, by block. */
  private readonly cover: Float64Array;
  /** Cells under boxes left of and above each block's corner. */
  private readonly sums: Float64Array;
  private stale = true;

  constructor(columns: number, rows: number) {
    this.columns = columns;
    this.rows = rows;
    this.stride = Math.ceil((columns + 2 * MARGIN) / 32) + 1;
    this.bits = new Int32Array(this.stride * (rows + 2 * MARGIN));
    this.blocksAcross = Math.ceil(columns / BLOCK);
    this.blocksDown = Math.ceil(rows / BLOCK);
    this.cover = new Float64Array(this.blocksAcross * this.blocksDown);
    this.sums = new Float64Array((this.blocksAcross + 1) * (this.blocksDown + 1));
  }

  /** Whether the word's ink lies inside the frame. */
  holds({ ink }: Sprite, x: number, y: number): boolean {
    return (
      x + ink.left >= 0 &&
      y + ink.top >= 0 &&
      x + ink.right <= this.columns &&
      y + ink.bottom <= this.rows
    );
  }

  /** Whether the word can stand there: inside the frame and clear of all others. */
  isFree(sprite: Sprite, x: number, y: number): boolean {
    return this.holds(sprite, x, y) && !this.collides(sprite, x, y);
  }

  /** Whether any of the word's cells is taken; only where the frame holds it. */
  collides({ bits, stride, height, left, top }: Sprite, x: number, y: number): boolean {
    const board = this.bits;
    const column = x + left + MARGIN;
    const shift = column & 31;
    const start = (y + top + MARGIN) * this.stride + (column >> 5);
    // From the middle, where letters are: most collisions show at once.
    const middle = height >> 1;
    for (let step = 0; step < height; step += 1) {
      const row = step & 1 ? middle - ((step + 1) >> 1) : middle + (step >> 1);
      if (row < 0 || row >= height) continue;
      let at = start + row * this.stride;
      let carry = 0;
      for (let i = row * stride, end = i + stride; i < end; i += 1, at += 1) {
        const cells = bits[i]!;
        if (board[at]! & ((cells >>> shift) | carry)) return true;
        carry = shift === 0 ? 0 : cells << (32 - shift);
      }
      if (carry & board[at]!) return true;
    }
    return false;
  }

  put(spot: Spot): void {
    this.draw(spot, true);
  }

  take(spot: Spot): void {
    this.draw(spot, false);
  }

  /** Share of the surroundings of a word standing there that is under other words' boxes, 0 to 1. */
  density({ ink }: Sprite, x: number, y: number, reach: number): number {
    if (this.stale) this.sum();
    const across = this.blocksAcross + 1;
    const left = Math.max(0, Math.round((x + ink.left - reach) / BLOCK));
    const top = Math.max(0, Math.round((y + ink.top - reach) / BLOCK));
    const right = Math.min(
      this.blocksAcross,
      Math.max(left + 1, Math.round((x + ink.right + reach) / BLOCK)),
    );
    const bottom = Math.min(
      this.blocksDown,
      Math.max(top + 1, Math.round((y + ink.bottom + reach) / BLOCK)),
    );
    const sums = this.sums;
    const taken =
      sums[bottom * across + right]! -
      sums[top * across + right]! -
      sums[bottom * across + left]! +
      sums[top * across + left]!;
    return taken / ((right - left) * (bottom - top) * BLOCK * BLOCK);
  }

  private draw({ sprite, x, y }: Spot, put: boolean): void {
    const { bits, stride, height, left, top, ink } = sprite;
    const board = this.bits;
    const column = x + left + MARGIN;
    const shift = column & 31;
    for (let row = 0; row < height; row += 1) {
      let at = (y + top + row + MARGIN) * this.stride + (column >> 5);
      let carry = 0;
      for (let i = row * stride, end = i + stride; i < end; i += 1, at += 1) {
        const cells = (bits[i]! >>> shift) | carry;
        board[at] = put ? board[at]! | cells : board[at]! & ~cells;
        carry = shift === 0 ? 0 : bits[i]! << (32 - shift);
      }
      board[at] = put ? board[at]! | carry : board[at]! & ~carry;
    }
    const box = {
      left: x + ink.left,
      top: y + ink.top,
      right: x + ink.right,
      bottom: y + ink.bottom,
    };
    this.coverBox(box, put ? 1 : -1);
  }

  private coverBox({ left, top, right, bottom }: Box, by: 1 | -1): void {
    this.stale = true;
    for (let row = Math.floor(top / BLOCK); row * BLOCK < bottom; row += 1) {
      const tall = Math.min(bottom, (row + 1) * BLOCK) - Math.max(top, row * BLOCK);
      for (let column = Math.floor(left / BLOCK); column * BLOCK < right; column += 1) {
        const wide = Math.min(right, (column + 1) * BLOCK) - Math.max(left, column * BLOCK);
        const block = row * this.blocksAcross + column;
        this.cover[block] = this.cover[block]! + by * wide * tall;
      }
    }
  }

  private sum(): void {
    const across = this.blocksAcross + 1;
    for (let row = 0; row < this.blocksDown; row += 1) {
      let soFar = 0;
      for (let column = 0; column < this.blocksAcross; column += 1) {
        soFar += this.cover[row * this.blocksAcross + column]!;
        this.sums[(row + 1) * across + column + 1] = this.sums[row * across + column + 1]! + soFar;
      }
    }
    this.stale = false;
  }
}

/** Whether two words stand in each other's way. */
export function overlap(a: Spot, b: Spot): boolean {
  const top = Math.max(a.y + a.sprite.top, b.y + b.sprite.top);
  const bottom = Math.min(
    a.y + a.sprite.top + a.sprite.height,
    b.y + b.sprite.top + b.sprite.height,
  );
  const shift = a.x + a.sprite.left - (b.x + b.sprite.left);
  if (shift >= b.sprite.stride * 32 || -shift >= a.sprite.stride * 32) return false;
  for (let y = top; y < bottom; y += 1) {
    const row = (y - a.y - a.sprite.top) * a.sprite.stride;
    for (let i = 0; i < a.sprite.stride; i += 1) {
      const cells = a.sprite.bits[row + i]!;
      if (cells && cells & cellsAt(b.sprite, y - b.y - b.sprite.top, shift + i * 32)) return true;
    }
  }
  return false;
}

/** 32 cells of a sprite's row from a column on, which may lie outside it. */
function cellsAt({ bits, stride }: Sprite, row: number, column: number): number {
  const index = column >> 5;
  const shift = column & 31;
  const here = index >= 0 && index < stride ? bits[row * stride + index]! : 0;
  if (shift === 0) return here;
  const next = index >= -1 && index + 1 < stride ? bits[row * stride + index + 1]! : 0;
  return (here << shift) | (next >>> (32 - shift));
}
