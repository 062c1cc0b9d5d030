import { expect, test } from 'vitest';
import { readConfig } from '../../../../../server/kernel/config/read-config.ts';
import { wallConfigs } from '../../../../../server/kernel/config/views.ts';
import { webhook } from '../../../../../server/sources/webhook.ts';
import { smallHub } from '../../../../helpers/small-hub.ts';
import { boxFont } from '../../../../helpers/box-font.ts';

const FILES: Record<string, Buffer> = {
  'regular.ttf': boxFont({ capHeight: 650 }),
  'bold.ttf': boxFont({ capHeight: 640 }),
  'low.ttf': boxFont({ capHeight: 450 }),
  'jumping.ttf': boxFont({ advanceOfOne: 400 }),
  'broad.ttf': boxFont({ advance: 900 }),
  'text.ttf': Buffer.from('no font at all'),
};

const read = (font: string, screen = '{ diagonalInch: 75, viewingDistanceM: 3 }') =>
  readConfig(
    smallHub({ extra: `look:\n  font: ${font}\n` }).replace(
      '{ diagonalInch: 75, viewingDistanceM: 4 }',
      screen,
    ),
    { webhook: webhook.options },
    (file) => {
      const bytes = FILES[file];
      if (!bytes) throw new Error(`there is no file ${file}`);
      return bytes;
    },
  );

const problems = (...args: Parameters<typeof read>): string[] => {
  const outcome = read(...args);
  return outcome.ok ? [] : outcome.problems.map(({ path, message }) => `${path}: ${message}`);
};

test('an own font is told to the walls, with the height of its lowest capitals', () => {
  const outcome = read(
    '{ family: Huisletter, files: [{ file: regular.ttf, weight: 400 }, { file: bold.ttf, weight: 600 }] }',
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const wall = wallConfigs(outcome.config, null).get('hal')!;
  expect(wall.screen.capHeightEm).toBe(0.64);
  expect(wall.look.font).toEqual({
    family: 'Huisletter',
    files: [
      { url: expect.stringMatching(/^\/look\/font\/0\?[0-9a-f]{12}$/) as string, weight: '400' },
      { url: expect.stringMatching(/^\/look\/font\/1\?[0-9a-f]{12}$/) as string, weight: '600' },
    ],
  });
});

test('a hub without one has the wall’s own', () => {
  const outcome = readConfig(smallHub(), { webhook: webhook.options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const wall = wallConfigs(outcome.config, null).get('hal')!;
  expect(wall.look).not.toHaveProperty('font');
  expect(wall.screen).not.toHaveProperty('capHeightEm');
});

test.each([
  ['gone.ttf', /there is no file gone\.ttf/],
  ['text.ttf', /text\.ttf cannot be the wall's font: it is no font/],
  ['jumping.ttf', /no tabular ones/],
  ['broad.ttf', /0\.90 em wide/],
  ['arial.exe', /expected a font: \.woff2/],
])('%s is refused', (file, message) => {
  const found = problems(`{ family: Huisletter, files: [{ file: ${file} }] }`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^look\.font\.files\[0\]\.file: /);
  expect(found[0]).toMatch(message);
});

test('the gate reckons with the font: low capitals are refused where high ones can be read', () => {
  const far = '{ diagonalInch: 75, viewingDistanceM: 3.5 }';
  expect(problems('{ family: Huisletter, files: [{ file: regular.ttf }] }', far)).toEqual([]);
  const [refused] = problems('{ family: Huisletter, files: [{ file: low.ttf }] }', far);
  expect(refused).toMatch(/^walls\[0\].*(capitals of|read it from)/);
});
