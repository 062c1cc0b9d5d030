import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';
import { smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, SIZES } from '../helpers/wall-page.ts';

const TOKEN = 'beheerder-van-de-test';
const WALL = '{ id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }';

let hub: HubProcess;

/** An hour of the hub's clock, which is one or two ahead, so many hours from now. */
const hourFromNow = (hours: number): string =>
  `${String((new Date().getUTCHours() + hours) % 24).padStart(2, '0')}:00`;

/** One wall with sound, one without, one where it is night. */
const config = smallHub().replace(
  WALL,
  `${WALL}
  - { id: loud, name: Loud, screen: { diagonalInch: 75, viewingDistanceM: 4 }, sound: { volume: 20% } }
  - { id: night, name: Night, screen: { diagonalInch: 75, viewingDistanceM: 4 }, sound: {}, night: { from: "${hourFromNow(0)}", to: "${hourFromNow(12)}" } }
  - { id: crisis, name: Crisis, screen: { diagonalInch: 75, viewingDistanceM: 4 }, sound: { for: [crisis] } }`,
);

beforeAll(async () => {
  hub = await startHub({ config, env: { HUB_ADMIN_TOKEN: TOKEN } });
});
afterAll(() => hub?.stop());

async function setLevel(level: 'warning' | 'crisis' | null): Promise<void> {
  const init = {
    method: level === null ? 'DELETE' : 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ ...(level && { level, reason: 'proef' }), by: 'Mo' }),
  };
  const response = await fetch(`${hub.url}/api/warnings/brand:poldernet/override`, init);
  expect(response.status).toBe(204);
}

/** A wall that counts the notes its browser has really started to play. */
async function visit(browser: Browser, wall: string): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[0]! });
  await context.addInitScript(() => {
    const { start } = OscillatorNode.prototype;
    Object.assign(globalThis, { notes: 0, contexts: [] });
    const { contexts } = globalThis as unknown as { contexts: AudioContext[] };
    const Own = AudioContext;
    globalThis.AudioContext = class extends Own {
      constructor() {
        super();
        contexts.push(this);
      }
    };
    OscillatorNode.prototype.start = function startAndCount(...args) {
      if (this.context.state === 'running') (globalThis as unknown as { notes: number }).notes += 1;
      start.apply(this, args);
    };
  });
  const page = await context.newPage();
  await page.goto(`${hub.url}/wall/${wall}`);
  return page;
}

/** The same, once it is live. */
async function open(browser: Browser, wall: string): Promise<Page> {
  const page = await visit(browser, wall);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  return page;
}

const notesOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { notes: number }).notes);

/** How many ways to its loudspeaker the page holds. */
const contextsOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { contexts } = globalThis as unknown as { contexts: AudioContext[] };
    return contexts.filter(({ state }) => state !== 'closed').length;
  });

const untilUp = (page: Page, isUp: boolean): Promise<unknown> =>
  waitFor(
    async () =>
      ((await page.locator('hub-alert-banner').getAttribute('data-up')) !== null) === isUp,
    { what: `the banner ${isUp ? 'to come' : 'to go'}` },
  );

test('a new warning is heard once on a wall with sound, and again as a crisis; not at night, not without', async () => {
  const browser = await launchChromium('--autoplay-policy=no-user-gesture-required');
  try {
    const walls = ['loud', 'hal', 'night', 'crisis'];
    const pages = await Promise.all(walls.map((wall) => open(browser, wall)));
    const heard = (): Promise<number[]> => Promise.all(pages.map(notesOf));
    await setLevel('warning');
    await Promise.all(pages.map((page) => untilUp(page, true)));
    await expect.poll(heard, { timeout: 10_000 }).toEqual([2, 0, 0, 0]);
    await setLevel('crisis');
    await expect.poll(heard, { timeout: 10_000 }).toEqual([6, 0, 0, 4]);
    expect(await pages[0]!.locator('hub-wall .note').count()).toBe(0);
    // Whoever opens a wall in the middle of it hears nothing.
    const late = await open(browser, 'loud');
    await untilUp(late, true);
    expect(await notesOf(late)).toBe(0);
    await setLevel(null);
    await untilUp(late, false);
    expect(await heard()).toEqual([6, 0, 0, 4]);
  } finally {
    await browser.close();
  }
});

test('edits of hub.yaml leave a wall one way to its loudspeaker', async () => {
  const browser = await launchChromium('--autoplay-policy=no-user-gesture-required');
  try {
    const page = await open(browser, 'loud');
    let played = 0;
    for (const name of ['Een', 'Twee', 'Drie']) {
      await writeFile(
        join(hub.folder, 'hub.yaml'),
        config.replace('name: Testhub', `name: ${name}`),
      );
      await page.waitForFunction(
        (wanted) =>
          document
            .querySelector('hub-wall')
            ?.shadowRoot?.querySelector('hub-header')
            ?.shadowRoot?.querySelector('h1')?.textContent === wanted,
        name,
      );
      await setLevel('crisis');
      played += 4;
      await expect.poll(() => notesOf(page)).toBe(played);
      await setLevel(null);
      await untilUp(page, false);
    }
    expect(await contextsOf(page)).toBe(1);
  } finally {
    await writeFile(join(hub.folder, 'hub.yaml'), config);
    await browser.close();
  }
});

test('where the browser wants a touch first, the wall says so; after a touch it is heard', async () => {
  const browser = await launchChromium('--autoplay-policy=document-user-activation-required');
  try {
    const page = await visit(browser, 'loud');
    // Playwright's own questions count as a touch; these do not.
    const client = await page.context().newCDPSession(page);
    const ask = async (expression: string): Promise<unknown> =>
      (await client.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    const note = `document.querySelector('hub-wall')?.shadowRoot.querySelector('.note')?.textContent`;
    await expect.poll(() => ask(note), { timeout: 20_000 }).toMatch(/geen geluid/);
    expect(await ask('notes')).toBe(0);
    await page.mouse.click(400, 400);
    await setLevel('warning');
    await untilUp(page, true);
    await expect.poll(() => notesOf(page), { timeout: 10_000 }).toBe(2);
    await setLevel(null);
    // A wall without sound has nothing to say.
    const silent = await open(browser, 'hal');
    expect(await silent.locator('hub-wall .note').count()).toBe(0);
  } finally {
    await browser.close();
  }
});
