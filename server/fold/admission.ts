/**
 * Which new words are worth a place in a flood of words never seen before: those that come again. Until then what is
 * said of them is noted in tables of fixed size, so that a word that is let in is counted from its first message on.
 *
 * A word is let in the third time that it is noted. Words that came in such numbers that notes were overwritten are
 * found by a second look: how often each came lately is estimated in two hashed tables, of which the smaller count is
 * taken and only that one is raised (a count-min sketch with conservative update, as in SigniTrend).
 * @see https://doi.org/10.1145/633025.633056 Estan and Varghese
 * @see https://doi.org/10.1145/2623330.2623740 Schubert, Weiler and Kriegel
 */
import { MINUTE_MS } from '../../shared/units.ts';

/** What one message adds to a word. */
export interface Saying {
  atMs: number;
  /** 0 to 3: which of a count's first four places is one. */
  place: number;
  reach: number;
  /** Whose words they are, of those who share the tables: 0 to 254. */
  owner: number;
}

export interface Admission {
  /** Whether a word that has no place yet is to get one, now that this is said of it; if not, it is noted. */
  admits(prefix: string, word: string, saying: Saying): boolean;
  /** Hands out what is noted of a word that got a place, and forgets it. */
  take(prefix: string, word: string, each: (saying: Saying) => void): void;
  /** Strikes out what a message that is taken back had added. */
  strike(prefix: string, word: string, saying: Saying): void;
  /** Moves to the hub's time: every minute what is estimated counts half. */
  advance(nowMs: number): void;
}

const BUCKETS = 1 << 16;
/** A word is estimated to come this often at least before it is admitted, ... */
const MIN_SEEN = 3;
/** ... and so many times as often as chance alone lets words fall on one bucket. */
const OVER_CHANCE = 2;

/** Words that are noted: sets of four, in which they take turns to make room. */
const SETS = 1 << 14;
const WAYS = 4;
/** What is said before the word is let in, ... */
const NOTES = MIN_SEEN - 1;
/** ... each a time and the rest of it in one number, 0 for no note. */
const NOTE_PLACES = 2;
const WORD_PLACES = NOTES * NOTE_PLACES;

/** Made with the first flood: most hubs never see one. */
const createTables = () => ({
  first: new Float32Array(BUCKETS),
  second: new Float32Array(BUCKETS),
  /** Who each noted word is. */
  tags: new Int32Array(SETS * WAYS),
  notes: new Float64Array(SETS * WAYS * WORD_PLACES),
});
type Tables = ReturnType<typeof createTables>;

const packed = ({ place, owner, reach }: Saying): number =>
  1 + place + 4 * owner + 1_024 * Math.min(reach, MAX_REACH);
/** More than there are people; so much is exact beside the rest. */
const MAX_REACH = 2 ** 40;

const unpacked = (atMs: number, rest: number): Saying => {
  const low = (rest - 1) % 1_024;
  return {
    atMs,
    place: low & 3,
    owner: low >> 2,
    reach: (rest - 1 - low) / 1_024,
  };
};

/** @param seed chosen anew by each process, lest words be made up to fall on one another's counts. */
export function createAdmission(seed: number): Admission {
  let tables: Tables | undefined;
  let counted = 0;
  let turn = 0;
  let lastMinute = Number.NEGATIVE_INFINITY;

  const hashOf = (prefix: string, word: string): number => {
    let hash = Math.imul((seed | 0) ^ prefix.charCodeAt(0), 0x01000193);
    for (let at = 0; at < word.length; at++) {
      hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  };
  const tagOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 1;
  // Set and tag are made of different bits.
  const setOf = (hash: number): number => (hash >>> 18) * WAYS;

  /** Where the word is noted; −1 for nowhere. */
  const find = (tags: Int32Array, hash: number, tag: number): number => {
    const set = setOf(hash);
    for (let way = set; way < set + WAYS; way++) if (tags[way] === tag) return way;
    return -1;
  };

  /** Whether the word has come as often as to be let in; if not, it is noted. */
  const note = ({ tags, notes }: Tables, hash: number, saying: Saying): boolean => {
    const tag = tagOf(hash);
    let way = find(tags, hash, tag);
    let at = way * WORD_PLACES;
    if (way === -1) {
      turn = (turn + 1) % WAYS;
      way = setOf(hash) + turn;
      tags[way] = tag;
      at = way * WORD_PLACES;
      for (let place = 0; place < WORD_PLACES; place++) notes[at + place] = 0;
    }
    for (const end = at + WORD_PLACES; at < end; at += NOTE_PLACES) {
      if (notes[at + 1] !== 0) continue;
      notes[at] = saying.atMs;
      notes[at + 1] = packed(saying);
      return false;
    }
    return true;
  };

  /** Whether the estimate says that the word comes more often than by chance. */
  const isOften = ({ first, second }: Tables, hash: number): boolean => {
    const a = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    const b = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16;
    const seen = Math.min(first[a]!, second[b]!) + 1;
    if (first[a]! < seen) first[a] = seen;
    if (second[b]! < seen) second[b] = seen;
    counted += 1;
    return seen >= MIN_SEEN + (OVER_CHANCE * counted) / BUCKETS;
  };

  return {
    admits(prefix, word, saying) {
      tables ??= createTables();
      const hash = hashOf(prefix, word);
      return isOften(tables, hash) || note(tables, hash, saying);
    },
    take(prefix, word, each) {
      if (!tables) return;
      const { tags, notes } = tables;
      const hash = hashOf(prefix, word);
      const way = find(tags, hash, tagOf(hash));
      if (way === -1) return;
      tags[way] = 0;
      for (let at = way * WORD_PLACES; at < (way + 1) * WORD_PLACES; at += NOTE_PLACES) {
        if (notes[at + 1] !== 0) each(unpacked(notes[at]!, notes[at + 1]!));
      }
    },
    strike(prefix, word, saying) {
      if (!tables) return;
      const { tags, notes } = tables;
      const hash = hashOf(prefix, word);
      const way = find(tags, hash, tagOf(hash));
      if (way === -1) return;
      const rest = packed(saying);
      for (let at = way * WORD_PLACES; at < (way + 1) * WORD_PLACES; at += NOTE_PLACES) {
        if (notes[at] !== saying.atMs || notes[at + 1] !== rest) continue;
        notes[at + 1] = 0;
        return;
      }
    },
    advance(nowMs) {
      const minute = Math.floor(nowMs / MINUTE_MS);
      const passed = Math.min(30, minute - lastMinute);
      if (passed <= 0) return;
      lastMinute = minute;
      if (!tables || counted < 1) return;
      const { first, second } = tables;
      const share = 2 ** -passed;
      counted *= share;
      for (let at = 0; at < BUCKETS; at++) {
        first[at]! *= share;
        second[at]! *= share;
      }
    },
  };
}
