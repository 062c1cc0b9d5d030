/** Public holidays, out of a kept library. */
import { createRequire } from 'node:module';
import type HolidaysOfWorld from 'date-holidays';
import { DAY_MS } from '../../shared/units.ts';

const require = createRequire(import.meta.url);

/** Whether a calendar day (`YYYY-MM-DD`) is a holiday. */
export type IsHoliday = (day: string) => boolean;

// Loaded when the first calendar asks for it: every country's holidays are a large file.
const worldOf = (country: string): HolidaysOfWorld => {
  const World = require('date-holidays') as typeof HolidaysOfWorld;
  return new World(country, { types: ['public'] });
};

/** Whether the library knows a country's holidays; ISO 3166, as in NL. */
export function knowsHolidaysOf(country: string): boolean {
  let isKnown = known.get(country);
  if (isKnown === undefined)
    known.set(country, (isKnown = worldOf(country).getHolidays(2026).length > 0));
  return isKnown;
}

const known = new Map<string, boolean>();

/** The public holidays of a country, with the hub's own days added and taken away. */
export function createHolidays({
  country,
  also,
  except,
}: {
  country: string;
  also: readonly string[];
  except: readonly string[];
}): IsHoliday {
  const years = new Map<string, ReadonlySet<string>>();
  const added = new Set(also);
  const removed = new Set(except);
  let world: HolidaysOfWorld | undefined;
  const daysOf = (year: string): ReadonlySet<string> => {
    const days = new Set<string>();
    world ??= worldOf(country);
    for (const { date, start, end } of world.getHolidays(Number(year))) {
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
      const firstMs = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      for (let day = 0; day < count; day++) {
        days.add(new Date(firstMs + day * DAY_MS).toISOString().slice(0, 10));
      }
    }
    return days;
  };
  return (day) => {
    if (added.has(day)) return true;
    if (removed.has(day)) return false;
    const year = day.slice(0, 4);
    const days = years.get(year) ?? daysOf(year);
    years.set(year, days);
    return days.has(day);
  };
}
