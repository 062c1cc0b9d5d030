/**
 * Counts per key in a window of equal cells of event time, with the window's totals always at hand.
 *
 * The totals depend only on which counts were added and on how far the window has advanced, never on the order: an
 * event late by less than the window lands in its own cell, and what lies before the window is not counted at all.
 */
import type { RecordValue } from '../store/cell-store.ts';
import type { FoldPart } from './part.ts';

/** A cell's counts for one key; what each place means is the key's affair (see counts.ts). */
export type Counts = readonly [number, number, number, number];

export const NO_COUNTS: Counts = [0, 0, 0, 0];

/** A window, for reading only. */
export interface WindowCounts {
  readonly widthMs: number;
  /** Sum over the window; zeros for an unknown key. */
  total(key: string): Counts;
  /** Sum over the cells that lie in [fromMs, toMs), both on a cell's border, inside the window. */
  between(key: string, fromMs: number, toMs: number): Counts;
  /** Every key that has counts in the window, with its sum, in no particular order. */
  totals(): IterableIterator<[key: string, counts: Counts]>;
  /** Start of the oldest cell with counts; undefined when empty. */
  firstMs(): number | undefined;
}

export interface RollingCells extends FoldPart, WindowCounts {
  /** Adds to the cell of `atMs`, or takes away with `sign` −1. */
  add(key: string, atMs: number, counts: Counts, sign?: 1 | -1): void;
  /** Moves the end of the window to the cell of `nowMs`; it never moves back. */
  advance(nowMs: number): void;
}

/** @param name prefix of its records; must differ between the windows of one fold. */
export function createRollingCells(name: string, widthMs: number, cellCount: number): RollingCells {
  const cells = new Map<number, Map<string, Counts>>();
  const totals = new Map<string, Counts>();
  const changed = new Set<string>();
  const gone: string[] = [];
  let lastIndex = Number.NEGATIVE_INFINITY;

  const store = (map: Map<string, Counts>, key: string, counts: Counts): void => {
    if (counts.every((count) => count === 0)) map.delete(key);
    else map.set(key, counts);
  };

  const accumulate = (index: number, key: string, counts: Counts, sign: 1 | -1): void => {
    let cell = cells.get(index);
    if (!cell) cells.set(index, (cell = new Map<string, Counts>()));
    store(cell, key, plus(cell.get(key), counts, sign));
    if (cell.size === 0) cells.delete(index);
    store(totals, key, plus(totals.get(key), counts, sign));
  };

  return {
    widthMs,
    add(key, atMs, counts, sign = 1) {
      const index = Math.floor(atMs / widthMs);
      if (index <= lastIndex - cellCount) return;
      accumulate(index, key, counts, sign);
      changed.add(`${index}/${key}`);
    },
    advance(nowMs) {
      const index = Math.floor(nowMs / widthMs);
      if (index <= lastIndex) return;
      lastIndex = index;
      for (const [cellIndex, cell] of cells) {
        if (cellIndex > lastIndex - cellCount) continue;
        for (const [key, counts] of cell) {
          store(totals, key, plus(totals.get(key), counts, -1));
          changed.delete(`${cellIndex}/${key}`);
          gone.push(`${name}/${cellIndex}/${key}`);
        }
        cells.delete(cellIndex);
      }
    },
    total: (key) => totals.get(key) ?? NO_COUNTS,
    between(key, fromMs, toMs) {
      let sum: Counts = NO_COUNTS;
      for (let index = Math.ceil(fromMs / widthMs); (index + 1) * widthMs <= toMs; index++) {
        sum = plus(sum, cells.get(index)?.get(key) ?? NO_COUNTS, 1);
      }
      return sum;
    },
    totals: () => totals.entries(),
    firstMs: () => (cells.size === 0 ? undefined : Math.min(...cells.keys()) * widthMs),
    takeChanges() {
      const put: [string, RecordValue][] = [];
      const remove = gone.splice(0);
      for (const id of changed) {
        const slash = id.indexOf('/');
        const counts = cells.get(Number(id.slice(0, slash)))?.get(id.slice(slash + 1));
        if (counts) put.push([`${name}/${id}`, counts]);
        else remove.push(`${name}/${id}`);
      }
      changed.clear();
      return { put, remove };
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(`${name}/`)) return false;
      const rest = recordKey.slice(name.length + 1);
      const slash = rest.indexOf('/');
      const index = Number(rest.slice(0, slash));
      const key = rest.slice(slash + 1);
      if (index <= lastIndex - cellCount) return true;
      const held = cells.get(index)?.get(key);
      if (held) accumulate(index, key, held, -1);
      if (value !== undefined) accumulate(index, key, value as Counts, 1);
      return true;
    },
  };
}

const plus = (a: Counts = NO_COUNTS, b: Counts, sign: 1 | -1): Counts => [
  a[0] + sign * b[0],
  a[1] + sign * b[1],
  a[2] + sign * b[2],
  a[3] + sign * b[3],
];
