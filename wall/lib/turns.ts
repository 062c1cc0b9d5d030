import { Pace } from './pace.ts';

/**
 * Drawing in turns: what changes with an update is drawn a few components at a stretch, each stretch in a frame of its
 * own, so that a slow player never has all of it in one task. A fast one draws everything in the first.
 */

/**
 * How long is drawn at a stretch, in ms: with the page's styles, layout and paint after it, well under 50 ms on a slow player. Less
 * after a frame that took that long, as when a scene is laid out for the first time.
 */
const stretch = new Pace({ first: 8, least: 3, most: 8 });
let stretchMs = stretch.next(null);

const waiting: (() => void)[] = [];
/** 0: no stretch has begun in this task. */
let untilMs = 0;
let isNextAsked = false;

/** What is drawn for the first time costs the page so many times as much again: its layout and paint are all new. */
const FIRST_COSTS = 3;

/** By then the page has loaded. */
const LOADED_MS = 5_000;

/**
 * Draws now, if the stretch lasts and nobody waits; else in turn. The promise is kept when it has drawn.
 * @param isFirst Whether it has not been drawn before.
 */
export function inTurn(draw: () => void, isFirst = false): void | Promise<void> {
  const drawAndCount = (): void => {
    const startMs = performance.now();
    draw();
    if (isFirst && !isLoading()) untilMs -= FIRST_COSTS * (performance.now() - startMs);
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
  untilMs = performance.now() + stretchMs;
  if (!isNextAsked) askNext();
}

/** The next stretch comes after the next frame: then that frame has only what was drawn before it to show. */
function askNext(): void {
  isNextAsked = true;
  afterFrame((drawnMs) => {
    isNextAsked = false;
    untilMs = 0;
    stretchMs = stretch.next(drawnMs);
    if (waiting.length === 0) return;
    begin();
    do waiting.shift()!();
    while (waiting.length > 0 && performance.now() < untilMs);
  });
}

/** Whether the page still loads: nothing moves yet that could stutter. */
export const isLoading = (): boolean => performance.now() < LOADED_MS;

const afterwards: (() => void)[] = [];

/**
 * Calls back in a task of its own after the next frame, with how long the page took to draw that one, in ms. Returns what
 * stops it.
 */
export function afterFrame(run: (drawnMs: number) => void): () => void {
  let isStopped = false;
  const frame = (): void => {
    const startMs = performance.now();
    afterwards.push(() => {
      if (!isStopped) run(performance.now() - startMs);
    });
    frameChannel.port2.postMessage(null);
  };
  // A page that nobody sees has no frames.
  if (document.hidden) frame();
  else requestAnimationFrame(frame);
  return () => {
    isStopped = true;
  };
}

const frameChannel = new MessageChannel();
frameChannel.port1.addEventListener('message', () => afterwards.shift()!());
frameChannel.port1.start();
