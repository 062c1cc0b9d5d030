/**
 * Every word that any table knows, with a small number for it. The scan finds a word by its letters where they stand
 * in the text, so a known word costs no string and every table after it is an array asked by number.
 */
import * as characters from './characters.ts';
import { SMALL_WORDS } from './language-words.ts';

// What is imported is fetched from the other module at every use; a module's own constants are part of its compiled
// code. What reads each letter or word of every message has its own.
const { BEGINS_CAPITAL, fold, FOLDED, foldCode, HAS_CAPITAL, JOINS, STYLE_SHIFT, WORDY } =
  characters;
const { latinTraits: traits, LATIN_END } = characters;

/** The number of a word in no table. */
export const UNKNOWN = 0;

/** Longer than any word of a table: not looked up, so a flood of one letter costs no more than reading it. */
const LONGEST = 60;
export const LONGEST_WORD = LONGEST;

const words: string[] = [''];
const ids = new Map<string, number>([['', UNKNOWN]]);

// Open addressing with linear steps, at most half full.
let slots = new Int32Array(1 << 16);
let mask = slots.length - 1;
let letters = new Uint16Array(1 << 18);
let lettersUsed = 0;
/** By number: where the word's letters begin, times 64, and how many they are. */
let places = new Int32Array(1 << 15);
const LENGTH_BITS = 6;
const LENGTH = (1 << LENGTH_BITS) - 1;

// A slot holds a number and the top of its word's hash, so that another word is seldom looked at.
const NUMBER = 0xfffff;
const TAG = ~NUMBER;

// As 32 bits with a sign: anything larger would be reckoned in floating point.
const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The letters of the word looked up last, without case and accents. */
const letter = new Uint16Array(LONGEST + 1);

/** Where the word of these letters is, or would be. */
const slotOf = (hash: number, length: number): number => {
  const table = slots;
  const last = mask;
  let slot = (hash ^ (hash >>> 15)) & last;
  const tag = hash & TAG;
  for (;;) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return slot;
    if ((entry & TAG) === tag) {
      const place = places[entry & NUMBER] ?? 0;
      if ((place & LENGTH) === length) {
        const known = letters;
        const start = place >>> LENGTH_BITS;
        let i = 0;
        while (i < length && known[start + i] === letter[i]) i += 1;
        if (i === length) return slot;
      }
    }
    slot = (slot + 1) & last;
  }
};

const grown = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
  const larger = new Uint16Array(old.length * 2);
  larger.set(old);
  return larger;
};

const hashOf = (text: string, from: number, end: number): number => {
  let hash = SEED;
  for (let i = from; i < end; i++) {
    const code = foldCode(text.charCodeAt(i));
    letter[i - from] = code;
    hash = Math.imul(hash ^ code, PRIME);
  }
  return hash;
};

const put = (word: string, id: number): void => {
  const hash = hashOf(word, 0, word.length);
  slots[slotOf(hash, word.length)] = (hash & TAG) | id;
};

const rehash = (): void => {
  slots = new Int32Array(slots.length * 2);
  mask = slots.length - 1;
  for (let id = 1; id < words.length; id++) {
    const word = words[id] ?? '';
    if (word.length > LONGEST) continue;
    put(word, id);
  }
};

/** The number of a word, lower-cased and without accents, from now on known. Only for tables, when they are built. */
export const intern = (word: string): number => {
  const known = ids.get(word);
  if (known !== undefined) return known;
  const id = words.length;
  words.push(word);
  ids.set(word, id);
  if (id === places.length) {
    const more = new Int32Array(places.length * 2);
    more.set(places);
    places = more;
  }
  if (word.length > LONGEST) return id;
  if (lettersUsed + word.length > letters.length) letters = grown(letters);
  for (let i = 0; i < word.length; i++) letters[lettersUsed + i] = word.charCodeAt(i);
  places[id] = (lettersUsed << LENGTH_BITS) | word.length;
  lettersUsed += word.length;
  if (words.length * 2 > slots.length) rehash();
  else put(word, id);
  return id;
};

// The commonest words get the first numbers: what every table says of them then lies close together in memory.
for (const word of [...SMALL_WORDS.nl, ...SMALL_WORDS.en]) intern(fold(word));

/** The number of a word as tables write it. */
export const idOf = (word: string): number => ids.get(word) ?? UNKNOWN;

/** The number of the word that stands in the text, in any case and with any accents. */
export const idAt = (text: string, from: number, end: number): number => {
  const length = end - from;
  if (length > LONGEST) return UNKNOWN;
  return (slots[slotOf(hashOf(text, from, end), length)] ?? 0) & NUMBER;
};

/** What `readWord` found; one object, so that reading makes none. */
const found = { end: 0, id: 0, style: 0 };
export const read = found;

/**
 * Reads the Latin word at `from` into `read`: its end, number and style in one pass. False where it has other letters
 * or is too long, and must be read at leisure.
 */
export const readWord = (text: string, from: number): boolean => {
  let hash = SEED;
  let met = 0;
  let end = from;
  const last = Math.min(text.length, from + LONGEST);
  for (;;) {
    // Nothing but what each letter needs, so that it stays in registers.
    let code = 0;
    for (; end < last; end++) {
      code = text.charCodeAt(end);
      if (code >= LATIN_END) break;
      const trait = traits[code] ?? 0;
      if ((trait & WORDY) === 0) break;
      // Its folded letter: the rest does not fit.
      letter[end - from] = trait;
      hash = Math.imul(hash ^ (trait & FOLDED), PRIME);
      met |= trait;
    }
    if (end === last) {
      if (last < text.length) return false;
      break;
    }
    if (code > 0x7f && code !== 0x2019 && code !== 0x2018 && code !== 0xb4) return false;
    // Inner apostrophes and hyphens belong to the word: "zo'n", "e-mail", "foto's".
    if (code <= 0x7f && ((traits[code] ?? 0) & JOINS) === 0) break;
    const next = text.charCodeAt(end + 1);
    const isWordy = next < LATIN_END && ((traits[next] ?? 0) & WORDY) !== 0;
    if (next > 0x7f && !isWordy) return false;
    if (!isWordy) break;
    // A curly apostrophe is rewritten as an accent is.
    if (code !== HYPHEN && code !== APOSTROPHE) return false;
    letter[end - from] = code;
    hash = Math.imul(hash ^ code, PRIME);
    end += 1;
  }
  found.end = end;
  let style = met >> STYLE_SHIFT;
  const first = (traits[text.charCodeAt(from)] ?? 0) >> STYLE_SHIFT;
  if ((first & HAS_CAPITAL) !== 0) style |= BEGINS_CAPITAL;
  found.style = style;
  found.id = (slots[slotOf(hash, end - from)] ?? 0) & NUMBER;
  return true;
};

/** The word of a number. */
export const wordOf = (id: number): string => words[id] ?? '';

/** How many numbers there are. */
export const vocabularySize = (): number => words.length;
