import latinExtUrl from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import latinUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { CloudLayout, CloudRequest } from './types.ts';
import type { FontFile, WorkerAnswer, WorkerTask } from './worker-messages.ts';

const LATIN: FontFile = {
  url: latinUrl,
  unicodeRange: 'U+0-FF, U+131, U+152-153, U+2000-206F, U+20AC, U+2122, U+2212',
};
const LATIN_EXT: FontFile = {
  url: latinExtUrl,
  unicodeRange: 'U+100-130, U+132-151, U+154-2BA, U+1E00-1E9F, U+1EF2-1EFF',
};
const NEEDS_LATIN_EXT = /[\u0100-\u02ba\u1e00-\u1eff]/;

/** Longest stretch of work on the page's own thread: well under a frame. */
const SLICE_MS = 8;

let worker: Worker | null | undefined;
let lastId = 0;
const waiting = new Map<number, (layout: CloudLayout | null) => void>();

/** One layout, made in the page's one cloud worker, or in slices on its own thread where workers cannot draw. */
export async function requestLayout(request: CloudRequest): Promise<CloudLayout> {
  const layout = await askWorker(request);
  return layout ?? layoutHere(request);
}

function askWorker(request: CloudRequest): Promise<CloudLayout | null> {
  worker ??= worker === null ? null : startWorker();
  if (!worker) return Promise.resolve(null);
  lastId += 1;
  const task: WorkerTask = { id: lastId, fontFaces: fontsFor(request).map(absolute), request };
  const answer = new Promise<CloudLayout | null>((resolve) => waiting.set(task.id, resolve));
  worker.postMessage(task, []);
  return answer;
}

function startWorker(): Worker | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const started = new Worker(new URL('./worker.ts', import.meta.url));
  started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.layout === null) return giveUpWorker();
    waiting.get(data.id)?.(data.layout);
    waiting.delete(data.id);
  });
  started.addEventListener('error', giveUpWorker);
  return started;
}

/** From now on everything is laid out here, also what the worker still owes. */
function giveUpWorker(): void {
  worker?.terminate();
  worker = null;
  for (const settle of waiting.values()) settle(null);
  waiting.clear();
}

async function layoutHere(request: CloudRequest): Promise<CloudLayout> {
  const [{ layoutCloud }] = await Promise.all([
    import('./layout.ts'),
    document.fonts.load(`${request.font.weight} 40px ${request.font.family}`),
  ]);
  const createCanvas = (): HTMLCanvasElement => document.createElement('canvas');
  return layoutCloud(request, { createCanvas, sliceMs: SLICE_MS });
}

/** The files whose letters are in the words: the second is large and seldom needed. */
const fontsFor = ({ words }: CloudRequest): FontFile[] =>
  words.some(({ text }) => NEEDS_LATIN_EXT.test(text)) ? [LATIN, LATIN_EXT] : [LATIN];

// A worker resolves addresses against its own script, not against the page.
const absolute = (font: FontFile): FontFile => ({
  ...font,
  url: new URL(font.url, document.baseURI).href,
});
