/**
 * Reads one partition of the log and hands each event to the part that keeps its figures: messages, contacts, markers.
 * Once a second it commits its offset and what changed, as absolute records: after a crash it reads the same events
 * again and comes to the same cells.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HubEvent } from '../../shared/event.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import type { Clock } from '../kernel/clock.ts';
import type { CellStore, RecordValue } from '../store/cell-store.ts';
import type { EventLog } from '../store/event-log.ts';
import { createContacts, type ContactOptions, type ContactState } from './contacts.ts';
import { createMentions, type MentionOptions, type MentionState } from './mentions.ts';
import { createNewestByKey, type MarkerBoard } from './newest-by-key.ts';
import { joinParts } from './part.ts';

/** Marks stay on the time lines for a day after they end. */
const MARKER_KEPT_MS = DAY_MS;
/** Events that are folded in one turn of the event loop: a backlog must not hold up the walls' heartbeat. */
const BATCH = 200;
const FORGET_EVERY_MS = 10 * MINUTE_MS;

export interface FoldDeps {
  clock: Clock;
  log: EventLog;
  cells: CellStore;
  analyse: (text: string) => Analysis;
  /** Told of an event that cannot be counted; the fold goes on without it. The error may quote a customer. */
  onPoison?: ((eventId: string, error: unknown) => void) | undefined;
}

export interface FoldOptions extends MentionOptions, ContactOptions {
  /** Of the log's partitions, the one to fold. @default 0 */
  partition?: number;
}

/** The fold's state, for reading only. */
export interface FoldState extends MentionState, ContactState {
  readonly markers: MarkerBoard;
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
  /** Writes offset and changes to the store, and lets the log forget what is committed. */
  commit(): Promise<void>;
}

/** A fold that resumes where the store says the last one stopped. */
export async function createFold(
  { clock, log, cells, analyse, onPoison }: FoldDeps,
  { partition = 0, ...options }: FoldOptions,
): Promise<Fold> {
  const mentions = createMentions(analyse, options);
  const contacts = createContacts(options);
  const markers: MarkerBoard = createNewestByKey('marker');
  const parts = joinParts([mentions, contacts, markers]);

  const { offset: committedOffset, records } = await cells.load(partition);
  let offset = committedOffset;
  for (const [key, value] of records) parts.restore(key, value);
  advance();

  let pass: Promise<void> | undefined;
  let lastForgetMs = Number.NEGATIVE_INFINITY;
  /** What the store has not taken yet: a commit that fails must not lose what it was to write. */
  const unwritten = { put: new Map<string, RecordValue>(), remove: new Set<string>() };

  return {
    state: { ...mentions.state, ...contacts.state, markers },
    async catchUp() {
      // A call during a pass waits for it and then makes its own: its event may have come after the pass's last read.
      while (pass) await pass;
      pass = readLog().finally(() => (pass = undefined));
      await pass;
    },
    advance,
    async commit() {
      forget();
      collectChanges();
      const committing = offset;
      const put = [...unwritten.put];
      const remove = [...unwritten.remove];
      await cells.commit(partition, { offset: committing, put, remove });
      // What changed again while the store was writing waits for the next commit.
      for (const [key, value] of put)
        if (unwritten.put.get(key) === value) unwritten.put.delete(key);
      for (const key of remove) unwritten.remove.delete(key);
      await log.trim(partition, committing);
    },
  };

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
    for (;;) {
      const batch = await log.read(partition, offset, BATCH);
      if (batch.length === 0) return;
      // Without a pause inside: whoever commits between two batches finds offset and cells of the same events.
      for (const logged of batch) {
        try {
          apply(logged.event);
        } catch (error) {
          onPoison?.(logged.event.id, error);
        }
        offset = logged.offset;
      }
      if (batch.length === BATCH) await nextTurn();
    }
  }

  function advance(): void {
    parts.advance(clock.nowMs());
  }

  /** What may fail, the analysis, comes before anything is changed: a throw leaves every figure whole. */
  function apply(event: HubEvent): void {
    switch (event.type) {
      case 'mention':
      case 'mention-deletion':
        return mentions.apply(event);
      case 'queue-reading':
        return contacts.applyReading(event);
      case 'contact':
        return contacts.applyStep(event);
      case 'campaign':
        return markers.offer(event.markerId, event);
    }
  }

  function forget(): void {
    const nowMs = clock.nowMs();
    if (nowMs - lastForgetMs < FORGET_EVERY_MS) return;
    lastForgetMs = nowMs;
    parts.forget(nowMs);
    markers.forgetWhere(({ startsMs, endsMs }) => (endsMs ?? startsMs) < nowMs - MARKER_KEPT_MS);
  }
}
