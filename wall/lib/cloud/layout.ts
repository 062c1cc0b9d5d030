/**
 * The word cloud's layout by d3-cloud (Jason Davies, after Feinberg's Wordle). A pure function of its request: the
 * same words, previous layout, seed, size and font give the same picture.
 */
import cloud from 'd3-cloud';
import { createMeasureEm, type MeasureEm } from '../measure-text.ts';
import { sizeCloud, type SizedWord } from './sizing.ts';
import { startPlaces, type Place } from './start-places.ts';
import type { CloudLayout, CloudRequest, PlacedWord } from './types.ts';

type Canvas = OffscreenCanvas | HTMLCanvasElement;

export interface CloudSurface {
  createCanvas: () => Canvas;
  /** Longest time to work at a stretch; Infinity where nobody waits. */
  sliceMs: number;
}

/** Wider frames are laid out at this width and enlarged: a 4K wall costs what a 1080p one does. */
const WORKING_WIDTH_PX = 1_280;

/** Tries with smaller and smaller words until all have room; after the last, what has none is dropped. */
const SHRINKS = [1, 0.96, 0.92, 0.87, 0.8, 0.72] as const;

/** Clear space around the ink, in em. */
const PADDING_EM = 0.06;

/** Drawn before each word to keep its gutter free, at the height where letters would meet. */
const GUTTER_TEXT = '-';

export async function layoutCloud(
  request: CloudRequest,
  surface: CloudSurface,
): Promise<CloudLayout> {
  const factor = Math.max(1, request.widthPx / WORKING_WIDTH_PX);
  const working = scaleRequest(request, 1 / factor);
  const { family, weight } = request.font;
  const context = surface.createCanvas().getContext('2d') as CanvasRenderingContext2D;
  const measureEm = createMeasureEm(context, family, weight);

  let layout: CloudLayout | undefined;
  for (const shrink of SHRINKS) {
    const sized = sizeCloud(working, measureEm, shrink);
    // oxlint-disable-next-line no-await-in-loop -- each try depends on the one before
    const placed = await place(sized.words, working, measureEm, surface);
    const homeless = sized.words.filter(({ text }) => !placed.some((word) => word.text === text));
    layout = {
      placed,
      dropped: [...homeless.map(({ text }) => text), ...sized.dropped],
      scale: sized.scale,
      widthPx: working.widthPx,
      heightPx: working.heightPx,
    };
    if (homeless.length === 0) break;
  }
  return scaleLayout(layout!, factor, request);
}

interface Tag extends cloud.Word {
  word: SizedWord;
}

function place(
  words: readonly SizedWord[],
  { previous, seed, widthPx, heightPx, font }: CloudRequest,
  measureEm: MeasureEm,
  { createCanvas, sliceMs }: CloudSurface,
): Promise<PlacedWord[]> {
  // d3-cloud keeps 32 pixels in a number: at other widths words wrap around its right edge.
  const boardWidthPx = Math.max(32, Math.floor(widthPx / 32) * 32);
  const boardHeightPx = Math.max(1, Math.floor(heightPx));
  const gutterEm = measureEm(GUTTER_TEXT);
  // d3-cloud draws one pixel larger than the size it is given, and centres gutter and label together.
  const labelShiftPx = (fontPx: number): number => ((Math.floor(fontPx) + 1) * gutterEm) / 2;

  const before = new Map(previous?.placed.map((word) => [word.text, word]));
  const fresh = startPlaces(words, boardWidthPx, boardHeightPx, seed);
  const starts = words.map(({ text, fontPx }, index): Place => {
    const old = before.get(text);
    if (!old || !previous) return fresh[index]!;
    return {
      xPx: ((old.xPx + old.widthPx / 2) / previous.widthPx) * widthPx - labelShiftPx(fontPx),
      yPx: (old.yPx / previous.heightPx) * heightPx,
    };
  });

  return new Promise((resolve) => {
    // d3-cloud writes into the words it is given, and takes the largest first in the order given.
    const tags = words.map((word): Tag => ({ word, text: `${GUTTER_TEXT}${word.label}` }));
    cloud<Tag>()
      .canvas(createCanvas as () => HTMLCanvasElement)
      .size([boardWidthPx, boardHeightPx])
      .words(tags)
      .font(font.family)
      .fontWeight(font.weight)
      .fontSize(({ word }) => word.fontPx)
      .padding(({ word }) => Math.max(2, Math.round(word.fontPx * PADDING_EM)))
      .rotate(0)
      .timeInterval(sliceMs)
      .random(drawStarts(starts, boardWidthPx, boardHeightPx))
      .on('end', (placed) => {
        resolve(
          placed.map(({ word, x = 0, y = 0 }) => {
            const widthWordPx = word.widthEm * word.fontPx;
            const centrePx = x + (boardWidthPx >> 1) + labelShiftPx(word.fontPx);
            return {
              text: word.text,
              label: word.label,
              xPx: centrePx - widthWordPx / 2 + (widthPx - boardWidthPx) / 2,
              yPx: y + (boardHeightPx >> 1),
              fontPx: word.fontPx,
              widthPx: widthWordPx,
            };
          }),
        );
      })
      .start();
  });
}

/** Stands in for d3-cloud's chance: it draws x, y and a direction for each word in turn. */
function drawStarts(
  starts: readonly Place[],
  boardWidthPx: number,
  boardHeightPx: number,
): () => number {
  let draws = 0;
  return () => {
    const start = starts[Math.floor(draws / 3)] ?? {
      xPx: boardWidthPx / 2,
      yPx: boardHeightPx / 2,
    };
    const draw = draws % 3;
    const index = Math.floor(draws / 3);
    draws += 1;
    if (draw === 0) return (2 * start.xPx + 1) / boardWidthPx - 0.5;
    if (draw === 1) return (2 * start.yPx + 1) / boardHeightPx - 0.5;
    return index % 2 === 0 ? 0 : 0.99;
  };
}

function scaleRequest(request: CloudRequest, by: number): CloudRequest {
  return {
    ...request,
    previous: request.previous && resize(request.previous, by),
    widthPx: request.widthPx * by,
    heightPx: request.heightPx * by,
    minFontPx: request.minFontPx * by,
    maxFontPx: request.maxFontPx * by,
  };
}

const scaleLayout = (layout: CloudLayout, by: number, request: CloudRequest): CloudLayout => ({
  ...resize(layout, by),
  widthPx: request.widthPx,
  heightPx: request.heightPx,
});

function resize(layout: CloudLayout, by: number): CloudLayout {
  return {
    ...layout,
    scale: layout.scale * by,
    widthPx: layout.widthPx * by,
    heightPx: layout.heightPx * by,
    placed: layout.placed.map((word) => ({
      ...word,
      xPx: word.xPx * by,
      yPx: word.yPx * by,
      fontPx: word.fontPx * by,
      widthPx: word.widthPx * by,
    })),
  };
}
