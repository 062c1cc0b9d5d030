/** The word cloud's layout beside plain d3-cloud, wordcloud2.js and echarts-wordcloud, in one browser. */
import { openCloudPage, sizeOption, textOption } from './lib/cloud-page.mjs';
import { quantile } from './lib/statistics.mjs';

export const description =
  'layouts of the word cloud and its peers (--words N --size WxH --churn standard|heavy --updates N --seeds N)';

const WAYS = /** @type {const} */ (['hubwall-related', 'hubwall-slices']);
const PEERS = /** @type {const} */ (['d3-cloud', 'wordcloud2.js', 'echarts-wordcloud']);

/** @typedef {import('./lib/cloud/page.ts').RunResult} RunResult */
/** @typedef {(results: readonly RunResult[]) => number} Reading */
/** @typedef {import('./lib/report.mjs').Figure} Figure */

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const words = number('words', 120);
  const updates = number('updates', 12);
  const seeds = number('seeds', 1);
  const { width, height } = sizeOption('1920x1080');
  const churn = textOption('churn', ['standard', 'heavy']);
  const engines = textOption('engines', ['all', 'ours']) === 'all' ? [...WAYS, ...PEERS] : WAYS;

  /** @type {Map<string, RunResult[]>} */
  const results = new Map();
  for (const engine of ['hubwall', ...engines]) {
    for (let seed = 1; seed <= seeds; seed += 1) {
      progress(
        `${engine}, seed ${seed}: ${updates} updates of ${words} words at ${width} × ${height}`,
      );
      const { page, close } = await openCloudPage({ width, height });
      try {
        const options = { engine, words, widthPx: width, heightPx: height, churn, updates, seed };
        const result = await page.evaluate(
          (given) => /** @type {any} */ (window).runCloud(given),
          options,
        );
        results.set(engine, [...(results.get(engine) ?? []), result]);
      } finally {
        await close();
      }
    }
  }
  return report(results, { words, churn, updates });
}

const isHeavy = (/** @type {string} */ churn) => churn === 'heavy';

/**
 * @param {Map<string, RunResult[]>} results
 * @param {{ words: number, churn: string, updates: number }} options
 * @returns {import('./lib/report.mjs').Report}
 */
function report(results, { words, churn, updates }) {
  const p95Goal = words > 120 ? 100 : 40;
  const displacementGoal = isHeavy(churn) ? '≤ 0.6 %' : '≤ 0.25 %';
  /** @type {[string, string, Reading, string?][]} */
  const rows = [
    ['first layout', 'ms', (all) => mean(all.map(({ ms }) => ms[0] ?? NaN)), '≤ 400 ms'],
    ['update, median', 'ms', (all) => quantile(updatesOf(all), 0.5)],
    ['update, p95', 'ms', (all) => quantile(updatesOf(all), 0.95), `≤ ${p95Goal} ms`],
    ['update in the worker, median', 'ms', (all) => quantile(workOf(all), 0.5)],
    ['update in the worker, p95', 'ms', (all) => quantile(workOf(all), 0.95), `≤ ${p95Goal} ms`],
    ['longest main-thread task', 'ms', longestTask, '< 50 ms'],
    ['displacement, mean', pct, displacement, displacementGoal],
    ['displacement, p95', pct, (all) => 100 * quantile(movesOf(all), 0.95)],
    ['moved under 0.5 %', pct, still, '≥ 97 %'],
    ['neighbours kept', pct, (all) => 100 * mean(all.flatMap((one) => one.neighboursKept))],
    ['overlap, most', 'px', (all) => most(picturesOf(all, 'overlapPx')), '0 px'],
    ['placed of all, least', pct, (all) => 100 * least(picturesOf(all, 'placedShare')), '≥ 99.5 %'],
    [
      'placed of the top 60, least',
      pct,
      (all) => 100 * least(picturesOf(all, 'topPlacedShare')),
      '100 %',
    ],
    ['fill, least', pct, (all) => 100 * least(picturesOf(all, 'fill')), '≥ 48 %'],
    ['fill, most', pct, (all) => 100 * most(picturesOf(all, 'fill')), '≤ 55 %'],
    ['empty of 40 cells, most', '', (all) => most(picturesOf(all, 'emptyCells')), '≤ 3'],
    ['run-on words, most', pct, (all) => 100 * most(picturesOf(all, 'runOnShare')), '≤ 1 %'],
    ['size error, most', pct, (all) => 100 * most(picturesOf(all, 'sizeError')), '≤ 3 %'],
    ['last sixth: displacement to that of the first', '×', drift, '≤ 1.1'],
    [
      'last sixth: fill to that of the first',
      '×',
      (all) => lastToFirst(picturesOf(all, 'fill')),
      '0.9 to 1.1',
    ],
    [
      'last sixth: placed to that of the first',
      '×',
      (all) => lastToFirst(picturesOf(all, 'placedShare')),
      '≥ 0.9',
    ],
  ];
  const own = results.get('hubwall') ?? [];
  const peers = PEERS.flatMap((name) => {
    const all = results.get(name);
    return all ? [{ name, all }] : [];
  });
  const [related = [], sliced = []] = WAYS.map((name) => results.get(name));
  return {
    figures: [
      ...rows.flatMap(figuresOfRow),
      ...waysFigures({ own, related, sliced }, { displacementGoal }),
    ],
    notes: [
      `${words} invented words, Zipf weights, ${updates} updates a seed; ${churn} churn; every engine sees the same words.`,
      'Times are from asking to having, on the page’s thread; "in the worker" leaves out the way there and back.',
      'Fill: Σ label width × font size. Run-on: ends less than 0.24 em of the smaller before another on its line.',
      'Size error: half the spread of font² ÷ weight. Neighbours kept: of the five nearest among words that stay.',
      'Related: of topics of about eight words, each with the heaviest and the one before; their distance ÷ that of any two.',
    ],
  };

  /** @param {(typeof rows)[number]} row @returns {Figure[]} */
  function figuresOfRow([name, unit, read, goal]) {
    const value = read(own);
    const [first, ...others] = peers;
    const figure = { name, value, unit, ...(goal !== undefined && { goal }) };
    if (!first) return [figure];
    return [
      { ...figure, peer: { name: first.name, value: read(first.all) } },
      ...others.map(({ name: peer, all }) => ({ name: `  ${peer}`, value: read(all), unit })),
    ];
  }
}

/**
 * Told of related words, and in slices on the page, each beside the layout as it is above.
 * @param {{ own: RunResult[], related: RunResult[], sliced: RunResult[] }} results
 * @param {{ displacementGoal: string }} goals
 * @returns {Figure[]}
 */
function waysFigures({ own, related, sliced }, { displacementGoal }) {
  /** @param {string} name @param {string} unit @param {RunResult[]} all @param {Reading} read @param {string} [goal] */
  const beside = (name, unit, all, read, goal) => ({
    name,
    value: read(all),
    unit,
    peer: { name: 'as above', value: read(own) },
    ...(goal !== undefined && { goal }),
  });
  return [
    beside('told of related words: their distance', pct, related, far, '< 1 ×'),
    beside('  displacement, mean', pct, related, displacement, displacementGoal),
    beside('  moved under 0.5 %', pct, related, still, '≥ 97 %'),
    beside('  overlap, most', 'px', related, (all) => most(picturesOf(all, 'overlapPx')), '0 px'),
    beside('in slices on the page: longest task', 'ms', sliced, longestTask, '< 50 ms'),
    beside('  update, p95', 'ms', sliced, (all) => quantile(updatesOf(all), 0.95)),
    beside('  displacement, mean', pct, sliced, displacement, displacementGoal),
  ];
}

const pct = '%';
/** @type {Reading} */
const far = (all) => 100 * mean(picturesOf(all, 'relatedFar'));
/** @type {Reading} */
const displacement = (all) => 100 * mean(movesOf(all));
/** @type {Reading} */
const still = (all) => 100 * share(movesOf(all), (move) => move < 0.005);
/** @type {Reading} */
const longestTask = (all) => most(all.map(({ longestTaskMs }) => longestTaskMs));

/** @param {readonly RunResult[]} all */
const updatesOf = (all) => all.flatMap(({ ms }) => ms.slice(1));
/** @param {readonly RunResult[]} all */
const workOf = (all) => all.flatMap(({ workMs }) => workMs.slice(1));
/** @param {readonly RunResult[]} all */
const movesOf = (all) => all.flatMap(({ moves }) => moves.flat());
/** @param {readonly RunResult[]} all @param {keyof import('./lib/cloud/measure.ts').Picture} key */
const picturesOf = (all, key) => all.flatMap(({ pictures }) => pictures.map((one) => one[key]));
/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** @param {readonly number[]} values */
const most = (values) => values.reduce((a, b) => Math.max(a, b), -Infinity);
/** @param {readonly number[]} values */
const least = (values) => values.reduce((a, b) => Math.min(a, b), Infinity);
/** @param {readonly number[]} values @param {(value: number) => boolean} test */
const share = (values, test) => values.filter(test).length / values.length;
/** @param {readonly number[]} values */
function lastToFirst(values) {
  const part = Math.max(1, Math.floor(values.length / 6));
  return mean(values.slice(-part)) / mean(values.slice(0, part));
}
/** @type {Reading} */
const drift = (all) => lastToFirst(all.flatMap(({ moves }) => moves.map(mean)));
