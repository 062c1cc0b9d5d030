import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../helpers/axe.ts';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import {
  linkOf,
  overflows,
  panelStates,
  seqOf,
  SIZES,
  untilFull,
  untilSays,
  visibleText,
  words,
} from '../helpers/wall-page.ts';

let hub: HubProcess;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([startHub({ args: ['demo'] }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('the first paint is a full wall, within ten seconds of the ready line', async () => {
  const { page, problems } = await openPage(browser, hub.url, SIZES[0]!);
  await untilFull(page, 10_000);
  expect((await words(page)).length).toBeGreaterThanOrEqual(20);
  await expect
    .poll(() => panelStates(page), { timeout: 10_000 })
    .toMatchObject({
      mood: 'live',
      'mood-trend': 'live',
      trending: 'live',
      'word-cloud': 'live',
      phone: 'live',
      chat: 'live',
      whatsapp: 'live',
      email: 'live',
      social: 'live',
      reviews: 'live',
    });
  await untilSays(page, /PolderNet klantcontact/);
  await untilSays(page, /Demo · 10×/);
  await untilSays(page, /\d+ berichten/);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('the beat and the clock go on by the server', async () => {
  const { page } = await openPage(browser, hub.url, SIZES[0]!);
  await untilFull(page);
  const before = { seq: await seqOf(page), text: await visibleText(page) };
  await waitFor(async () => (await seqOf(page)) >= before.seq + 3, { what: 'three beats' });
  const clock = (text: string) => /\b\d{1,2}:\d{2}\b/.exec(text)?.[0];
  // Ten times as fast as life: a minute passes in six seconds.
  await waitFor(async () => clock(await visibleText(page)) !== clock(before.text), {
    what: 'the clock to show another minute',
  });
  expect(await linkOf(page)).toBe('live');
  await page.context().close();
});

describe.each(['hal', 'floor'])('wall "%s"', (wall) => {
  test.each(SIZES)('fits $width × $height, without a problem', async (size) => {
    const { page, problems } = await openPage(browser, `${hub.url}/wall/${wall}`, size);
    await untilFull(page);
    // Words on their way may still be outside.
    await expect.poll(() => overflows(page), { timeout: 10_000 }).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test.each(['hal', 'floor'])('axe finds nothing amiss on wall "%s"', async (wall) => {
  const { page } = await openPage(browser, 'about:blank', SIZES[0]!);
  // Words come at every moment of the demo, and one that is fading in has less contrast until it is there.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${hub.url}/wall/${wall}`);
  await untilFull(page);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a wall speaks the language it is set to', async () => {
  const dutch = await openPage(browser, `${hub.url}/wall/hal`, SIZES[0]!);
  const english = await openPage(browser, `${hub.url}/wall/floor`, SIZES[0]!);
  await Promise.all([untilFull(dutch.page), untilFull(english.page)]);
  expect(await dutch.page.locator('html').getAttribute('lang')).toBe('nl');
  expect(await english.page.locator('html').getAttribute('lang')).toBe('en');
  await untilSays(dutch.page, /Stemming/);
  await untilSays(english.page, /Mood/);
  const en = await visibleText(english.page);
  expect(en).not.toMatch(/Stemming|berichten|Opvallend|doel/);
  await Promise.all([dutch.page.context().close(), english.page.context().close()]);
});

test("every queue's tile says its targets and its normal values, on every screen", async () => {
  const { page } = await openPage(browser, `${hub.url}/wall/hal`, SIZES[0]!);
  for (const size of [...SIZES, { width: 2560, height: 1080 }, { width: 1366, height: 768 }]) {
    await page.setViewportSize(size);
    await waitFor(
      async () => {
        const tiles = await page
          .locator('hub-queue-tile')
          .evaluateAll((all) =>
            all.map((tile) =>
              [...tile.shadowRoot!.querySelectorAll<HTMLElement>('.facts')]
                .map((line) => line.innerText.replaceAll(/\s+/g, ' '))
                .join('\n'),
            ),
          );
        return tiles.length === 6 && tiles.every((facts) => /doel \d.*normaal \d/s.test(facts));
      },
      { what: `targets and normal values at ${size.width} × ${size.height}` },
    );
  }
  await page.context().close();
});

test('a wall that is not in hub.yaml says which there are', async () => {
  const { page } = await openPage(browser, `${hub.url}/wall/zolder`, SIZES[0]!);
  await waitFor(async () => /zolder/.test(await visibleText(page)), { what: 'the unknown wall' });
  const links = await page
    .locator('hub-wall a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['/wall/hal', '/wall/ronde', '/wall/floor', '/wall/queues']);
  await page.context().close();
});
