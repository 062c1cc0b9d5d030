/** Where the label of a level line goes, so that it can be told from the course that crosses the line: pure. */

export interface Box {
  fromX: number;
  toX: number;
  fromY: number;
  toY: number;
}

export interface Beside {
  /** Corners from left to right, at least two. */
  course: readonly (readonly [x: number, y: number])[];
  /** The line's height. */
  y: number;
  labelPx: number;
  capPx: number;
  /** The drawing's; the course may end before it. */
  widthPx: number;
  /** What is written already. */
  taken: readonly Box[];
}

/** Left end and baseline; whether it is clear of everything there. */
export interface BesidePlace {
  x: number;
  y: number;
  isFree: boolean;
}

/** Between a label and its line, and from everything else where a label is free enough; in heights of a capital. */
const OFF_LINE = 0.4;
const FREE = 0.5;

/** How many places of a label are held against the course. */
const STEPS = 8;

/**
 * Left end and baseline of a label above or below the line, at one of the course's ends or of the drawing's: the first place
 * that is free enough, else the one that is farthest from the course and from what is taken.
 */
export function labelBeside({ course, y, labelPx, capPx, widthPx, taken }: Beside): BesidePlace {
  const [startX, endX] = [course[0]![0], course[course.length - 1]![0]];
  const courseAt = (x: number): number => {
    const next = Math.max(
      1,
      course.findIndex(([cornerX]) => cornerX >= x),
    );
    const [[fromX, fromY], [toX, toY]] = [course[next - 1]!, course[next]!];
    return fromY + ((x - fromX) / (toX - fromX || 1)) * (toY - fromY);
  };
  const places = [y - OFF_LINE * capPx, y + (1 + OFF_LINE) * capPx].flatMap((baseline) =>
    [endX - labelPx, widthPx - labelPx, startX, 0].map((fromX) => {
      const toX = fromX + labelPx;
      const middle = baseline - capPx / 2;
      const beside = Array.from(
        { length: STEPS + 1 },
        (_, step) => fromX + (step / STEPS) * labelPx,
      )
        .filter((x) => x >= startX && x <= endX)
        .map((x) => Math.abs(courseAt(x) - middle));
      const apart = taken
        .filter((box) => box.fromX < toX && box.toX > fromX)
        .map((box) => Math.max(box.fromY - middle, middle - box.toY));
      return { x: fromX, y: baseline, free: Math.min(...beside, ...apart) - capPx / 2 };
    }),
  );
  const clear = places.find(({ free }) => free > FREE * capPx);
  const best = places.reduce((found, place) => (place.free > found.free ? place : found));
  return { x: (clear ?? best).x, y: (clear ?? best).y, isFree: clear !== undefined };
}
