/**
 * Ids of keys out of bytes, without making a string of each: a start reads millions of keys, most of them again and
 * again in cell after cell.
 */
import type { KeyTable } from './key-table.ts';

export interface KeyReader {
  /** The id of the key that these bytes are in UTF-8; a new one for a key that has none. */
  idOf(bytes: Buffer, from: number, to: number): number;
}

/** Keys that are remembered; beyond that it begins anew. */
const MOST_KEYS = 500_000;
const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;

export function createKeyReader(keys: KeyTable): KeyReader {
  /** Entry + 1 of the key that hashes here; 0: none. At most half of them are used. */
  let slots = new Int32Array(0);
  let hashes = new Int32Array(0);
  let ids = new Int32Array(0);
  let stamps = new Int32Array(0);
  /** Where a key begins in `text`; it ends where the next begins. */
  let starts = new Int32Array(0);
  let text = new Uint8Array(0);
  let count = 0;

  const clear = (): void => {
    slots = new Int32Array(FIRST_SLOTS);
    [hashes, ids, stamps] = [0, 0, 0].map(() => new Int32Array(FIRST_SLOTS / 2)) as [
      Int32Array<ArrayBuffer>,
      Int32Array<ArrayBuffer>,
      Int32Array<ArrayBuffer>,
    ];
    starts = new Int32Array(FIRST_SLOTS / 2 + 1);
    text = new Uint8Array(FIRST_BYTES);
    count = 0;
  };

  const grow = (): void => {
    const larger = (list: Int32Array, length: number): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(length);
      copy.set(list);
      return copy;
    };
    const room = slots.length;
    [hashes, ids, stamps] = [larger(hashes, room), larger(ids, room), larger(stamps, room)];
    starts = larger(starts, room + 1);
    slots = new Int32Array(room * 2);
    for (let entry = 0; entry < count; entry++) {
      let at = hashes[entry]! & (slots.length - 1);
      while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      slots[at] = entry + 1;
    }
  };

  const isSame = (entry: number, bytes: Buffer, from: number, to: number): boolean => {
    const start = starts[entry]!;
    if (starts[entry + 1]! - start !== to - from) return false;
    for (let at = from, other = start; at < to; at++, other++) {
      if (bytes[at] !== text[other]) return false;
    }
    return true;
  };

  const resolve = (entry: number, bytes: Buffer, from: number, to: number): number => {
    const id = keys.idOf(bytes.toString('utf8', from, to));
    ids[entry] = id;
    stamps[entry] = keys.stampOf(id);
    return id;
  };

  clear();
  return {
    idOf(bytes, from, to) {
      // FNV-1a, mixed once more.
      let hash = 0x811c9dc5;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
      hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
      hash ^= hash >>> 13;
      let at = hash & (slots.length - 1);
      for (;;) {
        const entry = slots[at]! - 1;
        if (entry === -1) break;
        if (hashes[entry] === hash && isSame(entry, bytes, from, to)) {
          const id = ids[entry]!;
          // An id that nobody held has been given to another key.
          return keys.stampOf(id) === stamps[entry] ? id : resolve(entry, bytes, from, to);
        }
        at = (at + 1) & (slots.length - 1);
      }
      if (count === MOST_KEYS) {
        clear();
        return this.idOf(bytes, from, to);
      }
      if (count === ids.length) {
        grow();
        at = hash & (slots.length - 1);
        while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
      }
      const entry = count++;
      const start = starts[entry]!;
      if (start + to - from > text.length) {
        const larger = new Uint8Array(2 * (start + to - from));
        larger.set(text);
        text = larger;
      }
      text.set(bytes.subarray(from, to), start);
      starts[entry + 1] = start + to - from;
      hashes[entry] = hash;
      slots[at] = entry + 1;
      return resolve(entry, bytes, from, to);
    },
  };
}
