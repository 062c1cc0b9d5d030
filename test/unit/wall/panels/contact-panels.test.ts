import { describe, expect, test } from 'vitest';
import type { CareFigures } from '../../../../shared/contact-figures.ts';
import type { Freshness, Snapshot } from '../../../../shared/snapshot.ts';
import { MINUTE_MS } from '../../../../shared/units.ts';
import { conversationsPanel } from '../../../../wall/panels/conversations.ts';
import { keyFigurePanel } from '../../../../wall/panels/key-figure.ts';
import { outsideHoursPanel } from '../../../../wall/panels/outside-hours.ts';
import { promisesPanel } from '../../../../wall/panels/promises.ts';
import { repeatContactsPanel } from '../../../../wall/panels/repeat-contacts.ts';
import { measuredChannels, serviceGapPanel } from '../../../../wall/panels/service-gap.ts';
import { freshnessOf } from '../../../../wall/panels/contact-view.ts';
import { serviceBoardPanel } from '../../../../wall/panels/service-board.ts';
import { waitForecastPanel } from '../../../../wall/panels/wait-forecast.ts';
import { contactWords } from '../../../../wall/locales/contacts.ts';
import { SAMPLE_NOW_MS, sampleConfig, sampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const withFreshness = (states: Record<string, Freshness>): Snapshot => ({
  ...sampleSnapshot,
  queues: sampleSnapshot.queues.map((queue) => ({
    ...queue,
    freshness: states[queue.id] ?? queue.freshness,
  })),
});
const down: Freshness = { state: 'down', sinceMs: SAMPLE_NOW_MS - MINUTE_MS, source: 'ACD' };
const stale: Freshness = { state: 'stale', sinceMs: SAMPLE_NOW_MS - 5 * MINUTE_MS };
const quiet: Freshness = { state: 'quiet', sinceMs: SAMPLE_NOW_MS - 5 * MINUTE_MS };
const board = (snapshot: Snapshot, channels: string[] = []) =>
  serviceBoardPanel.select(snapshot, sampleConfig, { channels, window: 'hour' }).channels;

describe('the service board', () => {
  test('has every channel, the one in most trouble first', () => {
    const rows = board(sampleSnapshot);
    expect(rows).toHaveLength(sampleConfig.channels.length);
    expect(rows[0]!.channel.id).toBe('phone');
    const troubles = rows.map(({ trouble }) => trouble);
    expect(troubles[0]).toBeGreaterThan(troubles.at(-1)!);
  });
  test('puts a channel of which nothing is known before those that are well', () => {
    const ids = board(withFreshness({ reviews: down })).map(({ channel }) => channel.id);
    expect(ids.indexOf('reviews')).toBeLessThan(2);
  });
  test('keeps channels that are about alike in the order of the file', () => {
    const calm: Snapshot = {
      ...sampleSnapshot,
      service: [],
      queues: sampleSnapshot.queues.map((queue) => ({ ...queue, waiting: 0, oldestSinceMs: null })),
    };
    expect(board(calm).map(({ channel }) => channel.id)).toEqual(
      sampleConfig.channels.map(({ id }) => id),
    );
  });
  test('can be of some channels alone', () => {
    expect(board(sampleSnapshot, ['chat']).map(({ channel }) => channel.id)).toEqual(['chat']);
  });
  test('tells the forecast only where it is news', () => {
    const rows = board(sampleSnapshot);
    const phone = rows.find(({ channel }) => channel.id === 'phone')!;
    expect(phone.soonMs).toBe(3.5 * MINUTE_MS);
    expect(rows.filter(({ soonMs }) => soonMs !== null)).toHaveLength(1);
  });
});

describe('one figure', () => {
  const select = (figure: Parameters<typeof keyFigurePanel.select>[2]['figure'], channel = '') =>
    keyFigurePanel.select(sampleSnapshot, sampleConfig, { figure, channel, window: 'hour' });
  test('has its target and its normal', () => {
    expect(select('service-level')).toMatchObject({
      value: 46 / 110,
      target: 0.8,
      usual: { high: 0.97 },
      name: 'Telefoon',
    });
  });
  test('of few contacts is not told', () => {
    expect(select('service-level', 'reviews').value).toBeNull();
    expect(select('abandonment', 'reviews').value).toBeNull();
  });
  test('a true 0 is a figure, an unknown channel has none', () => {
    expect(select('promise' as never, 'fax').value).toBeNull();
    const empty: Snapshot = {
      ...sampleSnapshot,
      queues: sampleSnapshot.queues.map((queue) => ({ ...queue, waiting: 0, oldestSinceMs: null })),
    };
    const options = { figure: 'longest-wait', channel: 'chat', window: 'hour' } as const;
    expect(keyFigurePanel.select(empty, sampleConfig, options).value).toBe(0);
  });
});

describe('the service gap', () => {
  const measured = (snapshot: Snapshot) => measuredChannels(snapshot, sampleConfig, 'hour');
  test('is between the best and the worst, each against its own target', () => {
    const { best, worst } = serviceGapPanel.select(sampleSnapshot, sampleConfig, {
      window: 'hour',
    });
    const gaps = measured(sampleSnapshot).map(({ level, target }) => level - target);
    expect(best!.level - best!.target).toBe(Math.max(...gaps));
    expect(worst!.level - worst!.target).toBe(Math.min(...gaps));
    expect(worst!.name).toBe('Telefoon');
  });
  test('leaves out what is old', () => {
    const names = measured(withFreshness({ phone: stale })).map(({ name }) => name);
    expect(names).not.toContain('Telefoon');
  });
  test('is usually that between the best and the worst as they usually are', () => {
    const { usual } = serviceGapPanel.select(sampleSnapshot, sampleConfig, { window: 'hour' });
    // Chat 84 %, the telephone 82 %, both with a target of 80 %.
    expect(usual!.gap).toBeCloseTo(0.02, 6);
    expect(usual!.learning).toBe(false);
    const unknown: Snapshot = {
      ...sampleSnapshot,
      service: sampleSnapshot.service.map((one) =>
        one.id === 'chat' ? { ...one, usual: { ...one.usual, level: null } } : one,
      ),
    };
    expect(serviceGapPanel.select(unknown, sampleConfig, { window: 'hour' }).usual).toBeNull();
  });
  test('of one channel there is none', () => {
    const alone = { ...sampleConfig, channels: sampleConfig.channels.slice(0, 1) };
    expect(serviceGapPanel.select(sampleSnapshot, alone, { window: 'hour' }).worst).toBeNull();
  });
});

describe('promises and who came back', () => {
  test('who was helped at once is told with what is usual of all channels by their contacts', () => {
    const { usualFirst } = repeatContactsPanel.select(sampleSnapshot, sampleConfig, {
      channel: '',
      target: 10,
    });
    expect(usualFirst).toEqual({ share: expect.closeTo(0.88, 6), learning: false });
  });
  test('conversations turned round have their normal, the oldest that is open the median', () => {
    const select = (figure: 'turn-around' | 'backlog') =>
      keyFigurePanel.select(sampleSnapshot, sampleConfig, {
        figure,
        channel: 'chat',
        window: 'hour',
      });
    expect(select('turn-around')).toMatchObject({ value: 0.55, usual: { low: 0.33, high: 0.5 } });
    expect(select('backlog')).toMatchObject({ usual: null, median: 20 * MINUTE_MS });
  });
  test('are added up over the channels, with the one that is due first', () => {
    expect(promisesPanel.select(sampleSnapshot, sampleConfig, { target: 95 })).toMatchObject({
      due: 46,
      kept: 41,
      soon: 3,
      next: { name: 'Telefoon' },
    });
  });
  test('have as their normal what every channel usually keeps, by how many it has', () => {
    const usualOf = (of: (id: string, index: number) => Partial<CareFigures['promises']>) =>
      promisesPanel.select(
        {
          ...sampleSnapshot,
          care: sampleSnapshot.care.map((one, index) => ({
            ...one,
            promises: { ...one.promises, ...of(one.id, index) },
          })),
        },
        sampleConfig,
        { target: 95 },
      ).usual;
    const usual = { median: 0.9, low: 0.8, high: 1, basis: 'day', samples: 9 } as const;
    expect(usualOf(() => ({}))).toEqual({ share: expect.closeTo(0.97, 6), learning: false });
    expect(usualOf((id) => (id === 'chat' ? { due: 46, usual } : {}))).toEqual({
      share: expect.closeTo(0.935, 6),
      learning: true,
    });
    expect(usualOf((id) => (id === 'chat' ? { due: 1 } : {}))).toBeNull();
  });
  test('the day before is told only when every channel has one', () => {
    const options = { channel: '', target: 10 };
    const full = repeatContactsPanel.select(sampleSnapshot, sampleConfig, options);
    expect(full.before).not.toBeNull();
    const [first, ...rest] = sampleSnapshot.care;
    const young = { ...first!, repeats: { ...first!.repeats, before: null } };
    const snapshot = { ...sampleSnapshot, care: [young, ...rest] };
    expect(repeatContactsPanel.select(snapshot, sampleConfig, options).before).toBeNull();
  });
});

describe('the course of repeat contacts', () => {
  const options = { channel: '', target: 10 };
  test('adds the channels up at each time, the oldest first', () => {
    const { course } = repeatContactsPanel.select(sampleSnapshot, sampleConfig, options);
    expect(course).toHaveLength(12);
    expect(course[0]).toMatchObject({ contacts: 6 * 380, repeats: 6 * 45 });
    expect(course.at(-1)!.endMs).toBe(SAMPLE_NOW_MS);
  });
  test('of one channel is that channel alone', () => {
    const { course } = repeatContactsPanel.select(sampleSnapshot, sampleConfig, {
      ...options,
      channel: 'phone',
    });
    expect(course[3]).toMatchObject({ contacts: 380, repeats: 51 });
  });
});

describe('conversations', () => {
  test('are added up over the channels, with their first and last mood', () => {
    expect(conversationsPanel.select(sampleSnapshot, sampleConfig, { channel: '' })).toMatchObject({
      name: null,
      begun: 720,
      answered: 540,
      byBot: 0,
      open: 180,
      first: { positive: 120, neutral: 180, negative: 240 },
      last: { positive: 240, neutral: 192, negative: 108 },
    });
  });
  test('can be of one channel, and are as fresh as the messages', () => {
    const snapshot = { ...sampleSnapshot, mood: { ...sampleSnapshot.mood, freshness: down } };
    expect(conversationsPanel.select(snapshot, sampleConfig, { channel: 'chat' })).toMatchObject({
      begun: 120,
      freshness: down,
    });
  });
});

describe('what came outside opening hours', () => {
  test('is told beside all that came', () => {
    expect(outsideHoursPanel.select(sampleSnapshot, sampleConfig, { channel: '' })).toMatchObject({
      contacts: 6 * 312,
      contactsOutside: 6 * 12,
      messages: 6 * 269,
      messagesOutside: 6 * 9,
      freshness: { state: 'live' },
    });
  });
  test('is as old as the older of contacts and messages', () => {
    const snapshot = { ...sampleSnapshot, mood: { ...sampleSnapshot.mood, freshness: stale } };
    const { freshness } = outsideHoursPanel.select(snapshot, sampleConfig, { channel: '' });
    expect(freshness.state).toBe('stale');
  });
  test('of a channel that the hub has not is nothing', () => {
    expect(
      outsideHoursPanel.select(sampleSnapshot, sampleConfig, { channel: 'fax' }),
    ).toMatchObject({
      contacts: 0,
      messages: 0,
    });
  });
});

describe('the forecast', () => {
  const options = { channel: 'phone', figure: 'longest-wait' } as const;
  test('begins with what is now', () => {
    const { values } = waitForecastPanel.select(sampleSnapshot, sampleConfig, options);
    expect(values).toHaveLength(7);
    expect(values[0]).toEqual({ afterMin: 0, mid: 402_000, low: 402_000, high: 402_000 });
  });
  test('one that was not better than "as now" is not drawn, and known apart from one that cannot be made', () => {
    const snapshot: Snapshot = {
      ...sampleSnapshot,
      forecasts: sampleSnapshot.forecasts.map((forecast) => ({ ...forecast, points: [] })),
    };
    expect(waitForecastPanel.select(snapshot, sampleConfig, options)).toMatchObject({
      values: [],
      known: true,
    });
    const chat = { ...options, channel: 'chat' };
    expect(waitForecastPanel.select(snapshot, sampleConfig, chat).known).toBe(false);
  });
});

describe('how far figures of several channels can be believed', () => {
  test.each([
    [{}, ['phone'], 'live'],
    [{ phone: stale }, ['phone', 'chat'], 'stale'],
    [{ phone: down, chat: stale }, ['phone', 'chat'], 'down'],
    [{ phone: quiet }, ['phone', 'chat'], 'live'],
    [{ phone: quiet }, ['phone'], 'quiet'],
    [{}, ['fax'], 'quiet'],
  ])('%j of %j is %s', (states, channels, expected) => {
    expect(freshnessOf(withFreshness(states), channels).state).toBe(expected);
  });
  test('a channel that sends contacts and no readings is live', () => {
    const snapshot: Snapshot = {
      ...sampleSnapshot,
      queues: sampleSnapshot.queues.map((queue) => ({ ...queue, waiting: null, freshness: quiet })),
    };
    expect(freshnessOf(snapshot, ['phone']).state).toBe('live');
  });
});

test('both languages say the same things', () => {
  const keysOf = (words: object): string[] => Object.keys(words).toSorted();
  expect(keysOf(contactWords.nl)).toEqual(keysOf(contactWords.en));
  expect(keysOf(contactWords.nl.figures)).toEqual(keysOf(contactWords.en.figures));
});
