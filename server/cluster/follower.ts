/** The figures of a partition that another node folds: made of what that has committed, and of its changes since. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createFigures, type FigureDeps, type FoldState } from '../fold/figures.ts';
import type { FoldOptions } from '../fold/fold.ts';
import type { MentionLedger } from '../fold/mention-ledger.ts';
import type { CellChanges, CellVersion, RedisCells } from '../store/redis/cell-store.ts';

export interface Follower {
  readonly state: FoldState;
  /** The commit up to which it has come. */
  at: CellVersion;
  /** Moves the windows to the hub's time. */
  advance(nowMs: number): void;
  take(changes: CellChanges): void;
}

/** How long records are taken over in one turn of the event loop. */
const TURN_MS = 10;

export async function createFollower(
  { at, records }: Awaited<ReturnType<RedisCells['loadVersion']>>,
  { analyse, keys }: Pick<FigureDeps, 'analyse' | 'keys'>,
  options: FoldOptions,
): Promise<Follower> {
  const figures = createFigures({ analyse, ledger: NO_LEDGER, keys }, options);
  let turnMs = performance.now();
  for (const [key, value] of records) {
    figures.restore(key, value);
    if (performance.now() - turnMs < TURN_MS) continue;
    await nextTurn();
    turnMs = performance.now();
  }
  return {
    state: figures.state,
    at,
    advance(nowMs) {
      figures.advance(nowMs);
      // What falls out of its windows is for the partition's holder to remove.
      figures.takeChanges();
    },
    take({ put, remove }) {
      for (const key of remove) figures.restore(key, undefined);
      for (const [key, value] of put) figures.restore(key, value);
    },
  };
}

/** A follower counts nothing itself. */
const NO_LEDGER: MentionLedger = {
  prepare: () => Promise.resolve(),
  apply: () => ({ before: null, after: null, was: null, is: null }),
  noted: () => null,
  pass: () => undefined,
  takeChanges: () => ({ put: [], remove: [] }),
  restore: () => false,
};
