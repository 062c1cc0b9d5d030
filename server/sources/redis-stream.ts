/**
 * Events that other programs add to a Redis Stream: `XADD KEY MAXLEN ~ 100000 * ce JSON`. Hubs read it as one consumer
 * group and share the work. An entry is acknowledged when what was accepted of it is durable here, so the entries of a
 * reader that died are read again: by itself when it is back under its name, by another after `claimAfter`.
 *
 *     connect → group → own pending entries → abandoned ones → up → (read → deliver → acknowledge)*
 *        ↑________________ back-off ← down ← any failure of Redis's __________________|
 *
 * A hub that cannot store is no failure of Redis's: the delivery waits and is made again on the same connection.
 */
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import { fromEnvironment } from '../kernel/config/from-environment.ts';
import { Duration } from '../kernel/config/scalars.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { deliverUntilStored } from './deliver-until-stored.ts';
import type { SourcePort, SourceType } from './source.ts';

const options = z.strictObject({
  /** `redis://` or `rediss://`, with user and password if need be, or `env:NAME` to take it from the environment. */
  url: z.string().regex(/^(rediss?:\/\/|env:)./, 'expected redis://HOST:PORT, or env:NAME'),
  /** Key of the stream. */
  stream: z.string().min(1),
  group: z.string().min(1).default('hubwall'),
  /** This reader's name in the group; default: host name and process id. */
  consumer: z.string().min(1).optional(),
  /** Most entries read at once. */
  batch: z.int().min(1).max(1_000).default(200),
  /** An entry that another reader has held this long is taken over from it. */
  claimAfter: Duration.default(MINUTE_MS),
});

/** How long a read waits for new entries; and so how soon it sees that it should end. */
const BLOCK_MS = 500;
/** A connection on which the server says nothing for this long is given up; pings keep an idle one talking. */
const SILENCE_MS = 5 * SECOND_MS;
const PING_MS = 1_500;
const CONNECT_TIMEOUT_MS = 3 * SECOND_MS;
const CLAIM_EVERY_MS = 30 * SECOND_MS;
const MIN_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 10 * SECOND_MS;
/** A server that hangs does not hold up the hub's end longer than this. */
const END_GRACE_MS = 800;
const FIRST_ID = '0-0';

/** The stream, and who reads it how. */
interface Reading {
  stream: string;
  group: string;
  consumer: string;
  batch: number;
  claimAfterMs: number;
}

type Client = Awaited<ReturnType<typeof connectionTo>>;

interface Entry {
  id: string;
  message: Readonly<Record<string, string>>;
}

export const redisStream: SourceType<typeof options> = {
  options,
  create(config, { env }) {
    const url = urlOf(config.id, config.url, env);
    const reading: Reading = {
      stream: config.stream,
      group: config.group,
      consumer: config.consumer ?? `${hostname()}:${process.pid}`,
      batch: config.batch,
      claimAfterMs: config.claimAfter,
    };
    return { run: (port, signal) => readForever(url, reading, port, signal) };
  },
};

async function readForever(
  url: string,
  reading: Reading,
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures += 1) {
    const client = await connectionTo(url);
    const giveUp = setTimeoutOnAbort(signal, END_GRACE_MS, () => client.destroy());
    try {
      await client.connect();
      await joinGroup(client, reading);
      await readOwnPending(client, reading, port, signal);
      port.up();
      await readNew(client, reading, port, signal, () => {
        failures = 0;
      });
    } catch (error) {
      if (signal.aborted) return;
      port.down(`Redis: ${messageOf(error)}`);
      await delay(backoffMs(failures), undefined, { signal }).catch(() => undefined);
    } finally {
      giveUp.cancel();
      if (client.isOpen) client.destroy();
    }
  }
}

async function connectionTo(url: string) {
  // Loaded by who needs it: it takes longer to load than all the rest of a hub.
  const { createClient } = await import('redis');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    socket: {
      // Reconnecting is this source's own: it has to look for pending entries each time.
      reconnectStrategy: false,
      connectTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SILENCE_MS,
    },
  });
  // Whatever it tells of also rejects the command that waits; unheard, it would end the process.
  return client.on('error', () => undefined);
}

async function joinGroup(client: Client, { stream, group }: Reading): Promise<void> {
  try {
    await client.xGroupCreate(stream, group, '0', { MKSTREAM: true });
  } catch (error) {
    if (!messageOf(error).startsWith('BUSYGROUP')) throw error;
  }
}

/** Takes up what this reader had read and not acknowledged. */
async function readOwnPending(
  client: Client,
  reading: Reading,
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  const { stream, group, consumer, batch } = reading;
  while (!signal.aborted) {
    const pending = await client.xPendingRange(stream, group, '-', '+', batch, { consumer });
    const ids = pending.map(({ id }) => id);
    if (ids.length === 0) return;
    // Not XREADGROUP from 0: its answer holds a null for an entry since trimmed, over which the client stumbles.
    const entries = await client.xClaim(stream, group, consumer, 0, ids);
    await deliver(entries.filter(isThere), port, signal);
    await client.xAck(stream, group, ids);
  }
}

/** Reads until the signal aborts, and now and then looks for entries that another reader left. */
async function readNew(
  client: Client,
  reading: Reading,
  port: SourcePort,
  signal: AbortSignal,
  onRead: () => void,
): Promise<void> {
  const { stream, group, consumer, batch, claimAfterMs } = reading;
  let nextClaimMs = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    if (performance.now() >= nextClaimMs) {
      await claimAbandoned(client, reading, port, signal);
      nextClaimMs = performance.now() + Math.min(CLAIM_EVERY_MS, claimAfterMs);
    }
    const streams = await client.xReadGroup(
      group,
      consumer,
      { key: stream, id: '>' },
      { COUNT: batch, BLOCK: BLOCK_MS },
    );
    onRead();
    const entries = streams?.[0]?.messages ?? [];
    await deliverAndAcknowledge(client, reading, entries.filter(isThere), port, signal);
  }
}

async function claimAbandoned(
  client: Client,
  reading: Reading,
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  const { stream, group, consumer, batch, claimAfterMs } = reading;
  let cursor = FIRST_ID;
  do {
    const claimed = await client.xAutoClaim(stream, group, consumer, claimAfterMs, cursor, {
      COUNT: batch,
    });
    await deliverAndAcknowledge(client, reading, claimed.messages.filter(isThere), port, signal);
    cursor = claimed.nextId;
  } while (cursor !== FIRST_ID && !signal.aborted);
}

async function deliverAndAcknowledge(
  client: Client,
  { stream, group }: Reading,
  entries: readonly Entry[],
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  if (entries.length === 0) return;
  await deliver(entries, port, signal);
  await client.xAck(
    stream,
    group,
    entries.map(({ id }) => id),
  );
}

/**
 * Those refused are done with as well: sent again, they would be refused again.
 * @throws the signal's reason when it aborts before they are stored: they may not be acknowledged.
 */
async function deliver(
  entries: readonly Entry[],
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  if (entries.length === 0) return;
  const raws = entries.map(({ message }) => rawOf(message));
  if (!(await deliverUntilStored(port, raws, signal))) signal.throwIfAborted();
}

/** The event of an entry; the text itself when it is not JSON, so that ingest refuses just that one. */
function rawOf(message: Entry['message']): unknown {
  const text = message['ce'] ?? '';
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Of an entry that was trimmed from the stream before it was read, only a null comes. */
const isThere = <E>(entry: E | null): entry is E => entry !== null;

const backoffMs = (failures: number): number =>
  Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** failures);

function setTimeoutOnAbort(
  signal: AbortSignal,
  ms: number,
  action: () => void,
): { cancel(): void } {
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(action, ms);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return {
    cancel() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    },
  };
}

/** @throws HubError CONFIG_INVALID */
function urlOf(
  sourceId: string,
  url: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const actual = fromEnvironment(sourceId, url, env, {
    key: 'url',
    isValid: isAddress,
    remedy: 'an address such as redis://localhost:6379',
  });
  if (isAddress(actual)) return actual;
  // The address itself is not told: it may hold a password.
  throw new HubError(
    'CONFIG_INVALID',
    `source "${sourceId}": url is no address such as redis://localhost:6379`,
    { path: ['url'] },
  );
}

const isAddress = (url: string): boolean => /^rediss?:\/\//.test(url) && URL.canParse(url);
