/**
 * What is usual at this hour: the median and the 10–90 % band of the same weekday and hour over up to four weeks;
 * until a week is known, of the last 24 hours (`basis: 'day'`, and the wall says that it is still learning). A storm among
 * those hours is left out.
 */
import type { Normal } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import { sameHourWeeksAgo } from '../kernel/time-zone.ts';

const STEP_MS = 10 * MINUTE_MS;
const STEPS_AN_HOUR = HOUR_MS / STEP_MS;
const MIN_SAMPLES = 6;
const WEEKS = 4;
/** Of a normal distribution: standard deviation ÷ median absolute deviation. */
const NORMAL_MAD = 1.4826;
const MAX_DEVIATIONS = 4;

/**
 * @param valueAt the figure of the window or cell that ends at a ten-minute border; undefined where too little was
 *   seen for it to mean anything.
 * @returns null while fewer than six values are known.
 */
export function normalAt(
  valueAt: (endMs: number) => number | undefined,
  nowMs: number,
  timeZone: string,
): Normal | null {
  const weekly: number[] = [];
  for (let week = 1; week <= WEEKS; week++) {
    // On a border of the cells: in a zone of quarter hours an hour does not begin on one.
    const hourMs = floorToStep(sameHourWeeksAgo(timeZone, nowMs, week));
    for (let step = 1; step <= STEPS_AN_HOUR; step++)
      collect(weekly, valueAt(hourMs + step * STEP_MS));
  }
  if (weekly.length >= MIN_SAMPLES) return band(weekly, 'weeks');

  const daily: number[] = [];
  const lastMs = floorToStep(nowMs);
  for (let endMs = lastMs; endMs > lastMs - DAY_MS; endMs -= STEP_MS) {
    collect(daily, valueAt(endMs));
  }
  return daily.length >= MIN_SAMPLES ? band(daily, 'day') : null;
}

const floorToStep = (ms: number): number => Math.floor(ms / STEP_MS) * STEP_MS;

function collect(values: number[], value: number | undefined): void {
  if (value !== undefined) values.push(value);
}

function band(values: number[], basis: Normal['basis']): Normal {
  const sorted = usualOf(values.sort((a, b) => a - b));
  return {
    median: round(quantile(sorted, 0.5)),
    low: round(quantile(sorted, 0.1)),
    high: round(quantile(sorted, 0.9)),
    basis,
    samples: sorted.length,
  };
}

/**
 * The values without those of a storm: farther from the median than four deviations, as the median of all distances
 * estimates them. What was an emergency last week, or an hour ago, is not what is usual.
 * @param sorted not empty.
 */
function usualOf(sorted: readonly number[]): readonly number[] {
  const median = quantile(sorted, 0.5);
  const distances = sorted.map((value) => Math.abs(value - median)).sort((a, b) => a - b);
  const deviation = NORMAL_MAD * quantile(distances, 0.5);
  if (deviation === 0) return sorted;
  const usual = sorted.filter((value) => Math.abs(value - median) <= MAX_DEVIATIONS * deviation);
  return usual.length >= MIN_SAMPLES ? usual : sorted;
}

/** Linear interpolation between closest ranks (Hyndman and Fan's type 7); of a sorted, non-empty list. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}

/** Three decimals: finer is below what a wall can show, and would change with every event. */
const round = (value: number): number => Math.round(value * 1_000) / 1_000;
