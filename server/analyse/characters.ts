/** What a character is to the scan; the tables answer for Latin, Unicode's own properties for the rest. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;

const LATIN_END = 0x250;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const NUMBER = /\p{Nd}/u;
const WHITE = /\s/u;

const classify = (character: string): number => {
  if (LETTER_OR_MARK.test(character)) return LETTER;
  if (NUMBER.test(character)) return DIGIT;
  return WHITE.test(character) ? SPACE : OTHER;
};

const latin = Uint8Array.from({ length: LATIN_END }, (_, code) =>
  // C0 and C1 controls part words as a space does.
  code < 0x20 || (code >= 0x7f && code < 0xa0) ? SPACE : classify(String.fromCharCode(code)),
);

/** The class of the code point at `index`; OTHER past the end. */
export const classAt = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  if (code < LATIN_END) return latin[code] ?? OTHER;
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

/** The text in NFC without invisible marks: two spellings of one text give the same string. */
export const normalise = (text: string): string => {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= NFC_SAFE_END || code === 0xad) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  const seen = text.replace(INVISIBLE, '');
  return (PILED_MARKS.test(seen) ? seen.replace(MARKS, '') : seen).normalize('NFC');
};

/** The word without accents, to look it up: "géén" and "geen", "beëindigd" and "beeindigd" are one. */
export const fold = (word: string): string => {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) > 0x7f) return word.normalize('NFD').replace(MARKS, '');
  }
  return word;
};
