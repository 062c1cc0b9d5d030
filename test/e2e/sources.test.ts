/** Events of each kind of source, from the sender's own form to the glass. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECRET as AMI_SECRET, startAsterisk, type Asterisk } from '../helpers/asterisk.ts';
import {
  SECRET as CHATWOOT_SECRET,
  startChatwoot,
  TOKEN,
  type Chatwoot,
} from '../helpers/chatwoot.ts';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, panelStates, SIZES, untilSays, words } from '../helpers/wall-page.ts';

const SIGNING = `whsec_${Buffer.alloc(24, 1).toString('base64')}`;
const QUEUE = 'klantenservice';

let browser: Browser;
let pbx: Asterisk;
let desk: Chatwoot;
let hub: HubProcess;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  [browser, pbx, desk] = await Promise.all([launchChromium(), startAsterisk(), startChatwoot()]);
  hub = await startHub({
    config: `
hub:
  name: Testhub
  brand: { id: poldernet, name: PolderNet }
channels:
  - { id: phone, name: Telefoon, kind: phone }
  - { id: chat, name: Chat, kind: chat }
sources:
  - { id: shop, type: webhook, signing: [env:SHOP_KEY] }
  - { id: pbx, name: Centrale, type: asterisk-ami, host: 127.0.0.1, port: ${pbx.port}, username: hubwall,
      secret: env:AMI_SECRET, queues: { ${QUEUE}: phone }, pollEvery: 1s }
  - { id: helpdesk, type: chatwoot, secret: env:CHATWOOT_SECRET, url: "${desk.url}",
      accessToken: env:CHATWOOT_TOKEN, askEvery: 10s }
walls:
  - { id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
`,
    env: { SHOP_KEY: SIGNING, AMI_SECRET, CHATWOOT_SECRET, CHATWOOT_TOKEN: TOKEN },
  });
  ({ page, problems } = await openPage(browser, hub.url, SIZES[0]!));
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  await Promise.all([pbx?.close(), desk?.close()]);
});

const seen = (term: string): Promise<unknown> =>
  waitFor(async () => (await words(page)).includes(term), {
    timeoutMs: 20_000,
    what: `"${term}" on the glass`,
  });

test('a signed webhook is on the glass', async () => {
  const id = `msg_${randomUUID()}`;
  const at = new Date();
  // A word that one message has is not drawn yet.
  const body = JSON.stringify(
    ['Lof voor de glasvezel', 'Eindelijk glasvezel'].map((content) => ({
      type: 'mention.created',
      timestamp: at.toISOString(),
      data: { platform: 'chat', content },
    })),
  );
  const response = await fetch(`${hub.url}/ingest/shop`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(SIGNING).sign(id, at, body),
    },
    body,
  });
  expect(response.status).toBe(200);
  await seen('glasvezel');
});

test('a caller in an Asterisk is on the glass, and an Asterisk that is gone', async () => {
  const waiting = (): Promise<string> =>
    page
      .locator('hub-queue-tile[data-channel=phone] hub-figure')
      .evaluate((figure) => figure.shadowRoot?.textContent ?? '');
  await waitFor(async () => (await waiting()).includes('0'), { what: 'nobody who waits' });
  for (const call of ['1.0', '2.0', '3.0']) pbx.join({ call, queue: QUEUE });
  await waitFor(async () => (await waiting()).includes('3'), { what: 'three who wait' });
  pbx.answer({ call: '1.0', queue: QUEUE, waitS: 2 });
  await waitFor(async () => (await waiting()).includes('2'), { what: 'two who wait' });
  await pbx.close();
  await waitFor(async () => (await panelStates(page))['phone'] === 'down', {
    timeoutMs: 20_000,
    what: 'the tile to be down',
  });
  await untilSays(page, /Centrale/);
});

test('what a customer writes in Chatwoot is on the glass, by webhook or found later', async () => {
  desk.open(42);
  for (const text of ['<p>De <b>modem</b> is prima</p>', 'Dank voor de modem']) {
    const { headers, body } = desk.say(42, text);
    const response = await fetch(`${hub.url}/ingest/helpdesk`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
  }
  await seen('modem');
  // Of these no webhook tells.
  for (const text of ['Ook de decoder is prima', 'Wat een decoder']) desk.say(42, text);
  await seen('decoder');
  expect(problems).toEqual([]);
});
