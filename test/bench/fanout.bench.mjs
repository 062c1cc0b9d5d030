/** One delta to every wall, and every wall back at once. */
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './lib/child.mjs';
import { recordDemo } from './lib/hubwall.mjs';
import { median, p99 } from './lib/statistics.mjs';

export const description =
  '1,000 walls: CPU, bytes and latency of deltas and of a reconnect (--walls N)';

/** @typedef {import('./lib/child.mjs').Child} Child */
/** @typedef {import('./lib/fanout-walls.mjs').Arrival} Arrival */

const RECORDED_DELTAS = 12;
const CLIENT_PROCESSES = 2;
const RECONNECTS = 5;
const PAUSE_MS = 30;

const KINDS = [
  { id: 'hub', socketIo: true },
  { id: 'room', socketIo: true },
  { id: 'bare', socketIo: false },
];

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const walls = number('walls', 1_000);
  const rounds = number('rounds', 40);
  progress('recording the demo');
  const recording = await recordDemo(RECORDED_DELTAS);

  /** @type {Child[]} */
  const children = [];
  try {
    const parties = [];
    for (const kind of KINDS) {
      progress(`${walls} walls to ${kind.id}`);
      const server = await startChild('fanout-server.mjs', [kind.id], ['--expose-gc']);
      children.push(server);
      const port = await server.ask('listen', recording);
      const clients = [];
      for (let index = 0; index < CLIENT_PROCESSES; index += 1) {
        const client = await startChild('fanout-walls.mjs');
        children.push(client);
        clients.push(client);
      }
      const party = { ...kind, server, clients, port, walls, ...emptyMeasurements() };
      const before = await server.ask('rss');
      const opened = await openWalls(party, false);
      party.snapshotBytes = opened[0]?.wireBytes ?? NaN;
      party.rssKb = (Number(await server.ask('rss')) - Number(before)) / walls / 1_000;
      parties.push(party);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const party of parties) await sendDelta(party, round);
    }
    for (let round = 0; round < RECONNECTS; round += 1) {
      progress(`reconnect ${round + 1} of ${RECONNECTS}`);
      for (const party of parties) await reconnect(party);
    }
    return report(parties, { walls, rounds });
  } finally {
    await Promise.all(children.map((child) => child.stop()));
  }
}

const emptyMeasurements = () => ({
  rssKb: NaN,
  snapshotBytes: NaN,
  deltaBytes: /** @type {number[]} */ ([]),
  deltaCpuMs: /** @type {number[]} */ ([]),
  deltaMs: /** @type {number[]} */ ([]),
  reconnectCpuMs: /** @type {number[]} */ ([]),
  reconnectMs: /** @type {number[]} */ ([]),
});

/**
 * @typedef {typeof KINDS[number] & ReturnType<typeof emptyMeasurements> &
 *   { server: Child, clients: Child[], port: unknown, walls: number }} Party
 */

/** When each wall got its snapshot, and how large it was. @param {Party} party @param {boolean} atOnce */
async function openWalls({ clients, port, socketIo, walls }, atOnce) {
  const count = walls / clients.length;
  const opened = await Promise.all(
    clients.map(
      (client, index) =>
        /** @type {Promise<{ startMs: number, arrivals: Arrival[] }>} */ (
          client.ask('open', { port, socketIo, count: share(count, index), atOnce })
        ),
    ),
  );
  return opened.flatMap(({ startMs, arrivals }) =>
    arrivals.map(({ atMs, wireBytes }) => ({ tookMs: atMs - startMs, wireBytes })),
  );
}

/** Whole walls: the first process takes what is left over. @param {number} count @param {number} index */
const share = (count, index) => (index === 0 ? Math.ceil(count) : Math.floor(count));

/** @param {Party} party @param {number} round */
async function sendDelta(party, round) {
  const { server, clients, walls } = party;
  await delay(PAUSE_MS);
  const before = Number(await server.ask('cpu'));
  const collecting = clients.map(
    (client, index) =>
      /** @type {Promise<Arrival[]>} */ (
        client.ask('collect', share(walls / clients.length, index))
      ),
  );
  const sentMs = Number(await server.ask('send', round));
  const arrivals = (await Promise.all(collecting)).flat();
  party.deltaCpuMs.push(((Number(await server.ask('cpu')) - before) / walls) * 1_000);
  party.deltaMs.push(...arrivals.map(({ atMs }) => atMs - sentMs));
  party.deltaBytes.push(arrivals[0]?.wireBytes ?? NaN);
}

/** @param {Party} party */
async function reconnect(party) {
  const { server, clients, walls } = party;
  await Promise.all(clients.map((client) => client.ask('close')));
  for (let wait = 0; wait < 100 && Number(await server.ask('connected')) > 0; wait += 1) {
    await delay(50);
  }
  const before = Number(await server.ask('cpu'));
  party.reconnectMs.push(...(await openWalls(party, true)).map(({ tookMs }) => tookMs));
  party.reconnectCpuMs.push((Number(await server.ask('cpu')) - before) / walls);
}

/** @param {readonly Party[]} parties @param {{ walls: number, rounds: number }} size */
function report(parties, { walls, rounds }) {
  const [hub, room, bare] = parties;
  if (!hub || !room || !bare) throw new Error('a server is missing');
  /** @param {string} name @param {string} unit @param {(party: Party) => number} of @param {string} [goal] */
  const figure = (name, unit, of, goal) => ({
    name,
    value: of(hub),
    unit,
    peer: { name: 'bare ws', value: of(bare) },
    ...(goal !== undefined && { goal }),
  });
  /** @param {string} name @param {string} unit @param {(party: Party) => number} of @param {string} goal */
  const againstPlain = (name, unit, of, goal) => ({
    name,
    value: of(hub),
    unit,
    peer: { name: 'plain', value: of(room) },
    goal,
  });
  /** @param {Party} party */
  const deltaCpu = ({ deltaCpuMs }) => median(deltaCpuMs);
  return {
    figures: [
      figure('delta: server CPU per 1,000', 'ms', deltaCpu, '≤ 1.6 × bare ws'),
      {
        name: '  the same of a plain room broadcast',
        value: deltaCpu(room),
        unit: 'ms',
        peer: { name: 'bare ws', value: deltaCpu(bare) },
      },
      figure('delta: p50 of delivery', 'ms', ({ deltaMs }) => median(deltaMs)),
      figure('delta: p99 of delivery', 'ms', ({ deltaMs }) => p99(deltaMs), '≤ 50 ms'),
      againstPlain('delta: on the wire', 'B', ({ deltaBytes }) => median(deltaBytes), '≤ 1,000 B'),
      againstPlain('snapshot: on the wire', 'B', (party) => party.snapshotBytes, '≤ 8,000 B'),
      figure('memory of a wall, RSS', 'kB', ({ rssKb }) => rssKb, '≤ 50 kB'),
      figure('all back at once: p50', 'ms', ({ reconnectMs }) => median(reconnectMs)),
      figure('all back at once: p99', 'ms', ({ reconnectMs }) => p99(reconnectMs), '≤ 1,000 ms'),
      figure('  server CPU of each', 'ms', (party) => median(party.reconnectCpuMs), '≤ 0.8 ms'),
      {
        name: '  the same of plain socket.io',
        value: median(room.reconnectCpuMs),
        unit: 'ms',
        peer: { name: 'bare ws', value: median(bare.reconnectCpuMs) },
      },
    ],
    notes: [
      `${walls} walls in ${CLIENT_PROCESSES} processes; ${rounds} deltas and ${RECONNECTS} reconnects each, in turns.`,
      'Messages: recorded from the demo at 10:30. Bare ws sends the same deflated bytes, framed beforehand.',
      'Walls read frames off TCP and do not inflate: in an office each has a machine of its own.',
      'Plain: a Socket.IO room broadcast without compression.',
    ],
  };
}
