import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { contrast, TEXT_CONTRAST, TEXT_TOKENS, THEMES } from '../../../shared/theme.ts';
import { moodColour, NEUTRAL_COLOUR } from '../../../wall/lib/mood-colour.ts';

const css = readFileSync(new URL('../../../wall/theme.css', import.meta.url), 'utf8');

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

describe.each(Object.entries(THEMES))('theme %s', (name, colours) => {
  test.each(TEXT_TOKENS)('%s reads at 7 to 1 on ground and surface', (token) => {
    expect(contrast(colours[token], colours.ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrast(colours[token], colours.surface)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test('an alert reads at 7 to 1 on its field', () => {
    expect(contrast(colours['on-alarm'], colours.alarm)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  test('is the same in theme.css', () => {
    const selector = name === 'dark' ? ':root {' : `:root[data-theme='${name}'] {`;
    const from = css.indexOf(selector);
    const block = css.slice(from, css.indexOf('}', from));
    const said = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, key, value]) => [
      key,
      value,
    ]);
    expect(Object.fromEntries(said)).toEqual(colours);
  });

  test.each(Object.entries(VISIONS))(
    'with %s, negative, positive and neutral are clearly of different colours',
    (_, matrix) => {
      const seen = (token: keyof typeof colours) => seenBy(matrix, colours[token]);
      const [negative, neutral, positive] = [seen('mood-n5'), seen('mood-0'), seen('mood-p5')];
      expect(difference(negative, positive)).toBeGreaterThan(25);
      expect(difference(negative, neutral)).toBeGreaterThan(20);
      expect(difference(positive, neutral)).toBeGreaterThan(9);
    },
  );
});

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#777777')).toBe(1);
});

test('a mood takes a step of the theme’s scale, from worst to best; unknown and around zero are neutral', () => {
  expect([-1, -0.3, -0.07, 0, 0.07, 0.3, 1].map(moodColour)).toEqual([
    'var(--mood-n5)',
    'var(--mood-n4)',
    'var(--mood-n1)',
    NEUTRAL_COLOUR,
    'var(--mood-p1)',
    'var(--mood-p4)',
    'var(--mood-p5)',
  ]);
  expect(moodColour(null)).toBe(NEUTRAL_COLOUR);
});
