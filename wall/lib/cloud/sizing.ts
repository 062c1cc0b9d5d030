import { cutText, type MeasureEm } from '../measure-text.ts';
import { floorPx, rankWords, sameFrame, sizeFor } from './ranking.ts';
import { READABLE_WORDS, type CloudRequest, type CloudWord, type PlacedWord } from './types.ts';

/** Share of the frame that the words' boxes (label × font size) fill when sizes are set anew. */
export const TARGET_FILL = 0.528;

/** Sizes are set anew when the boxes fill less or more of the frame than this. */
const KEPT_FILL = [0.497, 0.547] as const;

/** Where legibility limits the number of words, sizes are set anew when they would differ by more than this ratio. */
const KEPT_RATIO = 1.1;

/** ... or when, of the words that new sizes have room for, fewer than this share have it at the old ones. */
const KEPT_WORDS = 0.9;

/** Room for marks left of a word. */
export const LEAD_EM = 0.48;

/** No label is wider than this share of the frame. */
const MAX_LABEL_SHARE = 0.86;

/** Rather than cut a label, all words get smaller, down to this share. */
const SHRINK_FOR_LABEL = 0.8;

export interface SizedWord {
  text: string;
  label: string;
  fontPx: number;
  /** Of the label. */
  widthEm: number;
  leadEm: number;
}

export interface SizedCloud {
  /** Largest first; ties in the order of their texts. */
  words: SizedWord[];
  dropped: string[];
  scale: number;
}

interface Selection {
  words: CloudWord[];
  scale: number;
}

/**
 * As many words as stay legible, with font² in proportion to weight, filling {@link TARGET_FILL} of the frame. The
 * scale of the layout before is kept as long as it does; sizes are then those that were. `shrink` (0 to 1) sets all
 * smaller, for a frame in which they did not fit.
 */
export function sizeCloud(request: CloudRequest, measureEm: MeasureEm, shrink = 1): SizedCloud {
  const { previous, widthPx, maxFontPx } = request;
  const ranked = rankWords(request.words, previous);
  const before = new Map(previous?.placed.map((word) => [word.text, word]));
  const emOf = (word: CloudWord): number =>
    Math.min(measureEm(word.text), (MAX_LABEL_SHARE * widthPx) / request.minFontPx) +
    leadFor(word, before.get(word.text));

  const heaviest = Math.max(0, ...ranked.map(({ weight }) => weight));
  const capScale = maxFontPx / Math.sqrt(heaviest || 1);
  const fresh = selectFresh(request, ranked, emOf, measureEm, capScale);
  const kept = keepScale(request, ranked, emOf, fresh, capScale);
  const selection = shrink === 1 ? (kept ?? fresh) : fresh;
  const scale = selection.scale * shrink;
  const chosen = new Set(selection.words);

  const words = selection.words.map((word): SizedWord => {
    const { text, weight } = word;
    const old = before.get(text);
    const fontPx = sizeFor(scale * Math.sqrt(weight), sameFrame(request) ? old?.fontPx : undefined);
    const label = cutText(text, (MAX_LABEL_SHARE * widthPx) / fontPx, measureEm);
    return { text, label, fontPx, widthEm: measureEm(label), leadEm: leadFor(word, old) };
  });
  words.sort((a, b) => b.fontPx - a.fontPx || (a.text < b.text ? -1 : 1));
  const dropped = ranked.filter((word) => !chosen.has(word)).map(({ text }) => text);
  return { words, dropped, scale };
}

/** Room that was kept for marks stays: a sign that comes and goes moves nothing. */
const leadFor = ({ marked = false }: CloudWord, old: PlacedWord | undefined): number =>
  marked ? LEAD_EM : (old?.leadEm ?? 0);

function selectFresh(
  request: CloudRequest,
  ranked: readonly CloudWord[],
  emOf: (word: CloudWord) => number,
  measureEm: MeasureEm,
  capScale: number,
): Selection {
  const frame = request.widthPx * request.heightPx * TARGET_FILL;
  const words: CloudWord[] = [];
  let scale = capScale;
  let boxes = 0;
  let widest = 0;
  /** Lightest of those that have to be readable, and of all. */
  let readable = Infinity;
  let lightest = Infinity;
  for (const [rank, word] of ranked.entries()) {
    const nextBoxes = boxes + word.weight * emOf(word);
    const nextWidest = Math.max(widest, (measureEm(word.text) + 0.5) * Math.sqrt(word.weight));
    const byArea = Math.min(capScale, Math.sqrt(frame / nextBoxes));
    const byWidth = (MAX_LABEL_SHARE * request.widthPx) / nextWidest;
    const nextScale = Math.min(byArea, Math.max(byWidth, byArea * SHRINK_FOR_LABEL));
    lightest = Math.min(lightest, word.weight);
    if (rank < READABLE_WORDS) readable = lightest;
    const tooSmall =
      nextScale * Math.sqrt(readable) < floorPx(request, 0) ||
      nextScale * Math.sqrt(lightest) < floorPx(request, rank);
    if (words.length > 0 && tooSmall) break;
    words.push(word);
    boxes = nextBoxes;
    widest = nextWidest;
    scale = nextScale;
  }
  return { words, scale };
}

/** The words that keep the scale of before; null: it no longer fits. */
function keepScale(
  request: CloudRequest,
  ranked: readonly CloudWord[],
  emOf: (word: CloudWord) => number,
  fresh: Selection,
  capScale: number,
): Selection | null {
  const { previous, widthPx, heightPx } = request;
  if (!previous || previous.placed.length === 0 || !sameFrame(request)) return null;
  const { scale } = previous;
  if (scale > capScale * 1.03) return null;
  const shown = new Set(previous.placed.map(({ text }) => text));
  const frame = widthPx * heightPx;
  const [leastFill, mostFill] = KEPT_FILL;
  const words: CloudWord[] = [];
  let fill = 0;
  for (const word of ranked) {
    const more = (scale * scale * word.weight * emOf(word)) / frame;
    const legible = scale * Math.sqrt(word.weight) >= floorPx(request, words.length) * 0.999;
    const most = shown.has(word.text) ? mostFill : Math.max(TARGET_FILL, fill);
    if (!legible || fill + more > most) continue;
    words.push(word);
    fill += more;
  }
  const ratio = Math.max(scale / fresh.scale, fresh.scale / scale);
  const limited = fresh.words.length < ranked.length;
  if (limited) {
    const isEnough = fill >= leastFill && words.length >= fresh.words.length * KEPT_WORDS;
    return isEnough && ratio <= KEPT_RATIO ? { words, scale } : null;
  }
  // Everything has room: nothing may be left out to save the scale.
  const all = ranked.reduce((sum, word) => sum + word.weight * emOf(word), 0);
  const fillOfAll = (scale * scale * all) / frame;
  const isCapped = fresh.scale >= capScale * 0.999;
  const holds = isCapped ? ratio <= KEPT_RATIO : fillOfAll >= leastFill;
  return holds && fillOfAll <= mostFill ? { words: [...ranked], scale } : null;
}
