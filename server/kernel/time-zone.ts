import { HOUR_MS } from '../../shared/units.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's local time is ahead of UTC at an instant, in milliseconds; −0 never. */
export function zoneOffsetMs(timeZone: string, ms: number): number {
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
