import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStoryClock } from '../../../../server/kernel/clock.ts';
import { createFakeClock } from '../../../helpers/fake-clock.ts';

const START_MS = 1_000_000;

function storyClock(speed = 10) {
  const real = createFakeClock(5_000);
  return { real, clock: createStoryClock(START_MS, speed, real.nowMs) };
}

describe('the clock of a story', () => {
  test('stands until it is let run', () => {
    const { real, clock } = storyClock();
    real.advance(60_000);
    expect(clock.nowMs()).toBe(START_MS);
  });

  test('can be set forward while it stands, and to where it stands, never back', () => {
    const { clock } = storyClock();
    clock.advanceTo(START_MS + 500);
    clock.advanceTo(START_MS + 500);
    expect(clock.nowMs()).toBe(START_MS + 500);
    expect(() => clock.advanceTo(START_MS + 499)).toThrow(RangeError);
    expect(clock.nowMs()).toBe(START_MS + 500);
  });

  test.each([0.1, 1, 10, 600])('runs from where it stands, %d times as fast as life', (speed) => {
    const { real, clock } = storyClock(speed);
    clock.advanceTo(START_MS + 500);
    real.advance(7_000);
    clock.run();
    expect(clock.nowMs()).toBe(START_MS + 500);
    real.advance(1_000);
    expect(clock.nowMs()).toBe(START_MS + 500 + 1_000 * speed);
    expect(clock.speed).toBe(speed);
  });

  test('runs on when it is let run again', () => {
    const { real, clock } = storyClock();
    clock.run();
    real.advance(1_000);
    clock.run();
    real.advance(1_000);
    expect(clock.nowMs()).toBe(START_MS + 20_000);
  });

  test('stands where it is held, and goes on from there: time that it stood is lost to the story', () => {
    const { real, clock } = storyClock();
    clock.holdAt(START_MS + 5_000);
    clock.run();
    real.advance(499);
    expect(clock.nowMs()).toBe(START_MS + 4_990);
    real.advance(60_000);
    expect(clock.nowMs()).toBe(START_MS + 5_000);
    clock.holdAt(Number.POSITIVE_INFINITY);
    expect(clock.nowMs()).toBe(START_MS + 5_000);
    real.advance(1_000);
    expect(clock.nowMs()).toBe(START_MS + 15_000);
  });

  test('loses nothing to a hold that it did not come to', () => {
    const { real, clock } = storyClock(0.1);
    clock.run();
    for (let step = 0; step < 1_000; step++) {
      real.advance(7);
      clock.holdAt(clock.nowMs() + 5);
    }
    expect(clock.nowMs()).toBe(START_MS + 700);
  });

  test('held where it has passed, it stands where it is', () => {
    const { real, clock } = storyClock();
    clock.run();
    real.advance(1_000);
    clock.holdAt(START_MS);
    expect(clock.nowMs()).toBe(START_MS + 10_000);
    real.advance(1_000);
    expect(clock.nowMs()).toBe(START_MS + 10_000);
  });

  test('tells whole milliseconds, and never goes back', () => {
    const steps = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(steps, fc.double({ min: 0.1, max: 600, noNaN: true }), (pauses, speed) => {
        const { real, clock } = storyClock(speed);
        clock.run();
        let before = clock.nowMs();
        for (const pause of pauses) {
          real.advance(pause);
          if (pause > 50) clock.holdAt(before + pause * 3);
          const now = clock.nowMs();
          expect(Number.isInteger(now)).toBe(true);
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        }
      }),
    );
  });
});
