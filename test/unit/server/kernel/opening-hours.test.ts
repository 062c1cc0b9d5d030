import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarConfig, OpeningHoursConfig } from '../../../../server/kernel/config/hours.ts';
import { createHolidays } from '../../../../server/kernel/holidays.ts';
import { createOpeningHours } from '../../../../server/kernel/opening-hours.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const dutch = createHolidays({ country: 'NL', also: ['2026-12-24'], except: ['2026-05-25'] });
const hours = (entries: Record<string, string>, timeZone = AMSTERDAM) =>
  createOpeningHours(OpeningHoursConfig.parse(entries), timeZone, dutch);
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

describe('the holidays', () => {
  test.each([
    ['2026-01-01', true],
    ['2026-04-06', true],
    ['2026-04-27', true],
    ['2027-03-28', true],
    ['2027-04-26', false],
    ['2026-12-26', true],
    ['2026-03-10', false],
    ['2026-12-24', true],
    ['2026-05-25', false],
  ])('%s: %s', (day, expected) => {
    expect(dutch(day)).toBe(expected);
  });
  test('a country that nobody knows is refused', () => {
    const parsed = CalendarConfig.safeParse({ country: 'QQ' });
    expect(parsed.error?.issues[0]?.message).toContain('such as NL or BE');
  });
});

describe('opening hours', () => {
  const office = hours({ 'mon-fri': '08:00-17:30', sat: '10:00-16:00', holidays: 'closed' });

  test('open, and since when', () => {
    expect(office.at(at('2026-03-10T09:00:00Z'))).toEqual({
      open: true,
      sessionMs: at('2026-03-10T07:00:00Z'),
      opensMs: null,
    });
  });
  test('the evening belongs to the day that it follows', () => {
    const evening = office.at(at('2026-03-10T20:00:00Z'));
    expect(evening.open).toBe(false);
    expect(iso(evening.sessionMs)).toBe('2026-03-10T07:00:00.000Z');
    expect(iso(evening.opensMs)).toBe('2026-03-11T07:00:00.000Z');
  });
  test('closed on Sunday and on a holiday: Easter Monday opens on Tuesday', () => {
    const easter = office.at(at('2026-04-06T12:00:00Z'));
    expect(easter.open).toBe(false);
    expect(iso(easter.sessionMs)).toBe('2026-04-04T08:00:00.000Z');
    expect(iso(easter.opensMs)).toBe('2026-04-07T06:00:00.000Z');
  });
  test('both borders: open at eight, closed at half past five', () => {
    expect(office.at(at('2026-03-10T06:59:59.999Z')).open).toBe(false);
    expect(office.at(at('2026-03-10T07:00:00Z')).open).toBe(true);
    expect(office.at(at('2026-03-10T16:29:59.999Z')).open).toBe(true);
    expect(office.at(at('2026-03-10T16:30:00Z')).open).toBe(false);
  });
  test('a break at noon is closed, and the day began in the morning', () => {
    const split = hours({ 'mon-sun': '08:00-12:00, 13:00-17:00' });
    const noon = split.at(at('2026-03-10T11:30:00Z'));
    expect(noon.open).toBe(false);
    expect(iso(noon.opensMs)).toBe('2026-03-10T12:00:00.000Z');
    expect(iso(split.at(at('2026-03-10T14:00:00Z')).sessionMs)).toBe('2026-03-10T07:00:00.000Z');
  });
  test('hours over midnight', () => {
    const night = hours({ 'fri-sat': '22:00-06:00' });
    expect(night.at(at('2026-03-14T03:00:00Z'))).toMatchObject({
      open: true,
      sessionMs: at('2026-03-13T21:00:00Z'),
    });
    expect(night.at(at('2026-03-13T03:00:00Z')).open).toBe(false);
  });
  test('always open: the work of a day begins at its midnight', () => {
    const always = createOpeningHours(undefined, AMSTERDAM, dutch);
    expect(always.at(at('2026-03-10T22:59:00Z'))).toEqual({
      open: true,
      sessionMs: at('2026-03-09T23:00:00Z'),
      opensMs: null,
    });
    expect(iso(always.at(at('2026-03-10T23:00:00Z')).sessionMs)).toBe('2026-03-10T23:00:00.000Z');
  });
  test('never open within two weeks', () => {
    const never = hours({ mon: 'closed' });
    expect(never.at(at('2026-03-10T12:00:00Z'))).toMatchObject({ open: false, opensMs: null });
  });

  test.each([
    // The clock goes forward on 29 March 2026 and back on 25 October 2026.
    ['2026-03-29', '2026-03-29T06:00:00.000Z', 9],
    ['2026-10-25', '2026-10-25T07:00:00.000Z', 9],
  ])('the day that the clock changes, %s, opens at eight by the clock', (_, opens, length) => {
    const daily = hours({ 'mon-sun': '08:00-17:00' });
    const opensMs = at(opens);
    expect(daily.at(opensMs - 1).open).toBe(false);
    expect(daily.at(opensMs)).toMatchObject({ open: true, sessionMs: opensMs });
    expect(daily.at(opensMs + length * HOUR_MS - 1).open).toBe(true);
    expect(daily.at(opensMs + length * HOUR_MS).open).toBe(false);
  });
  test('a night in which the clock changes is an hour shorter or longer', () => {
    const nights = hours({ 'mon-sun': '22:00-06:00' });
    const openMs = (from: string): number => {
      let ms = 0;
      for (let step = 0; step < 24 * 12; step++) {
        if (nights.at(at(from) + step * 5 * MINUTE_MS).open) ms += 5 * MINUTE_MS;
      }
      return ms / HOUR_MS;
    };
    expect(openMs('2026-03-28T11:00:00Z')).toBe(7);
    expect(openMs('2026-10-24T10:00:00Z')).toBe(9);
    expect(openMs('2026-06-01T10:00:00Z')).toBe(8);
  });
  test('another zone has other hours', () => {
    const kolkata = hours({ 'mon-sun': '09:00-18:00' }, 'Asia/Kolkata');
    expect(kolkata.at(at('2026-03-10T03:30:00Z')).open).toBe(true);
    expect(kolkata.at(at('2026-03-10T12:30:00Z')).open).toBe(false);
  });
  test('the answer does not depend on what was asked before', () => {
    const fresh = () => hours({ 'mon-fri': '08:00-12:00, 12:30-18:00', 'sat-sun': '22:00-03:00' });
    const used = fresh();
    const day = at('2026-03-20T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * DAY_MS }), (offsetMs) => {
        expect(used.at(day + offsetMs)).toEqual(fresh().at(day + offsetMs));
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours as they are written', () => {
  test.each([
    [{ mon: '8-17' }, 'expected hours such as'],
    [{ mon: '08:00-12:00, 11:00-13:00' }, 'after the one before has ended'],
    [{ mon: '08:00-25:00' }, 'expected hours such as'],
    [{ maandag: '08:00-17:00' }, 'expected mon, tue'],
    [{ 'mon-fri': '08:00-17:00', fri: 'closed' }, 'fri is given twice'],
  ])('%o is refused', (entries, reason) => {
    const parsed = OpeningHoursConfig.safeParse(entries);
    expect(parsed.error?.issues[0]?.message).toContain(reason);
  });
});
