/** Today in half hours, from local midnight to midnight: mood, volume, who waits, and what is normal for each. */
import type { DayPoint } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import { cellKey, meanWaiting, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
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

/** Points in order of time; those still to come too. Empty in a fold that has counted nothing yet. */
export function daySeries(
  fold: Pick<FoldState, 'weeks' | 'waiting' | 'queues'>,
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

  const { startMs, endMs, daysBack } = calendarAt(timeZone, nowMs);

  /** n of the half hour that begins there; undefined when it was not counted from its start. */
  const volumeFrom = (fromMs: number): number | undefined =>
    fromMs < learnedMs ? undefined : toMood(fold.weeks.between(key, fromMs, fromMs + STEP_MS)).n;

  const normalOf = (sinceMidnightMs: number): DayPoint['normal'] => {
    const weekly: number[] = [];
    for (const [days, midnightMs] of daysBack) {
      if (days % 7 !== 0) continue;
      // Windows that overlap, so that a few weeks give a band.
      for (const shiftMs of [-CELL_MS, 0, CELL_MS]) {
        const n = volumeFrom(midnightMs + sinceMidnightMs + shiftMs);
        if (n !== undefined) weekly.push(n);
      }
    }
    if (weekly.length >= MIN_SAMPLES) {
      const sorted = weekly.sort((a, b) => a - b);
      return { low: quantile(sorted, 0.1), high: quantile(sorted, 0.9), basis: 'weeks' };
    }
    const dayBefore = volumeFrom(daysBack[0]![1] + sinceMidnightMs);
    return dayBefore === undefined ? null : { low: dayBefore, high: dayBefore, basis: 'day' };
  };

  const points: DayPoint[] = [];
  for (let atMs = startMs; atMs < endMs; atMs += STEP_MS) {
    const begun = atMs <= nowMs && atMs + STEP_MS > learnedMs;
    const means = begun
      ? queueKeys.flatMap(
          (queue) => meanWaiting(fold.waiting.between(queue, atMs, atMs + STEP_MS)) ?? [],
        )
      : [];
    points.push({
      startMs: atMs,
      open: isOpen(atMs),
      mood: begun ? toMood(fold.weeks.between(key, atMs, atMs + STEP_MS)) : null,
      waiting: means.length === 0 ? null : tenths(means.reduce((sum, mean) => sum + mean, 0)),
      normal: normalOf(atMs - startMs),
    });
  }
  return points;
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

/** Linear interpolation between closest ranks; of a sorted, non-empty list. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)]!;
  const above = sorted[Math.ceil(position)]!;
  return tenths(below + (above - below) * (position - Math.floor(position)));
}
