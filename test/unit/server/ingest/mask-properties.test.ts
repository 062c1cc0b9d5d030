import * as fc from 'fast-check';
import { composeIBAN } from 'ibantools';
import { expect, test, vi } from 'vitest';
import { createMasker } from '../../../../server/ingest/mask.ts';

// Room for a busy machine: what these tests are to catch takes minutes.
vi.setConfig({ testTimeout: 20_000 });

const mask = createMasker({ keepHandles: ['PolderNet'] });

const each = (signs: string): string[] => signs.split('');

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...each('0123456789')), minLength: length, maxLength: length });
const fill = (pattern: string, with_: string): string => {
  let next = 0;
  return pattern.replace(/#/g, () => with_.charAt(next++));
};
const filled = (length: number, ...patterns: string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...patterns), digits(length))
    .map(([pattern, all]) => fill(pattern, all));
const fours = (all: string, by: string): string => (all.match(/.{1,4}/g) ?? []).join(by);
const spaced = (compact: fc.Arbitrary<string>, ...bys: string[]): fc.Arbitrary<string> =>
  fc.tuple(compact, fc.constantFrom(...bys)).map(([all, by]) => fours(all, by));

const composed = (countryCode: string, bban: string): string => {
  const iban = composeIBAN({ countryCode, bban });
  if (iban === null) throw new Error(`no IBAN of ${countryCode} ${bban}`);
  return iban;
};
const iban = spaced(
  fc.oneof(
    digits(10).map((account) => composed('NL', `INGB${account}`)),
    digits(18).map((account) => composed('DE', account)),
    digits(14).map((account) => composed('GB', `WEST${account}`)),
  ),
  '',
  ' ',
  '-',
);
const ibanInAnyCase = fc
  .tuple(iban, fc.boolean())
  .map(([written, isLower]) => (isLower ? written.toLowerCase() : written));

const withLuhnDigit = (start: string): string => {
  const sum = Array.from(start)
    .toReversed()
    .reduce((total, digit, index) => {
      const weighted = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return start + String((10 - (sum % 10)) % 10);
};
const card = spaced(
  fc
    .tuple(fc.constantFrom('4', '51', '55', '2221', '34', '6011'), digits(15))
    .map(([brand, rest]) => withLuhnDigit((brand + rest).slice(0, brand === '34' ? 14 : 15))),
  '',
  ' ',
  '-',
);

const phone = fc.oneof(
  filled(8, '06########', '06-########', '06 #### ####', '06 ## ## ## ##', '06.########'),
  filled(7, '038#######', '(038) ### ## ##', '085-#######', '020 ### ####'),
  fc
    .tuple(
      fc.integer({ min: 10_000_000, max: 58_999_999 }),
      fc.constantFrom('+316########', '+31 (0)6 ########', '0031 6 ########'),
    )
    .map(([number, pattern]) => fill(pattern, String(number))),
  filled(6, '+32 470 ## ## ##', '+44 7911 ######'),
);

const bsn = fc
  .tuple(
    fc.integer({ min: 1_000_000, max: 99_999_999 }),
    fc.constantFrom('#########', '###.###.###', '#### ## ###'),
  )
  .map(([first, pattern]) => {
    const eight = String(first).padStart(8, '0');
    const sum = Array.from(eight).reduce((total, digit, at) => total + Number(digit) * (9 - at), 0);
    return sum % 11 === 10 ? undefined : fill(pattern, eight + String(sum % 11));
  })
  .filter((written) => written !== undefined);

const LETTERS = each('ABCDEFGHJKLMNPRSTUVWXYZ');
const postcodeAndHouse = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.constantFrom(...LETTERS),
    fc.constantFrom(...LETTERS),
    fc.constantFrom(' ', ''),
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom('', 'a', '-b', ' bis', '-2', ' hs'),
  )
  .map(([four, a, b, gap, house, suffix]) => `${four}${gap}${a}${b} ${house}${suffix}`);

const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9]{2,8}[._+-]?[a-z0-9]{1,6}$/),
    fc.stringMatching(/^[a-z][a-z0-9]{1,8}(-[a-z]{1,4})?$/),
    fc.constantFrom('nl', 'com', 'co.uk', 'museum'),
  )
  .map(([local, host, end]) => `${local}@${host}.${end}`);

/** All that is written, but no digit, so that every digit left over is of an item; no money before an item. */
const filler = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => text.replace(/[\p{Nd}\p{Sc}@]/gu, ' '));
const words = fc.constantFrom(
  'bel',
  'Mijn nummer is',
  'klantnummer',
  'tel',
  'order',
  'account',
  'bsn',
  'geboren',
  'Kerkstraat',
  'van',
  'at',
  'https://example.nl/',
  'firmware',
  'groetjes',
  '(',
  '+',
  '#',
);
const between = fc
  .oneof(filler, words)
  .chain((text) => fc.constantFrom(` ${text}, `, `, ${text} `, `\n${text}, `, `; ${text}: `));

const item = fc.oneof(ibanInAnyCase, card, phone, bsn, postcodeAndHouse, email);
const spliced = fc
  .tuple(between, fc.array(fc.tuple(item, between), { minLength: 1, maxLength: 5 }))
  .map(([first, rest]) => ({
    text: first + rest.flat().join(''),
    items: rest.map(([written]) => written),
  }));

/** The same texts in every run; MASK_RUNS=60000 searches others, and longer. */
const longerRuns = process.env['MASK_RUNS'];
const runs = (usual: number): { numRuns: number; seed?: number } =>
  longerRuns === undefined ? { numRuns: usual, seed: 20_261_122 } : { numRuns: Number(longerRuns) };

test('of text with generated personal data no digit and no address is left, and masking it again changes nothing', () => {
  fc.assert(
    fc.property(spliced, ({ text, items }) => {
      const masked = mask(text);
      expect(masked).not.toMatch(/\d/);
      for (const written of items.filter((one) => one.includes('@'))) {
        expect(masked).not.toContain(written.slice(0, written.indexOf('@') + 2));
      }
      expect(mask(masked)).toBe(masked);
    }),
    runs(1500),
  );
});

test('masking is idempotent and never throws, on any Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const masked = mask(text);
      expect(mask(masked)).toBe(masked);
    }),
    runs(1500),
  );
});

test('masking is idempotent on text made of what the rules look for', () => {
  const pieces =
    '06|+31|NL91|8011 AB |www.|https://|.nl|/|straat |groet |dhr. |Jan| van |a|e|klantnr |geb. |\u200b|\ud83d|１';
  const more =
    '[phone]|[e-mail]|@…| at |(at)| dot |mei |order |::|ff:|€|\n|0800 1234|10 keer|tel |bsn |mac |1234 56 782';
  const sign = fc.constantFrom(
    ...each('0123456789@.-+/: ()[]#^,…'),
    ...`${pieces}|${more}`.split('|'),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const masked = mask(signs.join(''));
      expect(mask(masked)).toBe(masked);
    }),
    runs(4000),
  );
});

test('lone surrogates pass through', () => {
  expect(mask('\ud800 en \udfff')).toBe('\ud800 en \udfff');
});

// A rule that goes back over what it has seen takes minutes for these; the test's own time limit is the judge.
test.each([
  '1',
  '0 ',
  '06 ',
  '001 ',
  '+1',
  '+31 6 12345678 ',
  '@',
  'a@',
  'a@a.',
  'a.',
  'a',
  ' ',
  '\t',
  '\n',
  ':',
  'ff:',
  '1.',
  'nl/',
  'http://',
  '(at)',
  'a at a dot ',
  'NL12 ',
  '4111 ',
  '8011 AB ',
  'straat 1',
  'van ',
  'groet ',
  'dhr. A. ',
  'Aa ',
  'klantnr is ',
  'geboren 1 ',
  '^Ab',
  '\u200b',
  '1\u0308',
  '\u0660',
  '[phone]',
  '😀',
])('100,000 characters of %j are masked in linear time', (unit) => {
  const text = unit.repeat(Math.ceil(100_000 / unit.length));
  const masked = mask(text);
  expect(mask(masked)).toBe(masked);
});
