import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WS from 'ws';
import { applyDelta } from '../../shared/delta.ts';
import {
  PROTOCOL_VERSION,
  type DeltaMessage,
  type ServerToWallEvents,
  type SnapshotMessage,
} from '../../shared/protocol.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';
import { hubYaml, mention, post, reading, sender } from './hub-yaml.ts';

let hub: HubProcess;
const closers: (() => void)[] = [];

beforeAll(async () => {
  hub = await startHub({ config: hubYaml() });
});

afterAll(async () => {
  await hub?.stop();
});

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Message<E extends keyof ServerToWallEvents> = Parameters<ServerToWallEvents[E]>[0];

interface Received {
  event: keyof ServerToWallEvents;
  message: Message<keyof ServerToWallEvents>;
}

/** The wall's picture, as a screen keeps it: the newest snapshot, brought up to date by each delta that follows on it. */
function createPicture() {
  let held: SnapshotMessage | undefined;
  let gaps = 0;
  return {
    take(event: string, message: unknown): void {
      if (event === 'snapshot') held = message as SnapshotMessage;
      if (event !== 'delta' || !held) return;
      const { epoch, seq, delta } = message as DeltaMessage;
      if (epoch !== held.epoch || seq !== held.seq + 1) gaps += 1;
      else held = { epoch, seq, snapshot: applyDelta(held.snapshot, delta) };
    },
    held: () => held,
    gaps: () => gaps,
  };
}

/** A wall that keeps everything it is sent, in order. */
function connectWall(url: string, wall: string, options: { transports?: string[] } = {}) {
  const socket = io(url, {
    auth: { wall },
    transports: ['websocket'],
    reconnectionDelay: 50,
    reconnectionDelayMax: 100,
    forceNew: true,
    ...options,
  });
  closers.push(() => socket.disconnect());
  const received: Received[] = [];
  const picture = createPicture();
  socket.onAny((event: Received['event'], message: Received['message']) => {
    received.push({ event, message });
    picture.take(event, message);
  });
  const all = <E extends keyof ServerToWallEvents>(event: E): Message<E>[] =>
    received.flatMap((one) => (one.event === event ? [one.message as Message<E>] : []));
  return {
    socket,
    received,
    picture,
    snapshots: () => all('snapshot'),
    deltas: () => all('delta'),
    alerts: () => all('alert'),
    hello: () => all('hello')[0],
    /** Resolves with the delta after those it has now. */
    nextDelta(): Promise<DeltaMessage> {
      const count = this.deltas().length;
      return waitFor(() => this.deltas()[count], { what: 'the next delta' });
    },
  };
}

/** A wall whose connection can be held up: Socket.IO by hand over a bare WebSocket. */
function rawWall(url: string, wall: string) {
  const ws = new WS(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  });
  closers.push(() => ws.terminate());
  const picture = createPicture();
  ws.on('message', (bytes: Buffer) => {
    const text = bytes.toString();
    if (text.startsWith('0')) ws.send(`40${JSON.stringify({ wall })}`);
    else if (text === '2') ws.send('3');
    else if (text.startsWith('42')) {
      const [event, message] = JSON.parse(text.slice(2)) as [string, unknown];
      picture.take(event, message);
    }
  });
  return {
    picture,
    resync: () => ws.send('42["resync"]'),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
  };
}

const currentOf = async ({ url }: HubProcess): Promise<SnapshotMessage> =>
  (await (await fetch(`${url}/api/snapshot`)).json()) as SnapshotMessage;

/** Resolves when a wall shows just what the hub says of the same moment. */
const inStep = (picture: ReturnType<typeof createPicture>): Promise<true> =>
  waitFor(
    async () => {
      const current = await currentOf(hub);
      const held = picture.held();
      if (held?.seq !== current.seq) return undefined;
      expect(held).toEqual(current);
      return true as const;
    },
    { what: 'the wall to be in step with the hub' },
  );

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${hub.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
};

describe('a wall that connects', () => {
  test('is told who it is, then the state, then what changes', async () => {
    const wall = connectWall(hub.url, 'floor');
    await wall.nextDelta();
    expect(wall.received.slice(0, 2).map(({ event }) => event)).toEqual(['hello', 'snapshot']);
    expect(wall.hello()).toMatchObject({
      protocolVersion: PROTOCOL_VERSION,
      wall: { id: 'floor', locale: 'en', hub: { brand: 'PolderNet' }, demo: null },
    });
    expect(wall.hello()!.build).not.toBe('');
  });

  test('gets the delta of each tick, once and without a gap, which lead to the state of /api/snapshot', async () => {
    const wall = connectWall(hub.url, 'hal');
    await wall.nextDelta();
    for (let i = 0; i < 3; i++) {
      await post(hub.url, [mention(randomUUID(), `woord${i} woord${i + 1} #storing`)]);
      await wall.nextDelta();
    }
    await inStep(wall.picture);
    expect(wall.picture.gaps()).toBe(0);
    expect(wall.snapshots()).toHaveLength(1);
    const seqs = wall.deltas().map(({ seq }) => seq);
    expect(seqs.length).toBeGreaterThanOrEqual(4);
    expect(seqs).toEqual(seqs.map((_, index) => wall.snapshots()[0]!.seq + 1 + index));
  });

  test('under an unknown name is told which there are', async () => {
    const { socket } = connectWall(hub.url, 'gang');
    const error = await new Promise<Error & { data?: unknown }>((resolve) => {
      socket.once('connect_error', resolve);
    });
    expect([error.message, error.data]).toEqual(['UNKNOWN_WALL', { walls: ['hal', 'floor'] }]);
  });

  test.each([{}, { wall: 7 }, { wall: '__proto__' }])('as %j is refused', async (auth) => {
    const socket = io(hub.url, { auth, transports: ['websocket'], forceNew: true });
    closers.push(() => socket.disconnect());
    const error = await new Promise<Error>((resolve) => {
      socket.once('connect_error', resolve);
    });
    expect(error.message).toBe('UNKNOWN_WALL');
  });

  test('over polling gets the same', async () => {
    const wall = connectWall(hub.url, 'hal', { transports: ['polling'] });
    await wall.nextDelta();
    await wall.nextDelta();
    expect(wall.socket.io.engine.transport.name).toBe('polling');
    await inStep(wall.picture);
    expect(wall.picture.gaps()).toBe(0);
  });

  test('over polling and then a WebSocket misses nothing', async () => {
    const wall = connectWall(hub.url, 'hal', { transports: ['polling', 'websocket'] });
    await waitFor(() => wall.socket.io.engine?.transport.name === 'websocket', {
      what: 'the upgrade',
    });
    await wall.nextDelta();
    await inStep(wall.picture);
    expect(wall.picture.gaps()).toBe(0);
  });

  test('and asks again is sent a snapshot, on which the next delta follows', async () => {
    const wall = connectWall(hub.url, 'hal');
    await wall.nextDelta();
    wall.socket.emit('resync');
    await waitFor(() => wall.snapshots().length === 2, { what: 'a second snapshot' });
    await wall.nextDelta();
    expect(wall.picture.gaps()).toBe(0);
    await inStep(wall.picture);
  });
});

describe('a page that opens a socket', () => {
  const PATH = '/socket.io/?EIO=4&transport=';

  /** The status of the answer to a WebSocket; 101 when it opens. */
  const upgrade = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const url = `${hub.url.replace(/^http/, 'ws')}${PATH}websocket`;
      const ws = new WS(url, { headers });
      closers.push(() => ws.terminate());
      ws.once('open', () => resolve(101));
      ws.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
      ws.once('error', reject);
    });
  const ownHost = (): string => new URL(hub.url).host;

  test.each([
    ['another site', () => 'https://evil.example'],
    ['another port of this host', () => 'http://localhost:1'],
    ['a name that begins with ours', () => `http://${ownHost()}.evil.example`],
    ['a sandbox or a file', () => 'null'],
    ['nowhere', () => ''],
  ])('of %s is refused', async (_, origin) => {
    expect(await upgrade({ Origin: origin() })).toBe(400);
    const polling = await fetch(`${hub.url}${PATH}polling`, { headers: { Origin: origin() } });
    expect(polling.status).toBe(403);
  });

  test.each([
    ['of the hub', () => ({ Origin: hub.url })],
    ['of the hub behind a proxy that adds TLS', () => ({ Origin: `https://${ownHost()}` })],
    [
      'at its usual port, which a proxy names',
      () => ({ Origin: 'https://hub.example', Host: 'hub.example:443' }),
    ],
    ['that is no page', () => ({})],
  ])('%s may', async (_, headers) => {
    expect(await upgrade(headers())).toBe(101);
  });
});

describe('what happens at the hub', () => {
  test('is in the next delta, so within a second or so', async () => {
    const wall = connectWall(hub.url, 'hal');
    await wall.nextDelta();
    const word = 'kortsluiting';
    await post(hub.url, [mention(randomUUID(), word), mention(randomUUID(), `weer ${word}`)]);
    const { seq } = await currentOf(hub);
    const told = await waitFor(
      () => wall.deltas().find(({ delta }) => delta.terms?.put?.some(({ id }) => id === word)),
      { what: 'the word' },
    );
    expect(told.seq).toBeLessThanOrEqual(seq + 1);
  });

  test('comes to two walls as the same messages', async () => {
    const walls = [connectWall(hub.url, 'hal'), connectWall(hub.url, 'floor')] as const;
    await Promise.all(walls.map((wall) => wall.nextDelta()));
    await post(hub.url, [mention(randomUUID(), 'overal hetzelfde woord')]);
    const last = await walls[0].nextDelta().then(() => walls[0].nextDelta());
    await waitFor(() => walls[1].deltas().some(({ seq }) => seq === last.seq), {
      what: 'the other wall to have it too',
    });
    const [ours, theirs] = walls.map((wall) => new Map(wall.deltas().map((d) => [d.seq, d])));
    const shared = [...ours!.keys()].filter((seq) => theirs!.has(seq));
    expect(shared.length).toBeGreaterThanOrEqual(2);
    for (const seq of shared) expect(theirs!.get(seq)).toEqual(ours!.get(seq));
  });

  test('raises an alert at once: before the next tick, once, and then in the deltas', async () => {
    const wall = connectWall(hub.url, 'hal');
    await wall.nextDelta();
    await wall.nextDelta();
    const before = wall.received.length;
    await post(hub.url, reading(randomUUID(), 9, 16 * 60));
    await waitFor(() => wall.alerts().length > 0, { what: 'the alert' });
    expect(wall.received[before]).toMatchObject({
      event: 'alert',
      message: { alert: { id: 'queue:phone', channel: 'phone', waiting: 9, limitMs: 900_000 } },
    });
    const delta = await wall.nextDelta();
    expect(delta.delta.alerts?.put).toMatchObject([{ id: 'queue:phone' }]);
    await wall.nextDelta();
    expect(wall.alerts()).toHaveLength(1);
    await inStep(wall.picture);

    await post(hub.url, reading(randomUUID(), 1, 30));
    await waitFor(() => wall.deltas().at(-1)?.delta.alerts?.remove?.includes('queue:phone'), {
      what: 'the alert to end',
    });
  });
});

describe('a wall that stops reading', () => {
  const FLOOD = 3_000;
  const LAGGING = 'hubwall_walls{state="lagging"}';

  test('is sent nothing more until it reads again, then is in step; and the hub keeps nothing for it', async () => {
    // Something to send: a snapshot of many words. A word with digits would be none, and one that no table knows has to
    // be in 8 of 1,000 messages.
    const words = Array.from({ length: 105 }, (_, index) => {
      const letters = [index % 26, Math.floor(index / 26)].map((n) => String.fromCodePoint(97 + n));
      return `zo${letters.join('o')}nderlingenwoord`;
    });
    await post(
      hub.url,
      [0, 1, 2].flatMap(() => words.map((word) => mention(randomUUID(), `${word} is het woord`))),
    );
    const wall = rawWall(hub.url, 'hal');
    await waitFor(() => (wall.picture.held()?.snapshot.terms.length ?? 0) > 100, {
      what: 'a large snapshot',
    });
    await inStep(wall.picture);

    wall.pause();
    // Each answer fills the buffers between the two a little more; the hub gives at most one a turn.
    const pump = setInterval(wall.resync, 1);
    closers.push(() => clearInterval(pump));
    let lagsSinceSeq: number | undefined;
    await waitFor(
      async () => {
        const { seq } = await currentOf(hub);
        if ((await metric(LAGGING)) === 0) lagsSinceSeq = undefined;
        else lagsSinceSeq ??= seq;
        return lagsSinceSeq !== undefined && seq >= lagsSinceSeq + 2;
      },
      { pollMs: 200, timeoutMs: 20_000, what: 'the hub to see that it lags' },
    );
    clearInterval(pump);
    const sizeBytes = JSON.stringify(await currentOf(hub)).length;
    const before = await metric('process_resident_memory_bytes');
    for (let i = 0; i < FLOOD; i++) wall.resync();
    const seq = (await currentOf(hub)).seq;
    await waitFor(async () => (await currentOf(hub)).seq >= seq + 3, { what: 'three ticks' });
    const grownBytes = (await metric('process_resident_memory_bytes')) - before;
    expect(grownBytes).toBeLessThan((FLOOD * sizeBytes) / 3);
    expect(await metric(LAGGING)).toBe(1);

    wall.resume();
    await waitFor(async () => (await metric(LAGGING)) === 0, {
      what: 'the hub to see that it keeps up',
    });
    const settled = (await currentOf(hub)).seq;
    await waitFor(() => (wall.picture.held()?.seq ?? 0) > settled, { what: 'newer deltas' });
    await inStep(wall.picture);
  });
});

describe('a hub that ends', () => {
  test('tells its walls, is gone within five seconds with exit code 0, and comes back as another', async () => {
    const first = await startHub({ config: hubYaml() });
    closers.push(() => void first.kill());
    const wall = connectWall(first.url, 'hal');
    await wall.nextDelta();
    const begunMs = performance.now();
    expect(await first.stop()).toBe(0);
    expect(performance.now() - begunMs).toBeLessThan(5_000);
    await waitFor(() => wall.received.at(-1)?.event === 'restarting', { what: 'the goodbye' });

    // The server ended the connection on purpose, so the wall's own code reconnects.
    const second = await startHub({ config: hubYaml(), port: Number(new URL(first.url).port) });
    closers.push(() => void second.kill());
    if (!wall.socket.active) wall.socket.connect();
    await waitFor(() => wall.snapshots().length === 2, { what: 'the new snapshot' });
    const [before, after] = wall.snapshots();
    expect(after!.epoch).not.toBe(before!.epoch);
    await wall.nextDelta();
    expect(wall.picture.gaps()).toBe(0);
    expect(wall.picture.held()!.epoch).toBe(after!.epoch);
    await second.stop();
  });

  // It ends with 1 by itself when it takes five seconds.
  test('ends as well with a wall that polls', async () => {
    const polled = await startHub({ config: hubYaml() });
    closers.push(() => void polled.kill());
    const wall = connectWall(polled.url, 'hal', { transports: ['polling'] });
    await wall.nextDelta();
    expect(await polled.stop()).toBe(0);
  });

  test('ends as well with a wall that does not read, and tells the others', async () => {
    const held = await startHub({ config: hubYaml() });
    closers.push(() => void held.kill());
    const frozen = rawWall(held.url, 'hal');
    await waitFor(() => frozen.picture.held(), { what: 'the snapshot' });
    const wall = connectWall(held.url, 'floor');
    await wall.nextDelta();
    frozen.pause();
    expect(await held.stop()).toBe(0);
    await waitFor(() => wall.received.at(-1)?.event === 'restarting', { what: 'the goodbye' });
  });

  test('ends as well with an upload that was half sent', async () => {
    const waiting = await startHub({ config: hubYaml() });
    closers.push(() => void waiting.kill());
    const upload = httpRequest(`${waiting.url}/ingest/inbox`, {
      method: 'POST',
      headers: { ...sender(), 'Content-Length': '100', Expect: '100-continue' },
    });
    closers.push(() => upload.destroy());
    upload.on('error', () => undefined);
    upload.flushHeaders();
    // By then the hub is reading.
    await once(upload, 'continue');
    upload.write('[');
    expect(await waiting.stop()).toBe(0);
    expect(waiting.output()).not.toContain('request failed');
  });
});
