import { expect, test } from 'vitest';
import type { Contribution } from '../../../../server/fold/mention-ledger.ts';
import { createRecent } from '../../../../server/fold/recent.ts';
import type { Mention } from '../../../../shared/event.ts';
import { MINUTE_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const mention = (externalId: string, more: Partial<Mention> = {}): Mention => ({
  id: `inbox/${externalId}`,
  sourceId: 'inbox',
  type: 'mention',
  atMs: MORNING_MS,
  publishedMs: MORNING_MS,
  externalId,
  platform: 'x',
  channel: 'social',
  kind: 'post',
  content: 'al een uur geen internet',
  display: 'masked',
  direction: 'inbound',
  author: { key: 'a1' },
  ...more,
});

const adds = (more: Partial<Contribution> = {}): Contribution => ({
  atMs: MORNING_MS,
  label: 'negative',
  channel: 'social',
  language: 'nl',
  brands: ['us'],
  terms: ['geen internet'],
  ...more,
});

const create = (partitions = 1) =>
  createRecent(0, ({ label }) => (label === 'negative' ? ['b:us'] : []), partitions);
const held = (recent: ReturnType<typeof create>) =>
  [...recent.values()].map(({ offset, author }) => [offset, author]);

test('keeps what counts, with its author and where its text is, and nothing of the text', () => {
  const recent = create();
  recent.note(mention('1'), 7, { before: null, after: adds() });
  recent.note(mention('2'), 8, { before: null, after: adds({ label: 'positive' }) });
  expect([...recent.values()]).toEqual([
    {
      atMs: MORNING_MS,
      about: ['b:us'],
      terms: ['geen internet'],
      channel: 'social',
      language: 'nl',
      author: 'a1',
      quotable: true,
      partition: 0,
      offset: 7,
    },
  ]);
  expect(JSON.stringify(recent.takeChanges())).not.toContain('al een uur');
});

test('a text that is only to be counted is not to be quoted', () => {
  const recent = create();
  recent.note(mention('1', { display: 'aggregate' }), 7, { before: null, after: adds() });
  expect([...recent.values()].map(({ quotable }) => quotable)).toEqual([false]);
});

test('an edit takes the place of its message, a deletion takes it out', () => {
  const recent = create();
  recent.note(mention('1'), 7, { before: null, after: adds() });
  recent.takeChanges();
  recent.note(mention('1'), 9, { before: adds(), after: adds({ terms: ['storing'] }) });
  expect(held(recent)).toEqual([[9, 'a1']]);
  const { id, sourceId, atMs, externalId } = mention('1');
  const deletion = { id, sourceId, atMs, externalId, type: 'mention-deletion' as const };
  recent.note(deletion, 10, { before: adds(), after: null });
  expect(held(recent)).toEqual([]);
  expect(recent.takeChanges()).toEqual({ put: [], remove: ['recent/inbox/1'] });
});

test('an edit that is no bad news any more takes its message out', () => {
  const recent = create();
  recent.note(mention('1'), 7, { before: null, after: adds() });
  recent.note(mention('1'), 9, { before: adds(), after: adds({ label: 'positive' }) });
  expect(held(recent)).toEqual([]);
});

test('an older version that comes late corrects the time alone', () => {
  const recent = create();
  const standing = adds();
  recent.note(mention('1'), 7, { before: null, after: standing });
  const earlier = { ...standing, atMs: MORNING_MS - MINUTE_MS };
  recent.note(mention('1', { author: { key: 'else' } }), 9, { before: standing, after: earlier });
  expect(held(recent)).toEqual([[7, 'a1']]);
  expect([...recent.values()][0]?.atMs).toBe(MORNING_MS - MINUTE_MS);
});

test('lets go after half an hour, takes in nothing older, and never holds more than 2,000', () => {
  const recent = create();
  recent.advance?.(MORNING_MS);
  recent.note(mention('1'), 7, { before: null, after: adds() });
  recent.note(mention('old'), 8, {
    before: null,
    after: adds({ atMs: MORNING_MS - 31 * MINUTE_MS }),
  });
  expect(held(recent)).toEqual([[7, 'a1']]);
  recent.advance?.(MORNING_MS + 31 * MINUTE_MS);
  expect(held(recent)).toEqual([]);
  for (let n = 0; n < 2_500; n++) {
    const after = adds({ atMs: MORNING_MS + 31 * MINUTE_MS });
    recent.note(mention(`m${n}`), n, { before: null, after });
  }
  expect(held(recent)).toHaveLength(2_000);
  expect(held(recent).at(-1)).toEqual([2_499, 'a1']);
});

test('of a partition of several holds the newest of its share, and room for unevenness', () => {
  const recent = create(16);
  recent.advance?.(MORNING_MS);
  for (let n = 0; n < 400; n++) {
    recent.note(mention(`m${n}`), n, { before: null, after: adds({ atMs: MORNING_MS }) });
  }
  expect(held(recent)).toHaveLength(250);
  expect(held(recent).at(-1)).toEqual([399, 'a1']);
});

test('comes back out of its records', () => {
  const recent = create();
  recent.note(mention('1'), 7, { before: null, after: adds() });
  const again = create();
  for (const [key, value] of recent.takeChanges().put) expect(again.restore(key, value)).toBe(true);
  expect([...again.values()]).toEqual([...recent.values()]);
  expect(again.restore('recent/inbox/1', undefined)).toBe(true);
  expect([...again.values()]).toEqual([]);
  expect(again.restore('else/1', 1)).toBe(false);
});
