/** Reads Asterisk's queue_log as it grows, from a moment on, through rotations. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { HubError, messageOf } from '../../kernel/errors.ts';

export interface QueueLogFile {
  /**
   * The lines that were added since the last call; of the first call those from `fromS` on, seconds by the log's own
   * clock. A line without its end waits for the next call. @throws HubError SOURCE_FAILED when the file cannot be read.
   */
  readNew(fromS: number): AsyncGenerator<string[], void>;
  close(): Promise<void>;
}

const CHUNK_BYTES = 64 * 1024;

interface OpenFile {
  handle: FileHandle;
  /** Names the file whatever it is called by now. */
  inode: number;
  offset: number;
  rest: Buffer;
}

export function createQueueLogFile(path: string): QueueLogFile {
  let current: OpenFile | undefined;

  const openAt = async (file: string, offset: number): Promise<OpenFile> => {
    const handle = await open(file, 'r');
    const { ino } = await handle.stat();
    return { handle, inode: ino, offset, rest: Buffer.alloc(0) };
  };

  /** What the file has beyond what was read, a batch of lines a chunk. */
  async function* linesOf(file: OpenFile): AsyncGenerator<string[], void> {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.handle.read(chunk, 0, CHUNK_BYTES, file.offset);
      if (bytesRead === 0) return;
      file.offset += bytesRead;
      const bytes = Buffer.concat([file.rest, chunk.subarray(0, bytesRead)]);
      const end = bytes.lastIndexOf('\n') + 1;
      file.rest = bytes.subarray(end);
      if (end > 0) yield bytes.toString('utf8', 0, end).split('\n').slice(0, -1);
    }
  }

  async function* readNew(fromS: number): AsyncGenerator<string[], void> {
    if (!current) {
      const first = await openAt(path, 0);
      current = first;
      first.offset = await firstOffsetFrom(first.handle, fromS);
      // What is wanted begins in the file before this one.
      if (first.offset === 0) yield* readOlder(fromS);
    }
    yield* linesOf(current);
    const now = await stat(path).catch(() => undefined);
    // While it is being rotated there is none: what is written still goes to the one that is open.
    if (!now) return;
    if (now.ino !== current.inode) {
      // Asterisk has opened the new one: the old one is whole.
      yield* linesOf(current);
      await current.handle.close();
      current = await openAt(path, 0);
      yield* linesOf(current);
    } else if (now.size < current.offset) {
      current.offset = 0;
      current.rest = Buffer.alloc(0);
      yield* linesOf(current);
    }
  }

  async function* readOlder(fromS: number): AsyncGenerator<string[], void> {
    const older = await openAt(`${path}.1`, 0).catch(() => undefined);
    if (!older) return;
    try {
      older.offset = await firstOffsetFrom(older.handle, fromS);
      yield* linesOf(older);
    } finally {
      await older.handle.close();
    }
  }

  return {
    async *readNew(fromS) {
      try {
        yield* readNew(fromS);
      } catch (error) {
        throw new HubError('SOURCE_FAILED', `queue_log cannot be read: ${messageOf(error)}`, {
          cause: error,
        });
      }
    },
    async close() {
      await current?.handle.close();
      current = undefined;
    },
  };
}

/** Where the first line begins that is of this second or later: by halves, since a log may hold years. */
async function firstOffsetFrom(handle: FileHandle, fromS: number): Promise<number> {
  const { size } = await handle.stat();
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const line = await lineAfter(handle, middle);
    if (line === undefined || line.epochS >= fromS) high = middle;
    else low = line.end;
  }
  return low;
}

/** The first whole line with a time that begins at the offset or after it. */
async function lineAfter(
  handle: FileHandle,
  offset: number,
): Promise<{ start: number; end: number; epochS: number } | undefined> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  // A line begins at the offset itself when the byte before it ends another.
  const from = Math.max(0, offset - 1);
  const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, from);
  const bytes = chunk.subarray(0, bytesRead);
  let start = offset === 0 ? 0 : bytes.indexOf('\n') + 1;
  if (offset > 0 && start === 0) return undefined;
  for (;;) {
    const end = bytes.indexOf('\n', start);
    if (end < 0) return undefined;
    const epochS = Number(/^(\d{9,11})\|/.exec(bytes.toString('latin1', start, end))?.[1]);
    if (Number.isFinite(epochS)) return { start: from + start, end: from + end + 1, epochS };
    start = end + 1;
  }
}
