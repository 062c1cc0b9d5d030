/** Whether a channel is open, and since when: its hours, in the hub's time zone, with its holidays. */
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import type { DayHours, WeekHours } from './config/hours.ts';
import type { IsHoliday } from './holidays.ts';
import { zonedTimeMs, zoneOffsetMs } from './time-zone.ts';

export interface OpenState {
  open: boolean;
  /** When the day's work began that this moment belongs to: the latest day's first opening. Figures "since opening". */
  sessionMs: number;
  /** When it opens again; null while it is open, or when it does not within two weeks. */
  opensMs: number | null;
}

export interface OpeningHours {
  at(ms: number): OpenState;
}

/** How far a next or last opening is looked for. */
const DAYS_AROUND = 14;
/** Answers that are kept: a contact may touch yesterday's hours and today's. */
const SPANS_KEPT = 12;

interface Span extends OpenState {
  fromMs: number;
  /** The state holds in [fromMs, toMs). */
  toMs: number;
}

/** @param hours undefined: always open, each day's work beginning at midnight. */
export function createOpeningHours(
  hours: WeekHours | undefined,
  timeZone: string,
  isHoliday: IsHoliday,
): OpeningHours {
  /** The last answers: events come in nearly the order of time. */
  let spans: Span[] = [];

  const hoursOf = (day: number): DayHours => {
    if (!hours) return [[0, 24 * 60]];
    if (hours.holidays && isHoliday(dateOf(day))) return hours.holidays;
    // 1 January 1970 was a Thursday.
    return hours.days[(((day + 3) % 7) + 7) % 7]!;
  };

  /** What is open on a day, as moments. */
  const openingsOf = (day: number): { fromMs: number; toMs: number; sessionMs: number }[] => {
    const periods = hoursOf(day).map(([fromMin, toMin]) => ({
      fromMs: localMs(timeZone, day, fromMin),
      toMs: localMs(timeZone, day, toMin),
    }));
    const sessionMs = periods[0]?.fromMs ?? 0;
    return periods.map((period) => ({ ...period, sessionMs }));
  };

  const find = (ms: number): Span => {
    const today = Math.floor((ms + zoneOffsetMs(timeZone, ms)) / DAY_MS);
    let last: ReturnType<typeof openingsOf>[number] | undefined;
    for (let day = today - 1; day <= today; day++) {
      for (const opening of openingsOf(day)) if (opening.fromMs <= ms) last = opening;
    }
    for (let day = today - 2; !last && day >= today - DAYS_AROUND; day--) {
      last = openingsOf(day).at(-1);
    }
    let next: ReturnType<typeof openingsOf>[number] | undefined;
    for (let day = today; !next && day <= today + DAYS_AROUND; day++) {
      next = openingsOf(day).find(({ fromMs }) => fromMs > ms);
    }
    const nextMs = next?.fromMs ?? null;
    const fallbackMs = localMs(timeZone, today, 0);
    if (last && ms < last.toMs) {
      return {
        open: true,
        sessionMs: last.sessionMs,
        opensMs: null,
        fromMs: last.fromMs,
        // Hours may run into the next day's, which is another day's work.
        toMs: nextMs === null ? last.toMs : Math.min(last.toMs, nextMs),
      };
    }
    return {
      open: false,
      sessionMs: last?.sessionMs ?? fallbackMs,
      opensMs: nextMs,
      fromMs: last?.toMs ?? fallbackMs,
      toMs: nextMs ?? fallbackMs + DAY_MS,
    };
  };

  return {
    at(ms) {
      let span = spans.find(({ fromMs, toMs }) => ms >= fromMs && ms < toMs);
      if (!span) {
        span = find(ms);
        spans = [span, ...spans.slice(0, SPANS_KEPT - 1)];
      }
      const { open, sessionMs, opensMs } = span;
      return { open, sessionMs, opensMs };
    },
  };
}

const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const localMs = (timeZone: string, day: number, minute: number): number => {
  const date = dateOf(day + Math.floor(minute / (24 * 60)));
  const clock = new Date((minute % (24 * 60)) * MINUTE_MS).toISOString().slice(11, 16);
  return zonedTimeMs(timeZone, date, clock);
};
