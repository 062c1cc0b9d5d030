/** From a sender's POST to the frame in which a real browser shows it. */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { startChild } from './lib/child.mjs';
import { pathOf } from './lib/compiled.mjs';
import { demoMentions } from './lib/demo-mentions.mjs';
import { startHubwall } from './lib/hubwall.mjs';
import { addPaintClock, watchSocket, watchWall } from './lib/in-page.mjs';
import { nowMs, openRawWall, textOf } from './lib/raw-wall.mjs';
import { median, p99 } from './lib/statistics.mjs';

export const description = 'post to painted frame in Chromium: an alert, a delta (--rounds N)';

const SECRET = 'a-secret-of-the-bench';
const HISTORY = 2_000;
const WAIT_TIMEOUT_MS = 10_000;
const LIMIT_S = 900;
const SLIDE_MS = 1_000;
const WITHOUT_VSYNC = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 100);
  const hub = await startHubwall(['start'], configWithWebhook());
  const floor = await startChild('glass-floor.mjs');
  try {
    const floorPort = Number(await floor.ask('listen'));
    const post = poster(hub.port, '/ingest/inbox', { authorization: `Bearer ${SECRET}` });
    const postToFloor = poster(floorPort, '/', {});
    progress(`a wall with ${HISTORY} mentions`);
    await post(JSON.stringify(demoMentions(HISTORY)));

    const variants = [];
    for (const vsync of [true, false]) {
      const name = vsync ? '60 Hz' : 'no vsync';
      progress(`${rounds} rounds at ${name}`);
      const screens = await openScreens(hub.port, floorPort, vsync ? [] : WITHOUT_VSYNC);
      try {
        variants.push({ name, ...(await measure({ rounds, post, postToFloor, screens })) });
      } finally {
        await screens.close();
      }
    }
    return report(variants, rounds);
  } finally {
    await Promise.all([hub.stop(), floor.stop()]);
  }
}

/** The demo's hub, fed by nobody but this benchmark. */
function configWithWebhook() {
  const config = parse(readFileSync(pathOf('fixtures/hub.yaml'), 'utf8'));
  config.sources = [{ id: 'inbox', name: 'Inbox', type: 'webhook', secret: SECRET }];
  config.ingest = { ...config.ingest, requestsPerMinute: 10_000 };
  return stringify(config);
}

/** @param {number} port @param {string} path @param {Record<string, string>} headers */
function poster(port, path, headers) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** When it was begun to be sent. @param {string} body @returns {Promise<number>} */
  return (body) =>
    new Promise((resolve, reject) => {
      const startMs = nowMs();
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          method: 'POST',
          agent,
          headers: { ...headers, 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          if (response.statusCode === 200) response.once('end', () => resolve(startMs));
          else reject(new Error(`${path} answered ${response.statusCode}`));
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
}

/** What the pages tell, waited for by its name. */
function createNews() {
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Map<string, (atMs: number) => void>} */
  const waiting = new Map();
  return {
    /** @param {string} what @param {number} atMs */
    tell(what, atMs) {
      seen.set(what, atMs);
      waiting.get(what)?.(atMs);
      waiting.delete(what);
    },
    /** When it happened, though it may have already. @param {string} what @returns {Promise<number>} */
    when: (what) =>
      new Promise((resolve, reject) => {
        const atMs = seen.get(what);
        if (atMs !== undefined) {
          resolve(atMs);
          return;
        }
        const overdue = setTimeout(
          () => reject(new Error(`the page never told of "${what}"`)),
          WAIT_TIMEOUT_MS,
        );
        waiting.set(what, (happenedMs) => {
          clearTimeout(overdue);
          resolve(happenedMs);
        });
      }),
    /** @param {string} what */
    forget: (what) => void seen.delete(what),
  };
}

/** @typedef {ReturnType<typeof createNews>} News */

/** @param {number} port @param {number} floorPort @param {readonly string[]} extraArgs */
async function openScreens(port, floorPort, extraArgs) {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking', ...extraArgs],
  });
  /** @param {string} url */
  const open = async (url) => {
    const context = await browser.newContext({ viewport: { width: 1_920, height: 1_080 } });
    const page = await context.newPage();
    const news = createNews();
    await page.exposeFunction('tell', news.tell);
    await page.addInitScript(addPaintClock);
    await page.goto(url);
    return { page, news };
  };
  const wall = await open(`http://127.0.0.1:${port}/wall/hal`);
  await wall.page.waitForSelector('hub-wall[data-link="live"]', { timeout: WAIT_TIMEOUT_MS });
  await wall.page.evaluate(watchWall);
  const bare = await open(`http://127.0.0.1:${floorPort}/`);
  await bare.page.evaluate(watchSocket, `ws://127.0.0.1:${floorPort}/`);
  const deltas = watchDeltas(port);
  await deltas.when('joined');
  return {
    wall: wall.news,
    bare: bare.news,
    deltas,
    async close() {
      deltas.close();
      await browser.close();
    },
  };
}

/** A wall without a browser beside the real one: knows when a delta came, and which one first counts a new message. */
function watchDeltas(/** @type {number} */ port) {
  const arrivals = createNews();
  let messages = 0;
  const close = openRawWall({
    port,
    socketIo: true,
    onMessage(frame) {
      const atMs = nowMs();
      const [event, { seq, snapshot, delta }] = JSON.parse(textOf(frame).slice(2));
      if (event === 'snapshot') arrivals.tell('joined', atMs);
      if (event === 'alert') arrivals.tell('alert', atMs);
      const mood = event === 'snapshot' ? snapshot.mood : delta?.mood;
      if (event === 'delta' && mood !== undefined && mood.n > messages) {
        arrivals.tell('counted', atMs);
        arrivals.tell('counted as', seq);
      }
      messages = mood?.n ?? messages;
    },
  });
  return { ...arrivals, close };
}

/**
 * @param {object} deps
 * @param {number} deps.rounds
 * @param {(body: string) => Promise<number>} deps.post
 * @param {(body: string) => Promise<number>} deps.postToFloor
 * @param {Awaited<ReturnType<typeof openScreens>>} deps.screens
 */
async function measure({ rounds, post, postToFloor, screens }) {
  const { wall, bare, deltas } = screens;
  const samples = {
    alert: /** @type {number[]} */ ([]),
    alertSent: /** @type {number[]} */ ([]),
    floor: /** @type {number[]} */ ([]),
    waitForTick: /** @type {number[]} */ ([]),
    delta: /** @type {number[]} */ ([]),
  };
  const [mention] = demoMentions(1);
  for (let round = 0; round < rounds; round += 1) {
    const text = `floor ${nowMs()}`;
    const floorMs = await postToFloor(text);
    samples.floor.push((await bare.when(text)) - floorMs);

    wall.forget('alert up');
    deltas.forget('alert');
    const alertMs = await post(reading(`up-${nowMs()}`, LIMIT_S + 60));
    samples.alert.push((await wall.when('alert up')) - alertMs);
    samples.alertSent.push((await deltas.when('alert')) - alertMs);

    // Now here, now there between two ticks.
    await delay((round * 370) % 900);
    wall.forget('alert down');
    deltas.forget('counted');
    deltas.forget('counted as');
    const id = `mention-${nowMs()}`;
    const mentionMs = await post(
      JSON.stringify({ ...mention, id, data: { ...mention?.data, externalId: id } }),
    );
    const countedMs = await deltas.when('counted');
    const seq = await deltas.when('counted as');
    samples.waitForTick.push(countedMs - mentionMs);
    samples.delta.push((await wall.when(`seq ${seq}`)) - countedMs);

    await post(reading(`down-${nowMs()}`, 0));
    await wall.when('alert down');
    // The banner slides out first, and the next comes at any time between two ticks.
    await delay(SLIDE_MS + ((round * 130) % 400));
  }
  return samples;
}

/** @param {string} id @param {number} longestWaitS */
const reading = (id, longestWaitS) =>
  JSON.stringify({
    id,
    type: 'queue.reading',
    data: { channel: 'phone', waiting: longestWaitS > 0 ? 14 : 0, longestWaitS },
  });

async function chromiumPath() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const { findSystem } = await import('../helpers/system.mjs');
  return findSystem().chromiumPath;
}

/** @param {({ name: string } & Awaited<ReturnType<typeof measure>>)[]} variants @param {number} rounds */
function report(variants, rounds) {
  return {
    figures: variants.flatMap(({ name, alert, alertSent, floor, waitForTick, delta }) => [
      {
        name: `${name}: alert, p50`,
        value: median(alert),
        unit: 'ms',
        peer: { name: 'bare ws', value: median(floor) },
        goal: '≤ 10 ms',
      },
      {
        name: `${name}: alert, p99`,
        value: p99(alert),
        unit: 'ms',
        peer: { name: 'bare ws', value: p99(floor) },
        goal: '≤ 35 ms',
      },
      { name: `${name}:   of it until it arrives, p50`, value: median(alertSent), unit: 'ms' },
      { name: `${name}:   of it until it arrives, p99`, value: p99(alertSent), unit: 'ms' },
      {
        name: `${name}: delta, from its arrival, p50`,
        value: median(delta),
        unit: 'ms',
        peer: { name: 'bare ws', value: median(floor) },
      },
      {
        name: `${name}: delta, from its arrival, p99`,
        value: p99(delta),
        unit: 'ms',
        peer: { name: 'bare ws', value: p99(floor) },
      },
      { name: `${name}: mention, wait for the tick, p50`, value: median(waitForTick), unit: 'ms' },
    ]),
    notes: [
      `${rounds} rounds each, the floor in every round: a POST that a bare ws server sends on to a page that paints its text.`,
      `Painted: the first task after the frame that holds the change, by the page's clock. The banner then slides in; deltas are painted while it does.`,
      `The wall holds ${HISTORY.toLocaleString('en')} mentions of the demo. Arrival: at a second wall without a browser, told after the first.`,
    ],
  };
}
