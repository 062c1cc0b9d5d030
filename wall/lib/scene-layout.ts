import { legibleFontPx, type Viewing } from './legibility.ts';

/** Where the parts of a scene go; every length in CSS pixels. */
export interface SceneLayout {
  orientation: 'landscape' | 'portrait';
  /** Font size of the smallest text that must be read. */
  uPx: number;
  /** True when the screen is too small for the distance: `uPx` is less than legibility asks for. */
  capped: boolean;
  padPx: number;
  gapPx: number;
  headerPx: number;
  /** Between the header and the scene. */
  headerGapPx: number;
  /** Width of the column beside the cloud (landscape), or height of the rows under it (portrait). */
  sidePx: number;
  /** Width of the mood's own panel. */
  moodPx: number;
  queueColumns: number;
  /** Height of the whole queue board; 0 without channels. */
  queuePx: number;
  tileWidthPx: number;
}

/** Share of the scene that belongs to the cloud. */
const CLOUD_SHARE = 0.505;

// What the scene needs at least, in units of u: found by drawing it.
const MIN_LANDSCAPE_HEIGHT_U = 28.8;
const MIN_LANDSCAPE_WIDTH_U = 46;
const MIN_PORTRAIT_WIDTH_U = 28.5;
/** Of the rows between cloud and queues: mood and trending, and under them the trend. */
const MIN_PORTRAIT_SIDE_U = 10.6;
const MIN_SIDE_U = 13.4;
const MIN_TILE_WIDTH_U = 6;

const PAD_U = 0.75;
const GAP_U = 0.85;
const HEADER_GAP_U = 0.42;
const TILE_GAP_U = 0.9;
const TILE_ROW_GAP_U = 0.6;
const HEADER_U = { landscape: 1.9, portrait: 3.1 } as const;
const PORTRAIT_MOOD_U = 14;

/** From this width a tile puts the wait beside the count, and needs less height. */
export const WIDE_TILE_U = 7.4;
const WIDE_TILE_HEIGHT_U = 4.95;
const TALL_TILE_HEIGHT_U = 6.1;

type Orientation = SceneLayout['orientation'];

/** The scene Pulse on this screen, for this reader, with so many channels (0 or more). */
export function layoutScene(viewing: Viewing, channels: number): SceneLayout {
  const { widthPx, heightPx } = viewing;
  const orientation: Orientation = widthPx >= heightPx ? 'landscape' : 'portrait';
  const wantedPx = legibleFontPx(viewing);
  const capPx = largestFontPx(widthPx, heightPx, orientation, channels);
  // A screen that is read from close by still fills: text never shrinks to under three quarters of what fits.
  const uPx = Math.min(capPx, Math.max(wantedPx, capPx * 0.75));

  const padPx = PAD_U * uPx;
  const gapPx = GAP_U * uPx;
  const headerPx = HEADER_U[orientation] * uPx;
  const innerWidthPx = widthPx - 2 * padPx;
  const sceneHeightPx = heightPx - headerPx - 2 * padPx - HEADER_GAP_U * uPx;
  const board = layoutBoard(innerWidthPx / uPx, orientation, channels);
  const queuePx = board.heightU * uPx;
  const belowPx = queuePx > 0 ? queuePx + gapPx : 0;

  let sidePx: number;
  if (orientation === 'landscape') {
    const cloudHeightPx = sceneHeightPx - belowPx;
    const cloudWidthPx = (CLOUD_SHARE * innerWidthPx * sceneHeightPx) / cloudHeightPx;
    sidePx = Math.max(MIN_SIDE_U * uPx, innerWidthPx - gapPx - cloudWidthPx);
  } else {
    sidePx = (1 - CLOUD_SHARE) * sceneHeightPx - gapPx - belowPx;
  }
  return {
    orientation,
    uPx,
    capped: wantedPx > capPx + 0.01,
    padPx,
    gapPx,
    headerPx,
    headerGapPx: HEADER_GAP_U * uPx,
    sidePx,
    moodPx: orientation === 'landscape' ? sidePx : PORTRAIT_MOOD_U * uPx,
    queueColumns: board.columns,
    queuePx,
    tileWidthPx: board.tileWidthU * uPx,
  };
}

/** The largest u at which everything has room. */
function largestFontPx(
  widthPx: number,
  heightPx: number,
  orientation: Orientation,
  channels: number,
): number {
  if (orientation === 'landscape') {
    const boardU = channels * (MIN_TILE_WIDTH_U + TILE_GAP_U) - TILE_GAP_U;
    return Math.min(
      heightPx / MIN_LANDSCAPE_HEIGHT_U,
      widthPx / Math.max(MIN_LANDSCAPE_WIDTH_U, boardU + 2 * PAD_U),
    );
  }
  const byWidthPx = widthPx / MIN_PORTRAIT_WIDTH_U;
  const board = layoutBoard(widthPx / byWidthPx - 2 * PAD_U, orientation, channels);
  const underCloudU = MIN_PORTRAIT_SIDE_U + 2 * GAP_U + board.heightU;
  const frameU = HEADER_U.portrait + 2 * PAD_U + HEADER_GAP_U;
  return Math.min(byWidthPx, heightPx / (underCloudU / (1 - CLOUD_SHARE) + frameU));
}

/** The grid of queue tiles in a room of this width; lengths in u. */
function layoutBoard(
  widthU: number,
  orientation: Orientation,
  channels: number,
): { columns: number; tileWidthU: number; heightU: number } {
  // Columns so that the rows are even.
  const columns = Math.max(
    1,
    orientation === 'landscape' || channels <= 3 ? channels : Math.ceil(channels / 2),
  );
  const tileWidthU = (widthU - (columns - 1) * TILE_GAP_U) / columns;
  const tileU = tileWidthU >= WIDE_TILE_U ? WIDE_TILE_HEIGHT_U : TALL_TILE_HEIGHT_U;
  const rows = Math.ceil(channels / columns);
  return {
    columns,
    tileWidthU,
    heightU: rows === 0 ? 0 : rows * tileU + (rows - 1) * TILE_ROW_GAP_U,
  };
}
