/** What was known of a channel at a moment, and what would have been forecast from it: the same for now and for the past. */
import type { QueueReading } from '../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { handlingOf } from '../../fold/contacts.ts';
import { expectedArrivals } from '../../fold/contacts/arrivals.ts';
import { contactKey } from '../../fold/contacts/cells.ts';
import {
  backToUsual,
  FORECAST_STEP_MS,
  FORECAST_STEPS,
  forecastWithStaff,
  type ForecastPoint,
  type LineNow,
  type Staffing,
} from '../../fold/contacts/forecast.ts';
import type { FoldState } from '../../fold/fold.ts';
import { zoneOffsetMs } from '../../kernel/time-zone.ts';

/** Steps of the past that the level of the arrivals is read from: four hours. */
const PAST_STEPS = 48;
/** Handle times change with what customers call about; who gives up is few, and their patience is a longer story. */
const HANDLE_MS = 4 * HOUR_MS;
const PATIENCE_MS = 8 * HOUR_MS;
const MIN_HANDLED = 5;
/** Prior of the patience: as if half a contact had given up after so long. */
const PRIOR_WAIT_MS = 4 * MINUTE_MS;
const PRIOR_ABANDONS = 0.5;
/** A reading older than this says nothing of a moment. */
export const READING_HOLDS_MS = 10 * MINUTE_MS;
const WEEK_MS = 7 * DAY_MS;
const WEEKS = 4;
const CELL_MS = 10 * MINUTE_MS;
/** What usually comes is taken over so much before and after: ten minutes of a few weeks are few contacts. */
const SMOOTH_MS = 20 * MINUTE_MS;

/** How a channel stood at a moment. */
export interface Standing extends LineNow {
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

export interface ForecastDeps {
  fold: FoldState;
  readings: ChannelReadings;
  channel: string;
  timeZone: string;
}

/** A channel of several queues as one; undefined when one of them has nothing to say of the moment. */
export function standingOf(
  readings: readonly QueueReading[],
  queues: number,
): Standing | undefined {
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

export interface Made {
  staff: ForecastPoint[] | null;
  line: LineNow[];
  /** What is usual now and after each step. */
  usual: (LineNow | undefined)[];
}

/** What would be forecast at a moment, from what was known then. */
export function makeAt(deps: ForecastDeps, standing: Standing, atMs: number): Made {
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
    untilMs - HANDLE_MS,
    untilMs,
  );
  if (atWork === undefined || handled < MIN_HANDLED) return undefined;
  const [, answeredMs, abandons, abandonedMs] = cells.between(
    contactKey.waits(deps.channel),
    untilMs - PATIENCE_MS,
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
