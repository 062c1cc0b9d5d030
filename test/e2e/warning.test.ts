import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, overflows, SIZES } from '../helpers/wall-page.ts';

const TOKEN = 'beheerder-van-de-test';

let browser: Browser;
let hub: HubProcess;

beforeAll(async () => {
  browser = await launchChromium();
  hub = await startHub({ config: smallHub(), env: { HUB_ADMIN_TOKEN: TOKEN } });
});
afterAll(async () => {
  await hub?.stop();
  await browser?.close();
});

async function ask(action: string, body: object, method = 'POST'): Promise<number> {
  const init = {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify(body),
  };
  return (await fetch(`${hub.url}/api/warnings/brand:poldernet/${action}`, init)).status;
}

test.each(SIZES)(
  'at $width × $height a warning takes the top of the wall, turns into a crisis, says who is on it, and goes',
  async (size) => {
    const { page, problems } = await openPage(browser, hub.url, size);
    await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
    const banner = page.locator('hub-alert-banner');
    const field = banner.locator('.field');
    const says = async (text: RegExp) => {
      await expect.poll(() => field.textContent(), { timeout: 10_000 }).toMatch(text);
    };

    expect(await banner.getAttribute('data-up')).toBeNull();
    const by = { reason: 'veel vragen over de prijs', by: 'Mo' };
    expect(await ask('override', { level: 'warning', ...by })).toBe(204);
    await says(/PolderNet: (veel meer dan normaal|ongewoon)/);
    expect(await field.getAttribute('class')).toContain('warning');

    expect(await ask('override', { level: 'crisis', reason: 'directie gebeld', by: 'Mo' })).toBe(
      204,
    );
    await says(/Crisis/);
    await says(/directie gebeld/);
    expect(await field.getAttribute('class')).toContain('crisis');

    expect(await ask('acknowledge', { by: 'Daan' })).toBe(204);
    await says(/Daan is ermee bezig/);
    await expect.poll(() => overflows(page), { timeout: 10_000 }).toEqual([]);

    expect(await ask('override', { by: 'Mo' }, 'DELETE')).toBe(204);
    await waitFor(async () => (await banner.getAttribute('data-up')) === null, {
      what: 'the banner to go',
    });
    expect(problems).toEqual([]);
    await page.context().close();
  },
);
