import { createPause } from './pause.ts';

/**
 * Runs a task every `everyMs`, each run after the one before has ended: a slow run delays the next instead of meeting
 * it. The task must not reject.
 * @returns stops it; resolves when the last run has ended.
 */
export function repeat(everyMs: number, task: () => Promise<void>): () => Promise<void> {
  const pause = createPause();
  const running = (async () => {
    let dueMs = performance.now();
    while (!pause.isOver) {
      dueMs = Math.max(dueMs + everyMs, performance.now());
      await pause.wait(dueMs - performance.now());
      if (!pause.isOver) await task();
    }
  })();
  return () => {
    pause.endAll();
    return running;
  };
}
