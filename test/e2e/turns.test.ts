import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, SIZES } from '../helpers/wall-page.ts';

let browser: Browser;
let hub: HubProcess;

beforeAll(async () => {
  [browser, hub] = await Promise.all([launchChromium(), startHub({ config: smallHub() })]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

test('parts that take long to draw are drawn in their order, each in a frame of its own', async () => {
  const { page, problems } = await openPage(browser, hub.url, SIZES[0]!);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  const drawn = await page.evaluate(async () => {
    document.body.replaceChildren();
    const seen: { nr: number; frame: number }[] = [];
    let frame = 0;
    const count = (): void => {
      frame += 1;
      requestAnimationFrame(count);
    };
    count();
    const areas = [0, 1, 2, 3].map((nr) => {
      const area = document.createElement('hub-area');
      area.draw = () => {
        // As on a slow player.
        const untilMs = performance.now() + 20;
        while (performance.now() < untilMs);
        seen.push({ nr, frame });
        return String(nr);
      };
      return area;
    });
    document.body.append(...areas);
    await Promise.all(areas.map((area) => area.updateComplete));
    return { seen, text: document.body.textContent };
  });
  expect(drawn.seen.map(({ nr }) => nr)).toEqual([0, 1, 2, 3]);
  expect(new Set(drawn.seen.map(({ frame }) => frame)).size).toBe(4);
  expect(drawn.text).toBe('0123');
  expect(problems).toEqual([]);
  await page.context().close();
});
