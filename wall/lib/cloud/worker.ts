/** Classic worker: lays out clouds one after the other, away from the page's frames. */
import { createInk, type Ink } from './ink.ts';
import { layoutCloud } from './layout.ts';
import type { CloudFont } from './types.ts';
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts';

interface WorkerScope {
  fonts?: FontFaceSet;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerTask>) => void): void;
  postMessage(answer: WorkerAnswer, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const loading = new Map<string, Promise<unknown>>();
const inks = new Map<string, Ink>();

/** A page's fonts are unknown in its workers; without them every width would be wrong. */
async function loadFonts({ fontFiles, request }: WorkerTask): Promise<void> {
  const family = request.font.family
    .split(',')[0]!
    .trim()
    .replace(/^["']|["']$/g, '');
  for (const { source, weight, unicodeRange } of fontFiles) {
    const key = `${family} ${source} ${weight}`;
    if (loading.has(key)) continue;
    const face = new FontFace(family, source, { weight, unicodeRange });
    loading.set(
      key,
      face.load().then(() => {
        scope.fonts!.add(face);
        // What was drawn without this file may look different with it.
        inks.clear();
      }),
    );
  }
  await Promise.all(loading.values());
}

function inkFor(font: CloudFont): Ink {
  const key = `${font.weight} ${font.family}`;
  let ink = inks.get(key);
  if (!ink) {
    ink = createInk(() => new OffscreenCanvas(1, 1), font);
    inks.set(key, ink);
  }
  return ink;
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  const { id, request } = task;
  if (typeof OffscreenCanvas === 'undefined' || !scope.fonts) return unable(id);
  await loadFonts(task);
  const startMs = performance.now();
  const layout = layoutCloud(request, inkFor(request.font));
  return { id, layout, workMs: performance.now() - startMs };
}

const unable = (id: number): WorkerAnswer => ({ id, layout: null, workMs: 0 });

scope.addEventListener('message', ({ data }) => {
  answer(data).then(
    (result) => scope.postMessage(result, []),
    () => scope.postMessage(unable(data.id), []),
  );
});
