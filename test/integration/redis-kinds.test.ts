/** The store on a Redis Cluster, and on a master that Sentinel replaces. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createRedisCells } from '../../server/store/redis/cell-store.ts';
import { createRedisLog } from '../../server/store/redis/event-log.ts';
import { createRedisKeys } from '../../server/store/redis/keys.ts';
import { createRedisLink } from '../../server/store/redis/link.ts';
import type { SnapshotMessage } from '../../shared/protocol.ts';
import { testCellStore, testEventLog } from '../contract/store.ts';
import { event } from '../helpers/events.ts';
import { MORNING_MS } from '../helpers/fake-clock.ts';
import { startRedisCluster, startSentinels } from '../helpers/redis-kinds.ts';
import { mentions, post, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

const nowMs = () => MORNING_MS;

describe('a Redis Cluster', () => {
  let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
  beforeAll(async () => {
    cluster = await startRedisCluster();
  });
  afterAll(() => cluster?.stop());

  testEventLog('redis cluster', async () => {
    const link = await createRedisLink(cluster.url);
    const log = createRedisLog(
      { link, keys: createRedisKeys(randomUUID()), nowMs },
      { partitions: 1 },
    );
    return { store: { ...log, close: () => link.close() } };
  });
  testCellStore('redis cluster', async () => {
    const link = await createRedisLink(cluster.url);
    const cells = createRedisCells({ link, keys: createRedisKeys(randomUUID()), nowMs });
    return { store: { ...cells, close: () => link.close() } };
  });

  test(
    'serves two nodes, of which one shows what the other builds',
    { timeout: 60_000 },
    async () => {
      const env = { REDIS_URL: cluster.url, REDIS_PREFIX: 'two-nodes', HUB_KEY: 'of both' };
      const start = async (): Promise<HubProcess> => {
        const node = await startHub({ config: smallHub(), env });
        onTestFinished(() => node.kill());
        return node;
      };
      const nodes = [await start(), await start()];
      const moodOf = async ({ url }: HubProcess) => {
        const { snapshot } = (await (await fetch(`${url}/api/snapshot`)).json()) as SnapshotMessage;
        return snapshot.mood;
      };
      for (const [index, { url }] of nodes.entries()) {
        await post(url, mentions('De wifi is weer traag', 'Fijn geholpen'));
        for (const node of nodes) {
          await waitFor(async () => (await moodOf(node)).n === 2 * (index + 1), {
            what: 'every node to show it',
            timeoutMs: 20_000,
          });
          expect((await moodOf(node)).freshness.state).toBe('live');
        }
      }
    },
  );

  test('has its partitions on every server, and takes what the living ones have', async () => {
    const link = await createRedisLink(cluster.url, { timeoutMs: 1_000 });
    onTestFinished(() => link.close());
    const keys = createRedisKeys('hubwall');
    const log = createRedisLog({ link, keys, nowMs }, { partitions: 16 });
    const readings = Array.from({ length: 64 }, (_, index) =>
      event.reading(`r${index}`, MORNING_MS, { queue: `q${index}` }),
    );
    expect(await log.append(readings)).toEqual(Array(64).fill('new'));
    for (const master of cluster.masters) {
      const own = await createRedisLink(master.url);
      onTestFinished(() => own.close());
      expect(Number(await own.send('', ['DBSIZE']))).toBeGreaterThan(0);
    }
    await cluster.masters[0]!.kill();
    const outcomes = await Promise.allSettled(readings.map((one) => log.append([one])));
    expect(new Set(outcomes.map(({ status }) => status))).toContain('rejected');
    await cluster.masters[0]!.restart();
    await waitFor(() => log.append(readings), {
      what: 'the cluster to be whole again',
      timeoutMs: 20_000,
    });
    expect(await log.append(readings)).toEqual(Array(64).fill('repeat'));
  });
});

test('Sentinel puts a replica in the place of a master that died, and the hub finds it', async () => {
  const servers = await startSentinels();
  onTestFinished(() => servers.stop());
  const link = await createRedisLink(servers.url);
  onTestFinished(() => link.close());
  const log = createRedisLog(
    { link, keys: createRedisKeys('hubwall'), nowMs },
    { partitions: 16, replicas: 1 },
  );
  await waitFor(() => log.append([event.reading('before')]), { what: 'the replica to follow' });
  await servers.master.kill();
  const alone = createRedisLog(
    { link, keys: createRedisKeys('hubwall'), nowMs },
    { partitions: 16 },
  );
  const outcome = await waitFor(() => alone.append([event.reading('after')]), {
    what: 'the replica to become the master',
    timeoutMs: 40_000,
  });
  expect(outcome).toEqual(['new']);
  // A replica had it when its sender was told yes.
  expect(await alone.append([event.reading('before')])).toEqual(['repeat']);
}, 90_000);
