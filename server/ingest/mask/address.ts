/** Where somebody lives: postcode with house number, street with house number. */

const ADDRESS = '[address]';

// "12", "12b", "12-b", "12 bis", "12-2", "12 hs", "12 2 hoog".
const HOUSE = String.raw`\d{1,5}(?!\d)(?:\s\d\s?hoog(?!\p{L})|\s(?:bis|hs|huis|rood|zwart)(?!\p{L})|-(?:bis|hs|I{1,3}|IV|\d{1,4}(?!\d))(?!\p{L})|\s?[-/]\s?[a-z](?![\p{L}\d'’])|[a-z](?![\p{L}\d])|\s[A-Ha-h](?![\p{L}\d'’]))?`;
/** Counts and amounts that follow a street or a postcode by chance: "in de Kerkstraat 2 dagen". */
const NO_COUNT = String.raw`(?!\d|[:.,]\d|\s?(?:keer|x|maal|uur|u|uren|min|minuten|minuut|dagen|dag|weken|week|maanden|maand|jaar|euro|eur|mensen|huizen|woningen|huishoudens|klanten|bewoners|adressen|km|meter|m|stuks|procent|mbit|mbps|gbit|gb|times|hours|hour|minutes|mins|days|day|weeks|months|years|people|houses|homes|customers)(?![\p{L}\d])|\s?[%€°])`;
const HOUSE_WORD = String.raw`(?:(?:huisnummer|huisnr|nummer|number|nr|no|#)[.:]?\s?)?`;

const POSTCODE_HOUSE = new RegExp(
  String.raw`(?<![\p{L}\d])([1-9]\d{3})([ \t]{0,2})([a-z]{2})(?!\p{L})[\s,-]{0,3}${HOUSE_WORD}${HOUSE}${NO_COUNT}`,
  'giu',
);
const HOUSE_POSTCODE = new RegExp(
  String.raw`(?<![\d.,:€\p{L}])${HOUSE}[\s,]{1,3}[1-9]\d{3} {0,2}[A-Z]{2}(?![\p{L}\d])`,
  'gu',
);
/** What stands in small letters behind four digits and a space without being half a postcode: "2024 in 3 weken". */
const TWO_LETTER_WORDS: ReadonlySet<string> = new Set(
  'op in om en is al te de we ik je ze zo nu na er of do to at by on or if my me it he us so no am pm mb gb tb kb km cm mm kg ft hz ms jr an as go hi ok up be ja va wk st nd rd th'.split(
    ' ',
  ),
);

/** Postcode and house number. A postcode alone (some twenty houses) stays. */
export const maskPostcodes = (text: string): string =>
  text.replace(POSTCODE_HOUSE, (found, _digits: string, gap: string, letters: string) => {
    const isWord = TWO_LETTER_WORDS.has(letters.toLowerCase()) && letters !== letters.toUpperCase();
    return gap !== '' && isWord ? found : ADDRESS;
  });

// The endings come first, then a look back at the word: a word that may be of any length before an ending is slow.
const STREET_END = new RegExp(
  String.raw`(straat|str\.|laan|plein|gracht|kade|dijk|singel|plantsoen|dreef|steeg|weg|pad|hof|park|markt|boulevard)(?:,?\s{1,2})${HOUSE_WORD}${HOUSE}${NO_COUNT}`,
  'giu',
);
/** Endings that common words have too; there the word must begin with a capital. */
const COMMON_ENDS: ReadonlySet<string> = new Set([
  'weg',
  'pad',
  'hof',
  'park',
  'markt',
  'boulevard',
]);
const NO_STREETS =
  /^(?:onder|snel|terug|heen|uit|door|half|spoor|water|vlieg|super|bouw|arbeids|woning|aandelen|huizen|pret|wagen|wind|machine|server|gerechts|i|ik|touch|zebra|bedrijven|vakantie|auto|lucht)$/i;
const WORD_BEFORE = /[\p{L}\p{M}'’-]{1,40}$/u;
/** Words that belong to the name: "Burgemeester van der Lindenlaan". */
const NAME_PARTS =
  /(?:(?<![\p{L}\d])(?:van|der|den|de|het|ten|ter|'t|prins(?:es)?|koning(?:in)?|burg(?:emeester|\.)|dr\.|prof\.|generaal|pastoor|oude|nieuwe|grote|kleine|lange|korte|sint|st\.|[1-9]e)\s){1,4}$/iu;

const LONG_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:Laan|Plein|Weg|Dijk|Kade|Hof|Straat)(?:\s(?:van|der|den|de|het|op|aan)){1,2}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,3}\s${HOUSE}${NO_COUNT}`,
  'gu',
);
const ENGLISH_STREET =
  /(?<![\p{L}\d.,:€£$])\d{1,4}[A-Za-z]?,?(?:\s\p{Lu}[\p{L}'’]{1,30}){1,3}\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Crescent|Terrace|Gardens|Square|Court|Mews)(?!\p{L})/gu;

/** Street and house number, by the endings that Dutch streets have, and English streets by their last word. */
export function maskStreets(text: string): string {
  let masked = '';
  let done = 0;
  for (const { 0: found, 1: ending = '', index } of text.matchAll(STREET_END)) {
    const reach = text.slice(Math.max(done, index - 40), index);
    const stem = WORD_BEFORE.exec(reach)?.[0] ?? '';
    const isCommon = COMMON_ENDS.has(ending.toLowerCase());
    const isStreet =
      stem.length >= 2 && !(isCommon && (!/^['’]?\p{Lu}/u.test(stem) || NO_STREETS.test(stem)));
    if (index < done || !isStreet) continue;
    const parts = NAME_PARTS.exec(reach.slice(0, -stem.length))?.[0] ?? '';
    masked += text.slice(done, index - stem.length - parts.length) + ADDRESS;
    done = index + found.length;
  }
  return (masked + text.slice(done)).replace(LONG_NAME, ADDRESS).replace(ENGLISH_STREET, ADDRESS);
}

const REPEATED = /\[address\][\s,]{1,3}\[address\]/g;
const ADDRESS_POSTCODE = /\[address\][\s,]{1,3}[1-9]\d{3} {0,2}[A-Za-z]{2}(?![\p{L}\d])/gu;

/** House numbers before a postcode, and one placeholder for a street and its postcode together. */
export const joinAddresses = (text: string): string =>
  text
    .replace(ADDRESS_POSTCODE, ADDRESS)
    .replace(HOUSE_POSTCODE, ADDRESS)
    .replace(REPEATED, ADDRESS);
