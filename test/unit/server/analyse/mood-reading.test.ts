import { describe, expect, test } from 'vitest';
import { scan } from '../../../../server/analyse/scan.ts';
import { readMood, scoreMood } from '../../../../server/analyse/sentiment.ts';

const read = (text: string, language: 'nl' | 'en' = 'nl') => readMood(scan(text), language);

describe('what a score is told by', () => {
  test.each([
    ['niet goed', 'goed', 'negation'],
    ['heel slecht', 'slecht', 'degree'],
    ['duur maar goed', 'goed', 'contrast'],
    ['is dat slecht?', 'slecht', 'question'],
    ['SLECHT hoor', 'slecht', 'capitals'],
    ['nog nooit zo goed', 'goed', 'never so'],
    ['de router was kapot, nu is het opgelost', 'kapot', 'relief'],
    ['bedankt, weer een storing', 'bedankt', 'irony'],
    ['het zou goed zijn', 'goed', 'wish'],
    ['kutverbinding', 'kutverbinding', 'prefix'],
    ['ik ben het beu', 'het beu', 'phrase'],
    ['het werkt sinds gisteren niet', 'niet', 'denied duty'],
  ])('%j: %j by the rule "%s"', (text, word, rule) => {
    const found = read(text).evidence.find((entry) => entry.word.includes(word));
    expect(found?.rules).toContain(rule);
  });

  test('stands at the tokens it names', () => {
    const text = 'Wat een goede dag, ik ben het beu 👍';
    const tokens = scan(text);
    for (const { from, to, word } of readMood(tokens, 'nl').evidence) {
      const keys = tokens.slice(from, to).map(({ key }) => key);
      expect(keys.join(' ')).toBe(word);
    }
  });

  test('has the same score with and without its reasons', () => {
    for (const text of ['Top geregeld weer 🙃', 'Niet slecht!', 'Goed, maar wel duur', '']) {
      const tokens = scan(text);
      expect(readMood(tokens, 'nl').score).toBe(scoreMood(tokens, 'nl'));
    }
  });
});

describe('clauses', () => {
  test('part at marks and at words such as "maar", each with its own mood', () => {
    const text = 'KPN is geweldig, maar jullie zijn waardeloos. Morgen bel ik';
    const tokens = scan(text);
    const { clauses } = readMood(tokens, 'nl');
    const told = clauses.map(({ from, to, score }) => [
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
      Math.sign(score),
    ]);
    expect(told).toEqual([
      ['kpn is geweldig', 1],
      ['maar jullie zijn waardeloos', -1],
      ['morgen bel ik', 0],
    ]);
  });

  test('hold every token that is no mark', () => {
    const tokens = scan('Ja! Goed en wel, maar (echt) niet 👍. Nee? en\ndan');
    const { clauses } = readMood(tokens, 'nl');
    const held = clauses.flatMap(({ from, to }) => tokens.slice(from, to));
    expect(held).toEqual(tokens.filter(({ kind }) => kind !== 'break'));
  });
});

describe('of other languages', () => {
  test('only the pictures tell', () => {
    expect(scoreMood(scan('Das ist super gut'), 'other')).toBe(0);
    expect(scoreMood(scan('Das ist gut 😡'), 'other')).toBeLessThan(0);
  });
});
