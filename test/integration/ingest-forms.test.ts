/** The forms in which senders may post, and the ways in which they prove themselves, over real HTTP. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { CloudEvent, HTTP, type CloudEventV1, type Message } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  hubYaml,
  mention,
  OLD_SIGNING,
  OTHER_SECRET,
  reportOf,
  SECRET,
  sender,
  SIGNING,
} from './hub-yaml.ts';

let hub: HubProcess;

beforeAll(async () => {
  hub = await startHub({ config: hubYaml() });
});
afterAll(async () => {
  await hub?.stop();
});

const post = (source: string, headers: Record<string, string>, body: string): Promise<Response> =>
  fetch(`${hub.url}/ingest/${source}`, { method: 'POST', headers, body });

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** Headers as the reference implementation makes them. */
const signed = (
  body: string,
  { secret = SIGNING, id = `msg_${randomUUID()}`, at = new Date() } = {},
) => ({
  ...JSON_TYPE,
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
});

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

describe('a webhook that is signed after Standard Webhooks', () => {
  test('is taken: by the new secret, and by the old one while it changes', async () => {
    for (const secret of [SIGNING, OLD_SIGNING]) {
      const body = JSON.stringify(mention(randomUUID()));
      const response = await post('signed', signed(body, { secret }), body);
      expect([response.status, await reportOf(response)]).toMatchObject([200, { accepted: 1 }]);
    }
  });

  test('is the same delivery when its id comes again: 200, and counted once', async () => {
    // The payload that the standard describes: its id is in the header.
    const body = JSON.stringify({
      type: 'mention.created',
      timestamp: new Date().toISOString(),
      data: { platform: 'x', content: 'Wat een fijne dienst' },
    });
    const id = `msg_${randomUUID()}`;
    const first = await post('signed', signed(body, { id }), body);
    expect([first.status, await reportOf(first)]).toMatchObject([200, { accepted: 1 }]);
    const replayed = await post('signed', signed(body, { id, at: minutesAgo(1) }), body);
    expect([replayed.status, await reportOf(replayed)]).toMatchObject([
      200,
      { accepted: 0, repeated: 1, refused: [] },
    ]);
    const another = await post('signed', signed(body), body);
    expect(await reportOf(another)).toMatchObject({ accepted: 1 });
  });

  test('may hold several events without an id of their own', async () => {
    const event = { type: 'mention.created', data: { platform: 'x', content: 'hoi' } };
    const body = JSON.stringify([event, event]);
    const headers = signed(body);
    expect(await reportOf(await post('signed', headers, body))).toMatchObject({ accepted: 2 });
    expect(await reportOf(await post('signed', headers, body))).toMatchObject({ repeated: 2 });
  });

  const body = JSON.stringify(mention('never'));

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      'signed with another secret',
      () => signed(body, { secret: Buffer.alloc(24, 9).toString('base64') }),
      /^webhook-signature does not match: sign the bytes of "webhook-id\.webhook-timestamp\.body"/,
    ],
    ['of another body', () => signed(`${body} `), /^webhook-signature does not match/],
    [
      'six minutes old',
      () => signed(body, { at: minutesAgo(6) }),
      /^webhook-timestamp is 6\.0 minutes behind this server's clock, more than 5/,
    ],
    [
      'of six minutes hence',
      () => signed(body, { at: minutesAgo(-6) }),
      /^webhook-timestamp is [56]\.\d minutes ahead of/,
    ],
    [
      'without a moment',
      () => ({ ...signed(body), 'webhook-timestamp': '' }),
      /^webhook-timestamp is missing/,
    ],
    [
      'of an odd moment',
      () => ({ ...signed(body), 'webhook-timestamp': 'soon' }),
      /^webhook-timestamp is no number/,
    ],
    ['with the bearer token of another source', () => sender(), /^send the secret of this source/],
  ])('is refused when it is %s: 401 with the reason', async (_, headers, reason) => {
    const response = await post('signed', headers(), body);
    expect(response.status).toBe(401);
    expect(((await response.json()) as { error: string }).error).toMatch(reason);
  });

  test('of a source that there is not is refused just as a wrong signature', async () => {
    const answers = ['signed', 'inbox', 'nobody'].map(async (source) => {
      const response = await post(source, signed(`${body} `, { id: 'msg_1' }), body);
      return [response.status, await response.text()];
    });
    const [wrong, ...others] = await Promise.all(answers);
    expect(wrong![0]).toBe(401);
    for (const answer of others) expect(answer).toEqual(wrong);
  });

  test('is slowed when it is wrong again and again, and then only who is wrong', async () => {
    const own = await startHub({ config: hubYaml() });
    const send = (secret: string) =>
      fetch(`${own.url}/ingest/signed`, {
        method: 'POST',
        headers: signed(body, { secret }),
        body,
      });
    try {
      const wrong = Buffer.alloc(24, 9).toString('base64');
      const statuses = await Promise.all(
        Array.from({ length: 31 }, async () => (await send(wrong)).status),
      );
      expect(statuses.filter((status) => status === 401)).toHaveLength(30);
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
      expect((await send(SIGNING)).status).toBe(200);
    } finally {
      await own.stop();
    }
  });
});

test('how each source is doing is in the metrics', async () => {
  const atMs = Date.now() - 40_000;
  const event = { ...mention(randomUUID()), time: new Date(atMs).toISOString() };
  const bad = { ...mention(randomUUID()), data: {} };
  const response = await post(
    'other',
    sender('application/json', OTHER_SECRET),
    JSON.stringify([event, bad]),
  );
  expect(response.status).toBe(200);
  const figure = async (name: string, labels = 'source="other"'): Promise<number> => {
    const text = await (await fetch(`${hub.url}/metrics`)).text();
    const line = text.split('\n').find((one) => one.startsWith(`hubwall_${name}{${labels}}`));
    return Number(line?.split(' ')[1]);
  };
  // They are written with each beat.
  await waitFor(async () => (await figure('source_lag_seconds')) >= 40, { what: 'the lag' });
  expect(await figure('source_lag_seconds')).toBeLessThan(100);
  expect(await figure('source_up')).toBe(1);
  expect(await figure('source_last_event_timestamp_seconds')).toBeCloseTo(atMs / 1_000, 2);
  expect(await figure('source_since_timestamp_seconds')).toBeLessThanOrEqual(Date.now() / 1_000);
  expect(await figure('events_total', 'source="other",outcome="invalid"')).toBe(1);
});

test('a body over 5 MB is refused before it is sent, also while nobody knows who sends it: 413', async () => {
  const request = httpRequest(`${hub.url}/ingest/signed`, {
    method: 'POST',
    headers: { ...signed('{}'), 'Content-Length': String(5 * 1024 * 1024 + 1) },
  });
  request.flushHeaders();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  request.destroy();
  expect(response.statusCode).toBe(413);
});

describe('CloudEvents, as the reference library sends them', () => {
  const cloudEvent = (data: object, more: Partial<CloudEventV1<unknown>> = {}) =>
    new CloudEvent({ source: '/crm', type: 'mention.created', data, ...more });
  const message = () => cloudEvent({ platform: 'x', content: 'Niets dan lof één 👍' });

  const send = ({ headers, body }: Message) =>
    post(
      'inbox',
      { ...(headers as Record<string, string>), Authorization: `Bearer ${SECRET}` },
      body as string,
    );

  test.each([
    ['structured', HTTP.structured],
    ['binary', HTTP.binary],
  ])('in %s mode: taken once, with its source and time', async (_, serialize) => {
    const event = message();
    const response = await send(serialize(event));
    expect([response.status, await reportOf(response)]).toMatchObject([200, { accepted: 1 }]);
    expect(await reportOf(await send(serialize(event)))).toMatchObject({ repeated: 1 });
    const other = event.cloneWith({ source: '/shop' });
    expect(await reportOf(await send(serialize(other)))).toMatchObject({ accepted: 1 });
  });

  test('is one event whatever the mode', async () => {
    const event = message();
    const batch = {
      headers: { 'content-type': 'application/cloudevents-batch+json; charset=utf-8' },
      body: JSON.stringify([event]),
    };
    expect(await reportOf(await send(HTTP.binary(event)))).toMatchObject({ accepted: 1 });
    expect(await reportOf(await send(HTTP.structured(event)))).toMatchObject({ repeated: 1 });
    expect(await reportOf(await send(batch))).toMatchObject({ repeated: 1 });
  });

  test('in a batch: each event is judged by itself, and named by its index', async () => {
    const events = [
      message(),
      cloudEvent({ platform: 'x' }),
      message(),
      cloudEvent({ channel: 'phone', waiting: 3, longestWaitS: 10 }, { type: 'queue.reading' }),
      cloudEvent({}, { type: 'com.example.other' }),
    ];
    const response = await send({
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(events),
    });
    const { accepted, refused } = await reportOf(response);
    expect([response.status, accepted]).toEqual([200, 3]);
    expect(refused.map(({ index, field }) => [index, field])).toEqual([
      [1, 'data.content'],
      [4, 'type'],
    ]);
  });

  test('with data as bytes: read as the JSON that they are', async () => {
    const bytes = Buffer.from(JSON.stringify({ platform: 'x', content: 'lof' }));
    const event = cloudEvent({}, { data: Uint8Array.from(bytes) });
    const structured = HTTP.structured(event);
    expect(structured.body).toContain('data_base64');
    expect(await reportOf(await send(structured))).toMatchObject({ accepted: 1 });
  });

  test('are judged by our schema: what the library lets pass is refused', async () => {
    const typeless = new CloudEvent(
      { source: '/crm', data: { platform: 'x', content: 'lof' } } as never,
      false,
    );
    for (const serialize of [HTTP.structured, HTTP.binary]) {
      const response = await send(serialize(typeless));
      expect(response.status).toBe(422);
      expect((await reportOf(response)).refused).toMatchObject([{ index: 0, field: 'type' }]);
    }
    const old = await send({
      headers: { ...HTTP.binary(message()).headers, 'ce-specversion': '0.3' },
      body: '{}',
    });
    expect((await reportOf(old)).refused).toMatchObject([{ field: 'specversion' }]);
  });

  test('in binary mode: attributes that a header cannot hold are percent-encoded', async () => {
    const id = `één "${randomUUID()}" 100%`;
    const event = mention(id);
    const report = await reportOf(
      await send({
        headers: {
          ...JSON_TYPE,
          'ce-specversion': '1.0',
          'ce-type': event.type,
          'ce-id': encodeURIComponent(id),
        },
        body: JSON.stringify(event.data),
      }),
    );
    expect(report).toMatchObject({ accepted: 1 });
    const plain = await post('inbox', sender(), JSON.stringify(event));
    expect(await reportOf(plain)).toMatchObject({ repeated: 1 });
  });

  test('in binary mode with a body that is not JSON: 400', async () => {
    const response = await send({ ...HTTP.binary(message()), body: 'tekst' });
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'the body is not JSON' },
    ]);
  });

  test('signed as well: the signature is over what is sent', async () => {
    const { headers, body } = HTTP.binary(message());
    const proof = signed(body as string);
    const response = await post(
      'signed',
      { ...(headers as Record<string, string>), ...proof },
      body as string,
    );
    expect([response.status, await reportOf(response)]).toMatchObject([200, { accepted: 1 }]);
  });
});
