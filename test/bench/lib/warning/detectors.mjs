/**
 * The hub's early warning, and what is used elsewhere, each as: minute by minute over a series, is there an alarm?
 *
 * EARS C2 (Hutwagner et al. 2003): mean and deviation of seven blocks, two blocks ago; alarm at three deviations.
 * CUSUM (Page 1954), of each block against the same time on the seven days before, k 0.5, h 5.
 * z-score: a block against all blocks of the last day, alarm at three deviations.
 * Blocks are of five minutes and slide by the minute, so that none is late for its grid.
 */
import { importCompiled } from '../compiled.mjs';
import { DAY_MIN } from './simulation.mjs';

/** @typedef {import('./simulation.mjs').CountSeries} CountSeries */
/** @typedef {(series: CountSeries, from: number) => (end: number) => boolean} Detector From a minute on; each minute once, in order. */

const BLOCK_MIN = 5;

/** @param {readonly number[]} values */
function momentsOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** @param {CountSeries} series @param {number} end */
const blockAt = (series, end) => series.between(end - BLOCK_MIN, end);

/** @type {Detector} */
const earsC2 = (series) => (end) => {
  const past = Array.from({ length: 7 }, (_, index) =>
    blockAt(series, end - (3 + index) * BLOCK_MIN),
  );
  const { mean, deviation } = momentsOf(past);
  // A deviation of none would make the first message an alarm.
  return blockAt(series, end) > mean + 3 * Math.max(deviation, 0.2);
};

/** @type {Detector} */
const cusum = (series) => {
  // One sum for each of the grids on which blocks slide.
  const sums = Array.from({ length: BLOCK_MIN }, () => 0);
  return (end) => {
    const past = Array.from({ length: 7 }, (_, day) => blockAt(series, end - (day + 1) * DAY_MIN));
    const { mean, deviation } = momentsOf(past);
    const z = (blockAt(series, end) - mean) / Math.max(deviation, Math.sqrt(mean), 0.5);
    const grid = end % BLOCK_MIN;
    sums[grid] = Math.max(0, (sums[grid] ?? 0) + z - 0.5);
    if (sums[grid] <= 5) return false;
    sums[grid] = 0;
    return true;
  };
};

const DAY_BLOCKS = DAY_MIN / BLOCK_MIN - 1;

/** @type {Detector} */
const zScore = (series) => {
  // Sums over the day's blocks of each of the grids: what comes in and what leaves.
  const sums = Array.from({ length: BLOCK_MIN }, () => ({ counts: 0, squares: 0 }));
  return (end) => {
    const of = sums[end % BLOCK_MIN] ?? { counts: 0, squares: 0 };
    const newest = blockAt(series, end - BLOCK_MIN);
    const oldest = blockAt(series, end - (DAY_BLOCKS + 1) * BLOCK_MIN);
    of.counts += newest - oldest;
    of.squares += newest ** 2 - oldest ** 2;
    const mean = of.counts / DAY_BLOCKS;
    const deviation = Math.sqrt((of.squares - of.counts * mean) / (DAY_BLOCKS - 1));
    return blockAt(series, end) > mean + 3 * Math.max(deviation, 0.5);
  };
};

/** The hub's own, as compiled; simulated messages are of as many authors. @returns {Promise<Detector>} */
export async function hubwallDetector() {
  const { closeMinute, newSeriesWarning } =
    /** @type {typeof import('../../../../server/fold/warning/close-minute.ts')} */ (
      await importCompiled('server/fold/warning/close-minute.js')
    );
  return (series, from) => {
    let warning = newSeriesWarning(from);
    return (end) => {
      ({ warning } = closeMinute(series, end, warning, () => series.between(end - 15, end)));
      return warning.record.state === 'warning';
    };
  };
}

/** @type {Readonly<Record<string, Detector>>} */
export const PEERS = { 'EARS C2': earsC2, CUSUM: cusum, 'z-score': zScore };
