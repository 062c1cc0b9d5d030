/**
 * Scores of NAB's series, row by row: the hub's, and those of the detectors beside it.
 *
 * Of the hub's core it is the baseline of the same time on the days before and the tail against it, of two windows of
 * which the mean decides. The end differs, as NAB has only one series and ranks all its rows by one threshold: how
 * surprising a count is says little about a company whose tweets come in bursts all day, so each window's surprise is
 * put as how many days go by until its own last four weeks would bring the like (peaks over a threshold), and the score
 * counts tenfolds of days, each told once a day: 1 is what comes less than once in ten days. Coarse levels on purpose:
 * the threshold between them follows from no single series. Which windows and levels was settled on five of the
 * benchmark's ten series of tweets and on thinned copies of them, with the others unseen.
 */
import { importCompiled } from '../compiled.mjs';
import { DAY_MIN, seriesOf } from './simulation.mjs';

/** @typedef {import('./nab.mjs').NabSeries} NabSeries */
/** @typedef {(series: NabSeries) => readonly number[]} Scorer */

const ROW_MIN = 5;
const DAY_ROWS = DAY_MIN / ROW_MIN;

/** @param {readonly number[]} counts */
function countSeries(counts) {
  const sums = new Float64Array(counts.length + 1);
  counts.forEach((count, row) => (sums[row + 1] = (sums[row] ?? 0) + count));
  return seriesOf(sums, ROW_MIN);
}

/** A row, and as much as the baseline has of each day. */
const WINDOW_ROWS = [1, 6];
const HISTORY_ROWS = 28 * DAY_ROWS;
const EXTREME_SHARE = 0.96;
/** An excess counts for at most so many usual ones: one crisis does not make the next a matter of course. */
const MAX_EXCESS = 6;
/** Tweets about a company come in bursts all day: known of the kind of series, not of these. */
const DISPERSION = 0.3;
/** What is no rarer than something in the last so many rows tells nobody anything new. */
const SAME_EVENT_ROWS = DAY_ROWS;

/**
 * After how many days the series' own past lets one expect such a value again, as a logarithm to base ten; 0: within a
 * day. Excesses over a high quantile are taken as exponential. @param {readonly number[]} values
 */
function raritiesOf(values) {
  /** @type {number[]} */
  const past = [];
  let threshold = Infinity;
  let excess = 1;
  return values.map((value, row) => {
    if (row >= DAY_ROWS && row % 6 === 0) {
      const extremes = past.slice(Math.floor(past.length * EXTREME_SHARE));
      threshold = extremes[0] ?? Infinity;
      const usual = ((extremes[extremes.length >> 1] ?? threshold) - threshold) / Math.LN2;
      const sum = extremes.reduce(
        (total, extreme) => total + Math.min(extreme - threshold, MAX_EXCESS * usual),
        0,
      );
      // A little more than was seen: a past without extremes does not make the first one boundless.
      excess = (sum + 0.05 * threshold + 0.05) / (extremes.length + 1);
    }
    past.splice(placeOf(past, value), 0, value);
    const old = values[row - HISTORY_ROWS];
    if (old !== undefined) past.splice(placeOf(past, old), 1);
    if (!(value > threshold)) return 0;
    const perDay = DAY_ROWS * (1 - EXTREME_SHARE);
    return Math.max(0, (value - threshold) / excess - Math.log(perDay)) / Math.LN10;
  });
}

/** Each value that is the highest of a day; 0 in the place of the others. @param {readonly number[]} values */
const newHighs = (values) =>
  values.map((value, row) =>
    value > 0 && value > Math.max(0, ...values.slice(Math.max(0, row - SAME_EVENT_ROWS), row))
      ? value
      : 0,
  );

/** Of the first value that is not below. @param {readonly number[]} sorted @param {number} value */
function placeOf(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @returns {Promise<Scorer>} */
export async function hubwallNabScores() {
  const { sameTimeBaseline } =
    /** @type {typeof import('../../../../server/fold/warning/baseline.ts')} */ (
      await importCompiled('server/fold/warning/baseline.js')
    );
  const { surpriseAgainst } =
    /** @type {typeof import('../../../../server/fold/warning/assess.ts')} */ (
      await importCompiled('server/fold/warning/assess.js')
    );
  return ({ counts }) => {
    const series = countSeries(counts);
    const baselines = counts.map((_, row) => sameTimeBaseline(series, (row + 1) * ROW_MIN));
    const rarities = WINDOW_ROWS.map((rows) =>
      raritiesOf(
        baselines.map((baseline, row) => {
          if (!baseline || row + 1 < rows) return 0;
          const end = (row + 1) * ROW_MIN;
          const minutes = rows * ROW_MIN;
          const count = series.between(end - minutes, end);
          return Math.sqrt(surpriseAgainst(baseline, count, minutes, DISPERSION).surprise);
        }),
      ),
    );
    const levels = counts.map((_, row) =>
      Math.floor(rarities.reduce((sum, of) => sum + (of[row] ?? 0), 0) / WINDOW_ROWS.length),
    );
    return newHighs(levels);
  };
}

/** @param {readonly number[]} values */
function momentsOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(1, values.length - 1)) };
}

/** @type {Scorer} */
const earsC2 = ({ counts }) =>
  counts.map((count, row) => {
    const { mean, deviation } = momentsOf(counts.slice(Math.max(0, row - 9), Math.max(0, row - 2)));
    return row < 9 ? 0 : Math.max(0, (count - mean) / Math.max(deviation, 0.2));
  });

/** @type {Scorer} */
const cusum = ({ counts }) => {
  let sum = 0;
  return counts.map((count, row) => {
    const past = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => counts[row - day * DAY_ROWS] ?? []);
    if (past.length < 2) return 0;
    const { mean, deviation } = momentsOf(past);
    sum = Math.max(0, sum + (count - mean) / Math.max(deviation, Math.sqrt(mean), 0.5) - 0.5);
    const reached = sum;
    // It starts again once it has spoken.
    if (sum > 5) sum = 0;
    return reached;
  });
};

/** @type {Scorer} */
const zScore = ({ counts }) =>
  counts.map((count, row) => {
    const { mean, deviation } = momentsOf(counts.slice(Math.max(0, row - DAY_ROWS), row));
    return row < DAY_ROWS ? 0 : Math.max(0, (count - mean) / Math.max(deviation, 0.5));
  });

/** @type {Readonly<Record<string, Scorer>>} */
export const PEER_NAB_SCORES = { 'EARS C2': earsC2, CUSUM: cusum, 'z-score': zScore };
