/** What a reader would see of a layout, whichever engine made it. */
import { relatedPairs, type BenchWord } from './churn.ts';

export interface Shown {
  text: string;
  /** Left end of the word and its baseline, and its advance and font size, in px. */
  xPx: number;
  yPx: number;
  widthPx: number;
  fontPx: number;
}

export interface Frame {
  widthPx: number;
  heightPx: number;
  font: string;
}

export interface Picture {
  overlapPx: number;
  fill: number;
  emptyCells: number;
  runOnShare: number;
  placedShare: number;
  topPlacedShare: number;
  sizeError: number;
  /** How far apart related words are, as a share of how far any two are. */
  relatedFar: number;
}

export interface Change {
  /** Of each word that stayed, in shares of the diagonal. */
  moves: number[];
  neighboursKept: number;
}

const TOP = 60;
/** An edge's blur is no ink. */
const INK_ALPHA = 64;
const LINE_GAP_EM = 0.24;
const EMPTY_COVER = 0.05;
const NEIGHBOURS = 5;

const cssFont = (frame: Frame, fontPx: number): string => `600 ${fontPx}px ${frame.font}`;

/** Pixels that two words or more have ink in, at full resolution. */
export function overlapPx(words: readonly Shown[], frame: Frame): number {
  const owners = new Uint8Array(frame.widthPx * frame.heightPx);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let overlapping = 0;
  for (const word of words) {
    const left = Math.floor(word.xPx - word.fontPx * 0.2);
    const top = Math.floor(word.yPx - word.fontPx * 1.1);
    canvas.width = Math.ceil(word.widthPx + word.fontPx * 0.4) + 1;
    canvas.height = Math.ceil(word.fontPx * 1.5) + 1;
    context.textRendering = 'geometricPrecision';
    context.font = cssFont(frame, word.fontPx);
    context.fillText(word.text, word.xPx - left, word.yPx - top);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let y = 0; y < canvas.height; y += 1) {
      if (top + y < 0 || top + y >= frame.heightPx) continue;
      for (let x = 0; x < canvas.width; x += 1) {
        if (data[(y * canvas.width + x) * 4 + 3]! <= INK_ALPHA) continue;
        if (left + x < 0 || left + x >= frame.widthPx) continue;
        const at = (top + y) * frame.widthPx + left + x;
        if (owners[at]) overlapping += 1;
        owners[at] = 1;
      }
    }
  }
  return overlapping;
}

export function measurePicture(
  asked: readonly BenchWord[],
  words: readonly Shown[],
  frame: Frame,
): Picture {
  const area = words.reduce((sum, { widthPx, fontPx }) => sum + widthPx * fontPx, 0);
  const shown = new Set(words.map(({ text }) => text));
  const top = [...asked].sort((a, b) => b.weight - a.weight).slice(0, TOP);
  return {
    overlapPx: overlapPx(words, frame),
    fill: area / (frame.widthPx * frame.heightPx),
    emptyCells: emptyCells(words, frame),
    runOnShare: runOns(words) / Math.max(1, words.length),
    placedShare: asked.filter(({ text }) => shown.has(text)).length / asked.length,
    topPlacedShare: top.filter(({ text }) => shown.has(text)).length / top.length,
    sizeError: sizeError(asked, words),
    relatedFar: relatedFar(asked, words),
  };
}

/** Of 8 × 5 cells (5 × 8 on end), those of which words' boxes cover less than a twentieth. */
function emptyCells(words: readonly Shown[], { widthPx, heightPx }: Frame): number {
  const [across, down] = widthPx >= heightPx ? [8, 5] : [5, 8];
  const cover = new Float64Array(across * down);
  const wide = widthPx / across;
  const tall = heightPx / down;
  for (const word of words) {
    const top = word.yPx - word.fontPx * 0.86;
    for (let row = 0; row < down; row += 1) {
      for (let column = 0; column < across; column += 1) {
        const x =
          Math.min(word.xPx + word.widthPx, (column + 1) * wide) -
          Math.max(word.xPx, column * wide);
        const y = Math.min(top + word.fontPx, (row + 1) * tall) - Math.max(top, row * tall);
        if (x > 0 && y > 0) cover[row * across + column]! += (x * y) / (wide * tall);
      }
    }
  }
  return cover.filter((share) => share < EMPTY_COVER).length;
}

/** Words that end less than 0.24 em (of the smaller) before another on their line. */
function runOns(words: readonly Shown[]): number {
  return words.filter((a) =>
    words.some((b) => {
      const small = Math.min(a.fontPx, b.fontPx);
      const gap = b.xPx - (a.xPx + a.widthPx);
      if (a === b || gap < -small * 0.5 || gap >= small * LINE_GAP_EM) return false;
      const shared =
        Math.min(a.yPx, b.yPx) - Math.max(a.yPx - a.fontPx * 0.54, b.yPx - b.fontPx * 0.54);
      return shared > small * 0.54 * 0.5;
    }),
  ).length;
}

/** How far font² ÷ weight strays from its middle, at most. */
function sizeError(asked: readonly BenchWord[], words: readonly Shown[]): number {
  const weights = new Map(asked.map(({ text, weight }) => [text, weight]));
  const ratios = words.map(({ text, fontPx }) => fontPx ** 2 / weights.get(text)!);
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  return (high - low) / (high + low);
}

const middle = ({ xPx, yPx, widthPx, fontPx }: Shown) => ({
  x: xPx + widthPx / 2,
  y: yPx - fontPx * 0.36,
});

function relatedFar(asked: readonly BenchWord[], words: readonly Shown[]): number {
  const places = new Map(words.map((word) => [word.text, middle(word)]));
  const meanFar = (pairs: readonly (readonly [string, string, ...unknown[]])[]): number => {
    const far = pairs.flatMap(([a, b]) => {
      const [from, to] = [places.get(a), places.get(b)];
      return from && to ? [Math.hypot(to.x - from.x, to.y - from.y)] : [];
    });
    return far.reduce((sum, one) => sum + one, 0) / far.length;
  };
  const texts = [...places.keys()];
  const any = texts.flatMap((a, index) => texts.slice(0, index).map((b) => [a, b] as const));
  return meanFar(relatedPairs(asked)) / meanFar(any);
}

export function measureChange(
  before: readonly Shown[],
  now: readonly Shown[],
  { widthPx, heightPx }: Frame,
): Change {
  const old = new Map(before.map((word) => [word.text, middle(word)]));
  const stayed = now.filter(({ text }) => old.has(text));
  const diagonal = Math.hypot(widthPx, heightPx);
  const places = stayed.map((word) => ({ from: old.get(word.text)!, to: middle(word) }));
  const moves = places.map(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) / diagonal);
  const nearest = (which: 'from' | 'to', index: number): Set<number> => {
    const { x, y } = places[index]![which];
    const order = places
      .map((place, other) => ({ other, far: Math.hypot(place[which].x - x, place[which].y - y) }))
      .filter(({ other }) => other !== index)
      .sort((a, b) => a.far - b.far);
    return new Set(order.slice(0, NEIGHBOURS).map(({ other }) => other));
  };
  const kept = places.map((_, index) => {
    const were = nearest('from', index);
    return [...nearest('to', index)].filter((other) => were.has(other)).length / NEIGHBOURS;
  });
  return { moves, neighboursKept: kept.reduce((sum, share) => sum + share, 0) / kept.length };
}
