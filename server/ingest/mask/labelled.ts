/** Numbers and dates that a word before them makes personal: "klantnummer 12345", "geboren 12-03-1980". */

const NUMBER_WORD = String.raw`(?:s?[- ]?(?:nummer|nr|num(?:ber)?|no|id)\b\.?)`;
const OWNER = String.raw`klant|relatie|account|debiteur(?:en)?|abonnee|abonnement|contract|factuur|polis|lidmaatschap|lid|order|bestel(?:ling)?|rekening|dossier|zaak|customer|client|member(?:ship)?|invoice|policy|case|paspoort|passport|rijbewijs|id[- ]kaart|document`;
const NUMBER_LABEL = new RegExp(String.raw`(?<![\p{L}\d])(?:${OWNER})${NUMBER_WORD}`, 'giu');
/** Without the word "number" the number itself must look like one. */
const BARE_LABEL =
  /(?<![\p{L}\d])(?:klant|account|acct|order|bestelling|customer|client)(?![\p{L}\d])/giu;
const BSN_LABEL =
  /(?<![\p{L}\d])(?:bsn|burgerservice|sofi)(?:[- ]?(?:nummer|nr|number))?(?![\p{L}])\.?/giu;
const PHONE_LABEL =
  /(?<![\p{L}\d])(?:tel|telefoon|mobiel|mob|gsm|(?:tele|mobile )?phone)[-. ]?(?:nummer|nr|number|no)?(?![\p{L}])\.?/giu;
const BORN_LABEL =
  /(?<![\p{L}\d])(?:geboren|geb(?:oren|oortedatum)?|born|birth ?da(?:te|y)|date of birth|dob|d\.o\.b)(?![\p{L}])\.?/giu;

const CONNECTOR = String.raw`\s{0,2}(?:(?:is|was|van|mij|mijn|vrouw|man|dus|namelijk|nr\.?|nummer|no\.?|my|the|on|op|of|:|=|#|\()\s{0,2}){0,4}`;

// Behind a space only what is not the beginning of something else: a count, a phone number, a postcode, a BSN.
const NEXT_GROUP = String.raw`(?: [1-9]\d{1,40}(?!\d|[-./]\d|\s?[A-Za-z]{2}[\s,-]{0,3}\d|\s(?:keer|uur|dag|dagen|week|weken|maand|maanden|jaar|euro|minuten|times|hours|days|weeks|months)))`;
const VALUE = new RegExp(
  String.raw`(${CONNECTOR})([A-Za-z]{0,5}[-_/.]?\d[\dA-Za-z]{0,40}(?:[-_/.]\d[\dA-Za-z]{0,40}){0,5}${NEXT_GROUP}{0,4})`,
  'iuy',
);
const BSN_VALUE = new RegExp(String.raw`(${CONNECTOR})(\d(?:[ .-]?\d){7,8})(?!\d)`, 'iuy');
/** Without its zero or plus; with it, it is found without the word too. */
const PHONE_VALUE = new RegExp(String.raw`(${CONNECTOR})([1-9](?:[ .-]{0,3}\d){8})(?!\d)`, 'iuy');

const MONTH = String.raw`(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const YEAR = String.raw`(?:,?\s?['’]?(?:\d{4}|\d{2})(?!\d))`;
const BIRTH_DATE = new RegExp(
  String.raw`(\s{0,2}(?:(?:te|in)\s\p{L}[\p{L}-]{1,30}\s)?${CONNECTOR})(` +
    [
      String.raw`\d{1,2}(?:\s?[-./]\s?|\s)\d{1,2}(?:\s?[-./]\s?|\s)(?:\d{4}|\d{2})(?!\d)`,
      String.raw`\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}(?!\d)`,
      String.raw`\d{8}(?!\d)`,
      String.raw`\d{1,2}(?:st|nd|rd|th|e)?[- ]?(?:of )?${MONTH}-?${YEAR}?`,
      String.raw`${MONTH}\s?\d{1,2}(?:st|nd|rd|th)?(?!\d)${YEAR}?`,
    ].join('|') +
    ')',
  'iuy',
);

/** Masks what `value` matches right behind each label, as far as it is `wanted`; the words between them stay. */
function maskBehind(
  text: string,
  label: RegExp,
  value: RegExp,
  placeholder: string,
  wanted: (found: string, connector: string) => boolean = () => true,
): string {
  let masked = '';
  let done = 0;
  for (const { 0: word, index } of text.matchAll(label)) {
    if (index < done) continue;
    value.lastIndex = index + word.length;
    const match = value.exec(text);
    const [, connector = '', found = ''] = match ?? [];
    if (found === '' || !wanted(found, connector)) continue;
    masked += text.slice(done, index + word.length) + (connector || ' ') + placeholder;
    done = index + word.length + connector.length + found.length;
  }
  return masked + text.slice(done);
}

const countDigits = (value: string): number => value.replace(/\D/g, '').length;

const SHORTEST_LABELLED = 3;

/** Numbers that a word before them names as somebody's own: customer, account, order, phone, BSN. */
export function maskLabelledNumbers(text: string): string {
  const named = maskBehind(
    text,
    NUMBER_LABEL,
    VALUE,
    '[number]',
    (value) => countDigits(value) >= SHORTEST_LABELLED,
  );
  const bare = maskBehind(named, BARE_LABEL, VALUE, '[number]', (value, connector) =>
    // "order 1000 stuks" and "order 10.000" are amounts, "order #1000" is a number.
    connector.includes('#')
      ? countDigits(value) >= SHORTEST_LABELLED
      : /\d{5}|\d{3}[- ]\d{3}/.test(value),
  );
  const bsn = maskBehind(bare, BSN_LABEL, BSN_VALUE, '[bsn]');
  return maskBehind(bsn, PHONE_LABEL, PHONE_VALUE, '[phone]');
}

/** Dates of birth; a year alone stays. */
export const maskBirthDates = (text: string): string =>
  maskBehind(text, BORN_LABEL, BIRTH_DATE, '[date]');
