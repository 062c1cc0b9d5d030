import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEntryCache } from '../../../../server/fold/entry-cache.ts';
import { createErasures } from '../../../../server/fold/erasures.ts';
import {
  createMentionLedger,
  type Contribution,
  type LedgerChange,
} from '../../../../server/fold/mention-ledger.ts';
import { createMemoryCells } from '../../../../server/store/memory.ts';
import type { Mention, MentionDeletion } from '../../../../shared/event.ts';
import { event } from '../../../helpers/events.ts';
import { createLedgerRig } from '../../../helpers/ledger.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

type Version = Mention | MentionDeletion;

const POISON = 'cannot be read';

/** What a version adds is named by its text; our own replies add nothing. */
function contribute(
  { externalId, content, direction, channel }: Mention,
  publishedMs: number,
): Contribution | null {
  if (content === POISON) throw new Error(POISON);
  if (direction === 'outbound') return null;
  const terms = [externalId, content];
  return { atMs: publishedMs, label: 'neutral', channel, language: 'nl', brands: [], terms };
}

type Rig = ReturnType<typeof createRig>;

const createRig = () => createLedgerRig(contribute);

/** The contributions that stand after these versions, as the ledger's changes add up. */
async function standing(
  rig: Rig,
  versions: readonly Version[],
  between: (index: number) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const counts = new Map<string, number>();
  const count = (contribution: Contribution | null, sign: number): void => {
    if (!contribution) return;
    const key = JSON.stringify(contribution);
    const sum = (counts.get(key) ?? 0) + sign;
    if (sum === 0) counts.delete(key);
    else counts.set(key, sum);
  };
  for (const [index, version] of versions.entries()) {
    for (const { before, after } of await rig.apply(version)) {
      count(before, -1);
      count(after, 1);
    }
    await between(index);
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
  test('any order and repetition of versions leaves what the newest of each say', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ versions, arrivals }) => {
        expect(await standing(createRig(), arrivals)).toEqual(expected(versions));
      }),
      { numRuns: 300 },
    );
  });

  test('any order leaves the same in one batch', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ arrivals }) => {
        const oneByOne = createRig();
        const changes: LedgerChange[] = [];
        for (const arrival of arrivals) changes.push(...(await oneByOne.apply(arrival)));
        expect(await createRig().apply(...arrivals)).toEqual(changes);
      }),
      { numRuns: 100 },
    );
  });

  test('any order leaves the same when the ledger commits and comes back in between', async () => {
    const anyMoments = fc.array(fc.constantFrom('commit', 'restart', undefined), {
      minLength: 20,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(anyStory, anyMoments, async ({ versions, arrivals }, moments) => {
        const rig = createRig();
        const stood = await standing(rig, arrivals, async (index) => {
          if (moments[index]) await rig.commit();
          if (moments[index] === 'restart') rig.restart();
        });
        expect(stood).toEqual(expected(versions));
      }),
      { numRuns: 200 },
    );
  });

  test('of any story the log keeps only the texts that stand', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ versions, arrivals }) => {
        const rig = createRig();
        await rig.apply(...arrivals);
        await rig.commit();
        const messages = new Set(versions.map(({ externalId }) => externalId));
        const kept = [...messages].flatMap((message) => {
          const all = versions.filter(({ externalId }) => externalId === message);
          const mentions = all.filter((version) => version.type === 'mention');
          if (mentions.length < all.length) return [];
          return [
            mentions.reduce((best, version) =>
              version.atMs > best.atMs || (version.atMs === best.atMs && version.id > best.id)
                ? version
                : best,
            ).content,
          ];
        });
        expect(rig.texts().toSorted()).toEqual(kept.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  test('a deletion is final, whatever comes after it and however old it is', async () => {
    const stood = await standing(createRig(), [
      event.mention('m', 100, { externalId: 'p' }),
      event.deletion('d', 50, 'p'),
      event.mention('later', 200, { externalId: 'p' }),
      event.mention('m', 100, { externalId: 'p' }),
    ]);
    expect(stood).toEqual([]);
  });

  test('a deletion that comes before its message keeps it out, and its text out of the log', async () => {
    const rig = createRig();
    const versions = [event.deletion('d', 100, 'p'), event.mention('m', 90, { externalId: 'p' })];
    expect(await standing(rig, versions)).toEqual([]);
    await rig.commit();
    expect(rig.texts()).toEqual([]);
  });

  test('the same name in two sources is two messages', async () => {
    const here = event.mention('a', 100, { externalId: 'p', content: 'here' });
    const there = { ...event.mention('b', 100, { externalId: 'p', content: 'there' }) };
    expect(await standing(createRig(), [here, { ...there, sourceId: 'other' }])).toHaveLength(2);
  });

  test('an edit counts in the cell in which its message was first published', async () => {
    const rig = createRig();
    await rig.apply(event.mention('v1', 100, { externalId: 'p' }));
    const [change] = await rig.apply(event.mention('v2', 500, { externalId: 'p', content: 'new' }));
    expect(change?.before).toMatchObject({ atMs: 100 });
    expect(change?.after).toMatchObject({ atMs: 100, terms: ['p', 'new'] });
  });

  test.each([
    ['whose text has expired', (rig: Rig) => rig.expire()],
    ['that another analyser has read', (rig: Rig) => rig.restart('two')],
  ])('of a message %s it takes back all but the words', async (_case, change) => {
    const rig = createRig();
    const [first] = await rig.apply(event.mention('m', 100, { externalId: 'p' }));
    await rig.commit();
    change(rig);
    const [second] = await rig.apply(event.deletion('d', 200, 'p'));
    expect(first?.after?.terms).not.toEqual([]);
    expect(second).toMatchObject({ before: { ...first?.after, terms: [] }, after: null });
  });

  test('a version that cannot be counted changes nothing, and its text is not kept', async () => {
    const rig = createRig();
    const [first] = await rig.apply(event.mention('m', 100, { externalId: 'p', content: 'x' }));
    await expect(
      rig.apply(event.mention('m2', 150, { externalId: 'p', content: POISON })),
    ).rejects.toThrow(POISON);
    await rig.commit();
    expect(rig.texts()).toEqual(['x']);
    const [last] = await rig.apply(event.deletion('d', 200, 'p'));
    expect(last).toMatchObject({ before: first?.after, after: null });
  });

  test('leaves the records of others alone', () => {
    const ledger = createMentionLedger({
      entries: createEntryCache(
        createMemoryCells(() => MORNING_MS),
        0,
      ),
      erasures: createErasures(),
      eventsAt: () => Promise.resolve([]),
      analyser: '',
    });
    expect(ledger.restore('queue/phone/phone', {})).toBe(false);
  });
});
