import { describe, expect, test } from 'vitest';
import type { UsualFigure } from '../../shared/contact-figures.ts';
import type { HubEvent } from '../../shared/event.ts';
import { DAY_MS, HOUR_MS } from '../../shared/units.ts';

export interface UsualShareRig {
  /** Events of one thing that counts from then on, in the share or not. */
  one: (name: string, atMs: number, isGood: boolean) => HubEvent[];
  /** What 24 hours come to, and what is usual, when a hub has counted these events. */
  after: (
    events: readonly HubEvent[],
  ) => Promise<{ usual: UsualFigure | null; all: number; good: number }>;
  nowMs: number;
}

/** What every share of 24 hours with a normal obeys. */
export function describeUsualShare(what: string, { one, after, nowMs }: UsualShareRig): void {
  /** Ten over the day that ends then, the first of them good. */
  const day = (endMs: number, good: number): HubEvent[] =>
    Array.from({ length: 10 }, (_, index) =>
      one(`${endMs}-${index}`, endMs - DAY_MS + (2 * index + 1) * HOUR_MS, index < good),
    ).flat();

  describe(`what is usual of ${what}`, () => {
    test('is the share of the days that ended on this weekday at this hour', async () => {
      const weeks = [4, 6, 8, 10].flatMap((good, week) =>
        day(nowMs - (week + 1) * 7 * DAY_MS, good),
      );
      const { usual, all, good } = await after([
        ...day(nowMs - 29 * DAY_MS, 0),
        ...weeks,
        ...day(nowMs, 3),
      ]);
      expect(usual).toMatchObject({ basis: 'weeks', median: 0.7 });
      expect(usual!.low).toBeLessThan(0.6);
      expect(usual!.high).toBeGreaterThan(0.8);
      expect(good / all).toBeCloseTo(0.3, 1);
    });

    test('is of the days before in the first week, and says so; before two days are known there is none', async () => {
      const twoDays = [...day(nowMs - 2 * DAY_MS, 10), ...day(nowMs - DAY_MS, 10)];
      expect((await after([...twoDays, ...day(nowMs, 2)])).usual).toMatchObject({ basis: 'day' });
      expect((await after(day(nowMs, 2))).usual).toBeNull();
    });

    test.each([[[3]], [[3, 5, 7, 9]]])('of fewer than five a day there is none', async (hours) => {
      const few = [1, 2, 3, 4, 5].flatMap((week) =>
        hours.flatMap((hour) =>
          one(`${week}-${hour}`, nowMs - week * 7 * DAY_MS - hour * HOUR_MS, true),
        ),
      );
      expect((await after(few)).usual).toBeNull();
    });
  });
}
