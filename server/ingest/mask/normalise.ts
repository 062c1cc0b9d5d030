/** Writing that hides digits and signs from a search, put back into plain ASCII. */

const NOT_ASCII = /[^\p{ASCII}]/u;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const MARKS_ON_DIGITS = /(?<=[0-9])\p{M}+/gu;
const INVISIBLE =
  /(?:[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u034f)+/g;

const ONE_DIGIT = /^\p{Nd}$/u;
const isDigit = (codePoint: number): boolean => ONE_DIGIT.test(String.fromCodePoint(codePoint));
const valueByDigit = new Map<string, string>();

/** Unicode lays decimal digits out in unbroken tens, so a digit's value is its distance from the start of its run. */
const asciiDigit = (digit: string): string => {
  const known = valueByDigit.get(digit);
  if (known !== undefined) return known;
  const codePoint = digit.codePointAt(0) ?? 0;
  let first = codePoint;
  while (isDigit(first - 1)) first -= 1;
  const value = String((codePoint - first) % 10);
  valueByDigit.set(digit, value);
  return value;
};

const isPrintableAscii = (code: number): boolean => code >= 0x20 && code <= 0x7e;

/**
 * The text with digits of every script and full-width signs as ASCII, odd spaces as spaces, and without invisible
 * characters beside ASCII. Those inside emoji and between letters of other scripts stay: there they mean something.
 */
export function normalise(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  const plain = text
    .replace(SPACES, ' ')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replaceAll('\ufe6b', '@')
    .replace(OTHER_DIGITS, asciiDigit)
    .replace(MARKS_ON_DIGITS, '');
  // One match per run and a look at its neighbours: a pattern that asks for them would walk a long run many times.
  return plain.replace(INVISIBLE, (run, at: number) =>
    isPrintableAscii(plain.charCodeAt(at - 1)) ||
    isPrintableAscii(plain.charCodeAt(at + run.length))
      ? ''
      : run,
  );
}
