import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFold } from '../../../../server/fold/fold.ts';
import {
  buildSnapshot,
  queueAlertsNow,
  type SnapshotInput,
  type SnapshotOptions,
} from '../../../../server/publish/snapshot-builder.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import { COLLECTION_KEYS, byKey, type CollectionName } from '../../../../shared/delta.ts';
import type { HubEvent, Mention } from '../../../../shared/event.ts';
import { Snapshot } from '../../../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';
import { analyseWords, event } from '../../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../../helpers/fake-clock.ts';

const NOW_MS = MORNING_MS + 7 * MINUTE_MS + 13 * SECOND_MS;
const STEP_MS = 10 * MINUTE_MS;

const options: SnapshotOptions = {
  ownBrand: 'us',
  brands: ['us', 'rival', 'another'],
  channels: [
    { id: 'phone', staleAfterMs: MINUTE_MS, alertAboveMs: 15 * MINUTE_MS },
    { id: 'chat', staleAfterMs: MINUTE_MS, alertAboveMs: 15 * MINUTE_MS },
    { id: 'email', staleAfterMs: HOUR_MS },
  ],
  timeZone: 'Europe/Amsterdam',
  quietAfterMs: 10 * MINUTE_MS,
  startedMs: NOW_MS - 3 * DAY_MS,
};

const inbox: SnapshotInput['sources'][number] = {
  id: 'inbox',
  name: 'Inbox',
  state: 'up',
  sinceMs: options.startedMs,
  lastEventMs: NOW_MS - 61_000,
};

async function inputOf(
  events: readonly HubEvent[],
  rest: Partial<SnapshotInput> = {},
): Promise<SnapshotInput> {
  const clock = createFakeClock(rest.nowMs ?? NOW_MS);
  const log = createMemoryLog(clock.nowMs);
  const service = new Map([['phone', { withinMs: 30_000, shortAbandonMs: 5_000 }]]);
  const fold = await createFold(
    { clock, log, cells: createMemoryCells(clock.nowMs), analyse: analyseWords },
    { ownBrand: 'us', service },
  );
  await log.append(events);
  await fold.catchUp();
  fold.advance();
  return { nowMs: clock.nowMs(), fold: fold.state, sources: [inbox], alerts: [], ...rest };
}

const snapshotOf = async (events: readonly HubEvent[], rest: Partial<SnapshotInput> = {}) =>
  buildSnapshot(await inputOf(events, rest), options);

const anyMention: fc.Arbitrary<(id: string) => Mention> = fc
  .record({
    // Most of the last two hours, some of the last day and a half.
    ageMs: fc.oneof(fc.nat({ max: 2 * HOUR_MS }), fc.nat({ max: 36 * HOUR_MS })),
    mood: fc.constantFrom('goed', 'slecht', 'wel'),
    terms: fc.subarray(['#a', '#b', '#__proto__', '#é']),
    brands: fc.subarray(['@us', '@rival'], { maxLength: 1 }),
    kind: fc.constantFrom('post', 'post', 'post', 'share'),
    direction: fc.constantFrom('inbound', 'inbound', 'inbound', 'outbound'),
  })
  .map(
    ({ ageMs, mood, terms, brands, kind, direction }) =>
      (id: string) =>
        event.mention(id, NOW_MS - ageMs, {
          kind: kind as Mention['kind'],
          direction,
          content: [mood, ...terms, ...brands].join(' '),
        }),
  );

const mentions = fc
  .array(anyMention, { maxLength: 60 })
  .map((makers) => makers.map((make, index) => make(`m${index}`)));

/** The inbound messages of a stretch of time, shares apart, about a brand. */
const about = (events: readonly Mention[], brand: string, fromMs: number, toMs: number) =>
  events.filter(
    ({ kind, direction, content, publishedMs }) =>
      kind !== 'share' &&
      direction === 'inbound' &&
      publishedMs >= fromMs &&
      publishedMs < toMs &&
      (content.includes(`@${brand}`) || (brand === 'us' && !content.includes('@'))),
  );

const moodOf = (events: readonly Mention[]) => {
  const count = (word: string) => events.filter(({ content }) => content.startsWith(word)).length;
  return {
    n: events.length,
    positive: count('goed'),
    neutral: count('wel'),
    negative: count('slecht'),
  };
};

const floor = (ms: number, stepMs: number): number => Math.floor(ms / stepMs) * stepMs;
const HOUR_FROM_MS = floor(NOW_MS, MINUTE_MS) - 59 * MINUTE_MS;
const DAY_FROM_MS = floor(NOW_MS, STEP_MS) - 143 * STEP_MS;

describe('the figures of a window agree with a recount', () => {
  test('of the mood, its shares and the brands in the last hour', async () => {
    await fc.assert(
      fc.asyncProperty(mentions, async (events) => {
        const { mood, brands } = await snapshotOf(events);
        expect(mood).toMatchObject(moodOf(about(events, 'us', HOUR_FROM_MS, NOW_MS + 1)));
        expect(mood.shares).toBe(
          events.filter(
            ({ kind, direction, publishedMs }) =>
              kind === 'share' && direction === 'inbound' && publishedMs >= HOUR_FROM_MS,
          ).length,
        );
        expect(brands).toEqual(
          ['another', 'rival', 'us'].map((id) => ({
            id,
            own: id === 'us',
            ...moodOf(about(events, id, HOUR_FROM_MS, NOW_MS + 1)),
          })),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('of the trend: the hour before each ten-minute border of twelve hours, where there was a message', async () => {
    await fc.assert(
      fc.asyncProperty(mentions, async (events) => {
        const lastMs = floor(NOW_MS, STEP_MS);
        const expected = Array.from({ length: 73 }, (_, index) => lastMs - (72 - index) * STEP_MS)
          .map((endMs) => ({ endMs, ...moodOf(about(events, 'us', endMs - HOUR_MS, endMs)) }))
          .filter(({ n }) => n > 0);
        expect((await snapshotOf(events)).trend).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('of the terms: those said at least twice, each against the hours before', async () => {
    await fc.assert(
      fc.asyncProperty(mentions, async (events) => {
        const { terms } = await snapshotOf(events);
        const day = about(events, 'us', DAY_FROM_MS, NOW_MS + 1);
        // Shares count for a channel, so the hub had begun to count with them too.
        const counted = events.filter(
          ({ direction, content, kind, publishedMs }) =>
            direction === 'inbound' &&
            publishedMs >= DAY_FROM_MS &&
            (kind === 'share' || !content.includes('@rival')),
        );
        const firstMs = floor(Math.min(...counted.map(({ publishedMs }) => publishedMs)), STEP_MS);
        const hoursBefore = Math.max(1, Math.min(24, (NOW_MS - firstMs) / HOUR_MS) - 1);
        const expected = ['__proto__', 'a', 'b', 'é'].flatMap((id) => {
          const saying = day.filter(({ content }) => content.split(' ').includes(`#${id}`));
          const now = saying.filter(({ publishedMs }) => publishedMs >= HOUR_FROM_MS);
          const before = saying.length - now.length;
          const lift = (now.length + 1) / (before / hoursBefore + 1);
          return now.length < 2
            ? []
            : [{ id, ...moodOf(now), lift: before === 0 ? null : Math.round(lift * 10) / 10 }];
        });
        expect(terms).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('a lift from ten on is whole', async () => {
    const said = (count: number, ageMs: number, prefix: string) =>
      Array.from({ length: count }, (_, index) =>
        event.mention(`${prefix}${index}`, NOW_MS - ageMs, { content: '#storing' }),
      );
    const { terms } = await snapshotOf([
      ...said(27, 0, 'now'),
      ...said(23, 24 * HOUR_MS - 8 * MINUTE_MS, 'old'),
    ]);
    // 23 in the 23 hours before: one an hour.
    expect(terms).toEqual([
      { id: 'storing', n: 27, positive: 0, neutral: 27, negative: 0, lift: 14 },
    ]);
  });

  test('of the service level: answered in time, answered late, abandoned, in the last hour', async () => {
    const contact = (id: string, step: 'answered' | 'abandoned', waitMs: number, ageMs = 0) =>
      event.contact(id, NOW_MS - ageMs, { step, waitMs });
    const { queues } = await snapshotOf([
      contact('in-time', 'answered', 30_000),
      contact('late', 'answered', 30_001),
      contact('gone', 'abandoned', 9_000),
      contact('gone-at-once', 'abandoned', 5_000),
      contact('an-hour-ago', 'answered', 1_000, HOUR_MS + MINUTE_MS),
    ]);
    expect(queues.map(({ id, served, servedInTime }) => [id, served, servedInTime])).toEqual([
      ['chat', 0, 0],
      ['email', 0, 0],
      ['phone', 3, 1],
    ]);
  });
});

describe('a snapshot', () => {
  const everything = mentions.map((list): HubEvent[] => [
    ...list,
    event.reading('q1', NOW_MS - 20_000, { agents: { online: 3 } }),
    event.reading('q2', NOW_MS - 30_000, { queue: 'second', waiting: 0, longestWaitMs: 0 }),
    event.contact('c1', NOW_MS),
    event.marker('k1', NOW_MS),
    event.marker('k2', NOW_MS, { markerId: 'another', endsMs: NOW_MS + HOUR_MS }),
  ]);

  test('is of the shared schema, with every list in order of its key and no key twice', async () => {
    await fc.assert(
      fc.asyncProperty(everything, async (events) => {
        const snapshot = await snapshotOf(events, {
          sources: [
            inbox,
            { ...inbox, id: 'a', state: 'down', reason: 'at 10.0.0.1', staleAfterMs: 5 },
          ],
        });
        expect(JSON.stringify(snapshot)).not.toContain('10.0.0.1');
        expect(Snapshot.parse(snapshot)).toStrictEqual(snapshot);
        for (const name of Object.keys(COLLECTION_KEYS) as CollectionName[]) {
          const keys = snapshot[name].map(
            (entry) => Reflect.get(entry, COLLECTION_KEYS[name]) as string,
          );
          expect(keys).toEqual([...new Set(keys)].sort(byKey));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('is the same for the same state, to the letter, and leaves the state as it was', async () => {
    await fc.assert(
      fc.asyncProperty(everything, async (events) => {
        const input = await inputOf(events);
        const first = JSON.stringify(buildSnapshot(input, options));
        expect(JSON.stringify(buildSnapshot(input, options))).toBe(first);
        expect(JSON.stringify(await snapshotOf(events.toReversed()))).toBe(first);
      }),
      { numRuns: 20 },
    );
  });

  test('of a hub that has seen nothing is of the schema too', async () => {
    const snapshot = await snapshotOf([]);
    expect(Snapshot.parse(snapshot)).toStrictEqual(snapshot);
    expect(snapshot).toMatchObject({
      nowMs: NOW_MS,
      mood: { n: 0, normal: null, normalVolume: null, freshness: { state: 'quiet' } },
      trend: [],
      terms: [],
      alerts: [],
      markers: [],
    });
    expect(snapshot.queues[0]).toMatchObject({
      waiting: null,
      oldestSinceMs: null,
      agentsOnline: null,
      freshness: { state: 'quiet', sinceMs: options.startedMs },
    });
  });

  test('holds the 110 most frequent terms and the 12 that rise most', async () => {
    const events: Mention[] = [];
    const say = (term: string, times: number, ageMs: number): void => {
      for (let index = 0; index < times; index++) {
        const id = `m${events.length}`;
        events.push(event.mention(id, NOW_MS - ageMs, { content: `#${term}` }));
      }
    };
    const name = (index: number) => String(index).padStart(3, '0');
    // As many as ever, and of each one more than of the next.
    for (let index = 0; index < 120; index++) {
      say(`usual${name(index)}`, 6, 5 * HOUR_MS);
      say(`usual${name(index)}`, index < 110 ? 4 : 3, 0);
    }
    for (let index = 0; index < 25; index++) say(`new${name(index)}`, index < 20 ? 3 : 2, 0);
    const { terms, rising } = await snapshotOf(events);
    const ids = terms.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('usual'))).toEqual(
      Array.from({ length: 110 }, (_, index) => `usual${name(index)}`),
    );
    expect(ids.filter((id) => id.startsWith('new'))).toEqual(
      Array.from({ length: 12 }, (_, index) => `new${name(index)}`),
    );
    expect(rising.map(({ id }) => id)).toEqual(ids.filter((id) => id.startsWith('new')));
  });

  test('tells a source’s newest event to the minute, and nothing of its limits', async () => {
    const { sources } = await snapshotOf([], { sources: [{ ...inbox, staleAfterMs: 5 }] });
    expect(sources).toStrictEqual([{ ...inbox, lastEventMs: floor(NOW_MS - 61_000, MINUTE_MS) }]);
  });

  test('shows a marker from an hour before it begins', async () => {
    const marker = (markerId: string, startsMs: number) =>
      event.marker(markerId, NOW_MS, { markerId, startsMs });
    const { markers } = await snapshotOf([
      marker('now', NOW_MS),
      marker('soon', NOW_MS + HOUR_MS),
      marker('later', NOW_MS + HOUR_MS + 1),
    ]);
    expect(markers).toEqual([
      { id: 'now', label: 'Lenteactie', kind: 'campaign', startMs: NOW_MS, endMs: null },
      { id: 'soon', label: 'Lenteactie', kind: 'campaign', startMs: NOW_MS + HOUR_MS, endMs: null },
    ]);
  });

  test('shows what was the matter beside the markers, in order of id', async () => {
    const marker = event.marker('a', NOW_MS, { markerId: 'a', startsMs: NOW_MS });
    const mark = { label: 'Netwerk', kind: 'warning', startMs: NOW_MS - HOUR_MS, endMs: NOW_MS };
    const marks = [{ ...mark, id: 'Z' }];
    const { markers } = await snapshotOf([marker], { marks });
    expect(markers.map(({ id }) => id)).toEqual(['Z', 'a']);
    expect(markers[0]).toEqual(marks[0]);
  });
});

describe('a channel', () => {
  test('adds up its queues, and is as old as the queue that was silent longest', async () => {
    const { queues } = await snapshotOf([
      event.reading('a', NOW_MS - 10_000, {
        queue: 'a',
        waiting: 2,
        longestWaitMs: 50_000,
        agents: { online: 3 },
      }),
      event.reading('b', NOW_MS - 70_000, {
        queue: 'b',
        waiting: 5,
        longestWaitMs: 20_000,
        agents: { online: 4, busy: 2 },
      }),
      event.reading('c', NOW_MS, { queue: 'c', waiting: 0, longestWaitMs: 99_000 }),
    ]);
    expect(queues.find(({ id }) => id === 'phone')).toMatchObject({
      waiting: 7,
      oldestSinceMs: NOW_MS - 90_000,
      agentsOnline: 7,
      freshness: { state: 'stale', sinceMs: NOW_MS - 70_000 },
    });
  });

  test('in which nobody waits has no oldest contact, and without word of agents none', async () => {
    const { queues } = await snapshotOf([
      event.reading('a', NOW_MS, { waiting: 0, longestWaitMs: 7_000 }),
    ]);
    expect(queues.find(({ id }) => id === 'phone')).toMatchObject({
      waiting: 0,
      oldestSinceMs: null,
      agentsOnline: null,
      freshness: { state: 'live' },
    });
  });

  test.each([
    [MINUTE_MS, 'live'],
    [MINUTE_MS + 1, 'stale'],
  ])('whose reading is %i ms old is %s', async (ageMs, state) => {
    const { queues } = await snapshotOf([event.reading('a', NOW_MS - ageMs)]);
    expect(queues.find(({ id }) => id === 'phone')?.freshness.state).toBe(state);
  });

  test('is down with the source that feeds it, and with no other', async () => {
    const broken = { ...inbox, id: 'pbx', name: 'Centrale', state: 'down' as const, sinceMs: 8 };
    const { queues } = await snapshotOf(
      [
        event.reading('a', NOW_MS),
        { ...event.reading('b', NOW_MS, { channel: 'chat', queue: 'chat' }), sourceId: 'pbx' },
      ],
      { sources: [inbox, broken] },
    );
    expect(queues.map(({ id, freshness }) => [id, freshness.state])).toEqual([
      ['chat', 'down'],
      ['email', 'quiet'],
      ['phone', 'live'],
    ]);
    expect(queues[0]?.freshness).toEqual({ state: 'down', sinceMs: 8, source: 'Centrale' });
  });

  test('without a reading is down with a source that has sent nothing yet', async () => {
    const broken = { ...inbox, id: 'pbx', name: 'Centrale', state: 'down' as const, sinceMs: 8 };
    const { queues } = await snapshotOf([event.reading('a', NOW_MS)], {
      sources: [inbox, broken],
    });
    expect(queues.map(({ id, freshness }) => [id, freshness.state])).toEqual([
      ['chat', 'down'],
      ['email', 'down'],
      ['phone', 'live'],
    ]);
  });

  test('of several queues: what is usual is the sum of theirs, as what waits is', async () => {
    const readings = ['a', 'b'].flatMap((queue) =>
      Array.from({ length: 8 }, (_, index) =>
        event.reading(`${queue}${index}`, floor(NOW_MS, STEP_MS) - index * STEP_MS, {
          queue,
          waiting: 10,
        }),
      ),
    );
    const phone = (await snapshotOf(readings)).queues.find(({ id }) => id === 'phone');
    expect(phone).toMatchObject({ waiting: 20, normal: { median: 20, low: 20, high: 20 } });
  });

  test('knows what is usual once six ten-minute points were read', async () => {
    const readings = (points: number) =>
      Array.from({ length: points }, (_, index) =>
        event.reading(`q${index}`, floor(NOW_MS, STEP_MS) - (index + 1) * STEP_MS, {
          waiting: index,
        }),
      );
    const normalAfter = async (points: number) =>
      (await snapshotOf(readings(points))).queues.find(({ id }) => id === 'phone')?.normal;
    expect(await normalAfter(5)).toBeNull();
    expect(await normalAfter(6)).toEqual({
      median: 2.5,
      low: 0.5,
      high: 4.5,
      basis: 'day',
      samples: 6,
    });
  });

  test('raises an alert from its limit on, the same in the snapshot and in the quick look', async () => {
    const waiting = (longestWaitMs: number, channel = 'phone') =>
      event.reading(`${channel}${longestWaitMs}`, NOW_MS, {
        channel,
        queue: channel,
        longestWaitMs,
      });
    const input = await inputOf([
      waiting(15 * MINUTE_MS),
      waiting(15 * MINUTE_MS - 1, 'chat'),
      waiting(DAY_MS, 'email'),
    ]);
    const { alerts } = buildSnapshot(input, options);
    expect(alerts.map(({ channel }) => channel)).toEqual(['phone']);
    expect(queueAlertsNow(input, options)).toEqual(alerts);
    const standing = [{ ...alerts[0]!, sinceMs: 3 }];
    expect(buildSnapshot({ ...input, alerts: standing }, options).alerts).toEqual(standing);
  });
});

describe('the mood', () => {
  const many = (count: number, ageMs: number, content: string, prefix = content) =>
    Array.from({ length: count }, (_, index) =>
      event.mention(`${prefix}${ageMs}-${index}`, NOW_MS - ageMs, { content }),
    );

  test('takes an hour into what is usual from 20 messages on, and volumes from the first whole hour', async () => {
    const normalOf = async (perStep: number, hours: number) => {
      const events = Array.from({ length: hours * 6 }, (_, step) =>
        many(perStep, step * STEP_MS, 'slecht'),
      ).flat();
      const { mood } = await snapshotOf(events);
      return [mood.normal, mood.normalVolume] as const;
    };
    // 18 an hour: too few for a mood, enough for a volume.
    const [few, volume] = await normalOf(3, 4);
    expect(few).toBeNull();
    expect(volume).toMatchObject({ basis: 'day', median: 18, low: 18, high: 18 });
    const [enough] = await normalOf(4, 4);
    expect(enough).toMatchObject({ basis: 'day', median: -1, low: -1, high: -1 });
  });

  test.each([
    [0, 'live'],
    [10 * MINUTE_MS, 'live'],
    [10 * MINUTE_MS + 1, 'quiet'],
    [20 * MINUTE_MS + 1, 'stale'],
  ])('with a newest message %i ms old is %s', async (ageMs, state) => {
    const sources = [{ ...inbox, staleAfterMs: 20 * MINUTE_MS }];
    const { mood } = await snapshotOf(many(1, ageMs, 'goed'), { sources });
    expect(mood.freshness.state).toBe(state);
  });

  test('is down with a source that has brought messages, not with one that brings queues', async () => {
    const pbx = { ...inbox, id: 'pbx', name: 'Centrale', state: 'down' as const };
    const sources = [inbox, pbx];
    expect((await snapshotOf([], { sources })).mood.freshness.state).toBe('down');
    const events = many(1, 0, 'goed');
    expect((await snapshotOf(events, { sources })).mood.freshness.state).toBe('live');
    const down = [{ ...inbox, state: 'down' as const }, pbx];
    expect((await snapshotOf(events, { sources: down })).mood.freshness).toMatchObject({
      state: 'down',
      source: 'Inbox',
    });
  });
});
