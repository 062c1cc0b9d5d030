import { expect, test } from 'vitest';
import { linePath } from '../../../../wall/lib/line-path.ts';
import { moodColour, NEUTRAL_COLOUR } from '../../../../wall/lib/mood-colour.ts';

const GROUND = '#0a0f1a';

function luminance(colour: string): number {
  const channels = colour.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    : colour.match(/\d+/g)!.map(Number);
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test('every mood reads at 7 to 1 on the ground', () => {
  for (let net = -1; net <= 1; net += 0.05) {
    const contrast = (luminance(moodColour(net)) + 0.05) / (luminance(GROUND) + 0.05);
    expect(contrast).toBeGreaterThan(7);
  }
});

test('an unknown mood and a mood around zero are grey', () => {
  expect(moodColour(null)).toBe(NEUTRAL_COLOUR);
  expect(luminance(moodColour(0))).toBeCloseTo(luminance(NEUTRAL_COLOUR), 6);
});

test('a line stops at a gap, and a point alone is a dot', () => {
  expect(linePath([[0, 1], [2, 3], null, [4, 5], null, [6, 7], [8, 9]])).toBe(
    'M0.0,1.0L2.0,3.0M4.0,5.0h0M6.0,7.0L8.0,9.0',
  );
  expect(linePath([])).toBe('');
});
