import { maskCards, maskIbans } from './mask/account.ts';
import { joinAddresses, maskPostcodes, maskStreets } from './mask/address.ts';
import { maskEmails, maskHandles, maskSpeltEmails, mayHoldSpelt } from './mask/at-sign.ts';
import { findBsn } from './mask/bsn.ts';
import { maskDigits } from './mask/digit-chains.ts';
import { maskBirthDates, maskLabelledNumbers } from './mask/labelled.ts';
import { maskNames } from './mask/names.ts';
import { maskColonAddresses, maskIpv4, maskOtherMacs, maskUrls } from './mask/network.ts';
import { normalise } from './mask/normalise.ts';
import { findPhone, maskLetterPhones } from './mask/phone.ts';

export interface MaskerOptions {
  /** Handles that stay: the brand's own and its competitors', with or without "@", in any case. @default none */
  keepHandles?: readonly string[];
}

/** Stands for a text that was made to get past the masker; see `createMasker`. */
export const MASKED_WHOLE = '[masked]';

/** An ordinary text is done in two; more follow only when one placeholder lays bare what another hid. */
const MOST_ROUNDS = 8;

/**
 * A function that takes personal data out of a text and leaves a placeholder: `[iban]`, `[card]`, `[e-mail]`,
 * `[ip]`, `[mac]`, `[date]`, `[number]`, `[phone]`, `[bsn]`, `[address]`, `[name]`, `@…`, `https://host/…`. What is
 * not personal stays as written, apart from odd spaces, invisible characters and digits of other scripts, which
 * become plain. Masking a masked text changes nothing; no text makes it throw; its time grows with the length.
 *
 * It does not find names without a cue ("mijn naam is", "dhr.", "groetjes"): where those can occur, show no texts.
 */
export function createMasker({ keepHandles = [] }: MaskerOptions = {}): (text: string) => string {
  const kept = new Set(keepHandles.map((handle) => handle.replace(/^@/, '').toLowerCase()));
  const isKept = (name: string): boolean => kept.has(name.toLowerCase());

  return (text) => {
    let masked = text;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = maskOnce(masked, isKept);
      if (next === masked) return masked;
      masked = next;
    }
    // Whoever nests data this deep means to get it through: nothing of the text is worth that.
    return MASKED_WHOLE;
  };
}

/** What a text has that personal data is made of; most messages have little of it and need few rules. */
interface Traits {
  digits: number;
  colons: number;
  dots: number;
  hasAt: boolean;
  hasSlash: boolean;
}

const traitsOf = (text: string): Traits => {
  const traits: Traits = { digits: 0, colons: 0, dots: 0, hasAt: false, hasSlash: false };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x40 || code < 0x2e) continue;
    if (code >= 0x30 && code <= 0x39) traits.digits += 1;
    else if (code === 0x3a) traits.colons += 1;
    else if (code === 0x2e) traits.dots += 1;
    else if (code === 0x2f) traits.hasSlash = true;
    else if (code === 0x40) traits.hasAt = true;
  }
  return traits;
};

/**
 * One round. The order matters: an IBAN's digits hold phone numbers, a card's hold BSNs, and an e-mail address may
 * hold any of them. What is known by its own form goes before what is known by a word beside it, which would take
 * the first digits and leave the rest. A link comes late: a number with spaces in its path is gone whole by then.
 */
function maskOnce(raw: string, isKept: (name: string) => boolean): string {
  let text = normalise(raw);
  const { digits, colons, dots, hasAt, hasSlash } = traitsOf(text);

  if (digits >= 4) text = maskIbans(text);
  if (digits >= 13) text = maskCards(text);
  if (hasAt) text = maskEmails(text, isKept);
  if (mayHoldSpelt(text)) text = maskSpeltEmails(text);
  if (colons >= 2) text = maskColonAddresses(text);
  if (digits >= 4 && dots >= 3) text = maskIpv4(text);
  if (digits >= 4) text = maskOtherMacs(text);
  if (digits >= 8) text = maskDigits(maskLetterPhones(text), [findPhone, findBsn]);
  if (digits >= 5) text = maskPostcodes(text);
  if (digits >= 3) text = maskLabelledNumbers(maskBirthDates(text));
  if (digits >= 1) text = joinAddresses(maskStreets(text));
  if (dots > 0 || hasSlash) text = maskUrls(text);
  if (hasAt) text = maskHandles(text, isKept);
  return maskNames(text, isKept);
}
