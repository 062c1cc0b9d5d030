import { expect, test } from 'vitest';
import { ENTRY_BYTES, ENTRIES_KEPT_MS } from '../../server/store/cell-store.ts';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import { HOUR_MS } from '../../shared/units.ts';
import { event } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { testCellStore, testEventLog } from './store.ts';

testEventLog('memory', () => ({ store: createMemoryLog(() => MORNING_MS) }));
testCellStore('memory', () => ({ store: createMemoryCells(() => MORNING_MS) }));

const manyReadings = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => event.reading(`${prefix}${index}`));

test('the memory log knows an id for 25 hours, and in the end forgets it', async () => {
  const clock = createFakeClock();
  const log = createMemoryLog(clock.nowMs);
  await log.append([event.reading('first')]);
  clock.advance(25 * HOUR_MS);
  await log.append(manyReadings('a', 20_000));
  expect(await log.append([event.reading('first')])).toEqual(['repeat']);
  clock.advance(1);
  await log.append(manyReadings('b', 20_000));
  expect(await log.append([event.reading('first')])).toEqual(['new']);
});

test('the memory store knows an entry for as long as it says, and then forgets it', async () => {
  const clock = createFakeClock();
  const cells = createMemoryCells(clock.nowMs);
  const commit = (key: string) =>
    cells.commit(0, {
      offset: 1,
      put: [],
      remove: [],
      entries: [[key, new Uint8Array(ENTRY_BYTES)]],
    });
  await commit('first');
  clock.advance(ENTRIES_KEPT_MS);
  await commit('second');
  expect([...(await cells.entries(0, ['first', 'second'])).keys()]).toEqual(['first', 'second']);
  clock.advance(1);
  await commit('third');
  expect([...(await cells.entries(0, ['first', 'second'])).keys()]).toEqual(['second']);
});
