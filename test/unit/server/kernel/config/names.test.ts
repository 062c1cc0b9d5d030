import { expect, test } from 'vitest';
import { readConfig } from '../../../../../server/kernel/config/read-config.ts';
import { wallConfigs, watchOptions } from '../../../../../server/kernel/config/views.ts';
import { webhook } from '../../../../../server/sources/webhook.ts';
import { smallHub } from '../../../../helpers/small-hub.ts';

const ENGLISH_WALL =
  '  - { id: desk, name: Desk, locale: en, screen: { diagonalInch: 75, viewingDistanceM: 4 } }\n';

const read = (name: string) =>
  readConfig(smallHub({ extra: ENGLISH_WALL }).replace('name: Telefoon', `name: ${name}`), {
    webhook: webhook.options,
  });

function namesOf(name: string): (string | undefined)[] {
  const outcome = read(name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const walls = wallConfigs(outcome.config, null);
  return ['hal', 'desk'].map((id) => walls.get(id)!.channels[0]?.name);
}

test('a channel has its name in the language of the wall, or one name on all', () => {
  expect(namesOf('{ nl: Telefoon, en: Phone }')).toEqual(['Telefoon', 'Phone']);
  expect(namesOf('Telefoon')).toEqual(['Telefoon', 'Telefoon']);
});

test.each(['{ nl: Telefoon }', '{ nl: Telefoon, en: Phone, de: Telefon }', '3', '""'])(
  'a name of %s is refused, with what is expected',
  (name) => {
    const outcome = read(name);
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      path: expect.stringMatching(/^channels\[0\]\.name/) as string,
      message: expect.stringMatching(/expected|unknown key/) as string,
    });
  },
);

const readTheme = (name: string, locale: 'nl' | 'en' = 'nl') =>
  readConfig(
    `${smallHub({ locale })}themes:\n  - { id: bills, name: ${name}, words: [factuur] }\n`,
    { webhook: webhook.options },
  );

test('a theme is called as in the language of the hub, and has both names where they differ', () => {
  const subjectOf = (name: string, locale?: 'nl' | 'en') => {
    const outcome = readTheme(name, locale);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return watchOptions(outcome.config).subjects.find(({ id }) => id === 'theme:bills');
  };
  const names = { nl: 'Facturen', en: 'Bills' };
  expect(subjectOf('{ nl: Facturen, en: Bills }')).toMatchObject({ name: 'Facturen', names });
  expect(subjectOf('{ nl: Facturen, en: Bills }', 'en')).toMatchObject({ name: 'Bills', names });
  expect(subjectOf('Facturen')).toMatchObject({ name: 'Facturen' });
  expect(subjectOf('Facturen')).not.toHaveProperty('names');
});

test.each(['{ en: Bills }', `"${'x'.repeat(41)}"`])(
  'a theme called %s is refused, with what is expected',
  (name) => {
    const outcome = readTheme(name);
    expect(outcome.ok ? [] : outcome.problems).toMatchObject([
      {
        path: expect.stringMatching(/^themes\[0\]\.name/) as string,
        message: expect.stringMatching(/expected/) as string,
      },
    ]);
  },
);
