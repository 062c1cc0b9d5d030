import { scan, type Token } from './scan.ts';

/** Tells where brands are named in a text. */
export interface BrandFinder {
  /** Ids in the order of their first naming. */
  readonly ids: readonly string[];
  /** Places of the tokens that name a brand. */
  readonly at: ReadonlySet<number>;
}

const bare = (key: string): string => {
  const name = key.startsWith('@') || key.startsWith('#') ? key.slice(1) : key;
  return name.includes("'") ? name.replace(/'s?$/, '') : name;
};

/** What finds the brands by any of their names, in any case, as handle or hashtag, with "'s" or before a hyphen. */
export const createBrandFinder = (
  brands: readonly { readonly id: string; readonly names: readonly string[] }[],
): ((tokens: readonly Token[]) => BrandFinder) => {
  // "Polder Net" is found by its two words; "polder net" as handle or hashtag has them joined.
  const bySpelling = new Map<string, string>();
  const starts = new Set<string>();
  let longest = 1;
  for (const { id, names } of brands) {
    for (const name of names) {
      const words = scan(name).map(({ key }) => bare(key));
      if (words.length === 0) continue;
      bySpelling.set(words.join(' '), id);
      bySpelling.set(words.join(''), id);
      if (words.length > 1) starts.add(words[0] ?? '');
      longest = Math.max(longest, words.length);
    }
  }

  const idAt = (tokens: readonly Token[], at: number): [id: string, words: number] | undefined => {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const key = bare(token.key);
    if (token.kind === 'word' && starts.has(key)) {
      let spelling = key;
      for (let words = 2; words <= longest; words++) {
        const next = tokens[at + words - 1];
        if (next === undefined || next.kind === 'break') break;
        spelling += ` ${bare(next.key)}`;
        const id = bySpelling.get(spelling);
        if (id !== undefined) return [id, words];
      }
    }
    const hyphen = key.indexOf('-');
    const id =
      bySpelling.get(key) ?? (hyphen > 0 ? bySpelling.get(key.slice(0, hyphen)) : undefined);
    return id === undefined ? undefined : [id, 1];
  };

  return (tokens) => {
    const ids = new Set<string>();
    const places = new Set<number>();
    for (let at = 0; at < tokens.length; at++) {
      const { kind } = tokens[at] ?? {};
      if (kind !== 'word' && kind !== 'handle' && kind !== 'hashtag') continue;
      const found = idAt(tokens, at);
      if (found === undefined) continue;
      const [id, words] = found;
      ids.add(id);
      for (let i = 0; i < words; i++) places.add(at + i);
      at += words - 1;
    }
    return { ids: [...ids], at: places };
  };
};
