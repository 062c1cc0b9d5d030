/** Parts that outlive a lease: what they hold of an earlier one can be let go before the store's records come. */
import { joinParts, type FoldPart } from '../fold/part.ts';

export interface RenewableParts extends Required<FoldPart> {
  /** Lets go of everything, told to the store or not. */
  renew(): void;
}

export function createRenewableParts(parts: readonly FoldPart[]): RenewableParts {
  const joined = joinParts(parts);
  /** Of the records that stand. */
  const keys = new Set<string>();
  const takeChanges = (): ReturnType<FoldPart['takeChanges']> => {
    const changes = joined.takeChanges();
    for (const [key] of changes.put) keys.add(key);
    for (const key of changes.remove) keys.delete(key);
    return changes;
  };
  return {
    ...joined,
    takeChanges,
    restore(key, value) {
      if (!joined.restore(key, value)) return false;
      if (value === undefined) keys.delete(key);
      else keys.add(key);
      return true;
    },
    renew() {
      takeChanges();
      for (const key of keys) joined.restore(key, undefined);
      keys.clear();
    },
  };
}
