/** The page of the `cloud` benchmark: runs one engine through a story of updates and measures what it gives. */
import '../../../../wall/theme.css';
import { workerTimes } from '../../../../wall/lib/cloud/client.ts';
import { CHURNS, story } from './churn.ts';
import { ENGINES, type EngineName } from './engines.ts';
import { prepareRender, type RenderOptions } from './render.ts';
import { measureChange, measurePicture, type Picture, type Shown } from './measure.ts';

export interface RunOptions {
  engine: EngineName;
  words: number;
  widthPx: number;
  heightPx: number;
  churn: keyof typeof CHURNS;
  updates: number;
  seed: number;
}

export interface RunResult {
  /** From asking to having, by layout; the first one first. */
  ms: number[];
  /** The same in the worker alone; of peers that use none as above. */
  workMs: number[];
  /** Of a task of the page's thread while an engine was at work; 0: none over 50 ms. */
  longestTaskMs: number;
  /** Of each word that stayed, by update, in shares of the diagonal. */
  moves: number[][];
  neighboursKept: number[];
  /** Of each update, or of as many evenly spread ones. */
  pictures: Picture[];
  last: Shown[];
}

/** Engines that lay out in the worker. */
const WORKING: ReadonlySet<EngineName> = new Set(['hubwall', 'hubwall-related']);

/** Counting the pixels of a picture takes far longer than laying it out. */
const MEASURED_PICTURES = 240;

/** Around each layout, so that no task of one is taken for another's. */
const REST_MS = 40;
const SHORT_REST_MS = 4;

const FONT = "'Inter Variable'";

async function run(options: RunOptions): Promise<RunResult> {
  await document.fonts.load(`600 40px ${FONT}`, 'abc');
  const frame = { widthPx: options.widthPx, heightPx: options.heightPx, font: FONT };
  const engine = ENGINES[options.engine](frame);
  const moments = story(options.words, options.updates, CHURNS[options.churn], options.seed);
  const result: RunResult = {
    ms: [],
    workMs: [],
    longestTaskMs: 0,
    moves: [],
    neighboursKept: [],
    pictures: [],
    last: [],
  };
  const isLong = options.updates > MEASURED_PICTURES;
  const restMs = isLong ? SHORT_REST_MS : REST_MS;
  const every = Math.ceil(options.updates / MEASURED_PICTURES);
  const tasks: { startMs: number; ms: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ startMs: startTime, ms: duration });
    }
  });
  observer.observe({ type: 'longtask' });
  for (const [index, words] of moments.entries()) {
    await pause(restMs);
    const startMs = performance.now();
    const shown = await engine(words);
    const { endMs = performance.now() } = shown;
    await pause(restMs);
    result.ms.push(endMs - startMs);
    result.workMs.push(WORKING.has(options.engine) ? workerTimes.lastMs : endMs - startMs);
    for (const task of tasks.splice(0)) {
      // The tail of a task may be the measuring of the layout before.
      const from = Math.max(task.startMs, startMs);
      const to = Math.min(task.startMs + task.ms, endMs);
      if (to - from > 50) result.longestTaskMs = Math.max(result.longestTaskMs, to - from);
    }
    if (index % every === 0) result.pictures.push(measurePicture(words, shown, frame));
    if (result.last.length > 0) {
      const { moves, neighboursKept } = measureChange(result.last, shown, frame);
      result.moves.push(moves);
      result.neighboursKept.push(neighboursKept);
    }
    result.last = shown;
  }
  observer.disconnect();
  return result;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let feed: Awaited<ReturnType<typeof prepareRender>> | undefined;

Object.assign(window, {
  runCloud: run,
  prepareRender: async (options: RenderOptions) => {
    feed = await prepareRender(options);
  },
  feedRender: () => feed?.(),
});
