/** What several nodes cost beside one. */
import { setTimeout as delay } from 'node:timers/promises';
import { demoMentions, nthMention } from './lib/demo-mentions.mjs';
import { postAll, requestOf } from './lib/http-sender.mjs';
import { startHubwall } from './lib/hubwall.mjs';
import { cpuOf, startRedis } from './lib/redis-server.mjs';
import { median } from './lib/statistics.mjs';

export const description = 'CPU an event of three nodes on one Redis, beside one node';

const SECRET = 'a-secret-for-the-bench';
const BATCH = 100;
/** On one node. Its code is still being compiled after 20,000 events, and three nodes compile it three times. */
const WARM_S = 25;
/** From the last event until all is counted, committed and followed. */
const SETTLE_MS = 3_000;

const CONFIG = `
hub: { name: Bench, brand: { id: poldernet, name: PolderNet, aliases: ["@PolderNet"] } }
competitors: [{ id: kustkabel, name: KustKabel }, { id: glasdirect, name: GlasDirect }]
channels:
  - { id: phone, name: Telefoon, kind: phone }
  - { id: social, name: Webcare, kind: social, platforms: [x, mastodon, instagram, facebook, forum, trustpilot, appstore, email, chat, whatsapp, bluesky, reddit, youtube, google-reviews, reviews] }
sources: [{ id: inbox, type: webhook, secret: ${SECRET} }]
ingest: { requestsPerMinute: 1000000 }
walls: [{ id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }]
`;

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 3);
  const perS = number('rate', 2_000);
  const seconds = number('seconds', 10);
  const mentions = demoMentions(20_000);
  let count = 0;
  const nextRequest = () => {
    const events = Array.from({ length: BATCH }, () => nthMention(mentions, count++));
    return requestOf('/ingest/inbox', JSON.stringify(events), SECRET);
  };

  /** @param {number} nodes @returns {Promise<{ hubUs: number, allUs: number }>} CPU an event */
  const measure = async (nodes) => {
    const redis = await startRedis('everysec');
    /** @type {Awaited<ReturnType<typeof startHubwall>>[]} */
    const hubs = [];
    try {
      const env = { REDIS_URL: redis.url, HUB_KEY: 'bench' };
      for (let node = 0; node < nodes; node += 1) {
        hubs.push(await startHubwall(['start'], CONFIG, env));
      }
      /** @param {number} forS */
      const load = async (forS) => {
        const begunMs = performance.now();
        const requests = (perS * forS) / BATCH;
        for (let sent = 0; sent < requests; sent += hubs.length) {
          const due = begunMs + (sent * BATCH * 1_000) / perS;
          await delay(Math.max(0, due - performance.now()));
          await Promise.all(hubs.map(({ port }) => postAll(port, [nextRequest()])));
        }
        await delay(SETTLE_MS);
        return Math.ceil(requests / hubs.length) * hubs.length * BATCH;
      };
      // Code is compiled and shares are taken meanwhile: on each of several nodes after as many events as on one.
      await load(WARM_S * nodes);
      const pids = hubs.map(({ pid }) => pid);
      const cpu = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
      const [hubBefore, redisBefore] = [cpu(), cpuOf(redis.pid)];
      const events = await load(seconds);
      const hubUs = ((cpu() - hubBefore) * 1e6) / events;
      return { hubUs, allUs: hubUs + ((cpuOf(redis.pid) - redisBefore) * 1e6) / events };
    } finally {
      await Promise.all(hubs.map(({ stop }) => stop()));
      await redis.stop();
    }
  };

  /** @type {Record<number, { hubUs: number, allUs: number }[]>} */
  const samples = { 1: [], 3: [] };
  for (let round = 1; round <= rounds; round += 1) {
    progress(`round ${round} of ${rounds}`);
    for (const nodes of [1, 3]) samples[nodes]?.push(await measure(nodes));
  }
  /** @param {number} nodes @param {'hubUs' | 'allUs'} key */
  const of = (nodes, key) => median((samples[nodes] ?? []).map((sample) => sample[key]));
  return {
    figures: [
      {
        name: 'three nodes',
        value: of(3, 'hubUs'),
        unit: 'µs CPU an event',
        peer: { name: 'one node', value: of(1, 'hubUs') },
        goal: '≤ 1.15 ×',
      },
      {
        name: 'three nodes and Redis',
        value: of(3, 'allUs'),
        unit: 'µs CPU an event',
        peer: { name: 'one node and Redis', value: of(1, 'allUs') },
      },
    ],
    notes: [
      `${perS} mentions a second in all, in batches of ${BATCH}, for ${seconds} s; what each node does every second without any is in it.`,
    ],
  };
}
