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
  /**
   * It stands when it comes to `ms`, until a later call lets it go on: from there, since time that it stood is lost to
   * the story. A limit that it has passed stops it where it is.
   */
  holdAt(ms: number): void;
}

export function createStoryClock(
  startMs: number,
  speed: number,
  realMs: () => number = () => performance.now(),
): StoryClock {
  let baseMs = startMs;
  let runningSinceMs: number | undefined;
  let limitMs = Number.POSITIVE_INFINITY;
  /** Where it would be if nothing held it. */
  const reachedMs = (atRealMs: number): number =>
    runningSinceMs === undefined ? baseMs : baseMs + (atRealMs - runningSinceMs) * speed;
  const nowMs = (): number => Math.floor(Math.min(limitMs, reachedMs(realMs())));
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
    holdAt(ms) {
      const atRealMs = realMs();
      const freeMs = reachedMs(atRealMs);
      if (freeMs > limitMs) {
        baseMs = limitMs;
        runningSinceMs = atRealMs;
      }
      limitMs = Math.max(ms, Math.min(limitMs, freeMs));
    },
  };
}
