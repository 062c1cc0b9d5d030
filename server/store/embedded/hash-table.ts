/**
 * Slots of one size, found by the hash that each begins with: in memory while they are new, then in a file, of which
 * only a filter stays in memory. The file is the table itself, so a look-up reads a few hundred bytes.
 */
import { readSync } from 'node:fs';
import { HASH_BYTES } from './key-hash.ts';

/** A table in memory that grows. */
export interface MemoryTable {
  readonly count: number;
  /** A view on the slot of a hash; undefined when there is none. */
  find(hash: Buffer): Buffer | undefined;
  /** Puts a slot, in place of one with its hash. */
  put(slot: Buffer): void;
  /** Puts the slots that these bytes are. */
  putAll(bytes: Buffer): void;
  /** Every slot, in no particular order. */
  slots(): Generator<Buffer>;
}

const MAX_LOAD = 0.7;
const FIRST_CAPACITY = 1_024;

function isFree(table: Buffer, at: number): boolean {
  for (let byte = at; byte < at + HASH_BYTES; byte += 1) if (table[byte] !== 0) return false;
  return true;
}

const isHash = (table: Buffer, at: number, hash: Buffer): boolean =>
  table.readUInt32LE(at) === hash.readUInt32LE(0) &&
  table.readUInt32LE(at + 4) === hash.readUInt32LE(4) &&
  table.readUInt16LE(at + 8) === hash.readUInt16LE(8);

export function createMemoryTable(slotBytes: number): MemoryTable {
  let capacity = FIRST_CAPACITY;
  let table = Buffer.alloc(capacity * slotBytes);
  let count = 0;

  /** Where the hash at a place of these bytes is, or where it would go. Byte by byte: it is called for millions. */
  const placeOf = (bytes: Buffer, from: number): number => {
    const word =
      (bytes[from]! |
        (bytes[from + 1]! << 8) |
        (bytes[from + 2]! << 16) |
        (bytes[from + 3]! << 24)) >>>
      0;
    let place = word % capacity;
    for (;;) {
      const at = place * slotBytes;
      let same = 0;
      while (same < HASH_BYTES && table[at + same] === bytes[from + same]) same += 1;
      if (same === HASH_BYTES || isFree(table, at)) return at;
      place = place + 1 === capacity ? 0 : place + 1;
    }
  };

  function* slots(): Generator<Buffer> {
    const all = table;
    for (let at = 0; at < all.length; at += slotBytes) {
      if (!isFree(all, at)) yield all.subarray(at, at + slotBytes);
    }
  }

  const put = (bytes: Buffer, from: number): void => {
    const at = placeOf(bytes, from);
    if (isFree(table, at)) count += 1;
    for (let byte = 0; byte < slotBytes; byte += 1) table[at + byte] = bytes[from + byte]!;
  };

  const growTo = (most: number): void => {
    if (most < capacity * MAX_LOAD) return;
    const old = table;
    while (most >= capacity * MAX_LOAD) capacity *= 2;
    table = Buffer.alloc(capacity * slotBytes);
    count = 0;
    for (let at = 0; at < old.length; at += slotBytes) if (!isFree(old, at)) put(old, at);
  };

  return {
    get count() {
      return count;
    },
    find(hash) {
      const at = placeOf(hash, 0);
      return isFree(table, at) ? undefined : table.subarray(at, at + slotBytes);
    },
    put(slot) {
      growTo(count);
      put(slot, 0);
    },
    putAll(bytes) {
      growTo(count + bytes.length / slotBytes);
      for (let at = 0; at < bytes.length; at += slotBytes) put(bytes, at);
    },
    slots,
  };
}

const FILTER_BITS_A_SLOT = 16;
const WORDS_A_BLOCK = 16;
const PROBES = 7;

/** Says of most hashes that are not in the table that they are not; wrong for about one of a thousand. */
const filterWords = (count: number): number =>
  Math.ceil((count * FILTER_BITS_A_SLOT) / (32 * WORDS_A_BLOCK) + 1) * WORDS_A_BLOCK;

/** Calls with the word and mask of each of a hash's bits, all in one cache line; false from the callback ends it. */
function eachBit(
  hash: Buffer,
  words: number,
  visit: (word: number, mask: number) => boolean,
): boolean {
  const first = (hash.readUInt32LE(4) % (words / WORDS_A_BLOCK)) * WORDS_A_BLOCK;
  const step = (hash.readUInt32LE(6) | 1) >>> 0;
  let bits = hash.readUInt32LE(0);
  for (let probe = 0; probe < PROBES; probe += 1) {
    bits = (Math.imul(bits, 0x9e3779b1) + step) >>> 0;
    if (!visit(first + (bits >>> 28), 1 << ((bits >>> 23) & 31))) return false;
  }
  return true;
}

const FILE_LOAD = 0.85;
const HEADER_BYTES = 24;
const MAGIC = 0x31_54_57_48;

/** A table as the bytes of its file: header with a mark, filter, slots. */
export function tableFile(table: MemoryTable, slotBytes: number, mark: number): Buffer {
  const words = filterWords(table.count);
  const filter = new Uint32Array(words);
  const capacity = Math.ceil(table.count / FILE_LOAD) + 1;
  // No wrapping round: what does not fit before the end goes after it.
  let slots = Buffer.alloc((capacity + 64) * slotBytes);
  let end = 0;
  for (const slot of table.slots()) {
    eachBit(slot, words, (word, mask) => {
      filter[word] = filter[word]! | mask;
      return true;
    });
    let at = (slot.readUInt32LE(0) % capacity) * slotBytes;
    while (at < slots.length && !isFree(slots, at)) at += slotBytes;
    if (at >= slots.length) slots = Buffer.concat([slots, Buffer.alloc(64 * slotBytes)]);
    slot.copy(slots, at);
    end = Math.max(end, at + slotBytes);
  }
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(slotBytes, 4);
  header.writeUInt32LE(capacity, 8);
  header.writeUInt32LE(words, 12);
  header.writeDoubleLE(mark, 16);
  return Buffer.concat([header, Buffer.from(filter.buffer), slots.subarray(0, end)]);
}

export interface FileTable {
  mark: number;
  find(hash: Buffer): Buffer | undefined;
}

const SLOTS_A_READ = 16;

/** A table out of an open file; undefined when the file is none of this slot size. */
export function openTable(fd: number, slotBytes: number): FileTable | undefined {
  const header = Buffer.alloc(HEADER_BYTES);
  if (readSync(fd, header, 0, HEADER_BYTES, 0) !== HEADER_BYTES) return undefined;
  if (header.readUInt32LE(0) !== MAGIC || header.readUInt32LE(4) !== slotBytes) return undefined;
  const capacity = header.readUInt32LE(8);
  const words = header.readUInt32LE(12);
  const filter = new Uint32Array(words);
  const bytes = Buffer.from(filter.buffer);
  if (readSync(fd, bytes, 0, bytes.length, HEADER_BYTES) !== bytes.length) return undefined;
  const slotsAt = HEADER_BYTES + bytes.length;
  const isSet = (word: number, mask: number): boolean => (filter[word]! & mask) !== 0;
  return {
    mark: header.readDoubleLE(16),
    find(hash) {
      if (!eachBit(hash, words, isSet)) return undefined;
      const read = Buffer.alloc(SLOTS_A_READ * slotBytes);
      let place = hash.readUInt32LE(0) % capacity;
      for (;;) {
        const got = readSync(fd, read, 0, read.length, slotsAt + place * slotBytes);
        for (let at = 0; at + slotBytes <= got; at += slotBytes) {
          if (isFree(read, at)) return undefined;
          if (isHash(read, at, hash)) return read.subarray(at, at + slotBytes);
        }
        if (got < read.length) return undefined;
        place += SLOTS_A_READ;
      }
    },
  };
}
