/** What the log takes in on Redis, beside what Redis itself takes by XADD. */
import { createClient } from 'redis';
import { importCompiled } from './lib/compiled.mjs';
import { demoMentions } from './lib/demo-mentions.mjs';
import { startRedis } from './lib/redis-server.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'acknowledged events a second on Redis, in batches of 100, beside raw XADD';

const BATCH = 100;
const BATCHES_A_ROUND = 100;

/** @typedef {(events: readonly Event[]) => Promise<unknown>} Write */
/** @typedef {Record<string, unknown> & { id: string }} Event */

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 5);
  const senders = number('senders', 8);
  const { createRedisLink } = /** @type {any} */ (
    await importCompiled('server/store/redis/link.js')
  );
  const { createRedisKeys } = /** @type {any} */ (
    await importCompiled('server/store/redis/keys.js')
  );
  const { createRedisLog } = /** @type {any} */ (
    await importCompiled('server/store/redis/event-log.js')
  );
  const redis = await startRedis('everysec');
  const client = createClient({ url: redis.url, RESP: 2 });
  client.on('error', () => undefined);
  await client.connect();
  const link = await createRedisLink(redis.url, { timeoutMs: 30_000 });
  const log = createRedisLog(
    { link, keys: createRedisKeys('bench'), nowMs: () => Date.now() },
    { partitions: 16 },
  );
  const mentions = demoMentions(1_000);
  let count = 0;
  /** @returns {Event} */
  const nextEvent = () => {
    const { data } = /** @type {typeof mentions[number]} */ (mentions[count % mentions.length]);
    const externalId = `m${count++}`;
    const atMs = Date.now();
    return {
      id: `inbox/${externalId}`,
      sourceId: 'inbox',
      atMs,
      type: 'mention',
      externalId,
      publishedMs: atMs,
      platform: 'x',
      channel: 'social',
      kind: 'post',
      content: data.content,
      display: 'masked',
      direction: 'inbound',
      author: { key: 'abcdefghijklmnop', followers: 120 },
    };
  };
  /** @type {Record<string, Write>} */
  const ways = {
    log: (events) => log.append(events),
    XADD: (events) =>
      Promise.all(
        events.map((event) =>
          client.sendCommand(['XADD', 'raw', '*', 'event', JSON.stringify(event)]),
        ),
      ),
  };
  /** @type {Map<string, number[]>} */
  const rates = new Map();
  /** @param {string} name @param {Write} write @param {number} at How many deliveries at once. */
  const measure = async (name, write, at) => {
    const batches = Array.from({ length: BATCHES_A_ROUND }, () =>
      Array.from({ length: BATCH }, nextEvent),
    );
    const begunMs = performance.now();
    const work = async () => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) await write(batch);
    };
    await Promise.all(Array.from({ length: at }, work));
    const perS = (BATCH * BATCHES_A_ROUND * 1_000) / (performance.now() - begunMs);
    rates.set(name, [...(rates.get(name) ?? []), perS]);
  };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
      if (round === 1) rates.clear();
      for (const [name, write] of Object.entries(ways)) {
        for (const at of [1, senders]) await measure(`${name} ${at}`, write, at);
      }
    }
  } finally {
    await link.close();
    client.destroy();
    await redis.stop();
  }
  /** @param {string} name */
  const rate = (name) => median(rates.get(name) ?? []);
  return {
    figures: [1, senders].map((at) => ({
      name: `acknowledged, ${at} ${at === 1 ? 'delivery' : 'deliveries'} at once`,
      value: rate(`log ${at}`),
      unit: 'events/s',
      peer: { name: 'by XADD', value: rate(`XADD ${at}`) },
      ...(at > 1 && { goal: '≥ 30,000' }),
    })),
    notes: [
      'The log knows repeats, and writes an event and its id; XADD writes the event. Both append-only, fsync every second.',
      'Client and server share the cores.',
    ],
  };
}
