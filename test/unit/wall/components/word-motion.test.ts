import { describe, expect, test } from 'vitest';
import { planMotion, transformOf } from '../../../../wall/components/word-motion.ts';
import type { CloudLayout, PlacedWord } from '../../../../wall/lib/cloud/types.ts';

const word = (text: string, xPx: number, changes: Partial<PlacedWord> = {}): PlacedWord => ({
  text,
  label: text,
  xPx,
  yPx: 300,
  fontPx: 40,
  widthPx: 100,
  leadEm: 0,
  ...changes,
});

const layout = (...placed: PlacedWord[]): CloudLayout => ({
  placed,
  dropped: [],
  scale: 1,
  widthPx: 1_000,
  heightPx: 600,
  font: { family: 'Inter', weight: 600 },
});

describe('planMotion', () => {
  test('the first layout comes as a whole', () => {
    const { coming, leaving, sliding } = planMotion(null, layout(word('a', 0), word('b', 200)));
    expect([...coming]).toEqual(['a', 'b']);
    expect(leaving).toEqual([]);
    expect(sliding.size).toBe(0);
  });

  test('so does that of another frame, and the old one does not linger', () => {
    const before = { ...layout(word('a', 0)), widthPx: 800 };
    const { coming, leaving } = planMotion(before, layout(word('a', 0)));
    expect([...coming]).toEqual(['a']);
    expect(leaving).toEqual([]);
  });

  test('what stands still is left alone', () => {
    const { coming, leaving, sliding } = planMotion(layout(word('a', 0)), layout(word('a', 0.2)));
    expect([coming.size, leaving.length, sliding.size]).toEqual([0, 0, 0]);
  });

  test('near moves slide, far ones fade over', () => {
    const near = word('near', 0);
    const far = word('far', 0);
    const { coming, leaving, sliding } = planMotion(
      layout(near, far),
      layout(word('near', 50), word('far', 80)),
    );
    expect([...sliding]).toEqual([['near', near]]);
    expect([...coming]).toEqual(['far']);
    expect(leaving).toEqual([far]);
  });

  test('a word that grows around its middle slides in size only; one that is gone leaves', () => {
    const old = word('grows', 100);
    const gone = word('gone', 500);
    const grown = word('grows', 90, { fontPx: 48, widthPx: 120, yPx: 302.9 });
    const { leaving, sliding } = planMotion(layout(old, gone), layout(grown));
    expect(sliding.get('grows')).toBe(old);
    expect(leaving).toEqual([gone]);
  });
});

test('a word’s box is one em high and stands on its baseline, at whatever size it is set', () => {
  expect(transformOf(word('a', 12), 40)).toBe('translate(12.00px, 260.00px) scale(1)');
  expect(transformOf(word('a', 12), 80)).toBe('translate(12.00px, 220.00px) scale(0.5)');
});
