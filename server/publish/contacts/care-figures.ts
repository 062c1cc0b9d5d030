/** Whether a channel keeps its promises, helps at once, and turns a bad start round; reckoned once a minute. */
import type { CareFigures, UsualFigure } from '../../../shared/contact-figures.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { contactKey, inSession } from '../../fold/contacts/cells.ts';
import type { FoldState } from '../../fold/fold.ts';
import { normalAt } from '../../fold/normal.ts';
import type { Counts, WindowCounts } from '../../fold/rolling-cells.ts';

export interface CareOptions {
  repeatWindowMs: number;
  /** A promise that is due within it, and not met, is about to be broken. */
  promiseWarningMs: number;
  timeZone: string;
}

/** Fewest promises, conversations or contacts that a share is taken of for what is usual. */
const MIN_COUNTED = 5;

const COURSE_POINTS = 12;
const COURSE_STEP_MS = 2 * HOUR_MS;

/**
 * @param ages of what stands open, in ms, in any order
 * @param day when the local day began, and the one before it
 */
export function careFigures(
  fold: FoldState,
  channel: string,
  { ages, basis }: { ages: readonly number[]; basis: CareFigures['backlog']['basis'] },
  nowMs: number,
  { dayMs, beforeMs }: { dayMs: number; beforeMs: number },
  options: CareOptions,
): CareFigures {
  const { contacts } = fold;
  return {
    id: channel,
    promises: {
      ...promisesOf(contacts.due, channel, nowMs, options.promiseWarningMs),
      usual: usualShare(contacts.promised, contactKey.promises(channel), nowMs, options.timeZone),
    },
    ...visitFigures(contacts.visits, channel, nowMs, options),
    backlog: backlogOf(ages, basis),
    talks: {
      ...talkFigures(contacts.talks, channel),
      usual: usualShare(contacts.turned, contactKey.turned(channel), nowMs, options.timeZone),
    },
    volume: {
      ...volumeOf(contacts.sessions.total(inSession(contactKey.hours(channel), dayMs))),
      before: dayBefore(fold, channel, beforeMs),
    },
  };
}

function promisesOf(
  due: WindowCounts,
  channel: string,
  nowMs: number,
  warningMs: number,
): Omit<CareFigures['promises'], 'usual'> {
  const key = contactKey.promises(channel);
  const none = { due: 0, kept: 0, soon: 0, nextMs: null };
  if (due.total(key)[0] === 0) return none;
  // A minute that is not over yet may still hold one that is kept.
  const minuteMs = floorTo(nowMs, MINUTE_MS);
  const [all, kept] = due.between(key, minuteMs - DAY_MS + MINUTE_MS, minuteMs);
  let soon = 0;
  let nextMs: number | null = null;
  for (let atMs = minuteMs; atMs < minuteMs + warningMs; atMs += MINUTE_MS) {
    const [to, met] = due.between(key, atMs, atMs + MINUTE_MS);
    if (to === met) continue;
    soon += to - met;
    nextMs ??= atMs;
  }
  return { due: all, kept, soon, nextMs };
}

/**
 * Of what 24 hours counted, the share of the second place in the first, as it usually is at this hour; days known in part do
 * not count.
 */
function usualShare(
  window: WindowCounts,
  key: string,
  nowMs: number,
  timeZone: string,
): UsualFigure | null {
  if (window.total(key)[0] < MIN_COUNTED) return null;
  const knownMs = window.firstMs() ?? nowMs;
  return normalAt(
    (endMs) => {
      if (endMs - DAY_MS < knownMs) return undefined;
      const [all, good] = window.between(key, endMs - DAY_MS, endMs);
      return all < MIN_COUNTED ? undefined : good / all;
    },
    nowMs,
    timeZone,
  );
}

/** Counted by the hour that a contact began in; what began before the hub knew its customers says nothing. */
function visitFigures(
  visits: WindowCounts,
  channel: string,
  nowMs: number,
  { repeatWindowMs: windowMs, timeZone }: CareOptions,
): Pick<CareFigures, 'firstContact' | 'repeats'> {
  const key = contactKey.visits(channel);
  const hourMs = floorTo(nowMs, HOUR_MS);
  const knownMs = visits.firstMs() ?? hourMs;
  const settledMs = ceilTo(knownMs + windowMs, HOUR_MS);
  const windowHoursMs = ceilTo(windowMs, HOUR_MS);
  /** Helped in the last whole window before the hour that ends then, and of those: came back. */
  const settledAt = (endMs: number): Counts =>
    visits.between(key, endMs - 2 * windowHoursMs, endMs - windowHoursMs);
  const [contacts, cameBack] = settledAt(hourMs);
  const usual = normalAt(
    (atMs) => {
      const endMs = floorTo(atMs, HOUR_MS);
      if (endMs - 2 * windowHoursMs < knownMs) return undefined;
      const [helped, back] = settledAt(endMs);
      return helped < MIN_COUNTED ? undefined : (helped - back) / helped;
    },
    nowMs,
    timeZone,
  );
  const [pending] = visits.between(key, hourMs - windowHoursMs, hourMs + HOUR_MS);
  const repeatsIn = (fromMs: number, toMs: number): { contacts: number; repeats: number } => {
    const [, , all, repeats] = visits.between(key, Math.max(fromMs, settledMs), toMs);
    return { contacts: all, repeats };
  };
  const course = Array.from({ length: COURSE_POINTS }, (_, point) => {
    const endMs = hourMs - (COURSE_POINTS - 1 - point) * COURSE_STEP_MS;
    return { endMs, ...repeatsIn(endMs - DAY_MS, endMs) };
  });
  return {
    firstContact: { contacts, cameBack, pending, windowMs, usual },
    repeats: {
      // The hour that has begun, and the 23 before it.
      ...repeatsIn(hourMs - DAY_MS + HOUR_MS, hourMs + HOUR_MS),
      before:
        hourMs - 2 * DAY_MS >= settledMs ? repeatsIn(hourMs - 2 * DAY_MS, hourMs - DAY_MS) : null,
      course: course.filter((point) => point.contacts > 0),
    },
  };
}

function backlogOf(
  ages: readonly number[],
  basis: CareFigures['backlog']['basis'],
): CareFigures['backlog'] {
  const sorted = Float64Array.from(ages).sort();
  /** Nearest rank: an age that one of them has. */
  const at = (share: number): number =>
    sorted.length === 0
      ? 0
      : Math.max(0, Math.round(sorted[Math.ceil(sorted.length * share) - 1]! / 1_000) * 1_000);
  return { open: sorted.length, p50Ms: at(0.5), p90Ms: at(0.9), oldestMs: at(1), basis };
}

function talkFigures(talks: WindowCounts, channel: string): Omit<CareFigures['talks'], 'usual'> {
  const [begun, answered, byBot, open] = talks.total(contactKey.talks(channel));
  const [negative, turned] = talks.total(contactKey.turned(channel));
  return {
    begun,
    answered,
    byBot,
    open,
    negative,
    turned,
    first: moodsOf(talks.total(contactKey.firstMood(channel))),
    last: moodsOf(talks.total(contactKey.lastMood(channel))),
  };
}

const moodsOf = ([positive, neutral, negative]: Counts): CareFigures['talks']['first'] => ({
  positive,
  neutral,
  negative,
});

const volumeOf = ([contacts, contactsOutside, messages, messagesOutside]: Counts): Omit<
  CareFigures['volume'],
  'before'
> => ({ contacts, contactsOutside, messages, messagesOutside });

function dayBefore(
  { contacts, weeks }: FoldState,
  channel: string,
  beforeMs: number,
): CareFigures['volume']['before'] {
  const knownMs = Math.min(weeks.firstMs() ?? Infinity, contacts.weeks.firstMs() ?? Infinity);
  if (knownMs > beforeMs) return null;
  const [inHours, outside, messages, messagesOutside] = contacts.sessions.total(
    inSession(contactKey.hours(channel), beforeMs),
  );
  const allOutside = outside + messagesOutside;
  return { all: inHours + messages + allOutside, outside: allOutside };
}

const floorTo = (ms: number, step: number): number => Math.floor(ms / step) * step;
const ceilTo = (ms: number, step: number): number => Math.ceil(ms / step) * step;
