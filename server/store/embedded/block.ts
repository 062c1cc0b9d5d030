/**
 * A block of the log in its file: a header and some events, a line of JSON each. An erased event is an empty line, so
 * the others keep their offsets. The payload may be deflated, and may end before the room that the block has.
 */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

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

export type BlockFacts = Pick<BlockHeader, 'first' | 'count' | 'loggedMs'>;

/** A block of these lines, as its bytes. */
export function encodeBlock(
  lines: readonly string[],
  facts: Pick<BlockFacts, 'first' | 'loggedMs'>,
  { deflate = false, room }: { deflate?: boolean; room?: number } = {},
): Buffer {
  const text = Buffer.from(lines.join('\n'));
  const payload = deflate ? deflateRawSync(text, { level: 6 }) : text;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(room ?? payload.length, 8);
  header.writeUInt32LE(payload.length, 12);
  header.writeDoubleLE(facts.first, 16);
  header.writeDoubleLE(facts.loggedMs, 24);
  header.writeUInt32LE(lines.length, 32);
  header.writeUInt32LE(deflate ? DEFLATED : RAW, 36);
  header.writeUInt32LE(crc32(payload, crc32(header.subarray(8))), 4);
  return Buffer.concat([header, payload]);
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
  if (crc32(payload, crc32(bytes.subarray(8, HEADER_BYTES))) !== header.crc) return undefined;
  const text = header.encoding === DEFLATED ? inflateRawSync(payload) : payload;
  const lines = text.toString().split('\n');
  return lines.length === header.count ? lines : undefined;
}

export const isDeflated = ({ encoding }: BlockHeader): boolean => encoding === DEFLATED;
