/**
 * Forecasts of the last hours, made again from what was known then and held against what came: so the error is known
 * after a restart too, and on every node alike.
 */
import type { ForecastFigures } from '../../../shared/contact-figures.ts';
import { HOUR_MS } from '../../../shared/units.ts';
import { createBandWidth, widenedPoint } from '../../fold/contacts/forecast-band.ts';
import {
  FORECAST_STEP_MS,
  FORECAST_STEPS,
  forecastWithoutStaff,
  type ForecastPoint,
  type LineNow,
} from '../../fold/contacts/forecast.ts';
import {
  makeAt,
  standingOf,
  type ForecastDeps,
  type Made,
  type Standing,
} from './forecast-inputs.ts';

/** Forecasts of so long ago and later are held against what came. */
const CHECKED_MS = 6 * HOUR_MS;
const HORIZON_MS = FORECAST_STEPS * FORECAST_STEP_MS;
/** Fewest checks, of 15 and 30 minutes ahead together, that an error is told from. */
const MIN_CHECKS = 12;
const CHECKED_STEPS = [3, 6] as const;

/** One past forecast and what came of it after each step; undefined where nothing was read then. */
export interface Check {
  atMs: number;
  now: LineNow;
  made: Made;
  came: readonly (LineNow | undefined)[];
}

/** A forecast as it would have been made at a border of steps, and what came; undefined where nothing was read then. */
export function checkAt(deps: ForecastDeps, atMs: number): Check | undefined {
  const at = (ms: number): Standing | undefined => {
    const readings = deps.readings.byStep.get(ms / FORECAST_STEP_MS - 1) ?? [];
    return standingOf(readings, readings.length);
  };
  const now = at(atMs);
  if (!now) return undefined;
  const came = Array.from({ length: FORECAST_STEPS }, (_, step) =>
    at(atMs + (step + 1) * FORECAST_STEP_MS),
  );
  return { atMs, now, made: makeAt(deps, now, atMs), came };
}

/** The moments whose forecasts can be checked by now, the oldest first. */
export function checkedMoments(nowMs: number): number[] {
  const lastMs = Math.floor((nowMs - HORIZON_MS) / FORECAST_STEP_MS) * FORECAST_STEP_MS;
  const moments: number[] = [];
  for (let atMs = lastMs; atMs > nowMs - CHECKED_MS; atMs -= FORECAST_STEP_MS) {
    moments.push(atMs);
  }
  return moments.toReversed();
}

export interface Checked {
  /** Of this moment's forecast, with the band that earlier ones call for; null without enough of them. */
  points: ForecastPoint[] | null;
  error: ForecastFigures['error'];
}

/**
 * The forecast of now, and how those of the last hours did: each with the band that it would have been drawn with, from
 * what had come by then.
 * @param checks the oldest first
 */
export function checkedForecast(
  now: LineNow,
  made: Made,
  checks: readonly Check[],
  method: 'staff' | 'line',
): Checked {
  const error = createError();
  const bands = method === 'staff' ? staffBands() : lineBands();
  let learnt = 0;
  const learnUntil = (ms: number): void => {
    for (; learnt < checks.length && checks[learnt]!.atMs + HORIZON_MS <= ms; learnt++) {
      bands.learn(checks[learnt]!);
    }
  };
  for (const check of checks) {
    learnUntil(check.atMs);
    const points = bands.points(check.now, check.made);
    if (points) error.add(check, points);
  }
  learnUntil(Number.POSITIVE_INFINITY);
  return { points: bands.points(now, made), error: error.told() };
}

interface Bands {
  learn(check: Check): void;
  points(now: LineNow, made: Made): ForecastPoint[] | null;
}

function staffBands(): Bands {
  const width = createBandWidth();
  return {
    learn({ made, came }) {
      for (const steps of CHECKED_STEPS) {
        const point = made.staff?.[steps - 1];
        const then = came[steps - 1];
        if (point && then) width.learn(point.longestWaitMs, then.longestWaitMs);
      }
    },
    points(_, { staff }) {
      const scale = width.scale();
      return staff && staff.map((point) => widenedPoint(point, scale));
    },
  };
}

function lineBands(): Bands {
  const learnt: Check[] = [];
  return {
    learn: (check) => void learnt.push(check),
    points(now, { usual }) {
      // What calm hours missed by says nothing of a crisis: only waits such as this one are compared.
      const alike = learnt.filter((check) => check.now.longestWaitMs >= now.longestWaitMs / 2);
      return forecastWithoutStaff(now, usual, missesOf(alike));
    },
  };
}

/** What came less what was expected of the line, per step. */
const missesOf = (checks: readonly Check[]): LineNow[][] =>
  Array.from({ length: FORECAST_STEPS }, (_, step) =>
    checks.flatMap(({ made, came }): LineNow[] => {
      const is = came[step];
      const was = made.line[step];
      if (!is || !was) return [];
      return [
        { waiting: is.waiting - was.waiting, longestWaitMs: is.longestWaitMs - was.longestWaitMs },
      ];
    }),
  );

/** How far forecasts missed the longest wait 15 and 30 minutes later, beside "as now". */
function createError() {
  let [n, sumMs, asNowMs, covered] = [0, 0, 0, 0];
  return {
    add({ now, came }: Check, points: readonly ForecastPoint[]): void {
      for (const steps of CHECKED_STEPS) {
        const then = came[steps - 1]?.longestWaitMs;
        const { mid, low, high } = points[steps - 1]!.longestWaitMs;
        if (then === undefined) continue;
        n += 1;
        sumMs += Math.abs(then - mid);
        asNowMs += Math.abs(then - now.longestWaitMs);
        if (then >= low && then <= high) covered += 1;
      }
    },
    told(): ForecastFigures['error'] {
      if (n < MIN_CHECKS) return null;
      return {
        n,
        meanMs: Math.round(sumMs / n),
        asNowMs: Math.round(asNowMs / n),
        covered: Math.round((covered / n) * 100) / 100,
      };
    },
  };
}
