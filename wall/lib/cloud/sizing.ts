import { cutText, type MeasureEm } from '../measure-text.ts';
import type { CloudLayout, CloudRequest, CloudWord } from './types.ts';

/** Share of the frame that the words' boxes are to fill. */
export const TARGET_FILL = 0.58;

/** Font sizes come in steps of this ratio, so that small changes of weight move nothing. */
export const FONT_STEP = 1.06;

/** A word keeps its step until its weight asks for more than this many steps off. */
const STEP_HYSTERESIS = 0.8;

/** The scale of a layout is kept while the fill it gives is within these shares of the target. */
const KEEP_FILL = [0.78, 1.06] as const;

/** A word on the screen is as good as a newcomer of this many times its weight. */
const KEEPER_BONUS = 1.15;

/** Room to the left of each word, for its mood sign and so that two words never read as one. */
export const GUTTER_EM = 0.3;

/** No label is wider than this share of the frame. */
const MAX_LABEL_SHARE = 0.6;

const LOG_STEP = Math.log(FONT_STEP);

export interface SizedWord {
  text: string;
  label: string;
  fontPx: number;
  /** Of the label. */
  widthEm: number;
}

export interface SizedCloud {
  /** Largest first; ties in the order of their texts. */
  words: SizedWord[];
  dropped: string[];
  scale: number;
}

/** The step nearest to `wantedPx`, or `previousPx` while that is near enough. */
export function steppedFontPx(wantedPx: number, previousPx: number | undefined): number {
  if (previousPx !== undefined) {
    const stepsOff = Math.abs(Math.log(wantedPx / previousPx)) / LOG_STEP;
    if (stepsOff <= STEP_HYSTERESIS) return previousPx;
  }
  return FONT_STEP ** Math.round(Math.log(wantedPx) / LOG_STEP);
}

/** Words by rank; one that is on the screen already has a small advantage over one that is not. */
export function rankWords(
  words: readonly CloudWord[],
  previous: CloudLayout | null,
): readonly CloudWord[] {
  const shown = new Set(previous?.placed.map(({ text }) => text));
  const rank = ({ text, weight }: CloudWord): number =>
    weight * (shown.has(text) ? KEEPER_BONUS : 1);
  return words
    .filter(({ text, weight }) => weight > 0 && text.trim() !== '')
    .sort((a, b) => rank(b) - rank(a) || (a.text < b.text ? -1 : 1));
}

/**
 * Font sizes with font² in proportion to weight, that together fill {@link TARGET_FILL} of the frame; as many words
 * as stay legible. `shrink` (0 to 1) makes all smaller, for a frame in which they did not fit.
 */
export function sizeCloud(request: CloudRequest, measureEm: MeasureEm, shrink = 1): SizedCloud {
  const { previous, widthPx, heightPx, minFontPx, maxFontPx } = request;
  const ranked = rankWords(request.words, previous);
  const widths = new Map(ranked.map(({ text }) => [text, measureEm(text)]));
  const boxOf = ({ text, weight }: CloudWord): number =>
    weight * Math.min(widths.get(text)! + GUTTER_EM, (MAX_LABEL_SHARE * widthPx) / minFontPx);

  const frame = widthPx * heightPx * TARGET_FILL;
  const heaviest = Math.max(0, ...ranked.map(({ weight }) => weight));
  const capScale = maxFontPx / Math.sqrt(heaviest || 1);

  let boxes = 0;
  let count = 0;
  let scale = capScale;
  let lightest = Infinity;
  for (const word of ranked) {
    const nextBoxes = boxes + boxOf(word);
    const nextScale = Math.min(capScale, Math.sqrt(frame / nextBoxes));
    lightest = Math.min(lightest, word.weight);
    if (count > 0 && nextScale * Math.sqrt(lightest) * shrink < minFontPx) break;
    boxes = nextBoxes;
    scale = nextScale;
    count += 1;
  }
  const kept = previous?.widthPx === widthPx && previous.heightPx === heightPx ? previous.scale : 0;
  const keptFill = (kept * kept * boxes) / frame;
  const holds = keptFill >= KEEP_FILL[0] && keptFill <= KEEP_FILL[1] && kept <= capScale;
  scale = (holds ? kept : scale) * shrink;

  const before = new Map(previous?.placed.map((word) => [word.text, word.fontPx]));
  const words = ranked.slice(0, count).map(({ text, weight }): SizedWord => {
    const wantedPx = Math.max(minFontPx, scale * Math.sqrt(weight));
    const fontPx = steppedFontPx(wantedPx, before.get(text));
    const label = cutText(text, (MAX_LABEL_SHARE * widthPx) / fontPx, measureEm);
    return { text, label, fontPx, widthEm: measureEm(label) };
  });
  words.sort((a, b) => b.fontPx - a.fontPx || (a.text < b.text ? -1 : 1));
  return { words, dropped: ranked.slice(count).map(({ text }) => text), scale };
}
