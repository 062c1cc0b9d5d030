import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFigures, type Figures } from '../../../../server/fold/figures.ts';
import { createMentionKeys, type MentionKeys } from '../../../../server/fold/mention-windows.ts';
import { mergeStates } from '../../../../server/fold/merge.ts';
import {
  buildSnapshot,
  type SnapshotOptions,
} from '../../../../server/publish/snapshot-builder.ts';
import { partitionsOf } from '../../../../server/store/partition.ts';
import type { HubEvent } from '../../../../shared/event.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';
import { analyseWords, event } from '../../../helpers/events.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';
import { createLedgerRig } from '../../../helpers/ledger.ts';

const PARTITIONS = 4;
const END_MS = MORNING_MS + HOUR_MS;

const OPTIONS: SnapshotOptions = {
  ownBrand: 'us',
  brands: ['us', 'them'],
  channels: [
    { id: 'phone', staleAfterMs: MINUTE_MS, alertAboveMs: MINUTE_MS },
    { id: 'social', staleAfterMs: MINUTE_MS },
  ],
  timeZone: 'Europe/Amsterdam',
  quietAfterMs: 10 * MINUTE_MS,
  startedMs: MORNING_MS,
};

/** The figures of one partition, with the log that they are counted from. */
interface Partition extends Figures {
  count(events: readonly HubEvent[]): Promise<void>;
}

function create(keys?: MentionKeys): Partition {
  const rig = createLedgerRig(() => null);
  const figures = createFigures(
    { analyse: analyseWords, ledger: rig.ledger(), keys },
    { ownBrand: 'us', service: new Map([['phone', { withinMs: 20_000, shortAbandonMs: 5_000 }]]) },
  );
  return {
    ...figures,
    async count(events) {
      for (const { event: one, offset } of await rig.prepare(events)) figures.apply(one, offset);
    },
  };
}

const atMs = fc.integer({ min: MORNING_MS, max: END_MS });
const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const content = fc.constantFrom(
  'slecht #storing #modem',
  'goed #storing',
  'goed @them #aanbod',
  'slecht #modem (nl)',
);
const anyEvent: fc.Arbitrary<HubEvent> = fc.oneof(
  fc
    .tuple(name, atMs, content, fc.constantFrom('inbox', 'other'))
    .map(([id, ms, text, sourceId]) => event.mention(id, ms, { content: text, sourceId })),
  fc.tuple(name, atMs, name).map(([id, ms, of]) => event.deletion(id, ms, of)),
  fc
    .tuple(name, atMs, name, fc.nat({ max: 9 }))
    .map(([id, ms, queue, waiting]) => event.reading(id, ms, { queue, waiting })),
  fc
    .tuple(name, atMs, fc.constantFrom('answered' as const, 'abandoned' as const))
    .map(([id, ms, step]) => event.contact(id, ms, { step })),
  fc.tuple(name, atMs, name).map(([id, ms, markerId]) => event.marker(id, ms, { markerId })),
);

/** In order of time and without two of one name, as one log would hold them. */
const anyLog = fc
  .array(anyEvent, { maxLength: 60 })
  .map((events) =>
    events
      .toSorted((a, b) => a.atMs - b.atMs)
      .map((one, index) => ({ ...one, id: `${one.sourceId}/${index}` })),
  );

const snapshotOf = (state: Parameters<typeof buildSnapshot>[0]['fold'], nowMs: number) =>
  buildSnapshot({ nowMs, fold: state, sources: [], alerts: [] }, OPTIONS);

const fold = (parts: readonly Partition[], events: readonly HubEvent[]) =>
  Promise.all(
    parts.map((part, index) =>
      part.count(events.filter((one) => partitionsOf(one, parts.length).includes(index))),
    ),
  );

describe('partitions merged', () => {
  test(
    'show what one partition would have shown, at any later time',
    { timeout: 30_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyLog,
          fc.nat({ max: 2 * HOUR_MS }),
          fc.boolean(),
          async (events, laterMs, isShared) => {
            const whole = [create()];
            const keys = isShared ? createMentionKeys() : undefined;
            const parts = Array.from({ length: PARTITIONS }, () => create(keys));
            const merged = mergeStates(() => parts.map(({ state }) => state));
            for (const nowMs of [MORNING_MS, END_MS, END_MS + laterMs]) {
              if (nowMs === END_MS) {
                await fold(whole, events);
                await fold(parts, events);
              }
              for (const figures of [...whole, ...parts]) figures.advance(nowMs);
              expect(snapshotOf(merged, nowMs)).toEqual(snapshotOf(whole[0]!.state, nowMs));
            }
          },
        ),
        { numRuns: 25 },
      );
    },
  );

  test(
    'show the same when they are followed by their records, however often those come and they are loaded anew',
    { timeout: 30_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyLog,
          fc.array(fc.nat({ max: 59 }), { maxLength: 4 }),
          fc.nat({ max: 2 * HOUR_MS }),
          async (events, cuts, laterMs) => {
            const owned = Array.from({ length: PARTITIONS }, () => create());
            const keys = createMentionKeys();
            const followers = Array.from({ length: PARTITIONS }, () => create(keys));
            const stored = owned.map(() => new Map<string, unknown>());
            let states = followers.map(({ state }) => state);
            const merged = mergeStates(() => states);
            const loadAnew = (index: number): void => {
              const fresh = create(keys);
              for (const [key, value] of stored[index]!) fresh.restore(key, value);
              followers[index] = fresh;
              states = followers.map(({ state }) => state);
            };
            const follow = (nowMs: number): void => {
              owned.forEach((figures, index) => {
                figures.advance(nowMs);
                const { put, remove } = figures.takeChanges();
                const records = JSON.parse(JSON.stringify(put)) as typeof put;
                const follower = followers[index]!;
                follower.advance(nowMs);
                for (const key of remove) stored[index]!.delete(key);
                for (const [key, value] of records) stored[index]!.set(key, value);
                for (let times = 0; times < 2; times++) {
                  for (const key of remove) follower.restore(key, undefined);
                  for (const [key, value] of records) follower.restore(key, value);
                }
              });
            };
            let from = 0;
            for (const cut of [...cuts.toSorted((a, b) => a - b), events.length]) {
              const batch = events.slice(from, cut);
              await fold(owned, batch);
              from = Math.max(from, cut);
              follow(batch.at(-1)?.atMs ?? MORNING_MS);
              // A look in between, so that sums are there to be kept.
              snapshotOf(merged, END_MS);
              loadAnew(cut % PARTITIONS);
            }
            follow(END_MS + laterMs);
            const whole = create();
            await fold([whole], events);
            whole.advance(END_MS + laterMs);
            expect(snapshotOf(merged, END_MS + laterMs)).toEqual(
              snapshotOf(whole.state, END_MS + laterMs),
            );
          },
        ),
        { numRuns: 25 },
      );
    },
  );
});
