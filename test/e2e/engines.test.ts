import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  launchOldChromium,
  OLD_VERSIONS,
  oldChromiumPath,
  type OldPage,
} from '../helpers/old-chromium.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

let hub: HubProcess;

const DEMO = ['demo', '--at', '11:15'];

/** Some 140 MB, the first time. */
const FETCH_TIMEOUT_MS = 600_000;

beforeAll(async () => {
  for (const version of OLD_VERSIONS) await oldChromiumPath(version);
  hub = await startHub({ args: DEMO });
}, FETCH_TIMEOUT_MS);
afterAll(() => hub?.stop());

const wallData = (page: OldPage): Promise<{ link: string; seq: number; scene: string }> =>
  page.evaluate(`(() => {
    const { link, seq, scene } = document.querySelector('hub-wall').dataset;
    return { link, seq: Number(seq), scene };
  })()`);

/** How many elements match, shadow roots included. */
const countOf = (page: OldPage, selector: string): Promise<number> =>
  page.evaluate(`(function count(root) {
    let found = root.querySelectorAll(${JSON.stringify(selector)}).length;
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) found += count(element.shadowRoot);
    return found;
  })(document)`);

const until = (page: OldPage, what: string, isSo: () => Promise<boolean>): Promise<unknown> =>
  waitFor(() => isSo().catch(() => false), { timeoutMs: 40_000, what }).catch((error: unknown) => {
    throw new Error(`${String(error)}; the page said: ${page.problems.join('\n')}`);
  });

describe.each(OLD_VERSIONS)('Chromium %i', (version) => {
  test('draws the whole wall, keeps it live, and finds its server again', async () => {
    const browser = await launchOldChromium(version);
    try {
      expect(browser.product).toContain(`/${version}.`);
      const page = await browser.open(`${hub.url}/wall/hal?scene=pulse`, {
        width: 1920,
        height: 1080,
      });
      await until(page, 'a live wall', async () => (await wallData(page)).link === 'live');
      await until(page, 'words', async () => (await countOf(page, '[part~=word]')) > 20);
      expect(await countOf(page, 'hub-queue-tile')).toBe(6);
      expect(await countOf(page, '[data-panel][data-state=failed]')).toBe(0);
      const { seq } = await wallData(page);
      await until(page, 'updates', async () => (await wallData(page)).seq >= seq + 3);
      // The layout runs beside the page where the engine can draw text there, else in it.
      const layout = await page.evaluate<string>(
        `performance.getEntriesByType('resource').map(({ name }) => name).join(' ')`,
      );
      expect(layout).toMatch(/assets\/(worker|layout-here)-/);
      expect(page.problems).toEqual([]);

      // The time line comes in a part of its own, with a library that the first load has not.
      const day = await browser.open(`${hub.url}/wall/ronde?scene=day`, {
        width: 1920,
        height: 1080,
      });
      await until(day, 'the day', async () => (await countOf(day, 'hub-time-lanes')) > 0);
      expect(await countOf(day, '[data-panel][data-state=failed]')).toBe(0);
      expect(day.problems).toEqual([]);

      await hub.stop();
      await until(page, 'the sign', async () => (await wallData(page)).link === 'offline');
      const { port } = new URL(hub.url);
      hub = await startHub({ args: DEMO, port: Number(port) });
      await until(page, 'it to be back', async () => (await wallData(page)).link === 'live');
      // While the server was away the engine itself told of connections refused.
      expect(page.problems.filter((problem) => !/ERR_|WebSocket/.test(problem))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
