import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecentMessage } from '../../../../../server/fold/recent.ts';
import { createRollingCells } from '../../../../../server/fold/rolling-cells.ts';
import type { WarningState } from '../../../../../server/fold/warning/state.ts';
import {
  createWatch,
  type Subject,
  type WatchedState,
} from '../../../../../server/fold/warning/watch.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../../shared/units.ts';

const ZONE = { timeZone: 'Europe/Amsterdam' };
const BRAND: Subject = { id: 'brand:us', name: 'Us', key: 'b:us', counts: 'negative' };
/** Wednesday 11 March 2026, 12:00 in Amsterdam. */
const NOON_MS = Date.UTC(2026, 2, 11, 11);

/** The windows as the fold has them, filled by hand. */
function createWindows() {
  const minutes = createRollingCells('3h', MINUTE_MS, 180);
  const weeks = createRollingCells('weeks', 10 * MINUTE_MS, 35 * 144);
  const messages: RecentMessage[] = [];
  const state: WatchedState = { minutes, weeks, recent: { values: () => messages.values() } };
  return {
    state,
    advance(nowMs: number) {
      minutes.advance(nowMs);
      weeks.advance(nowMs);
    },
    /** So many negative messages in the minute, each by an author of its own unless one is named. */
    add(key: string, atMs: number, count: number, author?: string) {
      for (const window of [minutes, weeks]) window.add(key, atMs, [0, 0, count, 0]);
      for (let n = 0; n < count; n++) {
        messages.push({
          atMs,
          about: [key],
          terms: [],
          channel: 'social',
          language: 'nl',
          author: author ?? `${atMs}-${n}`,
          quotable: true,
          partition: 0,
          offset: messages.length,
        });
      }
    },
  };
}

/** Two a minute, day and night. */
function steady(
  windows: ReturnType<typeof createWindows>,
  fromMs: number,
  toMs: number,
  key = 'b:us',
) {
  for (let atMs = fromMs; atMs < toMs; atMs += MINUTE_MS) windows.add(key, atMs, 2);
}

function rise(windows: ReturnType<typeof createWindows>, author?: string) {
  for (let minute = 0; minute < 10; minute++) {
    windows.add('b:us', NOON_MS + minute * MINUTE_MS, 14, author);
  }
}

/** Steps minute by minute, as the hub's ticks do. */
function stepTo(
  watch: ReturnType<typeof createWatch>,
  windows: ReturnType<typeof createWindows>,
  fromMs: number,
  toMs: number,
) {
  const changes = [];
  for (let nowMs = fromMs; nowMs <= toMs; nowMs += MINUTE_MS) {
    windows.advance(nowMs);
    changes.push(...watch.step(nowMs, windows.state));
  }
  return changes;
}

describe('the watch', () => {
  test('finds a rise within minutes, and says from when to when each state held', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 3 * DAY_MS, NOON_MS + HOUR_MS);
    rise(windows);
    const watch = createWatch([BRAND], ZONE);
    const changes = stepTo(watch, windows, NOON_MS - HOUR_MS, NOON_MS + 2 * HOUR_MS);
    expect(changes.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'calm → watch',
      'watch → warning',
      'warning → recovering',
      'recovering → calm',
    ]);
    expect(changes[1]!.atMs - NOON_MS).toBeLessThanOrEqual(4 * MINUTE_MS);
  });

  test('waits for a few seconds after a minute, and looks at each once', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 2 * DAY_MS, NOON_MS + HOUR_MS);
    const watch = createWatch([BRAND], ZONE);
    windows.advance(NOON_MS);
    watch.step(NOON_MS + 4_999, windows.state);
    expect(watch.recordOf('brand:us')?.record.minute).toBe(NOON_MS / MINUTE_MS - 1);
    watch.step(NOON_MS + 5_000, windows.state);
    expect(watch.recordOf('brand:us')?.record.minute).toBe(NOON_MS / MINUTE_MS);
    watch.takeChanges();
    watch.step(NOON_MS + 30_000, windows.state);
    expect(watch.takeChanges()).toEqual({ put: [], remove: [] });
  });

  test('believes no single author, however loud', () => {
    const windows = createWindows();
    // The quiet background has its two authors a minute.
    steady(windows, NOON_MS - 3 * DAY_MS, NOON_MS - HOUR_MS);
    rise(windows, 'one');
    const watch = createWatch([BRAND], ZONE);
    const changes = stepTo(watch, windows, NOON_MS - HOUR_MS, NOON_MS + 30 * MINUTE_MS);
    expect(changes.map(({ to }) => to)).not.toContain('warning');
  });

  test('takes a theme that is new for one that has no past, not for one that was quiet', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 8 * DAY_MS, NOON_MS + HOUR_MS);
    // The theme was put into hub.yaml an hour ago.
    steady(windows, NOON_MS - HOUR_MS, NOON_MS + HOUR_MS, 'h:new');
    const theme: Subject = { id: 'theme:new', name: 'New', key: 'h:new', counts: 'not-positive' };
    const watch = createWatch([theme], ZONE);
    expect(stepTo(watch, windows, NOON_MS - HOUR_MS / 2, NOON_MS + HOUR_MS)).toEqual([]);
    expect(watch.recordOf('theme:new')?.latest.learning).toBe(true);
  });

  test('goes on from its records as if it had never stopped', () => {
    const [windows, others] = [createWindows(), createWindows()];
    for (const each of [windows, others]) {
      steady(each, NOON_MS - 3 * DAY_MS, NOON_MS + HOUR_MS);
      rise(each);
    }
    const whole = createWatch([BRAND], ZONE);
    stepTo(whole, windows, NOON_MS - HOUR_MS, NOON_MS + 5 * MINUTE_MS);
    const second = createWatch([BRAND], ZONE);
    for (const [key, value] of whole.takeChanges().put) second.restore(key, structuredClone(value));
    const rest = stepTo(whole, windows, NOON_MS + 6 * MINUTE_MS, NOON_MS + HOUR_MS);
    // What happened while nobody looked is looked at minute by minute, once it is back.
    others.advance(NOON_MS + 20 * MINUTE_MS);
    const changes = [
      ...second.step(NOON_MS + 20 * MINUTE_MS, others.state),
      ...stepTo(second, others, NOON_MS + 21 * MINUTE_MS, NOON_MS + HOUR_MS),
    ];
    expect(changes).toEqual(rest);
    expect(second.recordOf('brand:us')).toEqual(whole.recordOf('brand:us'));
  });

  test.each([
    ['forward, on 29 March', Date.UTC(2026, 2, 30, 10)],
    ['back, on 25 October', Date.UTC(2026, 9, 26, 11)],
  ])('expects the same at the same local time after the clock is put %s', (_, atMs) => {
    const windows = createWindows();
    const hour = new Intl.DateTimeFormat('en', {
      hour: 'numeric',
      hourCycle: 'h23',
      ...ZONE,
    });
    // Loud from 12:00 to 13:00 on the wall's clock, every day.
    for (let ms = atMs - 7 * DAY_MS; ms < atMs + 2 * HOUR_MS; ms += 10 * MINUTE_MS) {
      windows.add('b:us', ms, hour.format(ms) === '12' ? 100 : 10);
    }
    const watch = createWatch([BRAND], ZONE);
    windows.advance(atMs + 35 * MINUTE_MS);
    watch.step(atMs + 35 * MINUTE_MS, windows.state);
    expect(watch.recordOf('brand:us')?.latest.expected).toBeCloseTo(150, -1);
  });

  test('can be acknowledged while there is something to be on, and forgets it when it is calm', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 3 * DAY_MS, NOON_MS + HOUR_MS);
    rise(windows);
    const watch = createWatch([BRAND], ZONE);
    stepTo(watch, windows, NOON_MS - HOUR_MS, NOON_MS - MINUTE_MS);
    expect(watch.acknowledge('brand:us', 'Daan', NOON_MS)).toBe(false);
    stepTo(watch, windows, NOON_MS, NOON_MS + 8 * MINUTE_MS);
    expect(watch.acknowledge('brand:us', 'Daan', NOON_MS + 8 * MINUTE_MS)).toBe(true);
    expect(watch.recordOf('brand:us')?.acknowledged?.by).toBe('Daan');
    stepTo(watch, windows, NOON_MS + 9 * MINUTE_MS, NOON_MS + 2 * HOUR_MS);
    expect(watch.recordOf('brand:us')?.acknowledged).toBeNull();
    expect(watch.acknowledge('brand:nobody', 'Daan', NOON_MS)).toBe(false);
  });

  test('calls a crisis where the hub’s rule says so', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 3 * DAY_MS, NOON_MS + HOUR_MS);
    rise(windows);
    const crisis = { timesNormal: 4, messages: 100, people: 50, minutes: 3 };
    const watch = createWatch([BRAND], { ...ZONE, crisis });
    const changes = stepTo(watch, windows, NOON_MS - HOUR_MS, NOON_MS + 2 * HOUR_MS);
    expect(changes.map(({ to }) => to)).toEqual([
      'watch',
      'warning',
      'crisis',
      'recovering',
      'calm',
    ]);
    const [episode, ...others] = watch.recordOf('brand:us')?.episodes ?? [];
    expect(others).toEqual([]);
    expect(Math.abs(episode!.fromMs - NOON_MS)).toBeLessThanOrEqual(3 * MINUTE_MS);
    expect(episode!.toMs).toBe(changes[3]!.atMs);
    // Of 16 a minute, a hundred are there after seven, and two minutes more.
    expect(changes[2]!.atMs - NOON_MS).toBe(9 * MINUTE_MS);
  });

  test('lets a state that is set by hand win, whatever comes in, from its minute to its last', () => {
    const perMinute = fc.constantFrom(0, 2, 2, 14, 60);
    const states = fc.constantFrom<WarningState>(
      'calm',
      'watch',
      'warning',
      'crisis',
      'recovering',
    );
    fc.assert(
      fc.property(
        fc.array(perMinute, { minLength: 30, maxLength: 30 }),
        states,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 12 }),
        (counts, state, from, minutes) => {
          const windows = createWindows();
          steady(windows, NOON_MS - 4 * HOUR_MS, NOON_MS);
          counts.forEach((count, minute) =>
            windows.add('b:us', NOON_MS + minute * MINUTE_MS, count),
          );
          const crisis = { timesNormal: 4, messages: 50, people: 20, minutes: 3 };
          const watch = createWatch([BRAND], { ...ZONE, crisis });
          const fromMs = NOON_MS + from * MINUTE_MS;
          const untilMs = fromMs + minutes * MINUTE_MS;
          stepTo(watch, windows, NOON_MS - MINUTE_MS, fromMs);
          watch.override('brand:us', { state, reason: 'proef', by: 'Mo', untilMs }, fromMs);
          for (let minute = from; minute < 28; minute++) {
            const record = watch.recordOf('brand:us')!.record;
            const isOver = record.minute >= untilMs / MINUTE_MS;
            expect(record.state).toBe(isOver ? record.measured : state);
            const nextMs = NOON_MS + (minute + 1) * MINUTE_MS;
            stepTo(watch, windows, nextMs, nextMs);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('takes a state by hand, and gives it back', () => {
    const windows = createWindows();
    steady(windows, NOON_MS - 3 * DAY_MS, NOON_MS + HOUR_MS);
    const watch = createWatch([BRAND], ZONE);
    const crisis = {
      state: 'crisis' as const,
      reason: 'brand in het gebouw',
      by: 'Mo',
      untilMs: NOON_MS + HOUR_MS,
    };
    stepTo(watch, windows, NOON_MS - HOUR_MS, NOON_MS);
    expect(watch.override('brand:nobody', crisis, NOON_MS)).toBeUndefined();
    expect(watch.override('brand:us', crisis, NOON_MS)).toEqual([
      { id: 'brand:us', from: 'calm', to: 'crisis', atMs: NOON_MS },
    ]);
    stepTo(watch, windows, NOON_MS + MINUTE_MS, NOON_MS + 10 * MINUTE_MS);
    expect(watch.recordOf('brand:us')?.record.state).toBe('crisis');
    const back = watch.release('brand:us', NOON_MS + 10 * MINUTE_MS);
    expect(back?.map(({ to }) => to)).toEqual(['recovering']);
    expect(watch.release('brand:us', NOON_MS)).toBeUndefined();
  });
});
