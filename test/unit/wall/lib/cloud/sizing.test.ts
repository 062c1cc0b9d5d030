import { describe, expect, test } from 'vitest';
import { AREA_TOLERANCE, sizeFor } from '../../../../../wall/lib/cloud/ranking.ts';
import { LEAD_EM, sizeCloud, TARGET_FILL } from '../../../../../wall/lib/cloud/sizing.ts';
import type { CloudLayout, CloudRequest } from '../../../../../wall/lib/cloud/types.ts';
import { cloudRequest, zipfWords } from './request.ts';

const measureEm = (text: string): number => text.length * 0.5;
const words = zipfWords(60);

/** What a layout of these words looks like when all have room. */
function laidOut(given: CloudRequest): CloudLayout {
  const { words: sized, dropped, scale } = sizeCloud(given, measureEm);
  return {
    placed: sized.map(({ widthEm, ...word }) => ({
      ...word,
      widthPx: word.fontPx * widthEm,
      xPx: 0,
      yPx: 0,
    })),
    dropped,
    scale,
    widthPx: given.widthPx,
    heightPx: given.heightPx,
    font: given.font,
  };
}

const fillOf = (request: CloudRequest): number =>
  sizeCloud(request, measureEm).words.reduce(
    (sum, { fontPx, widthEm, leadEm }) => sum + fontPx ** 2 * (widthEm + leadEm),
    0,
  ) /
  (request.widthPx * request.heightPx);

describe('sizeCloud', () => {
  test('area is in proportion to weight, within 3 %', () => {
    const weights = new Map(words.map(({ text, weight }) => [text, weight]));
    const { words: sized, scale } = sizeCloud(cloudRequest(), measureEm);
    for (const { text, fontPx } of sized) {
      const share = fontPx ** 2 / (scale ** 2 * weights.get(text)!);
      expect(Math.abs(share - 1)).toBeLessThanOrEqual(0.03);
    }
  });

  test('together they fill their share of the frame, marks included', () => {
    expect(fillOf(cloudRequest())).toBeCloseTo(TARGET_FILL, 1);
    const marked = words.map((word) => ({ ...word, marked: true }));
    expect(fillOf(cloudRequest({ words: marked }))).toBeCloseTo(TARGET_FILL, 1);
  });

  test('no word is smaller than what can be read; those that would be are dropped by name', () => {
    const request = cloudRequest({ minFontPx: 30, readableFontPx: 36 });
    const { words: sized, dropped } = sizeCloud(request, measureEm);
    expect(Math.min(...sized.map(({ fontPx }) => fontPx))).toBeGreaterThanOrEqual(30 * 0.997);
    expect(Math.min(...sized.slice(0, 45).map(({ fontPx }) => fontPx))).toBeGreaterThan(35.8);
    expect(dropped.length).toBeGreaterThan(0);
    expect([...sized.map(({ text }) => text), ...dropped].sort()).toEqual(
      words.map(({ text }) => text).sort(),
    );
  });

  test('few words do not become giants', () => {
    const request = cloudRequest({ words: [{ text: 'storing', weight: 2 }], maxFontPx: 80 });
    expect(sizeCloud(request, measureEm).words[0]!.fontPx).toBeLessThanOrEqual(80 * 1.003);
  });

  test('a word of any length is cut to its share of the frame', () => {
    const long = { text: 'x'.repeat(10_000), weight: 500 };
    const { words: sized } = sizeCloud(cloudRequest({ words: [long, ...words] }), measureEm);
    const word = sized.find(({ text }) => text === long.text)!;
    expect(word.label).toMatch(/^x+…$/);
    expect(word.widthEm * word.fontPx).toBeLessThanOrEqual(0.86 * 1_200);
  });

  test('nothing in, nothing out; blank terms are nothing', () => {
    const request = cloudRequest({ words: [{ text: '   ', weight: 9 }] });
    expect(sizeCloud(request, measureEm)).toMatchObject({ words: [], dropped: [] });
  });

  test('names of object properties are words like any other', () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((text) => ({ text, weight: 5 }));
    const { words: sized } = sizeCloud(cloudRequest({ words: odd }), measureEm);
    expect(sized.map(({ text }) => text).sort()).toEqual(['__proto__', 'constructor', 'toString']);
  });

  test('the same request gives the same sizes, in any order of words', () => {
    const shuffled = [...words.slice(30), ...words.slice(0, 30)];
    expect(sizeCloud(cloudRequest({ words: shuffled }), measureEm)).toEqual(
      sizeCloud(cloudRequest(), measureEm),
    );
  });

  test('the scale is kept until the words fill clearly more or less', () => {
    const previous = laidOut(cloudRequest());
    const grown = (by: number) => words.map((word) => ({ ...word, weight: word.weight * by }));
    const scaleOf = (by: number) =>
      sizeCloud(cloudRequest({ previous, words: grown(by) }), measureEm).scale;
    expect(scaleOf(1.02)).toBe(previous.scale);
    expect(scaleOf(1.3)).toBeLessThan(previous.scale * 0.9);
  });

  test('the scale is not kept at the price of words that others would have room for', () => {
    const minFontPx = 22;
    const many = zipfWords(120);
    const previous = laidOut(cloudRequest({ words: many, minFontPx }));
    for (const by of [1.05, 1.1, 1.15, 1.2, 1.3]) {
      const grown = many.map((word) => ({ ...word, weight: word.weight * by }));
      const sizedWith = (before: typeof previous | null) =>
        sizeCloud(cloudRequest({ previous: before, words: grown, minFontPx }), measureEm).words;
      expect(sizedWith(previous).length).toBeGreaterThanOrEqual(0.9 * sizedWith(null).length);
    }
  });

  test('room for marks comes with the first mark and stays when it goes', () => {
    const first = { ...words[0]!, marked: true };
    const previous = laidOut(cloudRequest({ words: [first, ...words.slice(1)] }));
    const leads = sizeCloud(cloudRequest({ previous }), measureEm).words.map(
      ({ leadEm }) => leadEm,
    );
    expect(leads[0]).toBe(LEAD_EM);
    expect(leads[1]).toBe(0);
  });
});

test('a word keeps its size while its area is nearly right', () => {
  expect(sizeFor(40, 40 * Math.sqrt(1 + AREA_TOLERANCE * 0.9))).not.toBe(sizeFor(40, undefined));
  expect(sizeFor(40, 44)).toBe(sizeFor(40, undefined));
  expect(sizeFor(40, undefined)).toBeCloseTo(40, 0);
});
