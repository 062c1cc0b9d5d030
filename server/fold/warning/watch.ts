/**
 * Watches brands and themes for a rise in messages: once a minute has closed, each series is assessed, and what
 * it comes to is kept as a record of its own. A deterministic function of the cells and these records, so that whoever
 * goes on with them (after a restart, or another node) goes on where they stopped.
 */
import type { NameByLanguage } from '../../../shared/name-by-language.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../shared/units.ts';
import { zoneOffsetMs } from '../../kernel/time-zone.ts';
import type { FoldState } from '../figures.ts';
import { recordsOf, type FoldPart } from '../part.ts';
import { BASELINE_DAYS, DAY_BLOCK_MIN, type CountSeries } from './baseline.ts';
import { closeMinute, newSeriesWarning, type SeriesWarning } from './close-minute.ts';
import { episodesAfter, type Episode } from './episodes.ts';
import {
  isRaised,
  overridden,
  released,
  type CrisisRule,
  type Override,
  type WarningState,
} from './state.ts';

/** A brand or theme; `key` is that of its cells. */
export interface Subject {
  /** `brand:ID` or `theme:ID`. */
  id: string;
  /** What people call it; `names` where it is called otherwise in each language. */
  name: string;
  names?: NameByLanguage;
  key: string;
  /**
   * What is counted: of a brand, negative messages; of a theme, all that do not praise, since an outage is asked about
   * before it is complained about.
   */
  counts: 'negative' | 'not-positive';
}

/** Everything that is kept of a subject; plain JSON. */
export interface SubjectRecord extends SeriesWarning {
  /** The series was first heard of in this minute: before it nothing is known. */
  firstMinute: number;
  /** What the last minute came to. */
  latest: { score: number; slowZ: number; count: number; expected: number; learning: boolean };
  /** Who has said that they are on it, while it lasts. */
  acknowledged: { by: string; atMs: number } | null;
  /** When something was the matter in the last day or longer, oldest first; none where there was nothing. */
  episodes?: readonly Episode[];
}

/** A subject's state has become another. */
export interface StateChange {
  id: string;
  from: WarningState;
  to: WarningState;
  atMs: number;
}

/** Of the fold's state, what is read. */
export type WatchedState = Pick<FoldState, 'minutes' | 'weeks' | 'recent'>;

export interface Watch extends FoldPart {
  readonly subjects: readonly Subject[];
  /** What is known of a subject; undefined before its first minute. */
  recordOf(id: string): SubjectRecord | undefined;
  /** Takes in the minutes that have closed by now, in order; the changes that they brought. Cheap when there is none. */
  step(nowMs: number, state: WatchedState): StateChange[];
  /** Notes who is on it. false when there is nothing to be on. */
  acknowledge(id: string, by: string, nowMs: number): boolean;
  /** Sets a state by hand until a time. undefined: no such subject. */
  override(
    id: string,
    by: Pick<Override, 'state' | 'reason' | 'by'> & { untilMs: number },
    nowMs: number,
  ): StateChange[] | undefined;
  /** Ends an override. undefined: no such subject, or none is set. */
  release(id: string, nowMs: number): StateChange[] | undefined;
}

/** After the minute's end: messages of its last seconds are on their way. */
const GRACE_MS = 5 * SECOND_MS;
/** Minutes that are caught up with after a pause; older ones no longer have their cells of a minute. */
const CATCH_UP_MIN = 30;
/** For so long the windows have cells of a minute. */
const MINUTE_CELLS_MIN = 175;
const PREFIX = 'warning/';

export interface WatchOptions {
  timeZone: string;
  /** When a warning becomes a crisis. @default never by itself */
  crisis?: CrisisRule | null | undefined;
}

export function createWatch(
  subjects: readonly Subject[],
  { timeZone, crisis = null }: WatchOptions,
): Watch {
  const records = new Map<string, SubjectRecord>();
  const changed = new Set<string>();

  const keep = (id: string, record: SubjectRecord): void => {
    records.set(id, record);
    changed.add(id);
  };

  return {
    subjects,
    recordOf: (id) => records.get(id),
    step(nowMs, state) {
      const nowMinute = Math.floor((nowMs - GRACE_MS) / MINUTE_MS);
      const due = subjects.filter(({ id }) => (records.get(id)?.record.minute ?? 0) < nowMinute);
      if (due.length === 0) return [];
      const changes: StateChange[] = [];
      const hubFirstMs = state.weeks.firstMs();
      for (const { id, key, counts } of due) {
        let known = records.get(id);
        if (!known) {
          const firstMinute = firstHeard(state, key, nowMinute);
          known = {
            ...newSeriesWarning(Math.max(firstMinute, nowMinute - CATCH_UP_MIN - 1)),
            firstMinute,
            latest: { score: 0, slowZ: 0, count: 0, expected: 0, learning: true },
            acknowledged: null,
          };
        }
        const hubFirst = (hubFirstMs ?? nowMs) / MINUTE_MS;
        // What was heard of on the hub's first day has been watched as long as the hub.
        const isOld = known.firstMinute - hubFirst < DAY_MS / MINUTE_MS;
        const firstMinute = isOld ? hubFirst : known.firstMinute;
        const series = seriesOf(state, {
          key,
          counts,
          nowMinute,
          firstMinute,
          daysBefore: daysBefore(nowMinute),
        });
        const from = Math.max(known.record.minute + 1, nowMinute - CATCH_UP_MIN);
        for (let minute = from; minute <= nowMinute; minute++) {
          const authorsOf = () =>
            authorsIn(state, key, (minute - 15) * MINUTE_MS, minute * MINUTE_MS);
          const { warning, assessment } = closeMinute(series, minute, known, authorsOf, crisis);
          const { score, slowZ, count, expected, learning } = assessment;
          const latest = { score, slowZ, count, expected, learning };
          known = settle(known, { ...known, ...warning, latest }, id, changes);
        }
        keep(id, known);
      }
      return changes;
    },
    acknowledge(id, by, nowMs) {
      const known = records.get(id);
      if (!known || !(isRaised(known.record.state) || known.record.state === 'recovering')) {
        return false;
      }
      keep(id, { ...known, acknowledged: { by, atMs: nowMs } });
      return true;
    },
    override(id, { untilMs, ...given }, nowMs) {
      if (!subjects.some((subject) => subject.id === id)) return undefined;
      const minute = Math.floor(nowMs / MINUTE_MS);
      const known = records.get(id);
      // Before its first minute there is nothing to set a state of.
      if (!known) return undefined;
      const changes: StateChange[] = [];
      const record = overridden(known.record, {
        ...given,
        sinceMinute: minute,
        untilMinute: Math.ceil(untilMs / MINUTE_MS),
      });
      keep(id, settle(known, { ...known, record }, id, changes));
      return changes;
    },
    release(id, nowMs) {
      const known = records.get(id);
      if (!known?.record.override) return undefined;
      const changes: StateChange[] = [];
      const record = released(known.record, Math.floor(nowMs / MINUTE_MS));
      keep(id, settle(known, { ...known, record }, id, changes));
      return changes;
    },
    ...recordsOf(PREFIX, records, changed),
  };

  /** How far back the same time of day lies: local clocks may have been put on or back in between. */
  function daysBefore(nowMinute: number): CountSeries['daysBefore'] {
    const nowMs = nowMinute * MINUTE_MS;
    const offsetNow = zoneOffsetMs(timeZone, nowMs);
    const shiftMin = Array.from({ length: BASELINE_DAYS + 1 }, (_, day) => {
      const then = zoneOffsetMs(timeZone, nowMs - day * DAY_MS);
      return (day * DAY_MS + then - offsetNow) / MINUTE_MS;
    });
    return (minute, days) => minute - shiftMin[days]!;
  }
}

/** The next record, with what follows from a change of state. */
function settle(
  before: SubjectRecord,
  next: SubjectRecord,
  id: string,
  changes: StateChange[],
): SubjectRecord {
  const [from, to] = [before.record.state, next.record.state];
  if (from === to) return next;
  changes.push({ id, from, to, atMs: next.record.stateSinceMinute * MINUTE_MS });
  const episodes = episodesAfter(before.episodes ?? [], before.record, next.record);
  // Who was on the last one is not on the next.
  const isOver = to === 'calm' || to === 'watch';
  return {
    ...next,
    acknowledged: isOver ? null : next.acknowledged,
    ...(episodes.length > 0 && { episodes }),
  };
}

/** Counts of a subject, minute by minute where the cells still are, else in blocks of ten minutes. */
function seriesOf(
  { minutes, weeks }: WatchedState,
  {
    key,
    counts,
    nowMinute,
    ...rest
  }: Pick<Subject, 'key' | 'counts'> & { nowMinute: number } & Pick<
      CountSeries,
      'firstMinute' | 'daysBefore'
    >,
): CountSeries {
  return {
    ...rest,
    between(from, to) {
      const window = from > nowMinute - MINUTE_CELLS_MIN ? minutes : weeks;
      const [, neutral, negative] = window.between(key, from * MINUTE_MS, to * MINUTE_MS);
      return counts === 'negative' ? negative : neutral + negative;
    },
  };
}

/** The first block of the baseline's days in which the key was heard of: a theme that is new has no quiet past. */
function firstHeard({ weeks }: WatchedState, key: string, nowMinute: number): number {
  const first =
    (Math.floor(nowMinute / DAY_BLOCK_MIN) - (BASELINE_DAYS * 24 + 4) * 6) * DAY_BLOCK_MIN;
  for (let minute = first; minute < nowMinute; minute += DAY_BLOCK_MIN) {
    const counts = weeks.between(key, minute * MINUTE_MS, (minute + DAY_BLOCK_MIN) * MINUTE_MS);
    if (counts.some((count) => count > 0)) return minute;
  }
  return nowMinute;
}

/** Distinct authors; of a source that names none, each message is one. */
function authorsIn({ recent }: WatchedState, key: string, fromMs: number, toMs: number): number {
  const authors = new Set<string>();
  let unnamed = 0;
  for (const { atMs, about, author } of recent.values()) {
    if (atMs < fromMs || atMs >= toMs || !about.includes(key)) continue;
    if (author === null) unnamed++;
    else authors.add(author);
  }
  return authors.size + unnamed;
}
