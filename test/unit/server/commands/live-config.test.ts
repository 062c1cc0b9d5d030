import { expect, test } from 'vitest';
import { mergeLive } from '../../../../server/commands/live-config.ts';
import {
  formatProblems,
  readConfig,
  type HubConfig,
} from '../../../../server/kernel/config/read-config.ts';
import { webhook } from '../../../../server/sources/webhook.ts';
import { smallHub } from '../../../helpers/small-hub.ts';

/** The small hub with each first text in the other's place. */
function configOf(...changes: [from: string, to: string][]): HubConfig {
  let text = smallHub();
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`"${from}" is not in the file`);
    text = text.replace(from, to);
  }
  const outcome = readConfig(text, { webhook: webhook.options });
  if (!outcome.ok) throw new Error(formatProblems('hub.yaml', outcome.problems));
  return outcome.config;
}

const running = configOf();

test.each<[name: string, ...[from: string, to: string][]]>([
  ['the hub’s name', ['name: Testhub', 'name: Andere naam']],
  ['a mood target', ['name: Testhub', 'name: Testhub\n  moodTarget: 5']],
  ['a scene', ['viewingDistanceM: 4 }', 'viewingDistanceM: 4 }, scenes: [queues, pulse]']],
  [
    'another wall',
    [
      'walls:',
      'walls:\n  - { id: nieuw, name: N, screen: { diagonalInch: 75, viewingDistanceM: 3 } }',
    ],
  ],
  [
    'a channel’s name, target and limit',
    ['name: Telefoon', 'name: Bellen'],
    ['waiting: 8', 'waiting: 9'],
    ['alertAbove: 10m', 'alertAbove: 5m'],
  ],
])('%s changes while the hub runs', (_name, ...changes) => {
  const edited = configOf(...changes);
  expect(mergeLive(running, edited)).toEqual({ config: edited, waiting: [] });
});

test.each<[name: string, section: string, from: string, to: string]>([
  ['a source', 'sources', 'id: inbox', 'id: postvak'],
  ['another brand', 'hub', 'name: PolderNet', 'name: Polder'],
  ['a platform', 'channels', '[x, mastodon]', '[x]'],
  ['the language of its words', 'locale', 'locale: nl', 'locale: en'],
])('%s waits for a restart, and says so', (_name, section, from, to) => {
  const { config, waiting } = mergeLive(running, configOf([from, to]));
  expect(waiting).toEqual([section]);
  expect(config).toEqual(running);
});

test('what waits does not hold up the rest', () => {
  const edited = configOf(['id: inbox', 'id: postvak'], ['name: Testhub', 'name: Nieuw']);
  const { config, waiting } = mergeLive(running, edited);
  expect(waiting).toEqual(['sources']);
  expect(config.hub.name).toBe('Nieuw');
  expect(config.sources).toEqual(running.sources);
});

test('another channel waits; what the same edit says of walls does not, and keeps room for the channels that count', () => {
  const edited = configOf(
    ['channels:', 'channels:\n  - { id: chat, name: Chat, kind: chat }'],
    ['viewingDistanceM: 4 }', 'viewingDistanceM: 4 }, scenes: [queues, pulse], theme: light'],
    ['name: Telefoon', 'name: Bellen'],
  );
  const { config, waiting } = mergeLive(running, edited);
  expect(waiting).toEqual(['channels']);
  expect(config.walls[0]!.theme).toBe('light');
  expect(config.channels.map(({ id }) => id)).toEqual(['phone', 'social']);
  expect(config.channels[0]!.name.nl).toBe('Bellen');
  const alone = configOf([
    'viewingDistanceM: 4 }',
    'viewingDistanceM: 4 }, scenes: [queues, pulse]',
  ]);
  expect(config.walls[0]!.scenes).toEqual(alone.walls[0]!.scenes);
});

test('a scene that cannot be read with the channels that still count waits with them', () => {
  const many = Array.from(
    { length: 9 },
    (_, index) => `\n  - { id: extra-${index}, name: Extra, kind: chat }`,
  ).join('');
  const crowded = configOf(
    ['channels:', `channels:${many}`],
    ['viewingDistanceM: 4', 'viewingDistanceM: 2'],
  );
  const edited = configOf(['viewingDistanceM: 4 }', 'viewingDistanceM: 4 }, theme: light']);
  const { config, waiting } = mergeLive(crowded, edited);
  expect(waiting).toEqual(['channels', 'walls']);
  expect(config.walls).toEqual(crowded.walls);
});
