import { describe, expect, test } from 'vitest';
import type { HubEvent, Mention } from '../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { careAfter } from '../../../helpers/care-after.ts';
import { event } from '../../../helpers/events.ts';

/** Wednesday 11 November 2026, 10:40 in Amsterdam. */
const NOW_MS = Date.UTC(2026, 10, 11, 9, 40);

/** A conversation that begins negative, is answered, and ends as it began or better. */
function talk(name: string, atMs: number, isTurned: boolean): HubEvent[] {
  const said = (part: string, afterMin: number, more: Partial<Mention>): Mention => {
    const publishedMs = atMs + afterMin * MINUTE_MS;
    return {
      ...event.mention(`${name}-${part}`, publishedMs, { content: 'slecht' }),
      externalId: `${name}-${part}`,
      threadId: `${name}-1`,
      channel: 'chat',
      kind: 'message',
      publishedMs,
      ...more,
    };
  };
  return [
    said('1', 0, {}),
    said('2', 5, { direction: 'outbound', content: 'nou' }),
    said('3', 9, { content: isTurned ? 'goed' : 'slecht' }),
  ];
}

/** Ten conversations over the day that ends then, the first of them turned round. */
const day = (endMs: number, turned: number): HubEvent[] =>
  Array.from({ length: 10 }, (_, index) =>
    talk(`${endMs}-${index}`, endMs - DAY_MS + (2 * index + 1) * HOUR_MS, index < turned),
  ).flat();

const talksAfter = async (events: readonly HubEvent[]) =>
  (await careAfter('chat', events, { nowMs: NOW_MS })).care.talks;

describe('what is usual of conversations turned round', () => {
  test('is the share of the days that ended on this weekday at this hour', async () => {
    const weeks = [4, 6, 8, 10].flatMap((turned, week) =>
      day(NOW_MS - (week + 1) * 7 * DAY_MS, turned),
    );
    const { usual, negative, turned } = await talksAfter([
      ...day(NOW_MS - 29 * DAY_MS, 0),
      ...weeks,
      ...day(NOW_MS, 3),
    ]);
    expect(usual).toMatchObject({ basis: 'weeks', median: 0.7 });
    expect(usual!.low).toBeLessThan(0.6);
    expect(usual!.high).toBeGreaterThan(0.8);
    expect(turned / negative).toBeCloseTo(0.3, 1);
  });

  test('is of the days before in the first week, and says so; before two days are known there is none', async () => {
    const twoDays = [...day(NOW_MS - 2 * DAY_MS, 10), ...day(NOW_MS - DAY_MS, 10)];
    expect((await talksAfter([...twoDays, ...day(NOW_MS, 2)])).usual).toMatchObject({
      basis: 'day',
    });
    expect((await talksAfter(day(NOW_MS, 2))).usual).toBeNull();
  });

  test('of fewer than five conversations there is none', async () => {
    const few = [1, 2, 3, 4].flatMap((week) =>
      [3, 5, 7, 9].flatMap((hours) =>
        talk(`${week}-${hours}`, NOW_MS - week * 7 * DAY_MS - hours * HOUR_MS, true),
      ),
    );
    expect((await talksAfter(few)).usual).toBeNull();
  });
});
