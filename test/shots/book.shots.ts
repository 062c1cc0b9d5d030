/**
 * The screenshot book, for the eye: every scene × theme × size × state in Dutch, and each once in English, with an index page. `npm run shots` draws all of
 * it into shots/; `npm run shots -- -t "day light"` only what matches.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { createMetrics } from '../../server/kernel/metrics.ts';
import { createHttpApp } from '../../server/transport/http-app.ts';
import { createSocketServer } from '../../server/transport/socket-server.ts';
import { READY_SCENE_NAMES } from '../../shared/ready-scenes.ts';
import { applyDelta } from '../../shared/delta.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { THEME_NAMES } from '../../shared/theme.ts';
import type { WallConfig } from '../../shared/wall-config.ts';
import { launchChromium } from '../helpers/chromium.ts';
import {
  downSnapshot,
  extremeSnapshot,
  nightSnapshot,
  outageSnapshot,
  quietSnapshot,
  sampleConfig,
  sampleSnapshot,
  staleSnapshot,
} from '../helpers/sample-snapshot.ts';
import { scenesOf } from '../helpers/scenes.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { serveWalls } from '../helpers/wall-server.mjs';
import { linkOf, untilAtRest, visibleText, words } from '../helpers/wall-page.ts';

const FOLDER = fileURLToPath(new URL('../../shots/', import.meta.url));
const WALL = fileURLToPath(new URL('../../dist/wall/', import.meta.url));

const STATES: Record<string, Snapshot> = {
  live: sampleSnapshot,
  alert: outageSnapshot,
  night: nightSnapshot,
  extreme: extremeSnapshot,
  quiet: quietSnapshot,
  stale: staleSnapshot,
  down: downSnapshot,
};
const SIZES = ['1920x1080', '3840x2160', '1080x1920', '2560x1080', '1366x768'];

const BEAT_MS = 1_000;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveWalls>>;
let beats: ReturnType<typeof setInterval>;
let current = { epoch: 'book', seq: 0, snapshot: sampleSnapshot };

const LOCALES = ['nl', 'en'] as const;
const idOf = (theme: string, locale: WallConfig['locale']): string => `${theme}-${locale}`;

const wall = (
  theme: WallConfig['look']['theme'],
  locale: WallConfig['locale'],
): [string, WallConfig] => [
  idOf(theme, locale),
  {
  ...sampleConfig,
  id: idOf(theme, locale),
  locale,
  look: { theme, colours: {}, logo: null },
  scenes: scenesOf([...READY_SCENE_NAMES], sampleConfig.channels.length),
}];

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  const walls = new Map(
    THEME_NAMES.flatMap((theme) => LOCALES.map((locale) => wall(theme, locale))),
  );
  server = await serveWalls(
    { createHttpApp, createSocketServer, createMetrics },
    { wallFolder: WALL, walls, current: () => current, logger: silentLog },
  );
  // The story stands still: only the heart beats.
  beats = setInterval(() => {
    const delta = { nowMs: current.snapshot.nowMs };
    current = { ...current, seq: current.seq + 1, snapshot: applyDelta(current.snapshot, delta) };
    server.sendDelta({ epoch: current.epoch, seq: current.seq, delta });
  }, BEAT_MS);
  browser = await launchChromium();
});

afterAll(async () => {
  clearInterval(beats);
  await browser.close();
  await server.close();
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.png')).toSorted();
  await writeFile(
    `${FOLDER}index.html`,
    `<!doctype html><meta charset="utf-8"><title>Screenshot book</title>
<style>body{background:#222;color:#eee;font:16px sans-serif}figure{display:inline-block;margin:8px}img{height:360px}</style>
${names.map((name) => `<figure><a href="${name}"><img loading="lazy" src="${name}" alt="${name}"></a><figcaption>${name}</figcaption></figure>`).join('\n')}\n`,
  );
});

const pages = READY_SCENE_NAMES.flatMap((scene) =>
  THEME_NAMES.flatMap((theme) =>
    SIZES.flatMap((size) =>
      LOCALES.flatMap((locale) =>
        Object.keys(STATES)
          .filter((state) => locale === 'nl' || state === 'live')
          .map((state) => [scene, theme, size, state, locale] as const),
      ),
    ),
  ),
);

test.each(pages)('%s %s %s %s %s', async (scene, theme, size, state, locale) => {
  current = { epoch: `${scene} ${theme} ${size} ${state} ${locale}`, seq: 0, snapshot: STATES[state]! };
  const [width, height] = size.split('x').map(Number);
  const page = await browser.newPage({ viewport: { width: width!, height: height! } });
  await page.goto(`${server.origin}/wall/${idOf(theme, locale)}?scene=${scene}`);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  await waitFor(async () => (await page.locator('main.up [data-panel]').count()) > 0, {
    what: 'its panels',
  });
  if (scene === 'pulse') {
    await waitFor(async () => (await words(page)).length > 0, { timeoutMs: 20_000, what: 'words' });
  }
  if (scene === 'pulse') await untilAtRest(page);
  // At rest nothing is drawn that was not there before, and no animation runs but, right after a beat, that of the heart.
  let before = '';
  await waitFor(
    async () => {
      const drawn = await visibleText(page);
      const isSame = drawn === before;
      before = drawn;
      const moves = await page.evaluate(() =>
        document.getAnimations().some(({ playState }) => playState === 'running'),
      );
      return isSame && !moves;
    },
    { timeoutMs: 10_000, pollMs: 150, what: 'the picture to rest' },
  );
  await page.screenshot({ path: `${FOLDER}${scene}-${theme}-${size}-${state}-${locale}.png` });
  await page.close();
});
