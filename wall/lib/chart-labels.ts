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

/**
 * Labels beside the lines of marked moments, at one height: right of its line, or left of it where only there is room;
 * cut where there is too little at both sides. The newest comes first: an older one whose line or label would be in its
 * way goes without (null).
 *
 * @param marks In any order, and in that order come the answers.
 */
export function markLabels(
  marks: readonly { atX: number; text: string }[],
  { fromX, toX, emPx, measureEm }: Room,
): (PlacedLabel | null)[] {
  const placed: (PlacedLabel | null)[] = marks.map(() => null);
  const newestFirst = marks
    .map((mark, index) => ({ ...mark, index }))
    .sort((a, b) => b.atX - a.atX);
  let freeToX = toX;
  for (const [rank, { atX, text, index }] of newestFirst.entries()) {
    if (text === '' || atX > freeToX) continue;
    const besidePx = BESIDE_EM * emPx;
    const wantedPx = measureEm(text) * emPx;
    const roomRight = freeToX - atX - besidePx;
    const olderX = Math.max(fromX, newestFirst[rank + 1]?.atX ?? fromX);
    const roomLeft = atX - besidePx - olderX - GAP_EM * emPx;
    const leftwards = roomRight < wantedPx && roomLeft > roomRight;
    let roomPx = leftwards ? roomLeft : roomRight;
    // Over the older marks' places rather than not at all.
    const overOlder = roomPx < Math.min(wantedPx, LEAST_EM * emPx);
    if (overOlder) roomPx = atX - besidePx - fromX;
    if (roomPx < Math.min(wantedPx, LEAST_EM * emPx)) continue;
    const shown = wantedPx <= roomPx ? text : cutText(text, roomPx / emPx, measureEm);
    const isLeft = leftwards || overOlder;
    placed[index] = isLeft
      ? { x: atX - besidePx, anchor: 'end', text: shown }
      : { x: atX + besidePx, anchor: 'start', text: shown };
    const startX = isLeft ? atX - besidePx - Math.min(wantedPx, roomPx) : atX;
    freeToX = startX - GAP_EM * emPx;
  }
  return placed;
}
