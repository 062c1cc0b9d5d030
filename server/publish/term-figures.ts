/** The words of the last hour: terms in the form that customers use most, and neighbours that are one idea. */
import { byKey } from '../../shared/delta.ts';
import type { RisingTerm, TermFigures } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS } from '../../shared/units.ts';
import type { Counts } from '../fold/count-table.ts';
import { messagesIn, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import { hourWords, type HourWord, type WordForm } from './hour-words.ts';
import { misspelt } from './misspelt.ts';
import { mayRise, type Candidate } from './rising-terms.ts';

/** Most terms in a snapshot beside those that rise: what the largest cloud can hold. */
const MAX_FREQUENT_TERMS = 110;
const MIN_TERM_COUNT = 2;
/**
 * A word in no table has to be in so much of the hour's messages to stand among the most said, 3 of 350; one that is in
 * this many is no slip, however many there are.
 */
const MIN_GUESS_SHARE = 0.008;
const SURE_GUESS_COUNT = 10;
/** A single word in small letters: no town, hashtag or idea of several words. */
const MAY_BE_GUESS = /^[\p{Ll}'-]+$/u;

const plus = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];

/** One decimal below ten, whole above: a wall shows no more, and a delta need not carry it. */
const roundLift = (lift: number): number =>
  lift < 10 ? Math.round(lift * 10) / 10 : Math.round(lift);

/** The form to show: of those of the hub's language met in the hour, the one said most in a day. */
function shownForm({ name, hour, day, forms }: HourWord, locale: string): string {
  if (forms.length === 0) return name;
  const sum = (count: (form: WordForm) => number): number =>
    forms.reduce((total, form) => total + count(form), 0);
  // A stem is no word: it is shown only where it was met as such.
  const isMet = messagesIn(hour) > sum(({ inHour }) => inHour);
  let best = name;
  let most = isMet ? messagesIn(day) - sum(({ n }) => n) : 0;
  // In order, so that of two as common ones every start shows the same.
  for (const { text, language, n } of forms.toSorted((a, b) => byKey(a.text, b.text))) {
    if (n > most && (language === '' || language === locale)) [best, most] = [text, n];
  }
  return best;
}

/** Of a term said in both languages: the commonest form of each, with how often in a day. */
function splitOf(shown: string, { day, forms }: HourWord, locale: string): TermFigures['forms'] {
  if (forms.length === 0) return undefined;
  const other = forms.filter(({ language }) => language !== '' && language !== locale);
  const [top] = other.toSorted((a, b) => b.n - a.n || byKey(a.text, b.text));
  if (top === undefined) return undefined;
  const foreign = other.reduce((sum, { n }) => sum + n, 0);
  return [
    { text: shown, n: messagesIn(day) - foreign },
    { text: top.text, n: foreign },
  ];
}

export interface WordFigures {
  /** Terms of the last hour, the most said and those that rise, in order of their shown form. */
  terms: TermFigures[];
  rising: RisingTerm[];
  /** The shown form of a term of the hour, or of a pair that is one idea, by its name. */
  shownAs: Pick<ReadonlyMap<string, string>, 'get'>;
}

export interface WordOptions {
  /** Messages that this hour usually brings ÷ those of an hour of the last 24. @default 1 */
  scale?: number;
  /** Those of the terms that rise. @default none */
  rise?: (terms: readonly Candidate[]) => RisingTerm[];
  /** Messages of the hour. @default 0 */
  messages?: number;
  /** Whether a word is one of the language, and so no slip of the pen. @default always */
  isWord?: (word: string) => boolean;
}

const join = (a: HourWord, b: HourWord): HourWord => ({
  name: a.name,
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
  { scale = 1, messages = 0, rise = () => [], isWord = () => true }: WordOptions = {},
): WordFigures {
  // Hours before the current one that the baseline rests on; at least one, lest a young hub see trends everywhere.
  const seenMs = Math.min(DAY_MS, nowMs - (fold.day.firstMs() ?? nowMs));
  const hours = Math.max(1, seenMs / HOUR_MS - 1);
  const { shown, shownAs } = shownWords(fold, locale, isWord);

  const candidateOf = (id: string, { hour, day, keys, without }: HourWord): Candidate => {
    const n = messagesIn(hour);
    const before = Math.max(0, messagesIn(day) - n);
    // Damped by one message on both sides: five messages of a word that was said once yesterday are no hundredfold.
    const times = roundLift((n + 1) / ((before / hours) * scale + 1));
    return { id, n, times, keys, without };
  };
  const candidates: Candidate[] = [];
  /** Of how many messages each is that may be among the most said. */
  const said: number[] = [];
  for (const [id, word] of shown) {
    const n = messagesIn(word.hour);
    if (n < MIN_TERM_COUNT) continue;
    said.push(n);
    const candidate = candidateOf(id, word);
    if (mayRise(candidate)) candidates.push(candidate);
  }
  const rising = rise(candidates);

  const chosen = new Set(rising.map(({ id }) => id));
  const least = Float64Array.from(said).sort().at(-MAX_FREQUENT_TERMS) ?? MIN_TERM_COUNT;
  const frequent: { id: string; n: number }[] = [];
  const leastGuess = Math.min(SURE_GUESS_COUNT, messages * MIN_GUESS_SHARE);
  for (const [id, { hour }] of shown) {
    const n = messagesIn(hour);
    if (n < least) continue;
    if (n >= leastGuess || isWord(id) || !MAY_BE_GUESS.test(id)) frequent.push({ id, n });
  }
  frequent.sort((a, b) => b.n - a.n || byKey(a.id, b.id));
  for (const { id } of frequent.slice(0, MAX_FREQUENT_TERMS)) chosen.add(id);
  const terms = [...chosen].sort(byKey).flatMap((id): TermFigures | [] => {
    const word = shown.get(id);
    if (word === undefined) return [];
    const mood = toMood(word.hour);
    const forms = splitOf(id, word, locale);
    const lift = messagesIn(word.day) <= mood.n ? null : candidateOf(id, word).times;
    return { id, ...mood, lift, ...(forms && { forms }) };
  });
  return { terms, rising, shownAs };
}

/** Every word of the hour by the form to show: terms that share one together, slips of the pen with what they stand for. */
function shownWords(
  fold: Pick<FoldState, 'hour' | 'day'>,
  locale: string,
  isWord: (word: string) => boolean,
): { shown: ReadonlyMap<string, HourWord>; shownAs: WordFigures['shownAs'] } {
  const shown = new Map<string, HourWord>();
  /** Of words whose form to show is not their name. */
  const renamed = new Map<string, string>();
  for (const word of hourWords(fold)) {
    if (messagesIn(word.hour) === 0) continue;
    const text = shownForm(word, locale);
    if (text !== word.name) renamed.set(word.name, text);
    const same = shown.get(text);
    shown.set(text, same === undefined ? word : join(same, word));
  }
  const meant = new Map<string, string>();
  const meaningOf = (text: string): string => {
    const common = meant.get(text);
    return common === undefined ? text : meaningOf(common);
  };
  for (const [rare, common] of misspelt(shown, isWord)) {
    // That may be a slip of a third itself.
    const target = meaningOf(common);
    shown.set(target, join(shown.get(target)!, shown.get(rare)!));
    shown.delete(rare);
    meant.set(rare, target);
  }
  return {
    shown,
    shownAs: {
      get(name) {
        const text = meaningOf(renamed.get(name) ?? name);
        return shown.has(text) ? text : undefined;
      },
    },
  };
}

/** The terms alone. */
export const termFigures = (...input: Parameters<typeof wordFigures>): TermFigures[] =>
  wordFigures(...input).terms;
