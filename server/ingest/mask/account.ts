/** Bank accounts and payment cards. */
import { countrySpecs, isValidIBAN } from 'ibantools';
import { type DigitGroup, type Finder, maskDigits, windowsAt } from './digit-chains.ts';

// Two letters and two digits, with at most a space or so between each: then the bank says how long it must be.
const IBAN_START = /[A-Za-z][ .-]?[A-Za-z][ .-]{0,2}[0-9][ .-]?[0-9]/g;
const ALPHANUMERIC = /[A-Za-z0-9]/;
const IBAN_GAP = /[ \t.-]/;
const LONGEST_GAP = 3;

/** End of the `length` letters and digits that begin at `start`, or 0 when the text breaks off before. */
const compactEnd = (
  text: string,
  start: number,
  length: number,
): { end: number; compact: string } => {
  let compact = '';
  let gap = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (ALPHANUMERIC.test(sign)) {
      compact += sign;
      gap = 0;
      if (compact.length === length) return { end: at + 1, compact: compact.toUpperCase() };
    } else if (IBAN_GAP.test(sign) && gap < LONGEST_GAP) gap += 1;
    else break;
  }
  return { end: 0, compact };
};

/** Every IBAN whose country, form and check digits are right: written as one, in groups, in small letters. */
export function maskIbans(text: string): string {
  let masked = '';
  let done = 0;
  IBAN_START.lastIndex = 0;
  for (let match = IBAN_START.exec(text); match; match = IBAN_START.exec(text)) {
    const start = match.index;
    const country = match[0].replace(/[^A-Za-z]/g, '').toUpperCase();
    const length = Object.hasOwn(countrySpecs, country) ? countrySpecs[country]?.chars : undefined;
    const { end, compact } = length ? compactEnd(text, start, length) : { end: 0, compact: '' };
    if (end > 0 && isValidIBAN(compact)) {
      masked += `${text.slice(done, start)}[iban]`;
      done = end;
      IBAN_START.lastIndex = end;
    } else {
      // The next one may begin inside of this: "DENL91…".
      IBAN_START.lastIndex = start + 1;
    }
  }
  return masked + text.slice(done);
}

const SHORTEST_CARD = 13;
const LONGEST_CARD = 19;

/** Travel, banks and shops: 3 to 6; Mastercard also 2221–2720. Other first digits are bar codes and order numbers. */
const isIssued = (digits: string): boolean =>
  /^[3-6]/.test(digits) ||
  (Number(digits.slice(0, 4)) >= 2221 && Number(digits.slice(0, 4)) <= 2720);

/** The Luhn test, ISO/IEC 7812-1 annex B. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - fromRight) - 48;
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
};

/** In one piece, in fours, or as on an American Express card: other groups are numbers that happen to be neighbours. */
const isCardLayout = (groups: readonly DigitGroup[]): boolean =>
  groups.length === 1 ||
  /^(?:(?:4 ){2,4}[1-7]|4 6 [45]|8 8)$/.test(groups.map(({ digits }) => digits.length).join(' '));

const findCard: Finder = (chain, at) => {
  const card = windowsAt(chain, at, SHORTEST_CARD, LONGEST_CARD).findLast(
    ({ groups, digits }) => isIssued(digits) && isCardLayout(groups) && passesLuhn(digits),
  );
  return card && { groups: card.groups.length, placeholder: '[card]' };
};

/** Payment cards of 13 to 19 digits, spaced or dashed, that pass the Luhn test. */
export const maskCards = (text: string): string => maskDigits(text, [findCard]);
