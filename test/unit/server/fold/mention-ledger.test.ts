import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMentionLedger,
  type Contribution,
  type MentionLedger,
} from '../../../../server/fold/mention-ledger.ts';
import type { Mention, MentionDeletion } from '../../../../shared/event.ts';
import { event } from '../../../helpers/events.ts';

type Version = Mention | MentionDeletion;

/** What a version adds is named by its text; our own replies add nothing. */
const contribute = (
  { externalId, content, direction, channel }: Mention,
  publishedMs: number,
): Contribution | null =>
  direction === 'outbound'
    ? null
    : {
        atMs: publishedMs,
        label: 'neutral',
        channel,
        language: 'nl',
        brands: [],
        terms: [externalId, content],
      };

/** The contributions that stand after these versions, as the ledger's changes add up. */
function standing(ledger: MentionLedger, versions: readonly Version[]): string[] {
  const counts = new Map<string, number>();
  const count = (contribution: Contribution | null, sign: number): void => {
    if (!contribution) return;
    const key = JSON.stringify(contribution);
    const sum = (counts.get(key) ?? 0) + sign;
    if (sum === 0) counts.delete(key);
    else counts.set(key, sum);
  };
  for (const version of versions) {
    const { before, after } = ledger.apply(version, contribute);
    count(before, -1);
    count(after, 1);
  }
  expect([...counts.values()].every((sum) => sum === 1)).toBe(true);
  return [...counts.keys()].toSorted();
}

/** What should stand: of each message the newest version, dated by the earliest publication, unless it is deleted. */
function expected(versions: readonly Version[]): string[] {
  const messages = new Set(versions.map(({ externalId }) => externalId));
  return [...messages]
    .flatMap((message) => {
      const all = versions.filter(({ externalId }) => externalId === message);
      const mentions = all.filter((version) => version.type === 'mention');
      if (mentions.length < all.length) return [];
      const newest = mentions.reduce((best, version) =>
        version.atMs > best.atMs || (version.atMs === best.atMs && version.id > best.id)
          ? version
          : best,
      );
      const contribution = contribute(
        newest,
        Math.min(...mentions.map(({ publishedMs }) => publishedMs)),
      );
      return contribution ? [JSON.stringify(contribution)] : [];
    })
    .toSorted();
}

const anyVersion: fc.Arbitrary<Omit<Mention, 'id'> | Omit<MentionDeletion, 'id'>> = fc
  .record({
    externalId: fc.constantFrom('a', 'b', '__proto__'),
    atMs: fc.integer({ min: 100, max: 105 }),
    ageMs: fc.integer({ min: 0, max: 3 }),
    direction: fc.constantFrom('inbound', 'inbound', 'outbound'),
    content: fc.constantFrom('x', 'y', 'z'),
    kind: fc.constantFrom('mention', 'mention', 'mention', 'mention', 'deletion'),
  })
  .map(({ externalId, atMs, ageMs, direction, content, kind }) =>
    kind === 'deletion'
      ? event.deletion('', atMs, externalId)
      : event.mention('', atMs, { externalId, publishedMs: atMs - ageMs, direction, content }),
  );

/** Versions of several messages, and an order of them in which some come again. */
const anyStory = fc
  .array(anyVersion, { minLength: 1, maxLength: 10 })
  .map((versions) => versions.map((version, index): Version => ({ ...version, id: `v${index}` })))
  .chain((versions) =>
    fc.record({
      versions: fc.constant(versions),
      order: fc.tuple(
        fc.shuffledSubarray(versions, { minLength: versions.length }),
        fc.shuffledSubarray(versions),
      ),
    }),
  )
  .map(({ versions, order: [all, again] }) => ({ versions, arrivals: [...all, ...again] }));

describe('the ledger of mentions', () => {
  test('any order and repetition of versions leaves what the newest of each say', () => {
    fc.assert(
      fc.property(anyStory, ({ versions, arrivals }) => {
        expect(standing(createMentionLedger(), arrivals)).toEqual(expected(versions));
      }),
      { numRuns: 500 },
    );
  });

  test('any order leaves the same when the ledger comes back from its records in between', () => {
    fc.assert(
      fc.property(anyStory, fc.nat({ max: 10 }), ({ versions, arrivals }, at) => {
        const first = createMentionLedger();
        const records = new Map<string, unknown>();
        const whole: MentionLedger = {
          ...first,
          apply(version, adds) {
            const change = current.apply(version, adds);
            for (const [key, value] of current.takeChanges().put) {
              records.set(key, structuredClone(value));
            }
            seen += 1;
            if (seen === at) {
              current = createMentionLedger();
              for (const [key, value] of records) current.restore(key, value);
            }
            return change;
          },
        };
        let current: MentionLedger = first;
        let seen = 0;
        expect(standing(whole, arrivals)).toEqual(expected(versions));
      }),
      { numRuns: 200 },
    );
  });

  test('a deletion is final, whatever comes after it and however old it is', () => {
    const ledger = createMentionLedger();
    expect(
      standing(ledger, [
        event.mention('m', 100, { externalId: 'p' }),
        event.deletion('d', 50, 'p'),
        event.mention('later', 200, { externalId: 'p' }),
        event.mention('m', 100, { externalId: 'p' }),
      ]),
    ).toEqual([]);
  });

  test('a deletion that comes before its message keeps it out', () => {
    const ledger = createMentionLedger();
    expect(
      standing(ledger, [
        event.deletion('d', 100, 'p'),
        event.mention('m', 90, { externalId: 'p' }),
      ]),
    ).toEqual([]);
  });

  test('the same name in two sources is two messages', () => {
    const ledger = createMentionLedger();
    const here = event.mention('a', 100, { externalId: 'p', content: 'here' });
    const there = { ...event.mention('b', 100, { externalId: 'p', content: 'there' }) };
    expect(standing(ledger, [here, { ...there, sourceId: 'other' }])).toHaveLength(2);
  });

  test('an edit counts in the cell in which its message was first published', () => {
    const ledger = createMentionLedger();
    ledger.apply(event.mention('v1', 100, { externalId: 'p' }), contribute);
    const { before, after } = ledger.apply(
      event.mention('v2', 500, { externalId: 'p', content: 'new' }),
      contribute,
    );
    expect(before).toMatchObject({ atMs: 100 });
    expect(after).toMatchObject({ atMs: 100, terms: ['p', 'new'] });
  });

  test('forgets messages published before a moment, and says which records went', () => {
    const ledger = createMentionLedger();
    ledger.apply(event.mention('old', 99), contribute);
    ledger.apply(event.mention('new', 100), contribute);
    expect(ledger.takeChanges().put.map(([key]) => key)).toEqual([
      'mention/inbox/old',
      'mention/inbox/new',
    ]);
    ledger.forgetBefore(100);
    expect(ledger.takeChanges()).toEqual({ put: [], remove: ['mention/inbox/old'] });
    const { before } = ledger.apply(event.mention('again', 150, { externalId: 'new' }), contribute);
    expect(before).not.toBeNull();
  });

  test('remembers a deletion as long as a message of its time, lest the message come after it', () => {
    const ledger = createMentionLedger();
    ledger.apply(event.mention('m', 50, { externalId: 'p' }), contribute);
    ledger.apply(event.deletion('d', 200, 'p'), contribute);
    ledger.forgetBefore(100);
    expect(standing(ledger, [event.mention('m2', 150, { externalId: 'p' })])).toEqual([]);
    ledger.forgetBefore(201);
    expect(standing(ledger, [event.mention('m2', 150, { externalId: 'p' })])).toHaveLength(1);
  });

  test('leaves the records of others alone', () => {
    expect(createMentionLedger().restore('queue/phone/phone', {})).toBe(false);
  });
});
