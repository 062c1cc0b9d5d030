/** How many contacts the next half hour will bring: what is usual at this time of the week, at today's level. */
import type { Demand } from './forecast.ts';

export interface ArrivalHistory {
  /** Contacts that came in the steps before now, the newest first; at least one. */
  past: readonly number[];
  /** What is usual in those steps, in the same order; undefined where nothing is known. */
  pastUsual: readonly (number | undefined)[];
  /** What is usual in each coming step. */
  comingUsual: readonly (number | undefined)[];
  stepMin: number;
}

/** Levels that are weighed, evenly apart in their logarithm: from an eighth of the usual to eight times it. */
const LEVELS = Array.from({ length: 61 }, (_, at) => 2 ** ((at - 30) / 10));
/** Before anything came today: the level's deviation, in doublings. */
const PRIOR_DOUBLINGS = 0.45;
/** Chance that the level of a step has nothing to do with the one before: something happened, or is over. */
const CHANGE = 0.05;
/** After a change any level may come, in doublings. */
const SURPRISE_DOUBLINGS = 0.6;
/** From one step to the next the level wanders a little: to each of the two neighbours. */
const WANDER = 0.06;
/** Courses that the coming arrivals are taken to have; each stands for as much of the chance. */
const COURSES = 5;

const bell = (doublings: number): number[] =>
  normalised(LEVELS.map((level) => Math.exp(-((Math.log2(level) / doublings) ** 2) / 2)));

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const PRIOR = bell(PRIOR_DOUBLINGS);
const AFTER_CHANGE = bell(SURPRISE_DOUBLINGS);

/**
 * The usual arrivals times today's level. The level is filtered out of what came, step by step: it stays, wanders a
 * little, or changes at once (a hidden Markov chain with Poisson counts). Without a usual, the mean of what came stands
 * for it.
 */
export function expectedArrivals(history: ArrivalHistory): Demand {
  const { past, stepMin } = history;
  const mean = past.reduce((sum, count) => sum + count, 0) / past.length;
  const usualOf = (usual: number | undefined): number => Math.max(usual ?? mean, 0.02);
  let belief = PRIOR;
  for (let step = past.length - 1; step >= 0; step--) {
    const usual = usualOf(history.pastUsual[step]);
    belief = moved(weighed(belief, past[step]!, usual));
  }
  return {
    perMin: history.comingUsual.map((usual) => usualOf(usual) / stepMin),
    pastPerMin: past.map((count) => count / stepMin),
    courses: coursesOf(belief),
  };
}

/** Bayes: a level is likelier the better it explains the count, which is Poisson about usual × level. */
function weighed(belief: readonly number[], count: number, usual: number): number[] {
  const logs = LEVELS.map((level) => count * Math.log(usual * level) - usual * level);
  const most = Math.max(...logs);
  return normalised(belief.map((share, at) => share * Math.exp(logs[at]! - most)));
}

/** A step on. */
const moved = (belief: readonly number[]): number[] =>
  belief.map((share, at) => {
    const beside = (belief[at - 1] ?? share) + (belief[at + 1] ?? share);
    const wandered = share * (1 - 2 * WANDER) + beside * WANDER;
    return (1 - CHANGE) * wandered + CHANGE * AFTER_CHANGE[at]!;
  });

/** The belief in slices of equal chance, each by its mean. */
function coursesOf(belief: readonly number[]): Demand['courses'] {
  const share = 1 / COURSES;
  const courses: { factor: number; weight: number }[] = [];
  let at = 0;
  let leftHere = belief[0]!;
  for (let course = 0; course < COURSES; course++) {
    let room = share;
    let factor = 0;
    while (room > 1e-9 && at < LEVELS.length) {
      const part = Math.min(room, leftHere);
      factor += part * LEVELS[at]!;
      room -= part;
      leftHere -= part;
      if (leftHere <= 1e-12) leftHere = belief[++at] ?? 0;
    }
    courses.push({ factor: factor / (share - room), weight: share });
  }
  return courses;
}
