import { createMeasureEm, type MeasureEm } from '../measure-text.ts';
import type { Sprite } from './board.ts';
import { createSprite, type InkMask, type SpriteSize } from './sprite.ts';
import type { CloudFont } from './types.ts';

export interface InkWish {
  label: string;
  /** Font size, in cells. */
  font: number;
  leadEm: number;
}

/** What the layout knows of the font: widths and shapes of texts. */
export interface Ink {
  measureEm: MeasureEm;
  /** Shapes in the order of the wishes. */
  sprites(wishes: readonly InkWish[]): Sprite[];
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;
export type Canvas = OffscreenCanvas | HTMLCanvasElement;

const SHEET_WIDTH = 1_024;
const SHEET_HEIGHT = 512;

/** Texts are drawn as scaled copies of this size: their widths are then in proportion at every size. */
const DRAWN_PX = 100;

/** Fainter than this is the blur of an edge, and falls in the clear space around. */
const FAINT = 10;

/** A new cache begins when it holds this many shapes or widths. */
const CACHE_LIMIT = 4_000;

/** Ink as a canvas draws it; the font has to be loaded. Remembers what it drew. */
export function createInk(createCanvas: () => Canvas, font: CloudFont): Ink {
  const canvas = createCanvas();
  canvas.width = SHEET_WIDTH;
  canvas.height = SHEET_HEIGHT;
  const context = canvas.getContext('2d', { willReadFrequently: true }) as Context;
  const css = `normal ${font.weight} ${DRAWN_PX}px ${font.family}`;
  const widthEm = createMeasureEm(context, font.family, font.weight);
  const widths = new Map<string, number>();
  const shapes = new Map<string, Sprite>();

  const measureEm: MeasureEm = (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (widths.size > CACHE_LIMIT) widths.clear();
    const width = widthEm(text);
    widths.set(text, width);
    return width;
  };
  const keyOf = (wish: InkWish): string => `${wish.font.toFixed(3)} ${wish.leadEm} ${wish.label}`;

  return {
    measureEm,
    sprites(wishes) {
      if (shapes.size > CACHE_LIMIT) shapes.clear();
      const missing = wishes.filter((wish) => !shapes.has(keyOf(wish)));
      drawAll(context, css, missing, (wish, mask) => {
        const size: SpriteSize = {
          font: wish.font,
          advance: measureEm(wish.label) * wish.font,
          leadEm: wish.leadEm,
        };
        shapes.set(keyOf(wish), createSprite(mask, size));
      });
      return wishes.map((wish) => shapes.get(keyOf(wish))!);
    },
  };
}

interface Drawn {
  wish: InkWish;
  x: number;
  y: number;
  mask: Omit<InkMask, 'cells'>;
}

/** Draws texts on one sheet after the other and reads each sheet once. */
function drawAll(
  context: Context,
  css: string,
  wishes: readonly InkWish[],
  found: (wish: InkWish, mask: InkMask) => void,
): void {
  let sheet: Drawn[] = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  const read = (): void => {
    if (sheet.length === 0) return;
    const { data } = context.getImageData(0, 0, SHEET_WIDTH, Math.min(SHEET_HEIGHT, y + shelf));
    for (const { wish, mask, ...at } of sheet) {
      const cells = new Uint8Array(mask.width * mask.height);
      for (let row = 0; row < mask.height; row += 1) {
        for (let column = 0; column < mask.width; column += 1) {
          const alpha = data[((at.y + row) * SHEET_WIDTH + at.x + column) * 4 + 3]!;
          if (alpha > FAINT) cells[row * mask.width + column] = 1;
        }
      }
      found(wish, { ...mask, cells });
    }
    sheet = [];
    x = y = shelf = 0;
  };

  for (const wish of wishes) {
    if (sheet.length === 0) context.clearRect(0, 0, SHEET_WIDTH, SHEET_HEIGHT);
    context.font = css;
    const by = wish.font / DRAWN_PX;
    const extent = context.measureText(wish.label);
    const left = -Math.ceil(extent.actualBoundingBoxLeft * by) - 1;
    const top = -Math.ceil(extent.actualBoundingBoxAscent * by) - 1;
    const width = Math.ceil(extent.actualBoundingBoxRight * by) + 1 - left;
    const height = Math.ceil(extent.actualBoundingBoxDescent * by) + 1 - top;
    const mask = {
      left,
      top,
      width: Math.min(SHEET_WIDTH, Math.max(1, width)),
      height: Math.min(SHEET_HEIGHT, Math.max(1, height)),
    };
    if (x + mask.width > SHEET_WIDTH) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    if (y + mask.height > SHEET_HEIGHT) {
      read();
      context.clearRect(0, 0, SHEET_WIDTH, SHEET_HEIGHT);
    }
    context.setTransform(by, 0, 0, by, x - left, y - top);
    context.fillText(wish.label, 0, 0);
    context.setTransform(1, 0, 0, 1, 0, 0);
    sheet.push({ wish, x, y, mask });
    x += mask.width;
    shelf = Math.max(shelf, mask.height);
  }
  read();
}
