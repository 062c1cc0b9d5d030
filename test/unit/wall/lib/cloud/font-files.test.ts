import { expect, test } from 'vitest';
import { covers } from '../../../../../wall/lib/cloud/font-files.ts';

const points = (text: string): Set<number> =>
  new Set(Array.from(text, (character) => character.codePointAt(0)!));

test.each([
  ['U+0-FF', 'wifi', true],
  ['U+0100-02BA, U+1E00-1E9F', 'wifi', false],
  ['U+0100-02BA, U+1E00-1E9F', 'Łódź', true],
  ['u+4??', 'привет', true],
  ['U+26', 'a & b', true],
  ['U+0-10FFFF', '😀', true],
])('%s covers "%s": %s', (range, text, expected) => {
  expect(covers(range, points(text))).toBe(expected);
});
