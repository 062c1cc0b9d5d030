/** A real redis-server of a test's own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { waitFor } from './wait-for.ts';

export interface RedisProcess {
  url: string;
  /** Ends it as an administrator would, and forgets its files. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files; kills it first if it runs. */
  restart(): Promise<void>;
  /** Lets it hang: its connections stay, and nothing is answered. */
  hang(): void;
  resume(): void;
}

export interface RedisOptions {
  /** Writes every command to disk before it is answered, so that a restart forgets nothing. */
  appendOnly?: boolean;
  /** Further arguments of redis-server. */
  extra?: readonly string[];
}

const START_TIMEOUT_MS = 15_000;

export async function startRedis({
  appendOnly = false,
  extra = [],
}: RedisOptions = {}): Promise<RedisProcess> {
  const program = inject('redisServerPath');
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-redis-'));
  const port = await freePort();
  const persistence = appendOnly ? 'yes' : 'no';
  const args =
    `--port ${port} --bind 127.0.0.1 --appendonly ${persistence} --appendfsync always`.split(' ');
  args.push('--dir', folder, '--save', '', ...extra);
  let child: ChildProcess | undefined;

  // A worker that ends in the midst of a test takes its servers along.
  const onExit = (): void => void child?.kill('SIGKILL');
  process.on('exit', onExit);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, 'exit');
    ending.kill(signal);
    await exited;
  };

  const start = async (): Promise<void> => {
    const starting = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child = starting;
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    starting.stdout.on('data', collect);
    starting.stderr.on('data', collect);
    await waitFor(
      () => {
        if (starting.exitCode !== null) throw new Error(`it ended:\n${output}`);
        return answersPing(port);
      },
      { timeoutMs: START_TIMEOUT_MS, what: `redis-server on port ${port}` },
    );
  };

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child?.kill('SIGCONT');
      await end('SIGTERM');
      process.off('exit', onExit);
      await rm(folder, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGKILL');
      await start();
    },
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
  };
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (chunk) => {
      socket.destroy();
      resolve(chunk.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}
