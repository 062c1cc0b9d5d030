/** Texts that the log has still to erase: messages deleted, and versions that a newer one replaced. */
import type { FoldPart } from './part.ts';

export interface Erasures extends FoldPart {
  /** The event at this offset must go. */
  add(offset: number): void;
  /** Offsets that were added, or that a fold before this one had left, and are not erased yet. */
  pending(): number[];
  /** They are gone from the log. */
  done(offsets: readonly number[]): void;
}

const PREFIX = 'erase/';

export function createErasures(): Erasures {
  const pending = new Set<number>();
  const added = new Set<number>();
  const gone: string[] = [];
  return {
    add(offset) {
      pending.add(offset);
      added.add(offset);
    },
    pending: () => [...pending],
    done(offsets) {
      for (const offset of offsets) {
        pending.delete(offset);
        added.delete(offset);
        gone.push(`${PREFIX}${offset}`);
      }
    },
    takeChanges() {
      const put = [...added].map((offset): [string, unknown] => [`${PREFIX}${offset}`, 1]);
      added.clear();
      return { put, remove: gone.splice(0) };
    },
    restore(recordKey, value) {
      if (!recordKey.startsWith(PREFIX)) return false;
      const offset = Number(recordKey.slice(PREFIX.length));
      if (value === undefined) pending.delete(offset);
      else pending.add(offset);
      return true;
    },
  };
}
