import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a task every `everyMs`, each run after the one before has ended: a slow run delays the next instead of meeting
 * it. The task must not reject.
 * @returns stops it; resolves when the last run has ended.
 */
export function repeat(everyMs: number, task: () => Promise<void>): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    let dueMs = performance.now();
    while (!signal.aborted) {
      dueMs = Math.max(dueMs + everyMs, performance.now());
      await sleep(dueMs - performance.now(), undefined, { signal }).catch(() => {});
      if (!signal.aborted) await task();
    }
  })();
  return () => {
    stopping.abort();
    return running;
  };
}
