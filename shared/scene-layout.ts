/** Where the parts of a wall go on a screen, for its reader; the gate in hub.yaml and the wall itself reckon with it. */
import { legibleFontPx, type Viewing } from './legibility.ts';
import type { Grid, Scene, ScenePanel, Shape, Track } from './scene.ts';

/** Every length in CSS pixels. */
export interface FrameLayout {
  orientation: 'landscape' | 'portrait';
  /** Font size of the smallest text that must be read, in the frame: header, alerts. */
  uPx: number;
  /** True when the screen is too small for the distance: `uPx` is less than legibility asks for. */
  capped: boolean;
  padPx: number;
  headerPx: number;
  /** Between the header and the scene. */
  headerGapPx: number;
  /** The room for a scene. */
  sceneWidthPx: number;
  sceneHeightPx: number;
}

/** The room of one panel. */
export interface PanelBox {
  widthPx: number;
  heightPx: number;
  /** The same in the scene's `u`. */
  widthU: number;
  heightU: number;
  /** Lines of the CSS grid: row start, column start, row end, column end. */
  lines: readonly [number, number, number, number];
}

export interface SceneLayout {
  orientation: FrameLayout['orientation'];
  /** Font size of the smallest text that must be read, in this scene. */
  uPx: number;
  /** True when the scene needs more room than the distance leaves: `uPx` is less than legibility asks for. */
  capped: boolean;
  columnsPx: readonly number[];
  rowsPx: readonly number[];
  columnGapPx: number;
  rowGapPx: number;
  /** By area. */
  boxes: ReadonlyMap<string, PanelBox>;
}

const PAD_U = 0.75;
const HEADER_GAP_U = 0.42;
const COLUMN_GAP_U = 0.95;
const ROW_GAP_U = 0.6;
const HEADER_U = { landscape: 1.9, portrait: 3.1 } as const;

/** The frame's own need, in units of u: beyond it the header leaves the scene no room. */
const MIN_FRAME_U = { landscape: { width: 28, height: 16 }, portrait: { width: 26, height: 28 } };

/** Room in u at which a frame is comfortable: a screen that is read from close by is drawn no smaller. */
const FULL_FRAME_U = { landscape: { width: 61, height: 38 }, portrait: { width: 38, height: 60 } };

/** Text is never drawn smaller than this share of what has room. */
const LEAST_FILL = 0.75;

const EPSILON = 1e-6;

/** The frame around every scene, so that it stands still while scenes change. */
export function layoutFrame(viewing: Viewing): FrameLayout {
  const { widthPx, heightPx } = viewing;
  const orientation = widthPx >= heightPx ? 'landscape' : 'portrait';
  const wantedPx = legibleFontPx(viewing);
  const fitting = ({ width, height }: { width: number; height: number }): number =>
    Math.min(widthPx / width, heightPx / height);
  const capPx = fitting(MIN_FRAME_U[orientation]);
  const uPx = Math.min(capPx, Math.max(wantedPx, fitting(FULL_FRAME_U[orientation])));
  const padPx = PAD_U * uPx;
  const headerPx = HEADER_U[orientation] * uPx;
  const headerGapPx = HEADER_GAP_U * uPx;
  return {
    orientation,
    uPx,
    capped: wantedPx > capPx + EPSILON,
    padPx,
    headerPx,
    headerGapPx,
    sceneWidthPx: widthPx - 2 * padPx,
    sceneHeightPx: heightPx - 2 * padPx - headerPx - headerGapPx,
  };
}

/** The scene on this screen, for this reader: as large as the distance asks, or as what has the least room allows. */
export function layoutScene(viewing: Viewing, scene: Scene): SceneLayout {
  const frame = layoutFrame(viewing);
  const grid = scene[frame.orientation];
  const wantedPx = legibleFontPx(viewing);
  const capPx = largestUPx(frame, grid, scene.panels);
  const uPx = Math.min(capPx, Math.max(wantedPx, capPx * LEAST_FILL));
  const wished = solve(frame, grid, scene.panels, uPx, wishAt);
  const solved = wished.fits ? wished : solve(frame, grid, scene.panels, uPx);
  const columnsPx = solved.columnsU.map((sizeU) => sizeU * uPx);
  const rowsPx = solved.rowsU.map((sizeU) => sizeU * uPx);
  const boxes = new Map<string, PanelBox>();
  for (const { area } of scene.panels) {
    const place = placeOf(grid, area);
    if (!place) continue;
    const widthU = span(solved.columnsU, place.column, COLUMN_GAP_U);
    const heightU = span(solved.rowsU, place.row, ROW_GAP_U);
    boxes.set(area, {
      widthU,
      heightU,
      widthPx: widthU * uPx,
      heightPx: heightU * uPx,
      lines: [place.row[0] + 1, place.column[0] + 1, place.row[1] + 2, place.column[1] + 2],
    });
  }
  return {
    orientation: frame.orientation,
    uPx,
    capped: wantedPx > capPx + EPSILON,
    columnsPx,
    rowsPx,
    columnGapPx: COLUMN_GAP_U * uPx,
    rowGapPx: ROW_GAP_U * uPx,
    boxes,
  };
}

/** The largest u, in px, at which every panel of the scene has room on this screen. */
export function largestUPx(frame: FrameLayout, grid: Grid, panels: readonly ScenePanel[]): number {
  let low = 0;
  let high = Math.min(frame.sceneWidthPx, frame.sceneHeightPx);
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (solve(frame, grid, panels, middle).fits) low = middle;
    else high = middle;
  }
  return low;
}

interface Solved {
  fits: boolean;
  columnsU: number[];
  rowsU: number[];
}

type Ends = readonly [first: number, last: number];

interface Need {
  ends: Ends;
  sizeU: number;
}

/** The tracks at one u; columns first, since a panel's height depends on how wide it is. */
function solve(
  frame: FrameLayout,
  grid: Grid,
  panels: readonly ScenePanel[],
  uPx: number,
  heightOf = heightAt,
): Solved {
  const placed = panels.flatMap((panel) => {
    const place = placeOf(grid, panel.area);
    return place ? [{ panel, place }] : [];
  });
  const columns = sizeTracks(
    grid.columns,
    placed.map(({ panel, place }) => ({
      ends: place.column,
      sizeU: Math.min(...panel.shapes.map(({ widthU }) => widthU)),
    })),
    frame.sceneWidthPx / uPx,
    COLUMN_GAP_U,
  );
  const rows = sizeTracks(
    grid.rows,
    placed.map(({ panel, place }) => ({
      ends: place.row,
      sizeU: heightOf(panel, span(columns.sizesU, place.column, COLUMN_GAP_U)),
    })),
    frame.sceneHeightPx / uPx,
    ROW_GAP_U,
  );
  return { fits: columns.fits && rows.fits, columnsU: columns.sizesU, rowsU: rows.sizesU };
}

/** Least height of a panel that is so wide; of the narrowest shape when none has room. */
const heightAt = (panel: ScenePanel, widthU: number): number => lowestAt(panel, widthU).heightU;

/** Height that a panel would have, so wide. */
function wishAt(panel: ScenePanel, widthU: number): number {
  const { heightU, wishU = heightU } = lowestAt(panel, widthU);
  return wishU;
}

function lowestAt({ shapes }: ScenePanel, widthU: number): Shape {
  const fitting = shapes.filter((shape) => shape.widthU <= widthU + EPSILON);
  const candidates = fitting.length > 0 ? fitting : shapes;
  return candidates.reduce((lowest, shape) => (shape.heightU < lowest.heightU ? shape : lowest));
}

/** Sizes as CSS has them for `minmax(need, share fr)`. */
function sizeTracks(
  tracks: readonly Track[],
  needs: readonly Need[],
  roomU: number,
  gapU: number,
): { fits: boolean; sizesU: number[] } {
  const leastU = tracks.map((track) => track.leastU);
  // Narrow ones first: what spans several tracks asks only for what those do not have yet.
  const ordered = [...needs].sort((a, b) => a.ends[1] - a.ends[0] - (b.ends[1] - b.ends[0]));
  for (const { ends, sizeU } of ordered) {
    const missingU = sizeU - span(leastU, ends, gapU);
    if (missingU <= 0) continue;
    const spanned = tracks.slice(ends[0], ends[1] + 1);
    const shares = sum(spanned.map(({ share }) => share));
    spanned.forEach(({ share }, index) => {
      leastU[ends[0] + index]! += missingU * (shares > 0 ? share / shares : 1 / spanned.length);
    });
  }
  const freeU = roomU - gapU * (tracks.length - 1);
  const fits = sum(leastU) <= freeU + EPSILON;
  return { fits, sizesU: fits ? divide(tracks, leastU, freeU) : leastU };
}

/** Divides the room by shares, no track under its least. */
function divide(tracks: readonly Track[], leastU: readonly number[], freeU: number): number[] {
  const growing = new Set(tracks.flatMap(({ share }, index) => (share > 0 ? [index] : [])));
  for (;;) {
    const fixedU = sum(leastU.filter((_, index) => !growing.has(index)));
    const shares = sum([...growing].map((index) => tracks[index]!.share));
    const unitU = shares === 0 ? 0 : (freeU - fixedU) / shares;
    const starved = [...growing].filter((index) => tracks[index]!.share * unitU < leastU[index]!);
    if (starved.length === 0) {
      return leastU.map((least, index) =>
        growing.has(index) ? tracks[index]!.share * unitU : least,
      );
    }
    for (const index of starved) growing.delete(index);
  }
}

/** First and last row and column of an area; undefined when the grid has none of that name. */
function placeOf({ areas }: Grid, area: string): { row: Ends; column: Ends } | undefined {
  const rows = areas.flatMap((names, row) => (names.includes(area) ? [row] : []));
  const first = areas[rows[0] ?? -1];
  if (!first) return undefined;
  return {
    row: [rows[0]!, rows[rows.length - 1]!],
    column: [first.indexOf(area), first.lastIndexOf(area)],
  };
}

const span = (sizes: readonly number[], [first, last]: Ends, gap: number): number =>
  sum(sizes.slice(first, last + 1)) + gap * (last - first);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
