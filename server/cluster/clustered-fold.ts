/**
 * The fold of one node of several. It folds the partitions that it holds, follows what the other nodes commit of
 * theirs, and shows all of them as one: so every node publishes the same state, and none depends on another's being up.
 *
 *     partition:  followed ──(lease gained: load, fold)──→ held
 *                    ↑ load anew ←──(lease lost)─────────────┘
 */
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { createFigures, type FoldState } from '../fold/figures.ts';
import { createMentionKeys } from '../fold/mention-windows.ts';
import { createFold, type Fold, type FoldDeps, type FoldOptions } from '../fold/fold.ts';
import type { MentionLedger } from '../fold/mention-ledger.ts';
import { mergeStates } from '../fold/merge.ts';
import { joinParts } from '../fold/part.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { EventLog } from '../store/event-log.ts';
import {
  isStale,
  type CellChanges,
  type CellVersion,
  type RedisCells,
} from '../store/redis/cell-store.ts';
import type { Leases } from './leases.ts';
import type { Wake } from './wake.ts';

export interface ClusteredFoldDeps extends Omit<FoldDeps, 'cells'> {
  cells: RedisCells;
  leases: Leases;
  wake: Wake;
  logger: Logger;
  /** Told whenever figures may have changed beside the tick. */
  onFolded: () => void;
}

export interface ClusteredFold extends Fold {
  /** Brings in all partitions, held and followed; resolves when the first whole state is there. */
  start(): Promise<void>;
  /** There is something new in the log of these partitions. */
  notice(partitions: readonly number[]): void;
  /** A partition is this node's from now on. */
  gained(partition: number): void;
  /** A partition is not this node's any more. */
  lost(partition: number): void;
  /** Commits what is folded of one partition. */
  commitOne(partition: number): Promise<void>;
  /** Ends following; what is held is the caller's to commit. */
  stop(): Promise<void>;
}

/** Between two looks at what others have told of: under load more comes with each. */
const LOOK_GAP_MS = 50;
/** A node with few events commits at once, so that the others show them at once; at most so often, ... */
const EARLY_COMMIT_GAP_MS = 200;
/** ... and while fewer than so many came since its last commit. */
const EARLY_COMMIT_EVENTS = 200;
/** How long records are taken over in one turn of the event loop. */
const TURN_MS = 10;

type Slot =
  | { kind: 'held'; fold: Fold }
  | { kind: 'followed'; follower: Follower }
  /** Was held and is being loaded anew: stands as it was for that moment. */
  | { kind: 'left'; fold: Fold };

interface Follower {
  readonly state: FoldState;
  at: CellVersion;
  advance(): void;
  take(changes: CellChanges): void;
}

export function createClusteredFold(deps: ClusteredFoldDeps, options: FoldOptions): ClusteredFold {
  const { clock, log, cells, leases, wake, logger, onFolded } = deps;
  const slots = new Map<number, Slot>();
  /** What is being done to a partition, one thing after the other. */
  const moves = new Map<number, Promise<void>>();
  const eventsSince = { commit: 0 };
  let lastCommitMs = Number.NEGATIVE_INFINITY;
  let stopped = false;

  /** One for all partitions, so that their figures are added up without strings. */
  const keys = createMentionKeys();
  let states: readonly FoldState[] = [];

  const show = (partition: number, slot: Slot): void => {
    slots.set(partition, slot);
    states = all.flatMap((one) => slots.get(one) ?? []).map(stateOf);
  };

  const countingLog: EventLog = {
    ...log,
    async read(partition, offset, limit) {
      const batch = await log.read(partition, offset, limit);
      eventsSince.commit += batch.length;
      return batch;
    },
  };
  const all = Array.from({ length: log.partitions }, (_, partition) => partition);
  const stateOf = (slot: Slot): FoldState =>
    slot.kind === 'followed' ? slot.follower.state : slot.fold.state;
  const heldFolds = (): [number, Fold][] =>
    [...slots].flatMap(([partition, slot]) =>
      slot.kind === 'held' ? [[partition, slot.fold] as [number, Fold]] : [],
    );

  async function hold(partition: number): Promise<void> {
    const token = leases.tokenOf(partition);
    if (token === undefined) return;
    const fold = await createFold({ ...deps, keys, log: countingLog }, { ...options, partition });
    if (leases.tokenOf(partition) !== token) return;
    show(partition, { kind: 'held', fold });
    notice([partition]);
  }

  async function follow(partition: number): Promise<void> {
    if (leases.tokenOf(partition) !== undefined) return;
    const { at, records } = await cells.loadVersion(partition);
    const figures = createFigures({ analyse: deps.analyse, ledger: NO_LEDGER, keys }, options);
    const beside = joinParts(partition === 0 ? (options.parts ?? []) : []);
    const restore = (key: string, value: unknown): void => {
      if (!figures.restore(key, value)) beside.restore(key, value);
    };
    let turnMs = performance.now();
    for (const [key, value] of records) {
      restore(key, value);
      if (performance.now() - turnMs < TURN_MS) continue;
      await nextTurn();
      turnMs = performance.now();
    }
    const advance = (): void => {
      figures.advance(clock.nowMs());
      // What falls out of its windows is for the partition's holder to remove.
      figures.takeChanges();
    };
    advance();
    const follower: Follower = {
      state: figures.state,
      at,
      advance,
      take({ put, remove }) {
        for (const key of remove) restore(key, undefined);
        for (const [key, value] of put) restore(key, value);
      },
    };
    show(partition, { kind: 'followed', follower });
  }

  /** Goes on trying as long as the partition should be held, or followed, and is not. */
  function move(partition: number): Promise<void> {
    const moving = (moves.get(partition) ?? Promise.resolve()).then(async () => {
      while (!stopped) {
        const shouldHold = leases.tokenOf(partition) !== undefined;
        const { kind } = slots.get(partition) ?? {};
        if (kind === (shouldHold ? 'held' : 'followed')) return;
        try {
          await (shouldHold ? hold(partition) : follow(partition));
        } catch (error) {
          logger.debug({ partition, reason: messageOf(error) }, 'partition cannot be loaded yet');
          await delay(LOOK_GAP_MS * 10);
        }
      }
    });
    moves.set(partition, moving);
    return moving;
  }

  function leave(partition: number): void {
    const slot = slots.get(partition);
    if (slot?.kind === 'held') show(partition, { kind: 'left', fold: slot.fold });
    void move(partition).then(onFolded);
  }

  const toFold = new Set<number>();
  const toFollow = new Set<number>();
  let looking: Promise<void> | undefined;

  /** Looks at what is new in some partitions, again and again while more is told of. */
  async function look(): Promise<void> {
    while (toFold.size + toFollow.size > 0 && !stopped) {
      const begunMs = performance.now();
      const folds = heldFolds().filter(([partition]) => toFold.delete(partition));
      const followed = [...toFollow];
      toFold.clear();
      toFollow.clear();
      const outcomes = await Promise.allSettled([
        ...folds.map(([, fold]) => fold.catchUp()),
        ...followed.map(followOn),
      ]);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') {
          logger.debug({ reason: messageOf(outcome.reason) }, 'a partition could not be read');
        }
      }
      onFolded();
      await commitEarly(folds.map(([partition]) => partition));
      await delay(Math.max(0, LOOK_GAP_MS - (performance.now() - begunMs)));
    }
  }

  const startLooking = (): void => {
    if (looking || stopped || toFold.size + toFollow.size === 0) return;
    looking = look()
      .catch((error: unknown) => logger.error({ reason: messageOf(error) }, 'looking failed'))
      .finally(() => {
        looking = undefined;
        startLooking();
      });
  };

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
    if (leases.nodes().length < 2 || partitions.length === 0) return;
    if (eventsSince.commit === 0 || eventsSince.commit > EARLY_COMMIT_EVENTS) return;
    if (performance.now() - lastCommitMs < EARLY_COMMIT_GAP_MS) return;
    await commitSome(partitions).catch(() => undefined);
  }

  /** @throws the first failure, after all have been tried. */
  async function commitSome(partitions: readonly number[]): Promise<void> {
    lastCommitMs = performance.now();
    eventsSince.commit = 0;
    const outcomes = await Promise.allSettled(partitions.map(commitOne));
    wake.tell('commits', partitions);
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
      logger.warn({ partition, reason: messageOf(error) }, "partition is not this node's any more");
      await leases.drop(partition);
    }
  }

  wake.on('events', (partitions) => notice(partitions));
  wake.on('commits', (partitions) => {
    for (const partition of partitions) toFollow.add(partition);
    startLooking();
  });

  function notice(partitions: readonly number[]): void {
    for (const partition of partitions) toFold.add(partition);
    startLooking();
  }

  return {
    state: mergeStates(() => states),
    async start() {
      await Promise.all(all.map(move));
      // What was left uncounted is in the first state.
      await Promise.all(heldFolds().map(([, fold]) => fold.catchUp())).catch(() => undefined);
    },
    notice,
    gained: (partition) => void move(partition).then(onFolded),
    lost: leave,
    /** Starts a look at everything, for what nobody told of; it does not wait for it. */
    catchUp() {
      for (const partition of all) {
        if (slots.get(partition)?.kind === 'held') toFold.add(partition);
        else toFollow.add(partition);
      }
      startLooking();
      return Promise.resolve();
    },
    advance() {
      for (const slot of slots.values()) {
        if (slot.kind === 'followed') slot.follower.advance();
        else slot.fold.advance();
      }
    },
    commit: () => commitSome(heldFolds().map(([partition]) => partition)),
    commitOne,
    hasErasures: () => heldFolds().some(([, fold]) => fold.hasErasures()),
    async stop() {
      stopped = true;
      await looking;
      await Promise.allSettled(moves.values());
      // What was accepted here and is held here is counted before another node takes over.
      await Promise.allSettled(heldFolds().map(([, fold]) => fold.catchUp()));
      await commitSome(heldFolds().map(([partition]) => partition)).catch(() => undefined);
    },
  };
}

/** A follower counts nothing itself. */
const NO_LEDGER: MentionLedger = {
  prepare: () => Promise.resolve(),
  apply: () => ({ before: null, after: null }),
  pass: () => undefined,
  takeChanges: () => ({ put: [], remove: [] }),
  restore: () => false,
};
