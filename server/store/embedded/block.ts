/**
 * A block of the log in its file: a header and some events, a line of JSON each. An erased event is an empty line, so
 * the others keep their offsets. The payload may be deflated, and may end before the room that the block has.
 */
import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';

export const HEADER_BYTES = 40;
const MAGIC = 0x31_4c_57_48;
const RAW = 0;
const DEFLATED = 1;

export interface BlockHeader {
  /** Bytes after the header that belong to the block, and how many of them are its payload. */
  room: number;
  used: number;
  /** Offset of its first event, and how many there are. */
  first: number;
  count: number;
  /** When its last event was logged. */
  loggedMs: number;
  encoding: number;
  crc: number;
}

type Facts = Pick<BlockHeader, 'first' | 'loggedMs'>;

const LEVEL = { level: 6 };
const deflate = promisify(deflateRaw) as (text: string, options: typeof LEVEL) => Promise<Buffer>;

/** A block of these lines, joined, as its bytes; left as they are. */
export const rawBlock = (text: string, count: number, facts: Facts): Buffer =>
  block(Buffer.from(text), { ...facts, count, encoding: RAW });

/** The same, deflated. */
export const deflatedBlock = async (lines: readonly string[], facts: Facts): Promise<Buffer> =>
  block(await deflate(lines.join('\n'), LEVEL), {
    ...facts,
    count: lines.length,
    encoding: DEFLATED,
  });

/** A block of these lines in the place of another: with its facts, its encoding and, if they fit, its room. */
export function blockInstead(lines: readonly string[], old: BlockHeader): Buffer {
  const text = Buffer.from(lines.join('\n'));
  return block(old.encoding === DEFLATED ? deflateRawSync(text, LEVEL) : text, old, old.room);
}

function block(
  payload: Buffer,
  { first, loggedMs, count, encoding }: Facts & { count: number; encoding: number },
  room = payload.length,
): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + payload.length);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(room, 8);
  bytes.writeUInt32LE(payload.length, 12);
  bytes.writeDoubleLE(first, 16);
  bytes.writeDoubleLE(loggedMs, 24);
  bytes.writeUInt32LE(count, 32);
  bytes.writeUInt32LE(encoding, 36);
  payload.copy(bytes, HEADER_BYTES);
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

/** The header at the start of some bytes; undefined when there is none. */
export function readHeader(bytes: Buffer): BlockHeader | undefined {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32LE(0) !== MAGIC) return undefined;
  const header = {
    crc: bytes.readUInt32LE(4),
    room: bytes.readUInt32LE(8),
    used: bytes.readUInt32LE(12),
    first: bytes.readDoubleLE(16),
    loggedMs: bytes.readDoubleLE(24),
    count: bytes.readUInt32LE(32),
    encoding: bytes.readUInt32LE(36),
  };
  return header.used <= header.room ? header : undefined;
}

/** A whole block's lines; undefined when the bytes are not what was written. */
export function decodeBlock(bytes: Buffer): string[] | undefined {
  const header = readHeader(bytes);
  if (!header || bytes.length < HEADER_BYTES + header.used) return undefined;
  const payload = bytes.subarray(HEADER_BYTES, HEADER_BYTES + header.used);
  if (crc32(bytes.subarray(8, HEADER_BYTES + header.used)) !== header.crc) return undefined;
  const text = header.encoding === DEFLATED ? inflateRawSync(payload) : payload;
  const lines = text.toString().split('\n');
  return lines.length === header.count ? lines : undefined;
}

export const isDeflated = ({ encoding }: BlockHeader): boolean => encoding === DEFLATED;
