import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FontError, readFont } from '../../../../server/kernel/font-file.ts';
import { CAP_HEIGHT_EM } from '../../../../shared/legibility.ts';
import { boxFont, boxFontWoff } from '../../../helpers/box-font.ts';

const inter = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
);

describe('a font file', () => {
  test('the wall’s own (WOFF2) has the cap height that legibility is reckoned with', () => {
    const facts = readFont(inter);
    expect(facts).toMatchObject({ format: 'woff2', tabular: true });
    expect(facts.capHeightEm).toBeCloseTo(CAP_HEIGHT_EM, 2);
    expect(facts.digitEm).toBeGreaterThan(0.6);
    expect(facts.digitEm).toBeLessThan(0.66);
  });

  test.each([
    ['TrueType', boxFont, 'truetype'],
    ['WOFF', boxFontWoff, 'woff'],
  ] as const)('%s: height of a capital, width of a digit', (_, make, format) => {
    expect(readFont(make({ capHeight: 655, advance: 540 }))).toEqual({
      format,
      capHeightEm: 0.655,
      digitEm: 0.54,
      tabular: true,
    });
  });

  test('one that does not say how high its capitals are: as high as its H', () => {
    expect(readFont(boxFont({ os2Version: 1, capHeight: 711 })).capHeightEm).toBe(0.711);
  });

  test('digits of several widths are told', () => {
    expect(readFont(boxFont({ advance: 600, advanceOfOne: 400 }))).toMatchObject({
      digitEm: 0.6,
      tabular: false,
    });
  });

  test.each([
    ['a text', Buffer.from('family: Arial'), /no font/],
    ['nothing', Buffer.alloc(0), /no font/],
    ['half of a font', inter.subarray(0, inter.length >> 1), /damaged/],
    ['a font with capitals of a millimetre', boxFont({ capHeight: 10 }), /cannot be/],
  ])('%s is refused, and why', (_, file, message) => {
    expect(() => readFont(file)).toThrow(message);
  });

  test('whatever the file holds, it is read or refused with a reason', () => {
    const damaged = fc
      .record({
        whole: fc.constantFrom(boxFont(), boxFontWoff(), inter),
        at: fc.nat(600),
        byte: fc.nat(255),
        length: fc.nat(4_000),
      })
      .map(({ whole, at, byte, length }) => {
        const copy = Buffer.from(whole.subarray(0, whole.length - length));
        if (at < copy.length) copy[at] = byte;
        return copy;
      });
    fc.assert(
      fc.property(damaged, (file) => {
        try {
          return readFont(file).capHeightEm > 0;
        } catch (error) {
          return error instanceof FontError && error.message !== '';
        }
      }),
    );
  });
});
