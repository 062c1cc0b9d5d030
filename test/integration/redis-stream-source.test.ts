import { randomUUID } from 'node:crypto';
import { createClient } from 'redis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IngestReport } from '../../shared/ingest-report.ts';
import { HubError } from '../../server/kernel/errors.ts';
import { redisStream } from '../../server/sources/redis-stream.ts';
import type { SourcePort } from '../../server/sources/source.ts';
import { createHub } from '../../server/hub.ts';
import { systemClock } from '../../server/kernel/clock.ts';
import { readConfig } from '../../server/kernel/config/read-config.ts';
import { createLogger } from '../../server/kernel/logger.ts';
import { createMetrics } from '../../server/kernel/metrics.ts';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import { testSource } from '../contract/source.ts';
import { MORNING_MS } from '../helpers/fake-clock.ts';
import { startRedis, type RedisProcess } from '../helpers/redis.ts';
import { startHub } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, mention } from './hub-yaml.ts';

const GROUP = 'hubwall';
const noDeps = { baseFolder: '/', env: {}, storyClock: undefined };
const nothing: IngestReport = { accepted: 0, repeated: 0, refused: [] };

let redis: RedisProcess;
let client: ReturnType<typeof createClient>;
let stream: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  redis = await startRedis({ appendOnly: true });
  client = createClient({ url: redis.url });
  client.on('error', () => undefined);
  await client.connect();
});

afterAll(async () => {
  client?.destroy();
  await redis?.stop();
});

beforeEach(() => {
  stream = `test:${randomUUID()}:events`;
});

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const event = (id: number | string) => ({ id: String(id), type: 'mention.created', data: {} });
const events = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => event(from + i));
const add = (value: unknown) =>
  client.xAdd(stream, '*', { ce: typeof value === 'string' ? value : JSON.stringify(value) });
const addAll = async (values: readonly unknown[]) => {
  for (const value of values) await add(value);
};
const pendingCount = async (): Promise<number> => (await client.xPending(stream, GROUP)).pending;

const createSource = (settings: Record<string, unknown> = {}) =>
  redisStream.create(
    {
      id: 'stream',
      type: 'redis-stream',
      display: 'masked',
      ...redisStream.options.parse({ url: redis.url, stream, ...settings }),
    },
    noDeps,
  );

/** A source that runs, and everything that it told its hub. */
function runSource(
  settings: Record<string, unknown> = {},
  deliver: (raws: readonly unknown[]) => Promise<IngestReport> = () => Promise.resolve(nothing),
) {
  const source = createSource(settings);
  const delivered: unknown[] = [];
  const words: string[] = [];
  const reasons: string[] = [];
  const port: SourcePort = {
    async deliver(raws) {
      const report = await deliver(raws);
      delivered.push(...raws);
      return report;
    },
    up: () => words.push('up'),
    down(reason) {
      words.push('down');
      reasons.push(reason);
    },
  };
  const aborter = new AbortController();
  const ended = source.run(port, aborter.signal);
  const stop = async (): Promise<void> => {
    aborter.abort();
    await ended;
  };
  stops.push(stop);
  return {
    delivered,
    words,
    reasons,
    stop,
    has: (count: number) =>
      waitFor(() => delivered.length >= count, {
        what: `${count} events, got ${delivered.length}`,
      }),
    says: (word: 'up' | 'down', timeoutMs = 15_000) =>
      waitFor(() => words.at(-1) === word, { timeoutMs, what: `the source to be ${word}` }),
  };
}

describe('a Redis stream whose hub cannot store', () => {
  const connections = async (): Promise<number> =>
    Number(/total_connections_received:(\d+)/.exec(await client.info('stats'))?.[1]);

  test('is down for the hub’s reason, keeps its connection, delivers again and is up', async () => {
    let failures = 1;
    const source = runSource({}, () =>
      failures-- > 0
        ? Promise.reject(new HubError('STORE_FAILED', 'the disk is full'))
        : Promise.resolve(nothing),
    );
    await source.says('up');
    const before = await connections();
    await addAll(events(2));
    await source.has(2);
    await source.says('up');
    expect(source.reasons).toEqual(['the disk is full']);
    expect(source.words).toEqual(['up', 'down', 'up']);
    expect(await connections()).toBe(before);
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
  });

  test('acknowledges nothing when it is ended before the hub could', async () => {
    const source = runSource({}, () =>
      Promise.reject(new HubError('STORE_FAILED', 'the disk is full')),
    );
    await source.says('up');
    await addAll(events(1));
    await source.says('down');
    await source.stop();
    expect(await pendingCount()).toBe(1);
  });
});

describe('a Redis stream as source', () => {
  test('makes stream and group, takes what was there before it, and acknowledges', async () => {
    await addAll(events(3));
    const source = runSource();
    await source.has(3);
    await addAll(events(3, 3));
    await source.has(6);
    expect(source.delivered).toEqual(events(6));
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
    expect(source.words).toEqual(['up']);
  });

  test('reads at most a batch at once', async () => {
    const sizes: number[] = [];
    await addAll(events(25));
    const source = runSource({ batch: 10 }, (raws) => {
      sizes.push(raws.length);
      return Promise.resolve(nothing);
    });
    await source.has(25);
    expect(sizes).toEqual([10, 10, 5]);
  });

  test('two readers of a group share the events; each comes once', async () => {
    const first = runSource({ consumer: 'first', batch: 5 });
    const second = runSource({ consumer: 'second', batch: 5 });
    await Promise.all([first.says('up'), second.says('up')]);
    await addAll(events(60));
    await waitFor(() => first.delivered.length + second.delivered.length >= 60, {
      what: '60 events',
    });
    const ids = [...first.delivered, ...second.delivered].map((raw) =>
      Number((raw as { id: string }).id),
    );
    expect(ids.sort((a, b) => a - b)).toEqual(events(60).map(({ id }) => Number(id)));
  });

  test('two groups each get every event', async () => {
    await addAll(events(4));
    const ours = runSource();
    const theirs = runSource({ group: 'others' });
    await Promise.all([ours.has(4), theirs.has(4)]);
    expect(theirs.delivered).toEqual(ours.delivered);
  });

  test('acknowledges only when the hub has made the events durable', async () => {
    let durable: (report: IngestReport) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      runSource({}, () => {
        resolve();
        return new Promise((done) => {
          durable = done;
        });
      });
    });
    await add(event(1));
    await asked;
    expect(await pendingCount()).toBe(1);
    durable(nothing);
    await waitFor(async () => (await pendingCount()) === 0, { what: 'the acknowledgement' });
  });

  test('a hub that cannot store is asked again, and says down until it can', async () => {
    let failures = 2;
    await add(event(1));
    const source = runSource({}, () =>
      failures-- > 0 ? Promise.reject(new Error('the disk is full')) : Promise.resolve(nothing),
    );
    await source.has(1);
    expect(source.reasons[0]).toContain('the disk is full');
    await source.says('up');
    expect(source.delivered).toEqual([event(1)]);
    expect(await pendingCount()).toBe(0);
  });

  test('what is not JSON, or no event, is passed on to be refused, and acknowledged', async () => {
    await add('{"id": ');
    await client.xAdd(stream, '*', { other: 'field' });
    await add(event(1));
    const source = runSource();
    await source.has(3);
    expect(source.delivered).toEqual(['{"id": ', '', event(1)]);
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
  });

  test('a reader that is back under its name re-reads what it had not acknowledged, trimmed entries aside', async () => {
    await addAll(events(4));
    await client.xGroupCreate(stream, GROUP, '0');
    const read = await client.xReadGroup(GROUP, 'me', { key: stream, id: '>' }, { COUNT: 3 });
    await client.xDel(stream, read![0]!.messages[1]!.id);
    const source = runSource({ consumer: 'me' });
    await source.has(3);
    expect(source.delivered).toEqual([event(0), event(2), event(3)]);
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
  });

  test('a reader that died is relieved: another takes its entries over, and no earlier than it may', async () => {
    await addAll(events(3));
    await client.xGroupCreate(stream, GROUP, '0');
    const dead = await client.duplicate().connect();
    await dead.xReadGroup(GROUP, 'dead', { key: stream, id: '>' }, { COUNT: 3 });
    dead.destroy();
    const patient = runSource({ consumer: 'patient' });
    const heir = runSource({ consumer: 'heir', claimAfter: '0.5s' });
    await heir.has(3);
    expect(heir.delivered).toEqual(events(3));
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
    expect(patient.delivered).toEqual([]);
  });

  test('Redis that dies and comes back: down, then up, and nothing is lost', async () => {
    const source = runSource();
    await addAll(events(5));
    await source.has(5);
    await redis.kill();
    await source.says('down');
    expect(source.reasons[0]).toMatch(/^Redis: ./);
    await redis.restart();
    await source.says('up');
    await waitFor(() => client.isReady, { what: 'the test to be connected again' });
    await addAll(events(5, 5));
    // One that was delivered, but not acknowledged yet when Redis died, comes again: the log knows it.
    const inOrder = (): unknown[] => [
      ...new Map(source.delivered.map((raw) => [(raw as { id: string }).id, raw])).values(),
    ];
    await waitFor(() => inOrder().length === 10, { what: 'all events, some perhaps twice' });
    expect(inOrder()).toEqual(events(10));
  });

  test('Redis that hangs is noticed', async () => {
    const source = runSource();
    await source.says('up');
    redis.hang();
    try {
      await source.says('down');
    } finally {
      redis.resume();
    }
    await source.says('up');
    expect(source.words).toEqual(['up', 'down', 'up']);
  });

  test('ends within a second, also while Redis hangs', async () => {
    const idle = runSource();
    const hanging = runSource();
    await Promise.all([idle.says('up'), hanging.says('up')]);
    const begunMs = performance.now();
    await idle.stop();
    expect(performance.now() - begunMs).toBeLessThan(1_000);
    redis.hang();
    try {
      const hungMs = performance.now();
      await hanging.stop();
      expect(performance.now() - hungMs).toBeLessThan(1_000);
    } finally {
      redis.resume();
    }
  });

  test('a stream whose key is something else is said to be down', async () => {
    await client.set(stream, 'text');
    const source = runSource();
    await source.says('down');
    expect(source.reasons[0]).toMatch(/^Redis: WRONGTYPE/);
  });

  test('needs no more rights than the guide says, and takes user and password from the address', async () => {
    const rights = 'xgroup xreadgroup xack xpending xclaim xautoclaim ping';
    const rules = ['on', '>geheim', `~${stream}`, ...rights.split(' ').map((name) => `+${name}`)];
    await client.aclSetUser('reader', rules);
    await addAll(events(2));
    const source = runSource({ url: redis.url.replace('://', '://reader:geheim@') });
    await source.has(2);
    expect(source.words).toEqual(['up']);
    await client.aclDelUser('reader');
  });

  test('a Redis that is not there is said to be down with its address, never with its password', async () => {
    const source = runSource({ url: 'redis://user:geheim@localhost:1' });
    await source.says('down');
    expect(source.reasons[0]).toMatch(/^Redis: .*ECONNREFUSED/);
    expect(source.reasons.join()).not.toContain('geheim');
  });
});

testSource('redis-stream', async (eventsAt) => {
  await addAll(eventsAt(MORNING_MS));
  // Late enough for the last of them.
  return { source: createSource(), clock: { nowMs: () => MORNING_MS + 60_000 } };
});

/** What the hub's metrics say of the source's events, by outcome. */
function outcomes(metrics: string): Record<string, number> {
  const lines = metrics.matchAll(
    /^hubwall_events_total\{source="stream",outcome="(\w+)"\} (\d+)/gm,
  );
  return Object.fromEntries([...lines].map(([, outcome, count]) => [outcome, Number(count)]));
}

describe('a hub on a Redis stream', () => {
  test('counts an event once, though its reader died between delivery and acknowledgement', async () => {
    await addAll([mention('a'), mention('b'), mention('c')]);
    await client.xGroupCreate(stream, GROUP, '0');
    const outcome = readConfig(
      hubYaml({ sources: [`{ id: stream, type: redis-stream, url: "${redis.url}", stream: s }`] }),
      { 'redis-stream': redisStream.options },
    );
    const metrics = createMetrics();
    const hub = await createHub((outcome as Extract<typeof outcome, { ok: true }>).config, {
      clock: systemClock,
      log: createMemoryLog(systemClock.nowMs),
      cells: createMemoryCells(systemClock.nowMs),
      sources: new Map([['stream', createSource({ consumer: 'heir', claimAfter: '0.3s' })]]),
      hashSecret: 'a secret of this test',
      logger: createLogger('silent'),
      metrics,
    });
    stops.push(hub.stop);
    const dead = await createClient({ url: redis.url }).connect();
    await dead.xReadGroup(GROUP, 'dead', { key: stream, id: '>' });
    await hub.deliver('stream', [mention('a'), mention('b')]);
    dead.destroy();

    await hub.start();
    await waitFor(async () => (await pendingCount()) === 0, { what: 'the heir to take over' });
    expect(outcomes(await metrics.registry.metrics())).toEqual({ accepted: 3, repeated: 2 });
    await waitFor(() => hub.current().snapshot.mood.n === 3, { what: 'three messages' });
  });

  test('runs from the command line: events come in, what is malformed is refused and counted', async () => {
    await addAll([mention('a'), '{"id": ', { id: 'b', type: 'nothing.known' }, mention('c')]);
    const hub = await startHub({
      config: hubYaml({
        sources: [`{ id: stream, type: redis-stream, url: env:EVENTS, stream: "${stream}" }`],
      }),
      env: { EVENTS: redis.url },
    });
    stops.push(async () => void (await hub.stop()));
    const metrics = await waitFor(
      async () => {
        const text = await (await fetch(`${hub.url}/metrics`)).text();
        return outcomes(text)['accepted'] === 2 ? text : undefined;
      },
      { what: 'two accepted events' },
    );
    expect(outcomes(metrics)).toEqual({ accepted: 2, repeated: 0, invalid: 2 });
    await waitFor(async () => (await pendingCount()) === 0, { what: 'nothing to be pending' });
    expect(await hub.stop()).toBe(0);
  });
});

describe("a Redis stream's address", () => {
  const create = (url: string, env: Record<string, string> = {}) =>
    redisStream.create(
      {
        id: 'stream',
        type: 'redis-stream',
        display: 'masked',
        ...redisStream.options.parse({ url, stream: 's' }),
      },
      { ...noDeps, env },
    );

  test('is taken from the environment when hub.yaml says so', () => {
    expect(() => create('env:EVENTS', { EVENTS: 'redis://localhost' })).not.toThrow();
    expect(() => create('env:EVENTS')).toThrow('takes its url from EVENTS');
  });

  test('must be one', () => {
    expect(redisStream.options.safeParse({ url: 'http://x', stream: 's' }).success).toBe(false);
    expect(() => create('redis://:a b:c')).toThrow('source "stream": url is no address');
  });
});
