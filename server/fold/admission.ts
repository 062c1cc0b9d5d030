/**
 * Which new words are worth a place in a flood of words never seen before: those that come again. Until then what is
 * said of them is noted in hashed tables of fixed size, so that a word that is let in is counted from its first message
 * on. A word that comes less than about once in 60,000 new ones is swept away before it comes again.
 */
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
}

/** Words that are noted: sets of four, in which they take turns to make room. */
const SETS = 1 << 14;
const WAYS = 4;
/** Of a word, what is said before the third time, ... */
const NOTES = 2;
/** ... each a time and the rest of it in one number, 0 for no note. */
const NOTE_PLACES = 2;
const WORD_PLACES = NOTES * NOTE_PLACES;

/** Made with the first flood: most hubs never see one. */
const createTables = () => ({
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
  let turn = 0;

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

  return {
    admits(prefix, word, saying) {
      tables ??= createTables();
      const { tags, notes } = tables;
      const hash = hashOf(prefix, word);
      const tag = tagOf(hash);
      let way = find(tags, hash, tag);
      if (way === -1) {
        turn = (turn + 1) % WAYS;
        way = setOf(hash) + turn;
        tags[way] = tag;
        for (let note = 0; note < NOTES; note++) {
          notes[way * WORD_PLACES + note * NOTE_PLACES + 1] = 0;
        }
      }
      for (let at = way * WORD_PLACES; at < (way + 1) * WORD_PLACES; at += NOTE_PLACES) {
        if (notes[at + 1] !== 0) continue;
        notes[at] = saying.atMs;
        notes[at + 1] = packed(saying);
        return false;
      }
      return true;
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
  };
}
