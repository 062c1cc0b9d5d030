/**
 * Counts per key in a window of equal cells of event time, with the window's totals always at hand.
 *
 * The totals depend only on which counts were added and on how far the window has advanced, never on the order: an
 * event late by less than the window lands in its own cell, and what lies before the window is not counted at all.
 */
import { byKey } from '../../shared/delta.ts';
import type { RecordValue } from '../store/cell-store.ts';
import { CountTable, NO_COUNTS, type Counts } from './count-table.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import type { FoldPart } from './part.ts';

export { NO_COUNTS, type Counts } from './count-table.ts';

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
  /** How several windows that go by one key table are added up without strings; absent of what is such a sum already. */
  readonly summing?: WindowSumming;
}

export interface WindowSumming {
  readonly keys: KeyTable;
  /** Adds the totals, as they are and as they change, to a table of sums. @returns takes them out again. */
  joinTotals(sums: CountTable): () => void;
  /** Adds what `between` gives of the key with this id to five sums. */
  addBetween(sums: Float64Array, id: number, fromMs: number, toMs: number): void;
}

export interface RollingCells extends FoldPart, WindowCounts {
  /** Adds to the cell of `atMs`, or takes away with `sign` −1. */
  add(key: string, atMs: number, counts: Counts, sign?: 1 | -1): void;
  /** The same of a key by its id in the table that the window was made with. */
  addId(id: number, atMs: number, counts: Counts, sign?: 1 | -1): void;
  /** Moves the end of the window to the cell of `nowMs`; it never moves back. */
  advance(nowMs: number): void;
}

/** A cell, and how many keys of each open family it has. */
interface Cell {
  readonly table: CountTable;
  readonly families: number[];
}

export interface RollingCellsOptions {
  /** To be shared by windows that count the same events. @default its own */
  keys?: KeyTable;
  /**
   * Of a family of keys without end, as words are, a cell keeps at least this many, those with the highest counts, and
   * at most twice as many. What is taken away of a key that was cut is not missed. @default all
   */
  keptPerFamily?: number;
  /** Told of each family that was cut, by its place in the table's open prefixes. */
  onCut?: (family: number) => void;
}

/** @param name prefix of its records; must differ between the windows of one fold. */
export function createRollingCells(
  name: string,
  widthMs: number,
  cellCount: number,
  { keys = createKeyTable(), keptPerFamily = Infinity, onCut }: RollingCellsOptions = {},
): RollingCells {
  const cells = new Map<number, Cell>();
  const totals = new CountTable();
  const changed = new Set<number>();
  const gone: string[] = [];
  let lastIndex = Number.NEGATIVE_INFINITY;
  /** Most events are of the cell of the one before. */
  let recent: { index: number; cell: Cell } | undefined;
  const joined = new Set<CountTable>();

  const recordKey = (index: number, id: number): string => `${name}/${index}/${keys.keyOf(id)}`;

  const cellOf = (index: number): Cell => {
    if (recent?.index === index) return recent.cell;
    let cell = cells.get(index);
    if (!cell) cells.set(index, (cell = { table: new CountTable(), families: [] }));
    recent = { index, cell };
    return cell;
  };

  /** @returns the entry in the cell; −1 when it has none. */
  const accumulate = (cell: Cell, id: number, counts: Counts, sign: number): number => {
    const { table, families } = cell;
    const family = keys.familyOf(id);
    if (sign < 0 && family >= 0 && !table.holds(id, counts)) return -1;
    const { size } = table;
    const entry = table.add(id, counts, sign);
    totals.add(id, counts, sign);
    for (const sums of joined) sums.add(id, counts, sign);
    if (table.size > size) {
      keys.hold(id);
      if (family >= 0) families[family] = (families[family] ?? 0) + 1;
    }
    return entry;
  };

  const heldOf = (index: number, key: string): Counts => {
    const table = cells.get(index)?.table;
    const entry = table === undefined ? -1 : table.find(keys.find(key));
    return entry === -1 ? NO_COUNTS : table!.countsAt(entry);
  };

  const addId: RollingCells['addId'] = (id, atMs, counts, sign = 1) => {
    const index = Math.floor(atMs / widthMs);
    if (index <= lastIndex - cellCount) return;
    const cell = cellOf(index);
    const entry = accumulate(cell, id, counts, sign);
    if (entry === -1) return;
    cell.table.markChanged(entry);
    changed.add(index);
    const family = keys.familyOf(id);
    if (family >= 0 && cell.families[family]! > 2 * keptPerFamily) cut(index, cell, family);
  };

  /** Takes an entry out of the totals, and out of the store if it is there. */
  const letGo = (index: number, table: CountTable, entry: number): void => {
    const id = table.idAt(entry);
    totals.add(id, table.countsAt(entry), -1);
    for (const sums of joined) sums.add(id, table.countsAt(entry), -1);
    if (table.isStored(entry)) gone.push(recordKey(index, id));
    keys.release(id);
  };

  /** Keeps the greatest; of those that are as great, the ones whose keys come first. */
  const cut = (index: number, cell: Cell, family: number): void => {
    const { table } = cell;
    const entries: number[] = [];
    for (let entry = 0; entry < table.size; entry++) {
      if (keys.familyOf(table.idAt(entry)) === family) entries.push(entry);
    }
    const keyAt = (entry: number): string => keys.keyOf(table.idAt(entry));
    const out = new Set(
      entries
        .sort((a, b) => table.weightAt(b) - table.weightAt(a) || byKey(keyAt(a), keyAt(b)))
        .slice(keptPerFamily),
    );
    for (const entry of out) letGo(index, table, entry);
    table.retain((entry) => !out.has(entry));
    cell.families[family] = entries.length - out.size;
    onCut?.(family);
  };

  const addBetween: WindowSumming['addBetween'] = (sums, id, fromMs, toMs) => {
    for (let index = Math.ceil(fromMs / widthMs); (index + 1) * widthMs <= toMs; index++) {
      const table = cells.get(index)?.table;
      const entry = table === undefined ? -1 : table.find(id);
      if (entry !== -1) table!.addTo(sums, entry);
    }
  };

  const joinTotals: WindowSumming['joinTotals'] = (sums) => {
    joined.add(sums);
    for (let entry = 0; entry < totals.size; entry++) {
      if (totals.isLive(entry)) sums.add(totals.idAt(entry), totals.countsAt(entry), 1);
    }
    return () => {
      joined.delete(sums);
      for (let entry = 0; entry < totals.size; entry++) {
        if (totals.isLive(entry)) sums.subtract(totals, entry);
      }
    };
  };

  return {
    widthMs,
    summing: { keys, joinTotals, addBetween },
    add(key, atMs, counts, sign = 1) {
      const id = keys.idOf(key);
      keys.hold(id);
      addId(id, atMs, counts, sign);
      keys.release(id);
    },
    addId,
    advance(nowMs) {
      const index = Math.floor(nowMs / widthMs);
      if (index <= lastIndex) return;
      lastIndex = index;
      recent = undefined;
      for (const [cellIndex, { table }] of cells) {
        if (cellIndex > lastIndex - cellCount) continue;
        for (let entry = 0; entry < table.size; entry++) letGo(cellIndex, table, entry);
        cells.delete(cellIndex);
        changed.delete(cellIndex);
      }
      totals.compact();
    },
    total(key) {
      const entry = totals.find(keys.find(key));
      return entry === -1 ? NO_COUNTS : totals.countsAt(entry);
    },
    between(key, fromMs, toMs) {
      const id = keys.find(key);
      if (id === -1) return NO_COUNTS;
      const sums = new Float64Array(5);
      addBetween(sums, id, fromMs, toMs);
      return countsOf(sums);
    },
    *totals() {
      for (let entry = 0; entry < totals.size; entry++) {
        if (totals.isLive(entry)) yield [keys.keyOf(totals.idAt(entry)), totals.countsAt(entry)];
      }
    },
    firstMs() {
      let first: number | undefined;
      for (const [index, { table }] of cells) {
        if (table.live > 0 && (first === undefined || index < first)) first = index;
      }
      return first === undefined ? undefined : first * widthMs;
    },
    takeChanges() {
      const put: [string, RecordValue][] = [];
      const remove = gone.splice(0);
      for (const index of changed) {
        const { table } = cells.get(index)!;
        for (let entry = 0; entry < table.size; entry++) {
          if (!table.isChanged(entry)) continue;
          const key = recordKey(index, table.idAt(entry));
          if (table.isLive(entry)) put.push([key, table.countsAt(entry)]);
          else if (table.isStored(entry)) remove.push(key);
          table.markStored(entry);
        }
      }
      changed.clear();
      return { put, remove };
    },
    restore(record, value) {
      if (!record.startsWith(`${name}/`)) return false;
      const rest = record.slice(name.length + 1);
      const slash = rest.indexOf('/');
      const index = Number(rest.slice(0, slash));
      if (index <= lastIndex - cellCount) return true;
      const key = rest.slice(slash + 1);
      const held = heldOf(index, key);
      if (value === undefined && held === NO_COUNTS) return true;
      const cell = cellOf(index);
      const id = keys.idOf(key);
      if (held !== NO_COUNTS) accumulate(cell, id, held, -1);
      if (value !== undefined) cell.table.markStored(accumulate(cell, id, value as Counts, 1));
      return true;
    },
  };
}

/** Five sums as counts. */
export const countsOf = ([a = 0, b = 0, c = 0, d = 0, e = 0]: Float64Array): Counts =>
  e === 0 ? [a, b, c, d] : [a, b, c, d, e];
