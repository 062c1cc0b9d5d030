import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sameHourWeeksAgo,
  zonedTimeMs,
  zoneOffsetMs,
} from '../../../../server/kernel/time-zone.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const ZONES = [AMSTERDAM, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'];
const at = (time: string): number => Date.parse(time);
const iso = (ms: number): string => new Date(ms).toISOString();

/** Weekday, hour and minute as the zone's clocks show them. */
function onTheWall(timeZone: string, ms: number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(ms);
}

const anyMoment = fc.integer({ min: at('2025-01-01T00:00Z'), max: at('2028-01-01T00:00Z') });

describe('how far a zone is ahead of UTC', () => {
  test.each([
    [AMSTERDAM, '2026-01-15T12:00Z', 60],
    [AMSTERDAM, '2026-07-15T12:00Z', 120],
    // 29 March 2026: at 01:00 UTC the clocks go from 02:00 to 03:00.
    [AMSTERDAM, '2026-03-29T00:59:59.999Z', 60],
    [AMSTERDAM, '2026-03-29T01:00Z', 120],
    // 25 October 2026: at 01:00 UTC they go from 03:00 back to 02:00.
    [AMSTERDAM, '2026-10-25T00:59:59.999Z', 120],
    [AMSTERDAM, '2026-10-25T01:00Z', 60],
    ['America/New_York', '2026-01-15T12:00Z', -300],
    ['America/St_Johns', '2026-01-15T12:00Z', -210],
    ['Asia/Kathmandu', '2026-01-15T12:00Z', 345],
    ['UTC', '2026-01-15T12:00Z', 0],
    ['Europe/London', '2026-01-15T12:00Z', 0],
  ])('%s at %s: %i minutes', (zone, time, minutes) => {
    expect(zoneOffsetMs(zone, at(time))).toBe(minutes * MINUTE_MS);
  });
});

describe('the same hour weeks ago', () => {
  test.each([
    ['2026-03-10T09:00Z', 1, '2026-03-03T09:00Z'],
    ['2026-03-10T09:59:59.999Z', 4, '2026-02-10T09:00Z'],
    // Over the beginning of summer time: 12:00 on the wall both times.
    ['2026-03-29T10:30Z', 1, '2026-03-22T11:00Z'],
    ['2026-04-12T10:30Z', 2, '2026-03-29T10:00Z'],
    ['2026-04-12T10:30Z', 3, '2026-03-22T11:00Z'],
    // The last hour before the change and the first after it.
    ['2026-04-04T23:30Z', 1, '2026-03-29T00:00Z'],
    ['2026-04-05T01:30Z', 1, '2026-03-29T01:00Z'],
    // 02:30 was left out on 29 March: the hour that came instead.
    ['2026-04-05T00:30Z', 1, '2026-03-29T01:00Z'],
    // Over the end of summer time.
    ['2026-10-25T11:30Z', 1, '2026-10-18T10:00Z'],
    ['2026-11-08T11:30Z', 2, '2026-10-25T11:00Z'],
    ['2026-11-08T11:30Z', 3, '2026-10-18T10:00Z'],
    ['2026-11-01T00:30Z', 1, '2026-10-24T23:00Z'],
    ['2026-11-01T02:30Z', 1, '2026-10-25T02:00Z'],
    // 02:30 came twice on 25 October, and was once the week before.
    ['2026-10-25T00:30Z', 1, '2026-10-18T00:00Z'],
    ['2026-10-25T01:30Z', 1, '2026-10-18T00:00Z'],
  ])('of %s, %i weeks: %s', (now, weeks, expected) => {
    expect(iso(sameHourWeeksAgo(AMSTERDAM, at(now), weeks))).toBe(iso(at(expected)));
  });

  test('of 02:30 a week after the hour that came twice is one of the two', () => {
    const hour = iso(sameHourWeeksAgo(AMSTERDAM, at('2026-11-01T01:30Z'), 1));
    expect(['2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z']).toContain(hour);
  });

  test('shows the same weekday and hour on the wall, save where the clocks left the hour out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        anyMoment,
        fc.integer({ min: 1, max: 4 }),
        (zone, nowMs, weeks) => {
          const hourMs = sameHourWeeksAgo(zone, nowMs, weeks);
          const now = onTheWall(zone, nowMs).replace(/:\d\d$/, ':00');
          const then = onTheWall(zone, hourMs);
          const leftOut = zoneOffsetMs(zone, hourMs) - zoneOffsetMs(zone, hourMs - HOUR_MS);
          // In the week of a change the hour after the gap stands for the one in it.
          const orAfter = leftOut > 0 ? onTheWall(zone, hourMs - HOUR_MS) : then;
          expect(then === now || orAfter !== then).toBe(true);
          expect(Math.abs(nowMs - hourMs - weeks * 7 * DAY_MS)).toBeLessThanOrEqual(2 * HOUR_MS);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a time of day in a zone', () => {
  test.each([
    [AMSTERDAM, '2026-03-10', '10:30', '2026-03-10T09:30Z'],
    [AMSTERDAM, '2026-03-29', undefined, '2026-03-28T23:00Z'],
    [AMSTERDAM, '2026-03-29', '01:59', '2026-03-29T00:59Z'],
    [AMSTERDAM, '2026-03-29', '03:00', '2026-03-29T01:00Z'],
    [AMSTERDAM, '2026-10-25', '01:59', '2026-10-24T23:59Z'],
    [AMSTERDAM, '2026-10-25', '03:00', '2026-10-25T02:00Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00Z'],
    ['America/New_York', '2026-11-01', '00:30', '2026-11-01T04:30Z'],
    ['Pacific/Auckland', '2026-03-10', '10:30', '2026-03-09T21:30Z'],
    ['UTC', '2026-03-10', '00:00', '2026-03-10T00:00Z'],
  ])('%s %s %s is %s', (zone, day, time, expected) => {
    expect(iso(zonedTimeMs(zone, day, time))).toBe(iso(at(expected)));
  });

  test('is what the zone’s clocks show at that moment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyMoment, (zone, ms) => {
        const wallMs = Math.floor((ms + zoneOffsetMs(zone, ms)) / MINUTE_MS) * MINUTE_MS;
        const [day, time] = new Date(wallMs).toISOString().split(/[TZ]/) as [string, string];
        const found = zonedTimeMs(zone, day, time.slice(0, 5));
        expect(found + zoneOffsetMs(zone, found)).toBe(wallMs);
      }),
      { numRuns: 300 },
    );
  });
});
