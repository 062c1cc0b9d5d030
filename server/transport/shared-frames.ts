/**
 * One message for many walls: turned into JSON, deflated and framed once, then written to each of them as it is.
 *
 * The extension permessage-deflate is agreed upon without context takeover, so that no message depends on the ones
 * before it and the same bytes are right for every wall. The library itself is kept from compressing: for each wall
 * apart that costs ten times the CPU and 340 to 400 kB a wall.
 *
 * The bytes follow the public protocols (Socket.IO 5, Engine.IO 4, RFC 6455, RFC 7692). Of the libraries it relies on
 * three things that are not public, seen in socket.io 4.8.4, engine.io 6.6.12 and ws 8.21.3:
 *
 * - engine.io writes a packet's `options.wsPreEncodedFrame` to a WebSocket as it is, unless the transport's
 *   `perMessageDeflate` is set;
 * - its WebSocket transport holds ws's WebSocket as `socket`;
 * - ws holds the extension as `_extensions['permessage-deflate']`, what was agreed upon as its `params`, and frees its
 *   zlib contexts with `cleanup()`.
 *
 * Should one of them go, walls are still told everything, only in plain frames or with more memory.
 */
import { constants, deflateRawSync } from 'node:zlib';
import type { Server, Socket } from 'socket.io';
import type { ServerToWallEvents } from '../../shared/protocol.ts';

/** A smaller message is not worth its inflating. */
const DEFLATE_FROM_BYTES = 200;

const EXTENSION = 'permessage-deflate';

/** The server's `perMessageDeflate`: agrees to the extension, compresses nothing. */
export const AGREED_DEFLATE = {
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  threshold: Number.MAX_SAFE_INTEGER,
};

type Engine = Server['engine'];
type Connection = Socket['conn'];
type Transport = Connection['transport'];

/** A transport as it is inside; every part may be missing. */
interface Insides {
  /** While it is set, frames are refused. */
  perMessageDeflate?: null;
  socket?: {
    on?(event: 'message', listener: () => void): void;
    _extensions?: Record<string, Deflate | undefined>;
  };
}

interface Deflate {
  params?: { server_no_context_takeover?: boolean; server_max_window_bits?: number };
  cleanup?(): void;
}

const inflating = new WeakSet<Transport>();

/** Lets an engine whose `perMessageDeflate` is AGREED_DEFLATE take shared messages; call it before any connection. */
export function acceptSharedMessages(engine: Engine): void {
  const inspect = (transport: Transport): void => {
    const inside = transport as Insides;
    inside.perMessageDeflate = null;
    // oxlint-disable-next-line no-underscore-dangle -- the name that ws gives it
    const extension = inside.socket?._extensions?.[EXTENSION];
    if (!extension) return;
    // Browsers compress what they send; without this each would leave an inflater of 20 kB behind.
    inside.socket?.on?.('message', () => extension.cleanup?.());
    const { server_no_context_takeover: alone, server_max_window_bits: limit } =
      extension.params ?? {};
    // Ours are deflated with the full window; a wall that holds a smaller one is served in plain frames.
    if (alone === true && limit === undefined) inflating.add(transport);
  };
  engine.on('connection', (connection: Connection) => {
    inspect(connection.transport);
    connection.on('upgrade', inspect);
  });
}

export interface SharedMessage {
  /** @param taken Called when the connection has taken all of it. */
  sendTo(connection: Connection, taken?: () => void): void;
}

/** The event for any number of walls; it is encoded once, in the forms that their connections ask for. */
export function shareMessage<E extends keyof ServerToWallEvents>(
  event: E,
  ...args: Parameters<ServerToWallEvents[E]>
): SharedMessage {
  // 2: an event of Socket.IO's main namespace. 4: a message of Engine.IO, which adds it to what is not framed yet.
  const packet = once(() => `2${JSON.stringify([event, ...args])}`);
  const message = once(() => Buffer.from(`4${packet()}`));
  const plain = once(() => framed(message(), 0));
  const deflated = once(() =>
    message().length < DEFLATE_FROM_BYTES ? plain() : framed(deflate(message()), RSV1),
  );
  return {
    sendTo(connection, taken) {
      const { transport } = connection;
      if (transport.name !== 'websocket') connection.send(packet(), {}, taken);
      else connection.send(packet(), inflating.has(transport) ? deflated() : plain(), taken);
    },
  };
}

interface FrameOptions {
  compress: boolean;
  wsPreEncodedFrame: readonly Buffer[];
}

/** Says that the payload is deflated (RFC 7692, section 6). */
const RSV1 = 0x40;
const FINAL_TEXT = 0x81;

/** One whole text frame from server to client (RFC 6455, section 5.2), in the one buffer that takes one write. */
function framed(payload: Buffer, flags: number): FrameOptions {
  const { length } = payload;
  const sizeBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const head = Buffer.alloc(2 + sizeBytes);
  head[0] = FINAL_TEXT | flags;
  head[1] = sizeBytes === 0 ? length : sizeBytes === 2 ? 126 : 127;
  if (sizeBytes === 2) head.writeUInt16BE(length, 2);
  if (sizeBytes === 8) head.writeBigUInt64BE(BigInt(length), 2);
  return { compress: false, wsPreEncodedFrame: [Buffer.concat([head, payload])] };
}

/** Raw deflate up to a flush, without the empty block that the receiver adds itself (RFC 7692, section 7.2.1). */
function deflate(message: Buffer): Buffer {
  const bytes = deflateRawSync(message, { finishFlush: constants.Z_SYNC_FLUSH });
  return bytes.subarray(0, -EMPTY_BLOCK_TAIL.length);
}

const EMPTY_BLOCK_TAIL = [0x00, 0x00, 0xff, 0xff];

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
