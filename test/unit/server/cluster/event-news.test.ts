import { describe, expect, test } from 'vitest';
import { createEventNews } from '../../../../server/cluster/event-news.ts';

function createRig() {
  const told: [call: string, partitions: readonly number[]][] = [];
  const clock = { nowMs: 5_000 };
  const wake = {
    tell: (call: string, partitions: readonly number[]) => void told.push([call, partitions]),
    on: () => undefined,
  };
  return { told, clock, news: createEventNews(wake, () => clock.nowMs) };
}

describe('news of events', () => {
  test('are told at once while there are few', () => {
    const { told, clock, news } = createRig();
    for (let second = 0; second < 3; second++) {
      for (let time = 0; time < 4; time++) news.tell([3, 7], 40, false);
      clock.nowMs += 1_000;
    }
    expect(told).toEqual(Array.from({ length: 12 }, () => ['events', [3, 7]]));
  });

  test('rest for the second after many, and are told again in the next', () => {
    const { told, clock, news } = createRig();
    news.tell([1], 150, false);
    news.tell([2], 150, false);
    for (let time = 0; time < 9; time++) {
      clock.nowMs += 100;
      news.tell([3], 150, false);
    }
    expect(told).toEqual([
      ['events', [1]],
      ['events', [2]],
    ]);
    clock.nowMs += 100;
    news.tell([4], 150, false);
    expect(told.at(-1)).toEqual(['events', [4]]);
  });

  test('that are urgent are always told', () => {
    const { told, news } = createRig();
    news.tell([1], 4_000, false);
    news.tell([2], 1, true);
    expect(told.at(-1)).toEqual(['urgent-events', [2]]);
  });

  test('of no other node’s partition are none', () => {
    const { told, news } = createRig();
    news.tell([], 10, false);
    news.tell([], 10, true);
    expect(told).toEqual([]);
  });
});
