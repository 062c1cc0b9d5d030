/**
 * The words of the last hour as they are counted: every term with its forms, and the pairs of neighbours that are one
 * idea, told apart from their words. It goes by the keys' ids and looks at each once: there are tens of thousands.
 */
import { cellKey, formOf, messagesIn, pairOf, PREFIX } from '../fold/counts.ts';
import { CountTable, NO_COUNTS, type Counts } from '../fold/count-table.ts';
import type { FoldState } from '../fold/fold.ts';
import { createKeyTable, type KeyTable } from '../fold/key-table.ts';
import type { WindowCounts } from '../fold/rolling-cells.ts';
import { associationOf } from './association.ts';

/** A pair that is said less often in the hour is not looked at. */
const MIN_PAIR_IN_HOUR = 2;
/** A pair is one idea when it was said this often in a day, ... */
const MIN_PAIR_COUNT = 5;
/** ... cannot be chance (chi-squared of one degree, p = 0.0001), ... */
const MIN_ASSOCIATION = 15.13;
/** ... and makes up this much of what each of its terms was said. */
const MIN_PAIR_SHARE = 0.2;

/** A form met in the hour: how often in the hour, and in the day. */
export interface WordForm {
  text: string;
  language: string;
  inHour: number;
  n: number;
}

export interface HourWord {
  /** The term, or a pair's text. */
  name: string;
  /** Of the cells that make it up, and of the pairs that are taken out of them. */
  keys: readonly string[];
  without: readonly string[];
  hour: Counts;
  day: Counts;
  /** Other forms of a term. */
  forms: readonly WordForm[];
}

const NONE: readonly never[] = [];

const minus = (a: Counts, b: Counts): Counts => [
  Math.max(0, a[0] - b[0]),
  Math.max(0, a[1] - b[1]),
  Math.max(0, a[2] - b[2]),
  a[3],
];

/** In no particular order, each name once. */
export function hourWords({ hour, day }: Pick<FoldState, 'hour' | 'day'>): HourWord[] {
  const shared = hour.sums?.()?.keys;
  const keys = shared && day.sums?.()?.keys === shared ? shared : createKeyTable();
  const inHour = tableOf(hour, keys);
  const inDay = tableOf(day, keys);
  const keyParts = keyPartsOf(keys);
  const dayOf = (id: number): Counts => {
    const entry = inDay.find(id);
    return entry === -1 ? NO_COUNTS : inDay.countsAt(entry);
  };
  const inDayOf = (prefix: string, name: string): number =>
    messagesAt(inDay, inDay.find(keys.findIn(prefix, name)));

  const words: HourWord[] = [];
  /** Of the terms, by their entry in the hour. */
  const byEntry: (HourWord | undefined)[] = Array.from({ length: inHour.size });
  const formEntries: number[] = [];
  const pairEntries: number[] = [];
  for (let entry = 0; entry < inHour.size; entry++) {
    if (!inHour.isLive(entry)) continue;
    const id = inHour.idAt(entry);
    const prefix = keys.prefixOf(id);
    if (prefix === PREFIX.term) {
      const word = wordOf(keys.nameOf(id), keys.keyOf(id), inHour.countsAt(entry), dayOf(id));
      byEntry[entry] = word;
      words.push(word);
    } else if (prefix === PREFIX.form) formEntries.push(entry);
    else if (prefix === PREFIX.pair) pairEntries.push(entry);
  }
  const termOf = (name: string): HourWord | undefined =>
    byEntry[inHour.find(keys.findIn(PREFIX.term, name))];

  for (const entry of formEntries) {
    const id = inHour.idAt(entry);
    const { term, language, text } = keyParts.form(id);
    const word = termOf(term);
    if (word === undefined) continue;
    const inDayToo = messagesAt(inDay, inDay.find(id));
    const form = { text, language, inHour: messagesAt(inHour, entry), n: inDayToo };
    word.forms = word.forms === NONE ? [form] : [...word.forms, form];
  }

  const allPairs = messagesIn(day.total(cellKey.allPairs()));
  const isOneIdea = (id: number): boolean => {
    const n = messagesAt(inDay, inDay.find(id));
    if (n < MIN_PAIR_COUNT) return false;
    const { text, terms } = keyParts.pair(id);
    const space = text.indexOf(' ');
    const first = inDayOf(PREFIX.firstOfPair, text.slice(0, space));
    const second = inDayOf(PREFIX.secondOfPair, text.slice(space + 1));
    return (
      associationOf(n, first, second, allPairs) >= MIN_ASSOCIATION &&
      terms.every((term) => n >= MIN_PAIR_SHARE * inDayOf(PREFIX.term, term))
    );
  };
  const pairs = new Map<string, HourWord>();
  for (const entry of pairEntries) {
    const id = inHour.idAt(entry);
    if (messagesAt(inHour, entry) < MIN_PAIR_IN_HOUR || !isOneIdea(id)) continue;
    const { text, terms } = keyParts.pair(id);
    const pair = wordOf(text, keys.keyOf(id), inHour.countsAt(entry), dayOf(id));
    for (const term of terms) {
      const word = termOf(term);
      if (word === undefined) continue;
      word.hour = minus(word.hour, pair.hour);
      word.day = minus(word.day, pair.day);
      word.without = [...word.without, ...pair.keys];
    }
    pairs.set(text, pair);
  }
  return pairs.size === 0 ? words : [...words, ...pairs.values()];
}

const wordOf = (name: string, key: string, hour: Counts, day: Counts): HourWord => ({
  name,
  keys: [key],
  without: NONE,
  hour,
  day,
  forms: NONE,
});

const messagesAt = (table: CountTable, entry: number): number =>
  entry === -1 ? 0 : table.at(entry, 0) + table.at(entry, 1) + table.at(entry, 2);

/** A window's totals by the ids of the table; put together where the window goes by another. */
function tableOf(window: WindowCounts, keys: KeyTable): CountTable {
  const own = window.sums?.();
  if (own?.keys === keys) return own.table;
  const table = new CountTable();
  for (const [key, counts] of window.totals()) {
    const id = keys.idOf(key);
    keys.hold(id);
    table.add(id, counts, 1);
  }
  return table;
}

interface KeyParts {
  form(id: number): { term: string; language: string; text: string };
  pair(id: number): { text: string; terms: string[] };
}

const known = new WeakMap<KeyTable, KeyParts>();

/** What the keys of forms and pairs say, read once of each. */
function keyPartsOf(keys: KeyTable): KeyParts {
  const remembered = known.get(keys);
  if (remembered) return remembered;
  const remember = <T>(read: (key: string) => T | undefined): ((id: number) => T) => {
    const byId = new Map<number, { name: string; parts: T }>();
    return (id) => {
      const name = keys.nameOf(id);
      const held = byId.get(id);
      // An id may have been given to another key.
      if (held !== undefined && held.name === name) return held.parts;
      const parts = read(keys.keyOf(id))!;
      byId.set(id, { name, parts });
      return parts;
    };
  };
  const parts = { form: remember(formOf), pair: remember(pairOf) };
  known.set(keys, parts);
  return parts;
}
