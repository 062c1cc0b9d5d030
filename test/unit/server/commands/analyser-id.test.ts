import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyserId } from '../../../../server/commands/analyser-id.ts';
import { readConfig } from '../../../../server/kernel/config/read-config.ts';
import { webhook } from '../../../../server/sources/webhook.ts';
import { smallHub } from '../../../helpers/small-hub.ts';

const LEAST = parse(smallHub()) as Record<string, unknown>;

function idOf(changes: Record<string, unknown> = {}): string {
  const outcome = readConfig(JSON.stringify({ ...LEAST, ...changes }), {
    webhook: webhook.options,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return analyserId(outcome.config, 'hub.yaml');
}

const { hub } = LEAST as { hub: { brand: object } };

describe('the name of the way in which texts are read', () => {
  test.each([
    ['brands', { competitors: [{ id: 'rival', name: 'Rival' }] }],
    ['our own names', { hub: { ...hub, brand: { ...hub.brand, aliases: ['@other'] } } }],
    ['words', { words: { mood: { bagel: -0.8 } } }],
    ['themes', { themes: [{ id: 'bills', name: 'Facturen', words: ['factuur'] }] }],
  ])('is another with other %s', (_, changes) => {
    expect(idOf(changes)).not.toBe(idOf());
  });

  test.each([
    ['name', { hub: { ...hub, name: 'Een andere naam' } }],
    ['look', { look: { theme: 'light' } }],
    ['retention', { retention: { text: '12h' } }],
    ['rule of what is a crisis', { warnings: { crisis: null } }],
  ])('stays with another %s: deletions still take back every word', (_, changes) => {
    expect(idOf(changes)).toBe(idOf());
  });
});
