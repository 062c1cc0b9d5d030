/**
 * Where a hub keeps what it is sent: in a folder of its own, on a Redis that it shares with other nodes, or, of a story
 * that must not mix with real figures, in memory.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { HubStore } from '../hub.ts';
import type { Clock } from '../kernel/clock.ts';
import { HubError } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { createMemoryCells, createMemoryLog } from '../store/memory.ts';
import type { Environment } from './load-config.ts';

export interface Stores {
  store: HubStore;
  /** Secret under which persons' references are hashed. */
  key: string;
  /** Where it is, for the person who started the hub; undefined in memory. */
  place: string | undefined;
  /** After the hub has closed the store. */
  release(): Promise<void>;
}

export const dataFolderOf = (env: Environment): string => env['HUB_DATA'] ?? 'data';

/** @throws HubError that names what is wrong and the way out. */
export function openStores(
  env: Environment,
  { clock, logger, isReplay }: { clock: Clock; logger: Logger; isReplay: boolean },
): Promise<Stores> {
  if (isReplay) return Promise.resolve(inMemory(env, clock));
  const url = env['REDIS_URL'];
  return url === undefined ? inFolder(env, clock, logger) : onRedis(url, env, clock, logger);
}

function inMemory(env: Environment, clock: Clock): Stores {
  const nowMs = (): number => clock.nowMs();
  return {
    store: { log: createMemoryLog(nowMs), cells: createMemoryCells(nowMs) },
    key: env['HUB_KEY'] ?? randomBytes(32).toString('base64url'),
    place: undefined,
    release: () => Promise.resolve(),
  };
}

async function inFolder(env: Environment, clock: Clock, logger: Logger): Promise<Stores> {
  const { openDataFolder } = await import('../store/embedded/data-folder.ts');
  const folder = dataFolderOf(env);
  const { log, cells, key, release } = await openDataFolder(folder, {
    nowMs: () => clock.nowMs(),
    onNotice: (notice) => logger.warn({ notice }, 'data folder'),
  });
  return { store: { log, cells }, key: env['HUB_KEY'] ?? key, place: resolve(folder), release };
}

async function onRedis(
  url: string,
  env: Environment,
  clock: Clock,
  logger: Logger,
): Promise<Stores> {
  const key = env['HUB_KEY'];
  if (key === undefined) {
    throw new HubError(
      'CONFIG_INVALID',
      'HUB_KEY is not set: with REDIS_URL every node needs the same one, so that they know a person by the same hash; set it to a long random text',
    );
  }
  const { openCluster } = await import('../cluster/cluster.ts');
  const cluster = await openCluster(
    { clock, logger, node: randomUUID(), randomText: randomUUID },
    { url, prefix: env['REDIS_PREFIX'] ?? 'hubwall', replicas: replicasOf(env) },
  );
  return { store: { cluster }, key, place: 'Redis', release: () => Promise.resolve() };
}

function replicasOf(env: Environment): number {
  const text = env['REDIS_REPLICAS'] ?? '0';
  if (/^\d$/.test(text)) return Number(text);
  throw new HubError(
    'CONFIG_INVALID',
    `REDIS_REPLICAS is "${text}": expected how many replicas must have an event before its sender is told yes, 0 to 9`,
  );
}
