/** The wall as a page on a slow player: how soon it is full, how busy it is, and whether it grows over a day. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findSystem } from '../helpers/system.mjs';
import { importCompiled, pathOf } from './lib/compiled.mjs';
import { recordDemo } from './lib/hubwall.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'cold load, a quiet hour and a day of updates on a slow player (--loads N, --seconds N, --updates N)';

const RECORDED = 60;
const COLD_SLOWDOWN = 4;
const PI_SLOWDOWN = 6;
const SIZE = { width: 1920, height: 1080 };

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const loads = number('loads', 5);
  const seconds = number('seconds', 30);
  const updates = number('updates', 7_200);
  progress(`recording ${RECORDED} seconds of the demo`);
  const recording = await recordDemo(RECORDED);
  const server = await serve(recording);
  const browser = await chromium.launch({
    executablePath: findSystem().chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    /** @type {Record<number, number[]>} */
    const cold = { 1: [], [COLD_SLOWDOWN]: [] };
    for (let round = 0; round < loads; round++) {
      progress(`cold load ${round + 1} of ${loads}`);
      for (const slowdown of [1, COLD_SLOWDOWN]) cold[slowdown]?.push(await coldLoad(slowdown));
    }
    progress(`${seconds} seconds at one update a second`);
    const steady = await steadyState();
    progress(`${updates} updates`);
    const day = await aDay();
    return {
      figures: [
        {
          name: `cold load to a full wall, CPU ${COLD_SLOWDOWN} × slower`,
          value: median(cold[COLD_SLOWDOWN] ?? []) / 1_000,
          unit: 's',
          peer: { name: 'full speed', value: median(cold[1] ?? []) / 1_000 },
          goal: '≤ 2.5 s',
        },
        {
          name: `busy, CPU ${PI_SLOWDOWN} × slower`,
          value: steady.busyPct,
          unit: '%',
          goal: '≤ 25 %',
        },
        { name: '  longest task', value: steady.longestMs, unit: 'ms', goal: '≤ 50 ms' },
        { name: '  tasks over 50 ms', value: steady.longTasks, unit: 'tasks', goal: '0' },
        { name: '  frames a second', value: steady.fps, unit: 'fps', goal: '≥ 55' },
        {
          name: `heap after ${updates} updates`,
          value: day.last.heapMB,
          unit: 'MB',
          peer: { name: 'after the first 24th', value: day.first.heapMB },
          goal: '≤ 1.1 ×',
        },
        {
          name: '  nodes',
          value: day.last.nodes,
          unit: '',
          peer: { name: 'then', value: day.first.nodes },
          goal: 'constant',
        },
        {
          name: '  listeners',
          value: day.last.listeners,
          unit: '',
          peer: { name: 'then', value: day.first.listeners },
          goal: 'constant',
        },
      ],
      notes: [
        `${SIZE.width}×${SIZE.height}, scene Pulse, ${RECORDED} recorded seconds of the demo round and round.`,
        'Full: live and more than 40 words. Busy: the main thread’s tasks ÷ time. Heap after a forced collection.',
        'A day is --updates 86400.',
      ],
    };
  } finally {
    await browser.close();
    await server.close();
  }

  /** @param {number} slowdown */
  async function open(slowdown) {
    const context = await browser.newContext({ viewport: SIZE });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await client.send('Performance.enable');
    return { page, client, close: () => context.close() };
  }

  /** @param {number} slowdown @returns {Promise<number>} ms */
  async function coldLoad(slowdown) {
    const { page, close } = await open(slowdown);
    const startMs = performance.now();
    await page.goto(`${server.origin}/wall/hal`, { waitUntil: 'commit' });
    await untilFull(page);
    const tookMs = performance.now() - startMs;
    await close();
    return tookMs;
  }

  async function steadyState() {
    const { page, client, close } = await open(PI_SLOWDOWN);
    await page.goto(`${server.origin}/wall/hal`);
    await untilFull(page);
    await delay(3_000);
    await page.evaluate(() => {
      const seen = { longest: 0, long: 0, frames: 0 };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
          seen.long += 1;
          seen.longest = Math.max(seen.longest, duration);
        }
      }).observe({ type: 'longtask' });
      const count = () => {
        seen.frames += 1;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      Object.assign(window, { seen });
    });
    const before = await metrics(client);
    const startMs = performance.now();
    // The server beats once a second.
    await delay(seconds * 1_000);
    const tookS = (performance.now() - startMs) / 1_000;
    const after = await metrics(client);
    const seen = await page.evaluate(
      () =>
        /** @type {{ seen: { longest: number, long: number, frames: number } }} */ (
          /** @type {unknown} */ (window)
        ).seen,
    );
    await close();
    return {
      busyPct: (100 * (after.taskS - before.taskS)) / tookS,
      longestMs: seen.longest,
      longTasks: seen.long,
      fps: seen.frames / tookS,
    };
  }

  async function aDay() {
    const { page, client, close } = await open(1);
    await page.goto(`${server.origin}/wall/hal`);
    await untilFull(page);
    const firstHour = Math.ceil(updates / 24);
    /** @type {Measured | undefined} */
    let first;
    for (let sent = 1; sent <= updates; sent++) {
      server.beat();
      // As fast as the page takes them in: one that lagged would be sent a snapshot instead.
      await delay(sent % 20 === 0 ? 12 : 0);
      if (sent % 500 === 0)
        await page.waitForFunction(
          (seq) => Number(document.querySelector('hub-wall')?.getAttribute('data-seq')) >= seq,
          server.seq(),
          { timeout: 60_000 },
        );
      if (sent === firstHour) first = await measure(client);
    }
    await delay(2_000);
    const last = await measure(client);
    await close();
    return { first: first ?? last, last };
  }
}

/** @param {import('playwright-core').Page} page */
const untilFull = (page) =>
  page.waitForFunction(
    () => {
      const wall = document.querySelector('hub-wall');
      const cloud = wall?.shadowRoot?.querySelector('hub-word-cloud');
      const words = cloud?.shadowRoot?.querySelectorAll('[data-term]').length ?? 0;
      return wall instanceof HTMLElement && wall.dataset['link'] === 'live' && words > 40;
    },
    undefined,
    { polling: 'raf', timeout: 60_000 },
  );

/** @typedef {{ heapMB: number, nodes: number, listeners: number }} Measured */

/** @param {import('playwright-core').CDPSession} client */
async function metrics(client) {
  const { metrics: list } = await client.send('Performance.getMetrics');
  const named = new Map(list.map(({ name, value }) => [name, value]));
  return {
    taskS: named.get('TaskDuration') ?? NaN,
    nodes: named.get('Nodes') ?? NaN,
    listeners: named.get('JSEventListeners') ?? NaN,
  };
}

/** @param {import('playwright-core').CDPSession} client @returns {Promise<Measured>} */
async function measure(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, listeners } = await metrics(client);
  return { heapMB: usedSize / 1e6, nodes, listeners };
}

/** A hub's own page and sockets, whose state goes on by a recorded second at each beat. */
async function serve(/** @type {Awaited<ReturnType<typeof recordDemo>>} */ { snapshot, deltas }) {
  const { createHttpApp } = /** @type {typeof import('../../server/transport/http-app.ts')} */ (
    await importCompiled('server/transport/http-app.js')
  );
  const { createSocketServer } =
    /** @type {typeof import('../../server/transport/socket-server.ts')} */ (
      await importCompiled('server/transport/socket-server.js')
    );
  const { createMetrics } = /** @type {typeof import('../../server/kernel/metrics.ts')} */ (
    await importCompiled('server/kernel/metrics.js')
  );
  const { createLogger } = /** @type {typeof import('../../server/kernel/logger.ts')} */ (
    await importCompiled('server/kernel/logger.js')
  );
  const { loadConfig } = /** @type {typeof import('../../server/commands/load-config.ts')} */ (
    await importCompiled('server/commands/load-config.js')
  );
  const { wallConfigs } = /** @type {typeof import('../../server/kernel/config/views.ts')} */ (
    await importCompiled('server/kernel/config/views.js')
  );
  const { applyDelta } = /** @type {typeof import('../../shared/delta.ts')} */ (
    await importCompiled('shared/delta.js')
  );
  const wallFolder = pathOf('dist/wall/');
  const logger = createLogger('silent');
  const walls = wallConfigs(loadConfig(pathOf('fixtures/hub.yaml')), null);
  let current = snapshot;
  const app = createHttpApp(
    {
      wallIds: () => [...walls.keys()],
      logoFile: () => undefined,
      configStatus: () => ({}),
      authorise: () => undefined,
      deliver: () => Promise.reject(new Error('nothing is delivered')),
      current: () => current,
      trouble: () => undefined,
      metrics: createMetrics(),
      logger,
    },
    { wallFolder, requestsPerMinute: 1 },
  );
  const http = createServer(app);
  const { buildId } = JSON.parse(readFileSync(`${wallFolder}build.json`, 'utf8'));
  const sockets = createSocketServer({
    httpServer: http,
    walls,
    current: () => current,
    build: buildId,
    logger,
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  let beats = 0;
  const beat = () => {
    const recorded = deltas[beats % deltas.length];
    if (!recorded) return;
    beats += 1;
    const delta = { ...recorded.delta, nowMs: snapshot.snapshot.nowMs + beats * 10_000 };
    const seq = current.seq + 1;
    current = { ...current, seq, snapshot: applyDelta(current.snapshot, delta) };
    sockets.sendDelta({ epoch: current.epoch, seq, delta });
  };
  // Whoever loads has a heartbeat.
  const idle = setInterval(beat, 1_000);
  return {
    origin: `http://127.0.0.1:${port}`,
    beat,
    seq: () => current.seq,
    async close() {
      clearInterval(idle);
      await sockets.close();
    },
  };
}
