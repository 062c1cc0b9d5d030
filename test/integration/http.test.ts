import { randomUUID as unique } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createMetrics } from '../../server/kernel/metrics.ts';
import { createHttpApp } from '../../server/transport/http-app.ts';
import type { SnapshotMessage } from '../../shared/protocol.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { startHub, temporaryFolder, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, mention, post, reading, reportOf, SECRET, sender } from './hub-yaml.ts';

let hub: HubProcess;

beforeAll(async () => {
  hub = await startHub({ config: hubYaml(), env: { LOG_LEVEL: 'debug' } });
});

afterAll(async () => {
  await hub?.stop();
});

const snapshot = async (): Promise<SnapshotMessage> =>
  (await (await fetch(`${hub.url}/api/snapshot`)).json()) as SnapshotMessage;

/** Lines of /metrics that begin so, by what stands after it. */
async function counts(source: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const lines = text.matchAll(/^hubwall_events_total\{source="(\w+)",outcome="(\w+)"\} (\d+)$/gm);
  return Object.fromEntries(
    [...lines]
      .filter(([, id]) => id === source)
      .map(([, , outcome, count]) => [outcome, Number(count)]),
  );
}

test('the page’s files come compressed, for good, to a browser that takes them so', async () => {
  const page = await (await fetch(`${hub.url}/wall/hal`)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  expect(script).toBeDefined();
  const sizeAs = async (encoding: string) => {
    const response = await fetch(`${hub.url}${script}`, {
      headers: { 'Accept-Encoding': encoding },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('cache-control')).toContain('immutable');
    return {
      encoding: response.headers.get('content-encoding'),
      bytes: Number(response.headers.get('content-length')),
    };
  };
  const [brotli, gzip, plain] = await Promise.all(['br', 'gzip', 'identity'].map(sizeAs));
  expect([brotli?.encoding, gzip?.encoding, plain?.encoding]).toEqual(['br', 'gzip', null]);
  expect(brotli!.bytes).toBeLessThan(plain!.bytes / 2);
  expect(gzip!.bytes).toBeLessThan(plain!.bytes / 2);
});

describe('the hub says how it is', () => {
  test('alive and ready', async () => {
    const [healthy, ready] = await Promise.all([
      fetch(`${hub.url}/healthz`),
      fetch(`${hub.url}/readyz`),
    ]);
    expect(healthy.status).toBe(200);
    expect(await healthy.json()).toMatchObject({ status: 'ok', config: { state: 'current' } });
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('in figures for Prometheus, that count what became of each event', async () => {
    const before = await counts('inbox');
    const event = mention(unique());
    await post(hub.url, [
      event,
      event,
      mention(unique()),
      { id: 'x', type: 'y' },
      reading('q', -1, 0),
    ]);
    const after = await counts('inbox');
    const grown = (outcome: string) => (after[outcome] ?? 0) - (before[outcome] ?? 0);
    expect(['accepted', 'repeated', 'invalid', 'late'].map(grown)).toEqual([2, 1, 2, 0]);
    const response = await fetch(`${hub.url}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toContain('hubwall_tick_seconds_bucket');
    expect(text).toContain('process_resident_memory_bytes');
    expect(Number(/^hubwall_event_loop_busy_seconds_total (.+)$/m.exec(text)?.[1])).toBeGreaterThan(
      0,
    );
    expect(text).not.toContain('nodejs_eventloop_lag_p99_seconds');
  });

  test('in a snapshot, which shows what was posted', async () => {
    const word = 'glasvezelkabelbreuk';
    await post(hub.url, [
      mention(unique(), `Weer een ${word} bij @PolderNet`),
      mention(unique(), `Nog een ${word}, wat erg`),
      reading(unique(), 7, 95),
    ]);
    const shown = await waitFor(
      async () => {
        const message = await snapshot();
        return message.snapshot.terms.some(({ id }) => id === word) ? message : undefined;
      },
      { what: 'the word' },
    );
    expect(shown.seq).toBeGreaterThan(0);
    expect(shown.snapshot.terms.find(({ id }) => id === word)).toMatchObject({ n: 2 });
    const phone = shown.snapshot.queues.find(({ id }) => id === 'phone');
    expect(phone).toMatchObject({ waiting: 7, freshness: { state: 'live' } });
    expect(Math.round((shown.snapshot.nowMs - phone!.oldestSinceMs!) / 1_000)).toBeLessThan(99);
  });
});

describe('the walls are served', () => {
  test('from /, which leads to the first', async () => {
    const response = await fetch(hub.url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/wall/hal']);
  });

  test.each([
    ['hal', 200],
    ['floor', 200],
    ['gang', 404],
    ['..%2f..%2fetc%2fpasswd', 404],
    ['constructor', 404],
  ])('with the page at /wall/%s: %i', async (id, status) => {
    const response = await fetch(`${hub.url}/wall/${id}`);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/<!doctype html>/i);
  });

  test.each(['/', '/wall/hal', '/api/snapshot', '/metrics', '/nothing', '/ingest/inbox'])(
    'at %s with headers that allow nothing foreign',
    async (path) => {
      const { headers } = await fetch(hub.url + path, { redirect: 'manual' });
      const policy = new Map(
        (headers.get('content-security-policy') ?? '')
          .split(';')
          .map((directive) => directive.trim().split(/ (.*)/) as [string, string]),
      );
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe("'self'");
      expect(policy.get('style-src')).not.toContain('unsafe-inline');
      expect(policy.get('base-uri')).toBe("'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  test.each([
    ['hub.example:8080', "'self' ws://hub.example:8080 wss://hub.example:8080"],
    ['10.0.0.7', "'self' ws://10.0.0.7 wss://10.0.0.7"],
    // What a policy cannot name, or what is no name.
    ['[::1]:3000', "'self' 'self'"],
    ["* 'unsafe-inline'", "'self' 'self'"],
    ["a; script-src 'unsafe-inline'", "'self' 'self'"],
  ])('at host %j with leave for its own sockets alone', async (host, expected) => {
    const [response] = (await once(
      get(`${hub.url}/wall/hal`, { headers: { Host: host } }),
      'response',
    )) as [IncomingMessage];
    response.resume();
    const policy = response.headers['content-security-policy'] as string;
    expect(policy.split(';').filter((one) => /^(connect|script)-src/.test(one))).toEqual([
      "script-src 'self'",
      `connect-src ${expected}`,
    ]);
  });

  test('also from an installation below a folder that begins with a dot', async () => {
    const home = await temporaryFolder();
    onTestFinished(() => rm(home, { recursive: true }));
    const wallFolder = join(home, '.local', 'hubwall');
    await mkdir(join(wallFolder, 'assets'), { recursive: true });
    await writeFile(join(wallFolder, 'index.html'), '<!doctype html>');
    await writeFile(join(wallFolder, 'assets', 'main.js'), '0;');
    const app = createHttpApp(
      {
        wallIds: () => ['hal'],
        logoFile: () => undefined,
        configStatus: () => ({}),
        authorise: () => undefined,
        deliver: () => Promise.reject(new Error('nothing is delivered')),
        current: () => {
          throw new Error('nothing is shown');
        },
        trouble: () => undefined,
        metrics: createMetrics(),
        logger: silentLog,
      },
      { wallFolder, requestsPerMinute: 1 },
    );
    const server = createServer(app).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const path of ['/wall/hal', '/assets/main.js']) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200);
    }
  });
});

describe('no answer tells what is inside', () => {
  test.each([
    ['GET', '/nothing'],
    ['GET', '/wall/%'],
    ['GET', '/wall/%E0%A4%A'],
    ['POST', '/ingest/%'],
    ['GET', '/assets/..%2f..%2fpackage.json'],
    ['GET', '/assets/%00'],
    ['GET', '/build.json/../../package.json'],
    ['POST', '/api/snapshot'],
    ['GET', `/${'a'.repeat(200)}`],
  ])('%s %s', async (method, path) => {
    const response = await fetch(hub.url + path, { method });
    const text = await response.text();
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(text).not.toMatch(/\bat .*[/(]|node_modules|\.[jt]s:\d|dist\//);
    expect(text).not.toContain('"private"');
  });
});

describe("a customer's words and numbers", () => {
  const word = 'Zeskantmoersleutel';
  const phone = '06-12345678';
  const iban = 'NL91 ABNA 0417 1643 00';
  const mail = 'jan.jansen@voorbeeld.nl';

  test('stay out of the log, and personal data out of every answer', async () => {
    const text = `Mijn ${word} is stuk: bel ${phone}, mail ${mail}, rekening ${iban}, @PolderNet`;
    const author = { ref: 'Jan-de-Klant', followers: 12 };
    // Twice each: a term is shown from two messages on.
    const events = [text, text, `${iban} ${phone} ${mail}`, `${mail} ${phone} ${iban}`].map(
      (content) => mention(unique(), content, { author }),
    );
    const report = await reportOf(
      await post(hub.url, [
        ...events,
        { ...mention(unique(), text), type: 'no.such' },
        mention(unique(), text, { platform: word }),
      ]),
    );
    expect([report.accepted, report.refused.length]).toEqual([4, 2]);
    await fetch(`${hub.url}/ingest/inbox`, {
      method: 'POST',
      headers: sender(),
      body: `{"content": "${word}`,
    });
    await fetch(`${hub.url}/ingest/${word}`, { method: 'POST', headers: sender(), body: text });

    const { snapshot: shown } = await waitFor(
      async () => {
        const message = await snapshot();
        const term = message.snapshot.terms.find(({ id }) => id === word.toLowerCase());
        return term ? message : undefined;
      },
      { what: 'the word on the wall' },
    );
    const wall = JSON.stringify(shown).toLowerCase();
    const log = hub.output().toLowerCase();
    const parts = '12345678 0612345678 nl91 0417 1643 abna jansen voorbeeld.nl jan-de-klant'.split(
      ' ',
    );
    for (const secret of parts) {
      expect(wall).not.toContain(secret);
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain(word.toLowerCase());
    expect(log).not.toContain('request failed');
    expect(log).not.toContain(SECRET);
  });
});
