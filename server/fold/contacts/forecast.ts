/**
 * What the next half hour brings: how many will wait and how long the first of them, with a band that should hold four
 * times out of five. With a known staff by the transient Erlang A chain, over several courses that the arrivals may
 * take; without one by the wait of the one at the head of the line, which goes back to what is usual at this hour.
 */
import { MINUTE_MS } from '../../../shared/units.ts';
import { certainly, erlangAAfter, type Distribution } from './erlang-a.ts';

/** Steps of the forecast. */
export const FORECAST_STEP_MS = 5 * MINUTE_MS;
export const FORECAST_STEPS = 6;
const STEP_MIN = FORECAST_STEP_MS / MINUTE_MS;

/** A quantity that is not known yet: as likely above `mid` as below, and within low to high four times out of five. */
export interface Expected {
  mid: number;
  low: number;
  high: number;
}

export interface ForecastPoint {
  afterMs: number;
  waiting: Expected;
  longestWaitMs: Expected;
}

export interface Staffing {
  /** At work at the end of each step, free or with a contact; `[0]` is now. */
  agents: readonly number[];
  /** With a contact now, after-contact work among it. */
  handling: number;
  handleMs: number;
  /** Mean time after which somebody who waits gives up; null when nobody does. */
  patienceMs: number | null;
}

export interface Demand {
  /** Contacts expected a minute in each coming step. */
  perMin: readonly number[];
  /** Contacts a minute in the steps before now, the newest first. */
  pastPerMin: readonly number[];
  /** Courses that the arrivals may take, with their probabilities. */
  courses: readonly Course[];
}

export interface Course {
  /** Of `perMin`. */
  factor: number;
  weight: number;
  /** Chance that what makes it so is over within the half hour, and the factor from then on. */
  ends: number;
  after: number;
}

/** A band holds so often. */
export const BAND = 0.8;

/**
 * Points at every five minutes of the next thirty.
 * @see Whitt, "Engineering solution of a basic call-center model", 2005 (the chain); Ibrahim and Whitt, "Real-time delay
 *   estimation", 2009 (the head of the line)
 */
export function forecastWithStaff(
  waiting: number,
  staffing: Staffing,
  demand: Demand,
): ForecastPoint[] {
  const servicePerMin = MINUTE_MS / staffing.handleMs;
  const patiencePerMin = staffing.patienceMs === null ? 0 : MINUTE_MS / staffing.patienceMs;
  const start = waiting > 0 ? Math.round(staffing.agents[0] ?? 0) + waiting : staffing.handling;
  let courses = demand.courses.map(({ factor, weight, ends, after }) => ({
    factors: [factor],
    weight,
    ends,
    after,
    now: certainly(start),
  }));
  return Array.from({ length: FORECAST_STEPS }, (_, step) => {
    courses = courses.flatMap((course) => onwards(course, step));
    const agents = Math.max(0, Math.round(staffing.agents[step + 1] ?? staffing.agents[0] ?? 0));
    const queue = { agents, servicePerMin, patiencePerMin };
    for (const course of courses) {
      const arrivalsPerMin = (demand.perMin[step] ?? 0) * course.factors[step]!;
      course.now = erlangAAfter(course.now, { ...queue, arrivalsPerMin }, STEP_MIN);
    }
    const lines = courses.map(({ now, weight, factors }) => ({
      weight,
      waiting: waitingShares(now, agents),
      age: ageOfPlace(demand, step, factors, patiencePerMin),
    }));
    return {
      afterMs: (step + 1) * FORECAST_STEP_MS,
      waiting: expectedWaiting(lines),
      longestWaitMs: expectedAge(lines),
    };
  });
}

/** What ends within the half hour ends in its middle. */
const ENDS_BEFORE_STEP = FORECAST_STEPS / 2;
/** A turn that is less likely is left out: each costs as much as a course. */
const LEAST_TURN = 0.02;

interface CourseSoFar {
  factors: number[];
  weight: number;
  ends: number;
  after: number;
  now: Distribution;
}

/** A course with the next step's factor, or two of them where it may turn. */
function onwards(course: CourseSoFar, step: number): CourseSoFar[] {
  const { factors, weight, ends, after } = course;
  if (step === 0) return [course];
  const goesOn = { ...course, factors: [...factors, factors.at(-1)!] };
  if (step !== ENDS_BEFORE_STEP || weight * ends < LEAST_TURN) return [goesOn];
  return [
    { ...goesOn, weight: weight * (1 - ends) },
    { ...course, factors: [...factors, after], weight: weight * ends },
  ];
}

interface Line {
  weight: number;
  /** Probability of 0, 1, … waiting. */
  waiting: Float64Array;
  /** Contacts that came within an age and have not given up; see `ageOfPlace`. */
  age: AgeOfPlace;
}

function waitingShares({ from, shares }: Distribution, agents: number): Float64Array {
  const most = Math.max(0, from + shares.length - 1 - agents);
  const waiting = new Float64Array(most + 1);
  for (const [at, share] of shares.entries()) {
    const place = Math.max(0, from + at - agents);
    waiting[place] = waiting[place]! + share;
  }
  return waiting;
}

function expectedWaiting(lines: readonly Line[]): Expected {
  const most = Math.max(...lines.map(({ waiting }) => waiting.length));
  const quantile = (share: number): number => {
    let sum = 0;
    for (let place = 0; place < most; place++) {
      let here = 0;
      for (const { weight, waiting } of lines) here += weight * (waiting[place] ?? 0);
      if (sum + here >= share) return place;
      sum += here;
    }
    return most - 1;
  };
  return band(quantile);
}

/**
 * The band holds four out of five: one in ten is below it and one above. Where one in ten and more is 0 nothing can be
 * below, and one in five is above.
 */
function band(quantile: (share: number) => number): Expected {
  const low = quantile((1 - BAND) / 2);
  const high = quantile(low === 0 ? BAND : (1 + BAND) / 2);
  return { mid: quantile(0.5), low, high };
}

/** Steps of an age that is looked for; finer than a wall can show. */
const AGE_STEP_MS = MINUTE_MS / 12;
const OLDEST_MIN = 240;

type AgeOfPlace = (ageSteps: number) => number;

/**
 * Of those who came within an age and have not given up, the expected number: the first in a line of that many is as
 * old. Of `step` steps the arrivals are still to come, of earlier ones they are known.
 */
function ageOfPlace(
  { perMin, pastPerMin }: Demand,
  step: number,
  factors: readonly number[],
  patiencePerMin: number,
): AgeOfPlace {
  const sums = [0];
  const stepMin = AGE_STEP_MS / MINUTE_MS;
  const rateAt = (ageMin: number): number => {
    const back = Math.floor(ageMin / STEP_MIN);
    if (back <= step) return (perMin[step - back] ?? 0) * factors[step - back]!;
    const past = back - step - 1;
    return pastPerMin[Math.min(past, pastPerMin.length - 1)] ?? perMin[0] ?? 0;
  };
  return (ageSteps) => {
    while (sums.length <= ageSteps) {
      const ageMin = (sums.length - 0.5) * stepMin;
      const rate = rateAt(ageMin) * Math.exp(-patiencePerMin * ageMin);
      sums.push(sums[sums.length - 1]! + rate * stepMin);
    }
    return sums[ageSteps]!;
  };
}

/** The first in a line of n came, at the median, when n − ⅔ of the others had yet to come. */
const OF_A_PLACE = 2 / 3;

/** The first in a line of n is as old as the time in which n came that stay; mixed over the lengths and the courses. */
function expectedAge(lines: readonly Line[]): Expected {
  const youngerThan = (ageSteps: number): number => {
    let share = 0;
    for (const { weight, waiting, age } of lines) {
      const came = age(ageSteps) + OF_A_PLACE;
      for (let place = 0; place < waiting.length && place <= came; place++) {
        share += weight * waiting[place]!;
      }
    }
    return share;
  };
  const quantile = (share: number): number => {
    if (youngerThan(0) >= share) return 0;
    let low = 0;
    let high = 1;
    const oldest = (OLDEST_MIN * MINUTE_MS) / AGE_STEP_MS;
    while (high < oldest && youngerThan(high) < share) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (youngerThan(middle) < share) low = middle;
      else high = middle;
    }
    return high * AGE_STEP_MS;
  };
  return band(quantile);
}

/** What is left after half an hour of how far a queue without a known staff is from its usual. */
const KEPT_OF_DEVIATION = 0.5;
/** Fewest past misses that a band is made of. */
const MIN_MISSES = 20;

export interface LineNow {
  waiting: number;
  longestWaitMs: number;
}

/**
 * The same points of a queue whose staff is not known: it goes half the way back to what is usual at that hour, or stays
 * as it is where nothing is usual yet. The band is where earlier forecasts of this kind missed by.
 * @param usual now and at the end of each step; undefined where it is not known
 * @param misses of earlier forecasts: what came − what was expected, per step
 * @returns null while fewer than twenty misses are known
 */
export function forecastWithoutStaff(
  now: LineNow,
  usual: readonly (LineNow | undefined)[],
  misses: readonly (readonly LineNow[])[],
): ForecastPoint[] | null {
  if (misses.length === 0 || misses.some((list) => list.length < MIN_MISSES)) return null;
  return misses.map((list, step) => {
    const afterMs = (step + 1) * FORECAST_STEP_MS;
    const point = backToUsual(now, usual[0], usual[step + 1], afterMs);
    return {
      afterMs,
      waiting: around(
        point.waiting,
        list.map(({ waiting }) => waiting),
      ),
      longestWaitMs: around(
        point.longestWaitMs,
        list.map(({ longestWaitMs }) => longestWaitMs),
      ),
    };
  });
}

/** Where a queue without a known staff is expected after a time. */
export function backToUsual(
  now: LineNow,
  usualNow: LineNow | undefined,
  usualThen: LineNow | undefined,
  afterMs: number,
): LineNow {
  if (!usualNow || !usualThen) return now;
  const kept = KEPT_OF_DEVIATION ** (afterMs / (FORECAST_STEPS * FORECAST_STEP_MS));
  const towards = (value: number, from: number, to: number): number =>
    Math.max(0, Math.round(to + (value - from) * kept));
  return {
    waiting: towards(now.waiting, usualNow.waiting, usualThen.waiting),
    longestWaitMs: towards(now.longestWaitMs, usualNow.longestWaitMs, usualThen.longestWaitMs),
  };
}

function around(mid: number, misses: readonly number[]): Expected {
  const sorted = misses.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Math.max(0, Math.round(mid + sorted[Math.round((sorted.length - 1) * share)]!));
  return { mid, low: Math.min(mid, at((1 - BAND) / 2)), high: Math.max(mid, at((1 + BAND) / 2)) };
}
