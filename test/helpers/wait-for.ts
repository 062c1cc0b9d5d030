import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;

export interface WaitOptions {
  /** For an error message: what is waited for. */
  what: string;
  /** @default 10 s */
  timeoutMs?: number;
  /** @default 20 ms */
  pollMs?: number;
}

/**
 * What the condition gives once it gives something (neither undefined, null nor false). A condition that throws is not
 * met yet. @throws Error naming `what`, and the last thing thrown, when it is not met in time.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  { what, timeoutMs = 10_000, pollMs = POLL_MS }: WaitOptions,
): Promise<NonNullable<T>> {
  const endMs = performance.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(pollMs);
  } while (performance.now() < endMs);
  throw new Error(`waited ${timeoutMs} ms in vain for ${what}`, { cause });
}
