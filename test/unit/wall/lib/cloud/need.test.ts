import { describe, expect, test } from 'vitest';
import { layoutCloud } from '../../../../../wall/lib/cloud/layout.ts';
import { layoutNeed } from '../../../../../wall/lib/cloud/need.ts';
import { createBlockInk } from './block-ink.ts';
import { cloudRequest, zipfWords } from './request.ts';

describe('layoutNeed', () => {
  const words = zipfWords(60);
  const request = cloudRequest({ words, minFontPx: 24 });
  const previous = layoutCloud(request, createBlockInk());
  const need = (changes: Partial<typeof request>): number =>
    layoutNeed({ ...request, previous, ...changes });
  const changed = (by: number) =>
    words.map((word, index) => (index === 4 ? { ...word, weight: word.weight * by } : word));

  test('is all of it for the first layout, for another frame and for another font', () => {
    expect(layoutNeed(request)).toBe(1);
    expect(need({ widthPx: 1_000 })).toBe(1);
    expect(need({ font: { family: 'Other', weight: 600 } })).toBe(1);
  });

  test('is nothing for the same words and for small changes of weight', () => {
    expect(need({})).toBe(0);
    expect(need({ words: changed(1.01) })).toBe(0);
  });

  test('grows with what is wrong', () => {
    expect(need({ words: changed(1.3) })).toBeGreaterThan(0);
    expect(need({ words: changed(2) })).toBeGreaterThan(need({ words: changed(1.3) }));
  });

  test('counts a word that comes high up, one that goes, and a mark without room', () => {
    expect(need({ words: [...words, { text: 'netwerkstoring', weight: 300 }] })).toBeGreaterThan(
      0.06,
    );
    expect(need({ words: words.slice(1) })).toBeGreaterThan(0.06);
    expect(need({ words: [{ ...words[0]!, marked: true }, ...words.slice(1)] })).toBeGreaterThan(0);
  });

  test('is nothing for a word that would find no place anyway', () => {
    expect(need({ words: [...words, { text: 'fluistering', weight: 1 }] })).toBe(0);
  });

  test('is nothing when there are no words and there were none', () => {
    const empty = { ...previous, placed: [], dropped: [] };
    expect(need({ previous: empty, words: [] })).toBe(0);
  });
});
