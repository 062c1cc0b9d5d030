/** What a character is to the scan; the tables answer for Latin, Unicode's own properties for the rest. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

/** Below it the tables answer. */
const latinEnd = 0x250;
export const LATIN_END = latinEnd;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;
const WHITE = /\s/u;

const classify = (character: string): number => {
  if (LETTER_OR_MARK.test(character)) return LETTER;
  if (NUMBER.test(character)) return DIGIT;
  return WHITE.test(character) ? SPACE : OTHER;
};

/** The class of each Latin character by its code. */
const latin = Uint8Array.from({ length: latinEnd }, (_, code) =>
  // C0 and C1 controls part words as a space does.
  code < 0x20 || (code >= 0x7f && code < 0xa0) ? SPACE : classify(String.fromCharCode(code)),
);

/** The class of the code point at `index`; OTHER past the end. */
export const classAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  if (code < latinEnd) return latin[code] ?? OTHER;
  if (Number.isNaN(code)) return OTHER;
  return classify(String.fromCodePoint(text.codePointAt(index) ?? 0));
};

/** Length in UTF-16 units of the code point at `index`. */
export const widthAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const low = text.charCodeAt(index + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
};

// Zero-width and direction marks, the soft hyphen: none is seen, each would part a word or turn a screen's line.
// oxlint-disable-next-line no-misleading-character-class
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

// Normalising sorts a run of marks in quadratic time; no script piles up this many.
const PILED_MARKS = /\p{M}{20}/u;
const MARKS = /\p{M}+/gu;

// Below it every character is its own NFC.
const NFC_SAFE_END = 0x300;

/** Whether a code unit above Latin is its own NFC beside any other and is seen: quotes, dashes, "…", "€", emoji. */
const isPlain = (code: number): boolean =>
  (code >= 0xd83c && code <= 0xd83e) ||
  (code >= 0xdc00 && code <= 0xdfff) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2600 && code <= 0x27bf) ||
  code === 0x20ac ||
  code === 0xfe0f ||
  code === 0x200d;

/** The text in NFC without invisible marks: two spellings of one text give the same string. */
export const normalise = (text: string): string => {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f) continue;
    if (code === 0xad || (code >= NFC_SAFE_END && !isPlain(code))) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  const seen = text.replace(INVISIBLE, '');
  return (PILED_MARKS.test(seen) ? seen.replace(MARKS, '') : seen).normalize('NFC');
};

const APOSTROPHE = 0x27;

/** By code: the lower-case letter without accent. */
const folded = Uint16Array.from({ length: latinEnd }, (_, code) => {
  if (code === 0x60 || code === 0xb4) return APOSTROPHE;
  const bare = String.fromCharCode(code).toLowerCase().normalize('NFD').replace(MARKS, '');
  return bare.length === 1 ? bare.charCodeAt(0) : code;
});

/** A code unit as tables have it: lower-case, without accent, every apostrophe alike. */
export const foldCode = (code: number): number => {
  if (code < latinEnd) return folded[code] ?? code;
  return code === 0x2019 || code === 0x2018 ? APOSTROPHE : code;
};

/** The word without accents, to look it up: "géén" and "geen", "beëindigd" and "beeindigd" are one. */
export const fold = (word: string): string => {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFD').replace(MARKS, '');
  }
  return word;
};

/** How a word is written. */
export const HAS_CAPITAL = 1;
export const HAS_SMALL = 2;
export const HAS_ACCENT = 4;
export const BEGINS_CAPITAL = 8;

/** The bits of `traitsOf`: from 0 the folded letter, from 16 whether words are made of it, from 18 its style. */
export const FOLDED = 0xffff;
export const WORDY = 1 << 16;
export const JOINS = 1 << 17;
export const STYLE_SHIFT = 18;

const HYPHEN = 0x2d;

const traits = Int32Array.from({ length: latinEnd }, (_, code) => {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  let style = 0;
  if (lower !== character) style |= HAS_CAPITAL;
  else if (character.toUpperCase() !== character) style |= HAS_SMALL;
  if (code > 0x7f || code === 0x60) style |= HAS_ACCENT;
  const kind = latin[code];
  const isWordy = kind === LETTER || kind === DIGIT;
  const joins = code === HYPHEN || folded[code] === APOSTROPHE;
  return (
    (folded[code] ?? code) | (isWordy ? WORDY : 0) | (joins ? JOINS : 0) | (style << STYLE_SHIFT)
  );
});

/** The same by the code of a Latin letter, and the classes. */
export const latinTraits = traits;
export const latinClasses = latin;

/** All that the reading of a word asks of a code unit; 0 beyond Latin. */
export const traitsOf = (code: number): number => (code < latinEnd ? (traits[code] ?? 0) : 0);

/** How the word from `from` to `end` is written; letters beyond Latin count as accented. */
export const styleOf = (text: string, from: number, end: number): number => {
  let style = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    style |= code < latinEnd ? (traits[code] ?? 0) >> STYLE_SHIFT : HAS_ACCENT;
    if (i === from && (style & HAS_CAPITAL) !== 0) style |= BEGINS_CAPITAL;
  }
  return style;
};
