import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { post, reading, smallHub } from '../helpers/small-hub.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, overflows, SIZES, untilSays, visibleText } from '../helpers/wall-page.ts';

let browser: Browser;
let hub: HubProcess;
let page: Page;
let problems: readonly string[];

const SCREEN = 'viewingDistanceM: 4 }';

/** The small hub whose wall has these scenes, and what else is said of it. */
const withScenes = (scenes: string): string =>
  smallHub().replace(SCREEN, `${SCREEN}, scenes: ${scenes}`);

const edit = (text: string): Promise<void> => writeFile(join(hub.folder, 'hub.yaml'), text);

const sceneUp = (): Promise<string | null> => page.locator('hub-wall').getAttribute('data-scene');

const health = async (): Promise<{ config: { state: string; details: string[] } }> =>
  (await (await fetch(`${hub.url}/healthz`)).json()) as never;

async function open(config: string, path = ''): Promise<void> {
  hub = await startHub({ config });
  ({ page, problems } = await openPage(browser, hub.url + path, SIZES[0]!));
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
}

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await page.context().close();
  await hub.stop();
});

/** Panels of the scene that is up whose pictures the page leaves out. */
const unseenPanels = (): Promise<(string | null)[]> =>
  page
    .locator('main.up [data-panel]')
    .evaluateAll((panels) =>
      panels
        .filter((panel) => !panel.checkVisibility())
        .map((panel) => panel.getAttribute('data-panel')),
    );

test('scenes go round, each in the whole screen, and nothing overflows', async () => {
  await open(
    withScenes(
      '[{ scene: pulse, seconds: 5 }, { scene: queues, seconds: 5 }, { scene: trends, seconds: 5 }]',
    ),
  );
  const seen: (string | null)[] = [];
  for (const scene of ['pulse', 'queues', 'trends', 'pulse']) {
    await waitFor(async () => (await sceneUp()) === scene, { timeoutMs: 12_000, what: scene });
    seen.push(await sceneUp());
    await waitFor(async () => (await page.locator('main.up [data-panel]').count()) > 0, {
      what: 'its panels',
    });
    await expect.poll(unseenPanels, { timeout: 4_000 }).toEqual([]);
    await expect.poll(() => overflows(page), { timeout: 4_000 }).toEqual([]);
  }
  expect(seen).toEqual(['pulse', 'queues', 'trends', 'pulse']);
  expect(problems).toEqual([]);
});

test('an edit of hub.yaml changes an open wall without a reload; an invalid one changes nothing and says why', async () => {
  await open(smallHub());
  await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
  await edit(withScenes('[queues]').replace('name: Testhub', 'name: Nieuwe naam'));
  await waitFor(async () => (await sceneUp()) === 'queues', { what: 'the other scene' });
  await untilSays(page, /Nieuwe naam/);

  await edit(withScenes('[queus]'));
  await waitFor(async () => (await health()).config.state === 'refused', { what: 'the refusal' });
  expect((await health()).config.details.join()).toMatch(
    /^hub\.yaml:\d+ walls\[0\]\.scenes\[0\]: .*did you mean "queues"\?/,
  );
  expect(hub.output()).toContain('refused');
  expect(await (await fetch(`${hub.url}/metrics`)).text()).toMatch(/^hubwall_config_in_use 0$/m);
  expect(await sceneUp()).toBe('queues');

  await edit(withScenes('[trends]').replace('id: inbox', 'id: postvak'));
  await waitFor(async () => (await sceneUp()) === 'trends', { what: 'the next scene' });
  await waitFor(async () => (await health()).config.state === 'restart', { what: 'what waits' });
  expect((await health()).config.details).toEqual(['sources: waits for a restart']);
  expect(await page.evaluate(() => 'samePage' in globalThis)).toBe(true);
  expect(problems).toEqual([]);
});

test('a wall that is taken away says which there are, and comes back with its line', async () => {
  await open(smallHub());
  await edit(smallHub().replace('id: hal', 'id: lobby'));
  await waitFor(async () => (await visibleText(page)).includes('lobby'), {
    timeoutMs: 20_000,
    what: 'the list of walls',
  });
  await edit(smallHub());
  await waitFor(async () => (await visibleText(page)).includes('Testhub'), {
    timeoutMs: 20_000,
    what: 'the wall',
  });
});

test('an alert brings its scene over a pinned one, and takes it away again', async () => {
  await open(withScenes('[pulse, queues, trends], pin: trends, onAlert: queues'));
  expect(await sceneUp()).toBe('trends');
  await post(hub.url, [reading(14, 720)]);
  await waitFor(async () => (await sceneUp()) === 'queues', { what: 'the scene of the alert' });
  await post(hub.url, [reading(0, 0)]);
  await waitFor(async () => (await sceneUp()) === 'trends', { what: 'the pinned scene' });
});

test('/wall leads to the first wall, and an address can ask for a scene', async () => {
  await open(withScenes('[pulse, queues]'), '/wall');
  expect(new URL(page.url()).pathname).toBe('/wall/hal');
  await page.goto(`${hub.url}/wall/hal?scene=queues`);
  await waitFor(async () => (await sceneUp()) === 'queues', { what: 'the scene asked for' });
  expect(await page.locator('hub-wall .note').count()).toBe(0);
  await page.goto(`${hub.url}/wall/hal?scene=queus`);
  await untilSays(page, /geen scène ‘queus’, wel: pulse, queues/);
  expect(await sceneUp()).toBe('pulse');
});
