/** All that walls are shown of contacts: service, care, forecasts. What changes slowly is worked out by turns. */
import type { CareFigures, ForecastFigures, ServiceFigures } from '../../shared/contact-figures.ts';
import { byKey } from '../../shared/delta.ts';
import { MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { AbandonsCount } from '../fold/contacts/service-level.ts';
import type { FoldState } from '../fold/fold.ts';
import { createOpeningHours, type OpeningHours } from '../kernel/opening-hours.ts';
import { careFigures } from './contacts/care-figures.ts';
import { checkAt, checkedMoments, type Check } from './contacts/forecast-checks.ts';
import { forecastFigures } from './contacts/forecast-figures.ts';
import { indexReadings, type ChannelReadings } from './contacts/forecast-inputs.ts';
import { createPaced } from './contacts/paced.ts';
import {
  createScopeKeys,
  doubtOf,
  openingOf,
  servedWindows,
  usualService,
} from './contacts/service-figures.ts';

export interface ContactFigureOptions {
  channels: readonly string[];
  /** When each channel is open; one that is not in it, always. */
  hours: ReadonlyMap<string, OpeningHours>;
  timeZone: string;
  abandons: AbandonsCount;
  repeatWindowMs: number;
  promiseWarningMs: number;
}

export interface ContactSnapshot {
  service: ServiceFigures[];
  care: CareFigures[];
  forecasts: ForecastFigures[];
}

/** Shares and means are told anew so often: a second's change of them is no news, and would fill every delta. */
const SERVICE_EVERY_MS = 5 * SECOND_MS;
const USUAL_EVERY_MS = 10 * MINUTE_MS;
/** Each of them takes up to a few milliseconds. */
const A_ROUND = { usual: 1, doubts: 4, care: 4, forecast: 1, checks: 1 } as const;
const NO_READINGS: ChannelReadings = { byStep: new Map(), newest: [] };

/** Builds them from a fold's state; holds what it worked out before. */
export function createContactFigures(
  options: ContactFigureOptions,
): (fold: FoldState, nowMs: number) => ContactSnapshot {
  const days = createOpeningHours(undefined, options.timeZone, () => false);
  const localDays = (nowMs: number): { dayMs: number; beforeMs: number } => {
    const dayMs = days.at(nowMs).sessionMs;
    return { dayMs, beforeMs: days.at(dayMs - 1).sessionMs };
  };
  const usual = createPaced<ServiceFigures['usual']>(USUAL_EVERY_MS, A_ROUND.usual);
  const doubts = createPaced<ServiceFigures['doubt']>(MINUTE_MS, A_ROUND.doubts);
  const care = createPaced<CareFigures>(MINUTE_MS, A_ROUND.care);
  const forecasts = createPaced<ForecastFigures>(MINUTE_MS, A_ROUND.forecast);
  const checks = new Map<string, Map<number, Check | undefined>>();
  const keysOf = createScopeKeys();
  let readings = new Map<string, ChannelReadings>();
  let readingsOf = Number.NaN;
  let service: ServiceFigures[] = [];
  let serviceOf = Number.NaN;

  /** Forecasts of the past, some more of them with every round, until all that can be are checked. */
  const checkMore = (fold: FoldState, nowMs: number): void => {
    const moments = checkedMoments(nowMs);
    const [oldestMs = nowMs] = moments;
    let room: number = A_ROUND.checks;
    for (const done of checks.values()) {
      for (const atMs of done.keys()) if (atMs < oldestMs) done.delete(atMs);
    }
    // The newest of every channel first: so each comes soonest to an error that can be told.
    for (const atMs of moments.toReversed()) {
      for (const channel of options.channels) {
        if (room === 0) return;
        const done = checks.get(channel) ?? new Map<number, Check | undefined>();
        checks.set(channel, done);
        const own = readings.get(channel);
        if (!own || done.has(atMs)) continue;
        const check = checkAt({ fold, readings: own, channel, timeZone: options.timeZone }, atMs);
        done.set(atMs, check);
        if (check) room -= 1;
      }
    }
  };

  const forecastOf = (fold: FoldState, channel: string, nowMs: number): ForecastFigures => {
    const own = readings.get(channel) ?? NO_READINGS;
    const known = [...(checks.get(channel)?.values() ?? [])]
      .filter((check) => check !== undefined)
      .sort((a, b) => a.atMs - b.atMs);
    return forecastFigures(
      { fold, readings: own, channel, timeZone: options.timeZone },
      nowMs,
      known,
    );
  };

  return (fold, nowMs) => {
    for (const paced of [usual, doubts, care, forecasts]) paced.begin(nowMs);
    if (readingsOf !== Math.floor(nowMs / MINUTE_MS)) {
      readingsOf = Math.floor(nowMs / MINUTE_MS);
      readings = indexReadings(fold);
    }
    checkMore(fold, nowMs);
    if (serviceOf !== Math.floor(nowMs / SERVICE_EVERY_MS)) {
      serviceOf = Math.floor(nowMs / SERVICE_EVERY_MS);
      const waiting = waitingByEvents(fold, nowMs);
      const queues = queuesByChannel(fold);
      service = options.channels
        .flatMap((channel): ServiceFigures[] => {
          const own = queues.get(channel) ?? [];
          const scopes = own.length < 2 ? [] : own.map((queue) => `${channel}/${queue}`);
          const opening = openingOf(options.hours.get(channel) ?? days, nowMs);
          const shared = {
            channel,
            ...opening,
            usual: usual.get(channel, () => usualService(fold, channel, own, nowMs, options)),
          };
          const doubt = doubts.get(channel, () =>
            doubtOf(
              fold,
              channel,
              readings.get(channel) ?? NO_READINGS,
              waiting.get(channel) ?? 0,
              nowMs,
            ),
          );
          return [channel, ...scopes].map((id) => ({
            id,
            ...shared,
            ...servedWindows(fold, keysOf(id, opening.openedMs), nowMs, options),
            doubt: id === channel ? doubt : null,
          }));
        })
        .sort((a, b) => byKey(a.id, b.id));
    }
    const channels = [...options.channels].sort(byKey);
    return {
      service,
      care: channels.map((channel) =>
        care.get(channel, () =>
          careFigures(
            fold,
            channel,
            backlogIn(fold, channel, nowMs),
            nowMs,
            localDays(nowMs),
            options,
          ),
        ),
      ),
      forecasts: channels.map((channel) =>
        forecasts.get(channel, () => forecastOf(fold, channel, nowMs)),
      ),
    };
  };
}

/** Contacts with nobody yet, by channel. */
function waitingByEvents(fold: FoldState, nowMs: number): Map<string, number> {
  const waiting = new Map<string, number>();
  for (const contact of fold.openContacts.values()) {
    if (!contact.waiting || contact.startMs > nowMs) continue;
    waiting.set(contact.channel, (waiting.get(contact.channel) ?? 0) + 1);
  }
  return waiting;
}

function queuesByChannel(fold: FoldState): Map<string, string[]> {
  const queues = new Map<string, string[]>();
  for (const { channel, queue } of fold.queues.values()) {
    const known = queues.get(channel);
    if (known) known.push(queue);
    else queues.set(channel, [queue]);
  }
  for (const known of queues.values()) known.sort(byKey);
  return queues;
}

/** What stands open in a channel: contacts where it has told of any today, else conversations. */
function backlogIn(
  fold: FoldState,
  channel: string,
  nowMs: number,
): { ages: number[]; basis: CareFigures['backlog']['basis'] } {
  const ages: number[] = [];
  for (const contact of fold.openContacts.values()) {
    if (contact.channel === channel) ages.push(nowMs - contact.startMs);
  }
  if (ages.length > 0 || hasContacts(fold, channel)) return { ages, basis: 'contacts' };
  for (const talk of fold.openTalks.values()) {
    if (talk.channel === channel) ages.push(nowMs - talk.sinceMs);
  }
  return { ages, basis: 'talks' };
}

const hasContacts = (fold: FoldState, channel: string): boolean =>
  fold.contacts.visits.total(`f:${channel}`)[2] > 0 ||
  fold.contacts.steps.total(`n:${channel}`)[0] > 0;
