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
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { fromEnvironment } from '../kernel/config/from-environment.ts';
import { Duration } from '../kernel/config/scalars.ts';
import { Lateness } from '../kernel/config/schema.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { createExchange, type AmiSettings } from './ami/exchange.ts';
import { createBackOff, type BackOff } from './back-off.ts';
import type { Source, SourceType } from './source.ts';

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
  allowedLateness: Lateness.default(DAY_MS),
});

/** What may be too old by the time it arrives is not read from the log. */
const LOOK_BACK_MARGIN_MS = MINUTE_MS;
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
