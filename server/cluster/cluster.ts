/** Several hubs that are one, on a shared Redis: the log that all append to, and the fold of which each does a share. */
import type { FoldDeps, FoldOptions } from '../fold/fold.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { EventLog } from '../store/event-log.ts';
import { createRedisCells } from '../store/redis/cell-store.ts';
import { createRedisLog } from '../store/redis/event-log.ts';
import { createRedisKeys } from '../store/redis/keys.ts';
import { createRedisLink } from '../store/redis/link.ts';
import { createClusteredFold, type ClusteredFold } from './clustered-fold.ts';
import { createLeases } from './leases.ts';
import { createTextRewrites } from './text-rewrites.ts';
import { createWake } from './wake.ts';

/** Parts that the log has, and so the most nodes that can share the fold. It cannot change while a hub has data. */
export const PARTITIONS = 16;

export interface Cluster {
  readonly log: EventLog;
  /** The fold of this node, with every partition's figures; to be made once. */
  openFold(
    deps: Pick<FoldDeps, 'analyse' | 'analyser' | 'onPoison'> & { onFolded: () => void },
    options: FoldOptions,
  ): Promise<ClusteredFold>;
  /** Whether this node does what only one may do: it holds the first partition. */
  isLeader(): boolean;
  /** Since when Redis cannot be relied on, and why; undefined when it can. */
  outage(): { sinceMs: number; reason: string } | undefined;
  /** Commits, and gives up its share at once. */
  close(): Promise<void>;
}

export interface ClusterDeps {
  clock: Clock;
  logger: Logger;
  /** Tells this process from every other; of letters, digits and dashes. */
  node: string;
  randomText: () => string;
}

export interface ClusterOptions {
  url: string;
  /** Of every key. @default hubwall */
  prefix?: string;
  /** So many replicas must have events before a sender is told yes. @default 0 */
  replicas?: number;
}

/**
 * Resolves also when Redis is not there yet: then it is tried again and again.
 * @throws HubError CONFIG_INVALID when the address cannot be read.
 */
export async function openCluster(
  { clock, logger, node, randomText }: ClusterDeps,
  { url, prefix = 'hubwall', replicas = 0 }: ClusterOptions,
): Promise<Cluster> {
  const keys = createRedisKeys(prefix);
  const link = await createRedisLink(url);
  const wake = await createWake(link, keys.wake, node);
  const rewrites = createTextRewrites(link, logger);
  let fold: ClusteredFold | undefined;
  const leases = createLeases(
    {
      link,
      keys,
      wake,
      node,
      randomText,
      logger,
      onGained: (partition) => fold?.gained(partition),
      onLost: (partition) => fold?.lost(partition),
      beforeRelease: async (partition) => fold?.commitOne(partition),
    },
    PARTITIONS,
  );
  const isHeld = (partition: number): boolean => leases.tokenOf(partition) !== undefined;
  const nowMs = (): number => clock.nowMs();
  const log = createRedisLog(
    {
      link,
      keys,
      nowMs,
      onErased: rewrites.ask,
      onAppended(partitions) {
        const others = partitions.filter((partition) => !isHeld(partition));
        if (others.length > 0) wake.tell('events', others);
        fold?.notice(partitions.filter(isHeld));
      },
    },
    { partitions: PARTITIONS, replicas },
  );
  const cells = createRedisCells({
    link,
    keys,
    nowMs,
    tokenOf: leases.tokenOf,
    isFollowed: () => leases.nodes().length > 1,
  });
  let outage: { sinceMs: number; reason: string } | undefined;

  return {
    log,
    async openFold(deps, options) {
      fold = createClusteredFold({ ...deps, clock, log, cells, leases, wake, logger }, options);
      await leases.start();
      await fold.start();
      return fold;
    },
    isLeader: () => isHeld(0),
    outage() {
      const reason = leases.trouble();
      if (reason === undefined) outage = undefined;
      else outage = { sinceMs: outage?.sinceMs ?? clock.nowMs(), reason };
      return outage;
    },
    async close() {
      await fold?.stop();
      await leases.stop();
      await rewrites.close();
      await link.close();
    },
  };
}
