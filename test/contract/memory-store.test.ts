import { expect, test } from 'vitest';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import { HOUR_MS } from '../../shared/units.ts';
import { event } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { testCellStore, testEventLog } from './store.ts';

testEventLog('memory', () => ({ store: createMemoryLog(() => MORNING_MS) }));
testCellStore('memory', () => ({ store: createMemoryCells() }));

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
