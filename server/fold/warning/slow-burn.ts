/**
 * The slow burn: a rise too gentle for the last quarter of an hour to show, which the two hours before it have already
 * taken for usual. An exponentially weighted mean over 60 minutes, against the same mean on the days before.
 */
import { BASELINE_DAYS, DAY_BLOCK_MIN, usualDays, type CountSeries } from './baseline.ts';

const MEAN_AGE_MIN = 60;
/** Share of a block in the mean. */
const SHARE = 1 - Math.exp(-DAY_BLOCK_MIN / MEAN_AGE_MIN);
/** Of three hours; what lies before them weighs less than a twentieth. */
const BLOCKS = 18;
const MIN_DAYS = 3;

const WEIGHTS = Array.from({ length: BLOCKS }, (_, age) => (1 - SHARE) ** age);
const WEIGHT_SUM = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
/** Variance of the mean, of blocks of variance 1. */
const VARIANCE = WEIGHTS.reduce((sum, weight) => sum + (weight / WEIGHT_SUM) ** 2, 0);

/**
 * Standard deviations that the weighted mean at `end` lies above its usual value; 0 while fewer than three days are
 * known or where nothing happened.
 *
 * @param end on a border of ten minutes.
 * @param dispersion of forecasts of the series from the days before.
 */
export function slowBurn(series: CountSeries, end: number, dispersion: number): number {
  const days: { events: number }[] = [];
  for (let day = 1; day <= BASELINE_DAYS; day++) {
    const at = series.daysBefore(end, day);
    if (at - BLOCKS * DAY_BLOCK_MIN < series.firstMinute) break;
    days.push({ events: weightedMean(series, at) });
  }
  if (days.length < MIN_DAYS) return 0;
  const usual = usualDays(days);
  // Half an event more than was seen: of a series that never speaks at this hour, one message is no fire.
  const expected =
    (usual.reduce((sum, { events }) => sum + events, 0) + 0.5 / BLOCKS) / usual.length;
  const variance = expected * VARIANCE * (1 + 1 / usual.length) + dispersion * expected * expected;
  return Math.max(0, (weightedMean(series, end) - expected) / Math.sqrt(variance));
}

/** Events in a block, the last block weighing most. */
function weightedMean(series: CountSeries, end: number): number {
  let sum = 0;
  for (let age = 0; age < BLOCKS; age++) {
    const to = end - age * DAY_BLOCK_MIN;
    sum += WEIGHTS[age]! * series.between(to - DAY_BLOCK_MIN, to);
  }
  return sum / WEIGHT_SUM;
}
