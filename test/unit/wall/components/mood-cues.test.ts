import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { moodColour, NEUTRAL_COLOUR } from '../../../../wall/lib/mood-colour.ts';

/** Linear RGB as seen with a whole kind of cone missing (Machado, Oliveira and Fernandes 2009, severity 1). */
const VISIONS = {
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

const toLinear = (value: number): number =>
  value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const fromLinear = (value: number): number =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

function seenBy(matrix: readonly number[], colour: string): string {
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map(toLinear);
  const [red, green, blue] = [0, 3, 6].map((row) => {
    const value = linear.reduce((sum, part, index) => sum + part * matrix[row + index]!, 0);
    return fromLinear(Math.min(1, Math.max(0, value)));
  });
  return rgb(red!, green!, blue!).formatHex();
}

/** Distance in CIELAB: 2.3 is just noticeable side by side. */
function difference(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

describe.each(Object.entries(VISIONS))('with %s', (_, matrix) => {
  const negative = seenBy(matrix, moodColour(-0.5));
  const positive = seenBy(matrix, moodColour(0.5));
  const neutral = seenBy(matrix, NEUTRAL_COLOUR);

  test('negative, positive and neutral words are clearly of different colours', () => {
    expect(difference(negative, positive)).toBeGreaterThan(25);
    expect(difference(negative, neutral)).toBeGreaterThan(20);
    expect(difference(positive, neutral)).toBeGreaterThan(9);
  });
});
