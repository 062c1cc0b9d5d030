import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createFold, type Fold, type FoldState } from '../../../../server/fold/fold.ts';
import { reachOf } from '../../../../server/fold/counts.ts';
import type { WindowCounts } from '../../../../server/fold/rolling-cells.ts';
import { createIngest } from '../../../../server/ingest/ingest.ts';
import { HubError } from '../../../../server/kernel/errors.ts';
import type { CellStore } from '../../../../server/store/cell-store.ts';
import type { EventLog } from '../../../../server/store/event-log.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../shared/units.ts';
import { analyseWords, event as hubEvent, raw, type RawEvent } from '../../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../../helpers/fake-clock.ts';

const LATENESS_MS = 5 * MINUTE_MS;
const NONE = [0, 0, 0, 0];

const options = {
  ownBrand: 'us',
  themes: [{ id: 'network', words: ['#storing'] }],
  service: new Map([['phone', { withinMs: 30_000, shortAbandonMs: 5_000 }]]),
};

/** A store that refuses the next commits when told to. */
function createFailingCells(nowMs: () => number): CellStore & { failNext(): void } {
  const cells = createMemoryCells(nowMs);
  let failing = false;
  return {
    ...cells,
    failNext() {
      failing = true;
    },
    commit(partition, commit) {
      if (!failing) return cells.commit(partition, commit);
      failing = false;
      return Promise.reject(new HubError('STORE_FAILED', 'the disk is full'));
    },
  };
}

/** Ingest, log and fold as the hub ties them, on stores that outlive the fold. */
async function createFlow() {
  const clock = createFakeClock();
  const log = createMemoryLog(clock.nowMs);
  const cells = createFailingCells(clock.nowMs);
  const ingest = createIngest(
    { clock, mask: (text) => text, hash: (_kind, ref) => ref },
    {
      channelByPlatform: new Map([
        ['x', 'social'],
        ['phone', 'phone'],
        ['chat', 'chat'],
      ]),
      brandByName: new Map([
        ['us', 'us'],
        ['rival', 'rival'],
      ]),
      allowedLatenessMs: LATENESS_MS,
    },
  );
  const start = (): Promise<Fold> =>
    createFold({ clock, log, cells, analyse: analyseWords }, options);
  let fold = await start();
  const flow = {
    clock,
    cells,
    state: () => fold.state,
    /** What is accepted is in the log; the fold has not seen it. */
    async accept(...raws: RawEvent[]): Promise<void> {
      const events = raws.map((event) => {
        const outcome = ingest.accept(event, { sourceId: 'inbox', display: 'masked' });
        if (!outcome.ok) throw new Error(`${event.id}: ${outcome.refusal.reason}`);
        return outcome.event;
      });
      await log.append(events);
    },
    catchUp: () => fold.catchUp(),
    commit: () => fold.commit(),
    advance: () => fold.advance(),
    async take(...raws: RawEvent[]): Promise<void> {
      await flow.accept(...raws);
      await fold.catchUp();
      fold.advance();
    },
    /** The process is gone without a word; another starts on what is stored. */
    async kill(): Promise<void> {
      fold = await start();
    },
  };
  return flow;
}

type Flow = Awaited<ReturnType<typeof createFlow>>;

const sorted = <T extends readonly [string, unknown]>(entries: Iterable<T>) =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

const window = (cells: WindowCounts) => ({
  totals: sorted(cells.totals()),
  firstMs: cells.firstMs(),
});

/** All that a snapshot can be made of. */
const stateOf = ({
  fiveMinutes,
  hour,
  minutes,
  day,
  weeks,
  contacts,
  pastReadings,
  openContacts,
  openTalks,
  waiting,
  queues,
  markers,
  lastMentionMs,
}: FoldState) => ({
  fiveMinutes: window(fiveMinutes),
  hour: window(hour),
  minutes: window(minutes),
  day: window(day),
  weeks: window(weeks),
  contacts: Object.entries(contacts).map(([name, cells]) => [name, window(cells)] as const),
  pastReadings: [...pastReadings.values()].map(({ id }) => id).toSorted(),
  openContacts: [...openContacts.values()].map((contact) => JSON.stringify(contact)).toSorted(),
  openTalks: [...openTalks.values()].map((talk) => JSON.stringify(talk)).toSorted(),
  waiting: window(waiting),
  queues: sorted([...queues.values()].map((reading) => [reading.queue, reading] as const)),
  markers: sorted([...markers.values()].map((marker) => [marker.markerId, marker] as const)),
  lastMentionMs: sorted(lastMentionMs),
});

/** The state now and as its cells fall out of the hour one by one: equal only if every cell is. */
async function cellsOf(flow: Flow) {
  const states: unknown[] = [];
  for (let minute = 0; minute <= 70; minute += 5) {
    await flow.catchUp();
    flow.advance();
    states.push(stateOf(flow.state()));
    flow.clock.advance(5 * MINUTE_MS);
  }
  return states;
}

const text = fc
  .tuple(
    fc.constantFrom('goed', 'slecht', 'wel'),
    fc.subarray(['#storing', '#__proto__', '#a/b']),
    fc.subarray(['@us', '@rival'], { maxLength: 1 }),
  )
  .map(([mood, terms, brands]) => [mood, ...terms, ...brands].join(' '));

const post = fc.constantFrom('p1', 'p2', 'p3');

/** Events dated `agoMs` before the moment at which they are made, with few names, so that many meet. */
const anyEvent: fc.Arbitrary<(id: string, atMs: number) => RawEvent> = fc.oneof(
  fc
    .record({
      externalId: post,
      content: text,
      direction: fc.constantFrom('inbound', 'outbound'),
      followers: fc.constantFrom(undefined, 0, 7, 5_000_000_000),
    })
    .map(
      ({ followers, ...data }) =>
        (id: string, atMs: number) =>
          raw.mention(id, atMs, { ...data, author: { ref: 'a', ...(followers && { followers }) } }),
    ),
  fc.record({ post, content: text, agedMs: fc.nat({ max: 20 * MINUTE_MS }) }).map(
    ({ post: externalId, content, agedMs }) =>
      (id: string, atMs: number) =>
        raw.update(id, atMs, externalId, {
          content,
          published: new Date(atMs - agedMs).toISOString(),
        }),
  ),
  post.map((externalId) => (id: string, atMs: number) => raw.deletion(id, atMs, externalId)),
  post.map(
    (shareOf) => (id: string, atMs: number) =>
      raw.mention(id, atMs, { kind: 'share', shareOf, content: undefined }),
  ),
  fc
    .record({ queue: fc.constantFrom('a', 'b'), waiting: fc.nat({ max: 9 }) })
    .map((data) => (id: string, atMs: number) => raw.reading(id, atMs, data)),
  fc
    .record({
      event: fc.constantFrom('offered', 'answered', 'abandoned', 'closed'),
      waitS: fc.constantFrom(3, 5, 6, 30, 31),
      channel: fc.constantFrom('phone', 'chat'),
    })
    .map((data) => (id: string, atMs: number) => raw.contact(id, atMs, data)),
  fc
    .constantFrom('spring', 'summer')
    .map((marker) => (id: string, atMs: number) => raw.marker(id, atMs, { id: marker })),
);

const anyAgoMs = fc.integer({ min: 0, max: LATENESS_MS - MINUTE_MS });

describe('the fold', () => {
  test('any order and repetition inside the lateness bound gives the same cells', async () => {
    const story = fc
      .array(fc.tuple(anyEvent, anyAgoMs), { minLength: 1, maxLength: 14 })
      .map((made) => made.map(([make, agoMs], index) => make(`e${index}`, MORNING_MS - agoMs)))
      .chain((events) =>
        fc.record({
          inOrder: fc.constant(
            events.toSorted(
              (a, b) => Date.parse(String(a['time'])) - Date.parse(String(b['time'])),
            ),
          ),
          anyOrder: fc.shuffledSubarray(events, { minLength: events.length }),
          again: fc.shuffledSubarray(events),
          // In between time passes, less than what is still allowed.
          pauses: fc.array(fc.nat({ max: 3_000 }), { minLength: 28, maxLength: 28 }),
          commits: fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(story, async ({ inOrder, anyOrder, again, pauses, commits }) => {
        const plain = await createFlow();
        await plain.take(...inOrder);
        const mixed = await createFlow();
        for (const [index, event] of [...anyOrder, ...again].entries()) {
          await mixed.take(event);
          if (commits[index]) await mixed.commit();
          mixed.clock.advance(pauses[index] ?? 0);
        }
        const endMs = MORNING_MS + 2 * MINUTE_MS;
        plain.clock.set(endMs);
        mixed.clock.set(endMs);
        expect(await cellsOf(mixed)).toEqual(await cellsOf(plain));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  type Step =
    | { kind: 'accept'; events: [make: (id: string, atMs: number) => RawEvent, agoMs: number][] }
    | { kind: 'wait'; ms: number }
    | { kind: 'catchUp' | 'tick' | 'failingTick' | 'kill' };

  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .array(fc.tuple(anyEvent, anyAgoMs), { minLength: 1, maxLength: 4 })
        .map((events): Step => ({ kind: 'accept', events })),
    },
    {
      weight: 2,
      arbitrary: fc.nat({ max: 35 * MINUTE_MS }).map((ms): Step => ({ kind: 'wait', ms })),
    },
    {
      weight: 5,
      arbitrary: fc
        .constantFrom('catchUp', 'tick', 'tick', 'failingTick', 'kill', 'kill')
        .map((kind): Step => ({ kind })),
    },
  );

  async function live(steps: readonly Step[], { mortal }: { mortal: boolean }) {
    const flow = await createFlow();
    for (const [index, step] of steps.entries()) {
      switch (step.kind) {
        case 'accept':
          await flow.accept(
            ...step.events.map(([make, agoMs], place) =>
              make(`e${index}-${place}`, flow.clock.nowMs() - agoMs),
            ),
          );
          break;
        case 'wait':
          flow.clock.advance(step.ms);
          break;
        case 'kill':
          if (mortal) await flow.kill();
          break;
        case 'catchUp':
          await flow.catchUp();
          break;
        case 'failingTick':
        case 'tick':
          await flow.catchUp();
          flow.advance();
          if (mortal && step.kind === 'failingTick') flow.cells.failNext();
          await flow.commit().catch(() => undefined);
          break;
      }
    }
    return flow;
  }

  test('killed at any moment and started on the same stores, it comes to the same state as without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 16 }), async (steps) => {
        const immortal = await live(steps, { mortal: false });
        const mortal = await live([...steps, { kind: 'kill' }], { mortal: true });
        expect(await cellsOf(mortal)).toEqual(await cellsOf(immortal));
        // And what was stored after that is enough once more.
        await mortal.commit();
        await mortal.kill();
        // A fold that starts moves its windows to the hub's time.
        immortal.advance();
        expect(stateOf(mortal.state())).toEqual(stateOf(immortal.state()));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test('killed between taking in and committing, it counts what it had taken in once', async () => {
    const flow = await createFlow();
    await flow.take(raw.mention('m1', MORNING_MS, { content: 'slecht #storing' }));
    await flow.commit();
    await flow.take(raw.mention('m2', MORNING_MS, { content: 'slecht #storing' }));
    await flow.kill();
    expect(flow.state().hour.total('t:storing')).toEqual([0, 0, 1, 0]);
    await flow.catchUp();
    expect(flow.state().hour.total('t:storing')).toEqual([0, 0, 2, 0]);
  });

  test('a commit that the store refuses is made good by the next', async () => {
    const flow = await createFlow();
    await flow.take(raw.mention('m1', MORNING_MS), raw.reading('q1', MORNING_MS));
    flow.cells.failNext();
    await expect(flow.commit()).rejects.toThrow('the disk is full');
    await flow.take(raw.mention('m2', MORNING_MS));
    await flow.commit();
    const before = stateOf(flow.state());
    await flow.kill();
    expect(stateOf(flow.state())).toEqual(before);
    expect(flow.state().hour.total('b:us')).toEqual([0, 2, 0, 0]);
  });

  test('knows after a restart what a message had added, so that a deletion takes it back', async () => {
    const flow = await createFlow();
    await flow.take(raw.mention('m1', MORNING_MS, { content: 'slecht #storing' }));
    await flow.commit();
    await flow.kill();
    await flow.take(raw.deletion('d1', MORNING_MS, 'm1'));
    expect([...flow.state().hour.totals()]).toEqual([]);
    expect([...flow.state().weeks.totals()]).toEqual([]);
  });

  test('a call to catch up during another sees also what came after the other had read', async () => {
    const clock = createFakeClock();
    const log = createMemoryLog(clock.nowMs);
    const atEnd: (() => void)[] = [];
    const slowLog: EventLog = {
      ...log,
      async read(partition, offset, limit) {
        const batch = await log.read(partition, offset, limit);
        if (batch.length === 0) await new Promise<void>((goOn) => atEnd.push(goOn));
        return batch;
      },
    };
    const fold = await createFold(
      { clock, log: slowLog, cells: createMemoryCells(clock.nowMs), analyse: analyseWords },
      options,
    );
    await log.append([hubEvent.mention('m1')]);
    const first = fold.catchUp();
    await vi.waitFor(() => expect(atEnd).toHaveLength(1), { interval: 1, timeout: 10_000 });
    await log.append([hubEvent.mention('m2')]);
    const [second, third] = [fold.catchUp(), fold.catchUp()];
    atEnd.shift()?.();
    await first;
    for (const call of [second, third]) {
      await vi.waitFor(() => expect(atEnd).toHaveLength(1), { interval: 1, timeout: 10_000 });
      atEnd.shift()?.();
      await call;
      expect(fold.state.hour.total('b:us')).toEqual([0, 0, 2, 0]);
    }
  });
});

describe('what a message counts for', () => {
  const after = async (...raws: RawEvent[]): Promise<FoldState> => {
    const flow = await createFlow();
    await flow.take(...raws);
    return flow.state();
  };
  const mention = (id: string, content: string, data: Record<string, unknown> = {}) =>
    raw.mention(id, MORNING_MS, { content, ...data });

  test('its label counts for our brand, its channel, its theme, its language and its terms', async () => {
    const { hour, day, weeks } = await after(mention('m1', 'slecht #storing #wifi (nl)'));
    expect(sorted(hour.totals())).toEqual(
      ['b:us', 'c:social', 'h:network', 'l:nl', 't:storing', 't:wifi'].map((key) => [
        key,
        [0, 0, 1, 0],
      ]),
    );
    expect(sorted(day.totals()).map(([key]) => key)).toEqual([
      'c:social',
      'l:nl',
      't:storing',
      't:wifi',
    ]);
    expect(sorted(weeks.totals())).toEqual(['b:us', 'h:network'].map((key) => [key, [0, 0, 1, 0]]));
  });

  test.each([
    ['goed', [1, 0, 0, 0]],
    ['wel', [0, 1, 0, 0]],
    ['slecht', [0, 0, 1, 0]],
  ])('"%s" is counted as what it is', async (content, counts) => {
    const { hour } = await after(mention('m1', content));
    expect(hour.total('b:us')).toEqual(counts);
  });

  test('a term counts once a message', async () => {
    const { hour } = await after(mention('m1', '#storing #storing'), mention('m2', '#storing'));
    expect(hour.total('t:storing')).toEqual([0, 2, 0, 0]);
  });

  test('our own reply counts for nothing', async () => {
    const { hour, day, weeks } = await after(
      mention('m1', 'goed #storing', { direction: 'outbound' }),
    );
    expect([...hour.totals(), ...day.totals(), ...weeks.totals()]).toEqual([]);
  });

  test('a share counts as a share and nothing else', async () => {
    const { hour } = await after(
      raw.mention('s1', MORNING_MS, { kind: 'share', shareOf: 'm1', content: undefined }),
      raw.mention('s2', MORNING_MS, { kind: 'share', shareOf: 'm1', content: 'slecht #storing' }),
    );
    expect(hour.total('b:us')).toEqual([0, 0, 0, 2]);
    expect(hour.total('t:storing')).toEqual(NONE);
  });

  test('a message about a competitor counts for the competitor alone, and its words are not our topic', async () => {
    const { hour, day } = await after(mention('m1', 'slecht #storing @rival'));
    expect(sorted(hour.totals())).toEqual([['b:rival', [0, 0, 1, 0]]]);
    expect([...day.totals()]).toEqual([]);
  });

  test('a message about us and a competitor counts for both', async () => {
    const { hour } = await after(mention('m1', 'goed #prijs @us @rival'));
    expect(hour.total('b:us')).toEqual([1, 0, 0, 0]);
    expect(hour.total('b:rival')).toEqual([1, 0, 0, 0]);
    expect(hour.total('t:prijs')).toEqual([1, 0, 0, 0]);
  });

  test('a theme is counted for each message of ours that holds one of its words, also where no word may be shown', async () => {
    const { fiveMinutes, hour, minutes, weeks } = await after(
      mention('m1', 'slecht #storing'),
      mention('m2', 'goed #storing @us', { display: 'aggregate' }),
      mention('m3', 'slecht #prijs'),
      mention('m4', 'slecht #storing @rival'),
    );
    for (const cells of [fiveMinutes, hour, minutes, weeks]) {
      expect(cells.total('h:network')).toEqual([1, 0, 1, 0]);
    }
  });

  test('the reach of a message is what its author has of followers, where they are known', async () => {
    const followers = (count: number) => ({ author: { ref: 'a', followers: count } });
    const { hour } = await after(
      mention('m1', 'slecht #storing', followers(40)),
      mention('m2', 'slecht #storing', followers(2)),
      mention('m3', 'slecht #storing'),
      raw.mention('s1', MORNING_MS, { kind: 'share', shareOf: 'm1', ...followers(100) }),
    );
    expect(reachOf(hour.total('b:us'))).toBe(142);
    expect(reachOf(hour.total('t:storing'))).toBe(42);
    expect(hour.total('h:network')).toEqual([0, 0, 3, 0, 42]);
  });

  test('of a text that is only to be counted no word is kept', async () => {
    const { hour, day } = await after(
      mention('m1', 'slecht #jansen @us', { display: 'aggregate' }),
      mention('m2', 'slecht #storing @us', { display: 'verbatim' }),
    );
    expect(hour.total('b:us')).toEqual([0, 0, 2, 0]);
    expect([hour, day].map((cells) => cells.total('t:jansen'))).toEqual([NONE, NONE]);
    expect(hour.total('t:storing')).toEqual([0, 0, 1, 0]);
  });

  test('the brand that the source names counts, whatever the text names', async () => {
    const { hour } = await after(
      mention('m1', 'slecht', { brand: 'rival' }),
      mention('m2', 'slecht @us', { brand: 'rival' }),
    );
    expect(hour.total('b:rival')).toEqual([0, 0, 2, 0]);
    expect(hour.total('b:us')).toEqual(NONE);
  });

  test('a deletion takes everything away that the message had added', async () => {
    const { hour, day, weeks } = await after(
      mention('m1', 'slecht #storing @us'),
      mention('m2', 'slecht #storing'),
      raw.deletion('d1', MORNING_MS, 'm1'),
    );
    expect(hour.total('t:storing')).toEqual([0, 0, 1, 0]);
    expect(day.total('t:storing')).toEqual([0, 0, 1, 0]);
    expect(weeks.total('b:us')).toEqual([0, 0, 1, 0]);
  });

  test('an update puts its words and mood in the place of the old ones, in the cell of the message', async () => {
    const flow = await createFlow();
    const publishedMs = MORNING_MS - 2 * MINUTE_MS;
    await flow.take(raw.mention('m1', publishedMs, { content: 'slecht #storing' }));
    flow.clock.advance(20 * MINUTE_MS);
    await flow.take(raw.update('m2', flow.clock.nowMs(), 'm1', { content: 'goed #opgelost' }));
    const { hour } = flow.state();
    expect(hour.total('t:storing')).toEqual(NONE);
    expect(hour.total('t:opgelost')).toEqual([1, 0, 0, 0]);
    expect(hour.between('b:us', publishedMs, publishedMs + MINUTE_MS)).toEqual([1, 0, 0, 0]);
    expect(hour.total('b:us')).toEqual([1, 0, 0, 0]);
  });

  test('an edit of a message that is no longer known does not count it a second time', async () => {
    const flow = await createFlow();
    await flow.take(mention('m1', 'slecht'));
    flow.clock.advance(2 * DAY_MS);
    await flow.commit();
    const published = new Date(MORNING_MS).toISOString();
    await flow.take(raw.update('m2', flow.clock.nowMs(), 'm1', { content: 'goed', published }));
    expect(flow.state().weeks.total('b:us')).toEqual([0, 0, 1, 0]);
  });

  test('a message leaves the hour after an hour, the day after a day and the weeks after five', async () => {
    const flow = await createFlow();
    await flow.take(mention('m1', '#storing'));
    const counted = () => {
      const { hour, day, weeks } = flow.state();
      return [hour.total('b:us')[1], day.total('t:storing')[1], weeks.total('b:us')[1]];
    };
    const at = (ms: number) => {
      flow.clock.set(MORNING_MS + ms);
      flow.advance();
      return counted();
    };
    expect(at(HOUR_MS - 1)).toEqual([1, 1, 1]);
    expect(at(HOUR_MS)).toEqual([0, 1, 1]);
    expect(at(DAY_MS - 1)).toEqual([0, 1, 1]);
    expect(at(DAY_MS)).toEqual([0, 0, 1]);
    expect(at(35 * DAY_MS - 1)).toEqual([0, 0, 1]);
    expect(at(35 * DAY_MS)).toEqual([0, 0, 0]);
  });

  test('the newest message of each source is known, replies among them, also after a restart', async () => {
    const flow = await createFlow();
    await flow.take(mention('m1', 'goed'), raw.mention('m2', MORNING_MS - SECOND_MS));
    await flow.commit();
    await flow.kill();
    expect([...flow.state().lastMentionMs]).toEqual([['inbox', MORNING_MS]]);
  });
});

describe('what queues and contacts count for', () => {
  test('a queue that has sent nothing for a day is forgotten, also by the store', async () => {
    const flow = await createFlow();
    await flow.take(raw.reading('q1', MORNING_MS, { queue: 'old', waiting: 1 }));
    flow.clock.advance(DAY_MS);
    await flow.take(raw.reading('q2', flow.clock.nowMs(), { queue: 'new', waiting: 2 }));
    await flow.commit();
    expect([...flow.state().queues.values()].map(({ queue }) => queue)).toEqual(['old', 'new']);
    flow.clock.advance(10 * MINUTE_MS);
    await flow.commit();
    await flow.kill();
    expect([...flow.state().queues.values()].map(({ queue }) => queue)).toEqual(['new']);
  });

  test('the newest reading of each queue of a channel stands', async () => {
    const flow = await createFlow();
    await flow.take(
      raw.reading('q2', MORNING_MS, { queue: 'a', waiting: 2 }),
      raw.reading('q1', MORNING_MS - 1, { queue: 'a', waiting: 1 }),
      raw.reading('q3', MORNING_MS - 2, { queue: 'b', waiting: 3 }),
      raw.reading('q4', MORNING_MS, { queue: 'a', channel: 'chat', waiting: 4 }),
    );
    const standing = [...flow.state().queues.values()].map(
      ({ channel, queue, waiting }) => `${channel}/${queue} ${waiting}`,
    );
    expect(standing.toSorted()).toEqual(['chat/a 4', 'phone/a 2', 'phone/b 3']);
    // Every reading is a sample of how many waited in its queue.
    expect(flow.state().waiting.total('q:phone/a')).toEqual([2, 3, 0, 0]);
    expect(flow.state().waiting.total('q:phone/b')).toEqual([1, 3, 0, 0]);
  });

  test.each([
    ['answered', 30, [1, 1, 0, 0]],
    ['answered', 30.001, [1, 0, 0, 0]],
    ['abandoned', 5, NONE],
    ['abandoned', 5.001, [0, 0, 1, 1]],
    ['offered', 60, NONE],
    ['exited', 60, NONE],
    ['closed', 60, NONE],
    ['answered', undefined, NONE],
  ])('a contact %s after %s s adds %j to the service level', async (step, waitS, counts) => {
    const flow = await createFlow();
    await flow.take(raw.contact('c1', MORNING_MS, { event: step, waitS }));
    expect(flow.state().contacts.minutes.total('t:phone')).toEqual(counts);
  });

  test('a channel without a target of service is not counted', async () => {
    const flow = await createFlow();
    await flow.take(raw.contact('c1', MORNING_MS, { channel: 'chat' }));
    expect(flow.state().contacts.minutes.total('t:chat')).toEqual([0, 0, 0, 0]);
  });

  test('a marker stands until a day after its end, also through a restart', async () => {
    const flow = await createFlow();
    const endMs = MORNING_MS + HOUR_MS;
    await flow.take(
      raw.marker('k1', MORNING_MS, { endsAt: new Date(endMs).toISOString() }),
      raw.marker('k2', MORNING_MS, { id: 'moment' }),
    );
    const standing = () => [...flow.state().markers.values()].map(({ markerId }) => markerId);
    await flow.commit();
    await flow.kill();
    expect(standing().toSorted()).toEqual(['moment', 'spring']);
    flow.clock.set(MORNING_MS + DAY_MS + MINUTE_MS);
    await flow.commit();
    await flow.kill();
    expect(standing()).toEqual(['spring']);
    flow.clock.set(endMs + DAY_MS + MINUTE_MS);
    await flow.commit();
    await flow.kill();
    expect(standing()).toEqual([]);
  });
});
