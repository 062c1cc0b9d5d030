/**
 * One Asterisk from connection to connection: what it told so far, and so what is news. Event and line of queue_log of one
 * step have one id.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { HOUR_MS, SECOND_MS } from '../../../shared/units.ts';
import type { Clock } from '../../kernel/clock.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { deliverUntilStored } from '../deliver-until-stored.ts';
import type { SourcePort } from '../source.ts';
import { createCallTracker } from './call-tracker.ts';
import { connectAmi, type AmiAddress, type AmiClient, type AmiLogin } from './client.ts';
import type { AmiMessage } from './message.ts';
import { createQueueLogFile } from './queue-log-file.ts';
import { queueStates } from './readings.ts';
import { stepOfEvent, stepOfLine, type QueueStep, type Restart } from './steps.ts';
import { contactEvent, readingEvent, type WireOptions } from './wire.ts';

/** Steps that are handed over at once. */
const BATCH = 500;
/** Events that may wait for a hub that cannot store; beyond it Asterisk has to wait. */
const MAX_WAITING_EVENTS = 50_000;
/** Agents and totals are asked for less often than lengths: Asterisk names every member for it. */
const STATUS_EVERY_MS = 30 * SECOND_MS;
/** How long a caller who has left is known. */
const KNOWN_AFTER_MS = HOUR_MS;

export interface AmiSettings {
  address: AmiAddress;
  login: AmiLogin;
  wire: WireOptions;
  pollEveryMs: number;
  queueLog: string | undefined;
  /** How old the oldest line of queue_log is that is read. */
  lookBackMs: number;
  isDated: boolean;
}

/** What is known of one Asterisk from connection to connection. */
export function createExchange(
  { address, login, wire, pollEveryMs, queueLog, lookBackMs, isDated }: AmiSettings,
  worldClock: Clock,
  port: SourcePort,
  signal: AbortSignal,
) {
  const calls = createCallTracker();
  const log = queueLog === undefined ? undefined : createQueueLogFile(queueLog);
  /** By how much Asterisk's clock is ahead of ours. */
  let aheadMs = 0;

  const asteriskS = (): number => (worldClock.nowMs() + aheadMs) / SECOND_MS;
  const timeOf = (atS: number): string | undefined =>
    isDated ? new Date(atS * SECOND_MS - aheadMs).toISOString() : undefined;
  const isOurs = ({ queue }: { queue: string }): boolean => Object.hasOwn(wire.channels, queue);

  async function deliver(events: readonly unknown[]): Promise<void> {
    if (events.length > 0) await deliverUntilStored(port, events, signal);
  }

  const wireOf = (step: QueueStep & { stay: number }) =>
    contactEvent(step, step.stay, timeOf(step.atS), wire);

  const tell = (
    stream: 'events' | 'log',
    told: QueueStep | Restart | undefined,
    sinceS: number,
  ) => {
    if (!told) return [];
    if (told.step === 'restart') return calls.endBefore(told.atS).map(wireOf);
    if (!isOurs(told)) return [];
    const { stay, isNew } = calls.tell(stream, told, sinceS);
    return isNew ? [wireOf({ ...told, stay })] : [];
  };

  /** Reads what was added to queue_log, and hands over what no event told of. */
  async function catchUp(): Promise<void> {
    if (!log) return;
    const fromS = asteriskS() - lookBackMs / SECOND_MS;
    for await (const lines of log.readNew(fromS)) {
      const events = lines.flatMap((line) => tell('log', stepOfLine(line), 0));
      await deliver(events);
      if (signal.aborted) return;
    }
  }

  /** @param status what the queues' members did when they were last asked for */
  async function poll(client: AmiClient, status: readonly AmiMessage[]): Promise<void> {
    await setClock(client);
    const summary = await client.askList('QueueSummary');
    const nowMs = worldClock.nowMs();
    const readings = queueStates(summary, status, asteriskS())
      .filter(isOurs)
      .map((state) => readingEvent(state, nowMs, timeOf(asteriskS()), wire));
    await deliver(readings);
  }

  /** Lines of the log have Asterisk's time, so it is compared with ours. */
  async function setClock(client: AmiClient): Promise<void> {
    const askedMs = worldClock.nowMs();
    const theirsS = Number((await client.ask('Ping')).get('timestamp'));
    // Halfway between question and answer.
    if (theirsS > 0) aheadMs = theirsS * SECOND_MS - (askedMs + worldClock.nowMs()) / 2;
  }

  return {
    /** Resolves or rejects when the connection has ended and all that came over it is handed over. */
    async listen(onWell: () => void): Promise<void> {
      const inbox: (QueueStep | Restart)[] = [];
      let wake: () => void = () => undefined;
      let isPaused = false;
      const client = await connectAmi(
        address,
        login,
        (event) => {
          const step = restartOf(event, asteriskS()) ?? stepOfEvent(event, asteriskS());
          if (!step) return;
          inbox.push(step);
          if (!isPaused && inbox.length >= MAX_WAITING_EVENTS) {
            isPaused = true;
            client.pause();
          }
          wake();
        },
        signal,
      );
      const sinceMs = worldClock.nowMs();
      let hasEnded = false;
      const ended = client.closed.then((reason) => {
        hasEnded = true;
        wake();
        return reason;
      });

      async function handOver(): Promise<void> {
        while (!signal.aborted) {
          const received = inbox.splice(0, BATCH);
          if (received.length === 0) {
            if (hasEnded) return;
            await new Promise<void>((done) => {
              wake = done;
            });
            continue;
          }
          const sinceS = (sinceMs + aheadMs) / SECOND_MS;
          await deliver(received.flatMap((step) => tell('events', step, sinceS)));
          if (isPaused && inbox.length < MAX_WAITING_EVENTS / 2) {
            isPaused = false;
            client.resume();
          }
        }
      }

      async function pollOn(): Promise<void> {
        let nextStatusMs = Number.NEGATIVE_INFINITY;
        let status: readonly AmiMessage[] = [];
        while (!hasEnded && !signal.aborted) {
          const begunMs = performance.now();
          if (begunMs >= nextStatusMs) {
            nextStatusMs = begunMs + STATUS_EVERY_MS;
            status = await client.askList('QueueStatus');
          }
          await poll(client, status);
          calls.forget(asteriskS() - KNOWN_AFTER_MS / SECOND_MS);
          if (await caughtUp()) {
            port.up();
            onWell();
          }
          const restMs = Math.max(0, pollEveryMs - (performance.now() - begunMs));
          await Promise.race([ended, delay(restMs, undefined, { signal }).catch(() => undefined)]);
        }
      }

      /** Without its log the exchange is heard all the same, but nobody knows what was missed. */
      async function caughtUp(): Promise<boolean> {
        try {
          await catchUp();
          return true;
        } catch (error) {
          port.down(messageOf(error));
          return false;
        }
      }

      try {
        await setClock(client);
        // Before any event: the log's stays are numbered from their first.
        await caughtUp();
        const pumping = handOver();
        const polling = pollOn().catch((error: unknown) => {
          client.close();
          throw error;
        });
        // All that came over this connection is handed over before there is another.
        const [reason, , polled] = await Promise.allSettled([ended, pumping, polling]);
        if (polled.status === 'rejected') throw polled.reason;
        if (reason.status === 'fulfilled') throw new HubError('SOURCE_FAILED', reason.value);
      } finally {
        client.close();
      }
    },
    close: async () => log?.close(),
  };
}

/** FullyBooted says for how long Asterisk runs. */
function restartOf(event: AmiMessage, receivedS: number): Restart | undefined {
  const uptimeS = Number(event.get('uptime') ?? Number.NaN);
  if (event.get('event') !== 'FullyBooted' || !Number.isFinite(uptimeS)) return undefined;
  return { step: 'restart', atS: receivedS - uptimeS };
}
