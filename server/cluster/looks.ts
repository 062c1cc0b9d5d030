/**
 * Looks at what partitions are told to have new: at once after a quiet time, and the more a look has to do the longer
 * apart, since many events taken together cost less than the same in many small looks.
 */
import { createPause } from '../kernel/pause.ts';

export interface Looks {
  /** There is something new in these. @param isUrgent it does not wait longer than the shortest gap. @default false */
  tell(partitions: readonly number[], isUrgent?: boolean): void;
  /** Resolves when the last look has ended. */
  stop(): Promise<void>;
}

export interface LookPace {
  /** From the beginning of a look to that of the next at least, ... */
  leastMs: number;
  /** ... and at most. */
  mostMs: number;
  /** Between the two it is so many times what the look took. @default 4 */
  rest?: number;
  /** A look that takes longer gains nothing from more: the gaps are such that one takes this long. @default as long as it takes */
  enoughMs?: number;
}

/** @param look told of the partitions that were named since the last; what it throws goes to `onError`. */
export function createLooks(
  look: (partitions: readonly number[]) => Promise<void>,
  onError: (error: unknown) => void,
  { leastMs, mostMs, rest: times = 4, enoughMs = Infinity }: LookPace,
): Looks {
  const told = new Set<number>();
  let isUrgent = false;
  let looking: Promise<void> | undefined;
  /** Of a rest, what is beyond the shortest gap. */
  const rests = createPause();
  const gaps = createPause();

  let formerMs = performance.now();
  /** When the next look may begin: at the earliest, and when nothing is urgent. */
  const from = { leastMs: formerMs, restedMs: formerMs };

  /** Only who has something to look at waits: nothing wakes a process that has not. */
  const rest = async (): Promise<void> => {
    const gapMs = from.leastMs - performance.now();
    if (gapMs > 0) await gaps.wait(gapMs);
    const restMs = from.restedMs - performance.now();
    if (restMs > 0 && !isUrgent) await rests.wait(restMs);
  };

  const lookOn = async (): Promise<void> => {
    for (;;) {
      await rest();
      if (rests.isOver) return;
      const begunMs = performance.now();
      const gatheredMs = begunMs - formerMs;
      formerMs = begunMs;
      const partitions = [...told];
      told.clear();
      isUrgent = false;
      await look(partitions).catch(onError);
      const tookMs = performance.now() - begunMs;
      const gapMs = Math.min(mostMs, times * tookMs, (gatheredMs * enoughMs) / tookMs);
      from.leastMs = begunMs + leastMs;
      from.restedMs = begunMs + gapMs;
      if (told.size === 0) return;
    }
  };

  const start = (): void => {
    if (looking || rests.isOver || told.size === 0) return;
    looking = lookOn().finally(() => {
      looking = undefined;
      start();
    });
  };

  return {
    tell(partitions, urgent = false) {
      for (const partition of partitions) told.add(partition);
      if (urgent && told.size > 0) {
        isUrgent = true;
        rests.end();
      }
      start();
    },
    async stop() {
      rests.endAll();
      gaps.endAll();
      await looking;
    },
  };
}
