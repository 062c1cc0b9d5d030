import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SnapshotMessage } from '../../shared/protocol.ts';
import type { WarningFigures } from '../../shared/warning-figures.ts';
import { runHubwall, startHub, temporaryFolder, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, mention, post } from './hub-yaml.ts';

const TOKEN = 'beheerder-van-de-test';
const SECRET = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;

const taken: { headers: IncomingHttpHeaders; body: string; path: string }[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => (body += text));
  request.on('end', () => {
    taken.push({ headers: request.headers, body, path: request.url ?? '' });
    response.writeHead(204).end();
  });
});

const notifyAt = (url: string): string => `
notify:
  - { id: team, type: webhook, url: "${url}/team", secret: "env:TEAM_SECRET" }
  - { id: phone, type: ntfy, url: "${url}/ons-team", on: [crisis] }
`;

let hub: HubProcess;

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  hub = await startHub({
    config: hubYaml() + notifyAt(url),
    env: { HUB_ADMIN_TOKEN: TOKEN, TEAM_SECRET: SECRET },
  });
});

afterAll(async () => {
  await hub?.stop();
  receiver.close();
});

const snapshot = async (): Promise<SnapshotMessage['snapshot']> => {
  const response = await fetch(`${hub.url}/api/snapshot`);
  return ((await response.json()) as SnapshotMessage).snapshot;
};
const warnings = async (): Promise<WarningFigures[]> => (await snapshot()).warnings;

async function ask(path: string, body: unknown, { method = 'POST', token = TOKEN } = {}) {
  const init = {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${hub.url}/api/warnings/${path}`, init);
  const text = await response.text();
  return {
    status: response.status,
    error: text === '' ? undefined : (JSON.parse(text) as { error: string }).error,
  };
}

const CRISIS = { level: 'crisis', reason: 'de directie is gebeld', by: 'Mo' };

describe('a person', () => {
  test('sets a crisis, which is on the walls within a second and told once to each who asked', async () => {
    await post(hub.url, [mention('m1', 'al een uur geen internet bij PolderNet, waardeloos')]);
    expect(await ask('brand:poldernet/override', CRISIS)).toEqual({
      status: 204,
      error: undefined,
    });
    await waitFor(async () => (await warnings()).length === 1, {
      what: 'the crisis on the walls',
      timeoutMs: 1_000,
    });
    const [warning] = await warnings();
    expect(warning).toMatchObject({
      id: 'brand:poldernet',
      subject: { kind: 'brand', id: 'poldernet', name: 'PolderNet' },
      state: 'crisis',
      override: { reason: 'de directie is gebeld', by: 'Mo' },
      timesNormal: null,
    });
    await waitFor(() => taken.length === 2, { what: 'both notices' });
    const webhook = taken.find(({ path }) => path === '/team')!;
    const payload = new Webhook(SECRET).verify(
      webhook.body,
      webhook.headers as Record<string, string>,
    );
    expect(payload).toMatchObject({
      type: 'warning.crisis',
      data: { subject: 'brand:poldernet', reason: 'de directie is gebeld' },
    });
    expect(webhook.body).not.toContain('waardeloos');
    expect(JSON.parse(taken.find(({ path }) => path === '/')!.body)).toMatchObject({
      topic: 'ons-team',
      title: 'Crisis: PolderNet',
      priority: 5,
    });
  });

  test('sees an example of it, until the customer takes it back', async () => {
    await waitFor(async () => (await warnings())[0]?.examples.length === 1, {
      what: 'an example',
    });
    const regretted = { externalId: 'spijt' };
    await post(hub.url, [mention('m2', 'storing bij PolderNet, echt slecht', regretted)]);
    const texts = async () => (await warnings())[0]?.examples.map(({ text }) => text).join() ?? '';
    await waitFor(async () => (await texts()).includes('echt slecht'), { what: 'the example' });
    await post(hub.url, [
      { id: 'm3', type: 'mention.deleted', data: { platform: 'x', ...regretted } },
    ]);
    await waitFor(async () => !(await texts()).includes('echt slecht'), {
      what: 'the deletion',
      timeoutMs: 1_000,
    });
  });

  test('acknowledges it, and every wall is told who is on it', async () => {
    expect((await ask('brand:poldernet/acknowledge', { by: 'Daan' })).status).toBe(204);
    await waitFor(async () => (await warnings())[0]?.acknowledged?.by === 'Daan', {
      what: 'the acknowledgement',
    });
  });

  test('gives it back to the figures; it then recovers', async () => {
    const free = { by: 'Mo' };
    expect((await ask('brand:poldernet/override', free, { method: 'DELETE' })).status).toBe(204);
    await waitFor(async () => (await warnings())[0]?.state === 'recovering', {
      what: 'the recovery',
    });
    // What was the matter stays on the time lines.
    expect((await snapshot()).markers).toMatchObject([{ kind: 'warning', label: 'PolderNet' }]);
    const again = await ask('brand:poldernet/override', free, { method: 'DELETE' });
    expect(again).toEqual({ status: 404, error: 'nothing is set by hand for "brand:poldernet"' });
  });

  test('is in the log with what was done, without a customer’s word', () => {
    const lines = hub.output().split('\n');
    const audit = lines.filter((line) => line.includes('"msg":"audit"'));
    expect(audit.map((line) => (JSON.parse(line) as { action: string }).action)).toEqual([
      'override',
      'acknowledge',
      'release',
    ]);
    expect(hub.output()).not.toContain('geen internet');
    expect(hub.output()).not.toContain('directie');
  });

  test('finds both in the metrics', async () => {
    const text = await (await fetch(`${hub.url}/metrics`)).text();
    expect(text).toContain('hubwall_warning_changes_total{kind="brand",state="crisis"} 1');
    expect(text).toContain('hubwall_notices_total{target="team",outcome="sent"} 1');
  });
});

describe('who may not, or says it wrongly', () => {
  test.each([
    [
      'a wrong token',
      'brand:poldernet/override',
      CRISIS,
      { token: 'verkeerd' },
      401,
      /HUB_ADMIN_TOKEN/,
    ],
    ['an unknown brand', 'brand:nobody/override', CRISIS, {}, 404, /is not watched/],
    [
      'a level that is none',
      'brand:poldernet/override',
      { ...CRISIS, level: 'panic' },
      {},
      400,
      /^level: expected one of .*calm/,
    ],
    [
      'a time that is past',
      'brand:poldernet/override',
      { ...CRISIS, until: '2020-01-01T00:00:00Z' },
      {},
      400,
      /^until:/,
    ],
    ['nothing to acknowledge', 'theme:none/acknowledge', { by: 'Daan' }, {}, 404, /no warning/],
    ['nobody’s name', 'brand:poldernet/acknowledge', {}, {}, 400, /^by: expected who does it/],
    [
      'a time in words',
      'brand:poldernet/override',
      { ...CRISIS, until: 'noon' },
      {},
      400,
      /^until: .*T14:00:00Z/,
    ],
    [
      'a body that is no object',
      'brand:poldernet/override',
      [],
      {},
      400,
      /^body: expected JSON such as/,
    ],
  ])('is told so: %s', async (_, path, body, how, status, error) => {
    const answer = await ask(path, body, how);
    expect(answer.status).toBe(status);
    expect(answer.error).toMatch(error);
  });

  test('hears without a token in the environment that it is off, and how to put it on', async () => {
    const other = await startHub({ config: hubYaml() });
    try {
      const response = await fetch(`${other.url}/api/warnings/brand:poldernet/acknowledge`, {
        method: 'POST',
      });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain('HUB_ADMIN_TOKEN');
    } finally {
      await other.stop();
    }
  });

  test('hears of a target’s mistake from hubwall check, with its line', async () => {
    const file = `${hubYaml()}notify:\n  - { id: team, type: webhook, url: nowhere, secret: short }\n`;
    const folder = await temporaryFolder({ 'hub.yaml': file });
    const { exitCode, stderr } = await runHubwall(['check', 'hub.yaml'], { folder });
    await rm(folder, { recursive: true });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/notify\[0\]\.url: expected an address such as https/);
    expect(stderr).toMatch(/notify\[0\]\.secret: expected whsec_/);
  });
});
