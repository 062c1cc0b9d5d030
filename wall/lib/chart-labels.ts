/** Where the labels of a drawing over time go, so that none touches another or leaves the drawing: pure. */
import { cutText, type MeasureEm } from './measure-text.ts';

export interface PlacedLabel {
  /** In px. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  text: string;
}

interface Room {
  fromX: number;
  toX: number;
  /** Font size in px. */
  emPx: number;
  measureEm: MeasureEm;
}

/** Least room between two labels on a line, in em. */
const GAP_EM = 0.6;

/**
 * Names under an axis, each in the middle below its place and within the room: all of them, or every second, fourth, …
 * where they would touch.
 *
 * @param labels By their place, from left to right.
 */
export function axisLabels(
  labels: readonly { atX: number; text: string }[],
  { fromX, toX, emPx, measureEm }: Room,
): PlacedLabel[] {
  const boxes = labels.map(({ atX, text }) => {
    const widthPx = measureEm(text) * emPx;
    const left = Math.max(fromX, Math.min(atX - widthPx / 2, toX - widthPx));
    const label: PlacedLabel =
      left > atX - widthPx / 2
        ? { x: left, anchor: 'start', text }
        : left < atX - widthPx / 2
          ? { x: left + widthPx, anchor: 'end', text }
          : { x: atX, anchor: 'middle', text };
    return { left, right: left + widthPx, label };
  });
  for (let every = 1; ; every *= 2) {
    const named = boxes.filter((_, index) => index % every === 0);
    const touches = named.some(
      ({ left }, index) => index > 0 && left < named[index - 1]!.right + GAP_EM * emPx,
    );
    if (!touches) return named.map(({ label }) => label);
  }
}

/** Between a moment's line and its label, in em. */
const BESIDE_EM = 0.35;
/** A label is not cut to less than this, in em: rather none. */
const LEAST_EM = 4;

export interface MarkLabel extends PlacedLabel {
  /** It lies over its line, which has to begin below it. */
  isOver: boolean;
}

/**
 * Labels of marked moments, at one height: right of its line, or left of it where only there is room, or over it where
 * there is too little at either side; cut where it is longer than that. The newest comes first: an older one whose line or
 * label would be in its way goes without (null).
 *
 * @param marks In any order, and in that order come the answers.
 */
export function markLabels(
  marks: readonly { atX: number; text: string }[],
  { fromX, toX, emPx, measureEm }: Room,
): (MarkLabel | null)[] {
  const placed: (MarkLabel | null)[] = marks.map(() => null);
  const newestFirst = marks
    .map((mark, index) => ({ ...mark, index }))
    .sort((a, b) => b.atX - a.atX);
  const [besidePx, gapPx] = [BESIDE_EM * emPx, GAP_EM * emPx];
  let freeToX = toX;
  for (const [rank, { atX, text, index }] of newestFirst.entries()) {
    if (text === '' || atX > freeToX) continue;
    const widthPx = measureEm(text) * emPx;
    const leastPx = Math.min(widthPx, LEAST_EM * emPx);
    const older = newestFirst[rank + 1];
    // Over the older marks' places rather than not at all.
    const freeFromX = [older ? older.atX + gapPx : fromX, fromX].find(
      (start) => freeToX - start >= leastPx,
    );
    if (freeFromX === undefined) continue;
    const shownPx = Math.min(widthPx, freeToX - freeFromX);
    let label: MarkLabel;
    let startX = atX;
    if (atX + besidePx + widthPx <= freeToX) {
      label = { x: atX + besidePx, anchor: 'start', text, isOver: false };
    } else if (atX - besidePx - widthPx >= freeFromX) {
      label = { x: atX - besidePx, anchor: 'end', text, isOver: false };
      startX = atX - besidePx - widthPx;
    } else {
      startX = Math.max(freeFromX, Math.min(atX - shownPx / 2, freeToX - shownPx));
      const shown = shownPx < widthPx ? cutText(text, shownPx / emPx, measureEm) : text;
      label = { x: startX, anchor: 'start', text: shown, isOver: true };
    }
    placed[index] = label;
    freeToX = startX - gapPx;
  }
  return placed;
}
