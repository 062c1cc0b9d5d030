/** Tells the hub's time. Parts take a clock, so that a test or a replay can own the time. */
export interface Clock {
  /** Epoch milliseconds. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** A clock that a replay owns: it can be set while it stands, and then runs at a multiple of real time. */
export interface StoryClock extends Clock {
  readonly speed: number;
  /** Moves a standing clock forward; a story's time never goes back. @throws RangeError if it would. */
  advanceTo(ms: number): void;
  /** Lets it run from where it stands. */
  run(): void;
}

export function createStoryClock(
  startMs: number,
  speed: number,
  realMs: () => number = () => performance.now(),
): StoryClock {
  let baseMs = startMs;
  let runningSinceMs: number | undefined;
  const nowMs = (): number =>
    runningSinceMs === undefined
      ? baseMs
      : Math.floor(baseMs + (realMs() - runningSinceMs) * speed);
  return {
    speed,
    nowMs,
    advanceTo(ms) {
      if (ms < baseMs) throw new RangeError(`the story's clock stands at ${baseMs}, after ${ms}`);
      baseMs = ms;
    },
    run() {
      runningSinceMs ??= realMs();
    },
  };
}
