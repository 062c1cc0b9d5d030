/** Today in half hours, from local midnight to midnight: mood, volume, who waits, and what is normal for each. */
import type { DayBand, DayPoint, MoodCounts } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MIN_MOOD_MESSAGES, MINUTE_MS } from '../../shared/units.ts';
import { cellKey, meanWaiting, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import type { WindowCounts } from '../fold/rolling-cells.ts';
import type { OpeningHours } from '../kernel/opening-hours.ts';
import { zoneOffsetMs } from '../kernel/time-zone.ts';

const STEP_MS = 30 * MINUTE_MS;
const CELL_MS = 10 * MINUTE_MS;
const WEEKS = 4;
/** A band rests on at least a week: on fewer windows it would only be the day before. */
const MIN_SAMPLES = 6;

export interface DayOptions {
  ownBrand: string;
  channels: readonly { id: string; live?: boolean }[];
  timeZone: string;
  /** Of channels that are not always open, by id. @default none */
  hours?: ReadonlyMap<string, OpeningHours>;
}

type DayFold = Pick<FoldState, 'weeks' | 'waiting' | 'queues'>;

/** Points in order of time; those still to come too. Empty in a fold that has counted nothing yet. */
export function daySeries(
  fold: DayFold,
  nowMs: number,
  { ownBrand, channels, timeZone, hours }: DayOptions,
): DayPoint[] {
  const learnedMs = fold.weeks.firstMs();
  if (learnedMs === undefined) return [];
  const key = cellKey.brand(ownBrand);
  const live = new Set(channels.flatMap(({ id, live: isLive }) => (isLive === true ? [id] : [])));
  const queueKeys = [...fold.queues.values()]
    .filter(({ channel }) => live.has(channel))
    .map(({ channel, queue }) => cellKey.queue(channel, queue));

  const isOpen = (atMs: number): boolean =>
    live.size === 0 || [...live].some((id) => hours?.get(id)?.at(atMs).open ?? true);

  const calendar = calendarAt(timeZone, nowMs);
  const { startMs, endMs } = calendar;

  const normals = normalsOf(fold, { key, queueKeys, learnedMs, calendar, nowMs });

  const points: DayPoint[] = [];
  for (let atMs = startMs; atMs < endMs; atMs += STEP_MS) {
    const begun = atMs <= nowMs && atMs + STEP_MS > learnedMs;
    const waiting = begun ? waitingIn(fold, queueKeys, atMs) : undefined;
    points.push({
      startMs: atMs,
      open: isOpen(atMs),
      mood: begun ? toMood(fold.weeks.between(key, atMs, atMs + STEP_MS)) : null,
      waiting: waiting === undefined ? null : tenths(waiting),
      ...normals[(atMs - startMs) / STEP_MS]!,
    });
  }
  return points;
}

/** All queues' means added up; undefined without a reading. */
function waitingIn(
  { waiting }: DayFold,
  queueKeys: readonly string[],
  fromMs: number,
): number | undefined {
  let sum: number | undefined;
  for (const queue of queueKeys) {
    const mean = meanWaiting(waiting.between(queue, fromMs, fromMs + STEP_MS));
    if (mean !== undefined) sum = (sum ?? 0) + mean;
  }
  return sum;
}

type DayNormals = Pick<DayPoint, 'normal' | 'normalNet' | 'normalWaiting'>;

interface NormalInput {
  key: string;
  queueKeys: readonly string[];
  learnedMs: number;
  calendar: Calendar;
  nowMs: number;
}

/** What was worked out last of a window: what was normal weeks ago does not change within a minute. */
const lastNormals = new WeakMap<WindowCounts, { of: string; normals: readonly DayNormals[] }>();

/** By half hour of the day. */
function normalsOf(fold: DayFold, input: NormalInput): readonly DayNormals[] {
  const { key, queueKeys, learnedMs, calendar, nowMs } = input;
  const of = [Math.floor(nowMs / MINUTE_MS), calendar.startMs, learnedMs, key, ...queueKeys].join();
  const held = lastNormals.get(fold.weeks);
  if (held?.of === of) return held.normals;
  const normals = makeNormals(fold, input);
  lastNormals.set(fold.weeks, { of, normals });
  return normals;
}

function makeNormals(
  fold: DayFold,
  { key, queueKeys, learnedMs, calendar: { startMs, endMs, daysBack } }: NormalInput,
): DayNormals[] {
  const moods = new Map<number, MoodCounts>();
  /** Of the half hour that begins there; undefined when it was not counted from its start. */
  const moodFrom = (fromMs: number): MoodCounts | undefined => {
    if (fromMs < learnedMs) return undefined;
    const held = moods.get(fromMs) ?? toMood(fold.weeks.between(key, fromMs, fromMs + STEP_MS));
    moods.set(fromMs, held);
    return held;
  };
  const volumeFrom = (fromMs: number): number | undefined => moodFrom(fromMs)?.n;
  /** Of the hour that ends with the half hour that begins there. */
  const netFrom = (fromMs: number): number | undefined => {
    const [before, last] = [moodFrom(fromMs - STEP_MS), moodFrom(fromMs)];
    const n = before && last ? before.n + last.n : 0;
    if (!before || !last || n < MIN_MOOD_MESSAGES) return undefined;
    return (before.positive + last.positive - before.negative - last.negative) / n;
  };
  const waitingFrom = (fromMs: number): number | undefined => waitingIn(fold, queueKeys, fromMs);

  const normalOf = (
    valueFrom: (fromMs: number) => number | undefined,
    sinceMidnightMs: number,
    round: (value: number) => number,
  ): DayBand | null => {
    const weekly: number[] = [];
    for (const [days, midnightMs] of daysBack) {
      if (days % 7 !== 0) continue;
      // Windows that overlap, so that a few weeks give a band.
      for (const shiftMs of [-CELL_MS, 0, CELL_MS]) {
        const value = valueFrom(midnightMs + sinceMidnightMs + shiftMs);
        if (value !== undefined) weekly.push(value);
      }
    }
    if (weekly.length >= MIN_SAMPLES) {
      const sorted = weekly.sort((a, b) => a - b);
      return {
        low: round(quantile(sorted, 0.1)),
        high: round(quantile(sorted, 0.9)),
        basis: 'weeks',
      };
    }
    const dayBefore = valueFrom(daysBack[0]![1] + sinceMidnightMs);
    if (dayBefore === undefined) return null;
    return { low: round(dayBefore), high: round(dayBefore), basis: 'day' };
  };

  return Array.from({ length: Math.ceil((endMs - startMs) / STEP_MS) }, (_, step) => ({
    normal: normalOf(volumeFrom, step * STEP_MS, tenths),
    normalNet: normalOf(netFrom, step * STEP_MS, hundredths),
    normalWaiting: normalOf(waitingFrom, step * STEP_MS, tenths),
  }));
}

const weeksBack = (): number[] => Array.from({ length: WEEKS }, (_, index) => 7 * (index + 1));

interface Calendar {
  startMs: number;
  endMs: number;
  /** Midnight of the day before, and of the same weekday one to four weeks ago. */
  daysBack: readonly (readonly [days: number, midnightMs: number])[];
}

/** The last answers by zone: asking for a zone's offset is slow, and a day is long. */
const calendars = new Map<string, Calendar>();

function calendarAt(timeZone: string, nowMs: number): Calendar {
  const known = calendars.get(timeZone);
  if (known && known.startMs <= nowMs && nowMs < known.endMs) return known;
  const startMs = dayStartMs(timeZone, nowMs);
  const middayMs = startMs + 12 * HOUR_MS;
  const calendar: Calendar = {
    startMs,
    endMs: dayStartMs(timeZone, middayMs + DAY_MS),
    daysBack: [1, ...weeksBack()].map((days) => [
      days,
      dayStartMs(timeZone, middayMs - days * DAY_MS),
    ]),
  };
  calendars.set(timeZone, calendar);
  return calendar;
}

/** Local midnight before that moment, on a border of the cells. */
function dayStartMs(timeZone: string, ms: number): number {
  const localMs = ms + zoneOffsetMs(timeZone, ms);
  const midnightMs = Math.floor(localMs / DAY_MS) * DAY_MS;
  // The offset at midnight: summer time may have begun since.
  const guessMs = midnightMs - zoneOffsetMs(timeZone, ms);
  return Math.floor((midnightMs - zoneOffsetMs(timeZone, guessMs)) / CELL_MS) * CELL_MS;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
/** Never −0, which a wall would not be sent. */
const hundredths = (value: number): number => Math.round(value * 100) / 100 || 0;

/** Linear interpolation between closest ranks; of a sorted, non-empty list. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return below + (above - below) * (position - Math.floor(position));
}
