/**
 * The states of an early warning, a minute at a time.
 *
 * ```
 *            unusual             unusual for 2 min, enough evidence
 *   calm ───────────────▶ watch ──────────────────▶ warning ◀─────────────┐
 *    ▲ ▲    quiet 15 min    │                          │ quiet 15 min     │ unusual again
 *    │ └────────────────────┘                          ▼                  │
 *    └───────────── quiet 30 min more ───────────── recovering ───────────┘
 * ```
 *
 * A person or a scenario may set any state for a time (`override`): it wins while it lasts, and what is measured goes on
 * beneath it. `crisis` is only ever set so. What was at least a warning does not fall to calm at once when it ends:
 * it recovers first.
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
const RECOVERY_MIN = 30;
/** From here on a rise counts as having begun, looking back from the warning. */
const ONSET_SCORE = 1;

/** No warning rests on less: of the last 15 minutes. */
export const MIN_EVIDENCE = { events: 5, authors: 3, lift: 1.5 } as const;

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
  measured: Exclude<WarningState, 'crisis'>;
  /** Since when `state` holds. */
  stateSinceMinute: number;
  /** When what led to a warning began; null while there is none. */
  onsetMinute: number | null;
  /** Since when the score has been above what is usual. */
  risingSinceMinute: number | null;
  /** Minutes in a row that were unusual enough, and that were quiet. */
  unusualMinutes: number;
  quietMinutes: number;
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
 */
export function afterMinute(
  record: WarningRecord,
  input: Minute,
  authorsOf: () => number,
): WarningRecord {
  if (input.minute <= record.minute) return record;
  const { minute } = input;
  const isUnusual =
    (input.score >= WARNING_SCORE || input.slowZ >= SLOW_BURN_Z) &&
    input.count >= MIN_EVIDENCE.events &&
    liftOf(input) >= MIN_EVIDENCE.lift &&
    authorsOf() >= MIN_EVIDENCE.authors;
  const isQuiet = input.score < QUIET_SCORE && input.slowZ < QUIET_SLOW_Z;
  const isRising = input.score >= ONSET_SCORE || input.slowZ >= QUIET_SLOW_Z;
  const counted: WarningRecord = {
    ...record,
    unusualMinutes: isUnusual ? record.unusualMinutes + 1 : 0,
    quietMinutes: isQuiet ? record.quietMinutes + 1 : 0,
    risingSinceMinute: isRising ? (record.risingSinceMinute ?? minute) : null,
  };
  const measured = nextMeasured(counted, input);
  const sameMeasured = measured === record.measured;
  return withState(
    {
      ...counted,
      measured,
      minute,
      // A new state counts its own quiet minutes.
      quietMinutes: sameMeasured ? counted.quietMinutes : 0,
    },
    minute,
  );
}

function nextMeasured(record: WarningRecord, input: Minute): WarningRecord['measured'] {
  const isConfirmed = record.unusualMinutes >= CONFIRM_MIN;
  switch (record.measured) {
    case 'calm':
    case 'watch':
      if (isConfirmed) return 'warning';
      if (record.measured === 'watch') return record.quietMinutes >= QUIET_MIN ? 'calm' : 'watch';
      return input.score >= WATCH_SCORE ? 'watch' : 'calm';
    case 'warning':
      return record.quietMinutes >= QUIET_MIN ? 'recovering' : 'warning';
    case 'recovering':
      if (isConfirmed) return 'warning';
      return record.quietMinutes >= RECOVERY_MIN ? 'calm' : 'recovering';
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
