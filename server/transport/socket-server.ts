/**
 * The walls' connections. A wall that keeps up is in the room LIVE and shares each delta's one encoding with the others.
 * One that has not taken the last message by the next tick leaves the room, gets nothing until it has, and then the
 * newest snapshot: what waits for a slow wall is never more than one message.
 */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import {
  PROTOCOL_VERSION,
  type AlertMessage,
  type DeltaMessage,
  type ServerToWallEvents,
  type SnapshotMessage,
  type WallToServerEvents,
} from '../../shared/protocol.ts';
import type { WallConfig } from '../../shared/wall-config.ts';
import type { Logger } from '../kernel/logger.ts';

export interface SocketServerDeps {
  httpServer: HttpServer;
  walls: ReadonlyMap<string, WallConfig>;
  current: () => SnapshotMessage;
  /** Names the build of the page that is served. */
  build: string;
  logger: Logger;
}

export interface SocketServer {
  sendDelta(message: DeltaMessage): void;
  sendAlert(message: AlertMessage): void;
  /** How many walls are connected, and how many of them are behind. */
  counts(): { connected: number; lagging: number };
  /** Tells the walls that the server restarts, and closes their connections. */
  close(): Promise<void>;
}

const LIVE = 'live';

type WallSocket = Socket<WallToServerEvents, ServerToWallEvents, object, { lagging: boolean }>;

export function createSocketServer(deps: SocketServerDeps): SocketServer {
  const { httpServer, walls, current, build, logger } = deps;
  const io = new Server<WallToServerEvents, ServerToWallEvents, object, { lagging: boolean }>(
    httpServer,
    {
      serveClient: false,
      // Compressing for each wall apart costs ten times the CPU of sending to all.
      perMessageDeflate: false,
      // Walls are of one origin; a gap is healed by a snapshot, not by keeping missed packets.
      maxHttpBufferSize: 10_000,
      pingInterval: 10_000,
      pingTimeout: 10_000,
    },
  );

  io.use((socket, next) => {
    const wall: unknown = socket.handshake.auth['wall'];
    if (typeof wall === 'string' && walls.has(wall)) next();
    else next(Object.assign(new Error('UNKNOWN_WALL'), { data: { walls: [...walls.keys()] } }));
  });

  const keepsUp = (socket: WallSocket): boolean => socket.conn.transport.writable;

  const sendSnapshot = (socket: WallSocket): void => {
    socket.emit('snapshot', current());
    socket.data.lagging = false;
    void socket.join(LIVE);
  };

  io.on('connection', (socket) => {
    const wall = walls.get(String(socket.handshake.auth['wall']))!;
    logger.info({ wall: wall.id, transport: socket.conn.transport.name }, 'wall connected');
    void socket.join(`wall:${wall.id}`);
    socket.emit('hello', { protocolVersion: PROTOCOL_VERSION, build, wall });
    sendSnapshot(socket);
    socket.on('resync', () => {
      // One that asks while it cannot read is served once it can.
      if (keepsUp(socket)) sendSnapshot(socket);
      else socket.data.lagging = true;
    });
    socket.on('disconnect', (reason) => logger.info({ wall: wall.id, reason }, 'wall left'));
  });

  const sockets = (): IterableIterator<WallSocket> => io.of('/').sockets.values();

  return {
    sendDelta(message) {
      const caughtUp: WallSocket[] = [];
      for (const socket of sockets()) {
        if (!keepsUp(socket)) {
          socket.data.lagging = true;
          void socket.leave(LIVE);
        } else if (socket.data.lagging) {
          caughtUp.push(socket);
        }
      }
      io.to(LIVE).emit('delta', message);
      // After the delta: the snapshot they get is newer, and the next delta follows on it.
      for (const socket of caughtUp) sendSnapshot(socket);
    },
    sendAlert(message) {
      io.to(LIVE).emit('alert', message);
    },
    counts() {
      const all = [...sockets()];
      return { connected: all.length, lagging: all.filter(({ data }) => data.lagging).length };
    },
    async close() {
      io.emit('restarting');
      await io.close();
    },
  };
}
