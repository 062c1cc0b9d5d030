/** Feeds a hub-word-cloud an update a second and watches the page's frames. */
import '../../../../wall/components/hub-word-cloud.ts';
import { CHURNS, story } from './churn.ts';

export interface RenderOptions {
  words: number;
  churn: keyof typeof CHURNS;
  updates: number;
}

export interface RenderResult {
  /** Between two frames, while words came and moved. */
  frameGapsMs: number[];
  layouts: number;
  /** Words in motion, as a share of those placed, by layout; the first left out. */
  inMotion: number[];
}

const UPDATE_EVERY_MS = 1_000;
const COLOURS = ['#ff8a5b', '#c9d3e0', '#4cc9c0'];

/** Draws the first layout; gives what feeds the updates and watches. */
export async function prepareRender(options: RenderOptions): Promise<() => Promise<RenderResult>> {
  const moments = story(options.words, options.updates, CHURNS[options.churn], 1);
  document.body.replaceChildren();
  const cloud = document.createElement('hub-word-cloud');
  cloud.style.cssText = 'position:fixed;left:0;top:0;width:100vw;height:100vh';
  cloud.minFontPx = 4;
  cloud.maxFontPx = innerHeight;
  cloud.everyMs = UPDATE_EVERY_MS / 2;
  const result: RenderResult = { frameGapsMs: [], layouts: 0, inMotion: [] };
  const measureEm = createMeasure();
  const furthestPx = Math.hypot(innerWidth, innerHeight) * 0.005;
  let before = new Map<string, Place>();
  cloud.addEventListener('cloud:placed', () => {
    result.layouts += 1;
    const words = [...cloud.renderRoot.querySelectorAll<HTMLElement>('.word[data-term]')];
    const now = new Map(words.map((word) => [word.dataset['term']!, placeOf(word, measureEm)]));
    const moved = [...now].filter(([text, { x, y }]) => {
      const from = before.get(text);
      return from && Math.hypot(x - from.x, y - from.y) > furthestPx;
    });
    if (before.size > 0) result.inMotion.push(moved.length / now.size);
    before = now;
  });
  document.body.append(cloud);
  const show = (index: number): void => {
    cloud.terms = moments[index]!.map((word, rank) => ({ ...word, colour: COLOURS[rank % 3]! }));
  };
  show(0);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  result.layouts = 0;
  return async () => {
    let last = performance.now();
    let watching = true;
    const frame = (): void => {
      const nowMs = performance.now();
      result.frameGapsMs.push(nowMs - last);
      last = nowMs;
      if (watching) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    for (let index = 1; index <= options.updates; index += 1) {
      show(index);
      await new Promise((resolve) => setTimeout(resolve, UPDATE_EVERY_MS));
    }
    watching = false;
    return result;
  };
}

interface Place {
  x: number;
  y: number;
}

/** The middle of a word, without making the page lay out: growing around it is no move. */
function placeOf(word: HTMLElement, measureEm: (text: string) => number): Place {
  const setPx = parseFloat(word.style.fontSize);
  const [x = 0, top = 0, scale = 1] = word.style.transform.match(/-?[\d.]+/g)!.map(Number);
  const fontPx = setPx * scale;
  return {
    x: x + (measureEm(word.dataset['term']!) * fontPx) / 2,
    y: top + setPx - fontPx * 0.36,
  };
}

function createMeasure(): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = "600 100px 'Inter Variable'";
  const known = new Map<string, number>();
  return (text) => {
    const em = known.get(text) ?? context.measureText(text).width / 100;
    known.set(text, em);
    return em;
  };
}
