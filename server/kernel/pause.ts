/**
 * Waits that can be ended early. Each is one plain timer: what loops all day would else make an AbortSignal with its
 * listeners for every round, which costs several times what the timer does.
 */
export interface Pause {
  /** Resolves after `ms`, or when it is ended; at once when it is over for good. One at a time. */
  wait(ms: number): Promise<void>;
  /** Ends the wait that is under way, if one is. */
  end(): void;
  /** Ends this wait and every later one. */
  endAll(): void;
  /** Whether `endAll` has been called. */
  readonly isOver: boolean;
}

export function createPause(): Pause {
  let waiting: { timer: NodeJS.Timeout; resolve: () => void } | undefined;
  let isOver = false;

  const end = (): void => {
    const ended = waiting;
    if (!ended) return;
    waiting = undefined;
    clearTimeout(ended.timer);
    ended.resolve();
  };

  return {
    wait: (ms) =>
      new Promise((resolve) => {
        if (isOver) resolve();
        else waiting = { timer: setTimeout(end, ms), resolve };
      }),
    end,
    endAll() {
      isOver = true;
      end();
    },
    get isOver() {
      return isOver;
    },
  };
}
