import { rankWords, steppedFontPx } from './sizing.ts';
import type { CloudRequest } from './types.ts';

/** Words this far above the last rank that has room must be in the picture; below it they may wait. */
const MUST_SHOW_SHARE = 0.92;

/** With fewer words than this every newcomer finds room. */
const SCARCE = 8;

/** A word that falls behind this many times the number of places has to go. */
const MUST_GO_SHARE = 1.15;

/**
 * How much of the picture is wrong without a new layout, as a share of the words' area: words that have to come or to
 * go, and words whose weight asks for another size. 0: nothing; 1 only while there is no picture of this frame yet.
 */
export function layoutNeed(request: CloudRequest): number {
  const { previous } = request;
  if (!previous) return 1;
  if (previous.widthPx !== request.widthPx || previous.heightPx !== request.heightPx) return 1;

  const places = previous.placed.length;
  if (places === 0) return rankWords(request.words, null).length > 0 ? 1 : 0;
  const shown = new Map(previous.placed.map((word) => [word.text, word.fontPx ** 2]));
  const refused = new Set(previous.dropped);
  const total = previous.placed.reduce((sum, { fontPx }) => sum + fontPx ** 2, 0);
  const mustShow = places < SCARCE ? places + refused.size + 1 : places * MUST_SHOW_SHARE;
  const mustGo = Math.max(places * MUST_GO_SHARE, places + 2);

  let wrong = 0;
  for (const [index, { text, weight }] of rankWords(request.words, previous).entries()) {
    const wantedPx = Math.max(request.minFontPx, previous.scale * Math.sqrt(weight));
    const area = shown.get(text);
    shown.delete(text);
    if (area === undefined) {
      if (index < mustShow && !refused.has(text)) wrong += wantedPx ** 2;
    } else if (index >= mustGo) {
      wrong += area;
    } else {
      const fontPx = Math.sqrt(area);
      if (steppedFontPx(wantedPx, fontPx) !== fontPx) wrong += Math.abs(wantedPx ** 2 - area);
    }
  }
  for (const gone of shown.values()) wrong += gone;
  return Math.min(0.99, wrong / total);
}
