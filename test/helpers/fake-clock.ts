import type { Clock } from '../../server/kernel/clock.ts';

/** A clock that stands until it is moved. */
export interface FakeClock extends Clock {
  advance(ms: number): void;
  set(ms: number): void;
}

/** Tuesday 10 March 2026, 10:00 in Amsterdam. */
export const MORNING_MS = Date.UTC(2026, 2, 10, 9);

export function createFakeClock(startMs: number = MORNING_MS): FakeClock {
  let ms = startMs;
  return {
    nowMs: () => ms,
    advance(byMs) {
      ms += byMs;
    },
    set(toMs) {
      ms = toMs;
    },
  };
}
