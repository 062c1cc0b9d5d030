/** The real command in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf } from './compiled.mjs';
import { openRawWall, textOf } from './raw-wall.mjs';

const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 8_000;

/**
 * Starts a hub on a free port of the loopback; `printed` gives what it has said until now.
 * @param {readonly string[]} args @param {string} [config] Text of its hub.yaml.
 * @param {Readonly<Record<string, string>>} [env]
 */
export async function startHubwall(args, config, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-bench-'));
  if (config !== undefined) await writeFile(join(folder, 'hub.yaml'), config);
  const child = spawn(process.execPath, [pathOf('server/hubwall.mjs'), ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killAtExit = () => void child.kill('SIGKILL');
  process.once('exit', killAtExit);
  const exit = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exit;
    clearTimeout(overdue);
    process.off('exit', killAtExit);
    await rm(folder, { recursive: true, force: true });
  };
  let printed = '';
  /** @type {Promise<number>} */
  const listening = new Promise((resolve, reject) => {
    const overdue = setTimeout(
      () => reject(new Error(`the hub did not start: ${printed}`)),
      START_TIMEOUT_MS,
    );
    /** @param {Buffer} text */
    const read = (text) => {
      printed += text.toString();
      const port = / on http:\/\/[^\s]*:(\d+)$/m.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(overdue);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the hub ended: ${printed}`)));
  });
  try {
    return { port: await listening, pid: child.pid ?? -1, printed: () => printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * What the demo tells a wall: a snapshot and the deltas that follow on it.
 * @param {number} deltas
 * @returns {Promise<{ snapshot: SnapshotMessage, deltas: DeltaMessage[] }>}
 */
export async function recordDemo(deltas) {
  const hub = await startHubwall(['demo', '--at', '10:30']);
  /** @type {unknown[]} */
  const messages = [];
  /** @type {(() => void) | undefined} */
  let close;
  try {
    await new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('the demo fell silent')), (deltas + 10) * 1_000).unref();
      close = openRawWall({
        port: hub.port,
        socketIo: true,
        onMessage(frame) {
          const [event, message] = JSON.parse(textOf(frame).slice(2));
          if (event !== 'snapshot' && event !== 'delta') return;
          messages.push(message);
          if (messages.length > deltas) resolve(undefined);
        },
      });
    });
  } finally {
    close?.();
    await hub.stop();
  }
  const [snapshot, ...rest] = messages;
  return {
    snapshot: /** @type {SnapshotMessage} */ (snapshot),
    deltas: /** @type {DeltaMessage[]} */ (rest),
  };
}

/** @typedef {import('../../../shared/protocol.ts').SnapshotMessage} SnapshotMessage */
/** @typedef {import('../../../shared/protocol.ts').DeltaMessage} DeltaMessage */
