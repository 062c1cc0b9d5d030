/**
 * A local socket by which one process owns a data folder and others ask it for things: the system closes it when the
 * process ends, however it ends, so a claim cannot be left behind.
 */
import { createHash } from 'node:crypto';
import { mkdir, rm, rmdir, stat } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { HubError, messageOf } from '../../kernel/errors.ts';

/** What another process asks of the owner. */
export interface ControlRequest {
  command: 'backup' | 'compact';
  /** Of a backup: the file to write, absolute. */
  file?: string;
}

export type ControlAnswer = { ok: true; lines: string[] } | { ok: false; reason: string };

/** Sockets may not have longer paths. */
const MAX_PATH = 100;
const CLAIM_TRIES = 100;
const CLAIM_WAIT_MS = 50;

/** Where the owner of a folder listens: in it, or where that cannot be, in the system's temporary folder. */
function addresses(folder: string): string[] {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return [`\\\\.\\pipe\\hubwall-${name}`];
  const inside = join(resolve(folder), 'hub.sock');
  const outside = join(tmpdir(), `hubwall-${name}.sock`);
  return inside.length <= MAX_PATH ? [inside, outside] : [outside];
}

/**
 * Claims a folder for this process and answers what others ask.
 * @returns gives it free.
 * @throws HubError STORE_TAKEN when another process has it.
 */
export async function claimFolder(
  folder: string,
  answer: (request: ControlRequest) => Promise<ControlAnswer>,
): Promise<() => Promise<void>> {
  const turn = await takeTurn(join(folder, 'hub.claim'));
  try {
    const owner = await reach(folder);
    if (owner) {
      owner.destroy();
      throw new HubError(
        'STORE_TAKEN',
        `the data folder ${resolve(folder)} is in use by another Hubwall: stop that one, or set HUB_DATA to another folder`,
      );
    }
    const server = createServer((socket) => serve(socket, answer));
    const address = await listen(server, addresses(folder));
    // A hub that could not start has to end.
    server.unref();
    return async () => {
      await new Promise<void>((done) => server.close(() => done()));
      if (process.platform !== 'win32') await rm(address, { force: true });
    };
  } finally {
    await turn();
  }
}

/** Asks the owner of a folder; undefined when nobody owns it. @throws HubError STORE_FAILED when it goes unanswered. */
export async function askOwner(
  folder: string,
  request: ControlRequest,
): Promise<ControlAnswer | undefined> {
  const socket = await reach(folder);
  if (!socket) return undefined;
  return new Promise((done, fail) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (text += part));
    socket.on('error', fail);
    socket.on('end', () => {
      try {
        done(JSON.parse(text) as ControlAnswer);
      } catch {
        fail(new HubError('STORE_FAILED', 'the hub ended before it had answered'));
      }
    });
    socket.write(`${JSON.stringify(request)}\n`);
  });
}

async function reach(folder: string): Promise<Socket | undefined> {
  for (const address of addresses(folder)) {
    const socket = connect(address);
    const isConnected = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true));
      socket.once('error', () => done(false));
    });
    if (isConnected) return socket;
    socket.destroy();
  }
  return undefined;
}

async function listen(server: Server, [address, ...others]: string[]): Promise<string> {
  if (process.platform !== 'win32') await rm(address!, { force: true });
  const error = await new Promise<Error | undefined>((done) => {
    server.once('error', done);
    server.listen({ path: address!, readableAll: false, writableAll: false }, () => {
      server.off('error', done);
      done(undefined);
    });
  });
  if (!error) return address!;
  // Some file systems take no sockets.
  if (others.length > 0) return listen(server, others);
  throw new HubError('STORE_FAILED', `cannot listen on ${address!}: ${messageOf(error)}`, {
    cause: error,
  });
}

function serve(socket: Socket, answer: (request: ControlRequest) => Promise<ControlAnswer>): void {
  let text = '';
  // Who asks may go before it is told.
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    if (!text.includes('\n')) return;
    const line = text.slice(0, text.indexOf('\n'));
    text = '';
    void Promise.resolve()
      .then(() => answer(JSON.parse(line) as ControlRequest))
      .catch((error: unknown): ControlAnswer => ({ ok: false, reason: messageOf(error) }))
      .then((said) => socket.end(JSON.stringify(said)));
  });
}

/** Two processes that start at once look one after the other. @returns ends the turn. */
async function takeTurn(path: string): Promise<() => Promise<void>> {
  for (let tries = 0; ; tries += 1) {
    try {
      await mkdir(path);
      return () => rmdir(path).catch(() => undefined);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (tries >= CLAIM_TRIES) {
      // Its owner died in the middle: a turn takes some milliseconds.
      await stat(path).then(
        () => rmdir(path),
        () => undefined,
      );
      tries = 0;
    }
    await delay(CLAIM_WAIT_MS);
  }
}
