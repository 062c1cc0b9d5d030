import { randomUUID as unique } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  hubYaml,
  mention,
  OTHER_SECRET,
  post,
  reading,
  reportOf,
  SECRET,
  sender,
} from './hub-yaml.ts';

const MAX_BODY_BYTES = 5 * 1024 * 1024;

let hub: HubProcess;

beforeAll(async () => {
  hub = await startHub({ config: hubYaml() });
});

afterAll(async () => {
  await hub?.stop();
});

const ingest = (body: string, headers: Record<string, string> = sender()) =>
  fetch(`${hub.url}/ingest/inbox`, { method: 'POST', headers, body });

describe('POST /ingest/:source takes', () => {
  test('one event', async () => {
    const response = await ingest(JSON.stringify(mention(unique())));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ accepted: 1, repeated: 0, refused: [] });
  });

  test('an array of events', async () => {
    const response = await post(hub.url, [mention(unique()), reading(unique(), 3, 40)]);
    expect(await reportOf(response)).toEqual({ accepted: 2, repeated: 0, refused: [] });
  });

  test('no event at all', async () => {
    const response = await post(hub.url, []);
    expect([response.status, await response.json()]).toEqual([
      200,
      { accepted: 0, repeated: 0, refused: [] },
    ]);
  });

  test.each([
    ['application/cloudevents+json', (event: object) => event],
    ['application/cloudevents-batch+json; charset=utf-8', (event: object) => [event]],
  ])('CloudEvents as %s', async (contentType, wrap) => {
    const event = { specversion: '1.0', source: '/crm', subject: 'more', ...mention(unique()) };
    const response = await ingest(JSON.stringify(wrap(event)), sender(contentType));
    expect(await reportOf(response)).toEqual({ accepted: 1, repeated: 0, refused: [] });
  });

  test('NDJSON, and refuses just the line that is none', async () => {
    const lines = [
      JSON.stringify(mention(unique())),
      '{"id": ',
      '',
      JSON.stringify(mention(unique())),
    ];
    const response = await ingest(lines.join('\r\n'), sender('application/x-ndjson'));
    expect(response.status).toBe(200);
    expect(await reportOf(response)).toEqual({
      accepted: 2,
      repeated: 0,
      refused: [{ index: 1, code: 'invalid', field: '', reason: 'expected a JSON object' }],
    });
  });

  test('a repeat without counting it again, in one request or a later one', async () => {
    const event = mention(unique());
    expect(await reportOf(await post(hub.url, [event, event]))).toMatchObject({
      accepted: 1,
      repeated: 1,
    });
    const later = await post(hub.url, event);
    expect(later.status).toBe(200);
    expect(await reportOf(later)).toMatchObject({ accepted: 0, repeated: 1 });
  });

  test('a repeat that comes when the event would be too late as a repeat', async () => {
    const own = await startHub({ config: hubYaml({ allowedLateness: '2s' }) });
    onTestFinished(own.kill);
    const event = { ...mention(unique()), time: new Date().toISOString() };
    expect((await post(own.url, event)).status).toBe(200);
    await waitFor(async () => (await post(own.url, { ...event, id: unique() })).status === 422, {
      what: 'events of that time to be too late',
    });
    const again = await post(own.url, event);
    expect([again.status, await reportOf(again)]).toEqual([
      200,
      { accepted: 0, repeated: 1, refused: [] },
    ]);
  });

  test('the same id of another source as another event', async () => {
    const event = mention(unique());
    await post(hub.url, event);
    const response = await fetch(`${hub.url}/ingest/other`, {
      method: 'POST',
      headers: sender('application/json', OTHER_SECRET),
      body: JSON.stringify(event),
    });
    expect(await reportOf(response)).toMatchObject({ accepted: 1 });
  });

  test('the good events of a batch, and says of each bad one where and why', async () => {
    const hour = 3_600_000;
    const response = await post(hub.url, [
      mention(unique()),
      { ...mention(unique()), type: 'mention.made' },
      reading(unique(), -1, 0),
      mention(unique(), 'hoi', { platform: 'myspace' }),
      { ...mention(unique()), time: new Date(Date.now() - hour).toISOString() },
      { ...mention(unique()), time: new Date(Date.now() + hour).toISOString() },
      'text',
      mention(unique()),
    ]);
    expect(response.status).toBe(200);
    const report = await reportOf(response);
    expect(report.accepted).toBe(2);
    expect(report.refused.map(({ index, code, field }) => [index, code, field])).toEqual([
      [1, 'invalid', 'type'],
      [2, 'invalid', 'data.waiting'],
      [3, 'unknown', 'data.platform'],
      [4, 'late', 'time'],
      [5, 'future', 'time'],
      [6, 'invalid', ''],
    ]);
    for (const { reason } of report.refused) expect(reason.length).toBeGreaterThan(5);
  });

  test('nothing when every event is refused: 422 with the reasons', async () => {
    const response = await post(hub.url, { id: unique(), type: 'mention.created' });
    expect(response.status).toBe(422);
    const report = await reportOf(response);
    expect(report.refused).toMatchObject([{ index: 0, code: 'invalid', field: 'data' }]);
  });

  test('a text of any script, and gives it back to nobody who has not asked', async () => {
    const response = await post(hub.url, mention(unique(), 'प्रणाली 🚀 \u0000 \u202e عربى'));
    expect(await reportOf(response)).toMatchObject({ accepted: 1 });
  });
});

describe('POST /ingest/:source refuses', () => {
  test.each([
    ['no secret', {}],
    ['a wrong one', { Authorization: 'Bearer wrong-but-long-enough' }],
    ["another source's", { Authorization: `Bearer ${OTHER_SECRET}` }],
    ['it by another scheme', { Authorization: `Basic ${SECRET}` }],
  ])('a sender with %s: 401', async (_, authorization) => {
    const response = await ingest(JSON.stringify(mention(unique())), {
      'Content-Type': 'application/json',
      ...authorization,
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /);
  });

  test('a source that there is not, just as a wrong secret', async () => {
    const answers = ['inbox', 'nobody', '__proto__'].map(async (source) => {
      const response = await fetch(`${hub.url}/ingest/${source}`, {
        method: 'POST',
        headers: sender('application/json', 'wrong-but-long-enough'),
        body: '[]',
      });
      return [response.status, await response.text()];
    });
    const [wrong, ...unknown] = await Promise.all(answers);
    expect(wrong![0]).toBe(401);
    for (const answer of unknown) expect(answer).toEqual(wrong);
  });

  test.each([
    ['another media type', sender('text/plain')],
    ['a word that every object knows as its media type', sender('constructor')],
    ['no media type', { Authorization: `Bearer ${SECRET}`, 'Content-Type': '' }],
    ['a compressed body', { ...sender(), 'Content-Encoding': 'gzip' }],
  ])('%s: 415', async (_, headers) => {
    const response = await ingest(JSON.stringify(mention(unique())), headers);
    expect(response.status).toBe(415);
    expect(response.headers.get('accept-post')).toContain('application/x-ndjson');
  });

  test.each(['{"id": ', '', 'tekst', '\u0000'])('what is not JSON (%j): 400', async (body) => {
    const response = await ingest(body);
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'the body is not JSON' },
    ]);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s: 405', async (method) => {
    const response = await fetch(`${hub.url}/ingest/inbox`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test.each([
    ['application/json', `[${Array.from({ length: 100_001 }, () => 1).join()}]`],
    ['application/x-ndjson', 'x\n'.repeat(100_001)],
  ])('more than 100,000 events as %s: 413, with a short answer', async (type, body) => {
    const response = await ingest(body, sender(type));
    expect([response.status, await response.json()]).toEqual([
      413,
      { error: 'send at most 100000 events a request' },
    ]);
  });

  test('a body over 5 MB that says so: 413 before it is sent', async () => {
    expect(await statusOfUnfinished({ 'Content-Length': String(MAX_BODY_BYTES + 1) }, [])).toBe(
      413,
    );
  });

  test('a body over 5 MB that comes in chunks: 413 as soon as it is too much', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    expect(
      await statusOfUnfinished(
        {},
        Array.from({ length: 6 }, () => chunk),
      ),
    ).toBe(413);
  });

  test('no body of 5 MB exactly', async () => {
    const event = JSON.stringify(mention(unique()));
    const response = await ingest(event.padEnd(MAX_BODY_BYTES, ' '));
    expect(response.status).toBe(200);
  });

  test('nobody who hangs up in the midst, and does not call it a failure', async () => {
    const own = await startHub({ config: hubYaml() });
    onTestFinished(own.kill);
    const request = httpRequest(`${own.url}/ingest/inbox`, {
      method: 'POST',
      headers: { ...sender(), 'Content-Length': '100', Expect: '100-continue' },
    });
    request.on('error', () => undefined);
    request.flushHeaders();
    // By then the hub is reading.
    await once(request, 'continue');
    request.destroy();
    expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
    await own.stop();
    expect(own.output()).not.toContain('request failed');
  });

  /** Sends these chunks without ever ending the request: what the hub answers it must answer by itself. */
  function statusOfUnfinished(headers: Record<string, string>, chunks: Buffer[]): Promise<number> {
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        `${hub.url}/ingest/inbox`,
        { method: 'POST', headers: { ...sender(), ...headers } },
        (response) => {
          resolve(response.statusCode ?? 0);
          request.destroy();
        },
      );
      request.once('error', reject);
      request.flushHeaders();
      for (const chunk of chunks) request.write(chunk);
    });
  }
});

describe('a sender that is in too much of a hurry', () => {
  test('is told to wait: its source alone, and for how long', async () => {
    const busy = await startHub({ config: hubYaml({ requestsPerMinute: 3 }) });
    onTestFinished(busy.kill);
    const send = (source: string, secret: string) =>
      fetch(`${busy.url}/ingest/${source}`, {
        method: 'POST',
        headers: sender('application/json', secret),
        body: '[]',
      });
    for (let i = 0; i < 3; i++) expect((await send('inbox', SECRET)).status).toBe(200);
    const refused = await send('inbox', SECRET);
    expect(refused.status).toBe(429);
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect((await send('other', OTHER_SECRET)).status).toBe(200);
    // Guessing secrets is slowed as well, for whom it does not hit.
    const guesses = Array.from({ length: 31 }, () => send('other', 'wrong-but-long-enough'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    // Not for whom it does: the guesser may be behind the same address.
    expect((await send('other', OTHER_SECRET)).status).toBe(200);
  });

  test('is not mistaken for one that guesses, however many of its uploads are under way or broke off', async () => {
    const own = await startHub({ config: hubYaml() });
    onTestFinished(own.kill);
    const uploads = Array.from({ length: 40 }, () => {
      const upload = httpRequest(`${own.url}/ingest/inbox`, {
        method: 'POST',
        headers: { ...sender(), 'Content-Length': '2', Expect: '100-continue' },
      });
      onTestFinished(() => void upload.destroy());
      upload.on('error', () => undefined);
      upload.flushHeaders();
      return upload;
    });
    await Promise.all(uploads.map((upload) => once(upload, 'continue')));
    const brokenOff = uploads.splice(0, 35);
    for (const upload of brokenOff) upload.destroy();
    expect((await post(own.url, mention(unique()))).status).toBe(200);
    const statuses = uploads.map(async (upload) => {
      upload.end('[]');
      const [response] = (await once(upload, 'response')) as [IncomingMessage];
      return response.statusCode;
    });
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200, 200]);
  });
});
