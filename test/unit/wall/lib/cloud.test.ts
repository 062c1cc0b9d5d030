import { describe, expect, test } from 'vitest';
import {
  FONT_STEP,
  GUTTER_EM,
  sizeCloud,
  steppedFontPx,
  TARGET_FILL,
} from '../../../../wall/lib/cloud/sizing.ts';
import { startPlaces } from '../../../../wall/lib/cloud/start-places.ts';
import type { CloudLayout, CloudRequest } from '../../../../wall/lib/cloud/types.ts';
import { layoutNeed } from '../../../../wall/lib/cloud/need.ts';
import { cutText } from '../../../../wall/lib/measure-text.ts';

const measureEm = (text: string): number => text.length * 0.5;

const words = Array.from({ length: 60 }, (_, index) => ({
  text: `woord${String(index).padStart(2, '0')}`,
  weight: Math.round(200 / (index + 2)),
}));

const request = (changes: Partial<CloudRequest> = {}): CloudRequest => ({
  words,
  previous: null,
  seed: 1,
  widthPx: 1_200,
  heightPx: 700,
  font: { family: 'Inter', weight: 600 },
  minFontPx: 24,
  maxFontPx: 400,
  ...changes,
});

/** What a layout of these words looks like when all have room. */
function laidOut(given: CloudRequest): CloudLayout {
  const sized = sizeCloud(given, measureEm);
  return {
    placed: sized.words.map(({ text, label, fontPx, widthEm }) => ({
      text,
      label,
      fontPx,
      widthPx: fontPx * widthEm,
      xPx: 0,
      yPx: 0,
    })),
    dropped: sized.dropped,
    scale: sized.scale,
    widthPx: given.widthPx,
    heightPx: given.heightPx,
  };
}

describe('sizeCloud', () => {
  test('area is in proportion to weight, within a step', () => {
    const weights = new Map(words.map(({ text, weight }) => [text, weight]));
    const { words: sized, scale } = sizeCloud(request(), measureEm);
    for (const { text, fontPx } of sized) {
      const trueFontPx = Math.max(24, scale * Math.sqrt(weights.get(text)!));
      expect(Math.abs(Math.log(fontPx / trueFontPx))).toBeLessThanOrEqual(Math.log(FONT_STEP) / 2);
    }
  });

  test('together they fill their share of the frame', () => {
    const { words: sized } = sizeCloud(request(), measureEm);
    const boxesPx2 = sized.reduce(
      (sum, word) => sum + word.fontPx ** 2 * (word.widthEm + GUTTER_EM),
      0,
    );
    expect(boxesPx2 / (1_200 * 700)).toBeGreaterThan(TARGET_FILL * 0.93);
    expect(boxesPx2 / (1_200 * 700)).toBeLessThan(TARGET_FILL * 1.07);
  });

  test('no word is smaller than what can be read; those that would be are dropped by name', () => {
    const { words: sized, dropped } = sizeCloud(request(), measureEm);
    expect(Math.min(...sized.map(({ fontPx }) => fontPx))).toBeGreaterThanOrEqual(24 / FONT_STEP);
    expect(dropped.length).toBeGreaterThan(0);
    expect([...sized.map(({ text }) => text), ...dropped].sort()).toEqual(
      words.map(({ text }) => text).sort(),
    );
  });

  test('few words do not become giants', () => {
    const { words: sized } = sizeCloud(
      request({ words: [{ text: 'storing', weight: 2 }], maxFontPx: 80 }),
      measureEm,
    );
    expect(sized[0]!.fontPx).toBeLessThanOrEqual(80 * FONT_STEP);
  });

  test('a word of any length is cut to its share of the frame', () => {
    const long = { text: 'x'.repeat(10_000), weight: 500 };
    const { words: sized } = sizeCloud(request({ words: [long, ...words] }), measureEm);
    const word = sized.find(({ text }) => text === long.text)!;
    expect(word.label).toMatch(/^x+…$/);
    expect(word.widthEm * word.fontPx).toBeLessThanOrEqual(0.6 * 1_200);
  });

  test('nothing in, nothing out; blank terms are nothing', () => {
    expect(sizeCloud(request({ words: [{ text: '   ', weight: 9 }] }), measureEm)).toMatchObject({
      words: [],
      dropped: [],
    });
  });

  test('names of object properties are words like any other', () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((text) => ({ text, weight: 5 }));
    const { words: sized } = sizeCloud(request({ words: odd }), measureEm);
    expect(sized.map(({ text }) => text).sort()).toEqual(['__proto__', 'constructor', 'toString']);
  });

  test('the same request gives the same sizes, in any order of words', () => {
    const shuffled = [...words.slice(30), ...words.slice(0, 30)];
    expect(sizeCloud(request({ words: shuffled }), measureEm)).toEqual(
      sizeCloud(request(), measureEm),
    );
  });
});

describe('steppedFontPx', () => {
  test('keeps its step while the wish is near, leaves it when it is not', () => {
    expect(steppedFontPx(41, 40)).toBe(40);
    expect(steppedFontPx(44, 40)).toBeGreaterThan(40);
  });
});

describe('layoutNeed', () => {
  const previous = laidOut(request());
  const changed = (by: number) =>
    words.map((word, index) => (index === 4 ? { ...word, weight: word.weight * by } : word));

  test('is all of it for the first layout and for another frame', () => {
    expect(layoutNeed(request())).toBe(1);
    expect(layoutNeed(request({ previous, widthPx: 1_000 }))).toBe(1);
  });

  test('is nothing for the same words and for small changes of weight', () => {
    expect(layoutNeed(request({ previous }))).toBe(0);
    expect(layoutNeed(request({ previous, words: changed(1.04) }))).toBe(0);
  });

  test('grows with what is wrong', () => {
    const little = layoutNeed(request({ previous, words: changed(1.3) }));
    const more = layoutNeed(request({ previous, words: changed(2) }));
    expect(little).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(little);
  });

  test('counts a word that comes high up, and one that goes', () => {
    const joined = [...words, { text: 'netwerkstoring', weight: 90 }];
    expect(layoutNeed(request({ previous, words: joined }))).toBeGreaterThan(0.06);
    expect(layoutNeed(request({ previous, words: words.slice(1) }))).toBeGreaterThan(0.06);
  });

  test('is nothing for a word that would find no place anyway', () => {
    const joined = [...words, { text: 'fluistering', weight: 1 }];
    expect(layoutNeed(request({ previous, words: joined }))).toBe(0);
  });

  test('is nothing when there are no words and there were none', () => {
    const empty = { ...previous, placed: [], dropped: [] };
    expect(layoutNeed(request({ previous: empty, words: [] }))).toBe(0);
  });
});

test('start places lie in the frame, the first in its middle, the same for the same seed', () => {
  const { words: sized } = sizeCloud(request(), measureEm);
  const places = startPlaces(sized, 1_200, 700, 7);
  expect(places[0]).toEqual({ xPx: 600, yPx: 350 });
  expect(places).toEqual(startPlaces(sized, 1_200, 700, 7));
  expect(places).not.toEqual(startPlaces(sized, 1_200, 700, 8));
  for (const { xPx, yPx } of places) {
    expect(xPx).toBeGreaterThan(-60);
    expect(xPx).toBeLessThan(1_260);
    expect(yPx).toBeGreaterThan(-35);
    expect(yPx).toBeLessThan(735);
  }
});

describe('cutText', () => {
  test.each([
    ['kort', 10, 'kort'],
    ['abcdefghij', 3, 'abcde…'],
    ['een woord', 2.5, 'een…'],
    ['abc', 0.1, '…'],
  ])('%s in %d em is %s', (text, maxEm, expected) => {
    expect(cutText(text, maxEm, measureEm)).toBe(expected);
  });

  test('never cuts a code point in two', () => {
    expect(cutText('😀😀😀😀', 2.5, measureEm)).toBe('😀😀…');
  });
});
