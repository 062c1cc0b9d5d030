/**
 * Every word that any table knows, with a small number for it. The scan finds a word by its letters where they stand
 * in the text, so a known word costs no string and every table after it is an array asked by number.
 */
import {
  BEGINS_CAPITAL,
  fold,
  FOLDED,
  foldCode,
  HAS_CAPITAL,
  JOINS,
  STYLE_SHIFT,
  traitsOf,
  WORDY,
} from './characters.ts';
import { SMALL_WORDS } from './language-words.ts';

/** The number of a word in no table. */
export const UNKNOWN = 0;

/** Longer than any word of a table: not looked up, so a flood of one letter costs no more than reading it. */
export const LONGEST_WORD = 60;

const words: string[] = [''];
const ids = new Map<string, number>([['', UNKNOWN]]);

// Open addressing with linear steps, at most half full.
let slots = new Int32Array(1 << 16);
let mask = slots.length - 1;
let letters = new Uint16Array(1 << 18);
let lettersUsed = 0;
/** By number: where the word's letters begin and how many they are. */
let starts = new Int32Array(1 << 15);
let lengths = new Uint8Array(1 << 15);

// A slot holds a number and the top of its word's hash, so that another word is seldom looked at.
const NUMBER = 0xfffff;
const TAG = ~NUMBER;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The letters of the word looked up last, without case and accents. */
const letter = new Uint16Array(LONGEST_WORD + 1);

const slotOf = (hash: number, length: number): number => {
  let slot = (hash ^ (hash >>> 15)) & mask;
  const tag = hash & TAG;
  for (;;) {
    const entry = slots[slot] ?? 0;
    if (entry === 0) return slot;
    const id = entry & NUMBER;
    if ((entry & TAG) === tag && lengths[id] === length) {
      const start = starts[id] ?? 0;
      let i = 0;
      while (i < length && letters[start + i] === letter[i]) i += 1;
      if (i === length) return slot;
    }
    slot = (slot + 1) & mask;
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
    if (word.length > LONGEST_WORD) continue;
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
  if (id === starts.length) {
    const more = new Int32Array(starts.length * 2);
    more.set(starts);
    starts = more;
    const longer = new Uint8Array(lengths.length * 2);
    longer.set(lengths);
    lengths = longer;
  }
  if (word.length > LONGEST_WORD) return id;
  if (lettersUsed + word.length > letters.length) letters = grown(letters);
  for (let i = 0; i < word.length; i++) letters[lettersUsed + i] = word.charCodeAt(i);
  starts[id] = lettersUsed;
  lengths[id] = word.length;
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
  if (length > LONGEST_WORD) return UNKNOWN;
  return (slots[slotOf(hashOf(text, from, end), length)] ?? 0) & NUMBER;
};

/** What `readWord` found; one object, so that reading makes none. */
export const read = { end: 0, id: UNKNOWN, style: 0 };

/**
 * Reads the Latin word at `from` into `read`: its end, number and style in one pass. False where it has other letters
 * or is too long, and must be read at leisure.
 */
export const readWord = (text: string, from: number): boolean => {
  let hash = SEED;
  let style = 0;
  let end = from;
  const last = Math.min(text.length, from + LONGEST_WORD);
  for (; end < last; end++) {
    const code = text.charCodeAt(end);
    const trait = traitsOf(code);
    if ((trait & WORDY) === 0) {
      if (code > 0x7f && code !== 0x2019 && code !== 0x2018 && code !== 0xb4) return false;
      // Inner apostrophes and hyphens belong to the word: "zo'n", "e-mail", "foto's".
      const joins = (trait & JOINS) !== 0 || code > 0x7f;
      if (!joins) break;
      const next = text.charCodeAt(end + 1);
      if (next > 0x7f && (traitsOf(next) & WORDY) === 0) return false;
      if ((traitsOf(next) & WORDY) === 0) break;
      // A curly apostrophe is rewritten as an accent is.
      if (code !== 0x2d && code !== 0x27) return false;
    }
    const folded = trait & FOLDED;
    letter[end - from] = folded;
    hash = Math.imul(hash ^ folded, PRIME);
    const written = trait >> STYLE_SHIFT;
    if (end === from && (written & HAS_CAPITAL) !== 0) style = BEGINS_CAPITAL;
    style |= written;
  }
  if (end === last && last < text.length) return false;
  read.end = end;
  read.style = style;
  read.id = (slots[slotOf(hash, end - from)] ?? 0) & NUMBER;
  return true;
};

/** The word of a number. */
export const wordOf = (id: number): string => words[id] ?? '';

/** How many numbers there are. */
export const vocabularySize = (): number => words.length;
