/**
 * The hub's way to Redis: standalone, Sentinel or Cluster, by its address. No command waits longer than its time, and
 * none waits for a connection: while there is none, it fails at once, and the caller decides.
 *
 *     connecting → ready ──(a command's time is over, the connection breaks, READONLY)──→ connecting, on a new client
 */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { SECOND_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { parseRedisAddress, type RedisAddress } from './address.ts';

export type RedisArgument = string | Buffer;

/** A Lua script; all keys of a call lie in one hash slot. */
export interface RedisScript {
  readonly source: string;
  readonly sha: string;
}

export const redisScript = (source: string): RedisScript => ({
  source,
  sha: createHash('sha1').update(source).digest('hex'),
});

export interface RedisLink {
  /** Sends one command; `key` says where to in a Cluster. @throws HubError STORE_FAILED when there is no answer. */
  send(
    key: string,
    args: readonly RedisArgument[],
    reading?: { bytes?: boolean },
  ): Promise<unknown>;
  run(
    script: RedisScript,
    keys: readonly [string, ...string[]],
    args: readonly RedisArgument[],
    reading?: { bytes?: boolean },
  ): Promise<unknown>;
  /** Hears what is published from then on, also after a new connection; what is said meanwhile is missed. */
  subscribe(channel: string, listener: (message: string) => void): Promise<void>;
  /** Calls back whenever a new connection stands. */
  onConnected(listener: () => void): void;
  close(): Promise<void>;
}

export interface RedisLinkOptions {
  /** Of one command. @default 2.5 s */
  timeoutMs?: number;
  /** Commands that may wait for their answer; more fail at once. @default 20,000 */
  maxWaiting?: number;
}

const CONNECT_TIMEOUT_MS = 2 * SECOND_MS;
const MIN_BACKOFF_MS = 100;
const MAX_BACKOFF_MS = SECOND_MS;

/** An answer that a new connection may mend: this one leads to a server that is no master any more. */
const WRONG_SERVER = /^(READONLY|UNBLOCKED|MASTERDOWN|NOREPLICAS)/;
/** Answers of the server itself, about the command: the connection is sound. */
const isServersAnswer = (error: unknown): boolean =>
  error instanceof Error && /^[A-Z]{2,}[A-Z0-9_]* |^[A-Z]{4,}$/.test(error.message);

/** What the three kinds of clients of the redis package have in common for us. */
interface Client {
  connect(): Promise<unknown>;
  send(key: string, args: readonly RedisArgument[], bytes: boolean): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  destroy(): void;
}

/** @throws HubError CONFIG_INVALID when the address cannot be read. */
export async function createRedisLink(
  url: string,
  { timeoutMs = 2.5 * SECOND_MS, maxWaiting = 20_000 }: RedisLinkOptions = {},
): Promise<RedisLink> {
  const address = parseRedisAddress(url);
  const subscriptions: { channel: string; listener: (message: string) => void }[] = [];
  const connectedListeners: (() => void)[] = [];
  const closing = new AbortController();
  let client: Client | undefined;
  let reason = 'not connected yet';
  let waiting = 0;
  let connecting: Promise<void> | undefined;

  const fail = (why: string, cause?: unknown): HubError =>
    new HubError('STORE_FAILED', `Redis at ${address.shown}: ${why}`, { cause });

  const connectOnce = async (): Promise<void> => {
    const fresh = await createClient(address, (error) => {
      // A cluster or sentinel mends itself what it can; what it cannot, the commands' own time tells.
      if (address.kind === 'standalone' && client === fresh) reconnect(fresh, messageOf(error));
    });
    try {
      await within(fresh.connect(), CONNECT_TIMEOUT_MS + SECOND_MS);
      for (const { channel, listener } of subscriptions) {
        await within(fresh.subscribe(channel, listener), timeoutMs);
      }
      await within(fresh.send('', ['PING'], false), timeoutMs);
    } catch (error) {
      fresh.destroy();
      throw error;
    }
    if (closing.signal.aborted) return fresh.destroy();
    client = fresh;
    for (const listener of connectedListeners) listener();
  };

  /** @param onTried called after the first try, whatever came of it. */
  const connectForever = async (onTried?: () => void): Promise<void> => {
    for (let failures = 0; !client && !closing.signal.aborted; failures += 1) {
      try {
        await connectOnce();
      } catch (error) {
        reason = messageOf(error);
        onTried?.();
        const backoffMs = Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** failures);
        await delay(backoffMs, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  function reconnect(broken: Client, why: string): void {
    if (client !== broken) return;
    client = undefined;
    reason = why;
    broken.destroy();
    connecting = connectForever();
  }

  const send: RedisLink['send'] = async (key, args, { bytes = false } = {}) => {
    const current = client;
    if (!current) throw fail(reason);
    if (waiting >= maxWaiting) throw fail(`${maxWaiting} commands wait for their answer`);
    waiting += 1;
    try {
      return await within(current.send(key, args, bytes), timeoutMs);
    } catch (error) {
      if (error instanceof Overdue) {
        reconnect(current, `no answer within ${timeoutMs} ms`);
      } else if (WRONG_SERVER.test(messageOf(error)) || !isServersAnswer(error)) {
        if (address.kind === 'standalone') reconnect(current, messageOf(error));
      }
      throw error instanceof Error && /^(NOSCRIPT|STALE)/.test(error.message)
        ? error
        : fail(messageOf(error), error);
    } finally {
      waiting -= 1;
    }
  };

  await new Promise<void>((resolve) => {
    connecting = connectForever(resolve).then(resolve);
  });
  return {
    send,
    async run(script, keys, args, reading) {
      const rest = [String(keys.length), ...keys, ...args];
      try {
        return await send(keys[0], ['EVALSHA', script.sha, ...rest], reading);
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
        return send(keys[0], ['EVAL', script.source, ...rest], reading);
      }
    },
    async subscribe(channel, listener) {
      subscriptions.push({ channel, listener });
      if (client)
        await within(client.subscribe(channel, listener), timeoutMs).catch(() => undefined);
    },
    onConnected: (listener) => void connectedListeners.push(listener),
    async close() {
      closing.abort();
      client?.destroy();
      client = undefined;
      reason = 'closed';
      await connecting;
    },
  };
}

/** A promise that took too long; what becomes of it later is nobody's concern. */
class Overdue extends Error {}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => reject(new Overdue(`no answer within ${ms} ms`));
    // After the next look at the sockets: a process that was busy itself has not read what came in time.
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, overdue]);
  } finally {
    clearTimeout(timer);
  }
}

/** Without the package's own limit, for which it makes a timer and an AbortSignal a command that live on for 5 s. */
const AS_TEXT = { timeout: 0 };
/** RESP_TYPES.BLOB_STRING of the redis package: the byte `$`. */
const AS_BYTES = { ...AS_TEXT, typeMapping: { 36: Buffer } };

async function createClient(
  address: RedisAddress,
  onError: (error: unknown) => void,
): Promise<Client> {
  // Loaded by who needs it: it takes longer to load than all the rest of a hub.
  const redis = await import('redis');
  const { username, password, tls } = address;
  const socket = { connectTimeout: CONNECT_TIMEOUT_MS, ...(tls && { tls: true as const }) };
  const credentials = {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
  };
  const common = { RESP: 2 as const, disableOfflineQueue: true };
  switch (address.kind) {
    case 'standalone': {
      const [{ host, port }] = address.servers;
      const client = redis.createClient({
        ...common,
        ...credentials,
        database: address.database,
        // Reconnecting is the link's own.
        socket: { ...socket, host, port, reconnectStrategy: false },
      });
      client.on('error', onError);
      let subscriber: ReturnType<typeof client.duplicate> | undefined;
      return {
        connect: () => client.connect(),
        send: (_key, args, bytes) => client.sendCommand(args, bytes ? AS_BYTES : AS_TEXT),
        async subscribe(channel, listener) {
          if (!subscriber) {
            subscriber = client.duplicate();
            subscriber.on('error', onError);
            await subscriber.connect();
          }
          await subscriber.subscribe(channel, listener);
        },
        destroy() {
          if (client.isOpen) client.destroy();
          if (subscriber?.isOpen) subscriber.destroy();
        },
      };
    }
    case 'cluster': {
      const cluster = redis.createCluster({
        RESP: 2,
        rootNodes: address.servers.map(({ host, port }) => ({
          ...credentials,
          socket: { ...socket, host, port },
        })),
        defaults: { ...credentials, disableOfflineQueue: true, socket },
      });
      cluster.on('error', onError);
      return {
        connect: () => cluster.connect(),
        send: (key, args, bytes) =>
          cluster.sendCommand(
            key === '' ? undefined : key,
            false,
            [...args],
            bytes ? AS_BYTES : AS_TEXT,
          ),
        subscribe: (channel, listener) => cluster.subscribe(channel, listener),
        destroy: () => cluster.destroy(),
      };
    }
    case 'sentinel': {
      const sentinel = redis.createSentinel({
        RESP: 2,
        name: address.masterName,
        sentinelRootNodes: [...address.servers],
        scanInterval: SECOND_MS,
        nodeClientOptions: {
          ...credentials,
          disableOfflineQueue: true,
          database: address.database,
          socket,
        },
        sentinelClientOptions: { socket },
      });
      sentinel.on('error', onError);
      return {
        connect: () => sentinel.connect(),
        send: (_key, args, bytes) =>
          sentinel.sendCommand(false, [...args], bytes ? AS_BYTES : AS_TEXT),
        subscribe: (channel, listener) => sentinel.subscribe(channel, listener),
        destroy: () => void sentinel.destroy().catch(() => undefined),
      };
    }
  }
}
