/** What several nodes cost beside one. */
import { setTimeout as delay } from 'node:timers/promises';
import { demoMentions, nthMention } from './lib/demo-mentions.mjs';
import { postAll, requestOf } from './lib/http-sender.mjs';
import { startHubwall } from './lib/hubwall.mjs';
import { cpuOf, startRedis } from './lib/redis-server.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'CPU an event of three nodes on one Redis, beside one node and beside three hubs that know nothing of each other';

const SECRET = 'a-secret-for-the-bench';
const BATCH = 100;
/**
 * Before it is measured, in all: so both arrangements hold the figures of as many messages. A node's code is still being
 * compiled after 40,000 of them, and each of three nodes compiles its own with a third of them. What a delivery runs
 * through V8 optimises after some 3,000 of them, which come to one node three times as soon: so the first are small.
 */
const WARM_EVENTS = 420_000;
const WARM_DELIVERIES = 12_000;
const WARM_BATCH = 10;
/** Of the rate at which is measured. */
const WARM_RATE = 3;
/** From the last event until all is counted, committed and followed. */
const SETTLE_MS = 3_000;
const RETRY_MS = 1_000;

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

/** `share`: of the events a second; `alike` is one node that has as much to do as each of the three. */
const ARRANGEMENTS = {
  one: { nodes: 1, areApart: false, share: 1 },
  three: { nodes: 3, areApart: false, share: 1 },
  apart: { nodes: 3, areApart: true, share: 1 },
  alike: { nodes: 1, areApart: false, share: 1 / 3 },
};
/** @typedef {keyof typeof ARRANGEMENTS} Arrangement */
/** @typedef {Awaited<ReturnType<typeof startHubwall>>} Hub */

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 3);
  const perS = number('rate', 2_000);
  const seconds = number('seconds', 30);
  const mentions = demoMentions(20_000);
  let count = 0;
  /** @param {number} size */
  const nextRequest = (size) => {
    const events = Array.from({ length: size }, () => nthMention(mentions, count++));
    return requestOf('/ingest/inbox', JSON.stringify(events), SECRET);
  };

  let refused = 0;
  /** As senders do, what is refused with 503 is sent again. @param {Hub} hub @param {number} size */
  const post = async ({ port, printed }, size) => {
    const request = nextRequest(size);
    for (let taken = false; !taken;) {
      try {
        await postAll(port, [request]);
        taken = true;
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('HTTP/1.1 503')) throw error;
        refused += 1;
        progress(`a delivery is refused: ${printed().trim().split('\n').at(-1)}`);
        await delay(RETRY_MS);
      }
    }
  };

  /** @param {Arrangement} arrangement @returns {Promise<{ hubUs: number, allUs: number }>} CPU an event */
  const measure = async (arrangement) => {
    const { nodes, areApart, share } = ARRANGEMENTS[arrangement];
    const redis = await startRedis('everysec');
    /** @type {Hub[]} */
    const hubs = [];
    try {
      for (let node = 0; node < nodes; node += 1) {
        const env = { REDIS_URL: redis.url, HUB_KEY: 'bench' };
        const own = areApart ? { REDIS_PREFIX: `apart${node}` } : {};
        hubs.push(await startHubwall(['start'], CONFIG, { ...env, ...own }));
      }
      /** @param {number} events @param {number} atPerS @param {number} [size] of a delivery */
      const load = async (events, atPerS, size = BATCH) => {
        const begunMs = performance.now();
        const requests = events / size;
        for (let sent = 0; sent < requests; sent += hubs.length) {
          const due = begunMs + (sent * size * 1_000) / atPerS;
          await delay(Math.max(0, due - performance.now()));
          await Promise.all(hubs.map((hub) => post(hub, size)));
        }
        await delay(SETTLE_MS);
        return Math.ceil(requests / hubs.length) * hubs.length * size;
      };
      const small = WARM_DELIVERIES * WARM_BATCH;
      await load(small, WARM_RATE * perS, WARM_BATCH);
      await load(WARM_EVENTS - small, WARM_RATE * perS);
      const pids = hubs.map(({ pid }) => pid);
      const cpu = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
      const [hubBefore, redisBefore] = [cpu(), cpuOf(redis.pid)];
      const events = await load(perS * seconds * share, perS * share);
      const hubUs = ((cpu() - hubBefore) * 1e6) / events;
      return { hubUs, allUs: hubUs + ((cpuOf(redis.pid) - redisBefore) * 1e6) / events };
    } finally {
      await Promise.all(hubs.map(({ stop }) => stop()));
      await redis.stop();
    }
  };

  /** @type {Record<Arrangement, { hubUs: number, allUs: number }[]>} */
  const samples = { one: [], three: [], apart: [], alike: [] };
  for (let round = 1; round <= rounds; round += 1) {
    progress(`round ${round} of ${rounds}`);
    samples.one.push(await measure('one'));
    samples.three.push(await measure('three'));
    samples.apart.push(await measure('apart'));
    samples.alike.push(await measure('alike'));
  }
  /** @param {Arrangement} arrangement @param {'hubUs' | 'allUs'} key */
  const of = (arrangement, key) => median(samples[arrangement].map((sample) => sample[key]));
  const unit = 'µs CPU an event';
  return {
    figures: [
      {
        name: 'three nodes',
        value: of('three', 'hubUs'),
        unit,
        peer: { name: 'one node', value: of('one', 'hubUs') },
        goal: '≤ 1.15 ×',
      },
      {
        name: 'three nodes and Redis',
        value: of('three', 'allUs'),
        unit,
        peer: { name: 'one node and Redis', value: of('one', 'allUs') },
      },
      {
        name: 'three nodes, each',
        value: of('three', 'hubUs'),
        unit,
        peer: { name: 'one node as busy as each', value: of('alike', 'hubUs') },
      },
      {
        name: 'three nodes of one hub',
        value: of('three', 'hubUs'),
        unit,
        peer: { name: 'three hubs apart, a third each', value: of('apart', 'hubUs') },
      },
    ],
    notes: [
      `${perS} mentions a second in all, in batches of ${BATCH}, for ${seconds} s, after ${WARM_EVENTS} to each arrangement, in ${WARM_DELIVERIES} deliveries of ${WARM_BATCH} and the rest of ${BATCH}; what each node does every second without any is in it.`,
      `${refused} deliveries were refused and sent again.`,
      'What a node does every second whether there is much or little, and the caches that others fill between two bits of work, weigh more the less it has to do: so three are also held against one that has a third.',
      'Three hubs apart share nothing but the machine: what they cost more than one node is the cost of three processes.',
    ],
  };
}
