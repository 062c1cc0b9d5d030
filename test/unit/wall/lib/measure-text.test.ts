import { describe, expect, test } from 'vitest';
import { cutText } from '../../../../wall/lib/measure-text.ts';

const measureEm = (text: string): number => text.length * 0.5;

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
