import { describe, expect, test } from 'vitest';
import type { HubEvent } from '../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { careAfter } from '../../../helpers/care-after.ts';
import { event } from '../../../helpers/events.ts';

/** Wednesday 11 November 2026, 10:40 in Amsterdam. */
const NOW_MS = Date.UTC(2026, 10, 11, 9, 40);
const WINDOW_MS = 7 * DAY_MS;

/** A customer's contact, answered after a minute. */
const visit = (customer: string, atMs: number): HubEvent[] => [
  {
    ...event.contact(`${customer}-${atMs}-o`, atMs),
    contact: `${customer}-${atMs}`,
    customerKey: customer,
  },
  {
    ...event.contact(`${customer}-${atMs}-a`, atMs + MINUTE_MS),
    contact: `${customer}-${atMs}`,
    customerKey: customer,
    step: 'answered',
  },
];

/**
 * Ten contacts of the week that ends then, the first of whom come back three days later and are helped again.
 */
const week = (endMs: number, cameBack: number): HubEvent[] =>
  Array.from({ length: 10 }, (_, index) => {
    const atMs = endMs - WINDOW_MS + (4 + index) * HOUR_MS;
    const customer = `${endMs}-${index}`;
    return [
      ...visit(customer, atMs),
      ...(index < cameBack ? visit(customer, atMs + 3 * DAY_MS) : []),
    ];
  }).flat();

const after = (events: readonly HubEvent[]) => careAfter('phone', events, { nowMs: NOW_MS });

describe('what is usual of first-contact resolution', () => {
  test('is the share of the windows that were settled at this hour of the week, over four weeks', async () => {
    const weeks = [1, 2, 3, 4, 5].flatMap((ago) => week(NOW_MS - ago * WINDOW_MS, ago * 2));
    const { firstContact } = (
      await after([...visit('first', NOW_MS - 6 * WINDOW_MS - 3 * HOUR_MS), ...weeks])
    ).care;
    // Who came back was helped once more: of the weeks before that 10 of 14, 16, 18 and 20 were right the first time.
    expect(firstContact).toMatchObject({ contacts: 12, cameBack: 2 });
    expect(firstContact.usual).toMatchObject({ basis: 'weeks' });
    expect(firstContact.usual!.low).toBeCloseTo(10 / 20, 2);
    expect(firstContact.usual!.high).toBeCloseTo(10 / 14, 2);
  });

  test('is of the day before until a week is known, and says so; before a whole window is known there is none', async () => {
    const known = [...week(NOW_MS - WINDOW_MS, 5), ...week(NOW_MS, 0)];
    const early = visit('first', NOW_MS - 2 * WINDOW_MS - 12 * HOUR_MS);
    expect((await after([...early, ...known])).care.firstContact.usual).toMatchObject({
      basis: 'day',
    });
    expect((await after(known)).care.firstContact.usual).toBeNull();
  });

  test('of fewer than five contacts there is none', async () => {
    const few = [1, 2, 3, 4, 5, 6].flatMap((ago) =>
      visit(`c${ago}`, NOW_MS - ago * WINDOW_MS + HOUR_MS),
    );
    expect((await after(few)).care.firstContact.usual).toBeNull();
  });
});

test('a contact that is closed long after its customer was forgotten is not counted twice', async () => {
  const atMs = NOW_MS - 30 * DAY_MS;
  const told = { contact: 'long', customerKey: 'ann' };
  const later = [9, 17, 25].flatMap((days) => visit(`c${days}`, atMs + days * DAY_MS));
  const { visits } = await after([
    { ...event.contact('o', atMs), ...told, step: 'offered' },
    ...later,
    { ...event.contact('z', atMs + 26 * DAY_MS), ...told, step: 'closed' },
  ]);
  const hourMs = Math.floor(atMs / HOUR_MS) * HOUR_MS;
  expect(visits.between('f:phone', hourMs, hourMs + HOUR_MS)).toEqual([0, 0, 1, 0]);
});
