/** The wall as a page on a slow player: how soon it is full, how busy it is, and whether it grows over a day. */
import { setTimeout as delay } from 'node:timers/promises';
import { serveWalls } from '../helpers/wall-server.mjs';
import { launchBrowser } from './lib/browser.mjs';
import { importCompiled, pathOf } from './lib/compiled.mjs';
import { recordDemo } from './lib/hubwall.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'cold load, a quiet hour and a day of updates on a slow player (--loads N, --seconds N, --updates N)';

const RECORDED = 60;
const COLD_SLOWDOWN = 4;
const PI_SLOWDOWN = 6;
/** Of a wall whose scenes go round. */
const SCENE_SECONDS = 6;
/** Without a movement, before nodes and listeners are counted: longer than the cloud takes to think of the next. */
const REST_MS = 2_000;
const BROWSER_RESTS_MS = 3_000;
/** A day of updates is drawn in minutes: a frame follows when the last is done. */
const UNPACED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const SIZE = { width: 1920, height: 1080 };

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const loads = number('loads', 5);
  const seconds = number('seconds', 30);
  const updates = number('updates', 7_200);
  progress(`recording ${RECORDED} seconds of the demo`);
  const recording = await recordDemo(RECORDED);
  const server = await serve(recording);
  const browser = await launchBrowser();
  try {
    /** @type {Record<number, number[]>} */
    const cold = { 1: [], [COLD_SLOWDOWN]: [] };
    for (let round = 0; round < loads; round++) {
      progress(`cold load ${round + 1} of ${loads}`);
      for (const slowdown of [1, COLD_SLOWDOWN]) cold[slowdown]?.push(await coldLoad(slowdown));
    }
    progress(`${seconds} seconds at one update a second, at full speed`);
    const clocked = await threadClock();
    progress(`${2 * seconds} seconds, slowed down`);
    const steady = await steadyState('hal');
    progress(`${2 * seconds} seconds, slowed down, scenes going round`);
    const round = await steadyState('ronde');
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
          peer: { name: `${PI_SLOWDOWN} × its CPU time at full speed`, value: clocked.busyPct },
        },
        ...tasksOf(steady),
        {
          name: `four scenes, ${SCENE_SECONDS} s each: busy`,
          value: round.busyPct,
          unit: '%',
          goal: '≤ 25 %',
        },
        ...tasksOf(round),
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
        `${SIZE.width}×${SIZE.height}, scene Pulse, ${RECORDED} recorded seconds of the demo forth and back.`,
        'Four scenes: from the first time that each is shown.',
        'Full: live and more than 40 words, in a browser at rest before. Busy: the main thread’s tasks ÷ time; its CPU time, by the',
        'thread’s own clock, is the same whatever else the machine does; so are the tasks’, slowed down. Frames: those a script on the',
        'page could draw in.',
        'Heap after a forced collection, when no word moves. A day is --updates 86400; each is drawn before the next is sent.',
      ],
    };
  } finally {
    await browser.close();
    await server.close();
  }

  /** @param {number} slowdown @param {'timeTicks' | 'threadTicks'} [timeDomain] @param {import('playwright-core').Browser} [within] */
  async function open(slowdown, timeDomain = 'timeTicks', within = browser) {
    const context = await within.newContext({ viewport: SIZE });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    // A new context makes the browser load pages of its own, which are not the wall's.
    await delay(BROWSER_RESTS_MS);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await client.send('Performance.enable', { timeDomain });
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

  /** How busy a slow player's main thread would be, reckoned from the thread's CPU time at full speed. */
  async function threadClock() {
    const { page, client, close } = await open(1, 'threadTicks');
    await page.goto(`${server.origin}/wall/hal`);
    await untilFull(page);
    await delay(3_000);
    const before = await metrics(client);
    const startMs = performance.now();
    await delay(seconds * 1_000);
    const tookS = (performance.now() - startMs) / 1_000;
    const after = await metrics(client);
    await close();
    return { busyPct: (100 * PI_SLOWDOWN * (after.taskS - before.taskS)) / tookS };
  }

  /** @param {string} wall */
  async function steadyState(wall) {
    const { page, client, close } = await open(PI_SLOWDOWN);
    await page.goto(`${server.origin}/wall/${wall}`);
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
      Object.assign(window, { seen });
    });
    const root = await browser.newBrowserCDPSession();
    const recorded = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
    await root.send('Tracing.start', {
      transferMode: 'ReturnAsStream',
      traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    });
    await page.evaluate(() => performance.mark('wall'));
    const before = await metrics(client);
    const startMs = performance.now();
    // The server beats once a second.
    await delay(seconds * 1_000);
    const tookS = (performance.now() - startMs) / 1_000;
    const after = await metrics(client);
    await root.send('Tracing.end');
    const { stream } = /** @type {{ stream: string }} */ (await recorded);
    const tasks = tasksBeside('wall', await readStream(root, stream));
    /** @type {{ longest: number, long: number }} */
    const clock = await page.evaluate(() => ({ .../** @type {any} */ (window).seen }));
    // Only now: a script that asks for every frame keeps the thread busy by itself.
    const framesMs = await page.evaluate((forMs) => {
      const { seen } = /** @type {any} */ (window);
      const startedMs = performance.now();
      return new Promise((resolve) => {
        const count = () => {
          seen.frames += 1;
          const ms = performance.now() - startedMs;
          if (ms < forMs) requestAnimationFrame(count);
          else resolve(ms);
        };
        requestAnimationFrame(count);
      });
    }, seconds * 1_000);
    const frames = await page.evaluate(() => /** @type {any} */ (window).seen.frames);
    await close();
    return {
      busyPct: (100 * (after.taskS - before.taskS)) / tookS,
      longestMs: Math.max(...tasks),
      longTasks: tasks.filter((ms) => ms > 50).length,
      clock,
      fps: (1_000 * frames) / framesMs,
    };
  }

  async function aDay() {
    const fast = await launchBrowser(UNPACED);
    try {
      const { page, client } = await open(1, 'timeTicks', fast);
      await page.goto(`${server.origin}/wall/hal`);
      await untilFull(page);
      const firstHour = Math.ceil(updates / 24);
      /** @type {Measured | undefined} */
      let first;
      for (let sent = 1; sent <= updates; sent++) {
        server.beat();
        await untilDrawn(page, server.seq());
        if (sent === firstHour) first = await measureAtRest(page, client, server.seq());
      }
      const last = await measureAtRest(page, client, server.seq());
      return { first: first ?? last, last };
    } finally {
      await fast.close();
    }
  }
}

/**
 * What the page's thread had to do at a stretch, and how often it could draw.
 * @param {{ longestMs: number, longTasks: number, clock: { longest: number, long: number }, fps: number }} measured
 */
const tasksOf = ({ longestMs, longTasks, clock, fps }) => [
  {
    name: '  longest task',
    value: longestMs,
    unit: 'ms',
    goal: '≤ 50 ms',
    peer: { name: 'by the clock', value: clock.longest },
  },
  {
    name: '  tasks over 50 ms',
    value: longTasks,
    unit: 'tasks',
    goal: '0',
    peer: { name: 'by the clock', value: clock.long },
  },
  { name: '  frames a second', value: fps, unit: 'fps', goal: '≥ 55' },
];

/**
 * Each update is drawn, as in a real hour. Several in one frame would be drawn once, and what the browser compiles in an
 * hour would be compiled long after it.
 * @param {import('playwright-core').Page} page @param {number} seq
 */
const untilDrawn = (page, seq) =>
  page.evaluate((wanted) => {
    const wall = document.querySelector('hub-wall');
    return new Promise((resolve) => {
      const look = () => {
        if (Number(wall?.getAttribute('data-seq')) >= wanted) resolve(undefined);
        else requestAnimationFrame(look);
      };
      look();
    });
  }, seq);

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

/**
 * CPU time in ms of each task of the thread that left the mark, what slows it down included.
 * @param {string} mark @param {string} trace @returns {number[]}
 */
function tasksBeside(mark, trace) {
  /** @type {{ traceEvents: { name: string, ph: string, pid: number, tid: number, tdur?: number }[] }} */
  const { traceEvents } = JSON.parse(trace);
  const marked = traceEvents.find(({ name }) => name === mark);
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === 'ThreadControllerImpl::RunTask' && pid === marked?.pid && tid === marked.tid
      ? [(tdur ?? 0) / 1_000]
      : [],
  );
}

/** @param {import('playwright-core').CDPSession} client @param {string} handle */
async function readStream(client, handle) {
  let text = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const { data, base64Encoded, eof } = await client.send('IO.read', { handle });
    text += base64Encoded ? Buffer.from(data, 'base64').toString() : data;
    if (eof) return text;
  }
}

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

/**
 * When no word moves or leaves any more: each that does has a listener, and an element that may be going.
 * @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} client
 * @param {number} shown The update that has to be on the wall. @returns {Promise<Measured>}
 */
async function measureAtRest(page, client, shown) {
  await page.waitForFunction(
    ([seq, restMs]) => {
      const wall = document.querySelector('hub-wall');
      const cloud = wall?.shadowRoot?.querySelector('hub-word-cloud');
      const isThere = Number(wall?.getAttribute('data-seq')) >= seq;
      const isStill = isThere && cloud?.shadowRoot?.getAnimations().length === 0;
      const seen = /** @type {Window & { movedMs?: number }} */ (window);
      if (!isStill || seen.movedMs === undefined) seen.movedMs = performance.now();
      return performance.now() - seen.movedMs > restMs;
    },
    /** @type {[number, number]} */ ([shown, REST_MS]),
    { polling: 200, timeout: 60_000 },
  );
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes, listeners } = await metrics(client);
  return { heapMB: usedSize / 1e6, nodes, listeners };
}

/** Walls whose state goes on by a recorded second at each beat. */
async function serve(/** @type {Awaited<ReturnType<typeof recordDemo>>} */ { snapshot, deltas }) {
  /** The compiled modules, whose sources these types are. @param {string} file @returns {Promise<any>} */
  const part = (file) => importCompiled(file);
  /** @type {Pick<typeof import('../../server/kernel/logger.ts'), 'createLogger'>} */
  const { createLogger } = await part('server/kernel/logger.js');
  /** @type {Pick<typeof import('../../server/commands/load-config.ts'), 'loadConfig'>} */
  const { loadConfig } = await part('server/commands/load-config.js');
  /** @type {Pick<typeof import('../../server/kernel/config/views.ts'), 'wallConfigs'>} */
  const { wallConfigs } = await part('server/kernel/config/views.js');
  /** @type {Pick<typeof import('../../shared/delta.ts'), 'applyDelta' | 'diffSnapshots'>} */
  const { applyDelta, diffSnapshots } = await part('shared/delta.js');
  /** @type {import('../helpers/wall-server.mjs').ServerParts} */
  const parts = {
    ...(await part('server/transport/http-app.js')),
    ...(await part('server/transport/socket-server.js')),
    ...(await part('server/kernel/metrics.js')),
  };
  let current = snapshot;
  const server = await serveWalls(parts, {
    wallFolder: pathOf('dist/wall/'),
    walls: new Map(
      [...wallConfigs(loadConfig(pathOf('fixtures/hub.yaml')), null)].map(([id, wall]) => [
        id,
        { ...wall, scenes: wall.scenes.map((scene) => ({ ...scene, seconds: SCENE_SECONDS })) },
      ]),
    ),
    current: () => current,
    logger: createLogger('silent'),
  });
  // Forth and back: a leap from the last second to the first would be a change that no hub makes in one.
  const forth = deltas.map(({ delta }) => delta);
  const seen = [snapshot.snapshot];
  for (const delta of forth)
    seen.push(applyDelta(seen[seen.length - 1] ?? snapshot.snapshot, delta));
  const back = seen.slice(1).map((after, index) => diffSnapshots(after, seen[index] ?? after));
  const course = [...forth, ...back.toReversed()];
  let beats = 0;
  const beat = () => {
    const delta = course[beats % course.length];
    if (!delta) return;
    beats += 1;
    const seq = current.seq + 1;
    current = { ...current, seq, snapshot: applyDelta(current.snapshot, delta) };
    server.sendDelta({ epoch: current.epoch, seq, delta });
  };
  // Whoever loads has a heartbeat.
  const idle = setInterval(beat, 1_000);
  return {
    origin: server.origin,
    beat,
    seq: () => current.seq,
    async close() {
      clearInterval(idle);
      await server.close();
    },
  };
}
