import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { systemClock } from '../../../../server/kernel/clock.ts';
import { NotifyTarget } from '../../../../server/kernel/config/notify.ts';
import { HubError } from '../../../../server/kernel/errors.ts';
import { noticeWords, type Notice } from '../../../../server/notify/notice.ts';
import { createNotifier } from '../../../../server/notify/notifier.ts';
import { createOutbox } from '../../../../server/notify/outbox.ts';
import { createTarget } from '../../../../server/notify/targets.ts';
import { signatureHeaders } from '../../../../server/sources/standard-webhooks.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

const NOTICE: Notice = {
  subject: 'brand:poldernet',
  name: 'PolderNet',
  hub: 'PolderNet klantcontact',
  state: 'warning',
  atMs: Date.UTC(2026, 2, 10, 9, 46),
  sinceMs: Date.UTC(2026, 2, 10, 9, 42),
  n: 60,
  expected: 16.8,
  timesNormal: 3.6,
  score: 4.4,
  carriers: [
    { term: 'storing', n: 9, channel: { id: 'social', n: 6 }, language: { id: 'nl', n: 8 } },
  ],
  reason: null,
};

interface Taken {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver that answers with the statuses given, then with 204. */
async function receiver(...statuses: number[]) {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      taken.push({ path: request.url ?? '', headers: request.headers, body });
      const status = statuses.shift() ?? 204;
      response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {}).end();
    });
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken, server };
}

const options = {
  locale: 'nl' as const,
  timeZone: 'Europe/Amsterdam',
  env: { NTFY: 'tk_geheim', KEY: SECRET },
  sign: signatureHeaders,
};

function start(config: unknown, outbox = createOutbox(), maySend = () => true) {
  const outcomes: string[] = [];
  const notifier = createNotifier({
    outbox,
    targets: [createTarget(NotifyTarget.parse(config), options)],
    clock: systemClock,
    logger: silentLog,
    onOutcome: (target, outcome) => outcomes.push(`${target} ${outcome}`),
    maySend,
    backOffMs: [20, 40],
  });
  notifier.start();
  onTestFinished(() => notifier.stop());
  return { notifier, outbox, outcomes };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

describe('a webhook', () => {
  test('is signed so that the reference implementation of Standard Webhooks takes it', async () => {
    const { url, taken } = await receiver();
    const { notifier, outbox } = start({ id: 'team', type: 'webhook', url, secret: 'env:KEY' });
    notifier.tell('change-1', NOTICE);
    await until(() => expect(taken).toHaveLength(1));
    const { body, headers } = taken[0]!;
    const payload = new Webhook(SECRET).verify(body, headers as Record<string, string>);
    expect(payload).toEqual({
      type: 'warning.warning',
      timestamp: '2026-03-10T09:46:00.000Z',
      data: {
        hub: 'PolderNet klantcontact',
        subject: 'brand:poldernet',
        name: 'PolderNet',
        state: 'warning',
        since: '2026-03-10T09:42:00.000Z',
        n: 60,
        expected: 16.8,
        timesNormal: 3.6,
        score: 4.4,
        reason: null,
        carriers: NOTICE.carriers,
      },
    });
    await until(() => expect([...outbox.values()]).toEqual([]));
  });

  test('is sent again, under the same id, until it is taken, and then no more', async () => {
    const { url, taken } = await receiver(500, 302);
    const { notifier, outcomes } = start({ id: 'team', type: 'webhook', url, secret: SECRET });
    notifier.tell('change-1', NOTICE);
    await until(() => expect(outcomes.at(-1)).toBe('team sent'));
    expect(outcomes).toEqual(['team retried', 'team retried', 'team sent']);
    expect(new Set(taken.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set(['change-1-team']),
    );
    // A redirect is not followed.
    expect(taken.map(({ path }) => path)).toEqual(['/', '/', '/']);
  });

  test('is not lost by a restart', async () => {
    const { url, taken, server } = await receiver();
    server.close();
    await once(server, 'close');
    const config = { id: 'team', type: 'webhook', url, secret: SECRET };
    const first = start(config);
    first.notifier.tell('change-1', NOTICE);
    await until(() => expect(first.outcomes).toContain('team retried'));
    await first.notifier.stop();
    const stored = createOutbox();
    for (const [key, value] of first.outbox.takeChanges().put) {
      expect(stored.restore(key, structuredClone(value))).toBe(true);
    }
    server.listen(Number(new URL(url).port), '127.0.0.1');
    await once(server, 'listening');
    const second = start(config, stored);
    await until(() => expect(second.outcomes.at(-1)).toBe('team sent'));
    expect(taken).toHaveLength(1);
    expect(second.outbox.takeChanges()).toEqual({ put: [], remove: ['outbox/change-1-team'] });
  });

  test('is sent by the node that may, and only for the states that are asked for', async () => {
    const { url, taken } = await receiver();
    let may = false;
    const config = { id: 'team', type: 'webhook', url, secret: SECRET, on: ['crisis'] };
    const { notifier, outbox } = start(config, createOutbox(), () => may);
    notifier.tell('change-1', NOTICE);
    expect([...outbox.values()]).toEqual([]);
    notifier.tell('change-2', { ...NOTICE, state: 'crisis', reason: 'de directie is gebeld' });
    expect([...outbox.values()]).toHaveLength(1);
    may = true;
    await until(() => expect(taken).toHaveLength(1));
    expect(JSON.parse(taken[0]!.body)).toMatchObject({
      type: 'warning.crisis',
      data: { reason: 'de directie is gebeld' },
    });
  });
});

describe('ntfy', () => {
  test('gets a title and a line in the hub’s language, by its topic', async () => {
    const { url, taken } = await receiver();
    const { notifier } = start({
      id: 'phone',
      type: 'ntfy',
      url: `${url}/ons-team`,
      token: 'env:NTFY',
    });
    notifier.tell('change-1', NOTICE);
    await until(() => expect(taken).toHaveLength(1));
    expect(taken[0]!.path).toBe('/');
    expect(taken[0]!.headers.authorization).toBe('Bearer tk_geheim');
    expect(JSON.parse(taken[0]!.body)).toEqual({
      topic: 'ons-team',
      title: 'Waarschuwing: PolderNet',
      message:
        'sinds 10:42 · 60 negatieve berichten in 15 minuten, normaal 17 · vooral over storing (9)',
      priority: 4,
      tags: ['warning'],
    });
  });
});

describe('a notice in words', () => {
  test('calls negative only what is counted as such: of a theme all count that do not praise', () => {
    const theme = { ...NOTICE, subject: 'theme:network', name: 'Network' };
    expect(noticeWords(theme, 'nl', 'Europe/Amsterdam').line).toContain('· 60 berichten in 15');
    expect(noticeWords(theme, 'en', 'Europe/Amsterdam').line).toContain('· 60 messages in 15');
    expect(noticeWords(NOTICE, 'en', 'Europe/Amsterdam').line).toContain('60 negative messages');
  });

  test('never says that nothing is normal', () => {
    const rare = { ...NOTICE, expected: 0.3 };
    expect(noticeWords(rare, 'nl', 'Europe/Amsterdam').line).toContain('normaal <1 ·');
  });

  test('tells the time as the walls do', () => {
    const evening = { ...NOTICE, sinceMs: Date.UTC(2026, 2, 10, 20, 5) };
    expect(noticeWords(evening, 'en', 'Europe/Amsterdam').line).toContain('since 21:05 ·');
    const midnight = { ...NOTICE, sinceMs: Date.UTC(2026, 2, 10, 23, 5) };
    expect(noticeWords(midnight, 'nl', 'Europe/Amsterdam').line).toContain('sinds 00:05 ·');
  });
});

describe('a target', () => {
  test('whose secret the environment lacks is refused, with its key and no value', () => {
    const config = NotifyTarget.parse({
      id: 'team',
      type: 'webhook',
      url: 'https://example.org',
      secret: 'env:MISSING',
    });
    const make = () => createTarget(config, options);
    expect(make).toThrow(HubError);
    expect(make).toThrow(/notify "team" takes its secret from MISSING/);
  });

  test.each([
    [{ type: 'webhook', url: 'ftp://example.org', secret: SECRET }, /expected an address/],
    [
      { type: 'webhook', url: 'https://example.org', secret: 'short' },
      /base64 of at least 24 bytes/,
    ],
    [{ type: 'ntfy', url: 'https://ntfy.sh/' }, /the topic's address/],
    [{ type: 'ntfy', url: 'https://ntfy.sh/t', on: ['watch'] }, /warning/],
  ])('that says %o is refused with what is expected', (config, reason) => {
    const { error } = NotifyTarget.safeParse({ id: 'team', ...config });
    expect(error?.message).toMatch(reason);
  });
});
