/** Words that mean one thing, in Dutch and English: counted together, with the split kept. */
import { shippedConcepts, type ShippedConcept } from './concepts-shipped.ts';
import { stemOf } from './stems.ts';

/** Where a form belongs; `own`: to a concept of the configuration, whose first form is always the one shown. */
export type FormLanguage = 'nl' | 'en' | 'own';

export interface Concept {
  /** The form that stands for it in the hub's language. */
  readonly key: string;
  readonly language: FormLanguage;
}

/** The concept that a term in its shown form (`storing`, `no internet`) belongs to; undefined: it stands for itself. */
export type ConceptOf = (term: string) => Concept | undefined;

/** Two of the configuration's concepts have the same word. */
export interface ConceptClash {
  readonly form: string;
  readonly lists: readonly [number, number];
}

/** A flood of nonsense must not grow the memory. */
const REMEMBERED = 20_000;

const normal = (form: string): string => form.trim().toLowerCase().replace(/\s+/g, ' ');

/** Words in more than one of the lists, in any of their forms. */
export const findClashes = (own: readonly (readonly string[])[]): ConceptClash[] => {
  const seen = new Map<string, number>();
  const clashes: ConceptClash[] = [];
  for (const [list, forms] of own.entries()) {
    for (const form of forms) {
      const key = stemOf(normal(form));
      const before = seen.get(key);
      if (before !== undefined && before !== list) clashes.push({ form, lists: [before, list] });
      seen.set(key, list);
    }
  }
  return clashes;
};

/**
 * Joins the shipped concepts with the configuration's. A list of the configuration that names a shipped concept's form
 * takes in all of that concept.
 */
export const createConcepts = (
  own: readonly (readonly string[])[],
  locale: 'nl' | 'en',
): ConceptOf => {
  const concepts = new Map<string, Concept>();
  const note = (form: string, concept: Concept): void => {
    concepts.set(form, concept);
    const stem = stemOf(form);
    if (!concepts.has(stem)) concepts.set(stem, concept);
  };
  const shippedOf = new Map<string, ShippedConcept>();
  for (const shipped of shippedConcepts) {
    const { nl, en } = shipped;
    const key = (locale === 'nl' ? (nl[0] ?? en[0]) : (en[0] ?? nl[0])) ?? '';
    for (const form of nl) note(form, { key, language: 'nl' });
    for (const form of en) {
      // "account" and "chat" are the same in both.
      if (!concepts.has(form)) note(form, { key, language: 'en' });
    }
    for (const form of [...nl, ...en]) shippedOf.set(form, shipped);
  }
  for (const list of own) {
    const [first] = list;
    if (first === undefined) continue;
    const concept: Concept = { key: normal(first), language: 'own' };
    for (const form of list.map(normal)) {
      const shipped = shippedOf.get(form);
      for (const other of [...(shipped?.nl ?? []), ...(shipped?.en ?? [])]) note(other, concept);
      note(form, concept);
      concepts.set(stemOf(form), concept);
    }
  }
  const remembered = new Map<string, Concept | null>();
  return (term) => {
    const known = remembered.get(term);
    if (known !== undefined) return known ?? undefined;
    const concept = concepts.get(term) ?? concepts.get(stemOf(term));
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(term, concept ?? null);
    return concept;
  };
};
