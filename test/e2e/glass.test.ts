import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { mentions, post, reading, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  linkOf,
  overflows,
  panelStates,
  SIZES,
  untilSays,
  visibleText,
  words,
} from '../helpers/wall-page.ts';

let browser: Browser;
let hub: HubProcess;
let page: Page;
let problems: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  hub = await startHub({ config: smallHub() });
  ({ page, problems } = await openPage(browser, hub.url, SIZES[0]!));
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
});
afterEach(async () => {
  await page.context().close();
  await hub.stop();
});

test('a posted message is on the glass', async () => {
  expect(await words(page)).toEqual([]);
  await post(hub.url, mentions('De glasvezel is kapot', 'Wanneer komt de glasvezel bij ons?'));
  await waitFor(async () => (await words(page)).includes('glasvezel'), { what: 'the word' });
  await untilSays(page, /2 berichten/);
  expect(problems).toEqual([]);
});

test('with fewer than twenty messages no mood is drawn, and the tile says so', async () => {
  await post(hub.url, mentions('Wat een topservice, heel blij met jullie!'));
  await waitFor(async () => /1 bericht\b/.test(await visibleText(page)), { what: 'the message' });
  await untilSays(page, /Te weinig berichten/);
  await post(
    hub.url,
    mentions(...Array.from({ length: 20 }, (_, nr) => `Bericht ${nr}: heel blij met jullie!`)),
  );
  await waitFor(async () => /21 berichten/.test(await visibleText(page)), { what: 'the rest' });
  await waitFor(async () => !/Te weinig berichten/.test(await visibleText(page)), {
    what: 'the mood to be drawn',
  });
});

test('a queue over its limit raises an alert on the wall, which goes when the queue is better', async () => {
  await post(hub.url, [reading(14, 720)]);
  await waitFor(async () => /langste wachttijd 12:\d\d/.test(await visibleText(page)), {
    what: 'the alert',
  });
  await post(hub.url, [reading(1, 20)]);
  await waitFor(async () => !(await page.locator('hub-alert-banner[data-up]').isVisible()), {
    what: 'the alert to go',
  });
});

test('tiles are quiet before anything came, live with a reading, stale when it gets old', async () => {
  await waitFor(async () => (await panelStates(page))['phone'] === 'quiet', { what: 'quiet' });
  await waitFor(async () => (await panelStates(page))['mood'] === 'quiet', { what: 'no messages' });
  await untilSays(page, /rustig sinds/);
  await post(hub.url, [reading(0, 0)]);
  await waitFor(async () => (await panelStates(page))['phone'] === 'live', { what: 'live' });
  await waitFor(async () => (await panelStates(page))['phone'] === 'stale', {
    timeoutMs: 30_000,
    what: 'stale',
  });
  await untilSays(page, /verouderd/);
});

test('whatever customers write is only ever text, and breaks nothing', async () => {
  const hostile = [
    '<img src=x onerror="window.broken=1">',
    '<script>window.broken=1</script>',
    '__proto__ constructor toString hasOwnProperty',
    `a${'x'.repeat(10_000)}`,
    '\u202Eomgekeerd\u202C \u2066links\u2069 \u200Fخدمة العملاء سيئة',
    'שירות גרוע מאוד',
    '${7*7} {{constructor}} </bdi></div>',
    '#'.repeat(300),
    '👨‍👩‍👧‍👦🏳️‍🌈😡😡😡 ﷽',
    '\u0000\u0007\uFFFF\uD800 wifi',
  ];
  // Each twice: a term needs two messages to be shown.
  await post(hub.url, mentions(...hostile, ...hostile.map((text) => `${text} nog eens`)));
  await post(hub.url, mentions('<img onerror> storing', 'storing __proto__'));
  await waitFor(async () => (await words(page)).length > 0, { what: 'words' });
  await waitFor(async () => /22 berichten/.test(await visibleText(page)), { what: 'all of them' });
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await page.locator('hub-wall img, hub-wall script').count()).toBe(0);
  expect(await page.evaluate(() => ({}).constructor === Object)).toBe(true);
  await expect.poll(() => overflows(page), { timeout: 10_000 }).toEqual([]);
  expect(await linkOf(page)).toBe('live');
  expect(problems).toEqual([]);
});
