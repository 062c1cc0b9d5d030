import type { Browser, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { mentions, post, reading, smallHub } from '../helpers/small-hub.ts';
import { startHub } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, panelStates, SIZES, untilSays, visibleText } from '../helpers/wall-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a wall that loses its server says so within five seconds, and is live again by itself', async () => {
  const first = await startHub({ config: smallHub() });
  onTestFinished(() => first.kill());
  const port = Number(new URL(first.url).port);
  const { page } = await openPage(browser, first.url, SIZES[0]!);
  await post(first.url, mentions('De wifi is traag', 'Alweer trage wifi'));
  await waitFor(async () => /2 berichten/.test(await visibleText(page)), { what: 'the picture' });
  // A reload would lose this mark.
  await page.evaluate(() => Object.assign(window, { sameLife: true }));

  await first.kill();
  await waitFor(async () => (await linkOf(page)) === 'offline', {
    timeoutMs: 5_000,
    what: 'the wall to say that its server is gone',
  });
  await untilSays(page, /Geen verbinding met de server/);
  // The last picture stays, dimmed, with the time it is of.
  await untilSays(page, /2 berichten[^]*beeld van \d{1,2}:\d\d/);

  const second = await startHub({ config: smallHub(), port });
  onTestFinished(() => second.kill());
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'the wall to recover' });
  // The new server's state, not the old picture.
  await waitFor(
    async () => !/2 berichten|Geen verbinding met de server/.test(await visibleText(page)),
    { what: 'the new state' },
  );
  expect(await page.evaluate(() => 'sameLife' in window)).toBe(true);
  await page.context().close();
  await second.stop();
});

test('a server that stops on purpose tells its walls that it restarts', async () => {
  const hub = await startHub({ config: smallHub() });
  onTestFinished(() => hub.kill());
  const { page } = await openPage(browser, hub.url, SIZES[0]!);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  expect(await hub.stop()).toBe(0);
  await waitFor(async () => /De server is gestopt of start opnieuw/.test(await visibleText(page)), {
    timeoutMs: 5_000,
    what: 'the restart to be told',
  });
  await page.context().close();
});

test('a panel that cannot be drawn is replaced by one that says so, and the rest lives on', async () => {
  const hub = await startHub({ config: smallHub() });
  onTestFinished(() => hub.kill());
  const context = await browser.newContext({ viewport: SIZES[0]! });
  const page = await context.newPage();
  let hurt = true;
  // What no server of ours sends: figures without their freshness. Queues get by without, the mood does not.
  await page.routeWebSocket(/socket\.io/, (toPage: WebSocketRoute) => {
    const toServer = toPage.connectToServer();
    toServer.onMessage((message) => {
      toPage.send(hurt ? String(message).replaceAll('"freshness":{', '"unknown":{') : message);
    });
  });
  await page.goto(hub.url);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  await waitFor(async () => (await panelStates(page))['mood'] === 'failed', {
    what: 'the panel that cannot be drawn to say so',
  });
  await untilSays(page, /Dit onderdeel kan even niet worden getoond/);
  await post(hub.url, [reading(3, 30)]);
  await waitFor(async () => /^0:3\d$/m.test(await visibleText(page)), {
    what: 'the rest to live on',
  });
  expect(await linkOf(page)).toBe('live');

  hurt = false;
  await post(hub.url, mentions('Alles werkt weer'));
  await waitFor(async () => (await panelStates(page))['mood'] === 'live', {
    what: 'the panel to be drawn again',
  });
  await context.close();
  await hub.stop();
});

test('a source that ends is shown as down, with its name and since when', async () => {
  const hub = await startHub({ args: ['demo', '--at', '23:59', '--speed', '600', '--once'] });
  onTestFinished(() => hub.kill());
  const { page } = await openPage(browser, hub.url, SIZES[0]!);
  await waitFor(async () => (await panelStates(page))['phone'] === 'down', {
    timeoutMs: 30_000,
    what: 'the source to be down',
  });
  await waitFor(async () => (await panelStates(page))['mood'] === 'down', { what: 'no messages' });
  await untilSays(page, /Demo-dag ligt eruit/);
  await page.context().close();
  await hub.stop();
});
