/** Classic worker: lays out clouds one after the other, away from the page's frames. */
import { layoutCloud } from './layout.ts';
import type { FontFile, WorkerAnswer, WorkerTask } from './worker-messages.ts';

interface WorkerScope {
  fonts?: FontFaceSet;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerTask>) => void): void;
  postMessage(answer: WorkerAnswer, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const loading = new Map<string, Promise<unknown>>();

/** A page's fonts are unknown in its workers; without them every width would be wrong. */
async function loadFonts({ fontFaces, request }: WorkerTask): Promise<void> {
  const family = request.font.family.split(',')[0]!.replace(/['"]/g, '');
  const load = async ({ url, unicodeRange }: FontFile): Promise<void> => {
    const face = new FontFace(family, `url(${url})`, { weight: '100 900', unicodeRange });
    scope.fonts!.add(await face.load());
  };
  for (const file of fontFaces) {
    if (!loading.has(file.url)) loading.set(file.url, load(file));
  }
  await Promise.all(loading.values());
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  if (typeof OffscreenCanvas === 'undefined' || !scope.fonts) return { id: task.id, layout: null };
  await loadFonts(task);
  const createCanvas = (): OffscreenCanvas => new OffscreenCanvas(1, 1);
  return {
    id: task.id,
    layout: await layoutCloud(task.request, { createCanvas, sliceMs: Infinity }),
  };
}

scope.addEventListener('message', ({ data }) => {
  answer(data).then(
    (result) => scope.postMessage(result, []),
    () => scope.postMessage({ id: data.id, layout: null }, []),
  );
});
