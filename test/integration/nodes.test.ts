/** Several hubs on one Redis, as real processes. */
import { rm } from 'node:fs/promises';
import { createClient } from 'redis';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { PARTITIONS } from '../../server/cluster/cluster.ts';
import { applyDelta } from '../../shared/delta.ts';
import type { DeltaMessage, SnapshotMessage } from '../../shared/protocol.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { startRedis, type RedisProcess } from '../helpers/redis.ts';
import { mentions, post, reading, smallHub } from '../helpers/small-hub.ts';
import { runHubwall, startHub, temporaryFolder, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

// Each test starts several processes, on a machine on which much else may run.
vi.setConfig({ testTimeout: 120_000 });

let redis: RedisProcess;
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true });
});
afterAll(() => redis?.stop());

let hubs = 0;

/** Starts nodes of a hub that no other test has. */
function newHub(url = redis.url) {
  const env = {
    REDIS_URL: url,
    REDIS_PREFIX: `hub${++hubs}`,
    HUB_KEY: 'the same on every node',
    LOG_LEVEL: 'info',
  };
  return async (): Promise<HubProcess> => {
    const node = await startHub({ config: smallHub(), env });
    onTestFinished(() => node.kill());
    return node;
  };
}

const snapshotOf = async ({ url }: HubProcess): Promise<Snapshot> =>
  ((await (await fetch(`${url}/api/snapshot`)).json()) as SnapshotMessage).snapshot;

const shows = (node: HubProcess, count: number, timeoutMs = 15_000) =>
  waitFor(async () => (await snapshotOf(node)).mood.n === count, {
    what: `a node to show ${count} messages`,
    timeoutMs,
  });

/** Lets a Redis answer no command for some time. */
async function pause(url: string, ms: number): Promise<void> {
  const client = createClient({ url, RESP: 2 });
  await client.connect();
  await client.sendCommand(['CLIENT', 'PAUSE', String(ms), 'ALL']);
  client.destroy();
}

/** Resolves when a Redis answers. */
async function answers(url: string): Promise<void> {
  const client = createClient({ url, RESP: 2 });
  await client.connect();
  await client.ping();
  client.destroy();
}

const texts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `De wifi is weer traag, al ${index} uur`);

test('every node takes events in, knows repeats, and shows what all have taken', async () => {
  const start = newHub();
  const nodes = [await start(), await start(), await start()] as const;
  for (const [index, node] of nodes.entries()) {
    const { report } = await post(node.url, mentions(...texts(10 + index)));
    expect(report).toMatchObject({ accepted: 10 + index, repeated: 0 });
  }
  await Promise.all(nodes.map((node) => shows(node, 33)));
  const [first, ...others] = await Promise.all(nodes.map(snapshotOf));
  for (const other of others) {
    expect({ ...other.mood, freshness: null }).toEqual({ ...first!.mood, freshness: null });
    expect(other.terms).toEqual(first!.terms);
    expect(other.brands).toEqual(first!.brands);
  }

  const again = { id: 'known', ...mentions('Alweer storing')[0] };
  expect((await post(nodes[0].url, [again])).report).toMatchObject({ accepted: 1, repeated: 0 });
  expect((await post(nodes[2].url, [again])).report).toMatchObject({ accepted: 0, repeated: 1 });

  // Whoever holds the queue's partition: every node raises the alert.
  await post(nodes[1].url, [reading(20, 900)]);
  await Promise.all(
    nodes.map((node) =>
      waitFor(async () => (await snapshotOf(node)).alerts.length === 1, {
        what: 'the alert on every node',
      }),
    ),
  );
});

test('what a node leaves the others take over, at once when it is stopped, else within ten seconds', async () => {
  const start = newHub();
  const leader = await start();
  const second = await start();
  const third = await start();
  await waitFor(() => [second, third].every((node) => /partitions are taken/.test(node.output())), {
    what: 'every node to have its share',
  });
  await post(second.url, mentions(...texts(40)));
  await Promise.all([leader, second, third].map((node) => shows(node, 40)));

  const killedMs = performance.now();
  await leader.kill();
  await post(second.url, mentions(...texts(40)));
  await Promise.all([second, third].map((node) => shows(node, 80)));
  expect(performance.now() - killedMs).toBeLessThan(10_000);

  const stoppedMs = performance.now();
  expect(await second.stop()).toBe(0);
  await post(third.url, mentions(...texts(40)));
  await shows(third, 120);
  // A lease that had to run out would have taken four.
  expect(performance.now() - stoppedMs).toBeLessThan(4_000);
});

test('nodes that are restarted one after the other never show less than before', async () => {
  const start = newHub();
  let nodes = [await start(), await start(), await start()];
  let sent = 0;
  const least = new Map<HubProcess, number>();
  const look = async (): Promise<void> => {
    for (const node of nodes) {
      const { n } = (await snapshotOf(node)).mood;
      expect(n).toBeGreaterThanOrEqual(least.get(node) ?? 0);
      least.set(node, n);
    }
  };
  for (let round = 0; round < nodes.length; round++) {
    const [oldest, ...others] = nodes as [HubProcess, ...HubProcess[]];
    await post(others[0]!.url, mentions(...texts(30)));
    sent += 30;
    await Promise.all(nodes.map((node) => shows(node, sent)));
    nodes = others;
    const stopping = oldest.stop();
    await look();
    expect(await stopping).toBe(0);
    await look();
    const fresh = await start();
    // A new node shows all from its first moment.
    expect((await snapshotOf(fresh)).mood.n).toBe(sent);
    nodes = [...others, fresh];
    await look();
  }
});

test('without Redis senders are told to come back, walls say so within five seconds, and all goes on', async () => {
  const own = await startRedis({ appendOnly: true });
  onTestFinished(() => own.stop());
  const start = newHub(own.url);
  const nodes = [await start(), await start()] as const;
  await post(nodes[0].url, mentions(...texts(10)));
  await Promise.all(nodes.map((node) => shows(node, 10)));
  const states = async (node: HubProcess) => {
    const { mood, queues, sources } = await snapshotOf(node);
    return [mood, ...queues].map(({ freshness }) => freshness).concat(sources as never[]);
  };
  const isDown = async (node: HubProcess) =>
    (await states(node)).filter(({ state, source }) => state === 'down' && source === 'Redis')
      .length >= 2;

  for (const [outage, recovery] of [
    [() => own.kill(), () => own.restart()],
    [() => Promise.resolve(own.hang()), () => Promise.resolve(own.resume())],
    // It takes connections and answers nobody, as one that is busy does.
    [() => pause(own.url, 12_000), () => answers(own.url)],
  ] as const) {
    await outage();
    const refused = await fetch(`${nodes[0].url}/ingest/inbox`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: 'Bearer a-secret-for-tests',
      },
      body: JSON.stringify([{ id: 'lost?', ...mentions('Hallo?')[0] }]),
    });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    await Promise.all(
      nodes.map((node) =>
        waitFor(() => isDown(node), { what: 'walls to be told', timeoutMs: 5_000 }),
      ),
    );
    expect((await fetch(`${nodes[1].url}/readyz`)).status).toBe(503);
    const [before] = await Promise.all(nodes.map(snapshotOf));
    // The picture stays.
    expect(before!.mood.n).toBeGreaterThanOrEqual(10);

    await recovery();
    await Promise.all(
      nodes.map((node) =>
        waitFor(async () => !(await isDown(node)), { what: 'walls to be live', timeoutMs: 5_000 }),
      ),
    );
    const { mood } = await snapshotOf(nodes[0]);
    await waitFor(async () => (await post(nodes[1].url, mentions(...texts(5)))).status === 200, {
      what: 'events to be taken again',
    });
    await Promise.all(
      nodes.map((node) =>
        waitFor(async () => (await snapshotOf(node)).mood.n >= mood.n + 5, {
          what: 'events to count again',
        }),
      ),
    );
  }
});

test('when the leader hangs another node takes the lead, and keeps it', async () => {
  const start = newHub();
  const [leader, second, third] = [await start(), await start(), await start()];
  await post(second.url, mentions(...texts(10)));
  await Promise.all([leader, second, third].map((node) => shows(node, 10)));

  leader.hang();
  onTestFinished(() => leader.resume());
  const hangsMs = performance.now();
  await post(second.url, mentions(...texts(10)));
  await Promise.all([second, third].map((node) => shows(node, 20)));
  expect(performance.now() - hangsMs).toBeLessThan(10_000);

  // Who hung finds out that it leads no more, and shows what the new leader does.
  leader.resume();
  await post(leader.url, mentions(...texts(5)));
  await Promise.all([leader, second, third].map((node) => shows(node, 25)));
});

/** The cells of every partition of a hub as they are committed: to be kept, and put back later as a failover would. */
async function openCommitted(url: string, prefix: string) {
  const client = createClient({ url, RESP: 2 });
  await client.connect();
  onTestFinished(() => client.destroy());
  const partitions = Array.from({ length: PARTITIONS }, (_, index) => `{${prefix}:p${index}}`);
  const fields = ['offset', 'version', 'by'];
  const send = (...args: string[]): Promise<unknown> => client.sendCommand(args);
  const hashesOf = async (base: string): Promise<string[]> => [
    `${base}:cells`,
    ...((await send('KEYS', `${base}:entries:*`)) as string[]),
  ];
  const metaOf = async (base: string): Promise<string[]> =>
    ((await send('HMGET', `${base}:meta`, ...fields)) as (string | null)[]).map(
      (value) => value ?? '0',
    );
  return {
    /** Events that are committed. */
    async count(): Promise<number> {
      const metas = await Promise.all(partitions.map(metaOf));
      return metas.reduce((sum, [offset]) => sum + Number(offset), 0);
    },
    /** @returns puts the cells back as they are now; what the log has taken meanwhile stays. */
    async keep(): Promise<() => Promise<void>> {
      const kept = await Promise.all(
        partitions.map(async (base) => {
          const hashes = await hashesOf(base);
          for (const key of hashes) await send('COPY', key, `${key}:kept`);
          return { base, hashes, meta: await metaOf(base) };
        }),
      );
      return async () => {
        for (const { base, hashes, meta } of kept) {
          for (const key of await hashesOf(base)) {
            if (!hashes.includes(key) && !key.endsWith(':kept')) await send('DEL', key);
          }
          for (const key of hashes) {
            if ((await send('EXISTS', `${key}:kept`)) === 1) {
              await send('COPY', `${key}:kept`, key, 'REPLACE');
            } else await send('DEL', key);
          }
          const values = fields.flatMap((field, place) => [field, meta[place]!]);
          await send('HSET', `${base}:meta`, ...values);
          await send('DEL', `${base}:changes`);
        }
      };
    },
  };
}

test('after a failover that lost commits each partition is loaded anew, and nothing counts twice or not at all', async () => {
  const start = newHub();
  const committed = await openCommitted(redis.url, `hub${hubs}`);
  const nodes = [await start(), await start()] as const;
  const takes = async (count: number, all: number): Promise<void> => {
    await post(nodes[1].url, mentions(...texts(count)));
    await Promise.all(nodes.map((node) => shows(node, all)));
  };
  const isCommitted = (all: number) =>
    waitFor(async () => (await committed.count()) === all, { what: 'all to be committed' });
  await waitFor(() => /partitions are taken/.test(nodes[1].output()), { what: 'shares' });
  await takes(40, 40);
  await isCommitted(40);
  const goBack = await committed.keep();
  await takes(40, 80);
  await isCommitted(80);
  await goBack();
  await takes(40, 120);
  // With the next commit, which is refused; what is shown then is out of the log.
  await Promise.all(
    nodes.map(async (node) => {
      await waitFor(() => node.output().includes('partition is loaded anew'), { what: 'a reload' });
      await shows(node, 120);
    }),
  );

  await Promise.all(nodes.map((node) => node.stop()));
  // From what is in Redis alone.
  expect((await snapshotOf(await start())).mood.n).toBe(120);
});

test('after a failover that lost commits, what nobody adds to is brought back as well', async () => {
  const start = newHub();
  const committed = await openCommitted(redis.url, `hub${hubs}`);
  const nodes = [await start(), await start()] as const;
  await waitFor(() => /partitions are taken/.test(nodes[1].output()), { what: 'shares' });
  const isCommitted = (all: number) =>
    waitFor(async () => (await committed.count()) === all, { what: `${all} to be committed` });
  await post(nodes[1].url, mentions(...texts(20)));
  await isCommitted(20);
  const goBack = await committed.keep();
  await post(nodes[1].url, mentions(...texts(20)));
  await isCommitted(40);
  await goBack();
  await isCommitted(40);
  await Promise.all(nodes.map((node) => shows(node, 40)));
});

test('a source counts as heard on every node, whichever node it sends to', async () => {
  const start = newHub();
  const nodes = [await start(), await start()];
  const lastEvents = () =>
    Promise.all(
      nodes.map(async (node) => {
        const { sources } = await snapshotOf(node);
        return sources.find(({ id }) => id === 'inbox')?.lastEventMs ?? null;
      }),
    );
  await post(nodes[1]!.url, mentions('Hallo'));
  await waitFor(async () => (await lastEvents()).every((ms) => ms !== null), {
    what: 'every node to know of the newest event',
  });
  expect(new Set(await lastEvents()).size).toBe(1);
});

test('a wall that comes to a node on which nobody watched is shown what is, and every delta follows on it', async () => {
  const start = newHub();
  const nodes = [await start(), await start()] as const;
  await post(nodes[0].url, mentions(...texts(7)));
  await Promise.all(nodes.map((node) => shows(node, 7)));
  for (const node of nodes) {
    const wall = io(node.url, {
      auth: { wall: 'hal' },
      transports: ['websocket'],
      forceNew: true,
    });
    onTestFinished(() => void wall.close());
    const seen: { held?: SnapshotMessage; deltas: number; gaps: number } = { deltas: 0, gaps: 0 };
    wall.on('snapshot', (message: SnapshotMessage) => (seen.held = message));
    wall.on('delta', ({ epoch, seq, delta }: DeltaMessage) => {
      const { held } = seen;
      seen.deltas += 1;
      if (held?.epoch !== epoch || held.seq + 1 !== seq) seen.gaps += 1;
      else seen.held = { epoch, seq, snapshot: applyDelta(held.snapshot, delta) };
    });
    await waitFor(() => seen.held !== undefined, { what: 'a snapshot' });
    expect(seen.held!.snapshot.mood.n).toBe(7);
    await waitFor(() => seen.deltas >= 3, { what: 'deltas' });
    expect(seen.gaps).toBe(0);
  }
  await post(nodes[0].url, mentions('Nog een bericht'));
  await Promise.all(nodes.map((node) => shows(node, 8)));
});

test('a node says what its configuration lacks', async () => {
  const folder = await temporaryFolder({ 'hub.yaml': smallHub() });
  onTestFinished(() => rm(folder, { recursive: true }));
  const start = (env: Record<string, string>) => runHubwall(['start'], { folder, env });
  expect((await start({ REDIS_URL: redis.url })).stderr).toContain(
    'HUB_KEY is not set: with REDIS_URL every node needs the same one',
  );
  const keyed = { REDIS_URL: redis.url, HUB_KEY: 'x' };
  // What is wrong with the rest is told before Redis is spoken to, there or not: a connection would keep the process alive.
  expect((await start({ ...keyed, HUB_ADMIN_TOKEN: 'short' })).stderr).toContain('HUB_ADMIN_TOKEN');
  expect(
    (await start({ ...keyed, REDIS_URL: 'redis://localhost:1', HUB_ADMIN_TOKEN: 'short' })).stderr,
  ).toContain('HUB_ADMIN_TOKEN');
  expect((await start({ ...keyed, REDIS_URL: 'redis://' })).stderr).toContain(
    'REDIS_URL cannot be read',
  );
  expect((await start({ ...keyed, REDIS_REPLICAS: 'two' })).stderr).toContain(
    'REDIS_REPLICAS is "two"',
  );
});
