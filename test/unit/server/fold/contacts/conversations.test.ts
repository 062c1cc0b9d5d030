import { describe, expect, test } from 'vitest';
import { createFold } from '../../../../../server/fold/fold.ts';
import { contactKey } from '../../../../../server/fold/contacts/cells.ts';
import { createMemoryCells, createMemoryLog } from '../../../../../server/store/memory.ts';
import type { HubEvent, Mention } from '../../../../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../../shared/units.ts';
import { analyseWords, event } from '../../../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../../../helpers/fake-clock.ts';

const CHANNEL = 'social';

/** A hub that may be stopped and started, with a message a call. */
async function createRig() {
  const clock = createFakeClock();
  const log = createMemoryLog(clock.nowMs);
  const cells = createMemoryCells(clock.nowMs);
  const start = () =>
    createFold(
      { clock, log, cells, analyse: analyseWords },
      { ownBrand: 'us', service: new Map([[CHANNEL, { withinMs: 60_000, shortAbandonMs: 0 }]]) },
    );
  let fold = await start();
  let count = 0;
  const deliver = async (...events: HubEvent[]): Promise<void> => {
    await log.append(events);
    await fold.catchUp();
    fold.advance();
  };
  const mention = (externalId: string, more: Partial<Mention> = {}): Mention => ({
    ...event.mention(`e${count++}`, clock.nowMs(), { content: 'nou' }),
    externalId,
    channel: CHANNEL,
    kind: 'post',
    publishedMs: clock.nowMs(),
    ...more,
  });
  return {
    clock,
    cells,
    deliver,
    post: (externalId: string, more?: Partial<Mention>) => deliver(mention(externalId, more)),
    reply: (externalId: string, threadId: string) =>
      deliver(mention(externalId, { threadId, direction: 'outbound' })),
    remove: (externalId: string) =>
      deliver(event.deletion(`e${count++}`, clock.nowMs(), externalId)),
    commit: () => fold.commit(),
    async restart() {
      await fold.commit();
      fold = await start();
    },
    records: async () => [...(await cells.load(0)).records.keys()],
    /** Conversations of the last day: [all, answered, of those first by a bot, open]. */
    talks: () => fold.state.contacts.talks.total(contactKey.talks(CHANNEL)),
    /** Of the last four weeks: [began negative and answered, of those ended otherwise]. */
    turned: () => fold.state.contacts.turned.total(contactKey.turned(CHANNEL)).slice(0, 2),
    open: () => [...fold.state.openTalks.values()],
  };
}

describe('public posts', () => {
  test('that nobody answers leave no record behind, however many', async () => {
    const rig = await createRig();
    await rig.post('first');
    await rig.commit();
    const before = (await rig.records()).length;
    for (let n = 0; n < 300; n++) await rig.post(`p${n}`);
    await rig.commit();
    expect((await rig.records()).length).toBe(before);
    expect(rig.talks()).toEqual([0, 0, 0, 0]);
  });

  test('are a conversation with the first answer, also two days later and after restarts', async () => {
    const rig = await createRig();
    await rig.post('a', { content: 'slecht' });
    await rig.restart();
    rig.clock.advance(2 * DAY_MS - MINUTE_MS);
    await rig.commit();
    await rig.reply('r', 'a');
    await rig.restart();
    rig.clock.advance(MINUTE_MS);
    await rig.post('b', { threadId: 'a' });
    expect(rig.open()).toEqual([
      { channel: CHANNEL, sinceMs: rig.clock.nowMs(), lastMs: rig.clock.nowMs() },
    ]);
  });

  test('are forgotten when nobody has answered for two days: the answer stands alone', async () => {
    const rig = await createRig();
    await rig.post('a');
    rig.clock.advance(2 * DAY_MS + 11 * MINUTE_MS);
    await rig.commit();
    await rig.reply('r', 'a');
    expect(rig.talks()).toEqual([0, 0, 0, 0]);
  });

  test('that are answered and then deleted are no conversation any more', async () => {
    const rig = await createRig();
    await rig.post('a');
    await rig.restart();
    await rig.reply('r', 'a');
    expect(rig.talks()).toEqual([1, 1, 0, 0]);
    await rig.restart();
    await rig.remove('a');
    expect(rig.talks()).toEqual([0, 0, 0, 0]);
  });

  test('of one thread are all in it when the answer comes', async () => {
    const rig = await createRig();
    await rig.post('a');
    await rig.post('b', { threadId: 'a' });
    await rig.post('c', { threadId: 'a' });
    await rig.restart();
    expect(rig.talks()).toEqual([0, 0, 0, 0]);
    rig.clock.advance(MINUTE_MS);
    await rig.reply('r', 'a');
    expect(rig.talks()).toEqual([1, 1, 0, 0]);
    // What was answered is not open, until the customer speaks again.
    expect(rig.open()).toEqual([]);
  });
});

test('a conversation that goes on for a week is known whole, message by message', async () => {
  const rig = await createRig();
  const beganMs = rig.clock.nowMs();
  await rig.post('a', { kind: 'message' });
  for (let day = 0; day < 4; day++) {
    rig.clock.advance(47 * HOUR_MS);
    await rig.restart();
    await rig.post(`m${day}`, { kind: 'message', threadId: 'a' });
  }
  expect(rig.open()).toEqual([{ channel: CHANNEL, sinceMs: beganMs, lastMs: rig.clock.nowMs() }]);
});

test('a message that moves to another thread leaves the one that it was in', async () => {
  const rig = await createRig();
  await rig.post('a', { kind: 'message' });
  await rig.post('b', { kind: 'message' });
  expect(rig.talks()).toEqual([2, 0, 0, 2]);
  await rig.restart();
  await rig.post('b', { kind: 'message', threadId: 'a', atMs: MORNING_MS + 1 });
  expect(rig.talks()).toEqual([1, 0, 0, 1]);
  await rig.restart();
  await rig.remove('a');
  expect(rig.talks()).toEqual([1, 0, 0, 1]);
  await rig.remove('b');
  expect(rig.talks()).toEqual([0, 0, 0, 0]);
});

test('a thread of a crowd is no conversation', async () => {
  const rig = await createRig();
  for (let n = 0; n < 200; n++) await rig.post(`c${n}`, { kind: 'message', threadId: 'crowd' });
  expect(rig.talks()).toEqual([1, 0, 0, 1]);
  await rig.restart();
  await rig.post('c200', { kind: 'message', threadId: 'crowd' });
  expect(rig.talks()).toEqual([0, 0, 0, 0]);
  await rig.post('c3', { kind: 'message', threadId: 'crowd', atMs: MORNING_MS + 1 });
  await rig.reply('r', 'crowd');
  expect(rig.talks()).toEqual([0, 0, 0, 0]);
  expect(rig.open()).toEqual([]);
});

test('threads that a release before format 2 stored are taken over', async () => {
  const rig = await createRig();
  const message = {
    publishedMs: MORNING_MS - HOUR_MS,
    versionMs: MORNING_MS - HOUR_MS,
    versionId: 'inbox/x',
    by: 'customer',
    mood: 'negative',
    direct: false,
  };
  await rig.cells.commit(0, {
    offset: 0,
    put: [
      [`thread/inbox/${CHANNEL}/a`, { channel: CHANNEL, messages: { a: message } }],
      [
        `thread/inbox/${CHANNEL}/d`,
        { channel: CHANNEL, messages: { d: { ...message, direct: true } } },
      ],
      [`open-talk/inbox/${CHANNEL}/d`, { channel: CHANNEL, sinceMs: message.publishedMs }],
      ['thread-gone/inbox/z', MORNING_MS],
    ],
    remove: [],
  });
  await rig.restart();
  const { publishedMs: sinceMs } = message;
  expect(rig.open()).toEqual([{ channel: CHANNEL, sinceMs, lastMs: sinceMs }]);
  await rig.restart();
  expect((await rig.records()).filter((key) => key.startsWith('thread'))).toEqual([]);
  await rig.reply('r', 'a');
  expect(rig.talks()).toEqual([1, 1, 0, 0]);
});

test('a thread that an older release has counted takes nothing from the weeks when it goes on', async () => {
  const rig = await createRig();
  const said = { publishedMs: MORNING_MS - HOUR_MS, mood: 'negative', direct: false };
  await rig.cells.commit(0, {
    offset: 0,
    put: [
      [
        `thread/inbox/${CHANNEL}/a`,
        {
          channel: CHANNEL,
          messages: {
            a: { ...said, by: 'customer' },
            b: { ...said, publishedMs: said.publishedMs + MINUTE_MS, by: 'person' },
          },
        },
      ],
    ],
    remove: [],
  });
  await rig.restart();
  await rig.restart();
  await rig.post('c', { threadId: 'a', content: 'goed' });
  expect(rig.turned()).toEqual([0, 0]);
  await rig.post('n', { content: 'slecht' });
  await rig.reply('o', 'n');
  expect(rig.turned()).toEqual([1, 0]);
  await rig.restart();
  await rig.post('p', { threadId: 'n', content: 'goed' });
  expect(rig.turned()).toEqual([1, 1]);
});
