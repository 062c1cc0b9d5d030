/** Classic worker: lays out clouds one after the other, away from the page's frames. */
import { layoutCloud } from './layout.ts';
import type { WorkerAnswer, WorkerTask } from './worker-messages.ts';

interface WorkerScope {
  fonts?: FontFaceSet;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerTask>) => void): void;
  postMessage(answer: WorkerAnswer, transfer: Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
let fontsReady: Promise<void> | undefined;

async function loadFonts({ fontFaces, request }: WorkerTask): Promise<void> {
  // A page's fonts are unknown in its workers; without them every width would be wrong.
  const family = request.font.family.split(',')[0]!.replace(/['"]/g, '');
  await Promise.all(
    fontFaces.map(async ({ url, unicodeRange }) => {
      const face = new FontFace(family, `url(${url})`, { weight: '100 900', unicodeRange });
      scope.fonts!.add(await face.load());
    }),
  );
}

async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  if (typeof OffscreenCanvas === 'undefined' || !scope.fonts) return { id: task.id, layout: null };
  fontsReady ??= loadFonts(task);
  await fontsReady;
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
