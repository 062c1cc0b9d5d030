/** A redis-server of a benchmark's own, and the CPU of processes. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'redis';
import { findSystem } from '../../helpers/system.mjs';

const START_TRIES = 100;

/** @param {'always' | 'everysec'} fsync When it writes its append-only file through to the disk. */
export async function startRedis(fsync) {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-bench-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  args.push('--appendonly', 'yes', '--appendfsync', fsync, '--auto-aof-rewrite-percentage', '0');
  const child = spawn(findSystem().redisServerPath, args, { stdio: 'ignore' });
  const killAtExit = () => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const url = `redis://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on('error', () => undefined);
    try {
      await client.connect();
      client.destroy();
      break;
    } catch (error) {
      if (tries === START_TRIES) throw error;
      await delay(50);
    }
  }
  return {
    url,
    pid: child.pid ?? -1,
    async stop() {
      child.kill('SIGKILL');
      await exited;
      process.off('exit', killAtExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** CPU seconds that a process has used, its threads with it; Linux only. @param {number} pid */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // User and system time, in the kernel's ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
