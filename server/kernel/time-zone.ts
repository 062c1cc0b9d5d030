import { HOUR_MS } from '../../shared/units.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Offsets by zone and quarter of an hour: no clock changes in between, and asking the calendar takes microseconds. */
const offsets = new Map<string, Map<number, number>>();
const QUARTER_MS = HOUR_MS / 4;
const MOST_OFFSETS = 10_000;

/** How far a zone's local time is ahead of UTC at an instant, in milliseconds; −0 never. */
export function zoneOffsetMs(timeZone: string, ms: number): number {
  let known = offsets.get(timeZone);
  if (!known) offsets.set(timeZone, (known = new Map<number, number>()));
  const quarter = Math.floor(ms / QUARTER_MS);
  let offsetMs = known.get(quarter);
  if (offsetMs === undefined) {
    if (known.size === MOST_OFFSETS) known.clear();
    known.set(quarter, (offsetMs = lookUpOffsetMs(timeZone, ms)));
  }
  return offsetMs;
}

function lookUpOffsetMs(timeZone: string, ms: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!match) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Start of the clock hour that was the same weekday and hour a number of weeks before `nowMs`. */
export function sameHourWeeksAgo(timeZone: string, nowMs: number, weeks: number): number {
  const localMs = nowMs + zoneOffsetMs(timeZone, nowMs) - weeks * 7 * 24 * HOUR_MS;
  const localHourMs = Math.floor(localMs / HOUR_MS) * HOUR_MS;
  // The offset at that hour is looked up near it: summer time may have begun in between.
  const guessMs = localHourMs - zoneOffsetMs(timeZone, nowMs);
  return localHourMs - zoneOffsetMs(timeZone, guessMs);
}

/** First instant of a calendar day (`YYYY-MM-DD`) plus a time of day (`HH:MM`), as the zone's clocks show it. */
export function zonedTimeMs(timeZone: string, day: string, time = '00:00'): number {
  const asUtcMs = Date.parse(`${day}T${time}:00Z`);
  const guessMs = asUtcMs - zoneOffsetMs(timeZone, asUtcMs);
  return asUtcMs - zoneOffsetMs(timeZone, guessMs);
}
