import { createInk, type Ink } from './ink.ts';
import { layoutSteps } from './layout.ts';
import type { CloudLayout, CloudRequest } from './types.ts';

/** Longest stretch of work on the page's own thread: well under a frame. */
const SLICE_MS = 8;

const inks = new Map<string, Ink>();

/** A layout made on the page's own thread, in slices between its frames. */
export async function layoutHere(request: CloudRequest): Promise<CloudLayout> {
  const { family, weight } = request.font;
  const key = `${weight} ${family}`;
  const loaded = await document.fonts.load(
    `${weight} 40px ${family}`,
    request.words.map(({ text }) => text).join(''),
  );
  // Whatever was drawn before a file came may look different with it.
  const known = inks.get(`${key} ${loaded.length}`);
  const ink = known ?? createInk(() => document.createElement('canvas'), request.font);
  inks.set(`${key} ${loaded.length}`, ink);

  const steps = layoutSteps(request, ink);
  for (;;) {
    const endMs = performance.now() + SLICE_MS;
    while (performance.now() < endMs) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause between two slices
    await new Promise((resolve) => setTimeout(resolve));
  }
}
