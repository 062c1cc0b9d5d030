/**
 * One of the servers that are compared, as a child process; its argument says which:
 * hub: the hub's own socket server; room: Socket.IO's room broadcast, plain frames; bare: pre-built frames on ws.
 */
import { createServer } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { constants, deflateRawSync } from 'node:zlib';
import { Server } from 'socket.io';
import * as ws from 'ws';
import { answerQuestions, cpuMs } from './child.mjs';
import { importCompiled } from './compiled.mjs';
import { nowMs } from './raw-wall.mjs';

/** @typedef {import('./hubwall.mjs').SnapshotMessage} SnapshotMessage */
/** @typedef {import('./hubwall.mjs').DeltaMessage} DeltaMessage */
/** @typedef {{ sendDelta: (message: DeltaMessage) => void, connected: () => number }} Sender */

/** @type {Record<string, (snapshot: SnapshotMessage) => Promise<Sender>>} */
const SERVERS = { hub: createHubServer, room: createRoomServer, bare: createBareServer };

const httpServer = createServer();
/** @type {Sender | undefined} */
let sender;
/** @type {DeltaMessage[]} */
let deltas = [];

answerQuestions({
  /** @param {{ snapshot: SnapshotMessage, deltas: DeltaMessage[] }} recording */
  async listen(recording) {
    deltas = recording.deltas;
    sender = await SERVERS[process.argv[2] ?? '']?.(recording.snapshot);
    await new Promise((resolve) =>
      httpServer.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => resolve(undefined)),
    );
    const address = httpServer.address();
    return typeof address === 'object' ? address?.port : undefined;
  },
  /** @param {number} index Which delta. @returns when it was begun to be sent */
  send(index) {
    const sentMs = nowMs();
    const delta = deltas[index % deltas.length];
    if (delta) sender?.sendDelta(delta);
    return sentMs;
  },
  connected: () => sender?.connected(),
  cpu: cpuMs,
  async rss() {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await delay(100);
    }
    return process.memoryUsage.rss();
  },
});

/** @type {(snapshot: SnapshotMessage) => Promise<Sender>} */
async function createHubServer(snapshot) {
  const { createSocketServer } =
    /** @type {typeof import('../../../server/transport/socket-server.ts')} */ (
      await importCompiled('server/transport/socket-server.js')
    );
  const { createLogger } = /** @type {typeof import('../../../server/kernel/logger.ts')} */ (
    await importCompiled('server/kernel/logger.js')
  );
  const server = createSocketServer({
    httpServer,
    walls: new Map([['hal', hallWall]]),
    current: () => snapshot,
    build: 'bench',
    logger: createLogger('silent'),
  });
  return { sendDelta: server.sendDelta, connected: () => server.counts().connected };
}

/** @type {(snapshot: SnapshotMessage) => Promise<Sender>} */
function createRoomServer(snapshot) {
  const io = new Server(httpServer, { serveClient: false, pingInterval: 10_000 });
  io.on('connection', (socket) => {
    socket.emit('hello', { wall: hallWall });
    socket.emit('snapshot', snapshot);
    void socket.join('live');
  });
  return Promise.resolve({
    sendDelta: (message) => io.to('live').emit('delta', message),
    connected: () => io.engine.clientsCount,
  });
}

/** @type {(snapshot: SnapshotMessage) => Promise<Sender>} */
function createBareServer(snapshot) {
  const wss = new ws.WebSocketServer({
    server: httpServer,
    perMessageDeflate: {
      serverNoContextTakeover: true,
      clientNoContextTakeover: true,
      threshold: Number.MAX_SAFE_INTEGER,
    },
  });
  const first = preBuilt(`42${JSON.stringify(['snapshot', snapshot])}`);
  /** Built before they are asked for. @type {Map<DeltaMessage, Frame>} */
  const frames = new Map(
    deltas.map((delta) => [delta, preBuilt(`42${JSON.stringify(['delta', delta])}`)]),
  );
  wss.on('connection', (socket) => sendFrame(socket, first));
  return Promise.resolve({
    sendDelta(message) {
      const frame = frames.get(message) ?? [];
      for (const socket of wss.clients) sendFrame(socket, frame);
    },
    connected: () => wss.clients.size,
  });
}

/**
 * What ws has and its types leave out.
 * @typedef {object} FrameSender
 * @property {(frame: Frame) => void} sendFrame
 */
/** @typedef {readonly (Buffer | string)[]} Frame */

/** @param {string} text @returns {Frame} */
function preBuilt(text) {
  const { Sender } =
    /** @type {{ Sender: { frame: (payload: Buffer, options: object) => Frame } }} */ (
      /** @type {unknown} */ (ws)
    );
  const payload = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4);
  const options = { fin: true, rsv1: true, opcode: 1, mask: false, readOnly: false };
  return Sender.frame(payload, options);
}

/** @param {ws.WebSocket} socket @param {Frame} frame */
function sendFrame(socket, frame) {
  const { _sender: frameSender } = /** @type {{ _sender: FrameSender }} */ (
    /** @type {unknown} */ (socket)
  );
  frameSender.sendFrame(frame);
}

/** @type {import('../../../shared/wall-config.ts').WallConfig} */
const hallWall = {
  id: 'hal',
  name: 'Hal',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  screen: { diagonalInch: 75, viewingDistanceM: 4 },
  scenes: [],
  look: { theme: 'dark', colours: {}, logo: null },
  night: null,
  pin: null,
  onAlert: null,
  hub: { name: 'PolderNet klantcontact', brand: 'PolderNet' },
  moodTarget: 0.1,
  channels: [],
  demo: null,
};
