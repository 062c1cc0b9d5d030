/**
 * Drawing in turns: what changes with an update is drawn a few components at a stretch, each stretch in a frame of its
 * own, so that a slow player never has all of it in one task. A fast one draws everything in the first.
 */

/** Longest stretch of drawing: with the page's styles, layout and paint after it, well under 50 ms on a slow player. */
const STRETCH_MS = 8;

const waiting: (() => void)[] = [];
/** 0: no stretch has begun in this task. */
let untilMs = 0;
let isNextAsked = false;

/** What is drawn for the first time costs the page so many times as much again: its layout and paint are all new. */
const FIRST_COSTS = 2;

/** While the page loads, nothing moves that could stutter. */
const LOADED_MS = 5_000;

/**
 * Draws now, if the stretch lasts and nobody waits; else in turn. The promise is kept when it has drawn.
 * @param isFirst Whether it has not been drawn before.
 */
export function inTurn(draw: () => void, isFirst = false): void | Promise<void> {
  const drawAndCount = (): void => {
    const startMs = performance.now();
    draw();
    if (isFirst && startMs > LOADED_MS) untilMs -= FIRST_COSTS * (performance.now() - startMs);
  };
  if (untilMs === 0) begin();
  if (waiting.length === 0 && performance.now() < untilMs) {
    drawAndCount();
    return;
  }
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        drawAndCount();
        resolve();
      } catch (error) {
        reject(error);
      }
    });
  });
}

function begin(): void {
  untilMs = performance.now() + STRETCH_MS;
  if (!isNextAsked) askNext();
}

/** The next stretch comes after the next frame: then that frame has only what was drawn before it to show. */
function askNext(): void {
  isNextAsked = true;
  const post = (): void => channel.port2.postMessage(null);
  // A page that nobody sees has no frames.
  if (document.hidden) post();
  else requestAnimationFrame(post);
}

const channel = new MessageChannel();
channel.port1.addEventListener('message', () => {
  isNextAsked = false;
  untilMs = 0;
  if (waiting.length === 0) return;
  begin();
  do waiting.shift()!();
  while (waiting.length > 0 && performance.now() < untilMs);
});
channel.port1.start();
