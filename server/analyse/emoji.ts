/** Where pictures end: emoji with their joiners, skin tones and flags, and the old typed smileys. */

const PICTURE = /\p{Extended_Pictographic}/u;

const JOINER = 0x200d;
const PICTURE_FORM = 0xfe0f;
const TEXT_FORM = 0xfe0e;
const KEYCAP = 0x20e3;

const isPicture = (code: number): boolean =>
  code >= 0x203c && PICTURE.test(String.fromCodePoint(code));
const isSkin = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;
const isFlagLetter = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const isTag = (code: number): boolean => code >= 0xe0020 && code <= 0xe007f;

/** End of a picture's own marks: its form, skin tone and tags. */
const marksEnd = (text: string, from: number): number => {
  let end = from;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (code === PICTURE_FORM || code === TEXT_FORM || code === KEYCAP) end += 1;
    else if (isSkin(code) || isTag(code)) end += 2;
    else return end;
  }
};

/** End of the emoji that begins at `from`, or `from` where none does. */
export const emojiEnd = (text: string, from: number): number => {
  const first = text.codePointAt(from) ?? 0;
  if (first < 0x203c) {
    // A digit, # or * is a picture only as a keycap.
    const form = text.charCodeAt(from + 1) === PICTURE_FORM ? from + 2 : from + 1;
    return text.charCodeAt(form) === KEYCAP && /[\d#*]/.test(text.charAt(from)) ? form + 1 : from;
  }
  if (isFlagLetter(first)) {
    return isFlagLetter(text.codePointAt(from + 2) ?? 0) ? from + 4 : from + 2;
  }
  if (!isPicture(first)) return isSkin(first) ? from + 2 : from;
  let end = marksEnd(text, from + (first > 0xffff ? 2 : 1));
  while (text.charCodeAt(end) === JOINER) {
    const next = text.codePointAt(end + 1) ?? 0;
    if (!isPicture(next)) break;
    end = marksEnd(text, end + 1 + (next > 0xffff ? 2 : 1));
  }
  return end;
};

const BODILESS = /[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu;

/** The emoji without form and skin tone: what the mood table is asked for. */
export const bareEmoji = (emoji: string): string =>
  emoji.length <= 2 ? emoji : emoji.replace(BODILESS, '');

const SMILEY = /^(?:[:;=]'?-?[)(\]D/|Pp\\]|<\/?3)(?![\p{L}\d])/u;

/** End of a typed smiley such as ":-(" that begins at `from`, or `from` where none does. */
export const smileyEnd = (text: string, from: number): number => {
  const code = text.charCodeAt(from);
  // : ; = <
  if (code < 0x3a || code > 0x3d) return from;
  const found = SMILEY.exec(text.slice(from, from + 5));
  return found === null ? from : from + found[0].length;
};
