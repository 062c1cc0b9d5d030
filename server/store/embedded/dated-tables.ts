/**
 * Small values by hash, each kept for a time after it was last put: too many for memory, and gone without a trace when
 * they are old. The newest are in memory and in a journal that is appended to; every hour they become a file that is
 * never changed, and in the end is deleted whole.
 */
import { closeSync, openSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { HOUR_MS } from '../../../shared/units.ts';
import { createMemoryTable, openTable, tableFile, type MemoryTable } from './hash-table.ts';
import { HASH_BYTES } from './key-hash.ts';

export interface DatedTables {
  /** The value put last under a hash; undefined when there is none. It is the table's own: copy what you keep. */
  find(hash: Buffer): Buffer | undefined;
  /** Puts a value of the tables' size. It is durable with the next flush. */
  put(hash: Buffer, value?: Uint8Array): void;
  /** Writes what was put since the last flush to the journal, marked. @param sync whether it has to be on the disk. */
  flush(mark: number, sync: boolean): Promise<void>;
  /** All that was flushed stands: full tables become files, old ones go. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface DatedTablesOptions {
  valueBytes: number;
  keptMs: number;
  nowMs: () => number;
  /** Of the journal, what is marked higher is not taken back. @default none */
  upTo?: number;
}

interface Table {
  /** When it was begun, also its name. */
  beganMs: number;
  find(hash: Buffer): Buffer | undefined;
  close(): void;
}

interface Young extends Table {
  table: MemoryTable;
  /** Of its last flush. */
  mark: number;
}

const TABLE_LASTS_MS = HOUR_MS;
const TABLE_HOLDS = 2_000_000;
const FRAME_BYTES = 20;
const MAGIC = 0x31_4a_57_48;

/** @returns the tables as they were flushed, and the mark of the last flush that is in them. */
export async function openDatedTables(
  folder: string,
  { valueBytes, keptMs, nowMs, upTo = Number.POSITIVE_INFINITY }: DatedTablesOptions,
): Promise<{ tables: DatedTables; mark: number }> {
  const slotBytes = HASH_BYTES + valueBytes;
  await mkdir(folder, { recursive: true });
  let mark = 0;
  /** Oldest first. */
  let files: Table[] = [];
  /** Full, being written to their files. */
  let sealing: Young[] = [];

  const names = (await readdir(folder)).toSorted();
  for (const name of names) {
    if (name.endsWith('.new')) await rm(join(folder, name));
    if (!name.endsWith('.table')) continue;
    const table = openFile(Number(name.slice(0, -'.table'.length)));
    if (table) files.push(table);
  }
  for (const name of names) {
    if (!name.endsWith('.journal')) continue;
    const beganMs = Number(name.slice(0, -'.journal'.length));
    // Its table is written: a crash came before the journal went.
    if (files.some((file) => file.beganMs === beganMs)) await rm(join(folder, name));
    else sealing.push(await readJournal(beganMs));
  }
  let current = sealing.pop() ?? begin();
  let journal: FileHandle | undefined;
  let unflushed: Buffer[] = [];
  let background: Promise<void> = Promise.resolve();

  const tables: DatedTables = {
    find(hash) {
      const young = current.find(hash) ?? sealing.findLast((table) => table.find(hash))?.find(hash);
      if (young) return young.subarray(HASH_BYTES);
      for (let index = files.length - 1; index >= 0; index -= 1) {
        const found = files[index]!.find(hash);
        if (found) return found.subarray(HASH_BYTES);
      }
      return undefined;
    },
    put(hash, value) {
      const slot = Buffer.alloc(slotBytes);
      hash.copy(slot, 0, 0, HASH_BYTES);
      if (value) slot.set(value, HASH_BYTES);
      // What could not be flushed comes again.
      if (current.table.find(hash)?.equals(slot)) return;
      current.table.put(slot);
      unflushed.push(slot);
    },
    async flush(atMark, sync) {
      if (unflushed.length === 0) return;
      const slots = unflushed;
      journal ??= await open(pathOf(current.beganMs, 'journal'), 'a');
      const { size } = await journal.stat();
      try {
        await journal.appendFile(frame(Buffer.concat(slots), atMark));
        if (sync) await journal.datasync();
      } catch (error) {
        await journal.truncate(size).catch(() => undefined);
        throw error;
      }
      // What was put meanwhile is for the next.
      unflushed = unflushed.slice(slots.length);
      current.mark = atMark;
    },
    async settle() {
      const now = nowMs();
      const isFull = current.table.count >= TABLE_HOLDS || current.beganMs < now - TABLE_LASTS_MS;
      if (isFull && current.table.count > 0 && unflushed.length === 0) {
        // Whole before the next begins: after a power cut only the newest journal may lack its end.
        await journal?.datasync();
        await journal?.close();
        journal = undefined;
        sealing.push(current);
        current = begin();
      }
      const [oldest] = files;
      // Nothing was put into a table after the next was begun.
      const endedMs = (files[1] ?? sealing[0] ?? current).beganMs;
      if (oldest && endedMs < now - keptMs) {
        files = files.slice(1);
        oldest.close();
        await rm(pathOf(oldest.beganMs, 'table'), { force: true });
      }
      const [full] = sealing;
      if (full) background = background.then(() => (sealing[0] === full ? seal(full) : undefined));
      // A write that fails is tried again: the table is in memory, and in its journal, until then.
      background = background.catch(() => undefined);
    },
    async close() {
      await background;
      await journal?.close();
      for (const file of files) file.close();
    },
  };
  return { tables, mark };

  function pathOf(beganMs: number, kind: string): string {
    return join(folder, `${String(beganMs).padStart(15, '0')}.${kind}`);
  }

  function begin(): Young {
    const last = Math.max(...[...files, ...sealing].map(({ beganMs }) => beganMs), 0);
    return newTable(Math.max(nowMs(), last + 1));
  }

  function newTable(beganMs: number): Young {
    const table = createMemoryTable(slotBytes);
    return { beganMs, table, mark: 0, find: table.find, close: () => undefined };
  }

  function openFile(beganMs: number): Table | undefined {
    const fd = openSync(pathOf(beganMs, 'table'), 'r');
    const table = openTable(fd, slotBytes);
    if (table) mark = Math.max(mark, table.mark);
    if (table) return { beganMs, find: table.find, close: () => closeSync(fd) };
    closeSync(fd);
    return undefined;
  }

  async function seal(full: Young): Promise<void> {
    const path = pathOf(full.beganMs, 'table');
    const file = await open(`${path}.new`, 'w');
    try {
      await file.writeFile(tableFile(full.table, slotBytes, full.mark));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
    const opened = openFile(full.beganMs);
    if (!opened) return;
    files.push(opened);
    sealing = sealing.slice(1);
    await rm(pathOf(full.beganMs, 'journal'), { force: true });
  }

  function frame(slots: Buffer, atMark: number): Buffer {
    const header = Buffer.alloc(FRAME_BYTES);
    header.writeUInt32LE(MAGIC, 0);
    header.writeUInt32LE(slots.length / slotBytes, 8);
    header.writeDoubleLE(atMark, 12);
    const crc = crc32(slots, crc32(header.subarray(8)));
    header.writeUInt32LE(crc, 4);
    return Buffer.concat([header, slots]);
  }

  /** Takes back what was flushed whole, and cuts off the rest. */
  async function readJournal(beganMs: number): Promise<Young> {
    const taken = newTable(beganMs);
    const path = pathOf(beganMs, 'journal');
    const bytes = await readFile(path);
    // Frames' slots one after the other: the table grows once.
    const slots = Buffer.allocUnsafe(bytes.length);
    let slotsEnd = 0;
    let at = 0;
    while (at + FRAME_BYTES <= bytes.length) {
      const count = bytes.readUInt32LE(at + 8);
      const end = at + FRAME_BYTES + count * slotBytes;
      const frameMark = bytes.readDoubleLE(at + 12);
      if (bytes.readUInt32LE(at) !== MAGIC || end > bytes.length || frameMark > upTo) break;
      if (crc32(bytes.subarray(at + 8, end)) !== bytes.readUInt32LE(at + 4)) break;
      slotsEnd += bytes.copy(slots, slotsEnd, at + FRAME_BYTES, end);
      taken.mark = frameMark;
      mark = Math.max(mark, frameMark);
      at = end;
    }
    taken.table.putAll(slots.subarray(0, slotsEnd));
    if (at < bytes.length) {
      const file = await open(path, 'r+');
      await file.truncate(at);
      await file.close();
    }
    return taken;
  }
}
