import { describe, expect, test } from 'vitest';
import { createOutageWatch } from '../../../../server/cluster/outage.ts';

function create() {
  const at = { nowMs: 100_000, trouble: undefined as string | undefined, isLeader: false };
  const watch = createOutageWatch({
    nowMs: () => at.nowMs,
    trouble: () => at.trouble,
    isLeader: () => at.isLeader,
  });
  return { at, watch };
}

describe('an outage of the cluster', () => {
  test('is told when nothing was heard of the leader for some seconds, since it was last heard', () => {
    const { at, watch } = create();
    watch.hear();
    at.nowMs += 3_000;
    expect(watch.now()).toBeUndefined();
    at.nowMs += 1_000;
    expect(watch.now()).toMatchObject({ name: 'Hub', sinceMs: 100_000 });
    watch.hear();
    expect(watch.now()).toBeUndefined();
  });

  test('is none on the leader itself, which hears nobody', () => {
    const { at, watch } = create();
    at.isLeader = true;
    at.nowMs += 60_000;
    expect(watch.now()).toBeUndefined();
    // Who leads no more gives the next leader its time.
    at.isLeader = false;
    at.nowMs += 1_000;
    expect(watch.now()).toBeUndefined();
  });

  test("is Redis's while that is in trouble, and the leader has its time to be heard again after it", () => {
    const { at, watch } = create();
    at.trouble = 'gone';
    expect(watch.now()).toEqual({ name: 'Redis', sinceMs: 100_000, reason: 'gone' });
    at.nowMs += 60_000;
    expect(watch.now()).toMatchObject({ name: 'Redis', sinceMs: 100_000 });
    at.trouble = undefined;
    at.nowMs += 1_000;
    expect(watch.now()).toBeUndefined();
    at.nowMs += 3_000;
    expect(watch.now()).toMatchObject({ name: 'Hub', sinceMs: 160_000 });
  });
});
