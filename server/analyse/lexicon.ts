import { fold } from './characters.ts';
import { listWords } from './word-list.ts';

/**
 * `mood`: how someone feels or finds it. `fault`: that something is wrong, which in a question may be no
 * complaint. `event`: a fault that even in a question is one, such as a third call. `relief`: that something was
 * put right, which outweighs the fault told with it.
 */
export type Kind = 'mood' | 'fault' | 'relief' | 'event';

export interface WordGroup {
  /** −1 to 1. */
  readonly weight: number;
  /** @default 'mood' */
  readonly kind?: Kind;
  /** Forms to count as well; @default 'fixed', none. */
  readonly forms?: 'adjective' | 'verb' | 'fixed';
  readonly words: string;
}

export interface Entry {
  readonly weight: number;
  readonly kind: Kind;
}

export interface Inflection {
  readonly adjective: (word: string) => readonly string[];
  readonly verb: (word: string) => readonly string[];
}

/** Words of a public lexicon as groups; our own lists come after them and decide. */
export const tableGroups = (
  table: readonly (readonly [weight: number, words: string])[],
  forms: 'adjective' | 'fixed',
): WordGroup[] => table.map(([weight, words]) => ({ weight, words, forms }));

/** Each form of each word with its entry; of two groups that have a form the later one decides. */
export const buildLexicon = (
  groups: readonly WordGroup[],
  inflection: Inflection,
): ReadonlyMap<string, Entry> => {
  const lexicon = new Map<string, Entry>();
  for (const { weight, kind = 'mood', forms = 'fixed', words } of groups) {
    const entry = { weight, kind };
    for (const word of listWords(words)) {
      const all = forms === 'fixed' ? [word] : inflection[forms](word);
      for (const form of all) lexicon.set(fold(form), entry);
    }
  }
  return lexicon;
};
