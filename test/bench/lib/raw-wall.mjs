/**
 * A wall that reads frames off a TCP socket and does not inflate them: a thousand of them cost one process little, so
 * that what is measured is the server. It knows just enough of WebSocket, Engine.IO and Socket.IO to stay connected.
 */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/** On the wire: of the same clock in every process of this machine. */
export const nowMs = () => performance.timeOrigin + performance.now();

/**
 * @typedef {object} Frame
 * @property {Buffer} payload As it came.
 * @property {boolean} deflated
 * @property {number} wireBytes Head included.
 */
/**
 * @typedef {object} WallOptions
 * @property {number} port
 * @property {boolean} socketIo Speaks Socket.IO, as wall "hal"; otherwise bare WebSocket.
 * @property {boolean} [deflate] Offers permessage-deflate. Default true.
 * @property {(frame: Frame) => void} onMessage A message of the hub: not the protocols' own and not `hello`.
 * @property {() => void} [onClose]
 */

const TEXT = 1;
const RSV1 = 0x40;
const CLOSE = 8;
const PATHS = { socketIo: '/socket.io/?EIO=4&transport=websocket', bare: '/' };

/** @param {WallOptions} options @returns {() => void} what closes it */
export function openRawWall({ port, socketIo, deflate = true, onMessage, onClose }) {
  const tcp = connect(port, '127.0.0.1');
  tcp.setNoDelay(true);
  tcp.on('error', () => tcp.destroy());
  tcp.on('close', () => onClose?.());
  tcp.write(
    [
      `GET ${socketIo ? PATHS.socketIo : PATHS.bare} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
      ...(deflate ? ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'] : []),
      '\r\n',
    ].join('\r\n'),
  );

  let upgraded = false;
  let compresses = false;
  let pending = Buffer.alloc(0);
  tcp.on('data', (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (!upgraded) {
      const end = pending.indexOf('\r\n\r\n');
      if (end === -1) return;
      if (!pending.subarray(0, 12).toString().endsWith('101')) {
        tcp.destroy(new Error('the server did not upgrade'));
        return;
      }
      upgraded = true;
      compresses = pending.subarray(0, end).includes('permessage-deflate');
      pending = pending.subarray(end + 4);
    }
    for (let frame = readFrame(pending); frame; frame = readFrame(pending)) {
      pending = pending.subarray(frame.wireBytes);
      if (frame.opcode === CLOSE) tcp.end();
      else if (!socketIo || frame.deflated || !answered(frame.payload, tcp, compresses))
        onMessage(frame);
    }
  });
  return () => tcp.destroy();
}

/**
 * Engine.IO's and Socket.IO's own talk, answered.
 * @param {Buffer} payload @param {import('node:net').Socket} tcp @param {boolean} compresses
 */
function answered(payload, tcp, compresses) {
  const start = payload.subarray(0, 9).toString();
  if (start.startsWith('0')) tcp.write(ANSWERS.connect[compresses ? 'deflated' : 'plain']);
  else if (start === '2') tcp.write(ANSWERS.pong[compresses ? 'deflated' : 'plain']);
  else return start.startsWith('40') || start.startsWith('42["hello');
  return true;
}

/** @param {Buffer} payload of at most 125 bytes @param {number} flags */
const frameOf = (payload, flags) =>
  // Masked with zeros, which leaves the payload as it is.
  Buffer.concat([Buffer.from([0x80 | flags | TEXT, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

/** Where the extension is agreed upon, Chromium compresses whatever it sends, be it one letter. @param {string} text */
const formsOf = (text) => ({
  plain: frameOf(Buffer.from(text), 0),
  deflated: frameOf(
    deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4),
    RSV1,
  ),
});

const ANSWERS = { connect: formsOf('40{"wall":"hal"}'), pong: formsOf('3') };

/** The first whole frame. @param {Buffer} bytes */
function readFrame(bytes) {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  let head = 2;
  let size = second;
  if (size === 126) {
    if (bytes.length < 4) return undefined;
    size = bytes.readUInt16BE(2);
    head = 4;
  } else if (size === 127) {
    if (bytes.length < 10) return undefined;
    size = Number(bytes.readBigUInt64BE(2));
    head = 10;
  }
  if (bytes.length < head + size) return undefined;
  return {
    opcode: first & 0x0f,
    deflated: (first & RSV1) !== 0,
    payload: bytes.subarray(head, head + size),
    wireBytes: head + size,
  };
}

/** The text of a message. @param {Frame} frame */
export const textOf = ({ payload, deflated }) =>
  (deflated
    ? inflateRawSync(Buffer.concat([payload, Buffer.from([0, 0, 0xff, 0xff])]), {
        finishFlush: constants.Z_SYNC_FLUSH,
      })
    : payload
  ).toString();
