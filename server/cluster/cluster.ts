/**
 * Several hubs that are one, on a shared Redis: the log that all append to, the fold of which each does a share, and the
 * picture that one of them, the leader, builds for all.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { FoldDeps, FoldOptions } from '../fold/fold.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { EventLog } from '../store/event-log.ts';
import { createRedisCells } from '../store/redis/cell-store.ts';
import { createRedisLog } from '../store/redis/event-log.ts';
import { createRedisKeys } from '../store/redis/keys.ts';
import { createRedisLink } from '../store/redis/link.ts';
import { createClusteredFold, type ClusteredFold } from './clustered-fold.ts';
import { createEventNews } from './event-news.ts';
import { createLeases } from './leases.ts';
import { createOutageWatch, type ClusterOutage } from './outage.ts';
import { createPicture, type Picture } from './picture.ts';
import { createSourceBoard, type SourceBoard } from './source-board.ts';
import { createTextRewrites } from './text-rewrites.ts';
import { createWake } from './wake.ts';

/** Parts that the log has, and so the most nodes that can share the fold. It cannot change while a hub has data. */
export const PARTITIONS = 16;

export interface Cluster {
  readonly log: EventLog;
  /** The fold of this node, to be made once; resolves when this node leads, or knows the leader's picture. */
  openFold(
    deps: Pick<FoldDeps, 'analyse' | 'analyser' | 'onPoison'> & {
      onFolded: (isUrgent: boolean) => void;
    },
    options: FoldOptions,
  ): Promise<ClusteredFold>;
  /** Whether this node does what only one may do: it holds the first partition, and has the figures of all. */
  isLeader(): boolean;
  /** What the leader shows. */
  readonly picture: Picture;
  readonly sources: SourceBoard;
  /** What cannot be relied on, since when, and why; undefined when all is well. */
  outage(): ClusterOutage | undefined;
  /** Commits, and gives up its share at once. */
  close(): Promise<void>;
}

const ASK_EVERY_MS = 500;

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
  const news = createEventNews(wake);
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
      onAppended(partitions, events, isUrgent) {
        news.tell(
          partitions.filter((partition) => !isHeld(partition)),
          events,
          isUrgent,
        );
        fold?.notice(partitions.filter(isHeld), isUrgent);
      },
    },
    { partitions: PARTITIONS, replicas },
  );
  const cells = createRedisCells({
    link,
    keys,
    nowMs,
    tokenOf: leases.tokenOf,
    onCommitted: (partition) => fold?.committed(partition),
    // The leader's own it need not follow.
    isFollowed: () => leases.nodes().length > 1 && !isHeld(0),
  });
  const isLeader = (): boolean => fold?.leads() ?? false;
  const picture = await createPicture({
    link,
    keys,
    node,
    leaderToken: () => (isLeader() ? leases.tokenOf(0) : undefined),
    isSeen: () => leases.nodes().length > 1,
    onStale: () => void leases.drop(0),
    logger,
  });
  const sources = await createSourceBoard({ link, keys, node, isLeader });
  const outage = createOutageWatch({ nowMs, trouble: leases.trouble, isLeader });
  picture.on('snapshot', outage.hear);

  return {
    log,
    picture,
    sources,
    async openFold(deps, options) {
      fold = createClusteredFold({ ...deps, clock, log, cells, leases, wake, logger }, options);
      await leases.start();
      await fold.start();
      while (!isLeader() && !picture.latest()) {
        picture.ask();
        await delay(ASK_EVERY_MS);
      }
      return fold;
    },
    isLeader,
    outage: outage.now,
    async close() {
      await fold?.stop();
      await leases.stop();
      await rewrites.close();
      await link.close();
    },
  };
}
