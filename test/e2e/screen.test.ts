/** What a screen does by itself, over days: sleep, a wrong clock, a picture that must not burn in, the night. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { post, reading, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, overflows, seqOf, SIZES, visibleText } from '../helpers/wall-page.ts';

const HOUR_MS = 3_600_000;
const NIGHT_WALL =
  '  - { id: night, name: Night, screen: { diagonalInch: 75, viewingDistanceM: 4 }, night: { from: "00:00", to: "23:59", brightness: 40% } }\n';

let hub: HubProcess;
let browser: Browser;

beforeAll(async () => {
  [hub, browser] = await Promise.all([
    startHub({ config: smallHub({ extra: NIGHT_WALL }) }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const untilLive = (page: Page): Promise<unknown> =>
  waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall', timeoutMs: 30_000 });

/** Time of day of the hub's zone, in minutes. */
const hubMinutes = (): number => {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(new Date())
    .split(':')
    .map(Number);
  return hours! * 60 + minutes!;
};

test('a screen whose own clock is hours off shows the hub’s time and true ages', async () => {
  const context = await browser.newContext({ viewport: SIZES[0]! });
  await context.addInitScript((offMs) => {
    const Own = Date;
    globalThis.Date = new Proxy(Own, {
      construct: (_target, args: []) =>
        args.length > 0 ? new Own(...args) : new Own(Own.now() + offMs),
      get: (target, key) =>
        key === 'now' ? () => Own.now() + offMs : (Reflect.get(target, key) as unknown),
    });
  }, 5 * HOUR_MS);
  const page = await context.newPage();
  await page.goto(`${hub.url}/wall/hal`);
  await untilLive(page);
  await post(hub.url, [reading(5, 65)]);
  const shown = await waitFor(async () => /\b1:(0\d|1\d)\b/.exec(await visibleText(page))?.[0], {
    what: 'the wait of a minute',
  });
  expect(shown).toMatch(/^1:/);
  const clock = await page.locator('hub-header time').textContent();
  const [hours, minutes] = clock!.trim().split(':').map(Number);
  const off = Math.abs(hours! * 60 + minutes! - hubMinutes());
  expect(Math.min(off, 24 * 60 - off)).toBeLessThanOrEqual(1);
  await context.close();
});

test('the picture never stands still for long, and never leaves the screen', async () => {
  const context = await browser.newContext({ viewport: SIZES[0]! });
  await context.clock.install();
  const page = await context.newPage();
  await page.goto(`${hub.url}/wall/hal`);
  await untilLive(page);
  const place = (): Promise<{ x: number; y: number }> =>
    page.locator('hub-wall .wall').evaluate((wall) => {
      const [, x = 'NaN', y = 'NaN'] =
        /translate\((-?\d+)px, (-?\d+)px\)/.exec((wall as HTMLElement).style.transform) ?? [];
      return { x: Number(x), y: Number(y) };
    });
  const places = new Set<string>();
  for (let minute = 0; minute < 5; minute += 1) {
    // oxlint-disable no-await-in-loop -- one minute after the other
    const before = await place();
    places.add(`${before.x} ${before.y}`);
    expect(Math.hypot(before.x, before.y)).toBeLessThanOrEqual(25);
    await context.clock.fastForward(61_000);
    await untilLive(page);
    await waitFor(async () => JSON.stringify(await place()) !== JSON.stringify(before), {
      what: 'the picture to move',
    });
    // oxlint-enable no-await-in-loop
  }
  expect(places.size).toBe(5);
  await expect.poll(() => overflows(page), { timeout: 10_000 }).toEqual([]);
  await context.close();
});

test('at night the picture is dimmed, except while an alert stands', async () => {
  const { page } = await openPage(browser, `${hub.url}/wall/night`, SIZES[0]!);
  await untilLive(page);
  await post(hub.url, [reading(5, 30)]);
  const veil = (): Promise<string> =>
    page.locator('hub-wall .night').evaluate((night) => (night as HTMLElement).style.opacity);
  await expect.poll(veil, { timeout: 10_000 }).toBe('0.6');
  await post(hub.url, [reading(9, 700)]);
  await expect.poll(veil, { timeout: 10_000 }).toBe('0');
  await post(hub.url, [reading(1, 10)]);
  await expect.poll(veil, { timeout: 20_000 }).toBe('0.6');
  await page.context().close();
});

test('a screen that has slept until its server gave it up is live again by itself', async () => {
  const { page } = await openPage(browser, `${hub.url}/wall/hal`, SIZES[0]!);
  await untilLive(page);
  const connected = async (): Promise<number> => {
    const text = await (await fetch(`${hub.url}/metrics`)).text();
    return [...text.matchAll(/^hubwall_walls\{[^}]*\} (\d+)/gm)].reduce(
      (sum, [, walls]) => sum + Number(walls),
      0,
    );
  };
  await expect.poll(connected, { timeout: 10_000 }).toBe(1);
  const system = await browser.newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const sleepers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const seq = await seqOf(page);
  for (const pid of sleepers) process.kill(pid, 'SIGSTOP');
  try {
    await expect.poll(connected, { timeout: 40_000, interval: 500 }).toBe(0);
  } finally {
    for (const pid of sleepers) process.kill(pid, 'SIGCONT');
  }
  await waitFor(async () => (await linkOf(page)) === 'live' && (await seqOf(page)) > seq + 10, {
    what: 'the wall to be live again',
    timeoutMs: 30_000,
  });
  await page.context().close();
});

test('a pointer that lies still is hidden until it moves, and the screen is asked to stay on whenever it is shown', async () => {
  const { page } = await openPage(browser, 'about:blank', SIZES[0]!);
  // The browser's own wake lock, with a count of how often it was asked for and taken.
  await page.addInitScript(() => {
    const counts = { asked: 0, held: 0 };
    Object.assign(window, { counts });
    const request = navigator.wakeLock.request.bind(navigator.wakeLock);
    navigator.wakeLock.request = async (type) => {
      counts.asked++;
      const lock = await request(type);
      counts.held++;
      return lock;
    };
  });
  await page.goto(hub.url);
  await untilLive(page);
  const counts = (): Promise<{ asked: number; held: number }> =>
    page.evaluate(() => (window as never as { counts: { asked: number; held: number } }).counts);
  await expect.poll(counts).toEqual({ asked: 1, held: 1 });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(counts).toEqual({ asked: 2, held: 2 });

  const cursor = (): Promise<string> =>
    page.locator('hub-wall').evaluate((wall) => getComputedStyle(wall).cursor);
  await page.mouse.move(300, 300);
  await expect.poll(cursor).toBe('auto');
  await expect.poll(cursor, { timeout: 15_000 }).toBe('none');
  await page.mouse.move(310, 300);
  await expect.poll(cursor).toBe('auto');
  await page.context().close();
});
