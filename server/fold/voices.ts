/**
 * How many different people said a word lately. Of each word the smallest hashes of its authors are kept: all of them
 * while they are few, beyond that a sketch of their number (k minimum values). A sketch of parts is the sketch of all,
 * in whatever order they came; what a deleted message added to it ages out of the window.
 * @see https://doi.org/10.1007/3-540-45726-7_1 Bar-Yossef and others, Counting distinct elements in a data stream
 */
import { MINUTE_MS } from '../../shared/units.ts';
import type { Changes, FoldPart } from './part.ts';

/** For reading only. */
export interface VoiceSample {
  /** Hashes of the word's authors in the window, the smallest {@link KEPT} or all, in ascending order. */
  voicesOf(word: string): readonly number[];
}

export interface Voices extends FoldPart, VoiceSample {
  add(word: string, author: string, atMs: number): void;
  advance(nowMs: number): void;
}

const KEPT = 8;
const CELL_MS = 10 * MINUTE_MS;
/** An hour and the cell that it begins in. */
const CELLS = 7;
/** Words of a cell beyond which those of a single author make room. */
const MAX_WORDS = 4_000;
/** Words of a cell are stored in so many records, by a hash: a commit writes those in which something changed. */
const BUCKETS = 256;
const PREFIX = 'voices/';
/** Where releases before format 2 had a record of each word. */
const OLD_PREFIX = 'text/voices/';
const HASHES = 2 ** 32;

/** How many people the hashes stand for: as many as there are, or an estimate when the sketch is full. */
export const peopleIn = (voices: readonly number[]): number =>
  voices.length < KEPT ? voices.length : Math.round(((KEPT - 1) * HASHES) / voices[KEPT - 1]!);

export const joinVoices = (samples: () => readonly VoiceSample[]): VoiceSample => ({
  voicesOf: (word) => union(samples().map((sample) => sample.voicesOf(word))),
});

/** Hashes of a word's authors, by word. */
type Bucket = Map<string, readonly number[]>;

interface Cell {
  readonly buckets: Map<number, Bucket>;
  words: number;
  /** Those of which the store has a record, and those that have changed since. */
  readonly stored: Set<number>;
  readonly changed: Set<number>;
}

export function createVoices(): Voices {
  const cells = new Map<number, Cell>();
  const gone: string[] = [];
  let lastCell = Number.NEGATIVE_INFINITY;

  const cellOf = (at: number): Cell => {
    let cell = cells.get(at);
    if (!cell) {
      cell = { buckets: new Map(), words: 0, stored: new Set(), changed: new Set() };
      cells.set(at, cell);
    }
    return cell;
  };

  const put = (cell: Cell, number: number, word: string, voices: readonly number[]): void => {
    let bucket = cell.buckets.get(number);
    if (!bucket) cell.buckets.set(number, (bucket = new Map()));
    if (!bucket.has(word)) cell.words += 1;
    bucket.set(word, voices);
  };

  /** Makes room: words of a single author go. */
  const forgetSingle = (cell: Cell): void => {
    for (const [number, bucket] of cell.buckets) {
      for (const [word, voices] of bucket) {
        if (voices.length > 1) continue;
        bucket.delete(word);
        cell.words -= 1;
        cell.changed.add(number);
      }
    }
  };

  return {
    add(word, author, atMs) {
      const at = Math.floor(atMs / CELL_MS);
      if (at <= lastCell - CELLS) return;
      const cell = cellOf(at);
      const number = hashOf(word) % BUCKETS;
      const held = cell.buckets.get(number)?.get(word);
      const hash = hashOf(author);
      if (held && (held.includes(hash) || (held.length === KEPT && hash > held[KEPT - 1]!))) return;
      if (!held && cell.words >= MAX_WORDS) {
        forgetSingle(cell);
        if (cell.words >= MAX_WORDS) return;
      }
      put(cell, number, word, held ? union([held, [hash]]) : [hash]);
      cell.changed.add(number);
    },
    advance(nowMs) {
      lastCell = Math.max(lastCell, Math.floor(nowMs / CELL_MS));
      for (const [at, { stored }] of cells) {
        if (at > lastCell - CELLS) continue;
        for (const number of stored) gone.push(`${PREFIX}${at}/${number}`);
        cells.delete(at);
      }
    },
    voicesOf(word) {
      const number = hashOf(word) % BUCKETS;
      const held: (readonly number[])[] = [];
      for (const { buckets } of cells.values()) {
        const voices = buckets.get(number)?.get(word);
        if (voices) held.push(voices);
      }
      return held.length === 1 ? held[0]! : union(held);
    },
    takeChanges() {
      const all: Changes = { put: [], remove: gone.splice(0) };
      for (const [at, { buckets, stored, changed }] of cells) {
        for (const number of changed) {
          stored.add(number);
          all.put.push([`${PREFIX}${at}/${number}`, [...(buckets.get(number) ?? [])]]);
        }
        changed.clear();
      }
      return all;
    },
    restore(recordKey, value) {
      const isOld = recordKey.startsWith(OLD_PREFIX);
      if (!isOld && !recordKey.startsWith(PREFIX)) return false;
      const rest = recordKey.slice((isOld ? OLD_PREFIX : PREFIX).length);
      const slash = rest.indexOf('/');
      const at = Number(rest.slice(0, slash));
      if (at <= lastCell - CELLS || (isOld && value === undefined)) return true;
      const cell = cellOf(at);
      if (isOld) {
        const word = rest.slice(slash + 1);
        const number = hashOf(word) % BUCKETS;
        put(cell, number, word, value as readonly number[]);
        cell.changed.add(number);
        gone.push(recordKey);
        return true;
      }
      const number = Number(rest.slice(slash + 1));
      cell.words -= cell.buckets.get(number)?.size ?? 0;
      cell.buckets.delete(number);
      cell.stored.add(number);
      for (const [word, voices] of (value ?? []) as [string, readonly number[]][]) {
        put(cell, number, word, voices);
      }
      return true;
    },
  };
}

/** The smallest of all, each once, in ascending order: each part is in order itself. */
function union(parts: Iterable<readonly number[]>): readonly number[] {
  const smallest: number[] = [];
  for (const part of parts) {
    for (const hash of part) {
      let at = smallest.length;
      while (at > 0 && smallest[at - 1]! > hash) at -= 1;
      if (at === KEPT) break;
      if (at > 0 && smallest[at - 1] === hash) continue;
      smallest.splice(at, 0, hash);
      if (smallest.length > KEPT) smallest.length = KEPT;
    }
  }
  return smallest;
}

/** FNV-1a, mixed once more as in MurmurHash3; the reference is a keyed hash already. */
function hashOf(author: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < author.length; at++) {
    hash = Math.imul(hash ^ author.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
