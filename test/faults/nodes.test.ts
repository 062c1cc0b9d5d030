/** Kills nodes and their Redis at any moment, under load, and counts everything again. */
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'redis';
import { expect, onTestFinished, test } from 'vitest';
import { freePort, startRedis } from '../helpers/redis.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { createChance, faultOptions } from './chance.ts';
import { startLoad } from './load.ts';
import { judge } from './outcome.ts';
import { cellsOf, faultsHub, FAULTS_SECRET, lostOf, recount, wrongCells } from './recount.ts';

const { seconds, seed, kills: wantedKills } = faultOptions();
const PARTITIONS = 16;
const PER_SECOND = 300;
const LEAST_KILLS = { node: Math.max(2, wantedKills), redis: Math.max(1, wantedKills / 5) };
/** Of an outage of Redis, or its end, until every wall is told. */
const WALLS_WITHIN_MS = 5_000;
/** Until what was accepted last is counted and committed. */
const SETTLE_MS = 45_000;

test.each([1, 3])(
  'with %i on a Redis, nodes and Redis killed at any moment, no accepted event is lost and no cell is wrong',
  { timeout: (seconds + 180 + wantedKills * 20) * 1_000 },
  async (count) => {
    const chance = createChance(seed + count);
    const redis = await startRedis({ appendOnly: true });
    onTestFinished(() => redis.stop());
    const env = { REDIS_URL: redis.url, HUB_KEY: 'for the faults', LOG_LEVEL: 'fatal' };
    const ports = await Promise.all(Array.from({ length: count }, freePort));
    const start = (port: number): Promise<HubProcess> => startHub({ config: faultsHub, env, port });
    const nodes = new Map<number, HubProcess>();
    onTestFinished(async () => {
      await Promise.all([...nodes.values()].map((node) => node.kill()));
    });
    for (const port of ports) nodes.set(port, await start(port));
    const load = startLoad({
      chance: createChance(seed + 10),
      urls: () => ports.map((port) => `http://127.0.0.1:${port}`),
      source: 'inbox',
      secret: FAULTS_SECRET,
      perSecond: PER_SECOND,
    });

    const kills = { node: 0, redis: 0 };
    const waits = { stale: 0, live: 0 };
    const endMs = performance.now() + (seconds * 1_000) / 2;
    while (
      performance.now() < endMs ||
      kills.node < LEAST_KILLS.node ||
      kills.redis < LEAST_KILLS.redis
    ) {
      await delay(chance.below(2_500));
      if (chance.next() < 0.25) {
        kills.redis += 1;
        await redis.kill();
        if (chance.next() < 0.5) await delay(chance.below(2_000));
        else waits.stale = Math.max(waits.stale, await untilAll(ports, isDown));
        await redis.restart();
        waits.live = Math.max(waits.live, await untilAll(ports, isLive));
      } else {
        kills.node += 1;
        const port = chance.pick(ports);
        await nodes.get(port)?.kill();
        await delay(chance.below(2_000));
        nodes.set(port, await start(port));
      }
    }
    await load.stop();

    const expected = recount(load.events);
    expect(expected.size).toBeGreaterThan(20);
    const wrong = async () => wrongCells(await cellsIn(redis.url), expected);
    await waitFor(async () => (await wrong()).length === 0, {
      what: 'all to be counted',
      timeoutMs: SETTLE_MS,
      pollMs: 500,
    }).catch(() => undefined);
    judge({
      arrangement: count === 1 ? '1 node on Redis' : `${count} nodes on Redis`,
      kills: { nodes: kills.node, redis: kills.redis },
      accepted: load.events.length,
      resent: load.resent(),
      lost: lostOf(load.events, await idsIn(redis.url)),
      acceptedTwice: load.acceptedTwice(),
      falseRepeats: load.falseRepeats(),
      wrongCells: await wrong(),
      staleWithinMs: waits.stale,
      liveWithinMs: waits.live,
    });
  },
);

type Mood = { freshness: { state: string } };
const isDown = ({ freshness }: Mood): boolean => freshness.state === 'down';
const isLive = ({ freshness }: Mood): boolean => freshness.state !== 'down';

/** Waits until the walls of every node show a mood that is as asked for. @returns how long that took, in ms. */
async function untilAll(ports: readonly number[], is: (mood: Mood) => boolean): Promise<number> {
  const begunMs = performance.now();
  await Promise.all(
    ports.map((port) =>
      waitFor(
        async () => {
          const response = await fetch(`http://127.0.0.1:${port}/api/snapshot`);
          const { snapshot } = (await response.json()) as { snapshot: { mood: Mood } };
          return is(snapshot.mood);
        },
        { what: `a node to be ${is.name}`, timeoutMs: WALLS_WITHIN_MS },
      ),
    ),
  );
  return Math.round(performance.now() - begunMs);
}

/** Gives of each partition what `read` finds in one of its hashes. */
async function eachPartition(
  url: string,
  hash: 'cells' | 'events',
  read: (fields: Record<string, string>) => void,
): Promise<void> {
  const client = createClient({ url, RESP: 2 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      read(await client.hGetAll(`{hubwall:p${partition}}:${hash}`));
    }
  } finally {
    client.destroy();
  }
}

async function idsIn(url: string): Promise<Set<string>> {
  const ids = new Set<string>();
  await eachPartition(url, 'events', (fields) => {
    for (const text of Object.values(fields)) ids.add((JSON.parse(text) as { id: string }).id);
  });
  return ids;
}

/** The records of all partitions, the counts of a cell added up. */
async function cellsIn(url: string): Promise<Map<string, number[]>> {
  const cells = new Map<string, number[]>();
  await eachPartition(url, 'cells', (fields) => {
    const parsed = Object.entries(fields).map(([key, text]): [string, unknown] => [
      key,
      JSON.parse(text),
    ]);
    for (const [key, counts] of cellsOf(new Map(parsed))) {
      const held = cells.get(key) ?? [0, 0, 0, 0, 0];
      cells.set(
        key,
        held.map((sum, place) => sum + counts[place]!),
      );
    }
  });
  return cells;
}
