import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../../../server/analyse/analyse.ts';

const analyse = createAnalyser({
  brands: [{ id: 'poldernet', names: ['PolderNet', 'Polder Net'] }],
});

const words = array(
  constantFrom(
    ...'geen niet internet weer lekker dan boos blij maar ? ! , 😡 🙃 storing Zwolle @PolderNet not but great again no 3x gebeld één géén hè naïef'.split(
      ' ',
    ),
  ),
  { maxLength: 30 },
).map((parts) => parts.join(' '));
const anyText = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  string({ unit: 'grapheme', maxLength: 100 }),
  words,
);

describe('any text', () => {
  test('has a score of −1 to 1 and terms without repeats or controls', () => {
    assert(
      property(anyText, (text) => {
        const { score, terms, tokens, brands } = analyse(text);
        expect(score).toBeGreaterThanOrEqual(-1);
        expect(score).toBeLessThanOrEqual(1);
        expect(terms.length).toBeLessThanOrEqual(12);
        expect(new Set(terms).size).toBe(terms.length);
        expect(new Set(brands).size).toBe(brands.length);
        for (const term of terms) {
          expect(term.length).toBeLessThanOrEqual(40);
          expect(term).not.toMatch(/\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        }
        for (const token of tokens) expect(token).not.toMatch(/\s/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test('has the same tokens whenever they are asked for, and however often the text is read', () => {
    assert(
      property(anyText, anyText, (text, other) => {
        const early = analyse(text);
        const atOnce = early.tokens;
        const between = analyse(other).tokens;
        expect(early.tokens).toEqual(atOnce);
        const again = analyse(text);
        expect(again.tokens).toEqual(atOnce);
        expect(again).toEqual(early);
        expect(analyse(other).tokens).toEqual(between);
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same in NFC and NFD', () => {
    assert(
      property(anyText, (text) => {
        expect(analyse(text.normalize('NFD'))).toEqual(analyse(text.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });

  test('does not change by a lone surrogate or when read twice', () => {
    assert(
      property(array(integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (codes) => {
        const text = String.fromCharCode(...codes);
        expect(analyse(text)).toEqual(analyse(text));
      }),
    );
  });
});

describe('hostile text of 100 kB', () => {
  test.each([
    ['one letter', 'a'.repeat(100_000)],
    ['one emoji', '🙃'.repeat(50_000)],
    ['joined emoji', '👩\u200d'.repeat(33_000)],
    ['combining marks', `e${'\u0301\u0316'.repeat(50_000)}`],
    ['marks just below the limit', `e${'\u0301'.repeat(19)}`.repeat(5_000)],
    ['negations', 'niet '.repeat(20_000)],
    ['hits', 'maar goed '.repeat(10_000)],
    ['questions', 'a?'.repeat(50_000)],
    ['phrases that nearly match', 'valt x x x '.repeat(9_000)],
    ['hyphens', 'a-'.repeat(50_000)],
    ['gaps of phrases', 'had meer zou ligt er kan je '.repeat(4_000)],
    ['words beyond any', `${'é-'.repeat(40_000)} ${'ж'.repeat(60_000)}`],
    ['numbers', '3 x '.repeat(25_000)],
    ['brackets', '['.repeat(100_000)],
    ['hashtags', '#a'.repeat(50_000)],
  ])('%s is read in linear time', (_, text) => {
    const startMs = performance.now();
    analyse(text);
    // Generous for a busy machine; anything quadratic takes minutes.
    expect(performance.now() - startMs).toBeLessThan(3_000);
  });
});
