/** Phone numbers, by how they begin: +31, 0031, 0, 316. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { type Finder, type Found, isAfterLetter, type Window, windowsAt } from './digit-chains.ts';

const PHONE = '[phone]';
const LONGEST_PHONE = 15;

/** Dutch lines that companies answer, and that customers write about: nobody's own number. */
const SERVICE_TYPES: ReadonlySet<string | undefined> = new Set([
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
]);
const DUTCH_SERVICE = /^0(?:800|900|906|909)/;
/** 0800-1234 and 0800-1234567. */
const SERVICE_LENGTHS: ReadonlySet<number> = new Set([8, 11]);

/** Numbers too damaged to be valid are still personal in these countries, from which our customers call. */
const NEAR_COUNTRIES = /^(?:31|32|44|49)/;
const SHORTEST_NEAR = 10;

const PLUS_BEFORE = /\(?\+ ?\(?$/;
const PHONE_WORD_BEFORE = /(?:tel|nr|mob|gsm|app|bel|phone|call|\bt|\bm)$/i;
const ISBN_BEFORE = /isbn(?:-1[03])?:? ?$/i;

const parse = (digits: string, country?: CountryCode) =>
  parsePhoneNumberFromString(digits, country);
const isValidIn = (country: CountryCode, digits: string): boolean =>
  parse(digits, country)?.isValid() ?? false;

/** "(0)" in "+31 (0)6" is for callers at home; the number itself has no such digit. */
const internationalDigits = ({ groups }: Window): string =>
  groups
    .filter(({ digits, gap }, index) => !(index > 0 && digits === '0' && gap.includes('(')))
    .map(({ digits }) => digits)
    .join('');

const foundInternational = (
  windows: readonly Window[],
  prefix: '' | '00',
  start: number,
): Found | undefined => {
  let damaged: Found | undefined;
  for (const window of windows.toReversed()) {
    const digits = internationalDigits(window).slice(prefix.length);
    const number = parse(`+${digits}`);
    const groups = window.groups.length;
    if (number?.isValid()) {
      return number.country === 'NL' && SERVICE_TYPES.has(number.getType())
        ? { groups }
        : { groups, placeholder: PHONE, start };
    }
    if (
      !damaged &&
      number?.isPossible() &&
      digits.length >= SHORTEST_NEAR &&
      (prefix === '' || NEAR_COUNTRIES.test(digits))
    ) {
      damaged = { groups, placeholder: PHONE, start };
    }
  }
  return damaged;
};

const foundService = (windows: readonly Window[], isChainEnd: (window: Window) => boolean) => {
  const service = windows.findLast(
    (window) =>
      DUTCH_SERVICE.test(window.digits) &&
      (SERVICE_LENGTHS.has(window.digits.length) ||
        // Nine may be a BSN.
        (window.groups.length === 1 && window.digits.length !== 9) ||
        isChainEnd(window)),
  );
  return service && { groups: service.groups.length };
};

/** Single digits only when all are ("0 6 1 2…"): else an ISBN ("0-306-40615-2") would be one. */
const isPhoneLayout = ({ groups }: Window): boolean => {
  const [first, second] = groups;
  if (first?.digits.length !== 1) return true;
  return second?.digits === '6' || groups.every(({ digits }) => digits.length === 1);
};

const isOneSeparator = ({ groups }: Window): boolean =>
  new Set(groups.slice(2).map(({ gap }) => gap)).size <= 1;

/** Ten digits from a single 0 on: Dutch, or the like of it (a Belgian mobile, a slip of the finger). */
const isNational = (window: Window): boolean =>
  /^0[1-9]/.test(window.digits) &&
  isPhoneLayout(window) &&
  (isOneSeparator(window) || isValidIn('NL', window.digits));

/** Eleven digits: British, or a Dutch mobile with one digit too many. */
const isElevenDigit = ({ groups, digits }: Window): boolean =>
  groups[0]?.digits.length !== 1 &&
  (/^06\d{9}$/.test(groups[0]?.digits ?? '') ||
    (groups.length === 2 && groups[0]?.digits === '06') ||
    isValidIn('GB', digits));

/** Finds the phone number that begins at a group. Service numbers (0800, 0900) are used up but stay. */
export const findPhone: Finder = (chain, at, text) => {
  const first = chain[at];
  if (!first) return undefined;
  const before = text.slice(Math.max(0, first.start - 12), first.start);

  const plus = at === 0 ? PLUS_BEFORE.exec(before) : null;
  if (plus && !first.digits.startsWith('0')) {
    const start = first.start - plus[0].length;
    const found = foundInternational(windowsAt(chain, at, 8, LONGEST_PHONE), '', start);
    if (found) return found;
  }

  if (!/^(?:0|31)/.test(first.digits)) return undefined;
  const windows = windowsAt(chain, at, 8, LONGEST_PHONE + 2);
  if (windows.length === 0) return undefined;
  const digits = windows.at(-1)?.digits ?? '';
  if (isAfterLetter(text, first.start)) {
    // A serial number, unless it is a mobile or a word says so: "tel0381234567".
    if (!/^0(?:6|0)/.test(digits) && !PHONE_WORD_BEFORE.test(before)) return undefined;
  }

  if (/^00[1-9]/.test(digits)) return foundInternational(windows, '00', first.start);
  const ofLength = (length: number): Window | undefined =>
    windows.find((window) => window.digits.length === length);
  const eleven = ofLength(11);
  if (digits.startsWith('31')) {
    return eleven && eleven.digits.startsWith('316') && isValidIn('NL', `+${eleven.digits}`)
      ? { groups: eleven.groups.length, placeholder: PHONE }
      : undefined;
  }

  const isChainEnd = (window: Window): boolean =>
    window.digits.length === 10 && at + window.groups.length === chain.length;
  const service = foundService(windows, isChainEnd);
  if (service || ISBN_BEFORE.test(before)) return service;

  const ten = ofLength(10);
  const nine = ofLength(9);
  const number =
    ten && isNational(ten)
      ? ten
      : eleven && isElevenDigit(eleven)
        ? eleven
        : nine && first.digits === '06' && nine.groups.length === 2
          ? nine
          : undefined;
  if (!number) return undefined;
  const isBracketed = before.endsWith('(') && number.groups[1]?.gap.includes(')');
  return {
    groups: number.groups.length,
    placeholder: PHONE,
    start: first.start - (isBracketed ? 1 : 0),
  };
};

// A letter O for the zero, to get past filters.
const LETTER_O = /(?<![\p{L}\d])[oO]6[ .-]{0,3}(?:\d[ .-]?){7}\d(?!\d)/gu;

/** Mobile numbers that begin with a letter O. */
export const maskLetterPhones = (text: string): string => text.replace(LETTER_O, PHONE);
