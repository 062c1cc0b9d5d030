/** One file of the log: blocks one after the other, the newest file growing, the others only losing what is erased. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { HubError } from '../../kernel/errors.ts';
import {
  blockInstead,
  condensedBlock,
  decodeBlock,
  HEADER_BYTES,
  isCondensed,
  linesOf,
  readHeader,
  type BlockHeader,
} from './block.ts';

export interface BlockPlace extends BlockHeader {
  at: number;
}

export interface Segment {
  readonly path: string;
  /** Offset of its first event. */
  readonly first: number;
  /** Its blocks in order; read from the file when they are first asked for. */
  blocks(): readonly BlockPlace[];
  /** Whether it is condensed, as far as its first block tells: it is written as a whole. */
  isCondensed(): boolean;
  /** Notes a block that was written at the end, or over one that was there. */
  written(block: BlockPlace): void;
  /** The lines of one of its blocks. @throws HubError STORE_CORRUPT */
  lines(block: BlockPlace): string[];
  /** The same in UTF-8, with a line feed between. */
  text(block: BlockPlace): Buffer;
  /** Its file was written anew. */
  reopen(): void;
  close(): void;
}

/** Two blocks are kept decoded: a reader goes through one, and edits look into another. */
const DECODED = 2;

export function openSegment(path: string): Segment {
  let fd = openSync(path, 'r');
  let known: BlockPlace[] | undefined;
  let decoded: { at: number; lines: string[] }[] = [];

  const blocks = (): BlockPlace[] => {
    known ??= scan(fd, path);
    return known;
  };

  return {
    path,
    first: firstOf(path),
    blocks,
    isCondensed() {
      const first = known?.[0] ?? readHeader(readAt(fd, 0, HEADER_BYTES));
      return first === undefined || isCondensed(first);
    },
    written(block) {
      const all = blocks();
      const index = all.findLastIndex(({ at }) => at === block.at);
      if (index === -1) all.push(block);
      else all[index] = block;
      decoded = decoded.filter(({ at }) => at !== block.at);
    },
    lines(block) {
      const held = decoded.find(({ at }) => at === block.at);
      if (held) return held.lines;
      const lines = linesOf(readAt(fd, block.at, HEADER_BYTES + block.used));
      if (!lines) throw damaged(path, block.at);
      decoded = [{ at: block.at, lines }, ...decoded.slice(0, DECODED - 1)];
      return lines;
    },
    text(block) {
      const text = decodeBlock(readAt(fd, block.at, HEADER_BYTES + block.used));
      if (!text) throw damaged(path, block.at);
      return text;
    },
    reopen() {
      closeSync(fd);
      fd = openSync(path, 'r');
      known = undefined;
      decoded = [];
    },
    close: () => closeSync(fd),
  };
}

export const SEGMENT = /^(\d{16})\.log$/;
export const segmentName = (first: number): string => `${String(first).padStart(16, '0')}.log`;
const firstOf = (path: string): number => Number(SEGMENT.exec(basename(path))![1]);

function readAt(fd: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readSync(fd, bytes, 0, length, at));
}

/** @throws HubError STORE_CORRUPT when the headers do not follow each other to the end. */
function scan(fd: number, path: string): BlockPlace[] {
  const found: BlockPlace[] = [];
  const { size } = fstatSync(fd);
  for (let at = 0; at < size;) {
    const header = readHeader(readAt(fd, at, HEADER_BYTES));
    if (!header || at + HEADER_BYTES + header.room > size) throw damaged(path, at);
    found.push({ ...header, at });
    at += HEADER_BYTES + header.room;
  }
  return found;
}

const damaged = (path: string, at: number): HubError =>
  new HubError(
    'STORE_CORRUPT',
    `${path} is damaged at byte ${at}: check the disk, then restore a backup (hubwall restore), or move the file away to go on without its events`,
  );

const CHUNK_BYTES = 4 * 2 ** 20;

/**
 * Makes the newest segment whole after a crash: a block that was not written to its end is cut off.
 * @returns how many bytes were cut.
 * @throws HubError STORE_CORRUPT when good blocks come after the bad one: that was no crash.
 */
export async function cutTorn(path: string): Promise<number> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    let at = 0;
    while (at < size) {
      const header = readHeader(readAt(file.fd, at, HEADER_BYTES));
      if (!header || at + HEADER_BYTES + header.room > size) break;
      if (!decodeBlock(readAt(file.fd, at, HEADER_BYTES + header.used))) break;
      at += HEADER_BYTES + header.room;
    }
    if (at === size) return 0;
    for (let from = at + 1; from < size; from += CHUNK_BYTES) {
      const bytes = readAt(file.fd, from, CHUNK_BYTES + HEADER_BYTES);
      for (let place = 0; place < Math.min(bytes.length, CHUNK_BYTES); place += 1) {
        const header = bytes[place] === 0x48 ? readHeader(bytes.subarray(place)) : undefined;
        if (!header || from + place + HEADER_BYTES + header.room > size) continue;
        if (decodeBlock(readAt(file.fd, from + place, HEADER_BYTES + header.used))) {
          throw damaged(path, at);
        }
      }
    }
    await file.truncate(at);
    await file.datasync();
    return size - at;
  } finally {
    await file.close();
  }
}

const BLOCK_EVENTS = 1_024;
const BLOCK_BYTES = 256 * 1_024;
const LINE_FEED = 10;

/**
 * Writes a segment that will not grow any more in large compressed blocks, without the events at some offsets; its old
 * bytes are replaced at once.
 */
export async function condense(
  segment: Segment,
  without: ReadonlySet<number> = new Set(),
): Promise<void> {
  const parts: Buffer[] = [];
  /** Each with its line feed, but the last. */
  let lines: Buffer[] = [];
  let first = segment.first;
  let bytes = 0;
  let loggedMs = 0;
  const close = async (): Promise<void> => {
    const last = lines.pop();
    if (!last) return;
    const count = lines.length + 1;
    lines.push(last.at(-1) === LINE_FEED ? last.subarray(0, -1) : last);
    parts.push(await condensedBlock(lines, count, { first, loggedMs }));
    first += count;
    lines = [];
    bytes = 0;
  };
  const feed = Buffer.from([LINE_FEED]);
  for (const block of segment.blocks()) {
    const text = segment.text(block);
    let from = 0;
    for (let place = 0; place < block.count; place += 1) {
      const end = text.indexOf(LINE_FEED, from);
      const line = end === -1 ? text.subarray(from) : text.subarray(from, end + 1);
      from += line.length;
      const isGone = without.has(block.first + place);
      if (isGone) lines.push(feed);
      else if (end === -1) lines.push(Buffer.concat([line, feed]));
      else lines.push(line);
      bytes += line.length;
      loggedMs = block.loggedMs;
      if (lines.length < BLOCK_EVENTS && bytes < BLOCK_BYTES) continue;
      await close();
    }
  }
  await close();
  await replaceFile(segment.path, parts);
  segment.reopen();
}

/** Takes lines out of a segment's blocks; what a block then needs to be, or undefined when it is so already. */
export function withoutLines(
  segment: Segment,
  block: BlockPlace,
  offsets: readonly number[],
): Buffer | undefined {
  const lines = [...segment.lines(block)];
  const places = offsets.map((offset) => offset - block.first);
  if (places.every((place) => lines[place] === '')) return undefined;
  for (const place of places) lines[place] = '';
  const { room } = block;
  const written = blockInstead(lines, block);
  // Zeros to the end of its room, over what was there.
  const whole = Buffer.alloc(HEADER_BYTES + Math.max(room, written.length - HEADER_BYTES));
  written.copy(whole);
  return whole;
}

/** Writes a file whole, so that after a crash it is the old one or the new. */
export async function replaceFile(path: string, parts: readonly Buffer[]): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writev([...parts]);
    await file.sync();
  } catch (error) {
    await rm(`${path}.new`, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
