import { classAt, DIGIT, fold, LETTER, normalise, OTHER, SPACE, widthAt } from './characters.ts';
import { emojiEnd, smileyEnd } from './emoji.ts';

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
}

// Longer than any word: not looked up, so a flood of one letter costs no more than reading it.
const LONGEST_WORD = 60;

const APOSTROPHES = new Set([0x27, 0x2019, 0x2018, 0x60, 0xb4]);
const TOP_DOMAINS = /^\.(?:nl|com|net|org|eu|be|de|io|me|ly|info|frl|amsterdam)(?![\p{L}\d])/iu;
const PLACEHOLDER = /^\[[a-z][a-z -]{0,18}\]/i;

const HASH = 0x23;
const AT = 0x40;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const OPEN_BRACKET = 0x5b;
const ELLIPSIS = 0x2026;
const NEW_LINE = 0x0a;

const isWordy = (text: string, at: number): boolean => {
  const kind = classAt(text, at);
  return kind === LETTER || kind === DIGIT;
};

const wordyEnd = (text: string, from: number): number => {
  let end = from;
  while (isWordy(text, end)) end += widthAt(text, end);
  return end;
};

/** End of a handle's or hashtag's name: letters, digits, underscores; `also` inside of it. */
const nameEnd = (text: string, from: number, also: string): number => {
  let end = from;
  for (;;) {
    if (isWordy(text, end) || text.charCodeAt(end) === UNDERSCORE) end += widthAt(text, end);
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
    const joins = code === HYPHEN || APOSTROPHES.has(code);
    if (!joins || !isWordy(text, end + 1)) return end;
    end = wordyEnd(text, end + 1);
  }
};

/** End of a number with what clings to it: "14,95", "21.10", "3x", "50mbit", "8-10". */
const numberEnd = (text: string, from: number): number => {
  let end = wordyEnd(text, from);
  while (':.,/-'.includes(text.charAt(end) || ' ') && classAt(text, end + 1) === DIGIT) {
    end = wordyEnd(text, end + 1);
  }
  return end;
};

const spaceEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && classAt(text, end) !== SPACE) end += 1;
  return end;
};

/** The text's tokens, in one pass whose time grows with the text's length only. */
export const scan = (source: string): Token[] => {
  const text = normalise(source);
  const tokens: Token[] = [];
  let at = 0;

  const push = (kind: TokenKind, end: number): void => {
    const raw = text.slice(at, end);
    let shown = raw.toLowerCase();
    const isWord = kind === 'word';
    if (isWord) shown = shown.replace(/[\u2018\u2019`\u00b4]/g, "'").replace(/[\u200c\u200d]/g, '');
    const short = raw.length <= LONGEST_WORD;
    tokens.push({
      kind,
      text: shown,
      key: short && (isWord || kind === 'hashtag') ? fold(shown) : shown,
      capital: isWord && raw.charAt(0) !== shown.charAt(0),
      shout: isWord && short && raw.length > 2 && raw !== shown && raw === raw.toUpperCase(),
    });
    at = end;
  };

  while (at < text.length) {
    const code = text.charCodeAt(at);
    const kind = classAt(text, at);
    if (kind === SPACE) {
      if (code === NEW_LINE) push('break', at + 1);
      else at += 1;
    } else if (kind === LETTER) {
      const end = wordEnd(text, at);
      const next = text.charCodeAt(end);
      if (end - at <= 5 && text.startsWith('://', end)) push('url', spaceEnd(text, end));
      else if (next === DOT && text.slice(at, end).toLowerCase() === 'www')
        push('url', spaceEnd(text, end));
      else if (next === DOT && TOP_DOMAINS.test(text.slice(end, end + 12)))
        push('url', spaceEnd(text, end));
      else if (next === AT && isWordy(text, end + 1)) push('url', nameEnd(text, end + 1, '.-'));
      else push('word', end);
    } else if (emojiEnd(text, at) > at) push('emoji', emojiEnd(text, at));
    else if (kind === DIGIT) push('number', numberEnd(text, at));
    else if (code === AT && (isWordy(text, at + 1) || text.charCodeAt(at + 1) === ELLIPSIS)) {
      push('handle', text.charCodeAt(at + 1) === ELLIPSIS ? at + 2 : nameEnd(text, at + 1, '.-@'));
    } else if (code === HASH && nameEnd(text, at + 1, '') > at + 1) {
      push('hashtag', nameEnd(text, at + 1, ''));
    } else if (
      APOSTROPHES.has(code) &&
      /^[stnkmrd](?![\p{L}\d])/iu.test(text.slice(at + 1, at + 3))
    ) {
      const town =
        text.slice(at + 1, at + 3).toLowerCase() === 's-' ? wordEnd(text, at + 3) : at + 2;
      push('word', town);
    } else if (code === OPEN_BRACKET && PLACEHOLDER.test(text.slice(at, at + 22))) {
      push('placeholder', text.indexOf(']', at) + 1);
    } else if (smileyEnd(text, at) > at) push('emoji', smileyEnd(text, at));
    else {
      // Punctuation of one run is one break, so that "?!" is a question and a cry at once.
      let end = at + widthAt(text, at);
      while (
        end < text.length &&
        end - at < 8 &&
        classAt(text, end) === OTHER &&
        '.!?,;:…()"'.includes(text.charAt(end)) &&
        smileyEnd(text, end) === end
      ) {
        end += 1;
      }
      push('break', end);
    }
  }
  return tokens;
};
