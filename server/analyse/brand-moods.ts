/** The mood about each brand of a message that names several: each clause's mood goes to the brand it speaks of. */
import type { BrandMention } from './brands.ts';
import { clausesOf, isSurelyAddressing, type BrandClause } from './brand-clauses.ts';
import type { Token } from './scan.ts';
import { listWords } from './word-list.ts';

/** Scores −1 to 1 by brand id. */
export type BrandScores = Readonly<Record<string, number>>;

export interface BrandMoodInput {
  readonly tokens: readonly Token[];
  readonly mentions: readonly BrandMention[];
  /** Ours, where the hub has one: "jullie" is us. */
  readonly ownBrand: string | undefined;
  /** Of the whole message. */
  readonly score: number;
  /** Of a part of it. */
  readonly scoreOf: (tokens: readonly Token[]) => number;
}

/** A comparison or change whose words say no more than its direction. */
const LEAN = 0.4;
/** Most brands of one message that are told apart, clause by clause. */
const MAX_CLAUSES = 60;

const better = new Set(
  listWords(`
    beter betere sneller snellere goedkoper goedkopere vriendelijker stabieler betrouwbaarder fijner liever prettiger
    klantvriendelijker duidelijker makkelijker leuker netter vlotter better faster cheaper nicer quicker friendlier
    rather easier superior
  `),
);
const worse = new Set(
  listWords(`
    slechter slechtere trager tragere duurder duurdere erger onbetrouwbaarder lastiger langzamer beroerder worse slower
    dearer pricier
  `),
);
const than = new Set(['dan', 'than']);
const everyone = new Set(
  listWords(
    'alles iedereen elke ieder iedere overal anything everyone anyone everything any everybody',
  ),
);
const likewise = new Set(listWords('ook zelfde hetzelfde evenmin too also same likewise either'));
const doesIndeed = new Set(listWords('wel does did do is has can'));
const nots = new Set(listWords("niet not doesn't didn't isn't can't won't"));
const towards = new Set(['naar', 'to']);
const awayFrom = new Set(['van', 'bij', 'from']);
const switching = new Set(
  listWords(`
    overstappen overgestapt overstap stap stappen overgegaan switchen geswitcht switch switched switching moving moved
    leaving weggegaan overgaan vertrek vertrokken left
  `),
);
const leaving = new Set(listWords('leaving left weg vertrek vertrokken quitting'));
const again = new Set(listWords('meer weer again'));
const never = new Set(listWords('nooit never'));
const unlike = new Set(['unlike', 'tegenstelling']);

const unbound = (score: number): number => {
  const inside = Math.max(-0.995, Math.min(0.995, score));
  return inside / Math.sqrt(1 - inside * inside);
};
const bound = (total: number): number => total / Math.sqrt(total * total + 1);

const has = (tokens: readonly Token[], words: ReadonlySet<string>): boolean =>
  tokens.some(({ kind, key }) => kind === 'word' && words.has(key));

/** Whether a word of the set stands among the few tokens before a place. */
const hasBefore = (
  tokens: readonly Token[],
  at: number,
  words: ReadonlySet<string>,
  reach: number,
): boolean => has(tokens.slice(Math.max(0, at - reach), at), words);

/** What a comparison says of the one before "than". */
const leanOf = (tokens: readonly Token[], score: number): number => {
  if (has(tokens, worse)) return -Math.max(LEAN, Math.abs(score));
  if (has(tokens, better)) return Math.max(LEAN, Math.abs(score));
  return score;
};

/** Scores of the brands named or, as "jullie", addressed; of a single one it is the message's own. */
export const scoreBrands = (input: BrandMoodInput): BrandScores => {
  const { tokens, mentions, ownBrand, score, scoreOf } = input;
  const [{ id: one } = { id: undefined }] = mentions;
  if (one === undefined) return {};
  if (
    mentions.every(({ id }) => id === one) &&
    (one === ownBrand || !tokens.some(isSurelyAddressing)) &&
    !(has(tokens, than) && has(tokens, everyone))
  ) {
    return { [one]: score };
  }
  const clauses = clausesOf(tokens, mentions, ownBrand);
  const named = [...new Set(clauses.flatMap(({ brands }) => brands.map(({ id }) => id)))];
  const [only] = named;
  const comparesAll = named.length === 1 && has(tokens, than) && has(tokens, everyone);
  if (only === undefined) return {};
  if ((named.length === 1 && !comparesAll) || clauses.length > MAX_CLAUSES) {
    return Object.fromEntries(named.map((id) => [id, score]));
  }

  const sums = new Map<string, number>(named.map((id) => [id, 0]));
  const add = (id: string, value: number): void => {
    sums.set(id, (sums.get(id) ?? 0) + unbound(value));
  };
  let current = clauses.find(({ brands }) => brands.length > 0)?.brands[0]?.id ?? only;
  let lastScore = 0;

  const readClause = (clause: BrandClause): void => {
    const part = tokens.slice(clause.from, clause.to);
    const own = scoreOf(part);
    const [first, second] = clause.brands;
    if (first === undefined) {
      add(current, own);
      if (own !== 0) lastScore = own;
      return;
    }
    const isAsked = tokens[clause.to]?.text.includes('?') === true;
    const compared = clause.brands.findLast(({ at }) => hasBefore(tokens, at, than, 4));
    if (compared !== undefined && compared.at > clause.from) {
      const lean = isAsked ? 0 : leanOf(part, own);
      const other = clause.brands.find(({ id }) => id !== compared.id)?.id;
      add(compared.id, -lean);
      if (other !== undefined) add(other, lean);
      else if (!has(part, everyone) && current !== compared.id) add(current, lean);
      current = other ?? compared.id;
      lastScore = lean;
      return;
    }
    if (has(part, switching) && clause.brands.some(({ at }) => hasBefore(tokens, at, towards, 3))) {
      const goal =
        clause.brands.find(({ at }) => hasBefore(tokens, at, towards, 3))?.id ?? first.id;
      const source =
        clause.brands.find(({ id, at }) => id !== goal && hasBefore(tokens, at, awayFrom, 2))?.id ??
        named.find((id) => id !== goal);
      // A question after changing over praises nobody.
      if (!isAsked) {
        add(goal, LEAN);
        if (source !== undefined) add(source, Math.min(own, -LEAN));
      }
      current = goal;
      lastScore = isAsked ? 0 : LEAN;
      return;
    }
    const contrasted = clause.brands.find(({ at }) => hasBefore(tokens, at, unlike, 3));
    if (contrasted !== undefined) {
      // "Unlike KustKabel, you ...": what follows is said of the other.
      const other =
        clause.brands.find(({ id }) => id !== contrasted.id)?.id ??
        named.find((id) => id !== contrasted.id);
      const value = own === 0 ? scoreOf(tokens.slice(clause.to)) : own;
      add(contrasted.id, -value);
      if (other !== undefined) {
        if (own !== 0) add(other, own);
        current = other;
      }
      lastScore = value;
      return;
    }
    let value = own;
    const isLeft = hasBefore(tokens, first.at, leaving, 3) && first.at > clause.from;
    const isRefused = has(part, never) && has(part, again) && part.length <= 6;
    if (Math.abs(own) < LEAN && (isLeft || isRefused)) value = -LEAN;
    if (Math.abs(own) < 0.3 && lastScore !== 0 && second === undefined && first.id !== current) {
      if (has(part, likewise)) value = lastScore;
      else if (lastScore > 0 && has(part, nots)) value = -lastScore;
      else if (lastScore < 0 && has(part, doesIndeed) && !has(part, nots)) value = -lastScore;
    }
    for (const { id } of clause.brands) add(id, value);
    current = clause.brands.at(-1)?.id ?? current;
    if (value !== 0) lastScore = value;
  };
  clauses.forEach(readClause);
  return Object.fromEntries([...sums].map(([id, sum]) => [id, bound(sum)]));
};
