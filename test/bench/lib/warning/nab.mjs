/**
 * The Numenta Anomaly Benchmark's scoring, standard profile (Lavin and Ahmad 2015, https://arxiv.org/abs/1510.03336):
 * of each labelled window only the earliest detection counts, more the earlier it is; a detection outside costs 0.11,
 * less right after a window; a window without one costs 1. 0 is a detector that never speaks, 100 one that speaks at
 * each window's first row.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} NabSeries
 * @property {string} name
 * @property {readonly number[]} counts Of five minutes each.
 * @property {readonly (readonly [first: number, last: number])[]} windows Rows of the labelled windows, in order.
 */
/** @typedef {{ score: number, value: number, window: number }} Row `window` −1: outside of all. */

const FALSE_POSITIVE_COST = 0.11;
const PROBATION_SHARE = 0.15;
const MAX_PROBATION_ROWS = 750;

/** @param {string} dir With the series as CSV (timestamp,value) and windows.json. @returns {NabSeries[]} */
export function readNab(dir) {
  /** @type {Record<string, [string, string][]>} */
  const labels = JSON.parse(readFileSync(join(dir, 'windows.json'), 'utf8'));
  return readdirSync(dir)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => {
      const rows = readFileSync(join(dir, file), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','));
      const times = rows.map(([time]) => time);
      const windows = Object.entries(labels).find(([name]) => name.endsWith(file))?.[1];
      if (!windows) throw new Error(`windows.json has no windows of ${file}`);
      const rowAt = (/** @type {string} */ time) => {
        const row = times.indexOf(time.slice(0, 19));
        if (row === -1) throw new Error(`${file} has no row of ${time}, which windows.json names`);
        return row;
      };
      return {
        name: file.replace(/^Twitter_volume_|\.csv$/g, ''),
        counts: rows.map(([, value]) => Number(value)),
        windows: windows.map(([from, to]) => /** @type {const} */ ([rowAt(from), rowAt(to)])),
      };
    });
}

/** 1 at the left edge of a window (position −1), 0 at the right (0), −1 far behind it. @param {number} position */
const scaledSigmoid = (position) => 2 / (1 + Math.exp(5 * position)) - 1;

/**
 * What a detection would be worth at each row that is scored; rows of score 0 are never detections and are left out.
 * @param {NabSeries} series @param {readonly number[]} scores
 */
function rowsOf({ counts, windows }, scores) {
  const probation = Math.min(Math.floor(PROBATION_SHARE * counts.length), MAX_PROBATION_ROWS);
  /** @type {Row[]} */
  const rows = [];
  /** @type {readonly [number, number] | undefined} */
  let past;
  let next = 0;
  for (let row = 0; row < counts.length; row++) {
    while ((windows[next]?.[1] ?? Infinity) < row) past = windows[next++];
    const score = scores[row] ?? 0;
    if (row < probation || !(score > 0)) continue;
    const window = windows[next];
    if (window && row >= window[0]) {
      const [first, last] = window;
      const position = -(last - row + 1) / (last - first + 1);
      rows.push({ score, value: scaledSigmoid(position) / scaledSigmoid(-1), window: next });
    } else {
      const distance = past ? (row - past[1]) / (past[1] - past[0]) : Infinity;
      const value = distance >= 3 ? -1 : scaledSigmoid(distance);
      rows.push({ score, value: FALSE_POSITIVE_COST * value, window: -1 });
    }
  }
  // Windows that end within the probation are nobody's fault.
  const scored = windows.filter(([, last]) => last >= probation).length;
  return { rows: rows.sort((a, b) => b.score - a.score), windows: scored };
}

/** @typedef {ReturnType<typeof rowsOf>} Scored */

/** The threshold that gives several series the highest sum. @param {readonly Scored[]} all */
function bestThreshold(all) {
  const rows = all
    .flatMap(({ rows: own }, series) => own.map((row) => ({ ...row, series })))
    .sort((a, b) => b.score - a.score);
  /** @type {Map<string, number>} */
  const found = new Map();
  let sum = 0;
  let best = { sum: 0, threshold: Infinity };
  rows.forEach(({ score, value, window, series }, index) => {
    if (window === -1) sum += value;
    else {
      const key = `${series}/${window}`;
      const before = found.get(key) ?? -1;
      if (value > before) {
        sum += value - before;
        found.set(key, value);
      }
    }
    if (rows[index + 1]?.score !== score && sum > best.sum) best = { sum, threshold: score };
  });
  return best.threshold;
}

/** @param {Scored} scored @param {number} threshold */
function gainOf({ rows }, threshold) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let gain = 0;
  let falseAlarms = 0;
  for (const { score, value, window } of rows) {
    if (score < threshold) break;
    if (window === -1) {
      gain += value;
      falseAlarms++;
    } else found.set(window, Math.max(found.get(window) ?? -1, value));
  }
  for (const value of found.values()) gain += value + 1;
  return { gain, found: found.size, falseAlarms };
}

/**
 * Each series scored at the threshold that is best for the others, so that none is judged by what it has taught.
 * @param {readonly NabSeries[]} all @param {(series: NabSeries) => readonly number[]} detect A score for each row.
 */
export function scoreNab(all, detect) {
  const scored = all.map((series) => rowsOf(series, detect(series)));
  let gain = 0;
  let windows = 0;
  const series = scored.map((own, index) => {
    const threshold = bestThreshold(scored.filter((_, other) => other !== index));
    const result = gainOf(own, threshold);
    gain += result.gain;
    windows += own.windows;
    const score = (100 * result.gain) / (2 * own.windows);
    return { name: all[index]?.name ?? '', score, windows: own.windows, threshold, ...result };
  });
  const threshold = bestThreshold(scored);
  const tuned = scored.reduce((sum, own) => sum + gainOf(own, threshold).gain, 0);
  return {
    leaveOneOut: (100 * gain) / (2 * windows),
    /** At the one threshold that is best for all: the benchmark's own way, kinder. */
    optimised: (100 * tuned) / (2 * windows),
    threshold,
    series,
  };
}
