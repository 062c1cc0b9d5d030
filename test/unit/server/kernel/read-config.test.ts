import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatProblems,
  readConfig,
  type ConfigProblem,
  type HubConfig,
} from '../../../../server/kernel/config/read-config.ts';
import { chatwoot } from '../../../../server/sources/chatwoot.ts';
import { replay } from '../../../../server/sources/replay.ts';
import { webhook } from '../../../../server/sources/webhook.ts';

const schemas = { replay: replay.options, webhook: webhook.options };
const demo = readFileSync(new URL('../../../../fixtures/hub.yaml', import.meta.url), 'utf8');

const GOOD = `hub:
  name: Hub
  brand: { id: us, name: Us, aliases: ["@us"] }
  moodTarget: 10
competitors:
  - id: rival
    name: Rival
channels:
  - id: phone
    name: Telefoon
    kind: phone
    targets: { waiting: 8, longestWait: 2m, serviceLevel: 80% in 30s }
    alertAbove: 15m
  - id: social
    name: Webcare
    kind: social
    platforms: [x, mastodon]
sources:
  - id: inbox
    type: webhook
    secret: twelve-chars
walls:
  - id: hal
    name: Hal
    screen: { diagonalInch: 75, viewingDistanceM: 4 }
`;

/** The good file with one text put in another's place. */
function broken(from: string, to: string): string {
  if (GOOD.split(from).length !== 2) throw new Error(`"${from}" is not once in the file`);
  return GOOD.replace(from, to);
}

function problemsOf(text: string): ConfigProblem[] {
  const outcome = readConfig(text, schemas);
  return outcome.ok ? [] : outcome.problems;
}

function configOf(text: string): HubConfig {
  const outcome = readConfig(text, schemas);
  if (!outcome.ok) throw new Error(formatProblems('hub.yaml', outcome.problems));
  return outcome.config;
}

/** What is put in the place of what, where it is reported, and how. */
const BROKEN: [from: string, to: string, line: number, path: string, message: RegExp][] = [
  ['hub:\n', 'hubb:\n', 1, 'hubb', /unknown key; did you mean "hub"\?/],
  ['  name: Hub\n', '', 1, 'hub.name', /is missing: expected a text/],
  ['name: Hub\n', 'name: ""\n', 2, 'hub.name', /expected at least 1 character$/],
  ['name: Hub\n', 'name: 7\n', 2, 'hub.name', /expected a text: put it in quotes$/],
  ['name: Hub\n', `name: ${'x'.repeat(81)}\n`, 2, 'hub.name', /expected at most 80 characters$/],
  ['name: Hub\n', 'name:\n', 2, 'hub.name', /is empty: expected a text/],
  ['id: us,', '', 3, 'hub.brand.id', /is missing: expected a text/],
  ['id: us', 'id: Us', 3, 'hub.brand.id', /lower-case letters/],
  ['aliases', 'alias', 3, 'hub.brand.alias', /did you mean "aliases"\?/],
  ['["@us"]', '"@us"', 3, 'hub.brand.aliases', /expected a list, got a text/],
  ['["@us"]', '["@us", 7]', 3, 'hub.brand.aliases[1]', /expected a text/],
  ['moodTarget: 10', 'moodTarget: 101', 4, 'hub.moodTarget', /at most 100, got 101/],
  ['moodTarget: 10', 'moodTarget: 0.1', 4, 'hub.moodTarget', /expected a whole number, got 0.1/],
  ['moodTarget: 10', 'moodtarget: 10', 4, 'hub.moodtarget', /did you mean "moodTarget"\?/],
  ['moodTarget: 10', 'colour: red', 4, 'hub.colour', /known: name, brand, moodTarget/],
  ['id: rival', 'id: us', 6, 'competitors[0].id', /"us" is used twice/],
  [
    '  - id: rival\n    name: Rival',
    '  - rival',
    6,
    'competitors[0]',
    /expected keys with values, got a text/,
  ],
  ['channels:', 'locale: de\nchannels:', 8, 'locale', /expected one of nl, en$/],
  ['channels:', 'locale: En\nchannels:', 8, 'locale', /did you mean "en"\?/],
  ['channels:', 'timeZone: Amsterdam\nchannels:', 8, 'timeZone', /such as Europe\/Amsterdam/],
  ['channels:', 'timezone: UTC\nchannels:', 8, 'timezone', /did you mean "timeZone"\?/],
  ['channels:', 'quietAfter: 10\nchannels:', 8, 'quietAfter', /such as 30s, .*got 10$/],
  ['channels:', 'ingest: { allowedLateness: 5x }\nchannels:', 8, 'ingest.allowedLateness', /"5x"/],
  ['channels:', 'ingest: { allowedLateness: 25h }\nchannels:', 8, 'ingest.allowedLateness', /24h/],
  ['channels:', 'ingest: { rate: 5 }\nchannels:', 8, 'ingest.rate', /requestsPerMinute/],
  [
    'channels:',
    'ingest: { requestsPerMinute: 0 }\nchannels:',
    8,
    'ingest.requestsPerMinute',
    /expected more than 0, got 0/,
  ],
  ['id: phone', 'id: Phone line', 9, 'channels[0].id', /lower-case letters, digits and "-"/],
  ['id: phone', 'id: social', 14, 'channels[1].id', /"social" is used twice/],
  ['kind: phone', 'kind: fone', 11, 'channels[0].kind', /did you mean "phone"\?/],
  ['kind: phone', 'kind: telegraph', 11, 'channels[0].kind', /phone, chat, .*reviews$/],
  ['    kind: phone\n', '', 9, 'channels[0].kind', /expected one of phone, chat/],
  [
    'waiting: 8',
    'waiting: none',
    12,
    'channels[0].targets.waiting',
    /expected a number, got "none"/,
  ],
  ['waiting: 8', 'waiting: 0', 12, 'channels[0].targets.waiting', /more than 0, got 0/],
  ['waiting: 8', 'wait: 8', 12, 'channels[0].targets.wait', /known: waiting, longestWait/],
  [
    'longestWait: 2m',
    'longestWait: 2',
    12,
    'channels[0].targets.longestWait',
    /a duration .*got 2$/,
  ],
  ['longestWait: 2m', 'longestWait: 2 min', 12, 'channels[0].targets.longestWait', /got "2 min"/],
  ['80% in 30s', '80%', 12, 'channels[0].targets.serviceLevel', /such as "80% in 30s", got "80%"/],
  ['80% in 30s', '0.8', 12, 'channels[0].targets.serviceLevel', /such as "80% in 30s", got 0.8/],
  ['alertAbove: 15m', 'alertAbove: 0s', 13, 'channels[0].alertAbove', /expected a duration/],
  ['alertAbove: 15m', 'alertabove: 15m', 13, 'channels[0].alertabove', /"alertAbove"/],
  ['[x, mastodon]', '[]', 17, 'channels[1].platforms', /at least 1 entry$/],
  ['[x, mastodon]', '[x, phone]', 17, 'channels[1].platforms', /belongs to channel "phone"/],
  ['[x, mastodon]', '[x, x]', 17, 'channels[1].platforms', /"x" already belongs to .*"social"/],
  ['[x, mastodon]', 'x', 17, 'channels[1].platforms', /expected a list, got a text/],
  ['id: inbox', 'id: inbox/2', 19, 'sources[0].id', /lower-case letters/],
  ['type: webhook', 'type: webhok', 20, 'sources[0].type', /did you mean "webhook"\?/],
  [
    'type: webhook',
    'type: carrier-pigeon',
    20,
    'sources[0].type',
    /expected one of replay, webhook$/,
  ],
  ['    type: webhook\n', '', 19, 'sources[0].type', /expected one of replay, webhook/],
  ['secret: twelve-chars', 'secret: short', 21, 'sources[0].secret', /at least 12 characters/],
  ['secret: twelve-chars', 'secret: "env:"', 21, 'sources[0].secret', /or env:NAME/],
  ['secret: twelve-chars', 'secret: "env: INBOX"', 21, 'sources[0].secret', /or env:NAME/],
  ['secret: twelve-chars', 'signing: []', 21, 'sources[0].signing', /at least 1 entry/],
  [
    'secret: twelve-chars',
    'signing: [short]',
    21,
    'sources[0].signing[0]',
    /base64 of at least 24/,
  ],
  ['secret: twelve-chars', 'secrt: twelve-chars', 21, 'sources[0].secrt', /mean "secret"\?/],
  [
    'secret: twelve-chars',
    'secret: twelve-chars\n    display: all',
    22,
    'sources[0].display',
    /verbatim/,
  ],
  [
    'secret: twelve-chars',
    'secret: twelve-chars\n    allowedLateness: 25h',
    22,
    'sources[0].allowedLateness',
    /at most 24h/,
  ],
  [
    'secret: twelve-chars',
    'secret: twelve-chars\n    staleAfter: 1w',
    22,
    'sources[0].staleAfter',
    /"1w"/,
  ],
  [
    'secret: twelve-chars',
    'secret: twelve-chars\n    file: a',
    22,
    'sources[0].file',
    /unknown key/,
  ],
  ['    name: Hal\n', '', 23, 'walls[0].name', /is missing/],
  ['diagonalInch: 75', 'diagonalInch: 5', 25, 'walls[0].screen.diagonalInch', /at least 10, got 5/],
  ['diagonalInch: 75,', '', 25, 'walls[0].screen.diagonalInch', /is missing: expected a number/],
  [
    'viewingDistanceM: 4',
    'viewingDistanceM: 400',
    25,
    'walls[0].screen.viewingDistanceM',
    /at most 40/,
  ],
  ['viewingDistanceM', 'viewingDistance', 25, 'walls[0].screen.viewingDistance', /DistanceM"\?/],
  ['name: Hal\n', 'name: Hal\n    scenes: [puls]\n', 25, 'walls[0].scenes[0]', /mean "pulse"\?/],
  ['name: Hal\n', 'name: Hal\n    scenes: []\n', 25, 'walls[0].scenes', /at least 1 entry/],
  ['name: Hal\n', 'name: Hal\n    locale: fr\n', 25, 'walls[0].locale', /expected one of nl, en/],
];

describe('a configuration with a mistake', () => {
  test.each(BROKEN)('%j → %j is reported on line %i at %s', (from, to, line, path, message) => {
    const problems = problemsOf(broken(from, to));
    expect(problems).toContainEqual({
      line,
      path,
      message: expect.stringMatching(message) as string,
    });
  });

  test('at least forty of them are tried', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(40);
  });

  test.each(['channels', 'sources', 'walls'])('without %s says so', (section) => {
    const without = GOOD.replace(new RegExp(`^${section}:\n( .*\n)+`, 'm'), '');
    expect(problemsOf(without)).toEqual([
      {
        line: 1,
        path: section,
        message: expect.stringMatching(/is missing: expected a list/) as string,
      },
    ]);
    const empty = GOOD.replace(new RegExp(`^${section}:\n( .*\n)+`, 'm'), `${section}: []\n`);
    expect(problemsOf(empty)).toMatchObject([
      { path: section, message: expect.stringMatching(/at least 1 entry/) as string },
    ]);
  });

  test.each(['sources', 'walls'])('that names two %s alike says so', (section) => {
    const entry = new RegExp(`^${section}:\n(( .*\n)+)`, 'm');
    const twice = GOOD.replace(entry, `${section}:\n$1$1`);
    expect(problemsOf(twice)).toMatchObject([
      { path: `${section}[1].id`, message: expect.stringMatching(/is used twice/) as string },
    ]);
  });

  test('that names two themes alike, or one without a word, says so', () => {
    const theme = (words: string) => `  - { id: bills, name: Facturen, words: [${words}] }\n`;
    const themes = (...words: string[]) => `${GOOD}themes:\n${words.map(theme).join('')}`;
    expect(problemsOf(themes('factuur'))).toEqual([]);
    expect(problemsOf(themes('factuur', 'rekening'))).toMatchObject([
      { path: 'themes[1].id', message: expect.stringMatching(/is used twice/) as string },
    ]);
    expect(problemsOf(themes(''))).toMatchObject([
      { path: 'themes[0].words', message: expect.stringMatching(/at least 1 entry/) as string },
    ]);
  });

  test('with several says all of them, in order of their lines', () => {
    const text = broken('kind: social', 'kind: socal')
      .replace('moodTarget: 10', 'moodTarget: 200')
      .replace('diagonalInch: 75', 'diagonalInch: 1');
    expect(problemsOf(text).map(({ line }) => line)).toEqual([4, 16, 25]);
    const [before, walls] = text.split('walls:') as [string, string];
    expect(problemsOf(`walls:${walls}${before}`).map(({ line }) => line)).toEqual([4, 8, 20]);
  });

  test.each<[string, string, RegExp]>([
    ['hub:\n\tname: Hub\n\tbrand: x', 'a tab', /indent with spaces/],
    ['hub: {}\nhub: {}', 'a key twice', /there already.*leave one of them out/],
    ['a: 1\n---\nb: 2', 'two documents', /leave the line "---" out/],
    ['hub: @x', 'a handle', /put it in quotes/],
    ['a:\n  - b: 1\n   c: 2\n    d: 3', 'an odd indent', /indented as those beside it\?/],
  ])('that is not YAML says once what helps: %j (%s)', (text, _, message) => {
    expect(problemsOf(text)).toEqual([
      {
        line: expect.any(Number) as number,
        path: '',
        message: expect.stringMatching(message) as string,
      },
    ]);
  });

  test('never tells what may be a secret', () => {
    for (const wrong of [
      'secret: 123456789012345',
      'signing: 123456789012345',
      'signing: a12345b',
    ]) {
      const [problem] = problemsOf(broken('secret: twelve-chars', wrong));
      expect(problem?.path).toBe(`sources[0].${wrong.split(':')[0]}`);
      expect(problem?.message).not.toContain('12345');
    }
  });

  test.each([
    ['key-figure, channel: fone', 'panels.a.channel', /no channel "fone"; did you mean "phone"\?/],
    ['wait-forecast, channel: shop', 'panels.a.channel', /known: phone, social/],
    ['service-board, channels: [phone, shop]', 'panels.a.channels[1]', /no channel "shop"/],
  ])('whose panel is of no channel says which there are: %s', (panel, path, message) => {
    const scenes = `scenes:\n      - { id: mine, name: Mine, areas: [a], panels: { a: { panel: ${panel} } } }\n`;
    expect(problemsOf(broken('name: Hal\n', `name: Hal\n    ${scenes}`))).toEqual([
      {
        line: 26,
        path: `walls[0].scenes[0].${path}`,
        message: expect.stringMatching(message) as string,
      },
    ]);
  });

  test.each<[string, string, number]>([
    ['hub: [', 'an open bracket', 1],
    ['hub:\n  name: "Hub', 'an open quote', 2],
    ['hub:\n\tname: Hub', 'a tab', 2],
    ['hub: {}\nhub: {}', 'a key twice', 2],
    ['hub:\n  name: Hub\n name: Hub', 'an odd indent', 3],
    ['a: 1\n---\nb: 2', 'two documents', 2],
    ['hub: *nowhere', 'an alias of nothing', 1],
    ['hub: %x', 'an odd sign', 1],
  ])('that is not YAML says where: %j (%s)', (text, _, line) => {
    const problems = problemsOf(text);
    expect(problems[0]?.message).toMatch(/^this is not YAML: ./);
    expect(problems[0]?.line).toBe(line);
  });

  test.each(['', '# only a comment', 'just text', '7', '[]', 'null'])(
    'that holds no sections says what it expected: %j',
    (text) => {
      expect(problemsOf(text)).toEqual([
        {
          line: 1,
          path: '',
          message: expect.stringMatching(/expected the sections hub, channels/) as string,
        },
      ]);
    },
  );

  test('that unfolds without end is refused, not read', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg'] as const) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${of}`).join(', ')}]`);
    }
    expect(problemsOf(bomb.join('\n'))).not.toEqual([]);
  });

  test('never makes it throw', () => {
    const pieces = GOOD.split(/(?<=[\s:,[\]{}])/);
    const hostile = [
      '*a',
      '&a',
      '!!x',
      '? ',
      '- ',
      '{',
      '}',
      '[',
      '"',
      "'",
      '%',
      '\t',
      '__proto__: 1',
      '<<: *a',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: pieces.length - 1 }), fc.constantFrom(...hostile, '')), {
          minLength: 1,
          maxLength: 4,
        }),
        (edits) => {
          const text = [...pieces];
          for (const [index, piece] of edits) text[index] = piece;
          const outcome = readConfig(text.join(''), schemas);
          expect(outcome.ok || outcome.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is told in lines of file, line, path and remedy', () => {
    expect(formatProblems('my.yaml', problemsOf(broken('kind: phone', 'kind: fone')))).toBe(
      'my.yaml:11 channels[0].kind: expected one of phone, chat, messaging, email, social, reviews; did you mean "phone"?',
    );
    expect(formatProblems('my.yaml', [{ line: 1, path: '', message: 'is empty' }])).toBe(
      'my.yaml:1 is empty',
    );
  });
});

describe('a configuration that is right', () => {
  test('is the demo’s own', () => {
    const outcome = readConfig(demo, { ...schemas, chatwoot: chatwoot.options });
    expect(outcome.ok ? [] : outcome.problems).toEqual([]);
  });

  test('has its durations in milliseconds, its shares as ratios, and its defaults', () => {
    expect(configOf(GOOD)).toMatchObject({
      hub: { name: 'Hub', brand: { id: 'us', name: 'Us', aliases: ['@us'] }, moodTarget: 10 },
      competitors: [{ id: 'rival', name: 'Rival', aliases: [] }],
      locale: 'nl',
      timeZone: 'Europe/Amsterdam',
      quietAfter: 600_000,
      ingest: { allowedLateness: 300_000, requestsPerMinute: 6_000 },
      channels: [
        {
          id: 'phone',
          targets: {
            waiting: 8,
            longestWait: 120_000,
            serviceLevel: { ratio: 0.8, withinMs: 30_000 },
          },
          alertAbove: 900_000,
          staleAfter: 60_000,
        },
        { id: 'social', platforms: ['x', 'mastodon'], targets: {} },
      ],
      sources: [{ id: 'inbox', type: 'webhook', display: 'masked', secret: 'twelve-chars' }],
      walls: [{ id: 'hal', scenes: [{ id: 'pulse', seconds: 30 }] }],
    });
  });

  test('says when a warning is a crisis, or that only a person says so', () => {
    const crisisOf = (section: string) => configOf(GOOD + section).warnings.crisis;
    const usual = { timesNormal: 5, messages: 50, people: 20, for: 600_000 };
    expect(crisisOf('')).toEqual(usual);
    expect(crisisOf('warnings: { crisis: { people: 9, for: 5m } }\n')).toEqual({
      ...usual,
      people: 9,
      for: 300_000,
    });
    expect(crisisOf('warnings: { crisis: null }\n')).toBeNull();
    expect(problemsOf(`${GOOD}warnings: { crisis: { timesNormal: 1 } }\n`)).toMatchObject([
      {
        path: 'warnings.crisis.timesNormal',
        message: expect.stringMatching(/at least 1.5/) as string,
      },
    ]);
  });

  test('may take a part of one place in another by an alias', () => {
    const text = broken('screen: { diagonalInch', 'screen: &tv { diagonalInch').concat(
      '  - id: floor\n    name: Floor\n    screen: *tv\n',
    );
    expect(configOf(text).walls.map(({ screen }) => screen.diagonalInch)).toEqual([75, 75]);
  });
});
