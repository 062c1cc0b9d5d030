import type { Sprite } from './board.ts';

/** Where a text leaves ink, in cells; the mask's offsets are from its anchor, the left end on the baseline. */
export interface InkMask {
  /** Row by row, one byte a cell: 0 is blank. */
  cells: Uint8Array;
  width: number;
  height: number;
  left: number;
  top: number;
}

export interface SpriteSize {
  /** Font size, in cells. */
  font: number;
  /** Advance of the text, in cells. */
  advance: number;
  /** Room for marks left of it, in em. */
  leadEm: number;
}

/** Clear space around ink, in em. */
const PAD_EM = 0.055;

/** Either word's part of the 0.24 em between two on a line. */
const GUARD_EM = 0.125;

/** The band of small letters, in em above the baseline: there a word is solid, so that nothing sits between letters. */
const BAND_TOP_EM = 0.54;

/** Capitals and marks, in em above the baseline: as high as two words on a line are kept apart. */
const CAP_EM = 0.74;

/** The cells that a word keeps for itself: its ink and clear space around it, its marks' room, and its end guards. */
export function createSprite(mask: InkMask, { font, advance, leadEm }: SpriteSize): Sprite {
  const pad = Math.max(1, Math.round(font * PAD_EM));
  const guard = Math.min(60, Math.max(pad, Math.ceil(font * GUARD_EM)));
  const lead = Math.ceil(font * leadEm);
  const band = Math.ceil(font * BAND_TOP_EM);
  const cap = Math.ceil(font * CAP_EM);
  const right = Math.max(Math.ceil(advance), mask.left + mask.width);
  const ink = {
    left: Math.min(-lead, mask.left),
    top: Math.min(lead > 0 ? -cap : -band, mask.top),
    right,
    bottom: Math.max(1, mask.top + mask.height),
  };
  const left = Math.min(ink.left, 0) - guard;
  const top = Math.min(ink.top - pad, -cap);
  const width = ink.right + guard - left;
  const height = ink.bottom + pad - top;

  const stride = Math.ceil(width / 32);
  const bits = new Int32Array(stride * height);
  for (let row = 0; row < mask.height; row += 1) {
    const start = (row + mask.top - top) * stride;
    for (let column = 0; column < mask.width; column += 1) {
      if (mask.cells[row * mask.width + column]) {
        const at = column + mask.left - left;
        bits[start + (at >> 5)]! |= 1 << (31 - (at & 31));
      }
    }
  }
  widen(bits, stride, height, pad);
  heighten(bits, stride, height, pad);
  const fill = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): void => {
    for (let row = fromRow - top; row < toRow - top; row += 1) {
      fillRow(bits, row * stride, fromColumn - left, toColumn - left);
    }
  };
  fill(-band, 0, 0, right);
  fill(-cap, 0, -lead - guard, 0);
  fill(-cap, 0, right, right + guard);
  return { bits, stride, height, left, top, ink };
}

/** Sets every cell within `by` (under 32) cells of one in its row that is set. */
function widen(bits: Int32Array, stride: number, height: number, by: number): void {
  for (let row = 0; row < height; row += 1) {
    const start = row * stride;
    for (let done = 0, step = 1; done < by; done += step) {
      // What was widened by n and is shifted by up to n + 1 has no gaps.
      step = Math.min(done + 1, by - done);
      let left = 0;
      for (let i = start; i < start + stride; i += 1) {
        const cells = bits[i]!;
        const right = i + 1 < start + stride ? bits[i + 1]! : 0;
        bits[i] =
          cells |
          (cells >>> step) |
          (left << (32 - step)) |
          (cells << step) |
          (right >>> (32 - step));
        left = cells;
      }
    }
  }
}

/** Sets every cell within `by` cells of one in its column that is set. */
function heighten(bits: Int32Array, stride: number, height: number, by: number): void {
  const before = bits.slice();
  for (let row = 0; row < height; row += 1) {
    const from = Math.max(0, row - by);
    const to = Math.min(height - 1, row + by);
    for (let i = 0; i < stride; i += 1) {
      let cells = 0;
      for (let near = from; near <= to; near += 1) cells |= before[near * stride + i]!;
      bits[row * stride + i] = cells;
    }
  }
}

function fillRow(bits: Int32Array, start: number, from: number, to: number): void {
  for (let at = from; at < to;) {
    const first = at & 31;
    const last = Math.min(32, first + to - at);
    const cells = (-1 >>> first) & (last === 32 ? -1 : ~(-1 >>> last));
    bits[start + (at >> 5)]! |= cells;
    at += last - first;
  }
}
