/**
 * An Asterisk telephone exchange, over its Manager Interface: each caller's steps as they happen, and every few seconds
 * how many wait. The interface repeats nothing: what happened while the connection was away is made good from queue_log,
 * where hub.yaml names it. Event and line of one step have one id, so none counts twice.
 *
 *     connect → log in → catch up with queue_log → up → (events | poll, queue_log)*
 *        ↑_______________ back-off ← down ← the connection ends _________|
 */
import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { fromEnvironment } from '../kernel/config/from-environment.ts';
import { Duration } from '../kernel/config/scalars.ts';
import { SourceLateness } from '../kernel/config/schema.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { createCallTracker } from './ami/call-tracker.ts';
import { connectAmi, type AmiAddress, type AmiClient, type AmiLogin } from './ami/client.ts';
import type { AmiMessage } from './ami/message.ts';
import { createQueueLogFile } from './ami/queue-log-file.ts';
import { queueStates } from './ami/readings.ts';
import { stepOfEvent, stepOfLine, type QueueStep, type Restart } from './ami/steps.ts';
import { contactEvent, readingEvent, type WireOptions } from './ami/wire.ts';
import { createBackOff, type BackOff } from './back-off.ts';
import { deliverUntilStored } from './deliver-until-stored.ts';
import type { Source, SourcePort, SourceType } from './source.ts';

const options = z.strictObject({
  host: z.string().regex(/^[\w.:-]+$/, 'expected a host name or address'),
  port: z.int().min(1).max(65_535).default(5_038),
  tls: z.boolean().default(false),
  username: z.string().regex(/^[!-~]+$/, 'expected the name of a user of manager.conf'),
  /** The user's secret in manager.conf, or `env:NAME`. */
  secret: z.string().min(1),
  /** The hub's channel of each of Asterisk's queues; other queues are left out. */
  queues: z
    .record(z.string().min(1).max(80), z.string())
    .refine((queues) => Object.keys(queues).length > 0, 'expected a queue and its channel'),
  /** How often the queues' lengths are asked for. */
  pollEvery: Duration.refine((ms) => ms >= SECOND_MS && ms <= MINUTE_MS, {
    message: 'expected 1s to 1m',
  }).default(5 * SECOND_MS),
  /** Asterisk's queue_log, relative to hub.yaml: what was missed is made good from it. */
  queueLog: z.string().min(1).optional(),
  /** Country of numbers without a country code. */
  country: z.string().refine(isSupportedCountry, 'expected a country such as NL').default('NL'),
  allowedLateness: SourceLateness.default(DAY_MS),
});

/** Steps that are handed over at once. */
const BATCH = 500;
/** Events that may wait for a hub that cannot store; beyond it Asterisk has to wait. */
const MAX_WAITING_EVENTS = 50_000;
/** Agents and totals are asked for less often than lengths: Asterisk names every member for it. */
const STATUS_EVERY_MS = 30 * SECOND_MS;
/** What may be too old by the time it arrives is not read from the log. */
const LOOK_BACK_MARGIN_MS = MINUTE_MS;
/** How long a caller who has left is known. */
const KNOWN_AFTER_MS = HOUR_MS;

export const asteriskAmi: SourceType<typeof options> = {
  options,
  create(config, { baseFolder, env, storyClock, worldClock = systemClock, channelByPlatform }) {
    const { id, host, port, tls, username, queues, country, pollEvery, allowedLateness } = config;
    const channels = new Set(channelByPlatform?.values());
    for (const [queue, channel] of Object.entries(queues)) {
      if (channelByPlatform && !channels.has(channel)) {
        throw new HubError(
          'CONFIG_INVALID',
          `"${channel}" is no channel of this file: expected one of ${[...channels].join(', ')}`,
          { path: ['queues', queue] },
        );
      }
    }
    const secret = fromEnvironment(id, config.secret, env, {
      key: 'secret',
      isValid: (text) => /^[!-~]+$/.test(text),
      remedy: `the secret of "${username}" in manager.conf`,
    });
    const queueLog =
      config.queueLog === undefined ? undefined : resolve(baseFolder, config.queueLog);
    if (queueLog !== undefined) checkQueueLog(queueLog, storyClock !== undefined);
    return createAmiSource(
      {
        address: { host, port, tls },
        login: { username, secret },
        wire: { channels: queues, country },
        pollEveryMs: pollEvery,
        queueLog,
        lookBackMs: allowedLateness - LOOK_BACK_MARGIN_MS,
        // In a hub that tells a story nothing has a time but that of its arrival.
        isDated: storyClock === undefined,
      },
      { worldClock, backOff: createBackOff() },
    );
  },
};

/** @throws HubError CONFIG_INVALID */
function checkQueueLog(file: string, isStory: boolean): void {
  const refuse = (message: string): never => {
    throw new HubError('CONFIG_INVALID', message, { path: ['queueLog'] });
  };
  if (isStory) refuse('a hub that replays a recording cannot use it: its time is the story’s');
  try {
    accessSync(file, constants.R_OK);
  } catch (error) {
    refuse(
      `cannot be read (${messageOf(error)}): name Asterisk's queue_log, and let this user read it`,
    );
  }
}

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

export interface AmiDeps {
  worldClock: Clock;
  backOff: BackOff;
}

export function createAmiSource(settings: AmiSettings, { worldClock, backOff }: AmiDeps): Source {
  return {
    async run(port, signal) {
      const exchange = createExchange(settings, worldClock, port, signal);
      try {
        while (!signal.aborted) {
          try {
            await exchange.listen(backOff.reset);
          } catch (error) {
            if (signal.aborted) return;
            port.down(`Asterisk: ${messageOf(error)}`);
          }
          await delay(backOff.nextMs(), undefined, { signal }).catch(() => undefined);
        }
      } finally {
        await exchange.close();
      }
    },
  };
}

/** What is known of one Asterisk from connection to connection. */
function createExchange(
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

  async function poll(client: AmiClient, withStatus: boolean): Promise<void> {
    await setClock(client);
    const summary = await client.askList('QueueSummary');
    const status = withStatus ? await client.askList('QueueStatus') : [];
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
        while (!hasEnded && !signal.aborted) {
          const begunMs = performance.now();
          const withStatus = begunMs >= nextStatusMs;
          if (withStatus) nextStatusMs = begunMs + STATUS_EVERY_MS;
          await poll(client, withStatus);
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
