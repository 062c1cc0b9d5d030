import { fontFilesOf } from './font-files.ts';
import type { CloudLayout, CloudRequest } from './types.ts';
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts';

let worker: Worker | null | undefined;
let lastId = 0;
const waiting = new Map<number, (layout: CloudLayout | null) => void>();

/** How long the worker took for its last layout. */
export const workerTimes = { lastMs: 0 };

/** One layout, made in the page's one cloud worker, or in slices on its own thread where workers cannot draw. */
export async function requestLayout(request: CloudRequest): Promise<CloudLayout> {
  const layout = await askWorker(request);
  if (layout) return layout;
  const { layoutHere } = await import('./layout-here.ts');
  return layoutHere(request);
}

function askWorker(request: CloudRequest): Promise<CloudLayout | null> {
  const fontFiles = fontFilesOf(
    request.font.family,
    request.words.map(({ text }) => text),
  );
  worker ??= worker === null ? null : startWorker();
  if (!worker || !fontFiles) return Promise.resolve(null);
  lastId += 1;
  const task: WorkerTask = { id: lastId, fontFiles, request };
  const answer = new Promise<CloudLayout | null>((resolve) => waiting.set(task.id, resolve));
  worker.postMessage(task, []);
  return answer;
}

function startWorker(): Worker | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const started = new Worker(new URL('./worker.ts', import.meta.url));
  started.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.layout === null) return giveUpWorker();
    workerTimes.lastMs = data.workMs;
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
