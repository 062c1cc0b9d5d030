import { expect, test } from 'vitest';
import { createContacts } from '../../../../server/fold/contacts.ts';
import type { HubEvent } from '../../../../shared/event.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { careAfter } from '../../../helpers/care-after.ts';
import { event } from '../../../helpers/events.ts';
import { describeUsualShare } from '../../../helpers/usual-share-suite.ts';

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

describeUsualShare('promises', {
  one: promised,
  async after(events) {
    const { usual, due, kept } = (await careAfter('phone', events, { nowMs: NOW_MS })).care
      .promises;
    return { usual, all: due, good: kept };
  },
  nowMs: NOW_MS,
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
