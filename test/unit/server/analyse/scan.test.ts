import { expect, test } from 'vitest';
import { scan, scanInPassing } from '../../../../server/analyse/scan.ts';
import { intern } from '../../../../server/analyse/vocabulary.ts';

const texts = (source: string): string[] =>
  scan(source)
    .filter(({ kind }) => kind !== 'break')
    .map(({ text }) => text);

test.each([
  ['Wifi doet het NIET', ['wifi', 'doet', 'het', 'niet']],
  ['@PolderNet help, #samensneller!', ['@poldernet', 'help', '#samensneller']],
  [
    'zie https://poldernet.example/a?b=c&d. ok',
    ['zie', 'https://poldernet.example/a?b=c&d.', 'ok'],
  ],
  ['zie www.poldernet.nl/storing nu', ['zie', 'www.poldernet.nl/storing', 'nu']],
  ['op poldernet.nl staat niets', ['op', 'poldernet.nl', 'staat', 'niets']],
  ["'s avonds zo'n foto's", ["'s", 'avonds', "zo'n", "foto's"]],
  ['’s Avonds zo’n storing', ["'s", 'avonds', "zo'n", 'storing']],
  ["I can't, won't", ['i', "can't", "won't"]],
  ["in 's-Hertogenbosch", ['in', "'s-hertogenbosch"]],
  ['e-mail en wifi-punt', ['e-mail', 'en', 'wifi-punt']],
  ['14,95 om 21.10, 3x', ['14,95', 'om', '21.10', '3x']],
  ['👩‍👩‍👧🏽 en 👍🏿👍', ['👩‍👩‍👧🏽', 'en', '👍🏿', '👍']],
  ['❤️ 1️⃣ 🇳🇱', ['❤️', '1️⃣', '🇳🇱']],
  ['bel [phone] of [e-mail], @…', ['bel', '[phone]', 'of', '[e-mail]', '@…']],
  ['mooi :-) niet :(', ['mooi', ':-)', 'niet', ':(']],
  ['mail naar jan@voorbeeld.nl graag', ['mail', 'naar', 'jan@voorbeeld.nl', 'graag']],
  ['geïrriteerd café België', ['geïrriteerd', 'café', 'belgië']],
  ['sto\u00adring en\u200b wi\u202efi', ['storing', 'en', 'wifi']],
  ['日本語 и русский', ['日本語', 'и', 'русский']],
])('the tokens of %j', (source, expected) => {
  expect(texts(source)).toEqual(expected);
});

test('a run of punctuation is one break, a new line another', () => {
  const breaks = scan('Wat?!\nNee.').filter(({ kind }) => kind === 'break');
  expect(breaks.map(({ text }) => text)).toEqual(['?!', '\n', '.']);
});

test('accents fall away in the key only', () => {
  expect(scan('géén').map(({ text, key }) => [text, key])).toEqual([['géén', 'geen']]);
});

test('capitals are told apart: a name begins with one, a shout is all of them', () => {
  expect(scan('Zwolle NU tv DIRECT').map(({ capital, shout }) => [capital, shout])).toEqual([
    [true, false],
    [true, false],
    [false, false],
    [true, true],
  ]);
});

test('a word has one number however it is written', () => {
  const id = intern('geen');
  expect(scan('geen GEEN Géén geen').map((token) => token.id)).toEqual([id, id, id, id]);
});

test('a word in no table has the number 0', () => {
  expect(scan('xqzzy 日本語').map(({ id }) => id)).toEqual([0, 0]);
});

test('each token says where it stands', () => {
  const text = 'Zo’n wifi, 3x!! 👍🏿 #top';
  const tokens = scan(text);
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Zo’n',
    'wifi',
    ',',
    '3x',
    '!!',
    '👍🏿',
    '#top',
  ]);
});

test('tokens that are kept stay what they are, in passing they hold until the next text', () => {
  const source = `Wifi doet het NIET. ${'storing é 3x '.repeat(200)}`;
  const kept = scan(source);
  const passing = scanInPassing(source);
  expect(passing).toEqual(kept);
  expect(passing.length).toBeGreaterThan(600);
  const short = scan('goed zo');
  scanInPassing('iets heel anders, en langer');
  expect(short.map(({ text }) => text)).toEqual(['goed', 'zo']);
});

test('a list of tokens ends where its text does', () => {
  scanInPassing('een twee drie vier vijf');
  expect(scanInPassing('zes zeven').map(({ text }) => text)).toEqual(['zes', 'zeven']);
  expect(scanInPassing('')).toEqual([]);
});
