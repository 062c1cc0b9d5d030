/**
 * Chromium as old televisions have it, real ones: packages on npm that carry the browser, fetched once into a cache of
 * this checkout and checked against the hashes below. What they do not bring (NSS) comes with the system's Chromium.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { WebSocket } from 'ws';
import { waitFor } from './wait-for.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/hubwall/', import.meta.url));

/** By major version: the release of chrome-aws-lambda that holds it, and its sha512. */
const PACKAGES = {
  79: {
    release: '2.0.0',
    integrity:
      'HR0lEhwaTCQ4so3EytjuUlV+IvNdHo+xEbQxIvf0L+iA8pRW2bxuHQuaqGeW3L3Bpb+9SaKtn3lR7h2zZFMvpw==',
  },
  88: {
    release: '5.5.0',
    integrity:
      'nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  92: {
    release: '10.1.0',
    integrity:
      'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
} as const;

export type OldVersion = keyof typeof PACKAGES;
export const OLD_VERSIONS = [79, 88, 92] as const satisfies readonly OldVersion[];

/** Path of that Chromium, fetched and unpacked when it is not there yet. @throws Error that says what to do */
export async function oldChromiumPath(version: OldVersion): Promise<string> {
  const file = join(CACHE, `chromium-${version}`);
  if (existsSync(file)) return file;
  const { release, integrity } = PACKAGES[version];
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'fetch-'));
  try {
    const name = `chrome-aws-lambda@${release}`;
    run('npm', ['pack', '--silent', name], folder, `fetch ${name}: the machine needs a way to npm`);
    const tarball = join(folder, `chrome-aws-lambda-${release}.tgz`);
    const found = createHash('sha512')
      .update(await readFile(tarball))
      .digest('base64');
    if (found !== integrity) throw new Error(`${name} is not what it was: sha512 is ${found}`);
    run('tar', ['xzf', tarball, 'package/bin/chromium.br'], folder, `unpack ${name}`);
    const packed = await readFile(join(folder, 'package/bin/chromium.br'));
    const unpacked = join(folder, 'chromium');
    await writeFile(unpacked, await promisify(brotliDecompress)(packed));
    await chmod(unpacked, 0o755);
    // Whole or not at all, whoever else fetches it at the same time.
    await rename(unpacked, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return file;
}

function run(command: string, args: readonly string[], cwd: string, what: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`cannot ${what}: ${error?.message ?? stderr}`);
}

interface Reply {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

export interface OldPage {
  /** What the page has complained of so far: console errors, uncaught errors, errors of the engine's own log. */
  problems: readonly string[];
  /** Value of an expression in the page, as JSON; waits for a promise. @throws Error with what the page threw */
  evaluate<T>(expression: string): Promise<T>;
  /** PNG of the page. */
  screenshot(): Promise<Buffer>;
  /** Sends any command of the protocol to the page. */
  send(method: string, params?: object): Promise<Record<string, unknown>>;
}

export interface OldBrowser {
  /** As the browser says it, e.g. `HeadlessChrome/79.0.3945.0`. */
  product: string;
  open(url: string, viewport: { width: number; height: number }): Promise<OldPage>;
  close(): Promise<void>;
}

/** Drives the browser by its own protocol: it is too old for Playwright. */
export async function launchOldChromium(version: OldVersion): Promise<OldBrowser> {
  const path = await oldChromiumPath(version);
  const profile = await mkdtemp(join(tmpdir(), 'hubwall-chromium-'));
  const child = spawn(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      '--hide-scrollbars',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const onExit = (): void => void child.kill('SIGKILL');
  process.on('exit', onExit);
  const close = async (): Promise<void> => {
    process.off('exit', onExit);
    child.kill('SIGKILL');
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = await waitFor(() => /DevTools listening on (ws:\S+)/.exec(said)?.[1], {
    timeoutMs: 30_000,
    what: `Chromium ${version} to listen`,
  }).catch(async (cause: unknown) => {
    await close();
    throw new Error(`Chromium ${version} did not start; it printed:\n${said}`, { cause });
  });
  const link = await connect(address);
  const { product } = (await link.send('Browser.getVersion')) as { product: string };
  return {
    product,
    open: (url, viewport) => openPage(link, url, viewport),
    async close() {
      link.close();
      await close();
    },
  };
}

interface Link {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  onEvent(listener: (reply: Reply) => void): void;
  close(): void;
}

async function connect(address: string): Promise<Link> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let lastId = 0;
  const asked = new Map<number, (reply: Reply) => void>();
  const listeners: ((reply: Reply) => void)[] = [];
  socket.on('message', (text: Buffer) => {
    const reply = JSON.parse(text.toString()) as Reply;
    if (reply.id === undefined) listeners.forEach((listener) => listener(reply));
    else asked.get(reply.id)?.(reply);
  });
  return {
    send(method, params = {}, sessionId) {
      const id = ++lastId;
      return new Promise((resolve, reject) => {
        asked.set(id, ({ result = {}, error }) => {
          asked.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result);
        });
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
      });
    },
    onEvent: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  };
}

async function openPage(
  link: Link,
  url: string,
  { width, height }: { width: number; height: number },
): Promise<OldPage> {
  const { targetId } = await link.send('Target.createTarget', { url: 'about:blank' });
  const attached = await link.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = String(attached['sessionId']);
  const send: OldPage['send'] = (method, params) => link.send(method, params, sessionId);
  const problems: string[] = [];
  link.onEvent((event) => {
    if (event.sessionId !== sessionId) return;
    const said = complaintOf(event);
    if (said !== undefined) problems.push(said);
  });
  await send('Runtime.enable');
  await send('Log.enable');
  await send('Page.enable');
  await send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await send('Page.navigate', { url });
  return {
    problems,
    send,
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as {
        result: { value: T };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
    async screenshot() {
      const { data } = await send('Page.captureScreenshot');
      return Buffer.from(String(data), 'base64');
    },
  };
}

function complaintOf({ method, params = {} }: Reply): string | undefined {
  if (method === 'Runtime.exceptionThrown') {
    const { text, exception } = params['exceptionDetails'] as {
      text: string;
      exception?: { description?: string };
    };
    return `uncaught: ${exception?.description ?? text}`;
  }
  if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error') {
    return `console: ${JSON.stringify(params['args'])}`;
  }
  if (method === 'Log.entryAdded') {
    const {
      level,
      text,
      url = '',
    } = params['entry'] as { level: string; text: string; url?: string };
    if (level === 'error') return `log: ${text} ${url}`;
  }
  return undefined;
}
