import { describe, expect, test } from 'vitest';
import { joinStatuses, type SourceStatus } from '../../../../server/cluster/source-board.ts';

const status = (change: Partial<SourceStatus>): SourceStatus => ({
  id: 'inbox',
  name: 'Inbox',
  state: 'up',
  sinceMs: 1_000,
  lastEventMs: null,
  ...change,
});

describe('a source on several nodes', () => {
  test('is up while one node has it up, since the first of them', () => {
    const own = [status({ state: 'down', sinceMs: 9_000 })];
    const others = [[status({ sinceMs: 5_000 })], [status({ sinceMs: 3_000 })]];
    expect(joinStatuses(own, others)).toEqual([status({ state: 'up', sinceMs: 3_000 })]);
  });

  test('is down on all of them since the last gave up', () => {
    const own = [status({ state: 'down', sinceMs: 5_000 })];
    const others = [[status({ state: 'down', sinceMs: 7_000 })]];
    expect(joinStatuses(own, others)).toEqual([status({ state: 'down', sinceMs: 7_000 })]);
  });

  test('has the newest event of all, and none when none has any', () => {
    const newest = joinStatuses([status({ lastEventMs: 4 })], [[status({ lastEventMs: 8 })]]);
    expect(newest[0]!.lastEventMs).toBe(8);
    expect(joinStatuses([status({})], [[status({})]])[0]!.lastEventMs).toBeNull();
  });

  test('that another node has not, or that only another has, is its own affair', () => {
    const others = [[status({ id: 'other', lastEventMs: 8 })]];
    expect(joinStatuses([status({})], others)).toEqual([status({})]);
  });
});
