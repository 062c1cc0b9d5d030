/** How well moods are read, beside the packages, on labelled messages that the caller brings. */
import { readLabelledSets } from './lib/labelled-sets.mjs';
import { hubwallScorer, packageScorers } from './lib/mood-scorers.mjs';
import { quantile } from './lib/statistics.mjs';

export const description =
  'moods beside packages: macro-F1, accuracy, hourly mood (--data DIR [--part unseen])';

/** @typedef {import('./lib/labelled-sets.mjs').Labelled} Labelled */
/** @typedef {import('./lib/mood-scorers.mjs').Scorer} Scorer */

const RESAMPLES = 300;
const LEAST_AN_HOUR = 20;

/** @type {Record<string, string>} */
const GOALS = {
  nl_politiek: '≥ .60',
  nl_restaurants: '≥ .68',
  nl_mobilephones: '≥ .65',
  nl_bol_short: '≥ .83',
  en_airline: '≥ .69',
};

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ progress }) {
  const folder = option('data');
  if (folder === undefined)
    throw new Error('--data DIR is needed: labelled messages as JSON lines');
  const unseenOnly = option('part') === 'unseen';
  const hubwall = await hubwallScorer();
  const peers = packageScorers();

  /** @type {import('./lib/report.mjs').Figure[]} */
  const figures = [];
  const notes = [
    'macro-F1; in sets of two classes the sign of the score decides. In brackets: 95 % of resamples. Then accuracy.',
  ];
  for (const { name, language, rows } of readLabelledSets(folder, unseenOnly)) {
    progress(`${name}: ${rows.length} messages`);
    const isTwoClass = rows.every(({ label }) => label !== 0);
    const results = [];
    for (const scorer of [hubwall, ...peers]) {
      if (!scorer.languages.includes(language)) continue;
      const labels = await labelsOf(scorer, rows, isTwoClass);
      results.push({ scorer, labels, ...judge(rows, labels, isTwoClass) });
    }
    const [own, ...others] = results;
    const best = others.toSorted((a, b) => b.f1 - a.f1)[0];
    if (own === undefined) continue;
    const goal = GOALS[name];
    figures.push({
      name,
      value: own.f1,
      unit: '',
      ...(best && { peer: { name: best.scorer.name, value: best.f1 } }),
      ...(goal !== undefined && { goal }),
    });
    const parts = results.map(
      ({ scorer, f1, accuracy, low, high }) =>
        `${scorer.name} ${three(f1)} [${three(low)}–${three(high)}] ${three(accuracy)}`,
    );
    notes.push(`${name}, ${rows.length}: ${parts.join('; ')}`);
    if (rows.every(({ ts }) => ts !== undefined)) addHours(figures, name, rows, own.labels, best);
  }
  return { figures, notes };
}

/** @param {Scorer} scorer @param {readonly Labelled[]} rows @param {boolean} isTwoClass */
async function labelsOf({ score, threshold }, rows, isTwoClass) {
  const labels = new Int8Array(rows.length);
  const least = isTwoClass ? Number.MIN_VALUE : threshold;
  for (const [index, { text, lang }] of rows.entries()) {
    const value = await score(text, lang);
    labels[index] = value >= least ? 1 : value <= -least ? -1 : 0;
  }
  return labels;
}

/** @param {readonly Labelled[]} rows @param {Int8Array} labels @param {boolean} isTwoClass */
function judge(rows, labels, isTwoClass) {
  const truth = Int8Array.from(rows, ({ label }) => label);
  const everyRow = Uint32Array.from(rows.keys());
  const f1 = macroF1(truth, labels, everyRow, isTwoClass);
  const right = truth.filter((label, index) => label === labels[index]).length;
  const random = seeded(1);
  const sample = new Uint32Array(rows.length);
  const resampled = Array.from({ length: RESAMPLES }, () => {
    for (let i = 0; i < sample.length; i++) sample[i] = Math.floor(random() * rows.length);
    return macroF1(truth, labels, sample, isTwoClass);
  });
  return {
    f1,
    accuracy: right / rows.length,
    low: quantile(resampled, 0.025),
    high: quantile(resampled, 0.975),
  };
}

/** @param {Int8Array} truth @param {Int8Array} labels @param {Uint32Array} sample @param {boolean} isTwoClass */
function macroF1(truth, labels, sample, isTwoClass) {
  const right = [0, 0, 0];
  const given = [0, 0, 0];
  const wanted = [0, 0, 0];
  for (const index of sample) {
    const label = (labels[index] ?? 0) + 1;
    const want = (truth[index] ?? 0) + 1;
    given[label] = (given[label] ?? 0) + 1;
    wanted[want] = (wanted[want] ?? 0) + 1;
    if (label === want) right[label] = (right[label] ?? 0) + 1;
  }
  const classes = isTwoClass ? [0, 2] : [0, 1, 2];
  const scores = classes.map((at) => {
    const all = (given[at] ?? 0) + (wanted[at] ?? 0);
    return all === 0 ? 0 : (2 * (right[at] ?? 0)) / all;
  });
  return scores.reduce((a, b) => a + b, 0) / classes.length;
}

/**
 * Net sentiment by the hour: how it goes with the truth, and how far it lies from it.
 * @param {import('./lib/report.mjs').Figure[]} figures @param {string} name @param {readonly Labelled[]} rows
 * @param {Int8Array} own @param {{ scorer: Scorer, labels: Int8Array } | undefined} best
 */
function addHours(figures, name, rows, own, best) {
  /** @type {Map<string, number[]>} */
  const hours = new Map();
  for (const [index, { ts = '' }] of rows.entries()) {
    const hour = ts.slice(0, 13);
    const list = hours.get(hour) ?? [];
    list.push(index);
    hours.set(hour, list);
  }
  const full = [...hours.values()].filter((list) => list.length >= LEAST_AN_HOUR);
  const truth = full.map((list) => mean(list.map((index) => rows[index]?.label ?? 0)));
  /** @param {Int8Array} labels */
  const told = (labels) => full.map((list) => mean(list.map((index) => labels[index] ?? 0)));
  const ours = told(own);
  const theirs = best && told(best.labels);
  figures.push(
    {
      name: `${name}: hourly correlation, ${full.length} hours`,
      value: correlation(truth, ours),
      unit: '',
      ...(best &&
        theirs && { peer: { name: best.scorer.name, value: correlation(truth, theirs) } }),
      goal: '≥ .90',
    },
    {
      name: `${name}: hourly bias`,
      value: bias(truth, ours),
      unit: '',
      ...(best && theirs && { peer: { name: best.scorer.name, value: bias(truth, theirs) } }),
      goal: '< .10',
    },
  );
}

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/** @param {readonly number[]} truth @param {readonly number[]} told */
const bias = (truth, told) => Math.abs(mean(told) - mean(truth));

/** @param {readonly number[]} a @param {readonly number[]} b Pearson's. */
function correlation(a, b) {
  const meanA = mean(a);
  const meanB = mean(b);
  let both = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [index, value] of a.entries()) {
    const other = (b[index] ?? 0) - meanB;
    both += (value - meanA) * other;
    squareA += (value - meanA) ** 2;
    squareB += other ** 2;
  }
  return both / Math.sqrt(squareA * squareB);
}

/** @param {number} seed @returns {() => number} 0 to 1, always the same row of them (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param {number} value */
const three = (value) => value.toFixed(3).replace('0.', '.');
