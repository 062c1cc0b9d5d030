/**
 * The cells of a window as records of the store.
 *
 * A cell is one record of all its keys, and while it changes a few beside it, each of the keys that changed since the
 * one before: so a commit is small, and what a start has to read is few records.
 *
 *     NAME/CELL        all its keys
 *     NAME/CELL/0001   those that changed since, with their counts as they are then; later numbers are newer
 */
import type { CountTable } from './count-table.ts';
import type { KeyTable } from './key-table.ts';
import { packCell } from './packed-cell.ts';
import type { Changes } from './part.ts';

/** What the store has of a cell. */
export interface StoredCell {
  whole: boolean;
  /** Records of changes beside it, and the keys in them. */
  changes: number;
  changedKeys: number;
  /** Records of single keys, as releases before format 2 wrote them. */
  single: string[];
}

/** A record of a window by its key. */
export interface CellRecord {
  /** Number of the cell. */
  index: number;
  /** What the key has after it: nothing, a number of changes, or a key that was counted. */
  rest: string;
}

export interface CellRecords {
  /** undefined: it is not this window's. */
  parse(recordKey: string): CellRecord | undefined;
  /** Keys of the records that the store has of a cell; it has none from now on. */
  take(index: number, stored: StoredCell): string[];
  /**
   * Notes what changed in a cell, which is unmarked.
   * @param isWhole its changes alone would not do.
   */
  note(
    index: number,
    cell: { readonly table: CountTable; readonly stored: StoredCell },
    isWhole: boolean,
    changes: Changes,
  ): void;
}

/** A cell of so few keys is always written whole. */
const SMALL_CELL = 48;
const MOST_CHANGES = 40;
const NUMBER_DIGITS = 4;

export const nothingStored = (): StoredCell => ({
  whole: false,
  changes: 0,
  changedKeys: 0,
  single: [],
});

/** @param name of the window. */
export function createCellRecords(name: string, keys: KeyTable): CellRecords {
  const prefix = `${name}/`;
  const wholeKey = (index: number): string => `${prefix}${index}`;
  const changesKey = (index: number, number: number): string =>
    `${prefix}${index}/${String(number).padStart(NUMBER_DIGITS, '0')}`;

  const take = (index: number, stored: StoredCell): string[] => {
    const records = stored.single.splice(0);
    if (stored.whole) records.push(wholeKey(index));
    for (let number = 1; number <= stored.changes; number++) {
      records.push(changesKey(index, number));
    }
    stored.whole = false;
    stored.changes = 0;
    stored.changedKeys = 0;
    return records;
  };

  return {
    parse(recordKey) {
      if (!recordKey.startsWith(prefix)) return undefined;
      const slash = recordKey.indexOf('/', prefix.length);
      return slash === -1
        ? { index: Number(recordKey.slice(prefix.length)), rest: '' }
        : {
            index: Number(recordKey.slice(prefix.length, slash)),
            rest: recordKey.slice(slash + 1),
          };
    },
    take,
    note(index, { table, stored }, isWhole, { put, remove }) {
      const entries = table.changed();
      table.unmark();
      const isWrittenWhole =
        isWhole ||
        entries.length === 0 ||
        !stored.whole ||
        stored.single.length > 0 ||
        stored.changes >= MOST_CHANGES ||
        table.size <= SMALL_CELL ||
        stored.changedKeys + entries.length >= table.size;
      if (!isWrittenWhole) {
        stored.changes += 1;
        stored.changedKeys += entries.length;
        put.push([changesKey(index, stored.changes), packCell(table, keys, entries)]);
        return;
      }
      const old = take(index, stored);
      const isEmpty = table.live === 0;
      const whole = wholeKey(index);
      for (const key of old) if (isEmpty || key !== whole) remove.push(key);
      if (isEmpty) return;
      stored.whole = true;
      put.push([whole, packCell(table, keys, table.liveEntries())]);
    },
  };
}
