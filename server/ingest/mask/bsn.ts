import { type Finder, isAfterLetter, type Window, windowsAt } from './digit-chains.ts';

const LAYOUTS: ReadonlySet<string> = new Set([
  '9',
  '8',
  '3 3 3',
  '4 2 3',
  '2 2 2 3',
  '3 2 4',
  '4 5',
]);
const MONEY_BEFORE = /(?:[€$£]|\beur|\beuro|\busd|\bgbp) ?$/i;
const MONEY_AFTER = /^(?:,\d|,-| ?(?:euro?\b|€))/i;
const BSN_WORD_BEFORE = /(?:bsn|nummer|nr)$/i;
/** 20260312 and 12032026. */
const DATE =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;

/** The 11-test: https://nl.wikipedia.org/wiki/Burgerservicenummer#11-proef. */
const passesElevenTest = (digits: string): boolean => {
  const nine = digits.padStart(9, '0');
  let sum = -Number(nine.charAt(8));
  for (let at = 0; at < 8; at += 1) sum += Number(nine.charAt(at)) * (9 - at);
  return sum % 11 === 0 && /[1-9]/.test(nine);
};

const isLayout = ({ groups }: Window): boolean =>
  LAYOUTS.has(groups.map(({ digits }) => digits.length).join(' ')) &&
  groups.slice(1).every(({ gap }) => gap === groups[1]?.gap && /^[ .-]$/.test(gap));

/**
 * Finds a citizen service number, also when its leading zero is left out. One in eleven other numbers of nine digits
 * passes the test by chance and is masked too: a customer number lost costs less than a BSN shown.
 */
export const findBsn: Finder = (chain, at, text) => {
  const bsn = windowsAt(chain, at, 8, 9).findLast((window) => {
    const { groups, digits } = window;
    if (digits.length === 8 && DATE.test(digits)) return false;
    return isLayout(window) && passesElevenTest(digits) && isAlone(text, groups);
  });
  return bsn && { groups: bsn.groups.length, placeholder: '[bsn]' };
};

/** Neither part of a serial number nor an amount of money. */
const isAlone = (text: string, groups: Window['groups']): boolean => {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? 0;
  const before = text.slice(Math.max(0, start - 8), start);
  if (isAfterLetter(text, start) && !BSN_WORD_BEFORE.test(before)) return false;
  if (MONEY_BEFORE.test(before)) return false;
  const isDotted = groups[1]?.gap === '.';
  return !(isDotted && MONEY_AFTER.test(text.slice(end, end + 6)));
};
