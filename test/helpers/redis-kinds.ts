/** A real Redis Cluster and a real Sentinel trio, as small and quick as they can be. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { inject } from 'vitest';
import { freePort, startRedis, type RedisProcess } from './redis.ts';
import { waitFor } from './wait-for.ts';

export interface RedisServers {
  /** As REDIS_URL names them. */
  url: string;
  stop(): Promise<void>;
}

const SLOTS = 16_384;

/** Three masters without replicas. */
export async function startRedisCluster(): Promise<RedisServers & { masters: RedisProcess[] }> {
  const buses = [await freePort(), await freePort(), await freePort()];
  const masters = await Promise.all(
    buses.map((bus) =>
      startRedis({
        appendOnly: true,
        extra: ['--cluster-enabled', 'yes', '--cluster-port', String(bus)],
      }),
    ),
  );
  const stop = async (): Promise<void> => {
    await Promise.all(masters.map((master) => master.stop()));
  };
  try {
    for (const [index, { url }] of masters.entries()) {
      const from = Math.floor((index * SLOTS) / masters.length);
      const to = Math.floor(((index + 1) * SLOTS) / masters.length) - 1;
      await ask(url, ['CLUSTER', 'ADDSLOTSRANGE', String(from), String(to)]);
      await ask(url, ['CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1)]);
    }
    const first = new URL(masters[0]!.url);
    for (const { url } of masters.slice(1)) {
      await ask(url, ['CLUSTER', 'MEET', '127.0.0.1', first.port, String(buses[0])]);
    }
    for (const { url } of masters) {
      await waitFor(
        async () => {
          const state = String(await ask(url, ['CLUSTER', 'INFO']));
          return state.includes('cluster_state:ok') && state.includes('cluster_known_nodes:3');
        },
        { what: 'the cluster to form', timeoutMs: 30_000, pollMs: 100 },
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = masters.map(({ url }) => new URL(url).host).join(',');
  return { url: `redis+cluster://${hosts}`, masters, stop };
}

/** A master with a replica, and three sentinels that put the replica in its place within seconds. */
export async function startSentinels(): Promise<RedisServers & { master: RedisProcess }> {
  const master = await startRedis({ appendOnly: true });
  const { port } = new URL(master.url);
  const replica = await startRedis({
    appendOnly: true,
    extra: ['--replicaof', '127.0.0.1', port, '--repl-diskless-sync-delay', '0'],
  });
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-sentinel-'));
  const ports = [await freePort(), await freePort(), await freePort()];
  const sentinels = await Promise.all(
    ports.map(async (sentinelPort) => {
      const file = join(folder, `${sentinelPort}.conf`);
      await writeFile(
        file,
        [
          `port ${sentinelPort}`,
          'bind 127.0.0.1',
          `dir ${folder}`,
          `sentinel monitor hub 127.0.0.1 ${port} 2`,
          'sentinel down-after-milliseconds hub 1000',
          'sentinel failover-timeout hub 5000',
          '',
        ].join('\n'),
      );
      return spawn(inject('redisServerPath'), [file, '--sentinel'], { stdio: 'ignore' });
    }),
  );
  const onExit = (): void => sentinels.forEach((sentinel) => void sentinel.kill('SIGKILL'));
  process.on('exit', onExit);
  const stop = async (): Promise<void> => {
    process.off('exit', onExit);
    await Promise.all(sentinels.map(end));
    await Promise.all([master.stop(), replica.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const sentinelPort of ports) {
      await waitFor(
        async () => {
          const url = `redis://127.0.0.1:${sentinelPort}`;
          const seen = (await ask(url, ['SENTINEL', 'MASTER', 'hub'])) as string[];
          const of = (name: string): number => Number(seen[seen.indexOf(name) + 1]);
          return of('num-slaves') === 1 && of('num-other-sentinels') === 2;
        },
        { what: 'the sentinels to find each other', timeoutMs: 30_000, pollMs: 100 },
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const hosts = ports.map((sentinelPort) => `127.0.0.1:${sentinelPort}`).join(',');
  return { url: `redis+sentinel://${hosts}/hub`, master, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function ask(url: string, args: string[]): Promise<unknown> {
  const client = createClient({ url, RESP: 2, socket: { reconnectStrategy: false } });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.sendCommand(args);
  } finally {
    client.destroy();
  }
}
