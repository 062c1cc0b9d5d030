/**
 * Looks at what partitions are told to have new: at once after a quiet time, and the more a look has to do the longer
 * apart, since many events taken together cost less than the same in many small looks.
 */
import { setTimeout as delay } from 'node:timers/promises';

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
  let endRest: (() => void) | undefined;
  let stopped = false;

  let formerMs = performance.now();

  const rest = async (begunMs: number): Promise<void> => {
    const tookMs = performance.now() - begunMs;
    const gatheredMs = begunMs - formerMs;
    formerMs = begunMs;
    await delay(Math.max(0, leastMs - tookMs));
    const gapMs = Math.min(mostMs, times * tookMs, (gatheredMs * enoughMs) / tookMs);
    const more = gapMs - (performance.now() - begunMs);
    if (more <= 0 || isUrgent || stopped) return;
    const waiting = new AbortController();
    endRest = () => waiting.abort();
    await delay(more, undefined, { signal: waiting.signal }).catch(() => undefined);
    endRest = undefined;
  };

  const lookOn = async (): Promise<void> => {
    while (told.size > 0 && !stopped) {
      const begunMs = performance.now();
      const partitions = [...told];
      told.clear();
      isUrgent = false;
      await look(partitions).catch(onError);
      await rest(begunMs);
    }
  };

  const start = (): void => {
    if (looking || stopped || told.size === 0) return;
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
        endRest?.();
      }
      start();
    },
    async stop() {
      stopped = true;
      endRest?.();
      await looking;
    },
  };
}
