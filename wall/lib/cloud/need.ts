import { floorPx, rankWords, sameFrame, sizeFor } from './ranking.ts';
import type { CloudRequest } from './types.ts';

/** Words this far above the last rank that has room must be in the picture; below it they may wait. */
const MUST_SHOW_SHARE = 0.92;

/** With fewer words than this every newcomer finds room. */
const SCARCE = 8;

/** A word that falls behind this many times the number of places has to go. */
const MUST_GO_SHARE = 1.15;

/** A word that misses its mark is wrong by this share of itself. */
const MARK_SHARE = 0.25;

/**
 * How much of the picture is wrong without a new layout, as a share of the words' area: words that have to come or to
 * go, and words whose weight asks for another size. 0: nothing; 1 only while there is no picture of this frame yet.
 */
export function layoutNeed(request: CloudRequest): number {
  const { previous } = request;
  if (!previous || !sameFrame(request)) return 1;

  const places = previous.placed.length;
  if (places === 0) return rankWords(request.words, null).length > 0 ? 1 : 0;
  const shown = new Map(previous.placed.map((word) => [word.text, word]));
  const refused = new Set(previous.dropped);
  const total = previous.placed.reduce((sum, { fontPx }) => sum + fontPx ** 2, 0);
  const mustShow = places < SCARCE ? places + refused.size + 1 : places * MUST_SHOW_SHARE;
  const mustGo = Math.max(places * MUST_GO_SHARE, places + 2);

  let wrong = 0;
  for (const [index, word] of rankWords(request.words, previous).entries()) {
    const { text, weight, marked = false } = word;
    const wantedPx = Math.max(floorPx(request, index), previous.scale * Math.sqrt(weight));
    const old = shown.get(text);
    shown.delete(text);
    if (!old) {
      if (index < mustShow && !refused.has(text)) wrong += wantedPx ** 2;
    } else if (index >= mustGo) {
      wrong += old.fontPx ** 2;
    } else {
      if (sizeFor(wantedPx, old.fontPx) !== old.fontPx) {
        wrong += Math.abs(wantedPx ** 2 - old.fontPx ** 2);
      }
      if (marked && old.leadEm === 0) wrong += MARK_SHARE * old.fontPx ** 2;
    }
  }
  for (const gone of shown.values()) wrong += gone.fontPx ** 2;
  return Math.min(0.99, wrong / total);
}
