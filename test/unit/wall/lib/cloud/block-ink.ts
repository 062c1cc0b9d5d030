import type { Ink } from '../../../../../wall/lib/cloud/ink.ts';
import { createSprite } from '../../../../../wall/lib/cloud/sprite.ts';

const ADVANCE_EM = 0.56;
const TALL = /[bdfhklt0-9A-Z]/;
const DEEP = /[gjpqy]/;

/** Ink without a font: every letter a block, as tall and deep as letters of its kind. */
export function createBlockInk(): Ink {
  const measureEm = (text: string): number => Array.from(text).length * ADVANCE_EM;
  return {
    measureEm,
    sprites: (wishes) =>
      wishes.map(({ label, font, leadEm }) => {
        const advance = measureEm(label) * font;
        const top = -Math.ceil(0.74 * font);
        const bottom = Math.ceil(0.2 * font);
        const width = Math.max(1, Math.ceil(advance));
        const height = bottom - top;
        const cells = new Uint8Array(width * height);
        for (const [index, letter] of Array.from(label).entries()) {
          if (letter === ' ') continue;
          const fromRow = TALL.test(letter) ? 0 : Math.floor(-top - 0.54 * font);
          const toRow = DEEP.test(letter) ? height : -top;
          for (let row = fromRow; row < toRow; row += 1) {
            const from = Math.floor((index + 0.05) * ADVANCE_EM * font);
            cells.fill(
              1,
              row * width + from,
              row * width + Math.ceil((index + 0.95) * ADVANCE_EM * font),
            );
          }
        }
        return createSprite({ cells, width, height, left: 0, top }, { font, advance, leadEm });
      }),
  };
}
