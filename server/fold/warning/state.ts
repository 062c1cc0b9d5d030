/**
 * The states of an early warning, a minute at a time.
 *
 * ```
 *            unusual             unusual for 2 min, enough evidence          severe for 10 min
 *   calm ───────────────▶ watch ──────────────────▶ warning ─────────────────────▶ crisis
 *    ▲ ▲    quiet 15 min    │                        ▲  │  ▲     eased for 15 min     │
 *    │ └────────────────────┘          unusual again │  │  └──────────────────────────┤
 *    │                                               │  ▼ quiet 15 min                │
 *    └───────────── quiet 30 min more ───────────── recovering ◀──────────────────────┘
 * ```
 *
 * What is severe is said by the hub's rule (`CrisisRule`); eased is what has fallen below half of it, so that a figure
 * around the rule's own does not go in and out. A person may set any state for a time (`override`): it wins while it
 * lasts, and what is measured goes on beneath it. What was at least a warning does not fall to calm at once when it
 * ends: it recovers first.
 */

export type WarningState = 'calm' | 'watch' | 'warning' | 'crisis' | 'recovering';

/** One fixed level for every brand size. */
export const WARNING_SCORE = 4;
export const WATCH_SCORE = 2.5;
/** Below both of these a minute is quiet. */
const QUIET_SCORE = 2;
const QUIET_SLOW_Z = 3;
/** The slow burn's own level: rare enough to be as seldom wrong as the score. */
export const SLOW_BURN_Z = 6;

/** A single minute may be chance; the second one seldom is. */
const CONFIRM_MIN = 2;
const QUIET_MIN = 15;
const EASED_MIN = 15;
const RECOVERY_MIN = 30;
/** From here on a rise counts as having begun, looking back from the warning. */
const ONSET_SCORE = 1;

/** No warning rests on less: of the last 15 minutes. */
export const MIN_EVIDENCE = { events: 5, authors: 3, lift: 1.5 } as const;

/** When a warning becomes a crisis: all of it at once, of the last 15 minutes, for so many minutes without a break. */
export interface CrisisRule {
  timesNormal: number;
  messages: number;
  people: number;
  minutes: number;
}

export interface Minute {
  /** The minute that has just closed. */
  minute: number;
  score: number;
  slowZ: number;
  /** Events of the last 15 minutes, and how many were expected. */
  count: number;
  expected: number;
}

export interface Override {
  state: WarningState;
  reason: string;
  by: string;
  sinceMinute: number;
  /** Holds until this minute, which is not part of it. */
  untilMinute: number;
}

/** All that is remembered of a series; plain JSON. */
export interface WarningRecord {
  /** What is shown and told. */
  state: WarningState;
  /** What the figures alone say. */
  measured: WarningState;
  /** Since when `state` holds. */
  stateSinceMinute: number;
  /** When what led to a warning began; null while there is none. */
  onsetMinute: number | null;
  /** Since when the score has been above what is usual. */
  risingSinceMinute: number | null;
  /** Minutes in a row that were unusual enough, and that were quiet. */
  unusualMinutes: number;
  quietMinutes: number;
  /** Minutes in a row that were as bad as a crisis, and that were far from it. */
  severeMinutes: number;
  easedMinutes: number;
  override: Override | null;
  /** Last minute taken in. */
  minute: number;
}

export const calmRecord = (minute: number): WarningRecord => ({
  state: 'calm',
  measured: 'calm',
  stateSinceMinute: minute,
  onsetMinute: null,
  risingSinceMinute: null,
  unusualMinutes: 0,
  quietMinutes: 0,
  severeMinutes: 0,
  easedMinutes: 0,
  override: null,
  minute,
});

/** States in which something is the matter and the wall says so. */
export const isRaised = (state: WarningState): boolean => state === 'warning' || state === 'crisis';

/** How many times what is expected; of nothing expected, as many times as one. */
export const liftOf = ({ count, expected }: { count: number; expected: number }): number =>
  count / Math.max(expected, 1);

/**
 * The record after a minute has closed; a minute that is not after the last one changes nothing.
 *
 * @param authorsOf distinct authors of the events of the last 15 minutes; asked only where they decide.
 * @param rule null: only a person calls a crisis.
 */
export function afterMinute(
  record: WarningRecord,
  input: Minute,
  authorsOf: () => number,
  rule: CrisisRule | null = null,
): WarningRecord {
  if (input.minute <= record.minute) return record;
  const { minute, score, slowZ, count } = input;
  const lift = liftOf(input);
  const isUnusual =
    (score >= WARNING_SCORE || slowZ >= SLOW_BURN_Z) &&
    count >= MIN_EVIDENCE.events &&
    lift >= MIN_EVIDENCE.lift &&
    authorsOf() >= MIN_EVIDENCE.authors;
  const isSevere =
    rule !== null &&
    count >= rule.messages &&
    lift >= rule.timesNormal &&
    authorsOf() >= rule.people;
  const isEased = rule === null || count < rule.messages / 2 || lift < rule.timesNormal / 2;
  const isQuiet = score < QUIET_SCORE && slowZ < QUIET_SLOW_Z && !isSevere;
  const isRising = score >= ONSET_SCORE || slowZ >= QUIET_SLOW_Z;
  const counters = {
    unusualMinutes: isUnusual ? record.unusualMinutes + 1 : 0,
    quietMinutes: isQuiet ? record.quietMinutes + 1 : 0,
    severeMinutes: isSevere ? record.severeMinutes + 1 : 0,
    easedMinutes: isEased ? record.easedMinutes + 1 : 0,
  };
  const isCrisis = rule !== null && counters.severeMinutes >= rule.minutes;
  const measured = nextMeasured(record.measured, counters, score >= WATCH_SCORE, isCrisis);
  // A new state counts its own quiet minutes.
  if (measured !== record.measured) counters.quietMinutes = 0;
  const risingSinceMinute = isRising ? (record.risingSinceMinute ?? minute) : null;
  return withState({ ...record, ...counters, measured, minute, risingSinceMinute }, minute);
}

function nextMeasured(
  measured: WarningState,
  {
    unusualMinutes,
    quietMinutes,
    easedMinutes,
  }: Pick<WarningRecord, 'unusualMinutes' | 'quietMinutes' | 'easedMinutes'>,
  isWatched: boolean,
  isCrisis: boolean,
): WarningState {
  const isConfirmed = unusualMinutes >= CONFIRM_MIN;
  switch (measured) {
    case 'calm':
      if (isConfirmed) return 'warning';
      return isWatched ? 'watch' : 'calm';
    case 'watch':
      if (isConfirmed) return 'warning';
      return quietMinutes >= QUIET_MIN ? 'calm' : 'watch';
    case 'warning':
      if (isCrisis) return 'crisis';
      return quietMinutes >= QUIET_MIN ? 'recovering' : 'warning';
    case 'crisis':
      if (quietMinutes >= QUIET_MIN) return 'recovering';
      return easedMinutes >= EASED_MIN ? 'warning' : 'crisis';
    case 'recovering':
      if (isConfirmed) return 'warning';
      return quietMinutes >= RECOVERY_MIN ? 'calm' : 'recovering';
  }
}

/** The record with someone's word in place of what is measured; it takes effect at once. */
export const overridden = (record: WarningRecord, override: Override): WarningRecord =>
  withState({ ...record, override }, override.sinceMinute);

/** The record without an override: what is measured holds again. */
export const released = (record: WarningRecord, minute: number): WarningRecord =>
  withState(
    { ...record, override: record.override && { ...record.override, untilMinute: minute } },
    minute,
  );

function withState(record: WarningRecord, minute: number): WarningRecord {
  const override = record.override && minute < record.override.untilMinute ? record.override : null;
  // What was raised by hand recovers like what was raised by figures.
  const mustRecover =
    record.override !== null &&
    override === null &&
    isRaised(record.state) &&
    (record.measured === 'calm' || record.measured === 'watch');
  const measured = mustRecover ? 'recovering' : record.measured;
  const state = override?.state ?? measured;
  const isEpisode = state !== 'calm' && state !== 'watch';
  return {
    ...record,
    override,
    measured,
    quietMinutes: mustRecover ? 0 : record.quietMinutes,
    state,
    stateSinceMinute: state === record.state ? record.stateSinceMinute : minute,
    onsetMinute: isEpisode ? (record.onsetMinute ?? record.risingSinceMinute ?? minute) : null,
  };
}
