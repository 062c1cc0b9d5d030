import { describe, expect, test } from 'vitest';
import { createContacts } from '../../../../server/fold/contacts.ts';
import type { HubEvent } from '../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { careAfter } from '../../../helpers/care-after.ts';
import { event } from '../../../helpers/events.ts';

/** Wednesday 11 November 2026, 10:40 in Amsterdam. */
const NOW_MS = Date.UTC(2026, 10, 11, 9, 40);

/** A contact that is promised an answer within an hour, and answered in or after that time. */
const promised = (name: string, atMs: number, isKept: boolean): HubEvent[] => [
  { ...event.contact(`${name}-o`, atMs), contact: name, promiseDueMs: atMs + HOUR_MS },
  {
    ...event.contact(`${name}-a`, atMs + (isKept ? 30 : 90) * MINUTE_MS),
    contact: name,
    step: 'answered',
  },
];

/** Ten contacts over the day that ends then, the first of them with kept promises. */
const day = (endMs: number, kept: number): HubEvent[] =>
  Array.from({ length: 10 }, (_, index) =>
    promised(`${endMs}-${index}`, endMs - DAY_MS + (2 * index + 1) * HOUR_MS, index < kept),
  ).flat();

const promisesAfter = async (events: readonly HubEvent[]) =>
  (await careAfter('phone', events, { nowMs: NOW_MS })).care.promises;

describe('what is usual of promises', () => {
  test('is the share kept in the days that ended on this weekday at this hour', async () => {
    const weeks = [4, 6, 8, 10].flatMap((kept, week) =>
      day(NOW_MS - (week + 1) * 7 * DAY_MS, kept),
    );
    const { usual, due, kept } = await promisesAfter([
      ...day(NOW_MS - 29 * DAY_MS, 0),
      ...weeks,
      ...day(NOW_MS, 3),
    ]);
    expect(usual).toMatchObject({ basis: 'weeks', median: 0.7 });
    expect(usual!.low).toBeLessThan(0.6);
    expect(usual!.high).toBeGreaterThan(0.8);
    expect(kept / due).toBeCloseTo(0.3, 1);
  });

  test('is of the days before in the first week, and says so; before two days are known there is none', async () => {
    const yesterday = day(NOW_MS - DAY_MS, 10);
    const twoDays = [...day(NOW_MS - 2 * DAY_MS, 10), ...yesterday, ...day(NOW_MS, 2)];
    expect((await promisesAfter(twoDays)).usual).toMatchObject({ basis: 'day' });
    expect((await promisesAfter(day(NOW_MS, 2))).usual).toBeNull();
  });

  test('of fewer than five promises there is none', async () => {
    const few = [1, 2, 3, 4, 5].flatMap((week) =>
      promised(`w${week}`, NOW_MS - week * 7 * DAY_MS - 3 * HOUR_MS, true),
    );
    expect((await promisesAfter(few)).usual).toBeNull();
  });
});

test('a promise that an older release has counted takes nothing from the weeks when its contact goes on', () => {
  const offer = event.contact('o', NOW_MS - HOUR_MS);
  const contacts = createContacts({ service: new Map() });
  const record = {
    channel: 'phone',
    contact: 'old',
    passages: { phone: { offered: [offer.atMs, null] } },
    // As that release wrote it.
    promises: [[NOW_MS, offer.atMs]],
    lastMs: offer.atMs,
  };
  expect(contacts.restore('contact/phone/old', record as never)).toBe(true);
  contacts.advance?.(NOW_MS);
  const answer = {
    ...event.contact('a', NOW_MS - MINUTE_MS),
    contact: 'old',
    channel: 'phone',
    queue: 'phone',
  };
  contacts.applyStep({ ...answer, step: 'answered', promiseDueMs: NOW_MS });
  contacts.applyStep({ ...answer, step: 'closed', promiseDueMs: NOW_MS + HOUR_MS });
  const { promised: weeks, due } = contacts.state.contacts;
  expect(due.total('p:phone').slice(0, 2)).toEqual([1, 1]);
  expect(weeks.total('p:phone').slice(0, 2)).toEqual([1, 0]);
});
