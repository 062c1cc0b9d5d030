/** Small records by key, of which each is as it is now: what stands open at this moment. */
import type { Board } from '../newest-by-key.ts';
import { recordsOf, type FoldPart } from '../part.ts';

export interface KeyedBoard<V> extends FoldPart, Board<V> {
  set(key: string, value: V): void;
  delete(key: string): void;
  deleteWhere(predicate: (value: V) => boolean): void;
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
    deleteWhere(predicate) {
      for (const [key, value] of held) {
        if (!predicate(value)) continue;
        held.delete(key);
        changed.add(key);
      }
    },
    values: () => held.values(),
    ...recordsOf(`${name}/`, held, changed),
  };
}
