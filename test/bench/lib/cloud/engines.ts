/** The layout and its peers, each as: words in, places out. Sizes are such that boxes fill half of the frame. */
import cloud from 'd3-cloud';
import * as echarts from 'echarts';
// oxlint-disable-next-line import/no-unassigned-import -- it registers itself with echarts
import 'echarts-wordcloud';
import WordCloud from 'wordcloud';
import { requestLayout } from '../../../../wall/lib/cloud/client.ts';
import { layoutHere } from '../../../../wall/lib/cloud/layout-here.ts';
import type { CloudLayout, CloudRequest } from '../../../../wall/lib/cloud/types.ts';
import { randomFrom, relatedPairs, type BenchWord } from './churn.ts';
import type { Frame, Shown } from './measure.ts';

export type Engine = (words: readonly BenchWord[]) => Promise<Shown[] & { endMs?: number }>;

const FILL = 0.5;

/** As the others are asked to size words: in proportion, half of the frame together. */
function sizes(words: readonly BenchWord[], frame: Frame): { text: string; fontPx: number }[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `600 100px ${frame.font}`;
  const boxes = words.reduce(
    (sum, { text, weight }) => sum + weight * (context.measureText(text).width / 100),
    0,
  );
  const scale = Math.sqrt((FILL * frame.widthPx * frame.heightPx) / boxes);
  return words.map(({ text, weight }) => ({ text, fontPx: scale * Math.sqrt(weight) }));
}

function widthOf(text: string, fontPx: number, frame: Frame): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `600 100px ${frame.font}`;
  return (context.measureText(text).width / 100) * fontPx;
}

/** Ours: in the worker or in slices on the page, told of related words or not. */
const ours =
  (layOut: (request: CloudRequest) => Promise<CloudLayout>, isTold: boolean) =>
  (frame: Frame): Engine => {
    let previous: CloudLayout | null = null;
    return async (words) => {
      previous = await layOut({
        words,
        previous,
        seed: 1,
        widthPx: frame.widthPx,
        heightPx: frame.heightPx,
        font: { family: frame.font, weight: 600 },
        minFontPx: 4,
        maxFontPx: frame.heightPx,
        ...(isTold && { related: relatedPairs(words) }),
      });
      return previous.placed.map((word) => ({ ...word }));
    };
  };

/** With its own choice of places, but of a seeded chance. */
const d3Cloud =
  (frame: Frame): Engine =>
  (words) =>
    new Promise((resolve) => {
      cloud<cloud.Word>()
        .size([frame.widthPx, frame.heightPx])
        .words(sizes(words, frame).map(({ text, fontPx }) => ({ text, size: fontPx })))
        .font(frame.font)
        .fontWeight(600)
        .fontSize(({ size }) => size!)
        .rotate(0)
        .random(randomFrom(1))
        .on('end', (placed) =>
          resolve(
            placed.map(({ text, size, x, y }) => {
              // It draws one pixel larger than it was asked to.
              const fontPx = size! + 1;
              const widthPx = widthOf(text!, fontPx, frame);
              const xPx = x! + (frame.widthPx >> 1) - widthPx / 2;
              return { text: text!, fontPx, widthPx, xPx, yPx: y! + (frame.heightPx >> 1) };
            }),
          ),
        )
        .start();
    });

function wordcloud2(frame: Frame): Engine {
  const canvas = document.createElement('canvas');
  canvas.width = frame.widthPx;
  canvas.height = frame.heightPx;
  document.body.append(canvas);
  return (words) =>
    new Promise((resolve) => {
      const shown: Shown[] = [];
      const context = canvas.getContext('2d')!;
      const fillText = CanvasRenderingContext2D.prototype.fillText.bind(context);
      // It tells no baseline: what it draws is what it placed.
      context.fillText = (text: string, x: number, y: number): void => {
        const { e, f, a } = context.getTransform();
        const fontPx = parseFloat(/([\d.]+)px/.exec(context.font)![1]!) * a;
        const widthPx = widthOf(text, fontPx, frame);
        const yPx = f + y * a + (context.textBaseline === 'middle' ? fontPx * 0.36 : 0);
        shown.push({ text, fontPx, widthPx, xPx: e + x * a, yPx });
        fillText(text, x, y);
      };
      canvas.addEventListener('wordcloudstop', () => resolve(shown), { once: true });
      WordCloud(canvas, {
        list: sizes(words, frame).map(({ text, fontPx }) => [text, fontPx]),
        fontFamily: frame.font,
        fontWeight: '600',
        weightFactor: 1,
        rotateRatio: 0,
        shuffle: false,
        gridSize: 8,
        shape: 'square',
        ellipticity: frame.heightPx / frame.widthPx,
        drawOutOfBound: false,
        shrinkToFit: false,
        wait: 0,
        random: randomFrom(1),
      });
    });
}

const ECHARTS_QUIET_MS = 1_500;

interface ZrText {
  type: string;
  style: { text: string; fontSize?: number; font?: string };
  transform?: number[] | null;
  x: number;
  y: number;
  getBoundingRect(): { x: number; y: number; width: number; height: number };
}

function textsOf(
  chart: echarts.ECharts,
  known: ReadonlyMap<string, number>,
  frame: Frame,
): Shown[] {
  const items = chart.getZr().storage.getDisplayList(true) as unknown as ZrText[];
  return items.flatMap((item) => {
    const { text } = item.style;
    const fontPx = known.get(text);
    if (fontPx === undefined) return [];
    const box = item.getBoundingRect();
    const [, , , , e = 0, f = 0] = item.transform ?? [1, 0, 0, 1, item.x, item.y];
    const widthPx = widthOf(text, fontPx, frame);
    const xPx = e + box.x + box.width / 2 - widthPx / 2;
    return [{ text, fontPx, widthPx, xPx, yPx: f + box.y + box.height / 2 + fontPx * 0.36 }];
  });
}

function echartsCloud(frame: Frame): Engine {
  const element = document.createElement('div');
  element.style.cssText = `width:${frame.widthPx}px;height:${frame.heightPx}px`;
  document.body.append(element);
  const chart = echarts.init(element, null, { devicePixelRatio: 1 });
  return (words) =>
    new Promise((resolve) => {
      const sized = sizes(words, frame);
      const known = new Map(sized.map(({ text, fontPx }) => [text, fontPx]));
      const fonts = sized.map(({ fontPx }) => fontPx);
      const startMs = performance.now();
      chart.clear();
      // It does not tell when it has placed the last word: that was when none has come for a while.
      let last: Shown[] & { endMs?: number } = [];
      const look = setInterval(() => {
        const shown = textsOf(chart, known, frame);
        const nowMs = performance.now();
        if (shown.length !== last.length) {
          last = Object.assign(shown, { endMs: nowMs });
        } else if (nowMs - (last.endMs ?? startMs) > ECHARTS_QUIET_MS) {
          clearInterval(look);
          resolve(last);
        }
      }, 4);
      chart.setOption(
        {
          animation: false,
          series: [
            {
              type: 'wordCloud',
              shape: 'square',
              keepAspect: false,
              left: 0,
              top: 0,
              width: frame.widthPx,
              height: frame.heightPx,
              sizeRange: [Math.min(...fonts), Math.max(...fonts)],
              rotationRange: [0, 0],
              gridSize: 8,
              drawOutOfBound: false,
              shrinkToFit: false,
              layoutAnimation: false,
              textStyle: { fontFamily: frame.font, fontWeight: 600 },
              data: sized.map(({ text, fontPx }) => ({ name: text, value: fontPx })),
            },
          ],
        },
        true,
      );
    });
}

export const ENGINES = {
  hubwall: ours(requestLayout, false),
  'hubwall-related': ours(requestLayout, true),
  'hubwall-slices': ours(layoutHere, false),
  'd3-cloud': d3Cloud,
  'wordcloud2.js': wordcloud2,
  'echarts-wordcloud': echartsCloud,
} as const;

export type EngineName = keyof typeof ENGINES;
