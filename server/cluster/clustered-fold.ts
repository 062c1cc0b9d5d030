/**
 * The fold of one node of several. It folds the partitions that it holds. The leader, who holds the first, follows what
 * the others commit of theirs as well, and shows all of them as one.
 *
 *     partition of the leader:  followed ──(lease gained: load, fold)──→ held
 *                                  ↑ load anew ←──(lease lost)─────────────┘
 *     of another node:          absent ──(lease gained)──→ held ──(lease lost)──→ absent
 */
import { setTimeout as delay } from 'node:timers/promises';
import { SECOND_MS } from '../../shared/units.ts';
import type { FoldState } from '../fold/figures.ts';
import { createMentionKeys } from '../fold/mention-windows.ts';
import { createFold, type Fold, type FoldDeps, type FoldOptions } from '../fold/fold.ts';
import { mergeStates } from '../fold/merge.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { EventLog } from '../store/event-log.ts';
import { isStale, type RedisCells } from '../store/redis/cell-store.ts';
import { createFollower, type Follower } from './follower.ts';
import type { Leases } from './leases.ts';
import { createLooks } from './looks.ts';
import { createRenewableParts } from './renewable-parts.ts';
import type { Wake } from './wake.ts';

export interface ClusteredFoldDeps extends Omit<FoldDeps, 'cells'> {
  cells: RedisCells;
  leases: Leases;
  wake: Wake;
  logger: Logger;
  /** Told whenever figures may have changed beside the tick; `isUrgent`: a text has to leave the screens. */
  onFolded: (isUrgent: boolean) => void;
}

export interface ClusteredFold extends Fold {
  /** Brings in the partitions that are held, and on the leader all others; resolves when what is left uncounted is counted. */
  start(): Promise<void>;
  /** Whether this node holds the first partition and has every other's figures: its state is that of all. */
  leads(): boolean;
  /** There is something new in the log of these partitions. @param isUrgent it is not left to gather. @default false */
  notice(partitions: readonly number[], isUrgent?: boolean): void;
  /** A partition is this node's from now on. */
  gained(partition: number): void;
  /** A partition is not this node's any more. */
  lost(partition: number): void;
  /** Something new of a partition has been committed. */
  committed(partition: number): void;
  /** Commits what is folded of one partition. */
  commitOne(partition: number): Promise<void>;
  /** Ends following; what is held is the caller's to commit. */
  stop(): Promise<void>;
}

/**
 * A node under load gathers until a tick is near: a text costs three times as much to read among 5 as among 150, since
 * between two looks the processor's caches are filled by others, and between two ticks no wall shows what was counted.
 */
const FOLD_PACE = { leastMs: 50, mostMs: SECOND_MS, rest: 40, enoughMs: 60 };
const FOLLOW_PACE = { leastMs: 50, mostMs: 50 };
const RETRY_MS = 500;
/** A partition that nothing was told of for so long is looked at with the next tick: a call may have been missed. */
const UNHEARD_MS = 0.9 * SECOND_MS;
/** A node with few events commits at once, so that the others show them at once; at most so often, ... */
const EARLY_COMMIT_GAP_MS = 200;
/** ... and while fewer than so many came since its last commit. */
const EARLY_COMMIT_EVENTS = 200;
/** A partition that is taken over is counted to its end before it is shown, unless that takes longer. */
const CATCH_UP_MS = 2 * SECOND_MS;

type Slot =
  | { kind: 'held'; fold: Fold }
  | { kind: 'followed'; follower: Follower }
  /** Was held, or is again, and is being loaded anew: stands as it was for that moment. */
  | { kind: 'left'; fold: Fold };

export function createClusteredFold(deps: ClusteredFoldDeps, options: FoldOptions): ClusteredFold {
  const { clock, log, cells, leases, wake, logger, onFolded } = deps;
  const slots = new Map<number, Slot>();
  /** What is being done to a partition, one thing after the other. */
  const moves = new Map<number, Promise<void>>();
  const eventsSince = { commit: 0 };
  /** Partitions with new readings of queues, which may raise an alert: they do not wait for the tick to be committed. */
  const withReadings = new Set<number>();
  /** Partitions of whose commits nobody has been told yet. */
  const written = new Set<number>();
  const beside = createRenewableParts(options.parts ?? []);
  let lastCommitMs = Number.NEGATIVE_INFINITY;
  let stopped = false;

  /** One for all partitions, so that their figures are added up without strings. */
  const keys = createMentionKeys();
  let states: readonly FoldState[] = [];

  const show = (partition: number, slot: Slot | undefined): void => {
    if (slot) slots.set(partition, slot);
    else slots.delete(partition);
    states = all.flatMap((one) => slots.get(one) ?? []).map(stateOf);
  };

  /** Where each partition was read to its end: who then asks what comes after it is spared the way to Redis, once. */
  const ends = new Map<number, number>();
  const countingLog: EventLog = {
    ...log,
    async read(partition, offset, limit) {
      const end = ends.get(partition);
      ends.delete(partition);
      // What came meanwhile is told of, and read with the next look.
      if (end === offset) return [];
      const batch = await log.read(partition, offset, limit);
      if (batch.length > 0 && batch.length < limit) ends.set(partition, batch.at(-1)!.offset);
      eventsSince.commit += batch.length;
      if (batch.some(({ event }) => event.type === 'queue-reading')) withReadings.add(partition);
      return batch;
    },
  };
  const all = Array.from({ length: log.partitions }, (_, partition) => partition);
  const stateOf = (slot: Slot): FoldState =>
    slot.kind === 'followed' ? slot.follower.state : slot.fold.state;
  const holdsFirst = (): boolean => leases.tokenOf(0) !== undefined;
  const leads = (): boolean =>
    holdsFirst() && slots.size === all.length && slots.get(0)?.kind !== 'followed';
  const heldFolds = (): [number, Fold][] =>
    [...slots].flatMap(([partition, slot]) =>
      slot.kind === 'held' ? [[partition, slot.fold] as [number, Fold]] : [],
    );

  async function hold(partition: number): Promise<void> {
    const token = leases.tokenOf(partition);
    if (token === undefined) return;
    const renewing: RedisCells = {
      ...cells,
      async load(one) {
        const loaded = await cells.load(one);
        if (one === 0) beside.renew();
        return loaded;
      },
    };
    const fold = await createFold(
      { ...deps, keys, log: countingLog, cells: renewing },
      { ...options, parts: [beside], partition },
    );
    await Promise.race([
      fold.catchUp().catch(() => undefined),
      delay(CATCH_UP_MS, undefined, { ref: false }),
    ]);
    if (leases.tokenOf(partition) !== token) return;
    show(partition, { kind: 'held', fold });
    notice([partition]);
  }

  async function follow(partition: number): Promise<void> {
    const loaded = await cells.loadVersion(partition);
    const follower = await createFollower(loaded, { analyse: deps.analyse, keys }, options);
    follower.advance(clock.nowMs());
    if (placeOf(partition) === 'followed') show(partition, { kind: 'followed', follower });
  }

  /** What a partition should be on this node now. */
  function placeOf(partition: number): 'held' | 'followed' | undefined {
    if (leases.tokenOf(partition) !== undefined) return 'held';
    return holdsFirst() ? 'followed' : undefined;
  }

  /** Goes on trying as long as the partition is not what it should be. */
  function move(partition: number): Promise<void> {
    const moving = (moves.get(partition) ?? Promise.resolve()).then(async () => {
      while (!stopped) {
        const place = placeOf(partition);
        if (slots.get(partition)?.kind === place) return;
        try {
          if (place === 'held') await hold(partition);
          else if (place === 'followed') await follow(partition);
          else show(partition, undefined);
        } catch (error) {
          logger.debug({ partition, reason: messageOf(error) }, 'partition cannot be loaded yet');
          await delay(RETRY_MS);
        }
      }
    });
    moves.set(partition, moving);
    return moving;
  }

  /** Who holds the first partition holds or follows all of them; who does not, only its own. */
  function gained(partition: number): void {
    for (const one of partition === 0 ? all : [partition])
      void move(one).then(() => onFolded(false));
  }

  function leave(partition: number): void {
    const slot = slots.get(partition);
    if (slot?.kind === 'held') show(partition, { kind: 'left', fold: slot.fold });
    gained(partition);
  }

  const onLookFailed = (error: unknown): void =>
    logger.error({ reason: messageOf(error) }, 'looking failed');
  const folding = createLooks(foldNew, onLookFailed, FOLD_PACE);
  const following = createLooks(followNew, onLookFailed, FOLLOW_PACE);
  /** Of what is to be followed, something must leave the screens. */
  let isUrgent = false;

  /** When a look at each partition was last begun that did not fail. */
  const lookedMs = new Map<number, number>();

  async function lookAt(
    partitions: readonly number[],
    look: (partition: number) => Promise<void> | undefined,
  ): Promise<void> {
    const begunMs = performance.now();
    const outcomes = await Promise.allSettled(partitions.map(async (one) => look(one)));
    for (const [place, outcome] of outcomes.entries()) {
      if (outcome.status === 'fulfilled') {
        lookedMs.set(partitions[place]!, begunMs);
      } else {
        logger.debug({ reason: messageOf(outcome.reason) }, 'a partition could not be read');
      }
    }
  }

  async function foldNew(told: readonly number[]): Promise<void> {
    const folds = new Map(heldFolds());
    const held = told.filter((partition) => folds.has(partition));
    await lookAt(held, (partition) => folds.get(partition)?.catchUp());
    onFolded(false);
    await commitEarly(held);
  }

  async function followNew(told: readonly number[]): Promise<void> {
    const hasErasures = isUrgent;
    isUrgent = false;
    await lookAt(told, followOn);
    onFolded(hasErasures);
  }

  async function followOn(partition: number): Promise<void> {
    const slot = slots.get(partition);
    if (slot?.kind !== 'followed') return;
    const { follower } = slot;
    const news = await cells.changesAfter(partition, follower.at);
    if (slots.get(partition) !== slot) return;
    if (news === undefined) {
      logger.debug({ partition }, 'changes were missed: the partition is loaded anew');
      await follow(partition);
      return;
    }
    for (const changes of news.changes) follower.take(changes);
    follower.at = news.at;
  }

  async function commitEarly(partitions: readonly number[]): Promise<void> {
    if (leases.nodes().length < 2 || holdsFirst() || eventsSince.commit === 0) return;
    if (performance.now() - lastCommitMs < EARLY_COMMIT_GAP_MS) return;
    const isQuiet = eventsSince.commit <= EARLY_COMMIT_EVENTS;
    const early = partitions.filter((partition) => isQuiet || withReadings.has(partition));
    if (early.length > 0) await commitSome(early).catch(() => undefined);
  }

  /** @throws the first failure, after all have been tried. */
  async function commitSome(partitions: readonly number[]): Promise<void> {
    lastCommitMs = performance.now();
    eventsSince.commit = 0;
    for (const partition of partitions) withReadings.delete(partition);
    const hasErasures = partitions.some((partition) => {
      const slot = slots.get(partition);
      return slot?.kind === 'held' && slot.fold.hasErasures();
    });
    const outcomes = await Promise.allSettled(partitions.map(commitOne));
    const news = [...written];
    written.clear();
    if (news.length > 0 && leases.nodes().length > 1 && !holdsFirst()) {
      wake.tell(hasErasures ? 'erasures' : 'commits', news);
    }
    const failed = outcomes.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  async function commitOne(partition: number): Promise<void> {
    const slot = slots.get(partition);
    if (slot?.kind !== 'held') return;
    try {
      await slot.fold.commit();
    } catch (error) {
      if (!isStale(error)) throw error;
      const reason = messageOf(error);
      if (await leases.renew(partition)) {
        // Its last commit was written without an answer, or Redis has lost what it had: it is loaded anew.
        logger.info({ partition, reason }, 'partition is loaded anew');
        leave(partition);
        return;
      }
      logger.warn({ partition, reason }, "partition is not this node's any more");
      await leases.drop(partition);
    }
  }

  wake.on('events', (partitions) => notice(partitions));
  wake.on('urgent-events', (partitions) => notice(partitions, true));
  const followSoon = (partitions: readonly number[]): void => {
    if (holdsFirst()) following.tell(partitions);
  };
  wake.on('commits', followSoon);
  wake.on('erasures', (partitions) => {
    isUrgent = true;
    followSoon(partitions);
  });

  function notice(partitions: readonly number[], isUrgentNow = false): void {
    folding.tell(partitions, isUrgentNow);
  }

  return {
    state: mergeStates(() => states),
    async start() {
      await Promise.all(all.map(move));
    },
    leads,
    notice,
    gained,
    lost: leave,
    /** Starts a look at what has gathered, and at what nobody has told of for a while; it does not wait for it. */
    catchUp() {
      const sinceMs = performance.now() - UNHEARD_MS;
      const unheard = (kind: Slot['kind']): number[] =>
        all.filter(
          (partition) =>
            slots.get(partition)?.kind === kind &&
            (lookedMs.get(partition) ?? Number.NEGATIVE_INFINITY) < sinceMs,
        );
      folding.tell(unheard('held'), true);
      following.tell(unheard('followed'));
      return Promise.resolve();
    },
    advance() {
      for (const slot of slots.values()) {
        if (slot.kind === 'followed') slot.follower.advance(clock.nowMs());
        else slot.fold.advance();
      }
    },
    commit: () => commitSome(heldFolds().map(([partition]) => partition)),
    committed: (partition) => written.add(partition),
    commitOne,
    hasErasures: () => heldFolds().some(([, fold]) => fold.hasErasures()),
    async stop() {
      stopped = true;
      await Promise.all([folding.stop(), following.stop()]);
      await Promise.allSettled(moves.values());
      // What was accepted here and is held here is counted before another node takes over.
      await Promise.allSettled(heldFolds().map(([, fold]) => fold.catchUp()));
      await commitSome(heldFolds().map(([partition]) => partition)).catch(() => undefined);
    },
  };
}
