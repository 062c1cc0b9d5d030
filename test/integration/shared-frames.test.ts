import { createServer, type Server as HttpServer } from 'node:http';
import { connect, type AddressInfo, type Socket as TcpSocket } from 'node:net';
import { randomBytes } from 'node:crypto';
import zlib from 'node:zlib';
import { io as connectSocketIo } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import { createSocketServer, type SocketServer } from '../../server/transport/socket-server.ts';
import { diffSnapshots } from '../../shared/delta.ts';
import type { AlertMessage, DeltaMessage, SnapshotMessage } from '../../shared/protocol.ts';
import {
  outageSnapshot,
  sampleAlert,
  sampleConfig,
  sampleSnapshot,
} from '../helpers/sample-snapshot.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { waitFor } from '../helpers/wait-for.ts';

const DELTA_GOAL_BYTES = 1_000;
const SNAPSHOT_GOAL_BYTES = 8_000;

const EPOCH = 'an-epoch';
const before: SnapshotMessage = { epoch: EPOCH, seq: 7, snapshot: sampleSnapshot };
const after: SnapshotMessage = { epoch: EPOCH, seq: 8, snapshot: outageSnapshot };
const delta: DeltaMessage = {
  epoch: EPOCH,
  seq: 8,
  delta: diffSnapshots(sampleSnapshot, outageSnapshot),
};
const alert: AlertMessage = { epoch: EPOCH, alert: sampleAlert };

let current = before;
let httpServer: HttpServer;
let server: SocketServer;
let port: number;
const closing: (() => void)[] = [];

beforeEach(async () => {
  current = before;
  httpServer = createServer();
  server = createSocketServer({
    httpServer,
    walls: new Map([[sampleConfig.id, sampleConfig]]),
    current: () => current,
    build: 'a-build',
    logger: silentLog,
  });
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  ({ port } = httpServer.address() as AddressInfo);
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await server.close();
  httpServer.closeAllConnections();
});

/** A wall without a library above its WebSocket, so that every byte it takes from the network can be counted. */
interface RawWall {
  socket: WebSocket;
  /** What each event brought, in the order of arrival. */
  received: Map<string, unknown[]>;
  /** Bytes on the network since the message before the last. */
  lastFrameBytes(): number;
}

async function openRawWall(
  perMessageDeflate: NonNullable<ClientOptions['perMessageDeflate']> = true,
): Promise<RawWall> {
  let tcp: TcpSocket | undefined;
  const url = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url, {
    perMessageDeflate,
    createConnection: () => (tcp = connect(port, '127.0.0.1')),
  });
  closing.push(() => socket.terminate());
  const received = new Map<string, unknown[]>();
  let readBefore = 0;
  let frameBytes = 0;
  socket.on('message', (bytes: Buffer) => {
    const { bytesRead } = tcp!;
    frameBytes = bytesRead - readBefore;
    readBefore = bytesRead;
    const packet = bytes.toString();
    if (packet.startsWith('0')) socket.send(`40${JSON.stringify({ wall: sampleConfig.id })}`);
    if (!packet.startsWith('42')) return;
    const [event, message] = JSON.parse(packet.slice(2)) as [string, unknown];
    received.set(event, [...(received.get(event) ?? []), message]);
  });
  await arrived(received, 'snapshot');
  return { socket, received, lastFrameBytes: () => frameBytes };
}

/** A wall as its page connects, by these transports. */
async function openSocketIoWall(transports: string[]) {
  const received = new Map<string, unknown[]>();
  const socket = connectSocketIo(`http://127.0.0.1:${port}`, {
    auth: { wall: sampleConfig.id },
    transports,
    reconnection: false,
    forceNew: true,
  });
  closing.push(() => socket.close());
  socket.onAny((event: string, message: unknown) => {
    received.set(event, [...(received.get(event) ?? []), message]);
  });
  await arrived(received, 'snapshot');
  return { received, socket };
}

const arrived = (received: Map<string, unknown[]>, event: string, count = 1) =>
  waitFor(() => (received.get(event)?.length ?? 0) >= count, { what: `${count} × ${event}` });

describe('a message that walls share', () => {
  test('takes less of the network than the goals, and one wall no more than another', async () => {
    const wall = await openRawWall();
    const other = await openRawWall();
    expect(wall.socket.extensions).toBe('permessage-deflate');

    current = after;
    server.sendDelta(delta);
    await Promise.all([arrived(wall.received, 'delta'), arrived(other.received, 'delta')]);
    expect(wall.lastFrameBytes()).toBeLessThanOrEqual(DELTA_GOAL_BYTES);
    expect(other.lastFrameBytes()).toBe(wall.lastFrameBytes());
  });

  test('brings a snapshot in a fraction of its text', async () => {
    const wall = await openRawWall();
    current = after;
    wall.socket.send('42["resync"]');
    await arrived(wall.received, 'snapshot', 2);
    expect(wall.lastFrameBytes()).toBeLessThanOrEqual(SNAPSHOT_GOAL_BYTES);
    expect(wall.lastFrameBytes()).toBeLessThan(JSON.stringify(after).length / 3);
  });

  test('says the same with compression, without it, and by polling', async () => {
    const compressed = await openRawWall();
    const plain = await openRawWall(false);
    const { received: polling } = await openSocketIoWall(['polling']);
    expect(plain.socket.extensions).toBe('');

    current = after;
    await waitFor(() => server.counts().connected === 3, { what: 'three walls' });
    server.sendAlert(alert);
    server.sendDelta(delta);
    for (const received of [compressed.received, plain.received, polling]) {
      await Promise.all([arrived(received, 'alert'), arrived(received, 'delta')]);
      expect(Object.fromEntries(received)).toMatchObject({
        snapshot: [before],
        alert: [alert],
        delta: [delta],
      });
    }
  });

  test('reaches a wall that has moved from polling to a WebSocket', async () => {
    const { received, socket } = await openSocketIoWall(['polling', 'websocket']);
    await waitFor(() => socket.io.engine.transport.name === 'websocket', { what: 'the move' });
    server.sendDelta(delta);
    await arrived(received, 'delta');
    expect(received.get('delta')).toEqual([delta]);
  });

  test('goes on in plain frames to a wall that can hold only a smaller window', async () => {
    const wall = await openRawWall({ serverMaxWindowBits: 10 });
    expect(wall.socket.extensions).toBe('permessage-deflate');
    server.sendDelta(delta);
    await arrived(wall.received, 'delta');
    expect(wall.received.get('delta')).toEqual([delta]);
    expect(wall.lastFrameBytes()).toBeGreaterThan(JSON.stringify(delta).length);
  });

  test('is the same bytes of letters outside ASCII, and over the 64 kB of a short frame', async () => {
    const compressed = await openRawWall();
    const plain = await openRawWall(false);
    const name = 'Één storing 🚨 in de Ĳmond. '.repeat(4_000);
    const long: DeltaMessage = {
      ...delta,
      delta: { ...delta.delta, sources: { put: [{ ...sampleSnapshot.sources[0]!, name }] } },
    };
    server.sendDelta(long);
    await Promise.all([arrived(compressed.received, 'delta'), arrived(plain.received, 'delta')]);
    expect(compressed.received.get('delta')).toEqual([long]);
    expect(plain.received.get('delta')).toEqual([long]);
  });

  test('leaves no zlib context of a wall behind, though the wall compresses what it sends', async () => {
    const ofTheWall = { chunkSize: 2_048 };
    const inflaters = vi.spyOn(zlib, 'createInflateRaw');
    const deflaters = vi.spyOn(zlib, 'createDeflateRaw');
    const wall = await openRawWall({
      threshold: 0,
      zlibInflateOptions: ofTheWall,
      zlibDeflateOptions: ofTheWall,
    });
    wall.socket.send('42["resync"]');
    await arrived(wall.received, 'snapshot', 2);
    const ofTheServer = inflaters.mock.results
      .filter((_, call) => inflaters.mock.calls[call]![0]?.chunkSize !== ofTheWall.chunkSize)
      .map(({ value }) => value as zlib.InflateRaw);
    expect(ofTheServer.length).toBeGreaterThan(0);
    expect(ofTheServer.filter(({ destroyed }) => !destroyed)).toEqual([]);
    const compressing = deflaters.mock.calls.map(([options]) => options?.chunkSize);
    expect(new Set(compressing)).toEqual(new Set([ofTheWall.chunkSize]));
    vi.restoreAllMocks();
  });
});

describe('a wall that does not read', () => {
  test('misses what it cannot take, and then gets the newest snapshot', async () => {
    const slow = await openRawWall();
    const reader = await openRawWall();
    slow.socket.pause();
    // Until there is more than the kernel holds for it, in texts that do not compress.
    let sent = 0;
    while (server.counts().lagging === 0 && sent < 40) {
      sent += 1;
      const name = randomBytes(700_000).toString('base64');
      const sources = [{ ...sampleSnapshot.sources[0]!, name }];
      const seq = before.seq + sent;
      current = { epoch: EPOCH, seq, snapshot: { ...sampleSnapshot, sources } };
      server.sendDelta({ epoch: EPOCH, seq, delta: { nowMs: sent, sources: { put: sources } } });
      await arrived(reader.received, 'delta', sent);
    }
    expect(server.counts()).toEqual({ connected: 2, lagging: 1 });
    slow.socket.resume();
    await waitFor(
      () => {
        server.sendDelta({ epoch: EPOCH, seq: current.seq, delta: { nowMs: 1 } });
        return server.counts().lagging === 0;
      },
      { what: 'the slow wall to catch up' },
    );
    await arrived(slow.received, 'snapshot', 2);
    expect(slow.received.get('snapshot')!.at(-1)).toEqual(current);
    expect(slow.received.get('delta')!.length).toBeLessThan(sent);
    expect(reader.received.get('snapshot')).toHaveLength(1);
  });
});
