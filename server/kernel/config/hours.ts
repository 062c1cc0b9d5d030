/** When a channel is open, as hub.yaml writes it. */
import { z } from 'zod';
import { knowsHolidaysOf } from '../holidays.ts';
import { notation } from './scalars.ts';

/** Minutes since local midnight, in order; the end may lie on the next day (over 1,440). */
export type DayHours = readonly (readonly [fromMin: number, toMin: number])[];

export interface WeekHours {
  /** Monday to Sunday; an empty day is closed. */
  days: readonly DayHours[];
  /** On public holidays; null: as the weekday. */
  holidays: DayHours | null;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY_MIN = 24 * 60;

const SOME_HOURS = 'hours such as "08:00-17:30", "08:00-12:00, 13:00-17:00" or "closed"';

/** "08:00-12:00, 13:00-17:30", "22:00-06:00" or "closed". */
const Hours = notation(SOME_HOURS).transform((text, context): DayHours => {
  const parts = text.trim() === 'closed' ? [] : text.split(',').map(parsePart);
  const hours = parts.filter((part) => part !== undefined);
  const inOrder = hours.every(([from], index) => index === 0 || from >= hours[index - 1]![1]);
  if (hours.length === parts.length && inOrder) return hours;
  context.addIssue({
    code: 'custom',
    message:
      hours.length < parts.length
        ? `expected ${SOME_HOURS}, got "${text}"`
        : `expected each opening after the one before has ended, got "${text}"`,
  });
  return z.NEVER;
});

function parsePart(text: string): readonly [number, number] | undefined {
  const match = /^\s*(\d{2}):(\d{2})\s*-\s*(\d{2}):(\d{2})\s*$/.exec(text);
  if (!match) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = match.map(Number);
  const from = fromHour! * 60 + fromMinute!;
  const to = toHour! * 60 + toMinute!;
  if (fromMinute! > 59 || toMinute! > 59 || from >= DAY_MIN || to > DAY_MIN) return undefined;
  return [from, to > from ? to : to + DAY_MIN];
}

/** "mon", "mon-fri", "fri-mon": the days, 0 for Monday; undefined for anything else. */
function daysOf(key: string): number[] | undefined {
  const [first = '', last = first, ...rest] = key.split('-');
  const from = DAYS.indexOf(first as (typeof DAYS)[number]);
  const to = DAYS.indexOf(last as (typeof DAYS)[number]);
  if (from < 0 || to < 0 || rest.length > 0) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
}

/** By day or range of days; a day that is not named is closed. */
export const OpeningHoursConfig = z.record(z.string(), Hours).transform((entries, context) => {
  const days: DayHours[] = Array.from({ length: 7 }, () => []);
  const named = new Set<number>();
  for (const [key, hours] of Object.entries(entries)) {
    if (key === 'holidays') continue;
    const indexes = daysOf(key);
    if (!indexes) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `expected ${DAYS.join(', ')}, a range such as mon-fri, or holidays`,
      });
      return z.NEVER;
    }
    for (const index of indexes) {
      if (named.has(index)) {
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `${DAYS[index]!} is given twice`,
        });
        return z.NEVER;
      }
      named.add(index);
      days[index] = hours;
    }
  }
  return { days, holidays: entries['holidays'] ?? null } satisfies WeekHours;
});

const CalendarDay = z.iso.date({ error: 'expected a date such as 2026-12-24' });

/** Which days the channels' `holidays` hours are for. */
export const CalendarConfig = z.strictObject({
  /** Whose public holidays: ISO 3166. */
  country: z
    .string()
    .refine((country) => /^[A-Z]{2}$/.test(country) && knowsHolidaysOf(country), {
      message: 'expected a country whose holidays are known, such as NL or BE',
    })
    .default('NL'),
  /** Days of the hub's own that count as holidays. */
  also: z.array(CalendarDay).default([]),
  /** Public holidays on which the hub works as on any day. */
  except: z.array(CalendarDay).default([]),
});
export type CalendarConfig = z.infer<typeof CalendarConfig>;
