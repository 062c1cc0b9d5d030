/** How channels and queues are served: for the last quarter, the hour, and since opening. */
import type { ServedWindow, ServiceFigures, UsualFigure } from '../../../shared/contact-figures.ts';
import type { QueueReading } from '../../../shared/event.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { contactKey, inSession } from '../../fold/contacts/cells.ts';
import { serviceCounts, type AbandonsCount } from '../../fold/contacts/service-level.ts';
import type { FoldState } from '../../fold/fold.ts';
import { normalAt } from '../../fold/normal.ts';
import { NO_COUNTS, type Counts, type WindowCounts } from '../../fold/rolling-cells.ts';
import type { OpeningHours } from '../../kernel/opening-hours.ts';
import type { ChannelReadings } from './forecast-inputs.ts';

export interface ServiceOptions {
  abandons: AbandonsCount;
  timeZone: string;
}

const QUARTER_MS = 15 * MINUTE_MS;
/** Fewest contacts of an hour that a share is taken of. */
const MIN_CONTACTS = 5;

type Keys = { [K in 'volume' | 'service' | 'waits' | 'handling' | 'agents' | 'responses']: string };

const keysOf = (scope: string): Keys => ({
  volume: contactKey.volume(scope),
  service: contactKey.service(scope),
  waits: contactKey.waits(scope),
  handling: contactKey.handling(scope),
  agents: contactKey.agents(scope),
  responses: contactKey.responses(scope),
});

/** A scope's keys, and those in its work since an opening. */
export interface ScopeKeys {
  all: Keys;
  openedMs: number;
  opening: Keys;
}

/** Makes the keys of scopes once for each opening: making them takes longer than looking them up. */
export function createScopeKeys(): (scope: string, openedMs: number) => ScopeKeys {
  const known = new Map<string, ScopeKeys>();
  return (scope, openedMs) => {
    const held = known.get(scope);
    if (held?.openedMs === openedMs) return held;
    const all = held?.all ?? keysOf(scope);
    const opening = Object.fromEntries(
      Object.entries(all).map(([figure, key]) => [figure, inSession(key, openedMs)]),
    ) as Keys;
    const made = { all, openedMs, opening };
    known.set(scope, made);
    return made;
  };
}

/** @param keys of a channel, or of channel and queue with a slash between. */
export function servedWindows(
  { contacts }: FoldState,
  { all, opening }: ScopeKeys,
  nowMs: number,
  { abandons }: ServiceOptions,
): Pick<ServiceFigures, 'quarter' | 'hour' | 'opening'> {
  const { minutes, sessions } = contacts;
  const endMs = (Math.floor(nowMs / MINUTE_MS) + 1) * MINUTE_MS;
  return {
    quarter: figuresOf(
      all,
      // What has nothing in the hour has nothing in its last quarter, and a total is there at once.
      (key) =>
        minutes.total(key) === NO_COUNTS
          ? NO_COUNTS
          : minutes.between(key, endMs - QUARTER_MS, endMs),
      abandons,
    ),
    hour: figuresOf(all, minutes.total, abandons),
    opening: figuresOf(opening, sessions.total, abandons),
  };
}

function figuresOf(
  keys: Keys,
  countsOf: (key: string) => Counts,
  abandons: AbandonsCount,
): ServedWindow {
  const [offered, answered, abandoned] = countsOf(keys.volume);
  const [answers, waitedMs] = countsOf(keys.waits);
  const [handled, handledMs] = countsOf(keys.handling);
  const [responses, respondedMs] = countsOf(keys.responses);
  const [, handling, atWork] = countsOf(keys.agents);
  return {
    offered,
    answered,
    abandoned,
    ...serviceCounts(countsOf(keys.service), abandons),
    answer: meanOf(answers, waitedMs),
    handle: meanOf(handled, handledMs),
    response: meanOf(responses, respondedMs),
    occupancy: atWork === 0 ? null : Math.round((handling / atWork) * 100) / 100,
  };
}

/** To the second: finer is below what a wall shows. */
const meanOf = (n: number, sumMs: number): ServedWindow['answer'] => ({
  n,
  ms: n === 0 ? null : Math.round(sumMs / n / 1_000) * 1_000,
});

/** What is usual at this hour of the hour's figures. */
export function usualService(
  { contacts }: FoldState,
  channel: string,
  queues: readonly string[],
  nowMs: number,
  { abandons, timeZone }: ServiceOptions,
): ServiceFigures['usual'] {
  const keys = keysOf(channel);
  const { weeks } = contacts;
  const hourUntil = (key: string, endMs: number): Counts =>
    weeks.between(key, endMs - HOUR_MS, endMs);
  const usual = (valueAt: (endMs: number) => number | undefined): UsualFigure | null =>
    normalAt(valueAt, nowMs, timeZone);
  const share = (part: number, whole: number): number | undefined =>
    whole < MIN_CONTACTS ? undefined : part / whole;
  return {
    level: usual((endMs) => {
      const { served, servedInTime } = serviceCounts(hourUntil(keys.service, endMs), abandons);
      return share(servedInTime, served);
    }),
    answerMs: usual((endMs) => {
      const [n, sumMs] = hourUntil(keys.waits, endMs);
      return share(sumMs, n);
    }),
    abandonment: usual((endMs) => {
      const [offered, , abandoned] = hourUntil(keys.volume, endMs);
      return share(abandoned, offered);
    }),
    handleMs: usual((endMs) => {
      const [n, sumMs] = hourUntil(keys.handling, endMs);
      return share(sumMs, n);
    }),
    responseMs: usual((endMs) => {
      const [n, sumMs] = hourUntil(keys.responses, endMs);
      return share(sumMs, n);
    }),
    longestWaitMs: usual((endMs) => longestOf(weeks, channel, queues, endMs)),
    occupancy: usual((endMs) => occupancyOf(weeks, channel, queues, endMs)),
  };
}

const STEP_MS = 10 * MINUTE_MS;

/** Mean over a ten-minute cell of the longest wait, in the queue where it is longest; undefined without a reading. */
function longestOf(
  weeks: WindowCounts,
  channel: string,
  queues: readonly string[],
  endMs: number,
): number | undefined {
  const means = queues.flatMap((queue) => {
    const key = contactKey.line(`${channel}/${queue}`);
    const [readings, , longestMs] = weeks.between(key, endMs - STEP_MS, endMs) ?? NO_COUNTS;
    return readings === 0 ? [] : [longestMs / readings];
  });
  return means.length === 0 ? undefined : Math.max(...means);
}

/** Of the hour that ends then, over all queues; undefined where no source tells of agents at work. */
function occupancyOf(
  weeks: WindowCounts,
  channel: string,
  queues: readonly string[],
  endMs: number,
): number | undefined {
  let [handling, atWork] = [0, 0];
  for (const queue of queues) {
    const counts = weeks.between(contactKey.agents(`${channel}/${queue}`), endMs - HOUR_MS, endMs);
    handling += counts[1];
    atWork += counts[2];
  }
  return atWork === 0 ? undefined : handling / atWork;
}

/** What readings and events may differ by before it is said: events travel on another way and a little later. */
const DOUBT = { least: 3, share: 0.25 } as const;

/**
 * What readings and events of a channel say differently. The readings of who waits are shown: a switch knows its own
 * queue; the events of who came, since they are counted once each.
 */
export function doubtOf(
  { contacts }: FoldState,
  channel: string,
  { newest, byStep }: ChannelReadings,
  waitingByEvents: number,
  nowMs: number,
): ServiceFigures['doubt'] {
  const offered = contacts.minutes.total(contactKey.volume(channel))[0];
  if (newest.length === 0 || offered === 0) return null;
  const counted = countersOf([...byStep.values()].flat(), nowMs);
  if (counted !== undefined && differs(counted, offered)) {
    return { figure: 'offered', readings: counted, events: offered, shown: 'events' };
  }
  const waiting = newest.reduce((sum, reading) => sum + reading.waiting, 0);
  if (!differs(waiting, waitingByEvents)) return null;
  return { figure: 'waiting', readings: waiting, events: waitingByEvents, shown: 'readings' };
}

const differs = (a: number, b: number): boolean =>
  Math.abs(a - b) > Math.max(DOUBT.least, DOUBT.share * Math.max(a, b));

/** Contacts offered in the last hour by the source's own totals; undefined where a queue has none for the whole hour. */
function countersOf(readings: readonly QueueReading[], nowMs: number): number | undefined {
  const byQueue = new Map<string, [atMs: number, offered: number][]>();
  for (const reading of readings) {
    if (reading.counters?.offered === undefined) continue;
    const list = byQueue.get(reading.queue) ?? [];
    list.push([reading.atMs, reading.counters.offered]);
    byQueue.set(reading.queue, list);
  }
  if (byQueue.size === 0) return undefined;
  let sum = 0;
  for (const list of byQueue.values()) {
    list.sort(([a], [b]) => a - b);
    const before = list.findLastIndex(([atMs]) => atMs <= nowMs - HOUR_MS);
    if (before === -1) return undefined;
    for (let at = before + 1; at < list.length; at++) {
      const [was, is] = [list[at - 1]![1], list[at]![1]];
      // A total that is smaller than before counts from zero: the source has begun anew.
      sum += is >= was ? is - was : is;
    }
  }
  return sum;
}

export const openingOf = (
  hours: OpeningHours,
  nowMs: number,
): Pick<ServiceFigures, 'open' | 'openedMs' | 'opensMs'> => {
  const { open, sessionMs, opensMs } = hours.at(nowMs);
  return { open, openedMs: sessionMs, opensMs };
};
