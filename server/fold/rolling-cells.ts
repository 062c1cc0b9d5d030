/**
 * Counts per key in a window of equal cells of event time, with the window's totals always at hand.
 *
 * The totals depend only on which counts were added and on how far the window has advanced, never on the order: an
 * event late by less than the window lands in its own cell, and what lies before the window is not counted at all.
 */
import { byKey } from '../../shared/delta.ts';
import { createCellRecords, nothingStored, type StoredCell } from './cell-records.ts';
import { CountTable, NO_COUNTS, type Counts } from './count-table.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { unpackCell } from './packed-cell.ts';
import type { Changes, FoldPart } from './part.ts';

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
  /** The same as `totals` by the ids of a key table, until something is counted; undefined of what goes by several. */
  sums?(): WindowSums | undefined;
  /** How several windows that go by one key table are added up without strings; absent of what is such a sum already. */
  readonly summing?: WindowSumming;
}

export interface WindowSums {
  readonly keys: KeyTable;
  readonly table: CountTable;
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

interface Cell {
  readonly table: CountTable;
  /** How many keys of each open family it has. */
  readonly families: number[];
  readonly stored: StoredCell;
  /** To be written whole, since entries were cut. */
  wasCut: boolean;
  /** In which call of takeChanges it last had any. */
  lastChange: number;
}

/** A cell that has had no change for so many commits is complete: what it may do without goes, and it is written whole. */
const QUIET_COMMITS = 30;
/** Of a record's characters, about so many are of one key. */
const CHARACTERS_A_KEY = 20;

export interface RollingCellsOptions {
  /** To be shared by windows that count the same events. @default its own */
  keys?: KeyTable;
  /**
   * Of each family of keys without end, as words are, a cell keeps at least this many, those with the highest counts, and
   * at most twice as many; once it is complete, this many. What is taken away of a key that was cut is not missed. By the
   * family's place in the table's open prefixes. @default all
   */
  keptPerFamily?: readonly number[];
  /** Told of each family that was cut while it grew, by its place in the table's open prefixes. */
  onCut?: (family: number) => void;
}

/** @param name prefix of its records; must differ between the windows of one fold. */
export function createRollingCells(
  name: string,
  widthMs: number,
  cellCount: number,
  { keys = createKeyTable(), keptPerFamily = [], onCut }: RollingCellsOptions = {},
): RollingCells {
  const cells = new Map<number, Cell>();
  /** Undefined while only the sums are looked at that the totals have been joined to: they are added up again when asked for. */
  let totals: CountTable | undefined = new CountTable();
  const changed = new Set<number>();
  /** Cells that have changed, until they are complete. */
  const unsettled = new Set<number>();
  let commits = 0;
  const gone: string[] = [];
  let lastIndex = Number.NEGATIVE_INFINITY;
  /** Most events are of the cell of the one before. */
  let recent: { index: number; cell: Cell } | undefined;
  const joined = new Set<CountTable>();

  const keptOf = (family: number): number => keptPerFamily[family] ?? Infinity;
  const records = createCellRecords(name, keys);

  const cellOf = (index: number): Cell => {
    if (recent?.index === index) return recent.cell;
    let cell = cells.get(index);
    if (!cell) {
      cell = {
        table: new CountTable(),
        families: [],
        stored: nothingStored(),
        wasCut: false,
        lastChange: 0,
      };
      cells.set(index, cell);
    }
    recent = { index, cell };
    return cell;
  };

  const noteKey = ({ families }: Cell, id: number): void => {
    keys.hold(id);
    const family = keys.familyOf(id);
    if (family >= 0) families[family] = (families[family] ?? 0) + 1;
  };

  /** @returns the entry in the cell; −1 when it has none. */
  const accumulate = (cell: Cell, id: number, counts: Counts, sign: number): number => {
    const { table } = cell;
    if (sign < 0 && keys.familyOf(id) >= 0 && !table.holds(id, counts)) return -1;
    const { size } = table;
    const entry = table.add(id, counts, sign);
    totals?.add(id, counts, sign);
    for (const sums of joined) sums.add(id, counts, sign);
    if (table.size > size) noteKey(cell, id);
    return entry;
  };

  const change = new Float64Array(5);
  /** Puts counts in the place of what a cell holds for the key. */
  const assign = (cell: Cell, id: number, counts: Float64Array): void => {
    const { table } = cell;
    const { size } = table;
    table.assign(id, counts, change);
    // Whoever follows another node's records shows them with all others': three tables to keep are one more than it needs.
    if (joined.size > 0) totals = undefined;
    totals?.addFive(id, change);
    for (const sums of joined) sums.addFive(id, change);
    if (table.size > size) noteKey(cell, id);
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
    if (family < 0 || cell.families[family]! <= 2 * keptOf(family)) return;
    cut(cell, family);
    onCut?.(family);
  };

  /** Takes an entry out of the totals. */
  const letGo = (table: CountTable, entry: number): void => {
    const id = table.idAt(entry);
    totals?.add(id, table.countsAt(entry), -1);
    for (const sums of joined) sums.add(id, table.countsAt(entry), -1);
    keys.release(id);
  };

  /** Forgets the cell's entries that are not to be kept. */
  const retain = ({ table, families }: Cell, isKept: (entry: number) => boolean): void => {
    for (let entry = 0; entry < table.size; entry++) {
      if (isKept(entry)) continue;
      const family = keys.familyOf(table.idAt(entry));
      if (family >= 0) families[family]! -= 1;
      letGo(table, entry);
    }
    table.retain(isKept);
  };

  const drop = (index: number, cell: Cell): void => {
    for (let entry = 0; entry < cell.table.size; entry++) letGo(cell.table, entry);
    cells.delete(index);
    changed.delete(index);
    unsettled.delete(index);
    recent = undefined;
  };

  const noteChanges = (index: number, cell: Cell, changes: Changes): void => {
    cell.lastChange = commits;
    unsettled.add(index);
    records.note(index, cell, cell.wasCut, changes);
    cell.wasCut = false;
  };

  /** Keeps the greatest of a family; of those that are as great, the ones whose keys come first. */
  const cut = (cell: Cell, family: number): void => {
    const { table } = cell;
    const entries: number[] = [];
    for (let entry = 0; entry < table.size; entry++) {
      if (keys.familyOf(table.idAt(entry)) === family) entries.push(entry);
    }
    const keyAt = (entry: number): string => keys.keyOf(table.idAt(entry));
    const out = new Set(
      entries
        .sort((a, b) => table.weightAt(b) - table.weightAt(a) || byKey(keyAt(a), keyAt(b)))
        .slice(keptOf(family)),
    );
    retain(cell, (entry) => !out.has(entry));
    cell.wasCut = true;
  };

  const complete = (cell: Cell): void => {
    for (const [family, count] of cell.families.entries()) {
      if (count > keptOf(family)) cut(cell, family);
    }
  };

  const addBetween: WindowSumming['addBetween'] = (sums, id, fromMs, toMs) => {
    for (let index = Math.ceil(fromMs / widthMs); (index + 1) * widthMs <= toMs; index++) {
      const table = cells.get(index)?.table;
      const entry = table === undefined ? -1 : table.find(id);
      if (entry !== -1) table!.addTo(sums, entry);
    }
  };

  const allTotals = (): CountTable => {
    if (totals) return totals;
    totals = new CountTable();
    for (const { table } of cells.values()) {
      for (const entry of table.liveEntries()) {
        totals.add(table.idAt(entry), table.countsAt(entry), 1);
      }
    }
    return totals;
  };

  const joinTotals: WindowSumming['joinTotals'] = (sums) => {
    joined.add(sums);
    const joining = allTotals();
    for (const entry of joining.liveEntries()) {
      sums.add(joining.idAt(entry), joining.countsAt(entry), 1);
    }
    return () => {
      joined.delete(sums);
      const leaving = allTotals();
      for (const entry of leaving.liveEntries()) sums.subtract(leaving, entry);
    };
  };

  return {
    widthMs,
    summing: { keys, joinTotals, addBetween },
    sums: () => ({ keys, table: allTotals() }),
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
      for (const [cellIndex, cell] of cells) {
        if (cellIndex > lastIndex - cellCount) continue;
        gone.push(...records.take(cellIndex, cell.stored));
        drop(cellIndex, cell);
      }
      totals?.compact();
    },
    total(key) {
      const table = allTotals();
      const entry = table.find(keys.find(key));
      return entry === -1 ? NO_COUNTS : table.countsAt(entry);
    },
    between(key, fromMs, toMs) {
      const id = keys.find(key);
      if (id === -1) return NO_COUNTS;
      const sums = new Float64Array(5);
      addBetween(sums, id, fromMs, toMs);
      return countsOf(sums);
    },
    *totals() {
      const table = allTotals();
      for (let entry = 0; entry < table.size; entry++) {
        if (table.isLive(entry)) yield [keys.keyOf(table.idAt(entry)), table.countsAt(entry)];
      }
    },
    firstMs() {
      let first: number | undefined;
      for (const [index, { table }] of cells) {
        if (table.live > 0 && (first === undefined || index < first)) first = index;
      }
      return first === undefined ? undefined : first * widthMs;
    },
    resume() {
      for (const [index, { stored }] of cells) if (stored.changes > 0) unsettled.add(index);
    },
    takeChanges() {
      const changes: Changes = { put: [], remove: gone.splice(0) };
      commits += 1;
      for (const index of changed) noteChanges(index, cells.get(index)!, changes);
      changed.clear();
      for (const index of unsettled) {
        const cell = cells.get(index)!;
        if (cell.lastChange > commits - QUIET_COMMITS) continue;
        complete(cell);
        if (cell.wasCut || cell.stored.changes > 0) noteChanges(index, cell, changes);
        unsettled.delete(index);
      }
      return changes;
    },
    restore(recordKey, value) {
      const record = records.parse(recordKey);
      if (!record) return false;
      const { index, rest } = record;
      const isWhole = rest === '';
      // What is gone is gone with the whole.
      if (value === undefined) {
        const held = isWhole ? cells.get(index) : undefined;
        if (held) drop(index, held);
        return true;
      }
      const isStale = index <= lastIndex - cellCount;
      if (isStale) return true;
      const cell = cellOf(index);
      const { table, stored } = cell;
      if (Array.isArray(value)) {
        const counts = Float64Array.from(
          { length: 5 },
          (_, place) => (value[place] as number) ?? 0,
        );
        assign(cell, keys.idOf(rest), counts);
        stored.single.push(recordKey);
        changed.add(index);
        return true;
      }
      const before = table.live;
      const packed = value as string;
      if (table.size === 0) table.reserve(Math.floor(packed.length / CHARACTERS_A_KEY));
      let count = 0;
      const seen = new Set<number>();
      unpackCell(packed, keys, (id, counts) => {
        count += 1;
        assign(cell, id, counts);
        if (isWhole && before > 0) seen.add(id);
      });
      if (!isWhole) {
        stored.changes = Math.max(stored.changes, Number(rest));
        stored.changedKeys += count;
        return true;
      }
      stored.whole = true;
      stored.changes = 0;
      stored.changedKeys = 0;
      if (table.live > count) retain(cell, (entry) => seen.has(table.idAt(entry)));
      return true;
    },
  };
}

/** Five sums as counts. */
export const countsOf = (sums: Float64Array): Counts => {
  const [a, b, c, d, e] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!, sums[4]!];
  return e === 0 ? [a, b, c, d] : [a, b, c, d, e];
};
