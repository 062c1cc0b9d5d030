import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createRedisCells, StaleLease } from '../../server/store/redis/cell-store.ts';
import { createRedisLog, type RedisLogOptions } from '../../server/store/redis/event-log.ts';
import { createRedisKeys } from '../../server/store/redis/keys.ts';
import { createRedisLink } from '../../server/store/redis/link.ts';
import { partitionsOf } from '../../server/store/partition.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import { testCellStore, testEventLog } from '../contract/store.ts';
import { event } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { startRedis, type RedisProcess } from '../helpers/redis.ts';
import { waitFor } from '../helpers/wait-for.ts';

let redis: RedisProcess;
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true });
});
afterAll(() => redis?.stop());

const openLog = async (
  prefix: string,
  options: Partial<RedisLogOptions> = {},
  nowMs = MORNING_MS,
) => {
  const link = await createRedisLink(redis.url);
  const log = createRedisLog(
    { link, keys: createRedisKeys(prefix), nowMs: () => nowMs },
    { partitions: 1, ...options },
  );
  return { ...log, close: () => link.close() };
};

const openCells = async (prefix: string, nowMs = MORNING_MS) => {
  const link = await createRedisLink(redis.url);
  const cells = createRedisCells({ link, keys: createRedisKeys(prefix), nowMs: () => nowMs });
  return { ...cells, close: () => link.close() };
};

testEventLog(
  'redis',
  async () => {
    const prefix = randomUUID();
    const store = await openLog(prefix);
    return {
      store,
      async reopen() {
        await store.close();
        await redis.restart();
        return openLog(prefix);
      },
    };
  },
  { durable: true },
);

testCellStore(
  'redis',
  async () => {
    const prefix = randomUUID();
    const store = await openCells(prefix);
    return {
      store,
      async reopen() {
        await store.close();
        await redis.restart();
        return openCells(prefix);
      },
    };
  },
  { durable: true },
);

/** A link of the test's own, its clock, and keys that no other test has. */
async function openRig() {
  const link = await createRedisLink(redis.url);
  onTestFinished(() => link.close());
  return { link, keys: createRedisKeys(randomUUID()), clock: createFakeClock() };
}

describe('the log in Redis', () => {
  const PARTITIONS = 16;
  const openParted = async () => {
    const { link, keys, clock } = await openRig();
    const appended: number[] = [];
    const log = createRedisLog(
      { link, keys, nowMs: clock.nowMs, onAppended: (some) => appended.push(...some) },
      { partitions: PARTITIONS },
    );
    const whereIs = async (id: string) => {
      const found: number[] = [];
      for (let partition = 0; partition < PARTITIONS; partition++) {
        for (const { event: held } of await log.read(partition, 0, 1_000)) {
          if (held.id === `inbox/${id}`) found.push(partition);
        }
      }
      return found;
    };
    return { link, keys, clock, log, appended, whereIs };
  };

  test('has each event where its partitions are, tells of those, and knows repeats there', async () => {
    const { log, appended, whereIs } = await openParted();
    const events = Array.from({ length: 50 }, (_, index) => event.mention(`m${index}`));
    const deletion = event.deletion('gone', MORNING_MS, 'm7');
    expect(await log.append([...events, deletion])).toEqual(Array(51).fill('new'));
    for (const one of events.slice(0, 10)) {
      expect(await whereIs(one.id.slice('inbox/'.length))).toEqual(partitionsOf(one, PARTITIONS));
    }
    expect(await whereIs('gone')).toHaveLength(PARTITIONS);
    expect(new Set(appended).size).toBe(PARTITIONS);
    appended.length = 0;
    expect(await log.append([deletion, ...events])).toEqual(Array(51).fill('repeat'));
    expect(await log.has([event.mention('new'), deletion, ...events])).toEqual([
      false,
      ...Array<boolean>(51).fill(true),
    ]);
    expect(appended).toEqual([]);
  });

  test('knows an id for 25 hours', async () => {
    const { log, clock } = await openParted();
    await log.append([event.reading('first')]);
    for (let hours = 0; hours < 25; hours += 5) {
      clock.advance(5 * HOUR_MS);
      expect(await log.has([event.reading('first')])).toEqual([true]);
      expect(await log.append([event.reading('first')])).toEqual(['repeat']);
    }
    clock.advance(10 * HOUR_MS);
    expect(await log.has([event.reading('first')])).toEqual([false]);
    expect(await log.append([event.reading('first')])).toEqual(['new']);
  });

  test('keeps what is younger than asked, whatever was committed', async () => {
    const { link, keys, clock } = await openRig();
    const log = createRedisLog({ link, keys, nowMs: clock.nowMs }, { partitions: 1 });
    for (const id of ['a', 'b', 'c', 'd']) {
      await log.append([event.reading(id)]);
      clock.advance(MINUTE_MS);
    }
    const left = async () => (await log.read(0, 0, 10)).map(({ event: { id } }) => id.slice(6));
    await log.expire(0, { committed: 4, beforeMs: MORNING_MS + MINUTE_MS });
    expect(await left()).toEqual(['b', 'c', 'd']);
    await log.expire(0, { committed: 2, beforeMs: clock.nowMs() + HOUR_MS });
    expect(await left()).toEqual(['c', 'd']);
    await log.append([event.reading('e')]);
    await log.expire(0, { committed: 5, beforeMs: clock.nowMs() });
    expect(await left()).toEqual(['e']);
  });

  test('leaves no byte of an erased text in the memory of Redis', async () => {
    const { link, keys, clock } = await openRig();
    const log = createRedisLog({ link, keys, nowMs: clock.nowMs }, { partitions: 1 });
    await log.append([
      event.mention('m1', MORNING_MS, { content: 'blijft staan' }),
      event.mention('m2', MORNING_MS, { content: 'moet helemaal weg' }),
    ]);
    await log.erase(0, [2]);
    const { events } = keys.partition(0);
    await link.send('', ['CONFIG', 'SET', 'rdbcompression', 'no']);
    const dump = (await link.send(events, ['DUMP', events], { bytes: true })) as Buffer;
    expect(dump.includes('blijft staan')).toBe(true);
    expect(dump.includes('helemaal weg')).toBe(false);
  });

  test('refuses at once what it cannot write, and takes it as new when Redis is back', async () => {
    const own = await startRedis({ appendOnly: true });
    onTestFinished(() => own.stop());
    const link = await createRedisLink(own.url, { timeoutMs: 300 });
    onTestFinished(() => link.close());
    const log = createRedisLog(
      { link, keys: createRedisKeys('hubwall'), nowMs: () => MORNING_MS },
      { partitions: PARTITIONS, maxQueued: 100 },
    );
    await own.kill();
    const refused = { code: 'STORE_FAILED' };
    await expect(log.append([event.reading('a')])).rejects.toMatchObject(refused);
    await own.restart();
    await waitFor(() => log.append([event.reading('a')]), { what: 'Redis to take events again' });

    own.hang();
    const many = Array.from({ length: 20 }, (_, index) =>
      log.append([...Array(10).keys()].map((n) => event.reading(`b${index}-${n}`))),
    );
    const outcomes = await Promise.allSettled(many);
    own.resume();
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: refused });
    }
    await waitFor(() => log.append([event.reading('c')]), { what: 'Redis to answer again' });
  });

  test('takes nothing as durable that too few replicas have', async () => {
    const { link, keys } = await openRig();
    const log = createRedisLog(
      { link, keys, nowMs: () => MORNING_MS },
      { partitions: 1, replicas: 1 },
    );
    await expect(log.append([event.reading('a')])).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: 'only 0 of 1 replicas have the events (REDIS_REPLICAS)',
    });
  });
});

describe('the cells in Redis', () => {
  const open = async (isFollowed = true) => {
    const { link, keys, clock } = await openRig();
    const { meta } = keys.partition(0);
    await link.send(meta, ['HSET', meta, 'token', 'first', 'last', '100']);
    const holder = (token: string) =>
      createRedisCells({
        link,
        keys,
        nowMs: clock.nowMs,
        tokenOf: () => token,
        isFollowed: () => isFollowed,
      });
    return { link, keys, meta, holder };
  };
  const put = (offset: number, value: unknown) => ({
    offset,
    put: [['a', value] as const],
    remove: ['b'],
  });

  test('take commits of the newest holder alone', async () => {
    const { link, meta, holder } = await open();
    const old = holder('first');
    await old.load(0);
    await old.commit(0, put(1, 'old'));
    await link.send(meta, ['HSET', meta, 'token', 'second']);
    await expect(old.commit(0, put(2, 'too late'))).rejects.toThrow(StaleLease);
    const newer = holder('second');
    expect((await newer.load(0)).records).toEqual(new Map([['a', 'old']]));
    await newer.commit(0, put(3, 'new'));
    expect(await newer.load(0)).toEqual({ offset: 3, records: new Map([['a', 'new']]) });
  });

  test('refuse a holder under whom Redis went back in time', async () => {
    const { link, keys, meta, holder } = await open();
    const cells = holder('first');
    await cells.load(0);
    await cells.commit(0, put(1, 'one'));
    await link.send(meta, ['HSET', meta, 'version', '0']);
    await link.send(meta, ['DEL', keys.partition(0).changes]);
    await expect(cells.commit(0, put(2, 'two'))).rejects.toThrow(StaleLease);
    await cells.load(0);
    await link.send(meta, ['HSET', meta, 'last', '5']);
    await expect(cells.commit(0, put(6, 'events that the log lost'))).rejects.toThrow(StaleLease);
    await cells.commit(0, put(5, 'all that there is'));
  });

  test('tell those who follow what changed, in order', async () => {
    const { holder } = await open();
    const cells = holder('first');
    await cells.load(0);
    await cells.commit(0, put(1, 'one'));
    const { at, records } = await cells.loadVersion(0);
    expect(records).toEqual(new Map([['a', 'one']]));
    expect(await cells.changesAfter(0, at)).toEqual({ at, changes: [] });
    await cells.commit(0, put(2, 'two'));
    await cells.commit(0, put(3, 'three'));
    expect(await cells.changesAfter(0, at)).toEqual({
      at: { ...at, version: at.version + 2 },
      changes: [
        { put: [['a', 'two']], remove: ['b'] },
        { put: [['a', 'three']], remove: ['b'] },
      ],
    });
  });

  test('tell those who fell behind, or followed another holder, to load anew', async () => {
    const { link, meta, holder } = await open();
    const cells = holder('first');
    await cells.load(0);
    await cells.commit(0, put(1, 0));
    const { at } = await cells.loadVersion(0);
    for (let value = 1; value <= 100; value++) await cells.commit(0, put(1, value));
    expect(await cells.changesAfter(0, at)).toBeUndefined();

    const { at: late } = await cells.loadVersion(0);
    await link.send(meta, ['HSET', meta, 'token', 'second']);
    const newer = holder('second');
    await newer.load(0);
    await newer.commit(0, put(2, 'by another'));
    expect(await newer.changesAfter(0, late)).toBeUndefined();
  });

  test('tell nobody when nobody follows; who comes then loads', async () => {
    const { holder } = await open(false);
    const cells = holder('first');
    await cells.load(0);
    await cells.commit(0, put(1, 'one'));
    const { at } = await cells.loadVersion(0);
    await cells.commit(0, put(2, 'two'));
    expect(await cells.changesAfter(0, at)).toBeUndefined();
  });
});
