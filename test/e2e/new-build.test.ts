/** A hub that is renewed under its open walls. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics } from '../../server/kernel/metrics.ts';
import { createHttpApp } from '../../server/transport/http-app.ts';
import { createSocketServer } from '../../server/transport/socket-server.ts';
import { applyDelta, type SnapshotDelta } from '../../shared/delta.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { launchChromium, openPage } from '../helpers/chromium.ts';
import { sampleAlert, sampleConfig, sampleSnapshot } from '../helpers/sample-snapshot.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { linkOf, seqOf, SIZES } from '../helpers/wall-page.ts';
import { serveWalls } from '../helpers/wall-server.mjs';

const WALL = fileURLToPath(new URL('../../dist/wall/', import.meta.url));
const NEW_BUILD = 'anew';
const BEAT_MS = 100;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(join(tmpdir(), 'hubwall-build-'));
  await makeNewBuild(folder);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The wall as it would be built anew: another name of the build, and so another name of the page's script. */
async function makeNewBuild(to: string): Promise<void> {
  await cp(WALL, to, { recursive: true });
  const { buildId } = JSON.parse(await readFile(join(to, 'build.json'), 'utf8')) as {
    buildId: string;
  };
  const page = await readFile(join(to, 'index.html'), 'utf8');
  const script = /assets\/(index-[^.]+)\.js/.exec(page)![1]!;
  for (const name of await readdir(to, { recursive: true })) {
    const file = join(to, name);
    if (/\.(gz|br)$/.test(name)) await rm(file);
    if (!/\.(js|html|json)$/.test(name)) continue;
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replaceAll(buildId, NEW_BUILD).replaceAll(script, `index-${NEW_BUILD}`),
    );
  }
  const assets = join(to, 'assets');
  await rename(join(assets, `${script}.js`), join(assets, `index-${NEW_BUILD}.js`));
}

/** A hub of this build that shows this picture, with a beat ten times a second. */
async function startBuild(epoch: string, wallFolder: string, first: Snapshot, port = 0) {
  let current = { epoch, seq: 0, snapshot: first };
  const server = await serveWalls(
    { createHttpApp, createSocketServer, createMetrics },
    {
      wallFolder: `${wallFolder}/`,
      walls: new Map([[sampleConfig.id, sampleConfig]]),
      current: () => current,
      logger: silentLog,
      port,
    },
  );
  const send = (change: Omit<SnapshotDelta, 'nowMs'>): void => {
    const delta = { ...change, nowMs: current.snapshot.nowMs + BEAT_MS };
    current = { epoch, seq: current.seq + 1, snapshot: applyDelta(current.snapshot, delta) };
    server.sendDelta({ epoch, seq: current.seq, delta });
  };
  const beats = setInterval(() => send({}), BEAT_MS);
  return {
    origin: server.origin,
    send,
    async close() {
      clearInterval(beats);
      await server.close();
    },
  };
}

test('an open wall gets a new build by itself, but not while an alert stands', async () => {
  const old = await startBuild('old', WALL, sampleSnapshot);
  const { page } = await openPage(browser, `${old.origin}/wall/${sampleConfig.id}`, SIZES[0]!);
  const mark = () => page.evaluate(() => document.body.setAttribute('data-marked', ''));
  const isSamePage = () => page.evaluate(() => document.body.hasAttribute('data-marked'));
  const scriptIsNew = () =>
    page.evaluate((build) => document.scripts[0]!.src.includes(build), NEW_BUILD);
  /** Lets so many beats come. */
  const beats = async (count: number): Promise<void> => {
    const until = (await seqOf(page)) + count;
    await waitFor(async () => (await seqOf(page)) >= until, { what: `${count} beats` });
  };

  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'a live wall' });
  expect(await scriptIsNew()).toBe(false);
  await mark();
  await old.close();
  await waitFor(async () => (await linkOf(page)) === 'offline', { what: 'a lost server' });

  const port = Number(new URL(old.origin).port);
  const alarmed = { ...sampleSnapshot, alerts: [sampleAlert] };
  const renewed = await startBuild('new', folder, alarmed, port);
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'the wall to come back' });
  await beats(5);
  expect(await isSamePage()).toBe(true);

  renewed.send({ alerts: { remove: [sampleAlert.id] } });
  await waitFor(scriptIsNew, { what: 'the new page' });
  await waitFor(async () => (await linkOf(page)) === 'live', { what: 'the new page to be live' });
  // It is the server's build now, and stays.
  await mark();
  await beats(5);
  expect(await isSamePage()).toBe(true);
  await page.context().close();
  await renewed.close();
});
