import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshnessOf, type FreshnessInput } from '../../../../server/publish/freshness.ts';
import type { SourceFigures } from '../../../../shared/snapshot.ts';

const NOW_MS = 1_000_000;
const STARTED_MS = 100_000;

const source = (name: string, state: SourceFigures['state'], sinceMs = 5): SourceFigures => ({
  id: name.toLowerCase(),
  name,
  state,
  sinceMs,
  lastEventMs: null,
});

const at = (ageMs: number | null, rest: Partial<FreshnessInput> = {}) =>
  freshnessOf({
    nowMs: NOW_MS,
    startedMs: STARTED_MS,
    lastMs: ageMs === null ? null : NOW_MS - ageMs,
    sources: [source('Story', 'up')],
    quietAfterMs: 1_000,
    staleAfterMs: 5_000,
    ...rest,
  });

describe('whether a figure can be believed', () => {
  test.each([
    ['live', 0],
    ['live', 1_000],
    ['quiet', 1_001],
    ['quiet', 5_000],
    ['stale', 5_001],
    ['stale', 900_000],
  ])('it is %s when the newest event is %i ms old', (state, ageMs) => {
    expect(at(ageMs)).toEqual({ state, sinceMs: state === 'live' ? STARTED_MS : NOW_MS - ageMs });
  });

  test('an event from a little in the future is live', () => {
    expect(at(-60_000).state).toBe('live');
  });

  test('it is quiet since the hub began to listen when nothing ever came, never stale', () => {
    expect(at(null)).toEqual({ state: 'quiet', sinceMs: STARTED_MS });
    expect(at(null, { staleAfterMs: 1 })).toEqual({ state: 'quiet', sinceMs: STARTED_MS });
  });

  test('without limits it is live however old', () => {
    const limitless = { nowMs: NOW_MS, startedMs: STARTED_MS, lastMs: 0, sources: [] };
    expect(freshnessOf(limitless)).toEqual({ state: 'live', sinceMs: STARTED_MS });
  });

  test('without a limit to quiet it goes from live to stale', () => {
    const input = { nowMs: NOW_MS, startedMs: STARTED_MS, sources: [], staleAfterMs: 10 };
    expect(freshnessOf({ ...input, lastMs: NOW_MS - 10 }).state).toBe('live');
    expect(freshnessOf({ ...input, lastMs: NOW_MS - 11 }).state).toBe('stale');
  });

  test('a shorter limit to stale than to quiet wins', () => {
    expect(at(600, { staleAfterMs: 500 }).state).toBe('stale');
  });

  test('a source that is down outdoes everything, with its name and the moment it failed', () => {
    const sources = [source('A', 'up'), source('B', 'down', 777), source('C', 'down', 888)];
    for (const ageMs of [0, 2_000, 9_000, null]) {
      expect(at(ageMs, { sources })).toEqual({ state: 'down', sinceMs: 777, source: 'B' });
    }
  });

  test('a live figure does not change from event to event, so that no delta tells of it', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 }), (a, b) => {
        expect(at(a)).toEqual(at(b));
      }),
    );
  });

  test('a source is named only by a figure that is down', () => {
    fc.assert(
      fc.property(fc.option(fc.nat({ max: 10_000 })), fc.boolean(), (ageMs, isDown) => {
        const freshness = at(ageMs, { sources: [source('A', isDown ? 'down' : 'up')] });
        expect('source' in freshness).toBe(isDown);
      }),
    );
  });
});
