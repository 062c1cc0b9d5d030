/** How long to wait before the next attempt: twice as long each time, with chance in it, so that not all come at once. */
import { SECOND_MS } from '../../shared/units.ts';

export interface BackOff {
  /** The wait before the next attempt, in milliseconds. */
  nextMs(): number;
  /** All is well: the next wait is short again. */
  reset(): void;
}

export interface BackOffOptions {
  minMs?: number;
  maxMs?: number;
  /** 0 to 1. */
  random?: () => number;
}

export function createBackOff({
  minMs = 500,
  maxMs = 30 * SECOND_MS,
  random = Math.random,
}: BackOffOptions = {}): BackOff {
  let failures = 0;
  return {
    nextMs() {
      const wholeMs = Math.min(maxMs, minMs * 2 ** failures);
      failures = Math.min(failures + 1, 30);
      return wholeMs * (0.5 + random() / 2);
    },
    reset() {
      failures = 0;
    },
  };
}
