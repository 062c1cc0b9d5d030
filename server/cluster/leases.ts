/**
 * Which partitions this node holds. A lease lasts a few seconds and is renewed every one; with it comes a token that no
 * holder before or after has, and Redis takes a partition's commits only with the token of its newest holder. So a node
 * that was thought dead and is not can do no harm.
 *
 *     free → held ──(share grew smaller: commit, then release)──→ free
 *              └──(no renewal for LEASE_MS, another takes it)──→ lost
 */
import { SECOND_MS } from '../../shared/units.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import { createPause } from '../kernel/pause.ts';
import type { RedisKeys } from '../store/redis/keys.ts';
import { redisScript, type RedisLink } from '../store/redis/link.ts';
import { shareOf } from './shares.ts';
import type { Wake } from './wake.ts';

export const LEASE_MS = 4 * SECOND_MS;
const BEAT_MS = SECOND_MS;
/** After Redis was away only old leases are taken up again, until the other nodes have had time to come back too. */
const RETURN_MS = 2 * SECOND_MS;

export interface LeaseDeps {
  link: RedisLink;
  keys: RedisKeys;
  wake: Wake;
  /** This process's, and nobody else's ever. */
  node: string;
  randomText: () => string;
  logger: Logger;
  onGained: (partition: number) => void;
  onLost: (partition: number) => void;
  /** Finishes what is to be done on a partition that is given up of free will. */
  beforeRelease: (partition: number) => Promise<void>;
}

export interface Leases {
  /** Resolves after the first look at who holds what. */
  start(): Promise<void>;
  /** Fencing token of a partition that this node holds. */
  tokenOf(partition: number): string | undefined;
  /** Whether a partition is still this node's, by Redis; it is for another while then. @throws HubError STORE_FAILED */
  renew(partition: number): Promise<boolean>;
  /** Lets go of a partition that turned out not to be this node's any more. */
  drop(partition: number): Promise<void>;
  /** Ids of the nodes that lived at the last look, this one among them. */
  nodes(): readonly string[];
  /** Why leases cannot be renewed; undefined while they can. */
  trouble(): string | undefined;
  /** Gives everything up at once, for the others to take. */
  stop(): Promise<void>;
}

/** KEYS: nodes. ARGV: node, life in ms (0: it leaves). Gives those that live. */
const NODES = redisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if ARGV[2] == '0' then
  redis.call('ZREM', KEYS[1], ARGV[1])
else
  redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
end
return redis.call('ZRANGE', KEYS[1], 0, -1)
`);

/**
 * KEYS: lease, meta. ARGV: life in ms, the token held or held last (may be empty), the end of a new token (empty: only
 * renew). Gives the token, or false. A lease that ran out and that nobody took is the same lease.
 */
const LEASE = redisScript(`
local held = redis.call('GET', KEYS[1])
if held then
  if held ~= ARGV[2] then return false end
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return held
end
local token = redis.call('HGET', KEYS[2], 'token')
if not token or token ~= ARGV[2] then
  if ARGV[3] == '' then return false end
  token = redis.call('HINCRBY', KEYS[2], 'fence', 1) .. ':' .. ARGV[3]
  redis.call('HSET', KEYS[2], 'token', token)
end
redis.call('SET', KEYS[1], token, 'PX', ARGV[1])
return token
`);

/** KEYS: lease. ARGV: token. */
const RELEASE = redisScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`);

export function createLeases(deps: LeaseDeps, partitions: number): Leases {
  const { link, keys, wake, node, randomText, logger, onGained, onLost, beforeRelease } = deps;
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  const tokens = new Map<number, string>();
  const pause = createPause();
  let nodes: readonly string[] = [node];
  let trouble: string | undefined = 'Redis has not been reached yet';
  let isFirst = true;
  let wasAway = false;
  let takesFromMs = Number.NEGATIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();
  /** Something has been heard, perhaps during a beat: the next one does not wait. */
  let isWoken = false;

  const lease = async (partition: number, isNew: boolean): Promise<string | undefined> => {
    const { lease: key, meta } = keys.partition(partition);
    const held = tokens.get(partition) ?? '';
    const end = isNew ? `${node}:${randomText()}` : '';
    const token = await link.run(LEASE, [key, meta], [String(LEASE_MS), held, end]);
    return typeof token === 'string' ? token : undefined;
  };

  const lose = (partition: number): void => {
    tokens.delete(partition);
    onLost(partition);
  };

  const release = async (partition: number): Promise<void> => {
    const token = tokens.get(partition);
    if (token === undefined) return;
    tokens.delete(partition);
    await link.run(RELEASE, [keys.partition(partition).lease], [token]);
  };

  const beat = async (): Promise<void> => {
    const renewing = [...tokens].map(async ([partition, token]) => {
      const renewed = await lease(partition, false);
      // It may have been given up meanwhile.
      if (tokens.get(partition) === token && renewed !== token) lose(partition);
    });
    const [living] = await Promise.all([
      link.run(NODES, [keys.nodes], [node, String(LEASE_MS)]),
      ...renewing,
    ]);
    nodes = living as string[];
    const share = shareOf(node, nodes, partitions);
    await giveUp([...tokens.keys()].sort((a, b) => a - b).slice(share));
    if (performance.now() >= takesFromMs) await takeUpTo(share);
  };

  /** The highest first: the leader, who holds the first partition, changes as seldom as can be. */
  const giveUp = async (surplus: readonly number[]): Promise<void> => {
    if (surplus.length === 0) return;
    for (const partition of surplus) {
      await beforeRelease(partition);
      await release(partition);
      onLost(partition);
    }
    logger.info({ partitions: surplus }, 'partitions are given up to other nodes');
    wake.tell('leases', surplus);
  };

  const takeUpTo = async (share: number): Promise<void> => {
    const taken: number[] = [];
    for (const partition of all) {
      if (tokens.size >= share || pause.isOver) break;
      if (tokens.has(partition)) continue;
      const token = await lease(partition, true);
      if (token === undefined) continue;
      tokens.set(partition, token);
      taken.push(partition);
      onGained(partition);
    }
    if (taken.length > 0) logger.info({ partitions: taken }, 'partitions are taken');
  };

  const beatSafely = async (): Promise<void> => {
    try {
      if (wasAway) {
        wasAway = false;
        takesFromMs = performance.now() + RETURN_MS;
      }
      await beat();
      if (trouble !== undefined) logger.info('Redis can be relied on');
      trouble = undefined;
    } catch (error) {
      wasAway = true;
      // Once an outage: the rest of it is the same again.
      if (trouble === undefined || isFirst) logger.error({ reason: messageOf(error) }, 'no Redis');
      isFirst = false;
      trouble = messageOf(error);
    }
  };

  const beatForever = async (): Promise<void> => {
    while (!pause.isOver) {
      if (!isWoken) await pause.wait(BEAT_MS);
      isWoken = false;
      if (!pause.isOver) await beatSafely();
    }
  };

  const wakeUp = (): void => {
    isWoken = true;
    pause.end();
  };
  wake.on('leases', wakeUp);
  link.onConnected(wakeUp);

  return {
    async start() {
      await beatSafely();
      running = beatForever();
    },
    tokenOf: (partition) => tokens.get(partition),
    async renew(partition) {
      const token = tokens.get(partition);
      return token !== undefined && (await lease(partition, false)) === token;
    },
    async drop(partition) {
      await release(partition).catch(() => undefined);
      onLost(partition);
    },
    nodes: () => nodes,
    trouble: () => trouble,
    async stop() {
      pause.endAll();
      await running;
      const held = [...tokens.keys()];
      // Those whose release fails run out by themselves.
      await Promise.allSettled(held.map(release));
      await link.run(NODES, [keys.nodes], [node, '0']).catch(() => undefined);
      wake.tell('leases', held);
    },
  };
}
