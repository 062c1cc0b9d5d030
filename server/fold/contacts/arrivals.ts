/**
 * How many contacts the next half hour will bring: what is usual at this time of the week, at today's level, and by how
 * much more or less for as long as something is going on.
 */
import { FORECAST_STEPS, type Demand } from './forecast.ts';

export interface ArrivalHistory {
  /** Contacts that came in the steps before now, the newest first; at least one. */
  past: readonly number[];
  /** What is usual in those steps, in the same order; undefined where nothing is known. */
  pastUsual: readonly (number | undefined)[];
  /** What is usual in each coming step. */
  comingUsual: readonly (number | undefined)[];
  stepMin: number;
}

/** All factors are whole numbers of these in their logarithm: eight to a doubling. */
const A_DOUBLING = 8;
/** A day's level: from half the usual to twice it, most often within a fifth of it. */
const LEVEL_REACH = A_DOUBLING;
const LEVEL_DOUBLINGS = 0.25;
/** From one step to the next the level wanders a little: to each of the two neighbours. */
const WANDER = 0.004;
/** Something happens, and is over: chances a step. It lasts for more than an hour then, in the mean. */
const BEGINS = 0.02;
const ENDS = 0.065;
/** While it lasts more come, or fewer: by a half to four times the day's own number, most often by a third more. */
const EVENT_LOW = -A_DOUBLING;
const EVENT_HIGH = 2 * A_DOUBLING;
const EVENT_MEAN_DOUBLINGS = 0.4;
const EVENT_DOUBLINGS = 0.6;
/** Courses that the coming arrivals are taken to have; each stands for as much of the chance. */
const COURSES = 5;
/** It is over within the forecast's horizon. */
const ENDS_SOON = 1 - (1 - ENDS) ** FORECAST_STEPS;

const LEVELS = range(-LEVEL_REACH, LEVEL_REACH);
/** The first: nothing is going on. */
const EVENTS = [0, ...range(EVENT_LOW, EVENT_HIGH).filter((event) => event !== 0)];
/** What level and event make together. */
const LOWEST = EVENT_LOW - LEVEL_REACH;
const FACTORS = Float64Array.from(
  range(LOWEST, EVENT_HIGH + LEVEL_REACH),
  (at) => 2 ** (at / A_DOUBLING),
);
const FACTOR_LOGS = FACTORS.map(Math.log);
/** Of each state, level by level and in it event by event, the factor's place. */
const FACTOR_OF = Int32Array.from(
  LEVELS.flatMap((level) => EVENTS.map((event) => level + event - LOWEST)),
);
const EVENT_CHANCES = Float64Array.of(
  0,
  ...bell(EVENTS.slice(1), EVENT_MEAN_DOUBLINGS, EVENT_DOUBLINGS),
);
const PRIOR = priorBelief();

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function bell(places: readonly number[], mean: number, deviation: number): number[] {
  const weights = places.map((at) => Math.exp(-(((at / A_DOUBLING - mean) / deviation) ** 2) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function priorBelief(): Float64Array {
  const going = BEGINS / (BEGINS + ENDS);
  return Float64Array.from(
    bell(LEVELS, 0, LEVEL_DOUBLINGS).flatMap((level) =>
      Array.from(EVENT_CHANCES, (chance, event) =>
        event === 0 ? level * (1 - going) : level * going * chance,
      ),
    ),
  );
}

/**
 * The usual arrivals times today's factor. The factor is filtered out of what came, step by step (a hidden Markov model
 * with Poisson counts): the day has a level, and now and then something happens that multiplies it until it is over.
 * Without a usual, the mean of what came stands for it.
 */
export function expectedArrivals(history: ArrivalHistory): Demand {
  const { past, stepMin } = history;
  const mean = past.reduce((sum, count) => sum + count, 0) / past.length;
  const usualOf = (usual: number | undefined): number => Math.max(usual ?? mean, 0.02);
  let belief: Float64Array = PRIOR.slice();
  for (let step = past.length - 1; step >= 0; step--) {
    weigh(belief, past[step]!, usualOf(history.pastUsual[step]));
    belief = moved(belief);
  }
  return {
    perMin: history.comingUsual.map((usual) => usualOf(usual) / stepMin),
    pastPerMin: past.map((count) => count / stepMin),
    courses: coursesOf(belief),
  };
}

/** Bayes: a factor is likelier the better it explains the count, which is Poisson about usual × factor. */
function weigh(belief: Float64Array, count: number, usual: number): void {
  const likelihoods = new Float64Array(FACTORS.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < FACTORS.length; at++) {
    const log = count * FACTOR_LOGS[at]! - usual * FACTORS[at]!;
    likelihoods[at] = log;
    if (log > most) most = log;
  }
  for (let at = 0; at < FACTORS.length; at++) likelihoods[at] = Math.exp(likelihoods[at]! - most);
  let total = 0;
  for (let state = 0; state < belief.length; state++) {
    const weight = belief[state]! * likelihoods[FACTOR_OF[state]!]!;
    belief[state] = weight;
    total += weight;
  }
  for (let state = 0; state < belief.length; state++) belief[state] = belief[state]! / total;
}

/** A step on: what goes on ends, or something begins; then the level wanders. */
function moved(belief: Float64Array): Float64Array {
  const width = EVENTS.length;
  for (let calm = 0; calm < belief.length; calm += width) {
    const begun = belief[calm]! * BEGINS;
    let going = 0;
    for (let event = 1; event < width; event++) {
      const share = belief[calm + event]!;
      going += share;
      belief[calm + event] = share * (1 - ENDS) + begun * EVENT_CHANCES[event]!;
    }
    belief[calm] = belief[calm]! - begun + going * ENDS;
  }
  const next = new Float64Array(belief.length);
  const last = belief.length - width;
  for (let state = 0; state < belief.length; state++) {
    const share = belief[state]!;
    const below = state < width ? share : belief[state - width]!;
    const above = state >= last ? share : belief[state + width]!;
    next[state] = share * (1 - 2 * WANDER) + (below + above) * WANDER;
  }
  return next;
}

/** The belief in slices of equal chance by what comes now, each by its means. */
function coursesOf(belief: Float64Array): Demand['courses'] {
  // Of each factor: the chance, that of it with something going on, and where that goes back to.
  const all = new Float64Array(FACTORS.length);
  const going = new Float64Array(FACTORS.length);
  const back = new Float64Array(FACTORS.length);
  for (const [state, share] of belief.entries()) {
    const place = FACTOR_OF[state]!;
    all[place]! += share;
    if (state % EVENTS.length === 0) continue;
    going[place]! += share;
    back[place]! += share * 2 ** (LEVELS[Math.floor(state / EVENTS.length)]! / A_DOUBLING);
  }
  const courses: Demand['courses'][number][] = [];
  let place = 0;
  let left = all[0]!;
  for (let course = 0; course < COURSES; course++) {
    let room = 1 / COURSES;
    let [factor, over, after] = [0, 0, 0];
    while (room > 1e-9 && place < FACTORS.length) {
      const part = Math.min(room, left);
      const share = all[place] === 0 ? 0 : part / all[place]!;
      factor += part * FACTORS[place]!;
      over += share * going[place]!;
      after += share * back[place]!;
      room -= part;
      left -= part;
      if (left <= 1e-12) left = all[++place] ?? 0;
    }
    const weight = 1 / COURSES - room;
    courses.push({
      factor: factor / weight,
      weight: 1 / COURSES,
      ends: (over / weight) * ENDS_SOON,
      after: over === 0 ? factor / weight : after / over,
    });
  }
  return courses;
}
