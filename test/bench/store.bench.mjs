/** What the data folder takes, keeps and gives back. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { open } from 'lmdb';
import { importCompiled, pathOf } from './lib/compiled.mjs';
import { demoMentions } from './lib/demo-mentions.mjs';
import { median } from './lib/statistics.mjs';

export const description =
  'append, restart and size of the data folder (--hours 24 --rate 200 for the goal; takes minutes)';

const BATCH = 100;
/** Different messages that fill the folder, again and again: more than any window of the compression sees. */
const POOL = 60_000;
/** Deliveries under way at once, as of as many connections. */
const SENDERS = 64;
const APPENDED_A_ROUND = 60_000;
const HOUR_MS = 3_600_000;
const COMMIT_EVERY_MS = 30_000;
const STARTS_WITHIN_MS = 120_000;

const CONFIG = `
hub:
  name: Bench
  brand: { id: poldernet, name: PolderNet, aliases: ["@PolderNet"] }
channels:
  - { id: phone, name: Telefoon, kind: phone }
  - { id: social, name: Webcare, kind: social, platforms: [x] }
sources:
  - { id: inbox, type: webhook, secret: a-secret-for-the-bench }
walls:
  - { id: hal, name: Hal, screen: { diagonalInch: 75, viewingDistanceM: 4 } }
`;

/** @typedef {import('../../shared/event.ts').Mention} Mention */
/** @typedef {import('../../server/store/embedded/data-folder.ts').DataFolder} DataFolder */

const { openDataFolder } =
  /** @type {typeof import('../../server/store/embedded/data-folder.ts')} */ (
    await importCompiled('server/store/embedded/data-folder.js')
  );
const { createFold } = /** @type {typeof import('../../server/fold/fold.ts')} */ (
  await importCompiled('server/fold/fold.js')
);
const { createAnalyser } = /** @type {typeof import('../../server/analyse/analyse.ts')} */ (
  await importCompiled('server/analyse/analyse.js')
);

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 5);
  const hours = number('hours', 24);
  const rate = number('rate', 5);
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-bench-'));
  const texts = demoMentions(20_000).map(({ data }) => data.content);
  try {
    const appended = [];
    const raw = [];
    for (let round = 0; round < rounds; round += 1) {
      progress(`append, round ${round + 1} of ${rounds}`);
      appended.push(await appendRate(join(folder, `append${round}`), texts));
      raw.push(await lmdbRate(join(folder, `lmdb${round}`), texts));
    }
    const data = join(folder, 'data');
    progress(`filling ${hours} hours at ${rate} messages/s`);
    const clock = { ms: Date.now() - hours * HOUR_MS };
    const filledMs = performance.now();
    const count = await fill(data, texts, { clock, hours, rate });
    const fillRate = count / ((performance.now() - filledMs) / 1_000);
    const bytes = await bytesOf(data);
    progress('restarting');
    const starts = [];
    for (let round = 0; round < 3; round += 1) starts.push(await restart(data));
    const parts = await partsOf(data);
    progress('letting it expire');
    await expire(data, clock);
    const after = await bytesOf(data);
    return {
      figures: [
        {
          name: `append, batch ${BATCH}, ${SENDERS} at once, durable`,
          value: median(appended.map(({ rate: perS }) => perS)),
          unit: 'events/s',
          peer: { name: 'lmdb alone', value: median(raw) },
          goal: '≥ 50,000',
        },
        {
          name: '  CPU of it, all threads',
          value: median(appended.map(({ cpuUs }) => cpuUs)),
          unit: 'µs an event',
        },
        {
          name: 'append, fold and commit, each text analysed once',
          value: fillRate,
          unit: 'events/s',
        },
        { name: 'messages in the store', value: count, unit: '' },
        { name: 'size', value: bytes / 1e6, unit: 'MB', goal: '≤ 3,000 at 200/s for 24 h' },
        { name: 'size a message', value: bytes / count, unit: 'B', goal: '≤ 173' },
        {
          name: 'start of the process to first snapshot',
          value: median(starts.map(({ ms }) => ms)) / 1_000,
          unit: 's',
          goal: '≤ 3 at 200/s for 24 h',
        },
        {
          name: '  CPU of it',
          value: median(starts.map(({ cpuMs }) => cpuMs)) / 1_000,
          unit: 's',
        },
        {
          name: 'memory after it (RSS)',
          value: median(starts.map(({ rss }) => rss)) / 1e6,
          unit: 'MB',
        },
        { name: 'size after expiry', value: after / 1e6, unit: 'MB', goal: '≤ 200' },
      ],
      notes: [
        `Append: ${APPENDED_A_ROUND.toLocaleString('en')} events of the demo a round, medians of ${rounds} in turns with lmdb, which puts the same JSON under ascending keys, a transaction a batch, flushed.`,
        `Filled: ${hours} h at ${rate}/s, ${POOL.toLocaleString('en')} texts out of the demo's in turn, a commit each ${COMMIT_EVERY_MS / 1_000} s of their time.`,
        `Size by part, MB: ${parts.map(([name, size]) => `${name} ${(size / 1e6).toFixed(1)}`).join(', ')}.`,
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {number} index @param {number} atMs @param {readonly string[]} texts @returns {Mention} */
const mentionOf = (index, atMs, texts) => ({
  id: `inbox/${index}`,
  sourceId: 'inbox',
  atMs,
  type: 'mention',
  externalId: `msg-${index.toString(36)}`,
  publishedMs: atMs,
  platform: 'x',
  channel: 'social',
  kind: 'post',
  content: textOf(index, texts),
  display: 'masked',
  direction: 'inbound',
  author: { key: `k${(index * 7919) % 500_000}`, followers: index % 900 },
});

/**
 * Half of one of the demo's texts and half of another: a few thousand texts again and again would be deflated to nothing.
 * @param {number} index @param {readonly string[]} texts
 */
function textOf(index, texts) {
  const place = index % POOL;
  const [one = '', other = ''] = [
    texts[place % texts.length],
    texts[(Math.floor(place / 3) * 7) % texts.length],
  ];
  return `${one.slice(0, one.length / 2)} ${other.slice(other.length / 2)}`;
}

/** @param {readonly string[]} texts */
const batchesOf = (texts) =>
  Array.from({ length: APPENDED_A_ROUND / BATCH }, (_, batch) =>
    Array.from({ length: BATCH }, (_event, index) =>
      mentionOf(batch * BATCH + index, Date.now(), texts),
    ),
  );

/** Sends batches, so many at once. @template T @param {T[]} batches @param {(batch: T) => Promise<unknown>} send */
async function rateOf(batches, send) {
  const beganMs = performance.now();
  const waiting = [...batches];
  const work = async () => {
    for (let batch = waiting.pop(); batch; batch = waiting.pop()) await send(batch);
  };
  await Promise.all(Array.from({ length: SENDERS }, work));
  return APPENDED_A_ROUND / ((performance.now() - beganMs) / 1_000);
}

/** @param {string} path @param {readonly string[]} texts */
async function appendRate(path, texts) {
  const data = await openAt(path, Date.now);
  const batches = batchesOf(texts);
  const before = process.cpuUsage();
  const rate = await rateOf(batches, (batch) => data.log.append(batch));
  const { user, system } = process.cpuUsage(before);
  await closeData(data);
  return { rate, cpuUs: (user + system) / APPENDED_A_ROUND };
}

/** @param {string} path @param {readonly string[]} texts */
async function lmdbRate(path, texts) {
  const db = open({ path, keyEncoding: 'uint32', encoding: 'string' });
  let key = 0;
  const rate = await rateOf(batchesOf(texts), async (batch) => {
    await db.batch(() => {
      for (const event of batch) void db.put((key += 1), JSON.stringify(event));
    });
    await db.flushed;
  });
  await db.close();
  return rate;
}

/** @param {string} path @param {() => number} nowMs */
const openAt = (path, nowMs) =>
  openDataFolder(path, { nowMs, onNotice: (notice) => process.stderr.write(`${notice}\n`) });

/** @param {DataFolder} data */
async function closeData({ log, cells, release }) {
  await log.close();
  await cells.close();
  await release();
}

/** The fold as a hub has it. @param {DataFolder} data @param {{ ms: number }} clock */
async function foldOf(data, clock) {
  const read = createAnalyser({
    brands: [{ id: 'poldernet', names: ['PolderNet', '@PolderNet'] }],
    ownBrand: 'poldernet',
  });
  /** @type {Map<string, ReturnType<typeof read>>} */
  const known = new Map();
  const analyse = (/** @type {string} */ text) => {
    const analysis = known.get(text) ?? read(text);
    if (known.size < POOL) known.set(text, analysis);
    return analysis;
  };
  return createFold(
    { clock: { nowMs: () => clock.ms }, log: data.log, cells: data.cells, analyse },
    { ownBrand: 'poldernet', service: new Map() },
  );
}

/**
 * @param {string} path @param {readonly string[]} texts
 * @param {{ clock: { ms: number }, hours: number, rate: number }} options
 */
async function fill(path, texts, { clock, hours, rate }) {
  const data = await openAt(path, () => clock.ms);
  const fold = await foldOf(data, clock);
  const endMs = clock.ms + hours * HOUR_MS;
  const perCommit = (rate * COMMIT_EVERY_MS) / 1_000;
  let count = 0;
  while (clock.ms < endMs) {
    const events = Array.from({ length: perCommit }, (_, index) =>
      mentionOf(count + index, Math.floor(clock.ms + (index * 1_000) / rate), texts),
    );
    count += events.length;
    for (let at = 0; at < events.length; at += 2_000) {
      await data.log.append(events.slice(at, at + 2_000));
    }
    await fold.catchUp();
    clock.ms += COMMIT_EVERY_MS;
    fold.advance();
    await fold.commit();
  }
  await data.log.whileStill(async () => {});
  await closeData(data);
  return count;
}

/** A whole day and more goes by without a message. @param {string} path @param {{ ms: number }} clock */
async function expire(path, clock) {
  const data = await openAt(path, () => clock.ms);
  const fold = await foldOf(data, clock);
  await fold.catchUp();
  for (let hour = 0; hour < 60; hour += 1) {
    clock.ms += HOUR_MS;
    // Something still comes in, or nothing would be written.
    await data.log.append([mentionOf(-hour, clock.ms, ['nog een'])]);
    await fold.catchUp();
    fold.advance();
    await fold.commit();
  }
  await data.cells.compact();
  await closeData(data);
}

/** Starts the real command on the folder; until it gives a snapshot. @param {string} data */
async function restart(data) {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-bench-'));
  await writeFile(join(folder, 'hub.yaml'), CONFIG);
  const port = 20_000 + (process.pid % 20_000);
  const beganMs = performance.now();
  const child = spawn(process.execPath, [pathOf('server/hubwall.mjs'), 'start'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HUB_DATA: data, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (;;) {
      if (performance.now() - beganMs > STARTS_WITHIN_MS) throw new Error('the hub did not start');
      const response = await fetch(`http://127.0.0.1:${port}/api/snapshot`).catch(() => undefined);
      if (response?.ok) {
        await response.arrayBuffer();
        break;
      }
      await delay(10);
    }
    const ms = performance.now() - beganMs;
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
    const rss = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
    // After the name: user and system time are the 12th and 13th, in hundredths of a second.
    const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ');
    const cpuMs = (Number(fields?.[11]) + Number(fields?.[12])) * 10;
    return { ms, rss, cpuMs };
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function bytesOf(folder) {
  return (await partsOf(folder)).reduce((sum, [, size]) => sum + size, 0);
}

/** Bytes by part. @param {string} folder @returns {Promise<[string, number][]>} */
async function partsOf(folder) {
  /** @type {Map<string, number>} */
  const parts = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const part = entry.parentPath.slice(folder.length + 1) || 'top';
    parts.set(part, (parts.get(part) ?? 0) + (await stat(path)).size);
  }
  return [...parts];
}
