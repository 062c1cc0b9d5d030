/** The suites that every store passes; see server/store/event-log.ts and cell-store.ts for what they promise. */
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  ENTRY_BYTES,
  TEXT_PREFIX,
  type CellStore,
  type Entry,
  type RecordValue,
} from '../../server/store/cell-store.ts';
import type { EventLog } from '../../server/store/event-log.ts';
import { event } from '../helpers/events.ts';
import { MORNING_MS } from '../helpers/fake-clock.ts';

/** A store that holds nothing yet, and no other test's. */
export interface StoreRig<S> {
  store: S;
  /** Of a durable store: closes it and opens what it holds anew, as after a restart. */
  reopen?(): Promise<S>;
  /** Undoes what was made, after the store is closed. */
  dispose?(): Promise<void> | void;
}

export interface StoreSuiteOptions {
  /** Whether it outlives its process; then `reopen` is asked of it. @default false */
  durable?: boolean;
}

type Create<S> = () => Promise<StoreRig<S>> | StoreRig<S>;

const opener = <S extends { close(): Promise<void> }>(create: Create<S>) => {
  return async () => {
    const rig = await create();
    let current = rig.store;
    onTestFinished(async () => {
      await current.close();
      await rig.dispose?.();
    });
    return {
      store: rig.store,
      async reopen() {
        if (!rig.reopen) throw new Error('a durable store has to say how it is opened again');
        current = await rig.reopen();
        return current;
      },
    };
  };
};

const ids = (count: number, prefix = 'e') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
/** A moment after everything that a test appends, by whatever clock the log goes. */
const LATER_MS = 10 * Date.UTC(2026, 0);

const readings = (names: readonly string[]) =>
  names.map((name, index) => event.reading(name, MORNING_MS, { waiting: index }));

/** @param create a log of its own for each test, whose time stands or runs by less than an hour. */
export function testEventLog(
  name: string,
  create: Create<EventLog>,
  { durable = false }: StoreSuiteOptions = {},
): void {
  const open = opener(create);
  const allIds = async (log: EventLog) =>
    (await log.read(0, 0, 10_000)).map((entry) => entry.event.id.replace('inbox/', ''));

  describe(`event log: ${name}`, () => {
    test('is empty at first', async () => {
      const { store } = await open();
      expect(await store.read(0, 0, 10)).toEqual([]);
    });

    test('takes an empty delivery', async () => {
      const { store } = await open();
      expect(await store.append([])).toEqual([]);
    });

    test('gives the events back as they were, in order, at ascending offsets from 1 on', async () => {
      const { store } = await open();
      const events = [
        event.mention('m', MORNING_MS, {
          content: '👍🏽 é "quoted" \n \u0000 __proto__ \u{1F468}‍\u{1F469}‍\u{1F467}',
          author: { key: 'k', followers: 7, verified: true },
          rating: { value: 4.5, max: 5 },
        }),
        event.deletion('d', MORNING_MS, 'm'),
        event.reading('q', MORNING_MS - 1, { agents: { online: 3 } }),
        event.contact('c', 0, { promiseDueMs: MORNING_MS }),
        event.marker('k', MORNING_MS),
      ];
      expect(await store.append(events.slice(0, 2))).toEqual(['new', 'new']);
      expect(await store.append(events.slice(2))).toEqual(['new', 'new', 'new']);
      const logged = await store.read(0, 0, 10);
      expect(logged.map((entry) => entry.event)).toEqual(events);
      const offsets = logged.map(({ offset }) => offset);
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      expect(new Set(offsets).size).toBe(5);
      expect(offsets[0]).toBeGreaterThanOrEqual(1);
    });

    test('reads on from any offset, at most as many as asked', async () => {
      const { store } = await open();
      const names = ids(25);
      await store.append(readings(names));
      const read: string[] = [];
      for (let offset = 0, calls = 0; calls < names.length; calls += 1) {
        const batch = await store.read(0, offset, 7);
        expect(batch.length).toBeLessThanOrEqual(7);
        read.push(...batch.map((entry) => entry.event.id));
        offset = batch.at(-1)?.offset ?? offset;
      }
      expect(read).toEqual(names.map((id) => `inbox/${id}`));
    });

    test('reads nothing after its last offset until something new comes', async () => {
      const { store } = await open();
      await store.append(readings(['a']));
      const offset = (await store.read(0, 0, 1))[0]!.offset;
      expect(await store.read(0, offset, 10)).toEqual([]);
      await store.append(readings(['b']));
      expect((await store.read(0, offset, 10)).map((entry) => entry.event.id)).toEqual(['inbox/b']);
    });

    test('keeps an event once, whether it is repeated within a call or in a later one', async () => {
      const { store } = await open();
      const [a, b, c] = readings(['a', 'b', 'c']) as [never, never, never];
      expect(await store.append([a, b, a])).toEqual(['new', 'new', 'repeat']);
      expect(await store.append([b, c, b, a, c])).toEqual([
        'repeat',
        'new',
        'repeat',
        'repeat',
        'repeat',
      ]);
      expect(await allIds(store)).toEqual(['a', 'b', 'c']);
    });

    test('tells which of many it has had, also when their events are gone', async () => {
      const { store } = await open();
      await store.append(readings(ids(40)));
      const all = await store.read(0, 0, 100);
      await store.erase(
        0,
        all.map(({ offset }) => offset),
      );
      const asked = ['new', ...ids(40), '__proto__'];
      expect(await store.has(readings(asked))).toEqual(asked.map((id) => ids(40).includes(id)));
      expect(await store.has([])).toEqual([]);
      expect(await store.append(readings(['new']))).toEqual(['new']);
    });

    test('knows an event by its id alone and keeps the first', async () => {
      const { store } = await open();
      await store.append([event.reading('a', MORNING_MS, { waiting: 1 })]);
      expect(await store.append([event.mention('a')])).toEqual(['repeat']);
      const [kept] = await store.read(0, 0, 10);
      expect(kept?.event).toMatchObject({ type: 'queue-reading', waiting: 1 });
    });

    test.each(['__proto__', 'constructor', 'toString', '', '/', 'a:b*?[]', '👍', '\u0000'])(
      'takes %j for a name like any other',
      async (id) => {
        const { store } = await open();
        expect(await store.append(readings([id, 'other']))).toEqual(['new', 'new']);
        expect(await store.append(readings([id]))).toEqual(['repeat']);
        expect(await allIds(store)).toEqual([id, 'other']);
      },
    );

    test('gives events by their offsets, ascending, and passes over what it has not', async () => {
      const { store } = await open();
      await store.append(readings(ids(40)));
      const all = await store.read(0, 0, 100);
      const asked = [all[31]!, all[3]!, all[17]!];
      const last = all.at(-1)!.offset;
      const offsets = [...asked.map(({ offset }) => offset), asked[0]!.offset, last + 7];
      expect(await store.get(0, offsets)).toEqual([all[3], all[17], all[31]]);
      expect(await store.get(0, [])).toEqual([]);
    });

    test('forgets what is committed and old, and no more', async () => {
      const { store } = await open();
      await store.append(readings(ids(5)));
      const before = await store.read(0, 0, 10);
      const committed = before[2]!.offset;
      await store.expire(0, { committed, beforeMs: 0 });
      expect(await store.read(0, 0, 10)).toEqual(before);
      await store.expire(0, { committed: 0, beforeMs: LATER_MS });
      expect(await store.read(0, 0, 10)).toEqual(before);
      await store.expire(0, { committed, beforeMs: LATER_MS });
      // It may forget in blocks, so it may have kept some of the first three.
      expect((await store.read(0, 0, 10)).slice(-2)).toEqual(before.slice(3));
      expect(await store.read(0, before[3]!.offset, 10)).toEqual(before.slice(4));
    });

    test('knows the ids of what has expired, and goes on at higher offsets', async () => {
      const { store } = await open();
      await store.append(readings(['a', 'b']));
      const committed = (await store.read(0, 0, 10)).at(-1)!.offset;
      await store.expire(0, { committed, beforeMs: LATER_MS });
      await store.expire(0, { committed, beforeMs: LATER_MS });
      expect(await store.append(readings(['a', 'c', 'b']))).toEqual(['repeat', 'new', 'repeat']);
      const [next] = await store.read(0, committed, 10);
      expect(next?.event.id).toBe('inbox/c');
      expect(next?.offset).toBeGreaterThan(committed);
    });

    test('takes erased events out and leaves the others as they were', async () => {
      const { store } = await open();
      await store.append(readings(ids(10)));
      const before = await store.read(0, 0, 100);
      const gone = [before[2]!.offset, before[9]!.offset];
      await store.erase(0, [...gone, before[9]!.offset + 5]);
      await store.erase(0, gone);
      const kept = before.filter(({ offset }) => !gone.includes(offset));
      expect(await store.read(0, 0, 100)).toEqual(kept);
      expect(await store.read(0, before[1]!.offset, 1)).toEqual([before[3]]);
      expect(await store.get(0, [...gone, before[0]!.offset])).toEqual([before[0]]);
      expect(await store.append(readings(['e2', 'new']))).toEqual(['repeat', 'new']);
      const [next] = await store.read(0, before[9]!.offset, 10);
      expect(next?.event.id).toBe('inbox/new');
    });

    test('any erasures leave what is left when the same are taken out of a list', async () => {
      const { store } = await open();
      const words = fc.array(fc.stringMatching(/^[a-z ]{0,60}$/), { minLength: 1, maxLength: 8 });
      let count = 0;
      const expected: number[] = [];
      await fc.assert(
        fc.asyncProperty(words, fc.array(fc.nat(), { maxLength: 4 }), async (texts, picks) => {
          const events = texts.map((content) => event.mention(`m${count++}`, 0, { content }));
          await store.append(events);
          const last = expected.at(-1) ?? 0;
          const added = await store.read(0, last, 1_000);
          expect(added.map((entry) => entry.event)).toEqual(events);
          expected.push(...added.map(({ offset }) => offset));
          // The last stays, so that the next read can begin after it.
          const gone = picks.map((pick) => expected[pick % expected.length]!);
          const erased = gone.filter((offset) => offset !== expected.at(-1));
          await store.erase(0, erased);
          for (const offset of new Set(erased)) expected.splice(expected.indexOf(offset), 1);
          expect((await store.read(0, 0, 10_000)).map(({ offset }) => offset)).toEqual(expected);
        }),
        { numRuns: 30 },
      );
    });

    test('loses nothing and doubles nothing when deliveries come at once', async () => {
      const { store } = await open();
      const deliveries = Array.from({ length: 20 }, (_, index) => [
        ...ids(10, `own${index}-`),
        'shared',
        `pair${index % 10}`,
      ]);
      const outcomes = await Promise.all(deliveries.map((names) => store.append(readings(names))));
      const said = outcomes.flat();
      const kept = await allIds(store);
      expect(kept.toSorted()).toEqual([...new Set(deliveries.flat())].toSorted());
      expect(said.filter((outcome) => outcome === 'new')).toHaveLength(kept.length);
      // Within a delivery the order is the sender's.
      for (let index = 0; index < 20; index++) {
        const own = kept.filter((id) => id.startsWith(`own${index}-`));
        expect(own).toEqual(ids(10, `own${index}-`));
      }
    });

    test('a reader that follows while deliveries come sees every event once', async () => {
      const { store } = await open();
      const names = ids(60);
      const seen: string[] = [];
      let offset = 0;
      const follow = async (): Promise<void> => {
        for (const entry of await store.read(0, offset, 5)) {
          seen.push(entry.event.id.replace('inbox/', ''));
          offset = entry.offset;
        }
      };
      const appends = names.map((id) => store.append(readings([id])));
      for (let calls = 0; calls < names.length; calls += 1) await follow();
      await Promise.all(appends);
      for (let calls = 0; calls < names.length; calls += 1) await follow();
      expect(seen.toSorted()).toEqual(names.toSorted());
    });

    test('any deliveries, with repeats, are kept once each in the order in which they came', async () => {
      const anyId = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', '');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(anyId, { maxLength: 5 }), { maxLength: 5 }),
          async (calls) => {
            const { store, dispose } = await create();
            try {
              const seen = new Set<string>();
              for (const names of calls) {
                const expected = names.map((id) => {
                  const outcome = seen.has(id) ? 'repeat' : 'new';
                  seen.add(id);
                  return outcome;
                });
                expect(await store.append(readings(names))).toEqual(expected);
              }
              expect(await allIds(store)).toEqual([...seen]);
            } finally {
              await store.close();
              await dispose?.();
            }
          },
        ),
        { numRuns: 30 },
      );
    });

    if (!durable) return;
    test('after a restart holds what it held and knows the ids it knew', async () => {
      const { store, reopen } = await open();
      await store.append(readings(['a', 'b', 'c']));
      const before = await store.read(0, 0, 10);
      await store.erase(0, [before[0]!.offset]);
      const again = await reopen();
      expect(await again.read(0, 0, 10)).toEqual(before.slice(1));
      expect(await again.get(0, [before[0]!.offset, before[1]!.offset])).toEqual([before[1]]);
      expect(await again.has(readings(['a', 'c', 'd']))).toEqual([true, true, false]);
      expect(await again.append(readings(['a', 'c', 'd']))).toEqual(['repeat', 'repeat', 'new']);
      const last = (await again.read(0, 0, 10)).at(-1)!;
      expect(last.event.id).toBe('inbox/d');
      expect(last.offset).toBeGreaterThan(before[2]!.offset);
    });
  });
}

/** @param create a store of its own for each test. */
export function testCellStore(
  name: string,
  create: Create<CellStore>,
  { durable = false }: StoreSuiteOptions = {},
): void {
  const open = opener(create);
  const plain = (records: ReadonlyMap<string, RecordValue>) =>
    [...records].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

  describe(`cell store: ${name}`, () => {
    test('a new partition is at offset 0 without records', async () => {
      const { store } = await open();
      const { offset, records } = await store.load(3);
      expect(offset).toBe(0);
      expect(plain(records)).toEqual([]);
    });

    test('gives back what was committed, of any JSON form', async () => {
      const { store } = await open();
      const put: [string, RecordValue][] = [
        ['counts', [1, 0, 2, 3]],
        ['number', -0.5],
        ['big', Date.UTC(2026, 0)],
        ['text', 'é 👍 "\\'],
        ['nothing', null],
        ['no', false],
        ['empty', []],
        ['nested', { a: { b: [{ c: null }] }, '': {} }],
      ];
      await store.commit(0, { offset: 7, put, remove: [] });
      const { offset, records } = await store.load(0);
      expect(offset).toBe(7);
      expect(plain(records)).toEqual(plain(new Map(put)));
    });

    test('a commit puts, removes and moves the offset at once', async () => {
      const { store } = await open();
      await store.commit(0, {
        offset: 1,
        put: [
          ['kept', 1],
          ['changed', [1, 2]],
          ['removed', 1],
        ],
        remove: [],
      });
      await store.commit(0, {
        offset: 2,
        put: [
          ['changed', { whole: 'new' }],
          ['added', 2],
        ],
        remove: ['removed', 'never-there'],
      });
      const { offset, records } = await store.load(0);
      expect(offset).toBe(2);
      expect(plain(records)).toEqual([
        ['added', 2],
        ['changed', { whole: 'new' }],
        ['kept', 1],
      ]);
    });

    test('a record both removed and put in one commit is put', async () => {
      const { store } = await open();
      await store.commit(0, { offset: 1, put: [['a', 'old']], remove: [] });
      await store.commit(0, { offset: 2, put: [['a', 'new']], remove: ['a'] });
      expect(plain((await store.load(0)).records)).toEqual([['a', 'new']]);
    });

    test('gives a record after those whose keys its own begins with', async () => {
      const { store } = await open();
      const names = ['w/12/0002', 'w/12/0001', 'w/1', 'w/12', 'w', 'w/1/0001'];
      for (const [index, key] of names.entries()) {
        await store.commit(0, { offset: index, put: [[key, index]], remove: [] });
      }
      const { records } = await store.load(0);
      const loaded = [...records.keys()].filter((key) => key.startsWith('w/12'));
      expect(loaded).toEqual(['w/12', 'w/12/0001', 'w/12/0002']);
      expect([...records.keys()].indexOf('w')).toBe(0);
    });

    test('gives large records back whole', async () => {
      const { store } = await open();
      const large = Array.from({ length: 9 }, (_, index): [string, string] => [
        `large${index}`,
        String(index).repeat(700_000),
      ]);
      await store.commit(0, { offset: 1, put: [...large, ['small', 1]], remove: [] });
      const { records } = await store.load(0);
      expect(plain(records)).toEqual([...large, ['small', 1]]);
    });

    test('an empty commit moves the offset alone', async () => {
      const { store } = await open();
      await store.commit(0, { offset: 1, put: [['a', 1]], remove: [] });
      await store.commit(0, { offset: 9, put: [], remove: [] });
      const { offset, records } = await store.load(0);
      expect(offset).toBe(9);
      expect(plain(records)).toEqual([['a', 1]]);
    });

    test('keeps partitions apart', async () => {
      const { store } = await open();
      await store.commit(0, { offset: 5, put: [['a', 'zero']], remove: [] });
      await store.commit(1, { offset: 6, put: [['a', 'one']], remove: ['b'] });
      await store.commit(11, { offset: 8, put: [['a', 'eleven']], remove: [] });
      expect(await store.load(0)).toEqual({ offset: 5, records: new Map([['a', 'zero']]) });
      expect(await store.load(1)).toEqual({ offset: 6, records: new Map([['a', 'one']]) });
      expect(await store.load(11)).toEqual({ offset: 8, records: new Map([['a', 'eleven']]) });
      expect((await store.load(2)).offset).toBe(0);
    });

    test('what was committed does not change with the objects that were given', async () => {
      const { store } = await open();
      const value = { counts: [1, 2], inner: { n: 1 } };
      await store.commit(0, { offset: 1, put: [['a', value]], remove: [] });
      value.counts.push(3);
      value.inner.n = 2;
      expect((await store.load(0)).records.get('a')).toEqual({ counts: [1, 2], inner: { n: 1 } });
    });

    test('what was committed does not change with what was loaded', async () => {
      const { store } = await open();
      await store.commit(0, { offset: 1, put: [['a', { n: 1 }]], remove: [] });
      const { records } = await store.load(0);
      (records.get('a') as { n: number }).n = 2;
      records.set('b', 1);
      records.delete('a');
      expect(plain((await store.load(0)).records)).toEqual([['a', { n: 1 }]]);
    });

    test.each(['__proto__', 'constructor', 'hasOwnProperty', '', '/', 'a:b*?[]', '👍', 't:\u0000'])(
      'takes %j for a key like any other',
      async (key) => {
        const { store } = await open();
        await store.commit(0, {
          offset: 1,
          put: [
            [key, { __proto__x: 1 }],
            ['other', 2],
          ],
          remove: [],
        });
        const { records } = await store.load(0);
        expect(records.size).toBe(2);
        expect(records.get(key)).toEqual({ __proto__x: 1 });
        await store.commit(0, { offset: 2, put: [], remove: [key] });
        expect([...(await store.load(0)).records.keys()]).toEqual(['other']);
      },
    );

    test('commits that come at once are all there, the last of them last', async () => {
      const { store } = await open();
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.commit(0, {
            offset: index + 1,
            put: [
              [`own${index}`, index],
              ['shared', index],
            ],
            remove: index === 0 ? [] : [`own${index - 1}`],
          }),
        ),
      );
      const { offset, records } = await store.load(0);
      expect(offset).toBe(20);
      expect(plain(records)).toEqual([
        ['own19', 19],
        ['shared', 19],
      ]);
    });

    test('holds thousands of records in one commit', async () => {
      const { store } = await open();
      const put = ids(3_000).map((id, index): [string, RecordValue] => [id, [index, 0, 0, 0]]);
      await store.commit(0, { offset: 1, put, remove: [] });
      expect((await store.load(0)).records.size).toBe(3_000);
      await store.commit(0, { offset: 2, put: [], remove: put.map(([key]) => key) });
      expect((await store.load(0)).records.size).toBe(0);
    });

    const entry = (key: string, fill: number): Entry => [
      key,
      new Uint8Array(ENTRY_BYTES).fill(fill),
    ];
    /** First byte of each entry found, by key. */
    const found = async (cells: CellStore, partition: number, keys: readonly string[]) =>
      Object.fromEntries(
        [...(await cells.entries(partition, keys))].map(([key, value]) => {
          expect(value).toHaveLength(ENTRY_BYTES);
          return [key, value[0]];
        }),
      );

    test('knows the entries that were committed, the last of each key, and does not load them', async () => {
      const { store } = await open();
      expect(await found(store, 0, ['a'])).toEqual({});
      await store.commit(0, {
        offset: 1,
        put: [['record', 1]],
        remove: [],
        entries: [
          entry('a', 1),
          entry('b', 2),
          entry('a', 3),
          entry('', 4),
          entry('👍/ \u0000', 5),
        ],
      });
      await store.commit(0, { offset: 2, put: [], remove: ['a'], entries: [entry('b', 0)] });
      await store.commit(1, { offset: 2, put: [], remove: [], entries: [entry('c', 9)] });
      const keys = ['a', 'b', 'c', '', '👍/ \u0000', 'd', 'a'];
      expect(await found(store, 0, keys)).toEqual({ a: 3, b: 0, '': 4, '👍/ \u0000': 5 });
      expect(await found(store, 1, keys)).toEqual({ c: 9 });
      expect([...(await store.load(0)).records.keys()]).toEqual(['record']);
    });

    test('an entry does not change with the bytes that were given or got', async () => {
      const { store } = await open();
      const [key, bytes] = entry('a', 1);
      await store.commit(0, { offset: 1, put: [], remove: [], entries: [[key, bytes]] });
      bytes.fill(2);
      (await store.entries(0, ['a'])).get('a')!.fill(3);
      expect(await found(store, 0, ['a'])).toEqual({ a: 1 });
    });

    test('finds each of thousands of entries', async () => {
      const { store } = await open();
      const keys = ids(5_000);
      const entries = keys.map((key, index) => entry(key, index % 251));
      await store.commit(0, { offset: 1, put: [], remove: [], entries: entries.slice(0, 4_000) });
      await store.commit(0, { offset: 2, put: [], remove: [], entries: entries.slice(4_000) });
      const got = await found(store, 0, [...keys, 'none']);
      expect(got).toEqual(Object.fromEntries(keys.map((key, index) => [key, index % 251])));
    });

    test('records with text are records like any other', async () => {
      const { store } = await open();
      const key = (rest: string) => `${TEXT_PREFIX}${rest}`;
      const put: [string, RecordValue][] = [
        [key('a'), { text: 'al een uur geen internet' }],
        [key('b'), ['é', 1]],
        ['c', 1],
      ];
      await store.commit(0, { offset: 1, put, remove: [] });
      await store.commit(1, { offset: 3, put: [[key('a'), 'other']], remove: [] });
      await store.commit(0, { offset: 2, put: [[key('b'), 'new']], remove: [key('a'), 'c'] });
      expect(await store.load(0)).toEqual({ offset: 2, records: new Map([[key('b'), 'new']]) });
      expect(await store.load(1)).toEqual({ offset: 3, records: new Map([[key('a'), 'other']]) });
    });

    test('any commits leave what the same writes leave in a Map', async () => {
      const key = fc.constantFrom('a', 'b', 'c', '__proto__', '', '👍');
      const commit = fc.record({
        put: fc.array(fc.tuple(key, fc.nat()), { maxLength: 4 }),
        remove: fc.array(key, { maxLength: 3 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(commit, { maxLength: 6 }), async (commits) => {
          const { store, dispose } = await create();
          try {
            const expected = new Map<string, RecordValue>();
            for (const [index, { put, remove }] of commits.entries()) {
              for (const gone of remove) expected.delete(gone);
              for (const [id, value] of put) expected.set(id, value);
              await store.commit(0, { offset: index + 1, put, remove });
            }
            const { offset, records } = await store.load(0);
            expect(offset).toBe(commits.length);
            expect(plain(records)).toEqual(plain(expected));
          } finally {
            await store.close();
            await dispose?.();
          }
        }),
        { numRuns: 30 },
      );
    });

    if (!durable) return;
    test('after a restart holds what was committed', async () => {
      const { store, reopen } = await open();
      const put: [string, RecordValue][] = [
        ['a', [1, 2, 3, 4]],
        [`${TEXT_PREFIX}b`, 'geen internet'],
      ];
      await store.commit(0, { offset: 4, put, remove: [], entries: [entry('m', 7)] });
      const again = await reopen();
      expect(await again.load(0)).toEqual({ offset: 4, records: new Map(put) });
      expect(await found(again, 0, ['m', 'n'])).toEqual({ m: 7 });
    });
  });
}
