/**
 * The next half hour of each channel, from what the fold holds: its newest readings, how many came and how long they
 * took, and what is usual. Forecasts of the last hours are made again from what was known then, and held against what
 * came: so the error is known after a restart too, and on every node alike.
 */
import type { QueueReading } from '../../../shared/event.ts';
import type { ForecastFigures } from '../../../shared/contact-figures.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { handlingOf } from '../../fold/contacts.ts';
import { expectedArrivals } from '../../fold/contacts/arrivals.ts';
import { contactKey } from '../../fold/contacts/cells.ts';
import {
  backToUsual,
  FORECAST_STEP_MS,
  FORECAST_STEPS,
  forecastWithoutStaff,
  forecastWithStaff,
  type ForecastPoint,
  type LineNow,
  type Staffing,
} from '../../fold/contacts/forecast.ts';
import type { FoldState } from '../../fold/fold.ts';
import { zoneOffsetMs } from '../../kernel/time-zone.ts';

/** Steps of the past that the level of the arrivals is read from: two hours. */
const PAST_STEPS = 24;
/** Handle times and patience are those of the last two hours. */
const PACE_MS = 2 * HOUR_MS;
const MIN_HANDLED = 5;
/** Prior of the patience: as if half a contact had given up after so long. */
const PRIOR_WAIT_MS = 4 * MINUTE_MS;
const PRIOR_ABANDONS = 0.5;
/** A reading older than this says nothing of a moment. */
const READING_HOLDS_MS = 10 * MINUTE_MS;
/** Forecasts of so long ago and later are held against what came. */
const CHECKED_MS = 6 * HOUR_MS;
/** Fewest checks, of 15 and 30 minutes ahead together, that an error is told from. */
const MIN_CHECKS = 12;
const CHECKED_STEPS = [3, 6] as const;
const WEEK_MS = 7 * DAY_MS;
const WEEKS = 4;
const CELL_MS = 10 * MINUTE_MS;
/** What usually comes is taken over so much before and after: ten minutes of a few weeks are few contacts. */
const SMOOTH_MS = 20 * MINUTE_MS;
/** A band that has held less often is no band. */
const LEAST_COVERED = 0.6;

/** How a channel stood at a moment. */
interface Standing extends LineNow {
  /** Undefined where the source does not tell of its agents. */
  atWork: number | undefined;
  handling: number;
}

/** The readings of a channel: by the step that they are the newest of, and those of now. */
export interface ChannelReadings {
  byStep: ReadonlyMap<number, readonly QueueReading[]>;
  newest: readonly QueueReading[];
}

/** Every channel's readings at hand. */
export function indexReadings(fold: FoldState): Map<string, ChannelReadings> {
  const index = new Map<string, { byStep: Map<number, QueueReading[]>; newest: QueueReading[] }>();
  const of = (channel: string) => {
    const held = index.get(channel) ?? { byStep: new Map<number, QueueReading[]>(), newest: [] };
    index.set(channel, held);
    return held;
  };
  for (const reading of fold.pastReadings.values()) {
    const { byStep } = of(reading.channel);
    const step = Math.floor(reading.atMs / FORECAST_STEP_MS);
    const list = byStep.get(step);
    if (list) list.push(reading);
    else byStep.set(step, [reading]);
  }
  for (const reading of fold.queues.values()) of(reading.channel).newest.push(reading);
  return index;
}

/** One past forecast and what came of it, for the longest wait and the number waiting after each step. */
export interface Check {
  now: LineNow;
  staff: readonly ForecastPoint[] | null;
  line: readonly LineNow[];
  came: readonly (LineNow | undefined)[];
}

export interface ForecastDeps {
  fold: FoldState;
  readings: ChannelReadings;
  channel: string;
  timeZone: string;
}

/** The forecast of this moment, given the checks of earlier ones. */
export function forecastFigures(
  deps: ForecastDeps,
  nowMs: number,
  checks: readonly Check[],
): ForecastFigures {
  const { channel } = deps;
  const standing = standingOf(
    deps.readings.newest.filter(({ atMs }) => atMs > nowMs - READING_HOLDS_MS),
    deps.readings.newest.length,
  );
  const none: ForecastFigures = {
    id: channel,
    madeMs: nowMs,
    method: null,
    points: [],
    error: null,
  };
  if (!standing) return none;
  const made = makeAt(deps, standing, nowMs);
  if (made.staff) {
    const error = errorOf(checks, staffPoint);
    return {
      ...none,
      method: 'staff',
      points: isBetter(error) ? made.staff.map(roundPoint) : [],
      error,
    };
  }
  // What calm hours missed by says nothing of a crisis: only waits such as this one are compared.
  const alike = checks.filter(({ now }) => now.longestWaitMs >= standing.longestWaitMs / 2);
  const misses = Array.from({ length: FORECAST_STEPS }, (_, step) =>
    alike.flatMap(({ line, came }): LineNow[] => {
      const is = came[step];
      const was = line[step];
      if (!is || !was) return [];
      return [
        { waiting: is.waiting - was.waiting, longestWaitMs: is.longestWaitMs - was.longestWaitMs },
      ];
    }),
  );
  const points = forecastWithoutStaff(standing, made.usual, misses);
  if (!points) return none;
  const error = errorOf(checks, ({ line }, step) => ({ mid: line[step]?.longestWaitMs }));
  return { ...none, method: 'line', points: isBetter(error) ? points.map(roundPoint) : [], error };
}

/** Known to be no worse than "as now", with a band that holds. */
const isBetter = (error: ForecastFigures['error']): boolean =>
  error !== null && error.meanMs <= error.asNowMs && error.covered >= LEAST_COVERED;

/** A forecast as it would have been made at a border of steps, and what came; undefined where nothing was read then. */
export function checkAt(deps: ForecastDeps, atMs: number): Check | undefined {
  const at = (ms: number): Standing | undefined => {
    const readings = deps.readings.byStep.get(ms / FORECAST_STEP_MS - 1) ?? [];
    return standingOf(readings, readings.length);
  };
  const now = at(atMs);
  if (!now) return undefined;
  const { staff, line } = makeAt(deps, now, atMs);
  const came = Array.from({ length: FORECAST_STEPS }, (_, step) =>
    at(atMs + (step + 1) * FORECAST_STEP_MS),
  );
  return { now, staff, line, came };
}

/** The moments whose forecasts can be checked by now, the oldest first. */
export function checkedMoments(nowMs: number): number[] {
  const horizonMs = FORECAST_STEPS * FORECAST_STEP_MS;
  const lastMs = Math.floor((nowMs - horizonMs) / FORECAST_STEP_MS) * FORECAST_STEP_MS;
  const moments: number[] = [];
  for (let atMs = lastMs; atMs > nowMs - CHECKED_MS; atMs -= FORECAST_STEP_MS) {
    moments.push(atMs);
  }
  return moments.toReversed();
}

const staffPoint = ({ staff }: Check, step: number) => staff?.[step]?.longestWaitMs ?? {};

/** How far forecasts missed the longest wait 15 and 30 minutes later, beside "as now". */
function errorOf(
  checks: readonly Check[],
  pointOf: (
    check: Check,
    step: number,
  ) => { mid?: number | undefined; low?: number; high?: number },
): ForecastFigures['error'] {
  let [n, sumMs, asNowMs, covered] = [0, 0, 0, 0];
  for (const check of checks) {
    for (const steps of CHECKED_STEPS) {
      const came = check.came[steps - 1];
      const { mid, low = mid, high = mid } = pointOf(check, steps - 1);
      if (!came || mid === undefined) continue;
      n += 1;
      sumMs += Math.abs(came.longestWaitMs - mid);
      asNowMs += Math.abs(came.longestWaitMs - check.now.longestWaitMs);
      if (came.longestWaitMs >= low! && came.longestWaitMs <= high!) covered += 1;
    }
  }
  if (n < MIN_CHECKS) return null;
  return {
    n,
    meanMs: Math.round(sumMs / n),
    asNowMs: Math.round(asNowMs / n),
    covered: Math.round((covered / n) * 100) / 100,
  };
}

/** A channel of several queues as one; undefined when one of them has nothing to say of the moment. */
function standingOf(readings: readonly QueueReading[], queues: number): Standing | undefined {
  if (readings.length === 0 || readings.length < queues) return undefined;
  const tellsAgents = readings.every((reading) => handlingOf(reading) !== undefined);
  const sum = (of: (reading: QueueReading) => number): number =>
    readings.reduce((total, reading) => total + of(reading), 0);
  const handling = sum((reading) => handlingOf(reading) ?? 0);
  return {
    waiting: sum(({ waiting }) => waiting),
    longestWaitMs: Math.max(...readings.map(({ longestWaitMs }) => longestWaitMs)),
    atWork: tellsAgents ? handling + sum(({ agents }) => agents?.available ?? 0) : undefined,
    handling,
  };
}

interface Made {
  staff: ForecastPoint[] | null;
  line: LineNow[];
  /** What is usual now and after each step. */
  usual: (LineNow | undefined)[];
}

/** What would be forecast at a moment, from what was known then. */
function makeAt(deps: ForecastDeps, standing: Standing, atMs: number): Made {
  const steps = Array.from(
    { length: FORECAST_STEPS + 1 },
    (_, step) => atMs + step * FORECAST_STEP_MS,
  );
  const usual = steps.map((ms) => usualLine(deps, ms));
  const line = steps
    .slice(1)
    .map((ms, step) => backToUsual(standing, usual[0], usual[step + 1], ms - atMs));
  const staffing = staffingOf(deps, standing, steps);
  return {
    usual,
    line,
    staff: staffing ? forecastWithStaff(standing.waiting, staffing, demandAt(deps, atMs)) : null,
  };
}

function staffingOf(
  deps: ForecastDeps,
  { atWork, handling }: Standing,
  steps: readonly number[],
): Staffing | undefined {
  const [atMs = 0] = steps;
  const { steps: cells } = deps.fold.contacts;
  const untilMs = Math.floor(atMs / FORECAST_STEP_MS) * FORECAST_STEP_MS;
  const [handled, handledMs] = cells.between(
    contactKey.handling(deps.channel),
    untilMs - PACE_MS,
    untilMs,
  );
  if (atWork === undefined || handled < MIN_HANDLED) return undefined;
  const [, answeredMs, abandons, abandonedMs] = cells.between(
    contactKey.waits(deps.channel),
    untilMs - PACE_MS,
    untilMs,
  );
  const usual = steps.map((ms) => usualAgents(deps, ms));
  const [usualNow] = usual;
  return {
    // As many as now, and as many more or fewer as the roster of this hour usually brings.
    agents: usual.map((then) =>
      usualNow === undefined || then === undefined ? atWork : Math.max(0, atWork + then - usualNow),
    ),
    handling,
    handleMs: handledMs / handled,
    patienceMs: (answeredMs + abandonedMs + PRIOR_WAIT_MS) / (abandons + PRIOR_ABANDONS),
  };
}

function demandAt(deps: ForecastDeps, atMs: number) {
  const { steps: cells, weeks } = deps.fold.contacts;
  const key = contactKey.volume(deps.channel);
  const untilMs = Math.floor(atMs / FORECAST_STEP_MS) * FORECAST_STEP_MS;
  const knownMs = weeks.firstMs() ?? untilMs;
  const usual = (endMs: number): number | undefined =>
    usualAt(deps.timeZone, endMs - FORECAST_STEP_MS, knownMs, (cellMs) => {
      const [offered] = weeks.between(key, cellMs - SMOOTH_MS, cellMs + CELL_MS + SMOOTH_MS);
      return (offered * FORECAST_STEP_MS) / (CELL_MS + 2 * SMOOTH_MS);
    });
  const past = Array.from({ length: PAST_STEPS }, (_, step) => untilMs - step * FORECAST_STEP_MS);
  const coming = Array.from(
    { length: FORECAST_STEPS },
    (_, step) => untilMs + (step + 1) * FORECAST_STEP_MS,
  );
  return expectedArrivals({
    past: past.map((endMs) => cells.between(key, endMs - FORECAST_STEP_MS, endMs)[0]),
    pastUsual: past.map(usual),
    comingUsual: coming.map(usual),
    stepMin: FORECAST_STEP_MS / MINUTE_MS,
  });
}

const queuesOf = ({ readings }: ForecastDeps): string[] =>
  readings.newest.map(({ queue }) => queue);

const usualAgents = (deps: ForecastDeps, ms: number): number | undefined =>
  sumOfQueues(deps, ms, contactKey.agents, ([readings, , atWork]) => atWork! / readings!);

function usualLine(deps: ForecastDeps, ms: number): LineNow | undefined {
  const waiting = sumOfQueues(deps, ms, contactKey.line, ([readings, sum]) => sum! / readings!);
  const longestWaitMs = sumOfQueues(
    deps,
    ms,
    contactKey.line,
    ([readings, , sum]) => sum! / readings!,
  );
  return waiting === undefined || longestWaitMs === undefined
    ? undefined
    : { waiting, longestWaitMs };
}

/** A mean of readings at the same time of earlier weeks, added up over the channel's queues. */
function sumOfQueues(
  deps: ForecastDeps,
  ms: number,
  keyOf: (scope: string) => string,
  meanOf: (counts: readonly number[]) => number,
): number | undefined {
  const { weeks } = deps.fold.contacts;
  let sum: number | undefined;
  for (const queue of queuesOf(deps)) {
    const key = keyOf(`${deps.channel}/${queue}`);
    const mean = usualAt(deps.timeZone, ms, Number.NEGATIVE_INFINITY, (cellMs) => {
      const counts = weeks.between(key, cellMs, cellMs + CELL_MS);
      return counts[0] === 0 ? undefined : meanOf(counts);
    });
    if (mean !== undefined) sum = (sum ?? 0) + mean;
  }
  return sum;
}

/**
 * Mean over the same time of up to four weeks; until a week is known that of the day before, if both are working days or
 * both are not.
 */
function usualAt(
  timeZone: string,
  ms: number,
  knownMs: number,
  valueAt: (cellMs: number) => number | undefined,
): number | undefined {
  const localMs = ms + zoneOffsetMs(timeZone, ms);
  const valueAgo = (agoMs: number): number | undefined => {
    const thenMs = localMs - agoMs - zoneOffsetMs(timeZone, ms - agoMs);
    const cellMs = Math.floor(thenMs / CELL_MS) * CELL_MS;
    return cellMs < knownMs ? undefined : valueAt(cellMs);
  };
  const weekly: number[] = [];
  for (let week = 1; week <= WEEKS; week++) {
    const value = valueAgo(week * WEEK_MS);
    if (value !== undefined) weekly.push(value);
  }
  if (weekly.length > 0) return weekly.reduce((sum, value) => sum + value, 0) / weekly.length;
  const today = isWeekend(localMs);
  return today === isWeekend(localMs - DAY_MS) ? valueAgo(DAY_MS) : undefined;
}

const isWeekend = (localMs: number): boolean => [0, 6].includes(new Date(localMs).getUTCDay());

/** To the second. */
const roundPoint = ({ afterMs, waiting, longestWaitMs }: ForecastPoint): ForecastPoint => {
  const second = (ms: number): number => Math.round(ms / 1_000) * 1_000;
  const { mid, low, high } = longestWaitMs;
  return {
    afterMs,
    waiting,
    longestWaitMs: { mid: second(mid), low: second(low), high: second(high) },
  };
};
