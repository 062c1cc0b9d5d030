/** Runs the hub's sources, again after a failure, and knows how each is doing. */
import { setTimeout as delay } from 'node:timers/promises';
import type { IngestReport } from '../../shared/ingest-report.ts';
import type { SourceFigures } from '../../shared/snapshot.ts';
import { SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import type { SourceConfig } from '../kernel/config/read-config.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Source } from './source.ts';

/** How long a source that failed waits before it is run again, in real time. */
const RETRY_MS = 5 * SECOND_MS;

export interface SourceRunnerDeps {
  clock: Clock;
  sources: ReadonlyMap<string, Source>;
  deliver: (sourceId: string, raws: readonly unknown[]) => Promise<IngestReport>;
  logger: Logger;
}

export type SourceStatus = SourceFigures & {
  staleAfterMs?: number | undefined;
  /** How long the newest event of the last delivery had been on its way. */
  lagMs?: number | undefined;
  /** Why it is down, for the administrator: it may hold addresses, so no wall is sent it. */
  reason?: string;
};

export interface SourceRunner {
  /** Resolves when every source has said that it is up or down. */
  start(): Promise<void>;
  /** Resolves when every source has ended. */
  stop(): Promise<void>;
  statuses(): readonly SourceStatus[];
  /** Notes the newest event of a delivery, by event time. */
  noteEvent(sourceId: string, atMs: number): void;
}

export function createSourceRunner(
  { clock, sources, deliver, logger }: SourceRunnerDeps,
  configs: readonly SourceConfig[],
  { retryMs = RETRY_MS }: { retryMs?: number } = {},
): SourceRunner {
  const startedMs = clock.nowMs();
  const statuses = new Map(
    configs.map(({ id, name, staleAfter }): [string, SourceStatus] => [
      id,
      {
        id,
        name: name ?? id,
        state: 'up',
        sinceMs: startedMs,
        lastEventMs: null,
        staleAfterMs: staleAfter,
      },
    ]),
  );
  const aborter = new AbortController();
  const running: Promise<void>[] = [];

  const say = (id: string, state: 'up' | 'down', reason?: string): void => {
    const held = statuses.get(id);
    if (!held || held.state === state) return;
    const { reason: _, ...rest } = held;
    statuses.set(id, {
      ...rest,
      state,
      sinceMs: clock.nowMs(),
      ...(reason !== undefined && { reason }),
    });
    if (state === 'down') logger.warn({ source: id, reason }, 'source is down');
    else logger.info({ source: id }, 'source is up again');
  };

  const refusalsTold = new Set<string>();
  /** Once a source: nobody reads the reports of one that yields of itself, and the metrics count them all. */
  const tellRefusals = (id: string, { accepted, repeated, refused }: IngestReport): void => {
    const [first] = refused;
    if (!first || refusalsTold.has(id)) return;
    refusalsTold.add(id);
    const { code, field } = first;
    const of = accepted + repeated + refused.length;
    // The reason itself is not logged: it may quote the event.
    logger.warn({ source: id, refused: refused.length, of, code, field }, 'events are refused');
  };

  const runForever = async (id: string, source: Source, onFirstWord: () => void): Promise<void> => {
    const port = {
      async deliver(raws: readonly unknown[]) {
        const report = await deliver(id, raws);
        tellRefusals(id, report);
        return report;
      },
      up() {
        say(id, 'up');
        onFirstWord();
      },
      down(reason: string) {
        say(id, 'down', reason);
        onFirstWord();
      },
    };
    while (!aborter.signal.aborted) {
      try {
        await source.run(port, aborter.signal);
        // One that ends without a word must not hold up the start.
        onFirstWord();
      } catch (error) {
        port.down(messageOf(error));
      }
      await delay(retryMs, undefined, { signal: aborter.signal }).catch(() => undefined);
    }
  };

  return {
    async start() {
      await Promise.all(
        [...sources].map(
          ([id, source]) =>
            new Promise<void>((resolve) => {
              running.push(runForever(id, source, resolve));
            }),
        ),
      );
    },
    async stop() {
      aborter.abort();
      await Promise.all(running);
    },
    statuses: () => [...statuses.values()],
    noteEvent(sourceId, atMs) {
      const held = statuses.get(sourceId);
      if (!held) return;
      const lastEventMs = Math.max(atMs, held.lastEventMs ?? Number.NEGATIVE_INFINITY);
      statuses.set(sourceId, { ...held, lastEventMs, lagMs: Math.max(0, clock.nowMs() - atMs) });
    },
  };
}
