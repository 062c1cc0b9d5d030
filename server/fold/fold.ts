/**
 * Reads the log and keeps what the wall's figures rest on: counts per brand, term, channel and language in rolling
 * cells, the newest reading of every queue, contacts served, markers. Once a second it commits its offset and what
 * changed, as absolute records: after a crash it reads the same events again and comes to the same cells.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ContactEvent, HubEvent, Mention } from '../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import type { Clock } from '../kernel/clock.ts';
import type { CellStore, RecordValue } from '../store/cell-store.ts';
import type { EventLog } from '../store/event-log.ts';
import { cellKey, moodCount, servedCount, waitingSample } from './counts.ts';
import { createMentionLedger, type Contribution } from './mention-ledger.ts';
import { createNewestByKey, type MarkerBoard, type QueueBoard } from './newest-by-key.ts';
import { createRollingCells, type RollingCells } from './rolling-cells.ts';

/** Marks stay on the time lines for a day after they end. */
const MARKER_KEPT_MS = DAY_MS;
/** An hour over the day's window: an edit may still correct a message at its edge. */
const LEDGER_KEPT_MS = DAY_MS + HOUR_MS;
/** Events that are folded in one turn of the event loop: a backlog must not hold up the walls' heartbeat. */
const BATCH = 200;
const PARTITION = 0;

export interface FoldDeps {
  clock: Clock;
  log: EventLog;
  cells: CellStore;
  analyse: (text: string) => Analysis;
  /** Told of an event that cannot be counted; the fold goes on without it. The error may quote a customer. */
  onPoison?: ((eventId: string, error: unknown) => void) | undefined;
}

export interface FoldOptions {
  /** Id of our own brand: a message that names no brand is about us. */
  ownBrand: string;
  /** Per channel: within how long a contact should be answered, and how soon an abandon is too short to count. */
  service: ReadonlyMap<string, { withinMs: number; shortAbandonMs: number }>;
}

/** The fold's state, for reading only. */
export interface FoldState {
  /** One-minute cells of the last hour. */
  readonly hour: RollingCells;
  /** Ten-minute cells of the last 24 hours; of terms, channels and languages. */
  readonly day: RollingCells;
  /** Ten-minute cells of the last four weeks and a day; of brands and queues. */
  readonly weeks: RollingCells;
  readonly queues: QueueBoard;
  readonly markers: MarkerBoard;
  /** Newest message per source. */
  readonly lastMentionMs: ReadonlyMap<string, number>;
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
  { ownBrand, service }: FoldOptions,
): Promise<Fold> {
  const hour = createRollingCells('hour', MINUTE_MS, 60);
  const day = createRollingCells('day', 10 * MINUTE_MS, 144);
  const weeks = createRollingCells('weeks', 10 * MINUTE_MS, (28 + 1) * 144);
  const queues: QueueBoard = createNewestByKey('queue');
  const markers: MarkerBoard = createNewestByKey('marker');
  const ledger = createMentionLedger();
  const lastMentionMs = new Map<string, number>();
  const parts = [hour, day, weeks, queues, markers, ledger];

  const { offset: committedOffset, records } = await cells.load(PARTITION);
  let offset = committedOffset;
  for (const [key, value] of records) {
    if (restoreLastMention(key, value)) continue;
    parts.some((part) => part.restore(key, value));
  }
  advance();

  let pass: Promise<void> | undefined;
  let lastForgetMs = Number.NEGATIVE_INFINITY;
  const changedLastMentions = new Set<string>();
  /** What the store has not taken yet: a commit that fails must not lose what it was to write. */
  const unwritten = { put: new Map<string, RecordValue>(), remove: new Set<string>() };

  return {
    state: { hour, day, weeks, queues, markers, lastMentionMs },
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
      await cells.commit(PARTITION, { offset: committing, put, remove });
      // What changed again while the store was writing waits for the next commit.
      for (const [key, value] of put)
        if (unwritten.put.get(key) === value) unwritten.put.delete(key);
      for (const key of remove) unwritten.remove.delete(key);
      await log.trim(committing);
    },
  };

  function collectChanges(): void {
    for (const part of parts) {
      const { put, remove } = part.takeChanges();
      for (const key of remove) {
        unwritten.put.delete(key);
        unwritten.remove.add(key);
      }
      for (const [key, value] of put) {
        unwritten.remove.delete(key);
        unwritten.put.set(key, value);
      }
    }
    for (const source of changedLastMentions) {
      unwritten.put.set(`last-mention/${source}`, lastMentionMs.get(source));
    }
    changedLastMentions.clear();
  }

  async function readLog(): Promise<void> {
    for (;;) {
      const batch = await log.read(offset, BATCH);
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
    const nowMs = clock.nowMs();
    for (const window of [hour, day, weeks]) window.advance(nowMs);
  }

  /** What may fail, the analysis, comes before anything is changed: a throw leaves every figure whole. */
  function apply(event: HubEvent): void {
    switch (event.type) {
      case 'mention':
      case 'mention-deletion': {
        // An edit of what the ledger has forgotten would count the message a second time.
        if (event.type === 'mention' && event.publishedMs < event.atMs - LEDGER_KEPT_MS) return;
        const { before, after } = ledger.apply(event, contribute);
        if (event.type === 'mention') noteLastMention(event);
        if (before) count(before, -1);
        if (after) count(after, 1);
        return;
      }
      case 'queue-reading':
        queues.offer(`${event.channel}/${event.queue}`, event);
        weeks.add(
          cellKey.queue(event.channel, event.queue),
          event.atMs,
          waitingSample(event.waiting),
        );
        return;
      case 'contact': {
        const served = servedBy(event);
        if (served) hour.add(cellKey.served(event.channel), event.atMs, served);
        return;
      }
      case 'campaign':
        markers.offer(event.markerId, event);
        return;
    }
  }

  /** What a message adds; null for our own replies, which are no customer's mood. */
  function contribute(mention: Mention, publishedMs: number): Contribution | null {
    if (mention.direction === 'outbound') return null;
    const base = { atMs: publishedMs, channel: mention.channel };
    if (mention.kind === 'share') {
      return {
        ...base,
        label: 'share',
        language: 'other',
        brands: aboutBrands(mention.brand, []),
        terms: [],
      };
    }
    const { label, language, terms, forms, pairs, brands, brandScores } = analyse(mention.content);
    const named = aboutBrands(mention.brand, brands);
    const moods = Object.fromEntries(
      Object.entries(brandScores).flatMap(([id, mood]) =>
        mood.label === label ? [] : [[id, mood.label] as const],
      ),
    );
    // The words on the wall are what is said of us, where they may be shown: a rival's outage is not our topic, and a
    // word of a text that is only to be counted could be a name.
    const isShown = named.includes(ownBrand) && mention.display !== 'aggregate';
    return {
      ...base,
      label,
      language,
      brands: named,
      terms: isShown ? terms : [],
      ...(Object.keys(moods).length > 0 && { moods }),
      ...(isShown && forms.length + pairs.length > 0 && { words: wordKeys(forms, pairs) }),
    };
  }

  /** The source knows best; else the brands that the text names; else it is about us. */
  function aboutBrands(told: string | undefined, named: readonly string[]): readonly string[] {
    if (told !== undefined) return [told];
    return named.length > 0 ? named : [ownBrand];
  }

  function count(contribution: Contribution, sign: 1 | -1): void {
    const { atMs, label, brands, terms, channel, language, moods = {}, words = [] } = contribution;
    for (const brand of brands) {
      const counts = moodCount(moods[brand] ?? label);
      hour.add(cellKey.brand(brand), atMs, counts, sign);
      weeks.add(cellKey.brand(brand), atMs, counts, sign);
    }
    if (!brands.includes(ownBrand)) return;
    const counts = moodCount(moods[ownBrand] ?? label);
    for (const key of [
      cellKey.channel(channel),
      cellKey.language(language),
      ...terms.map(cellKey.term),
      ...words,
    ]) {
      hour.add(key, atMs, counts, sign);
      day.add(key, atMs, counts, sign);
    }
  }

  /** What a contact event adds to the service level; undefined when it adds nothing. */
  function servedBy({ step, channel, waitMs }: ContactEvent) {
    const target = service.get(channel);
    if (!target || waitMs === undefined) return undefined;
    if (step === 'answered') return servedCount({ inTime: waitMs <= target.withinMs });
    if (step === 'abandoned' && waitMs > target.shortAbandonMs) {
      return servedCount({ inTime: false });
    }
    return undefined;
  }

  function noteLastMention({ sourceId, publishedMs }: Mention): void {
    if (publishedMs <= (lastMentionMs.get(sourceId) ?? Number.NEGATIVE_INFINITY)) return;
    lastMentionMs.set(sourceId, publishedMs);
    changedLastMentions.add(sourceId);
  }

  function restoreLastMention(key: string, value: RecordValue): boolean {
    if (!key.startsWith('last-mention/')) return false;
    lastMentionMs.set(key.slice('last-mention/'.length), value as number);
    return true;
  }

  function forget(): void {
    const nowMs = clock.nowMs();
    if (nowMs - lastForgetMs < 10 * MINUTE_MS) return;
    lastForgetMs = nowMs;
    ledger.forgetBefore(nowMs - LEDGER_KEPT_MS);
    // A queue that was renamed or closed would keep its channel stale for ever.
    queues.forget(({ atMs }) => atMs < nowMs - DAY_MS);
    markers.forget(({ startsMs, endsMs }) => (endsMs ?? startsMs) < nowMs - MARKER_KEPT_MS);
  }
}

/**
 * Keys that a message's forms and pairs are counted under. Whether a pair is one idea is decided from the sums alone,
 * at publish: so it does not depend on the order in which messages came.
 */
function wordKeys(forms: Analysis['forms'], pairs: Analysis['pairs']): string[] {
  const keys = new Set(forms.map(({ term, language, text }) => cellKey.form(term, language, text)));
  for (const { text, terms } of pairs) {
    const space = text.indexOf(' ');
    keys.add(cellKey.pair(text, terms));
    keys.add(cellKey.firstOfPair(text.slice(0, space)));
    keys.add(cellKey.secondOfPair(text.slice(space + 1)));
    keys.add(cellKey.allPairs());
  }
  return [...keys];
}
