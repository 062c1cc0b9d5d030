import { describe, expect, test } from 'vitest';
import { nextQueueAlerts, type QueueState } from '../../../../server/fold/queue-alerts.ts';
import type { Alert, Freshness } from '../../../../shared/snapshot.ts';

const NOW_MS = 1_000_000;
const LIMIT_MS = 900_000;
const limits = [{ channel: 'phone', limitMs: LIMIT_MS }];

const queue = (waitMs: number | null, rest: Partial<QueueState> = {}): QueueState => ({
  id: 'phone',
  waiting: waitMs === null ? 0 : 4,
  oldestSinceMs: waitMs === null ? null : NOW_MS - waitMs,
  agentsOnline: 2,
  freshness: { state: 'live', sinceMs: 0 },
  ...rest,
});

const standing: Alert = {
  id: 'queue:phone',
  kind: 'queue',
  channel: 'phone',
  sinceMs: 500,
  waiting: 9,
  oldestSinceMs: 100,
  limitMs: LIMIT_MS,
};

const next = (previous: readonly Alert[], ...queues: QueueState[]) =>
  nextQueueAlerts(previous, queues, limits, NOW_MS);

describe('an alert of a queue', () => {
  test.each([
    [LIMIT_MS - 1, false],
    [LIMIT_MS, true],
    [LIMIT_MS + 1, true],
  ])('is raised from its limit on: a wait of %i ms', (waitMs, raised) => {
    expect(next([], queue(waitMs))).toHaveLength(raised ? 1 : 0);
  });

  test('says what stands in the queue, from when on, and its limit', () => {
    expect(next([], queue(LIMIT_MS))).toEqual([
      {
        id: 'queue:phone',
        kind: 'queue',
        channel: 'phone',
        sinceMs: NOW_MS,
        waiting: 4,
        oldestSinceMs: NOW_MS - LIMIT_MS,
        limitMs: LIMIT_MS,
      },
    ]);
  });

  test.each([
    [LIMIT_MS, true],
    [LIMIT_MS * 0.8, true],
    [LIMIT_MS * 0.8 - 1, false],
    [null, false],
  ])('stands until the wait falls below four fifths of its limit: %s ms', (waitMs, stands) => {
    const alerts = next([standing], queue(waitMs));
    expect(alerts.map(({ sinceMs }) => sinceMs)).toEqual(stands ? [500] : []);
  });

  test('takes on the newest figures while it stands, and keeps its beginning', () => {
    expect(next([standing], queue(LIMIT_MS + 7, { waiting: 11 }))).toEqual([
      { ...standing, waiting: 11, oldestSinceMs: NOW_MS - LIMIT_MS - 7 },
    ]);
  });

  test.each<Freshness['state']>(['stale', 'quiet', 'down'])(
    'is neither raised nor ended nor changed by figures that are %s',
    (state) => {
      const freshness = { state, sinceMs: 0 };
      expect(next([], queue(LIMIT_MS * 2, { freshness }))).toEqual([]);
      expect(next([standing], queue(null, { freshness }))).toEqual([standing]);
      expect(next([standing], queue(LIMIT_MS * 2, { freshness }))).toEqual([standing]);
    },
  );

  test('goes with its queue, with its last reading and with its limit', () => {
    expect(next([standing])).toEqual([]);
    const unread = queue(LIMIT_MS * 2, {
      waiting: null,
      oldestSinceMs: null,
      freshness: { state: 'quiet', sinceMs: 1 },
    });
    expect(nextQueueAlerts([standing], [unread], limits, NOW_MS)).toEqual([]);
    expect(nextQueueAlerts([standing], [queue(LIMIT_MS * 2)], [], NOW_MS)).toEqual([]);
  });

  test('is raised for channels with a limit alone, in order of their ids', () => {
    const ids = ['whatsapp', 'chat', 'phone', 'email'];
    const queues = ids.map((id) => queue(LIMIT_MS, { id }));
    const some = ['whatsapp', 'phone', 'chat'].map((channel) => ({ channel, limitMs: LIMIT_MS }));
    const alerts = nextQueueAlerts([standing], queues, some, NOW_MS);
    expect(alerts.map(({ id }) => id)).toEqual(['queue:chat', 'queue:phone', 'queue:whatsapp']);
    expect(alerts.map(({ sinceMs }) => sinceMs)).toEqual([NOW_MS, 500, NOW_MS]);
  });
});
