/**
 * The walls' connections. Walls that keep up share each message's one encoding. One that has not taken the last message
 * by the next tick lags: it gets nothing until it has, and then the newest snapshot. What waits for a slow wall is
 * never more than one message.
 */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as TcpSocket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import {
  PROTOCOL_VERSION,
  type AlertMessage,
  type DeltaMessage,
  type ServerToWallEvents,
  type SnapshotMessage,
  type WallToServerEvents,
} from '../../shared/protocol.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import type { WallConfig } from '../../shared/wall-config.ts';
import type { Logger } from '../kernel/logger.ts';
import {
  acceptSharedMessages,
  AGREED_DEFLATE,
  shareMessage,
  type SharedMessage,
} from './shared-frames.ts';

export interface SocketServerDeps {
  httpServer: HttpServer;
  /** As they are at the start. */
  walls: ReadonlyMap<string, WallConfig>;
  current: () => SnapshotMessage;
  /** Names the build of the page that is served. */
  build: string;
  logger: Logger;
}

export interface SocketServer {
  sendDelta(message: DeltaMessage): void;
  sendAlert(message: AlertMessage): void;
  /** Tells open walls what has changed of themselves; one that is gone is refused when it comes back. */
  setWalls(walls: ReadonlyMap<string, WallConfig>): void;
  /** How many walls are connected, and how many of them are behind. */
  counts(): { connected: number; lagging: number };
  /** Tells the walls that the server restarts, and closes the HTTP server with every connection that is open. */
  close(): Promise<void>;
}

interface WallLink {
  /** The last delta or snapshot has not been taken yet. */
  awaited: boolean;
  lagging: boolean;
  /** The wall as it was last told of itself, as JSON. */
  shown: string;
}

type WallSocket = Socket<WallToServerEvents, ServerToWallEvents, object, WallLink>;

/** What a wall that reads, and a request that is being answered, get to finish when the server ends. */
const GRACE_MS = 500;

export function createSocketServer(deps: SocketServerDeps): SocketServer {
  const { httpServer, current, build, logger } = deps;
  let { walls } = deps;
  const io = new Server<WallToServerEvents, ServerToWallEvents, object, WallLink>(httpServer, {
    serveClient: false,
    allowRequest: ({ headers }, decide) => decide(null, isOwnPage(headers)),
    perMessageDeflate: AGREED_DEFLATE,
    // Walls are of one origin; a gap is healed by a snapshot, not by keeping missed packets.
    maxHttpBufferSize: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
  });
  acceptSharedMessages(io.engine);

  // All of them: closeAllConnections() of the HTTP server leaves its WebSockets open.
  const connections = new Set<TcpSocket>();
  httpServer.on('connection', (connection: TcpSocket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });

  io.use((socket, next) => {
    const wall: unknown = socket.handshake.auth['wall'];
    if (typeof wall === 'string' && walls.has(wall)) next();
    else next(Object.assign(new Error('UNKNOWN_WALL'), { data: { walls: [...walls.keys()] } }));
  });

  // What is still being written may be an alert of this very moment: only an older message says that a wall is slow.
  const keepsUp = ({ conn, data }: WallSocket): boolean => conn.transport.writable || !data.awaited;

  const send = (socket: WallSocket, message: SharedMessage): void => {
    socket.data.awaited = true;
    message.sendTo(socket.conn, () => {
      socket.data.awaited = false;
    });
  };

  // A thousand walls that come back at once are sent the same snapshot.
  let newest: { snapshot: Snapshot; shared: SharedMessage } | undefined;
  const sendSnapshot = (socket: WallSocket): void => {
    const message = current();
    if (newest?.snapshot !== message.snapshot) {
      newest = { snapshot: message.snapshot, shared: shareMessage('snapshot', message) };
    }
    send(socket, newest.shared);
    socket.data.lagging = false;
  };

  const greet = (socket: WallSocket, wall: WallConfig): void =>
    void socket.emit('hello', { protocolVersion: PROTOCOL_VERSION, build, wall });

  io.on('connection', (socket) => {
    const wall = walls.get(String(socket.handshake.auth['wall']))!;
    logger.info({ wall: wall.id, transport: socket.conn.transport.name }, 'wall connected');
    void socket.join(`wall:${wall.id}`);
    socket.data.shown = JSON.stringify(wall);
    greet(socket, wall);
    sendSnapshot(socket);
    socket.on('resync', () => {
      // One that asks while it cannot read is served once it can.
      if (keepsUp(socket)) sendSnapshot(socket);
      else socket.data.lagging = true;
    });
    socket.on('disconnect', (reason) => logger.info({ wall: wall.id, reason }, 'wall left'));
  });

  const sockets = (): IterableIterator<WallSocket> => io.of('/').sockets.values();
  let closing = false;

  return {
    sendDelta(message) {
      if (closing) return;
      const delta = shareMessage('delta', message);
      for (const socket of sockets()) {
        if (!keepsUp(socket)) socket.data.lagging = true;
        // The newest snapshot holds this delta already: the next one follows on it.
        else if (socket.data.lagging) sendSnapshot(socket);
        else send(socket, delta);
      }
    },
    sendAlert(message) {
      if (closing) return;
      const alert = shareMessage('alert', message);
      for (const socket of sockets()) if (!socket.data.lagging) alert.sendTo(socket.conn);
    },
    setWalls(changed) {
      walls = changed;
      for (const socket of sockets()) {
        const wall = walls.get(String(socket.handshake.auth['wall']));
        const json = JSON.stringify(wall);
        if (json === socket.data.shown) continue;
        socket.data.shown = json;
        if (wall) greet(socket, wall);
        else socket.disconnect();
      }
    },
    counts() {
      const all = [...sockets()];
      return { connected: all.length, lagging: all.filter(({ data }) => data.lagging).length };
    },
    async close() {
      closing = true;
      const graceEnds = delay(GRACE_MS);
      const restarting = shareMessage('restarting');
      const told = [...sockets()].map(
        ({ conn }) => new Promise<void>((resolve) => restarting.sendTo(conn, resolve)),
      );
      // From here on nobody new comes in.
      httpServer.close();
      await Promise.race([Promise.all(told), graceEnds]);
      const closed = io.close();
      await Promise.race([closed, graceEnds]);
      // What is left are walls that do not read and senders that do not finish.
      for (const connection of connections) connection.destroy();
      await closed;
    },
  };
}

/**
 * Whether a request comes from a page of the host that it asks, or from no page at all: browsers let any page open a
 * WebSocket anywhere. The scheme does not count, as a proxy may add TLS.
 */
function isOwnPage({ origin, host }: IncomingMessage['headers']): boolean {
  if (origin === undefined) return true;
  try {
    const page = new URL(origin);
    // Read with the page's scheme, so that both leave out its usual port.
    return page.host !== '' && page.host === new URL(`${page.protocol}//${host}`).host;
  } catch {
    return false;
  }
}
