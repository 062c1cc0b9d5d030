import { describe, expect, test } from 'vitest';
import { en } from '../../../../wall/locales/en.ts';
import { nl } from '../../../../wall/locales/nl.ts';

describe('plurals', () => {
  test.each([
    [0, '0 berichten', '0 messages'],
    [1, '1 bericht', '1 message'],
    [2, '2 berichten', '2 messages'],
  ])('%i', (count, dutch, english) => {
    expect(nl.messages(count, String(count))).toBe(dutch);
    expect(en.messages(count, String(count))).toBe(english);
  });
});

test('both languages say the same things', () => {
  expect(Object.keys(en)).toEqual(Object.keys(nl));
});
