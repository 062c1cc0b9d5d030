/**
 * Reads one partition of the log and hands each event to the part that keeps its figures: messages, contacts, markers.
 * Once a second it commits its offset and what changed, as absolute records: after a crash it reads the same events
 * again and comes to the same cells.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import type { Clock } from '../kernel/clock.ts';
import type { CellStore, RecordValue } from '../store/cell-store.ts';
import type { EventLog } from '../store/event-log.ts';
import { createEntryCache } from './entry-cache.ts';
import { createErasures } from './erasures.ts';
import { createFigures, type FigureOptions, type FoldState } from './figures.ts';
import { createMentionLedger } from './mention-ledger.ts';
import type { MentionKeys } from './mention-windows.ts';
import { joinParts, type FoldPart } from './part.ts';

export type { FoldState } from './figures.ts';

/** Events that are folded in one turn of the event loop: a backlog must not hold up the walls' heartbeat. */
const BATCH = 200;
const FORGET_EVERY_MS = 10 * MINUTE_MS;
const EXPIRE_EVERY_MS = MINUTE_MS;

export interface FoldDeps {
  clock: Clock;
  log: EventLog;
  cells: CellStore;
  analyse: (text: string) => Analysis;
  /** Names what `analyse` goes by: another one reads the same text differently. @default '' */
  analyser?: string;
  /** To be shared by the folds of several partitions. @default one of its own */
  keys?: MentionKeys | undefined;
  /** Told of an event that cannot be counted; the fold goes on without it. The error may quote a customer. */
  onPoison?: ((eventId: string, error: unknown) => void) | undefined;
}

export interface FoldOptions extends FigureOptions {
  /** Of the log's partitions, the one to fold. @default 0 */
  partition?: number;
  /** What the hub keeps beside its figures, in the first partition's transactions. */
  parts?: readonly FoldPart[];
  /** How long the log keeps what customers wrote. @default a day */
  textKeptMs?: number;
}

export interface Fold {
  readonly state: FoldState;
  /**
   * Takes in everything that the log holds by now, with pauses in which the event loop goes round: a tick may publish
   * and commit what is counted so far. Calls that overlap wait for each other's pass.
   */
  catchUp(): Promise<void>;
  /** Moves the windows to the hub's time. */
  advance(): void;
  /** Writes offset and changes to the store, erases the texts that have to go, and lets the log forget what is old. */
  commit(): Promise<void>;
  /** Counts no more: a pass that is under way ends with its batch. */
  stop(): Promise<void>;
  /** Whether texts wait for the next commit to be erased. */
  hasErasures(): boolean;
}

/** A fold that resumes where the store says the last one stopped. */
export async function createFold(
  { clock, log, cells, analyse, analyser = '', keys, onPoison }: FoldDeps,
  { partition = 0, textKeptMs = DAY_MS, parts: others = [], ...options }: FoldOptions,
): Promise<Fold> {
  const entries = createEntryCache(cells, partition);
  const erasures = createErasures();
  const eventsAt = (offsets: readonly number[]) => log.get(partition, offsets);
  const ledger = createMentionLedger({ entries, erasures, eventsAt, analyser });
  const figures = createFigures(
    { analyse, ledger, entries, keys },
    {
      ...options,
      partition,
      partitions: log.partitions,
    },
  );
  const parts = joinParts([figures, erasures, ...(partition === 0 ? others : [])]);

  const { offset: committedOffset, records } = await cells.load(partition);
  let offset = committedOffset;
  for (const [key, value] of records) parts.restore(key, value);
  parts.resume();
  advance();

  let pass: Promise<void> | undefined;
  let stopped = false;
  let committing = Promise.resolve();
  let lastForgetMs = Number.NEGATIVE_INFINITY;
  let lastExpiryMs = Number.NEGATIVE_INFINITY;
  /** What the store has not taken yet: a commit that fails must not lose what it was to write. */
  const unwritten = { put: new Map<string, RecordValue>(), remove: new Set<string>() };

  return {
    state: figures.state,
    async catchUp() {
      // A call during a pass waits for it and then makes its own: its event may have come after the pass's last read.
      while (pass) await pass;
      pass = readLog().finally(() => (pass = undefined));
      await pass;
    },
    advance,
    commit() {
      committing = committing.catch(() => undefined).then(commitNow);
      return committing;
    },
    async stop() {
      stopped = true;
      await pass?.catch(() => undefined);
    },
    hasErasures: () => erasures.pending().length > 0,
  };

  async function commitNow(): Promise<void> {
    forget();
    collectChanges();
    const committed = offset;
    const put = [...unwritten.put];
    const remove = [...unwritten.remove];
    const written = entries.unwritten();
    const erased = erasures.pending();
    await cells.commit(partition, { offset: committed, put, remove, entries: written });
    // What changed again while the store was writing waits for the next commit.
    for (const [key, value] of put) if (unwritten.put.get(key) === value) unwritten.put.delete(key);
    for (const key of remove) unwritten.remove.delete(key);
    entries.written(written);
    // Only now: until then a fold that starts again has to read these texts once more.
    if (erased.length > 0) {
      await log.erase(partition, erased);
      erasures.done(erased);
    }
    await expire(committed);
  }

  async function expire(committed: number): Promise<void> {
    const nowMs = clock.nowMs();
    if (nowMs - lastExpiryMs < EXPIRE_EVERY_MS) return;
    lastExpiryMs = nowMs;
    await log.expire(partition, { committed, beforeMs: nowMs - textKeptMs });
  }

  function collectChanges(): void {
    const { put, remove } = parts.takeChanges();
    for (const key of remove) {
      unwritten.put.delete(key);
      unwritten.remove.add(key);
    }
    for (const [key, value] of put) {
      unwritten.remove.delete(key);
      unwritten.put.set(key, value);
    }
  }

  async function readLog(): Promise<void> {
    while (!stopped) {
      const batch = await log.read(partition, offset, BATCH);
      if (batch.length === 0) return;
      await figures.prepare(batch);
      // Without a pause inside: whoever commits between two batches finds offset and cells of the same events.
      for (const logged of batch) {
        try {
          figures.apply(logged.event, logged.offset);
        } catch (error) {
          onPoison?.(logged.event.id, error);
        }
        offset = logged.offset;
      }
      if (batch.length === BATCH) await nextTurn();
    }
  }

  function advance(): void {
    figures.advance(clock.nowMs());
  }

  function forget(): void {
    const nowMs = clock.nowMs();
    if (nowMs - lastForgetMs < FORGET_EVERY_MS) return;
    lastForgetMs = nowMs;
    parts.forget(nowMs);
  }
}
