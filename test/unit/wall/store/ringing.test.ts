import { expect, test } from 'vitest';
import { ring, type Heard, type Raised } from '../../../../wall/store/ringing.ts';

const raised = (id: string, level: Raised['level'], acknowledged = false): Raised => ({
  id,
  level,
  acknowledged,
});

/** What is heard as one list follows on the other. */
function heardOf(...lists: readonly Raised[][]): (string | null)[] {
  let heard: Heard = null;
  return lists.map((list) => {
    const step = ring(heard, list);
    heard = step.heard;
    return step.level;
  });
}

test('what was up when the page was opened is not heard; what comes then is, once', () => {
  const old = raised('brand:us', 'warning');
  const queue = raised('phone', 'queue');
  expect(heardOf([old], [old], [old, queue], [old, queue])).toEqual([null, null, 'queue', null]);
});

test('a warning that becomes a crisis is heard again; one that becomes a warning again is not', () => {
  const warning = raised('brand:us', 'warning');
  const crisis = raised('brand:us', 'crisis');
  expect(heardOf([], [warning], [crisis], [warning], [crisis])).toEqual([
    null,
    'warning',
    'crisis',
    null,
    null,
  ]);
});

test('of several that come together the worst is heard', () => {
  expect(heardOf([], [raised('phone', 'queue'), raised('theme:bills', 'crisis')])[1]).toBe(
    'crisis',
  );
});

test('what someone is on is not heard', () => {
  expect(heardOf([], [raised('brand:us', 'crisis', true)])[1]).toBeNull();
});

test('what has gone is heard when it comes again', () => {
  const queue = raised('phone', 'queue');
  expect(heardOf([], [queue], [], [queue])).toEqual([null, 'queue', null, 'queue']);
});
