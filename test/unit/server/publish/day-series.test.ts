import { describe, expect, test } from 'vitest';
import { createFold } from '../../../../server/fold/fold.ts';
import { createOpeningHours } from '../../../../server/kernel/opening-hours.ts';
import { daySeries } from '../../../../server/publish/day-series.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import type { HubEvent } from '../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { analyseWords, event } from '../../../helpers/events.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';

/** Wednesday 11 November 2026, 10:40 in Amsterdam. */
const NOW_MS = Date.UTC(2026, 10, 11, 9, 40);
const MIDNIGHT_MS = Date.UTC(2026, 10, 10, 23);
const HALF_MS = 30 * MINUTE_MS;

const options = {
  ownBrand: 'us',
  channels: [{ id: 'phone', live: true }, { id: 'chat', live: true }, { id: 'email' }],
  timeZone: 'Europe/Amsterdam',
};

async function seriesOf(
  events: readonly HubEvent[],
  nowMs = NOW_MS,
  timeZone = options.timeZone,
  hours: Record<string, readonly [fromHour: number, toHour: number]> = {},
) {
  const clock = createFakeClock(nowMs);
  const log = createMemoryLog(clock.nowMs);
  const fold = await createFold(
    { clock, log, cells: createMemoryCells(clock.nowMs), analyse: analyseWords },
    { ownBrand: 'us', service: new Map() },
  );
  await log.append(events);
  await fold.catchUp();
  fold.advance();
  const opening = Object.entries(hours).map(([channel, [from, to]]) => {
    const day = [[from * 60, to * 60]] as const;
    const week = { days: Array.from({ length: 7 }, () => day), holidays: null };
    return [channel, createOpeningHours(week, timeZone, () => false)] as const;
  });
  return daySeries(fold.state, nowMs, { ...options, timeZone, hours: new Map(opening) });
}

/** So many messages in the middle of the half hour that begins there. */
const said = (fromMs: number, count: number, content = 'goed @us'): HubEvent[] =>
  Array.from({ length: count }, (_, index) =>
    event.mention(`${fromMs}-${index}`, fromMs + 12 * MINUTE_MS + index * 1_000, { content }),
  );

describe('the day', () => {
  test('runs from local midnight to midnight; what is to come has no counts', async () => {
    const points = await seriesOf([...said(MIDNIGHT_MS + 9 * HOUR_MS, 3), ...said(MIDNIGHT_MS, 1)]);
    expect(points).toHaveLength(48);
    expect(points[0]?.startMs).toBe(MIDNIGHT_MS);
    expect(points[18]?.mood).toEqual({ n: 3, positive: 3, neutral: 0, negative: 0 });
    expect(points[20]?.mood?.n).toBe(0);
    expect(points[21]?.mood?.n).toBe(0);
    expect(points[22]?.mood).toBeNull();
  });

  test('has an hour less or more when the clocks change', async () => {
    const spring = Date.UTC(2026, 2, 29, 12);
    const autumn = Date.UTC(2026, 9, 25, 12);
    expect(await seriesOf(said(spring - HOUR_MS, 1), spring)).toHaveLength(46);
    expect(await seriesOf(said(autumn - HOUR_MS, 1), autumn)).toHaveLength(50);
  });

  test('begins on a border of the cells in a zone of quarter hours too', async () => {
    const points = await seriesOf(said(NOW_MS - HOUR_MS, 2), NOW_MS, 'Asia/Kathmandu');
    expect(points.reduce((sum, { mood }) => sum + (mood?.n ?? 0), 0)).toBe(2);
  });

  test('of a hub that has counted nothing is empty; before it began, unknown', async () => {
    expect(await seriesOf([])).toEqual([]);
    const points = await seriesOf(said(MIDNIGHT_MS + 8 * HOUR_MS, 1));
    expect(points[15]?.mood).toBeNull();
    expect(points[16]?.mood?.n).toBe(1);
  });

  test('adds up who waits where an answer is due at once, as means of the half hour', async () => {
    const reading = (id: string, channel: string, atMs: number, waiting: number): HubEvent =>
      event.reading(id, atMs, { channel, queue: channel, waiting, longestWaitMs: 0 });
    const atMs = MIDNIGHT_MS + 9 * HOUR_MS;
    const points = await seriesOf([
      ...said(MIDNIGHT_MS, 1),
      reading('1', 'phone', atMs, 4),
      reading('2', 'phone', atMs + MINUTE_MS, 6),
      reading('3', 'chat', atMs, 2),
      reading('4', 'email', atMs, 90),
    ]);
    expect(points[18]?.waiting).toBe(7);
    expect(points[17]?.waiting).toBeNull();
  });

  test('is open while any channel is where an answer is due at once', async () => {
    const nine = await seriesOf(said(MIDNIGHT_MS, 1), NOW_MS, 'Europe/Amsterdam', {
      phone: [9, 17],
      chat: [12, 20],
      email: [0, 24],
    });
    const open = nine.flatMap(({ startMs, open: isOpen }) =>
      isOpen ? [startMs - MIDNIGHT_MS] : [],
    );
    expect(open[0]).toBe(9 * HOUR_MS);
    expect(open.at(-1)).toBe(20 * HOUR_MS - HALF_MS);
    const always = await seriesOf(said(MIDNIGHT_MS, 1));
    expect(always.every((point) => point.open)).toBe(true);
  });

  test('normal is the day before, until two weeks are known; then a band of the same weekday', async () => {
    const atMs = MIDNIGHT_MS + 12 * HOUR_MS;
    const yesterday = said(atMs - DAY_MS, 5);
    const first = await seriesOf([...said(atMs - 2 * DAY_MS, 1), ...yesterday]);
    expect(first[24]?.normal).toEqual({ low: 5, high: 5, basis: 'day' });

    const weeks = [1, 2].flatMap((week) => said(atMs - week * 7 * DAY_MS, 10 * week));
    const learned = await seriesOf([...said(atMs - 15 * DAY_MS, 1), ...weeks, ...yesterday]);
    expect(learned[24]?.normal).toEqual({ low: 10, high: 20, basis: 'weeks' });
    // A half hour in which nothing was said in any week.
    expect(learned[30]?.normal).toEqual({ low: 0, high: 0, basis: 'weeks' });
    expect(HALF_MS).toBe(learned[1]!.startMs - learned[0]!.startMs);
  });

  test('what is normal of the mood is that of the hour until then, of enough messages', async () => {
    const atMs = MIDNIGHT_MS + 12 * HOUR_MS;
    // 15 in each half hour: an hour has enough of them, a half has not.
    const hour = (fromMs: number, good: number): HubEvent[] =>
      [0, HALF_MS].flatMap((afterMs) => [
        ...said(fromMs + afterMs, good),
        ...said(fromMs + afterMs + MINUTE_MS, 15 - good, 'slecht @us'),
      ]);
    const before = said(atMs - 16 * DAY_MS, 1);
    const yesterday = await seriesOf([...before, ...hour(atMs - DAY_MS, 15)]);
    expect(yesterday[25]?.normalNet).toEqual({ low: 1, high: 1, basis: 'day' });
    expect(yesterday[24]?.normalNet).toBeNull();
    const weeks = await seriesOf([
      ...before,
      ...hour(atMs - 7 * DAY_MS, 9),
      ...hour(atMs - 14 * DAY_MS, 6),
    ]);
    expect(weeks[25]?.normalNet).toMatchObject({ basis: 'weeks' });
    expect(weeks[25]!.normalNet!.low).toBeLessThan(0);
    expect(weeks[25]!.normalNet!.high).toBeGreaterThan(0);
  });

  test('what is normal of who waits is of all queues together, and unknown without a reading', async () => {
    const reading = (channel: string, atMs: number, waiting: number): HubEvent =>
      event.reading(`${channel}-${atMs}`, atMs, {
        channel,
        queue: channel,
        waiting,
        longestWaitMs: 0,
      });
    const atMs = MIDNIGHT_MS + 12 * HOUR_MS;
    const both = (fromMs: number, waiting: number): HubEvent[] =>
      [-20, -10, 0, 10, 20, 30].flatMap((min) => [
        reading('phone', fromMs + min * MINUTE_MS, waiting),
        reading('chat', fromMs + min * MINUTE_MS, 2),
      ]);
    const now = [...said(MIDNIGHT_MS, 1), ...both(atMs - 3 * HOUR_MS, 1)];
    const yesterday = await seriesOf([...now, ...both(atMs - DAY_MS, 5)]);
    expect(yesterday[24]?.normalWaiting).toEqual({ low: 7, high: 7, basis: 'day' });
    expect(yesterday[40]?.normalWaiting).toBeNull();
    const weeks = [1, 2].flatMap((week) => both(atMs - week * 7 * DAY_MS, 4 * week));
    const learned = await seriesOf([...now, ...weeks]);
    expect(learned[24]?.normalWaiting).toEqual({ low: 6, high: 10, basis: 'weeks' });
  });
});
