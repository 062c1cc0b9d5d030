/** One closed minute of one series: the figures of `assess`, taken in by the states of `state`. */
import { assess, newMemory, type Assessment, type Memory } from './assess.ts';
import type { CountSeries } from './baseline.ts';
import { afterMinute, calmRecord, type CrisisRule, type WarningRecord } from './state.ts';

/** Everything that is remembered of a series; plain JSON. */
export interface SeriesWarning {
  record: WarningRecord;
  memory: Memory;
}

export const newSeriesWarning = (minute: number): SeriesWarning => ({
  record: calmRecord(minute),
  memory: newMemory(),
});

/**
 * What holds once the minute before `end` has closed.
 *
 * @param authorsOf distinct authors of the events of the last 15 minutes; asked only where it matters.
 * @param crisis null: only a person calls one.
 */
export function closeMinute(
  series: CountSeries,
  end: number,
  { record, memory }: SeriesWarning,
  authorsOf: () => number,
  crisis: CrisisRule | null = null,
): { warning: SeriesWarning; assessment: Assessment } {
  const { assessment, memory: remembered } = assess(series, end, memory);
  const { score, slowZ, count, expected } = assessment;
  const minute = { minute: end, score, slowZ, count, expected };
  return {
    warning: { record: afterMinute(record, minute, authorsOf, crisis), memory: remembered },
    assessment,
  };
}
