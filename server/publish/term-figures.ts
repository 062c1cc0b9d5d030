/** The words of the last hour: terms in the form that customers use most, and neighbours that are one idea. */
import { byKey } from '../../shared/delta.ts';
import type { RisingTerm, TermFigures } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS } from '../../shared/units.ts';
import { cellKey, formOf, pairOf, termOf, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import type { Counts } from '../fold/rolling-cells.ts';
import { associationOf } from './association.ts';
import { misspelt } from './misspelt.ts';
import type { Candidate } from './rising-terms.ts';

/** Most terms in a snapshot beside those that rise: what the largest cloud can hold. */
const MAX_FREQUENT_TERMS = 110;
const MIN_TERM_COUNT = 2;

/** A pair is one idea when it was said this often in a day, ... */
const MIN_PAIR_COUNT = 5;
/** ... cannot be chance (chi-squared of one degree, p = 0.0001), ... */
const MIN_ASSOCIATION = 15.13;
/** ... and makes up this much of what each of its terms was said. */
const MIN_PAIR_SHARE = 0.2;

interface Figure {
  shown: string;
  /** Of the cells that make it up, and of the pairs that are taken out of them. */
  keys: string[];
  without: string[];
  hour: Counts;
  day: Counts;
  /** Other forms met in the hour: how often in the hour, and in the day. */
  forms: { text: string; language: string; inHour: number; n: number }[];
}

const minus = (a: Counts, b: Counts): Counts => [
  Math.max(0, a[0] - b[0]),
  Math.max(0, a[1] - b[1]),
  Math.max(0, a[2] - b[2]),
  a[3],
];
const plus = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];

/** One decimal below ten, whole above: a wall shows no more, and a delta need not carry it. */
const roundLift = (lift: number): number =>
  lift < 10 ? Math.round(lift * 10) / 10 : Math.round(lift);

const figureOf = (shown: string, key: string) => ({ shown, keys: [key], without: [], forms: [] });

/** Every term of the hour with its forms, and the pairs taken out of their words' counts. */
function collect({ hour, day }: Pick<FoldState, 'hour' | 'day'>): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const pairs: { key: string; text: string; terms: string[]; hour: Counts; day: Counts }[] = [];
  const forms: { term: string; language: string; text: string; inHour: number; key: string }[] = [];
  for (const [key, counts] of hour.totals()) {
    const term = termOf(key);
    if (term !== undefined) {
      const ofDay = day.total(cellKey.term(term));
      figures.set(term, { ...figureOf(term, key), hour: counts, day: ofDay });
      continue;
    }
    const form = formOf(key);
    if (form !== undefined) forms.push({ ...form, inHour: toMood(counts).n, key });
    const pair = pairOf(key);
    if (pair !== undefined && toMood(counts).n >= MIN_TERM_COUNT) {
      pairs.push({ ...pair, key, hour: counts, day: day.total(key) });
    }
  }
  for (const { term, key, ...form } of forms) {
    figures.get(term)?.forms.push({ ...form, n: toMood(day.total(key)).n });
  }

  const allPairs = toMood(day.total(cellKey.allPairs())).n;
  const together = pairs.filter((pair) => {
    const n = toMood(pair.day).n;
    if (n < MIN_PAIR_COUNT) return false;
    const space = pair.text.indexOf(' ');
    const first = toMood(day.total(cellKey.firstOfPair(pair.text.slice(0, space)))).n;
    const second = toMood(day.total(cellKey.secondOfPair(pair.text.slice(space + 1)))).n;
    return (
      associationOf(n, first, second, allPairs) >= MIN_ASSOCIATION &&
      pair.terms.every((term) => n >= MIN_PAIR_SHARE * toMood(day.total(cellKey.term(term))).n)
    );
  });
  for (const pair of together) {
    for (const term of pair.terms) {
      const figure = figures.get(term);
      if (figure === undefined) continue;
      figure.hour = minus(figure.hour, pair.hour);
      figure.day = minus(figure.day, pair.day);
      figure.without.push(pair.key);
    }
    figures.set(pair.text, { ...figureOf(pair.text, pair.key), hour: pair.hour, day: pair.day });
  }
  return figures;
}

/** The form to show: of those of the hub's language met in the hour, the one said most in a day. */
function shownForm(term: string, { hour, day, forms }: Figure, locale: string): string {
  const sum = (count: (form: Figure['forms'][number]) => number): number =>
    forms.reduce((total, form) => total + count(form), 0);
  // A stem is no word: it is shown only where it was met as such.
  const isMet = toMood(hour).n > sum(({ inHour }) => inHour);
  let best = term;
  let most = isMet ? toMood(day).n - sum(({ n }) => n) : 0;
  // In order, so that of two as common ones every start shows the same.
  for (const { text, language, n } of forms.toSorted((a, b) => byKey(a.text, b.text))) {
    if (n > most && (language === '' || language === locale)) [best, most] = [text, n];
  }
  return best;
}

/** Of a term said in both languages: the commonest form of each, with how often in a day. */
function splitOf(shown: string, { day, forms }: Figure, locale: string): TermFigures['forms'] {
  const other = forms.filter(({ language }) => language !== '' && language !== locale);
  const [top] = other.toSorted((a, b) => b.n - a.n || byKey(a.text, b.text));
  if (top === undefined) return undefined;
  const foreign = other.reduce((sum, { n }) => sum + n, 0);
  return [
    { text: shown, n: toMood(day).n - foreign },
    { text: top.text, n: foreign },
  ];
}

export interface WordFigures {
  /** Terms of the last hour, the most said and those that rise, in order of their shown form. */
  terms: TermFigures[];
  rising: RisingTerm[];
  /** The shown form of every term of the hour, and of every pair that is one idea. */
  shownAs: ReadonlyMap<string, string>;
}

export interface WordOptions {
  /** Messages that this hour usually brings ÷ those of an hour of the last 24. @default 1 */
  scale?: number;
  /** Those of the terms that rise. @default none */
  rise?: (terms: readonly Candidate[]) => RisingTerm[];
  /** Whether a word is one of the language, and so no slip of the pen. @default always */
  isWord?: (word: string) => boolean;
}

const join = (a: Figure, b: Figure): Figure => ({
  shown: a.shown,
  keys: [...a.keys, ...b.keys],
  without: [...a.without, ...b.without],
  hour: plus(a.hour, b.hour),
  day: plus(a.day, b.day),
  forms: [...a.forms, ...b.forms],
});

/** The words of the last hour as a wall shows them. */
export function wordFigures(
  fold: Pick<FoldState, 'hour' | 'day'>,
  nowMs: number,
  locale: 'nl' | 'en',
  { scale = 1, rise = () => [], isWord = () => true }: WordOptions = {},
): WordFigures {
  // Hours before the current one that the baseline rests on; at least one, lest a young hub see trends everywhere.
  const seenMs = Math.min(DAY_MS, nowMs - (fold.day.firstMs() ?? nowMs));
  const hours = Math.max(1, seenMs / HOUR_MS - 1);
  const shown = new Map<string, Figure>();
  const shownAs = new Map<string, string>();
  const collected = [...collect(fold)].toSorted(([a], [b]) => byKey(a, b));
  for (const [term, figure] of collected) {
    if (toMood(figure.hour).n === 0) continue;
    const text = shownForm(term, figure, locale);
    const same = shown.get(text);
    shownAs.set(term, text);
    shown.set(text, same === undefined ? { ...figure, shown: text } : join(same, figure));
  }
  for (const [rare, common] of misspelt(shown, isWord)) {
    shown.set(common, join(shown.get(common)!, shown.get(rare)!));
    shown.delete(rare);
    for (const [term, text] of shownAs) if (text === rare) shownAs.set(term, common);
  }
  const terms: (TermFigures & Candidate)[] = [];
  for (const [id, figure] of shown) {
    const mood = toMood(figure.hour);
    if (mood.n < MIN_TERM_COUNT) continue;
    const before = Math.max(0, toMood(figure.day).n - mood.n);
    // Damped by one message on both sides: five messages of a word that was said once yesterday are no hundredfold.
    const times = roundLift((mood.n + 1) / ((before / hours) * scale + 1));
    const forms = splitOf(id, figure, locale);
    const { keys, without } = figure;
    const lift = before === 0 ? null : times;
    terms.push({ id, ...mood, lift, times, keys, without, ...(forms && { forms }) });
  }
  const frequent = terms.toSorted((a, b) => b.n - a.n || byKey(a.id, b.id));
  const rising = rise(terms);
  const risingIds = new Set(rising.map(({ id }) => id));
  const chosen = new Set([
    ...frequent.slice(0, MAX_FREQUENT_TERMS),
    ...terms.filter(({ id }) => risingIds.has(id)),
  ]);
  return {
    terms: [...chosen]
      .map(({ times: _, keys: __, without: ___, ...term }) => term)
      .sort((a, b) => byKey(a.id, b.id)),
    rising,
    shownAs,
  };
}

/** The terms alone. */
export const termFigures = (...input: Parameters<typeof wordFigures>): TermFigures[] =>
  wordFigures(...input).terms;
