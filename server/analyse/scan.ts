import * as characters from './characters.ts';
import * as emoji from './emoji.ts';
import * as vocabulary from './vocabulary.ts';

// Own constants for what is asked at every letter: see vocabulary.ts.
const { BEGINS_CAPITAL, DIGIT, HAS_ACCENT, HAS_CAPITAL, HAS_SMALL, LETTER, OTHER, SPACE, WORDY } =
  characters;
const { classAt, fold, foldCode, normalise, styleOf, traitsOf, widthAt } = characters;
const { latinClasses, LATIN_END } = characters;
const { bareEmoji, emojiEnd, smileyEnd } = emoji;
const { idAt, idOf, LONGEST_WORD, read, readWord, UNKNOWN, wordOf } = vocabulary;

export type TokenKind =
  | 'word'
  | 'number'
  | 'handle'
  | 'hashtag'
  | 'url'
  | 'emoji'
  | 'placeholder'
  | 'break';

/** A piece of the text in its order. A `break` is a run of punctuation or a new line. */
export interface Token {
  readonly kind: TokenKind;
  /** Lower-cased, otherwise as written. */
  readonly text: string;
  /** `text` without accents: what tables are asked for. */
  readonly key: string;
  readonly capital: boolean;
  /** Three or more letters, all of them capitals. */
  readonly shout: boolean;
  /** The word's number in the vocabulary, a hashtag's without its #, an emoji's without its colour of skin. */
  readonly id: number;
  /** Where it stands in the text, in NFC. */
  readonly start: number;
  readonly end: number;
}

type Writable = { -readonly [Name in keyof Token]: Token[Name] };

const TOP_DOMAINS = /^\.(?:nl|com|net|org|eu|be|de|io|me|ly|info|frl|amsterdam)(?![\p{L}\d])/iu;
const PLACEHOLDER = /^\[[a-z][a-z -]{0,18}\]/i;

const HASH = 0x23;
const APOSTROPHE = 0x27;
const AT = 0x40;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const OPEN_BRACKET = 0x5b;
const ELLIPSIS = 0x2026;
const NEW_LINE = 0x0a;
const COLON = 0x3a;
/** Below it no mark makes a digit a keycap, and nothing is a picture of its own. */
const KEYCAPS = 0x20e3;
const FIRST_PICTURE = 0x203c;
const RUN_MARKS = '.!?,;:…()"';
const SHORT_WORD = /^[stnkmrd](?![\p{L}\d])/iu;

const beginsUrl = (text: string, from: number, end: number): boolean =>
  (end - from === 3 && text.slice(from, end).toLowerCase() === 'www') ||
  TOP_DOMAINS.test(text.slice(end, end + 12));

const isWordy = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if ((traitsOf(code) & WORDY) !== 0) return true;
  if (code < LATIN_END) return false;
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

const wordyEnd = (text: string, from: number): number => {
  let end = from;
  for (;;) {
    while ((traitsOf(text.charCodeAt(end)) & WORDY) !== 0) end += 1;
    if (!isWordy(text, end)) return end;
    end += widthAt(text, end);
  }
};

/** End of a handle's or hashtag's name: letters, digits, underscores; `also` inside of it. */
const nameEnd = (text: string, from: number, also: string): number => {
  let end = from;
  for (;;) {
    end = wordyEnd(text, end);
    if (text.charCodeAt(end) === UNDERSCORE) end += 1;
    else if (end > from && end < text.length && also.includes(text.charAt(end))) {
      if (!isWordy(text, end + 1)) return end;
      end += 1;
    } else return end;
  }
};

/** End of a word: inner apostrophes and hyphens belong to it ("zo'n", "e-mail", "foto's"). */
const wordEnd = (text: string, from: number): number => {
  let end = wordyEnd(text, from);
  for (;;) {
    const code = text.charCodeAt(end);
    const joins = code === HYPHEN || foldCode(code) === APOSTROPHE;
    if (!joins || !isWordy(text, end + 1)) return end;
    end = wordyEnd(text, end + 1);
  }
};

/** End of a number with what clings to it: "14,95", "21.10", "3x", "50mbit", "8-10". */
const numberEnd = (text: string, from: number): number => {
  let end = wordyEnd(text, from);
  while (
    end < text.length &&
    ':.,/-'.includes(text.charAt(end)) &&
    classAt(text, end + 1) === DIGIT
  ) {
    end = wordyEnd(text, end + 1);
  }
  return end;
};

const spaceEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && classAt(text, end) !== SPACE) end += 1;
  return end;
};

const QUOTES = /[\u2018\u2019`\u00b4]/g;

/** Single marks as strings that exist already. */
const marks: readonly string[] = Array.from({ length: 0x80 }, (_, code) =>
  String.fromCharCode(code),
);
const oneOf = (code: number): string => marks[code] ?? String.fromCharCode(code);

const emojiId = (picture: string): number => {
  const bare = bareEmoji(picture);
  const id = idOf(bare);
  return id === UNKNOWN ? idOf(String.fromCodePoint(bare.codePointAt(0) ?? 0)) : id;
};

const newToken = (): Writable => ({
  kind: 'break',
  text: '',
  key: '',
  capital: false,
  shout: false,
  id: UNKNOWN,
  start: 0,
  end: 0,
});

/**
 * Tokens that are used again for the next text, of which there are seldom more: new ones for each text would cost more
 * than reading it, since the processor has to fetch the memory for them.
 */
const pool = Array.from({ length: 256 }, newToken);
/** The first ones of the pool, by their number. */
const lists: (readonly Token[])[] = [];
/** Of the text being read: how many tokens, and those that the pool has no place for. */
let count = 0;
let rest: Token[] = [];

let scanned = 0;
/** How many texts have been scanned: tokens in passing hold as long as it is the same. */
export const textsScanned = (): number => scanned;

const oneMore = (): Writable => {
  const token = newToken();
  rest.push(token);
  return token;
};

const add = (
  kind: TokenKind,
  text: string,
  key: string,
  style: number,
  id: number,
  start: number,
  end: number,
): number => {
  const token = pool[count] ?? oneMore();
  count += 1;
  token.kind = kind;
  token.text = text;
  token.key = key;
  token.capital = (style & BEGINS_CAPITAL) !== 0;
  token.shout = end - start > 2 && (style & (HAS_CAPITAL | HAS_SMALL)) === HAS_CAPITAL;
  token.id = id;
  token.start = start;
  token.end = end;
  return end;
};

const addWord = (text: string, start: number, end: number, id: number, style: number): number => {
  const accented = (style & HAS_ACCENT) !== 0;
  let key = wordOf(id);
  let shown = key;
  if (id === UNKNOWN || accented) {
    shown = text.slice(start, end);
    if (accented) shown = shown.toLowerCase().replace(QUOTES, "'");
    else if ((style & HAS_CAPITAL) !== 0) shown = shown.toLowerCase();
    if (id === UNKNOWN) key = accented && end - start <= LONGEST_WORD ? fold(shown) : shown;
  }
  return add('word', shown, key, style, id, start, end);
};

/** A word of any script and length. */
const addAnyWord = (text: string, start: number, end: number): number => {
  const style = end - start > LONGEST_WORD ? HAS_ACCENT : styleOf(text, start, end);
  return addWord(text, start, end, idAt(text, start, end), style);
};

const addPiece = (kind: TokenKind, text: string, start: number, end: number): number => {
  const shown = text.slice(start, end).toLowerCase();
  if (kind === 'hashtag' && end - start <= LONGEST_WORD) {
    return add(kind, shown, fold(shown), 0, idAt(text, start + 1, end), start, end);
  }
  let id = UNKNOWN;
  if (kind === 'number') id = idAt(text, start, end);
  else if (kind === 'emoji') id = emojiId(text.slice(start, end));
  return add(kind, shown, shown, 0, id, start, end);
};

const addBreak = (text: string, start: number, end: number): number => {
  const mark = end === start + 1 ? oneOf(text.charCodeAt(start)) : text.slice(start, end);
  return add('break', mark, mark, 0, UNKNOWN, start, end);
};

/** A handle, a hashtag, a smiley or punctuation. */
const addMark = (text: string, at: number, code: number): number => {
  if (code === AT) {
    const isCut = text.charCodeAt(at + 1) === ELLIPSIS;
    if (isCut) return addPiece('handle', text, at, at + 2);
    if (isWordy(text, at + 1)) {
      return addPiece('handle', text, at, nameEnd(text, at + 1, '.-@'));
    }
  } else if (code === HASH) {
    const end = nameEnd(text, at + 1, '');
    if (end > at + 1) return addPiece('hashtag', text, at, end);
  } else if (foldCode(code) === APOSTROPHE) {
    const next = text.slice(at + 1, at + 3);
    if (SHORT_WORD.test(next)) {
      const isTown = next.toLowerCase() === 's-';
      return addAnyWord(text, at, isTown ? wordEnd(text, at + 3) : at + 2);
    }
  } else if (code === OPEN_BRACKET && PLACEHOLDER.test(text.slice(at, at + 22))) {
    return addPiece('placeholder', text, at, text.indexOf(']', at) + 1);
  }
  const smiley = smileyEnd(text, at);
  if (smiley > at) return addPiece('emoji', text, at, smiley);
  // Punctuation of one run is one break, so that "?!" is a question and a cry at once.
  let end = at + widthAt(text, at);
  while (
    end < text.length &&
    end - at < 8 &&
    classAt(text, end) === OTHER &&
    RUN_MARKS.includes(text.charAt(end)) &&
    smileyEnd(text, end) === end
  ) {
    end += 1;
  }
  return addBreak(text, at, end);
};

const addWordOrUrl = (text: string, at: number): number => {
  const isPlain = readWord(text, at);
  const end = isPlain ? read.end : wordEnd(text, at);
  const next = text.charCodeAt(end);
  if (next === COLON && end - at <= 5 && text.startsWith('://', end)) {
    return addPiece('url', text, at, spaceEnd(text, end));
  }
  if (next === DOT && classAt(text, end + 1) === LETTER && beginsUrl(text, at, end)) {
    return addPiece('url', text, at, spaceEnd(text, end));
  }
  if (next === AT && isWordy(text, end + 1)) {
    return addPiece('url', text, at, nameEnd(text, end + 1, '.-'));
  }
  return isPlain ? addWord(text, at, end, read.id, read.style) : addAnyWord(text, at, end);
};

/**
 * The text's tokens, in one pass whose time grows with the text's length only. They hold until the next text is scanned;
 * who keeps them asks for `scan`.
 */
export const scanInPassing = (source: string): readonly Token[] => {
  const text = normalise(source);
  scanned += 1;
  count = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = code < LATIN_END ? latinClasses[code] : classAt(text, at);
    if (kind === SPACE) at = code === NEW_LINE ? addBreak(text, at, at + 1) : at + 1;
    else if (kind === LETTER) at = addWordOrUrl(text, at);
    else {
      const mayBePicture = code >= FIRST_PICTURE || text.charCodeAt(at + 1) >= KEYCAPS;
      const picture = mayBePicture ? emojiEnd(text, at) : at;
      if (picture > at) at = addPiece('emoji', text, at, picture);
      else if (kind === DIGIT) at = addPiece('number', text, at, numberEnd(text, at));
      else at = addMark(text, at, code);
    }
  }
  if (rest.length === 0) return (lists[count] ??= pool.slice(0, count));
  const tokens = [...pool, ...rest];
  rest = [];
  return tokens;
};

/** The text's tokens, to keep. */
export const scan = (source: string): Token[] =>
  scanInPassing(source).map((token) => ({ ...token }));
