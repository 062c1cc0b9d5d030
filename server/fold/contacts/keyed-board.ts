/** Small records by key, of which each is as it is now: what stands open at this moment. */
import type { RecordValue } from '../../store/cell-store.ts';
import type { Board } from '../newest-by-key.ts';
import type { FoldPart } from '../part.ts';

export interface KeyedBoard<V> extends FoldPart, Board<V> {
  set(key: string, value: V): void;
  delete(key: string): void;
}

/** @param name prefix of its records. */
export function createKeyedBoard<V>(name: string): KeyedBoard<V> {
  const held = new Map<string, V>();
  const changed = new Set<string>();
  return {
    set(key, value) {
      held.set(key, value);
      changed.add(key);
    },
    delete(key) {
      if (held.delete(key)) changed.add(key);
    },
    values: () => held.values(),
    takeChanges() {
      const put: [string, RecordValue][] = [];
      const remove: string[] = [];
      for (const key of changed) {
        const value = held.get(key);
        if (value === undefined) remove.push(`${name}/${key}`);
        else put.push([`${name}/${key}`, value]);
      }
      changed.clear();
      return { put, remove };
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(`${name}/`)) return false;
      const key = recordKey.slice(name.length + 1);
      if (value === undefined) held.delete(key);
      else held.set(key, value as V);
      return true;
    },
  };
}
