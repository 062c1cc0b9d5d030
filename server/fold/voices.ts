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
const PREFIX = 'text/voices/';
const HASHES = 2 ** 32;

/** How many people the hashes stand for: as many as there are, or an estimate when the sketch is full. */
export const peopleIn = (voices: readonly number[]): number =>
  voices.length < KEPT ? voices.length : Math.round(((KEPT - 1) * HASHES) / voices[KEPT - 1]!);

export const joinVoices = (samples: () => readonly VoiceSample[]): VoiceSample => ({
  voicesOf: (word) => union(samples().map((sample) => sample.voicesOf(word))),
});

export function createVoices(): Voices {
  const cells = new Map<number, Map<string, readonly number[]>>();
  const changed = new Map<number, Set<string>>();
  const gone: string[] = [];
  let lastCell = Number.NEGATIVE_INFINITY;

  const forget = (cell: number, words: Iterable<string>): void => {
    for (const word of words) {
      cells.get(cell)?.delete(word);
      changed.get(cell)?.delete(word);
      gone.push(`${PREFIX}${cell}/${word}`);
    }
  };

  return {
    add(word, author, atMs) {
      const cell = Math.floor(atMs / CELL_MS);
      if (cell <= lastCell - CELLS) return;
      let words = cells.get(cell);
      if (!words) cells.set(cell, (words = new Map<string, readonly number[]>()));
      const held = words.get(word);
      const hash = hashOf(author);
      if (held && (held.includes(hash) || (held.length === KEPT && hash > held[KEPT - 1]!))) return;
      if (!held && words.size >= MAX_WORDS) {
        forget(
          cell,
          [...words].flatMap(([one, voices]) => (voices.length > 1 ? [] : [one])),
        );
        if (words.size >= MAX_WORDS) return;
      }
      words.set(word, held ? union([held, [hash]]) : [hash]);
      const unsaved = changed.get(cell);
      if (unsaved) unsaved.add(word);
      else changed.set(cell, new Set([word]));
    },
    advance(nowMs) {
      lastCell = Math.max(lastCell, Math.floor(nowMs / CELL_MS));
      for (const [cell, words] of cells) {
        if (cell > lastCell - CELLS) continue;
        forget(cell, [...words.keys()]);
        cells.delete(cell);
        changed.delete(cell);
      }
    },
    voicesOf(word) {
      const held: (readonly number[])[] = [];
      for (const words of cells.values()) {
        const voices = words.get(word);
        if (voices) held.push(voices);
      }
      return held.length === 1 ? held[0]! : union(held);
    },
    takeChanges() {
      const all: Changes = { put: [], remove: gone.splice(0) };
      for (const [cell, words] of changed) {
        for (const word of words) {
          all.put.push([`${PREFIX}${cell}/${word}`, cells.get(cell)?.get(word)]);
        }
      }
      changed.clear();
      return all;
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(PREFIX)) return false;
      const rest = recordKey.slice(PREFIX.length);
      const slash = rest.indexOf('/');
      const cell = Number(rest.slice(0, slash));
      const word = rest.slice(slash + 1);
      if (value === undefined) cells.get(cell)?.delete(word);
      else {
        const words = cells.get(cell) ?? new Map<string, readonly number[]>();
        cells.set(cell, words.set(word, value as number[]));
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
