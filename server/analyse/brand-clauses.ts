/** The clauses of a message and the brands that each speaks of. */
import type { BrandMention } from './brands.ts';
import type { Token } from './scan.ts';
import { listWords } from './word-list.ts';

/** Tokens from `from`, before `to`. */
export interface BrandClause {
  readonly from: number;
  readonly to: number;
  /** Named or addressed in it, in order, each place once. */
  readonly brands: readonly { readonly id: string; readonly at: number }[];
}

const contrasts = new Set(
  listWords('maar terwijl echter daarentegen hoewel but while whereas however though although yet'),
);
const joins = new Set(['en', 'and', 'of', 'or']);
const addressing = new Set(
  listWords("jullie jullie's u uw jij je jouw you your yours you're youre ur"),
);
/** Loose "je" and "you" mean anyone; only these are surely spoken to someone. */
const surelyAddressing = new Set(listWords("jullie uw u your yours you're you"));

/** "jullie", "you": said to someone, ourselves if nobody else. */
export const isSurelyAddressing = ({ kind, key }: Token): boolean =>
  kind === 'word' && surelyAddressing.has(key);
const prepositions = new Set(
  listWords('bij van naar met voor door aan at with from to by for of on via de die het the'),
);
const than = new Set(['dan', 'than', 'als', 'as', 'tot', 'like', 'unlike']);
const BRAND_AHEAD = 4;

/** Who is spoken to: the brand whose handle the message begins with, or that is named before "jullie"; else us. */
const addresseeOf = (
  tokens: readonly Token[],
  mentions: readonly BrandMention[],
  ownBrand: string | undefined,
): string | undefined => {
  const [first] = mentions;
  if (first !== undefined && first.isHandle) {
    const before = tokens.slice(0, first.from);
    const opens = before.every(({ kind, key }) => kind !== 'word' || key.length < 6);
    if (opens && first.from <= 3) return first.id;
  }
  for (const { id, from, to } of mentions) {
    // "Unlike KustKabel, you ...": of KustKabel, not to it.
    const before = tokens[from - 1];
    if (before?.kind === 'word' && (than.has(before.key) || prepositions.has(before.key))) continue;
    const next = tokens[to]?.kind === 'break' ? tokens[to + 1] : tokens[to];
    if (next !== undefined && surelyAddressing.has(next.key) && next.key !== 'your') return id;
  }
  return ownBrand;
};

/** Splits a message into clauses; "jullie" and "you" stand for the brand spoken to. */
export const clausesOf = (
  tokens: readonly Token[],
  mentions: readonly BrandMention[],
  ownBrand: string | undefined,
): BrandClause[] => {
  const addressee = addresseeOf(tokens, mentions, ownBrand);
  const named = new Set(mentions.map(({ id }) => id));
  const idAt = new Map<number, string>(mentions.map(({ id, from }) => [from, id]));
  const inside = new Set(mentions.flatMap(({ from, to }) => (to > from + 1 ? [from + 1] : [])));
  // Where a rival is named, "jullie" brings us in; where nobody else is, it says nothing new.
  const speaksTo = (token: Token): boolean =>
    addressee !== undefined &&
    token.kind === 'word' &&
    (named.has(addressee) ? addressing : surelyAddressing).has(token.key);

  const clauses: BrandClause[] = [];
  let from = 0;
  let brands: { id: string; at: number }[] = [];
  const end = (to: number): void => {
    if (to > from) clauses.push({ from, to, brands });
    brands = [];
    from = to;
  };
  const brandSoon = (at: number): boolean => {
    for (let i = at + 1; i <= at + BRAND_AHEAD && i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || token.kind === 'break') return false;
      if (idAt.has(i) || speaksTo(token)) return true;
    }
    return false;
  };

  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'break') {
      end(at);
      from = at + 1;
      continue;
    }
    if (contrasts.has(token.key)) {
      end(at);
      from = at + 1;
      continue;
    }
    if (joins.has(token.key) && brands.length > 0 && brandSoon(at)) {
      // "KustKabel and PolderNet are both slow": one clause of two brands.
      const isList = at - (brands.at(-1)?.at ?? 0) === 1 && idAt.has(at + 1);
      if (!isList) {
        end(at);
        from = at + 1;
        continue;
      }
    }
    const id = idAt.get(at) ?? (!inside.has(at) && speaksTo(token) ? addressee : undefined);
    if (id === undefined || brands.at(-1)?.id === id) continue;
    const last = brands.at(-1);
    if (last !== undefined) {
      const between = tokens.slice(last.at + 1, at);
      const isOneClause =
        at - last.at <= 2 ||
        between.some(({ key }) => than.has(key) || key === 'naar' || key === 'to');
      if (!isOneClause) end(prepositions.has(tokens[at - 1]?.key ?? '') ? at - 1 : at);
    }
    brands.push({ id, at });
  }
  end(tokens.length);
  return clauses;
};
