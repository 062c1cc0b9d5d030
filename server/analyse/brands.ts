import { scan, type Token } from './scan.ts';
import * as vocabulary from './vocabulary.ts';

// Own constants: see there.
const { UNKNOWN, vocabularySize } = vocabulary;

/** A brand named in a text: its tokens from `from`, before `to`. */
export interface BrandMention {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isHandle: boolean;
}

/** Where brands are named in a text. */
export interface NamedBrands {
  /** Ids in the order of their first naming. */
  readonly ids: readonly string[];
  readonly mentions: readonly BrandMention[];
  /** Places of the tokens that name a brand. */
  readonly at: ReadonlySet<number>;
}

const NO_BRANDS: NamedBrands = { ids: [], mentions: [], at: new Set() };

const LETTERS = 256;

const bare = (key: string): string => {
  const name = key.startsWith('@') || key.startsWith('#') ? key.slice(1) : key;
  return name.includes("'") ? name.replace(/'s?$/, '') : name;
};

/** What finds the brands by any of their names, in any case, as handle or hashtag, with "'s" or before a hyphen. */
export const createBrandFinder = (
  brands: readonly { readonly id: string; readonly names: readonly string[] }[],
): ((tokens: readonly Token[]) => NamedBrands) => {
  // "Polder Net" is found by its two words; "polder net" as handle or hashtag has them joined.
  const bySpelling = new Map<string, string>();
  const starts = new Set<string>();
  /** By the low bits of its first letter: whether a name begins with it. */
  const letters = new Uint8Array(LETTERS);
  let longest = 1;
  for (const { id, names } of brands) {
    for (const name of names) {
      const keys = scan(name).map(({ key }) => key);
      const words = keys.map(bare);
      if (words.length === 0) continue;
      bySpelling.set(words.join(' '), id);
      bySpelling.set(words.join(''), id);
      // "'s Lands" is looked up without its first word, and found by it.
      for (const begin of [words.join(''), (keys[0] ?? '').replace(/^[@#]/, '')])
        letters[begin.charCodeAt(0) % LETTERS] = 1;
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

  /** By the word's number: whether a name may begin with it, 1 or 2; 0: not asked yet. */
  const mayName = new Uint8Array(vocabularySize());
  const mayBegin = ({ kind, id, key }: Token): boolean => {
    if (kind !== 'word') return kind === 'handle' || kind === 'hashtag';
    if (id === UNKNOWN || id >= mayName.length) return letters[key.charCodeAt(0) % LETTERS] === 1;
    if (mayName[id] === 0) {
      const may = key.includes('-') || starts.has(bare(key)) || bySpelling.has(bare(key));
      mayName[id] = may ? 2 : 1;
    }
    return mayName[id] === 2;
  };

  return (tokens) => {
    let mentions: BrandMention[] | undefined;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || !mayBegin(token)) continue;
      const found = idAt(tokens, at);
      if (found === undefined) continue;
      const [id, words] = found;
      mentions ??= [];
      mentions.push({ id, from: at, to: at + words, isHandle: token.kind === 'handle' });
      at += words - 1;
    }
    if (mentions === undefined) return NO_BRANDS;
    const places = new Set<number>();
    for (const { from, to } of mentions) for (let at = from; at < to; at++) places.add(at);
    return { ids: [...new Set(mentions.map(({ id }) => id))], mentions, at: places };
  };
};
