/**
 * The counts of a cell by key as one record of the store: a few bytes a key, as base64 since records are JSON.
 *
 * For each key: its length in bytes, the key, a head of five bits that says which of its places are not zero, and those
 * numbers. All but the head are LEB128; with the sixth bit of the head they are doubles.
 */
import type { CountTable } from './count-table.ts';
import { createKeyReader, type KeyReader } from './key-reader.ts';
import type { KeyTable } from './key-table.ts';

const PLACES = 5;
const DOUBLES = 1 << PLACES;
const ENDS_EARLY = 'a packed cell ends too early';
const SEVEN_BITS = 0x7f;
const MORE = 0x80;
const TWO_28 = 2 ** 28;
/** A head and five numbers at their longest. */
const MOST_COUNT_BYTES = 1 + PLACES * 8;
/** Of a UTF-16 unit in UTF-8. */
const MOST_UNIT_BYTES = 3;

let scratch = Buffer.alloc(64 * 1_024);
const five = new Float64Array(PLACES);

/** @param entries of the table, those to be packed; one that is all zero says that its key is gone. */
export function packCell(table: CountTable, keys: KeyTable, entries: readonly number[]): string {
  let at = 0;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const id = table.idAt(entry);
    const prefix = keys.prefixOf(id);
    const name = keys.nameOf(id);
    const room = at + 5 + (prefix.length + name.length) * MOST_UNIT_BYTES + MOST_COUNT_BYTES;
    if (room > scratch.length) {
      const larger = Buffer.alloc(room * 2);
      scratch.copy(larger, 0, 0, at);
      scratch = larger;
    }
    at = writeKey(prefix, name, at);
    at = writeCounts(table, entry, at);
  }
  return scratch.toString('base64', 0, at);
}

/** Of each table of keys what has been read of it. */
const readers = new WeakMap<KeyTable, KeyReader>();

function readerOf(keys: KeyTable): KeyReader {
  const reader = readers.get(keys) ?? createKeyReader(keys);
  readers.set(keys, reader);
  return reader;
}

/**
 * Calls with each key's id and its five counts, in an array that is used again for the next. The id is nobody's until it
 * is held.
 * @throws RangeError when the record is not one that packCell has made.
 */
export function unpackCell(
  record: string,
  keys: KeyTable,
  visit: (id: number, counts: Float64Array) => void,
): void {
  const bytes = Buffer.from(record, 'base64');
  const reader = readerOf(keys);
  const end = bytes.length;
  let at = 0;
  const number = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError(ENDS_EARLY);
      value += (byte & SEVEN_BITS) * scale;
      if (byte < MORE) return value;
      scale *= MORE;
    }
  };
  while (at < end) {
    const length = bytes[at]! < MORE ? bytes[at++]! : number();
    if (at + length >= end) throw new RangeError(ENDS_EARLY);
    const id = reader.idOf(bytes, at, at + length);
    at += length;
    const head = bytes[at++]!;
    for (let place = 0; place < PLACES; place++) {
      if ((head & (1 << place)) === 0) five[place] = 0;
      else if ((head & DOUBLES) !== 0) {
        five[place] = bytes.readDoubleLE(at);
        at += 8;
      } else if (bytes[at]! < MORE) five[place] = bytes[at++]!;
      else five[place] = number();
    }
    visit(id, five);
  }
}

function writeKey(prefix: string, name: string, start: number): number {
  // Nearly all keys are short and ASCII: those are written without a call, and without making one string of the two.
  const length = prefix.length + name.length;
  if (length < MORE) {
    scratch[start] = length;
    const end = writeAscii(name, writeAscii(prefix, start + 1));
    if (end === start + 1 + length) return end;
  }
  const key = `${prefix}${name}`;
  const bytes = Buffer.byteLength(key);
  const at = writeNumber(bytes, start);
  return at + scratch.write(key, at);
}

/** Ends before the first unit that is not ASCII. */
function writeAscii(text: string, start: number): number {
  const { length } = text;
  let at = start;
  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= MORE) break;
    scratch[at++] = unit;
  }
  return at;
}

function writeCounts(table: CountTable, entry: number, start: number): number {
  table.readTo(five, entry);
  let head = 0;
  for (let place = 0; place < PLACES; place++) {
    const count = five[place]!;
    if (count === 0) continue;
    head |= 1 << place;
    if (!Number.isSafeInteger(count) || count < 0) head |= DOUBLES;
  }
  let at = start;
  scratch[at++] = head;
  for (let place = 0; place < PLACES; place++) {
    if ((head & (1 << place)) === 0) continue;
    const count = five[place]!;
    at = (head & DOUBLES) === 0 ? writeNumber(count, at) : scratch.writeDoubleLE(count, at);
  }
  return at;
}

function writeNumber(value: number, start: number): number {
  let at = start;
  let rest = value;
  while (rest >= MORE) {
    scratch[at++] = MORE | (rest % MORE);
    // Bit operations are quicker, and know 32 bits.
    rest = rest < TWO_28 ? rest >>> 7 : Math.floor(rest / MORE);
  }
  scratch[at++] = rest;
  return at;
}
