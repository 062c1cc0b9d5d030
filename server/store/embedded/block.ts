/**
 * A block of the log in its file: a header and some events, a line of JSON each. An erased event is an empty line, so
 * the others keep their offsets. The payload may be compressed, and may end before the room that the block has.
 */
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  crc32,
  deflateRawSync,
  inflateRawSync,
  type BrotliOptions,
} from 'node:zlib';

export const HEADER_BYTES = 40;
const MAGIC = 0x31_4c_57_48;
const RAW = 0;
/** As releases before format 2 compressed. */
const DEFLATED = 1;
const BROTLI = 2;

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

/** Of deflate's time a third, of its size three quarters. */
const OPTIONS: BrotliOptions = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 3,
    [constants.BROTLI_PARAM_LGWIN]: 19,
  },
};
const compress = promisify(brotliCompress) as (
  text: Buffer,
  options: BrotliOptions,
) => Promise<Buffer>;

/** A block of these lines, joined, as its bytes; left as they are. */
export const rawBlock = (text: string, count: number, facts: Facts): Buffer =>
  block(Buffer.from(text), { ...facts, count, encoding: RAW });

/** The same of lines in UTF-8, compressed. */
export const condensedBlock = async (
  lines: readonly Buffer[],
  count: number,
  facts: Facts,
): Promise<Buffer> =>
  block(await compress(Buffer.concat(lines), OPTIONS), { ...facts, count, encoding: BROTLI });

/** A block of these lines in the place of another: with its facts, its encoding and, if they fit, its room. */
export function blockInstead(lines: readonly string[], old: BlockHeader): Buffer {
  return block(encoded(Buffer.from(lines.join('\n')), old.encoding), old, old.room);
}

function encoded(text: Buffer, encoding: number): Buffer {
  if (encoding === RAW) return text;
  return encoding === DEFLATED ? deflateRawSync(text) : brotliCompressSync(text, OPTIONS);
}

function decoded(payload: Buffer, encoding: number): Buffer {
  if (encoding === RAW) return payload;
  return encoding === DEFLATED ? inflateRawSync(payload) : brotliDecompressSync(payload);
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

/** A whole block's lines in UTF-8, with a line feed between; undefined when the bytes are not what was written. */
export function decodeBlock(bytes: Buffer): Buffer | undefined {
  const header = readHeader(bytes);
  if (!header || bytes.length < HEADER_BYTES + header.used) return undefined;
  const payload = bytes.subarray(HEADER_BYTES, HEADER_BYTES + header.used);
  if (crc32(bytes.subarray(8, HEADER_BYTES + header.used)) !== header.crc) return undefined;
  return decoded(payload, header.encoding);
}

/** The same, as so many lines as its header says. */
export function linesOf(bytes: Buffer): string[] | undefined {
  const lines = decodeBlock(bytes)?.toString().split('\n');
  return lines?.length === readHeader(bytes)?.count ? lines : undefined;
}

export const isCondensed = ({ encoding }: BlockHeader): boolean => encoding !== RAW;
