/** How soon the early warning finds a rise and how often it is wrong, beside three detectors of the field. */
import { hubwallDetector, PEERS } from './lib/warning/detectors.mjs';
import { hubwallNabScores, PEER_NAB_SCORES } from './lib/warning/nab-scores.mjs';
import { readNab, scoreNab } from './lib/warning/nab.mjs';
import { DAY_MIN, seededRandom, simulate, WEEK_MIN } from './lib/warning/simulation.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'detection, delay and false alarms on simulated brands; NAB (--weeks 10 --rises 60 --constant-weeks 100 --constant-from 1 --nab DIR)';

/** @typedef {import('./lib/report.mjs').Figure} Figure */
/** @typedef {import('./lib/warning/detectors.mjs').Detector} Detector */

const RATES_PER_MIN = [0.2, 1, 5, 20, 100];
/** The rate of real talk wanders around its cycle; how much, no two brands agree. */
const WANDERS = [0, 0.2, 0.35];
/** Before anything is counted: the days that a baseline wants, and one more. */
const LEARNING_MIN = WEEK_MIN + DAY_MIN;
/** What is not found by then is not found. */
const PATIENCE_MIN = 30;
/** Alarms nearer than this are one. */
const SAME_ALARM_MIN = 60;

const RISES = [
  { name: '×5 step', goal: '≥ 98 %, median ≤ 6 min', factor: (/** @type {number} */ _) => 5 },
  {
    name: '×3, 5-min ramp',
    goal: '≥ 90 %, median ≤ 8 min',
    factor: (/** @type {number} */ minute) => Math.min(3, 1 + (2 * (minute + 1)) / 5),
  },
];

/** @param {string} name */
function option(name) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const weeks = number('weeks', 10);
  const rises = number('rises', 60);
  const constantWeeks = number('constant-weeks', 100);
  const constantFrom = number('constant-from', 1);
  /** @type {Record<string, Detector>} */
  const detectors = { hubwall: await hubwallDetector(), ...PEERS };
  /** @type {Figure[]} */
  const figures = [];
  for (const [name, detector] of Object.entries(detectors)) {
    progress(name);
    for (const wander of WANDERS) {
      const suffix = wander === 0 ? '' : `, wandering by ${wander * 100} %`;
      for (const perMin of RATES_PER_MIN) {
        figures.push({
          name: `${name}: false alarms at ${perMin}/min${suffix}`,
          value: falseAlarms(detector, { perMin, wander }, weeks),
          unit: 'a week',
          ...(name === 'hubwall' && { goal: '≤ 0.75' }),
        });
      }
      for (const { name: rise, goal, factor } of RISES) {
        const delays = delaysOf(detector, { perMin: 20, wander }, factor, rises);
        figures.push(
          {
            name: `${name}: ${rise} at 20/min, found${suffix}`,
            value: (100 * delays.length) / rises,
            unit: '%',
            ...(name === 'hubwall' && wander === 0 && { goal }),
          },
          { name: `${name}:   after, median${suffix}`, value: median(delays), unit: 'min' },
        );
      }
    }
  }
  progress(`hubwall: ${constantWeeks} weeks of a constant rate`);
  const constant = flaps(detectors['hubwall'], constantFrom, constantWeeks);
  figures.push(
    {
      name: `hubwall: warnings on a constant rate, ${constantWeeks} weeks from ${constantFrom}`,
      value: constant.raised,
      unit: '',
    },
    {
      name: 'hubwall:   that follow another within the hour',
      value: constant.flaps,
      unit: '',
      goal: '0',
    },
  );
  const folder = option('nab');
  if (folder !== undefined) figures.push(...(await nabFigures(folder, progress)));
  return {
    figures,
    notes: [
      `Poisson streams with a daily cycle; ${weeks} weeks and ${rises} rises at any time of day of each kind, from seeds.`,
      `Found: an alarm within ${PATIENCE_MIN} minutes of its beginning. Alarms within ${SAME_ALARM_MIN} minutes count once.`,
    ],
  };
}

/** A week, after the one that is learned from. @param {Detector} detector @param {{ perMin: number, wander: number }} brand @param {number} weeks */
function falseAlarms(detector, brand, weeks) {
  let alarms = 0;
  for (let week = 0; week < weeks; week++) {
    const minutes = LEARNING_MIN + WEEK_MIN;
    const series = simulate(brand, minutes, seededRandom(1_000 + week));
    const alarmAt = detector(series, 0);
    let quietFrom = 0;
    for (let end = 1; end <= minutes; end++) {
      if (!alarmAt(end)) continue;
      if (end > LEARNING_MIN && end >= quietFrom) alarms++;
      quietFrom = end + SAME_ALARM_MIN;
    }
  }
  return alarms / weeks;
}

/**
 * Minutes from the beginning of a rise to its alarm, of the rises that were found.
 * @param {Detector} detector @param {{ perMin: number, wander: number }} brand
 * @param {(minute: number) => number} factor @param {number} rises
 */
function delaysOf(detector, brand, factor, rises) {
  return Array.from({ length: rises }, (_, index) => {
    const random = seededRandom(50_000 + index);
    const begins = LEARNING_MIN + Math.floor(random() * DAY_MIN);
    const rise = (/** @type {number} */ minute) => (minute < begins ? 1 : factor(minute - begins));
    const series = simulate({ ...brand, rise }, begins + PATIENCE_MIN, random);
    const alarmAt = detector(series, 0);
    let wasAlarmed = false;
    for (let end = 1; end <= begins + PATIENCE_MIN; end++) {
      const alarm = alarmAt(end);
      // An alarm that stands from before has not found this.
      if (end > begins && alarm && !wasAlarmed) return end - begins;
      wasAlarmed = alarm;
    }
    return NaN;
  }).filter((delay) => !Number.isNaN(delay));
}

/** @param {Detector | undefined} detector @param {number} from number of the first, from 1 @param {number} weeks */
function flaps(detector, from, weeks) {
  const counted = { raised: 0, flaps: 0 };
  if (!detector) return counted;
  for (let week = from - 1; week < from - 1 + weeks; week++) {
    const perMin = RATES_PER_MIN[week % RATES_PER_MIN.length] ?? 1;
    const minutes = DAY_MIN + WEEK_MIN;
    const series = simulate({ perMin, constant: true }, minutes, seededRandom(200_000 + week));
    const alarmAt = detector(series, 0);
    let last = -Infinity;
    let before = false;
    for (let end = 1; end <= minutes; end++) {
      const alarm = alarmAt(end);
      if (alarm && !before) {
        counted.raised++;
        if (end - last <= SAME_ALARM_MIN) counted.flaps++;
        last = end;
      }
      before = alarm;
    }
  }
  return counted;
}

/** @param {string} folder @param {(text: string) => void} progress @returns {Promise<Figure[]>} */
async function nabFigures(folder, progress) {
  const series = readNab(folder);
  const scorers = { hubwall: await hubwallNabScores(), ...PEER_NAB_SCORES };
  return Object.entries(scorers).flatMap(([name, scores]) => {
    progress(`${name}: NAB`);
    const result = scoreNab(series, scores);
    return [
      {
        name: `${name}: NAB, standard profile, one series left out`,
        value: result.leaveOneOut,
        unit: 'of 100',
        ...(name === 'hubwall' && { goal: '≥ 77, stretch 82' }),
      },
      { name: `${name}:   threshold of all series`, value: result.optimised, unit: 'of 100' },
      ...(name === 'hubwall'
        ? result.series.map((one) => ({
            name: `${name}:   ${one.name}, ${one.found} of ${one.windows} windows, ${one.falseAlarms} false`,
            value: one.score,
            unit: 'of 100',
          }))
        : []),
    ];
  });
}
