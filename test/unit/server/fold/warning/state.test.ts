import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeMinute, newSeriesWarning } from '../../../../../server/fold/warning/close-minute.ts';
import {
  afterMinute,
  calmRecord,
  isRaised,
  overridden,
  released,
  type CrisisRule,
  type Override,
  type WarningRecord,
  type WarningState,
} from '../../../../../server/fold/warning/state.ts';
import { seededRandom, simulate, WEEK_MIN } from '../../../../bench/lib/warning/simulation.mjs';

type Figures = { score: number; slowZ: number; count: number; expected: number; authors: number };

const QUIET: Figures = { score: 0, slowZ: 0, count: 10, expected: 10, authors: 10 };
const UNUSUAL: Figures = { score: 5, slowZ: 0, count: 50, expected: 10, authors: 30 };

const RULE: CrisisRule = { timesNormal: 5, messages: 50, people: 20, minutes: 10 };

/** The record after a run of equal minutes. */
function minutes(
  record: WarningRecord,
  figures: Figures,
  count = 1,
  rule: CrisisRule | null = null,
): WarningRecord {
  const { authors, ...rest } = figures;
  let next = record;
  for (let done = 0; done < count; done++)
    next = afterMinute(next, { ...rest, minute: next.minute + 1 }, () => authors, rule);
  return next;
}

const CALM = calmRecord(1_000);
const WARNED = minutes(CALM, UNUSUAL, 2);

describe('a warning', () => {
  test('is raised by the second unusual minute in a row', () => {
    expect(minutes(CALM, UNUSUAL).state).toBe('watch');
    expect(WARNED.state).toBe('warning');
    const broken = minutes(minutes(minutes(CALM, UNUSUAL), { ...UNUSUAL, score: 3.9 }), UNUSUAL);
    expect(broken.state).toBe('watch');
  });

  test.each<[string, Partial<Figures>]>([
    ['fewer than five messages', { count: 4, expected: 0.1 }],
    ['fewer than three authors', { authors: 2 }],
    ['less than one and a half times what is expected', { expected: 40 }],
  ])('is not raised by %s', (_, lacking) => {
    expect(minutes(CALM, { ...UNUSUAL, ...lacking }, 60).state).toBe('watch');
  });

  test('is raised by a slow burn', () => {
    expect(minutes(CALM, { ...UNUSUAL, score: 0.5, slowZ: 6.5 }, 2).state).toBe('warning');
  });

  test('began when the score first rose', () => {
    const rising = minutes(minutes(CALM, QUIET, 10), { ...UNUSUAL, score: 1.5 }, 4);
    expect(minutes(rising, UNUSUAL, 2)).toMatchObject({
      onsetMinute: 1_011,
      stateSinceMinute: 1_016,
    });
  });

  test('recovers after a quiet quarter of an hour, and is calm half an hour later', () => {
    expect(minutes(WARNED, QUIET, 14).state).toBe('warning');
    const recovering = minutes(WARNED, QUIET, 15);
    expect(recovering).toMatchObject({ state: 'recovering', onsetMinute: WARNED.onsetMinute });
    expect(minutes(recovering, QUIET, 29).state).toBe('recovering');
    expect(minutes(recovering, QUIET, 30)).toMatchObject({ state: 'calm', onsetMinute: null });
  });

  test('holds while the score is between the levels', () => {
    expect(minutes(WARNED, { ...UNUSUAL, score: 2.1 }, 300).state).toBe('warning');
  });

  test('comes back out of recovering, as the same one', () => {
    const again = minutes(minutes(WARNED, QUIET, 20), UNUSUAL, 2);
    expect(again).toMatchObject({ state: 'warning', onsetMinute: WARNED.onsetMinute });
  });

  test('does not take a minute twice, nor an older one', () => {
    const { authors, ...figures } = UNUSUAL;
    const again = afterMinute(WARNED, { ...figures, minute: WARNED.minute }, () => authors);
    expect(again).toBe(WARNED);
  });
});

describe('a crisis', () => {
  const SEVERE: Figures = { ...UNUSUAL, count: 80, expected: 10, authors: 40 };
  const CRISIS = minutes(CALM, SEVERE, 11, RULE);

  test('is what a warning becomes that has been severe for ten minutes', () => {
    expect(minutes(CALM, SEVERE, 9, RULE).state).toBe('warning');
    expect(minutes(CALM, SEVERE, 10, RULE)).toMatchObject({
      state: 'crisis',
      stateSinceMinute: 1_010,
    });
    expect(CRISIS.onsetMinute).toBe(1_001);
  });

  test('is none where the hub has no rule for it', () => {
    expect(minutes(CALM, SEVERE, 300).state).toBe('warning');
  });

  test.each<[string, Partial<Figures>]>([
    ['too few messages', { count: 49, expected: 1 }],
    ['too few people', { authors: 19 }],
    ['too little above normal', { expected: 17 }],
  ])('is not made of %s', (_, lacking) => {
    expect(minutes(CALM, { ...SEVERE, ...lacking }, 60, RULE).state).toBe('warning');
  });

  test('begins to count again after a minute that is not severe', () => {
    const broken = minutes(minutes(CALM, SEVERE, 9, RULE), { ...SEVERE, authors: 19 }, 1, RULE);
    expect(minutes(broken, SEVERE, 9, RULE).state).toBe('warning');
    expect(minutes(broken, SEVERE, 10, RULE).state).toBe('crisis');
  });

  test('holds while it is above half of what makes one', () => {
    expect(minutes(CRISIS, { ...SEVERE, count: 26 }, 300, RULE).state).toBe('crisis');
  });

  test('is a warning again after a quarter of an hour below half, and recovers when it is quiet', () => {
    const eased = { ...SEVERE, count: 24 };
    expect(minutes(CRISIS, eased, 14, RULE).state).toBe('crisis');
    expect(minutes(CRISIS, eased, 15, RULE)).toMatchObject({
      state: 'warning',
      onsetMinute: CRISIS.onsetMinute,
    });
    expect(minutes(CRISIS, QUIET, 15, RULE).state).toBe('recovering');
    expect(minutes(CRISIS, QUIET, 45, RULE).state).toBe('calm');
  });

  test('never goes in and out: it lasts a quarter of an hour at least, and is away for ten minutes', () => {
    const figures = fc.record({
      score: fc.double({ min: 0, max: 8, noNaN: true }),
      slowZ: fc.constantFrom(0, 7),
      count: fc.integer({ min: 20, max: 120 }),
      expected: fc.constant(10),
      authors: fc.integer({ min: 15, max: 60 }),
    });
    const runs = fc.array(fc.tuple(figures, fc.integer({ min: 1, max: 30 })), { maxLength: 30 });
    fc.assert(
      fc.property(runs, (all) => {
        let record = CRISIS;
        let sinceMinute = record.stateSinceMinute;
        for (const figure of all.flatMap(([one, count]) =>
          Array.from({ length: count }, () => one),
        )) {
          const was = record.state === 'crisis';
          record = minutes(record, figure, 1, RULE);
          const is = record.state === 'crisis';
          if (is === was) continue;
          expect(record.minute - sinceMinute).toBeGreaterThanOrEqual(is ? 10 : 15);
          sinceMinute = record.minute;
        }
      }),
    );
  });
});

describe('an override', () => {
  const crisis = (record: WarningRecord, lastsMin = 60): Override => ({
    state: 'crisis',
    reason: 'de directie is gebeld',
    by: 'hoofd webcare',
    sinceMinute: record.minute,
    untilMinute: record.minute + lastsMin,
  });

  test('takes effect at once and ends on time, into recovering', () => {
    const raised = overridden(CALM, crisis(CALM));
    expect(raised.state).toBe('crisis');
    expect(minutes(raised, QUIET, 59).state).toBe('crisis');
    expect(minutes(raised, QUIET, 60)).toMatchObject({ state: 'recovering', override: null });
    expect(minutes(raised, QUIET, 90).state).toBe('calm');
  });

  test('gives way to what is measured when it is released', () => {
    const raised = minutes(overridden(WARNED, crisis(WARNED)), UNUSUAL, 5);
    expect(released(raised, raised.minute).state).toBe('warning');
  });

  test('set to calm silences a warning; the warning is back when it ends', () => {
    const silenced = overridden(WARNED, { ...crisis(WARNED, 30), state: 'calm' });
    expect(minutes(silenced, UNUSUAL, 29).state).toBe('calm');
    expect(minutes(silenced, UNUSUAL, 30).state).toBe('warning');
  });

  test('always wins, whatever is measured and in whatever state', () => {
    const figures = fc.record({
      score: fc.double({ min: 0, max: 8, noNaN: true }),
      slowZ: fc.double({ min: 0, max: 20, noNaN: true }),
      count: fc.nat({ max: 500 }),
      expected: fc.double({ min: 0, max: 100, noNaN: true }),
      authors: fc.nat({ max: 20 }),
    });
    const states = fc.constantFrom<WarningState>(
      'calm',
      'watch',
      'warning',
      'crisis',
      'recovering',
    );
    fc.assert(
      fc.property(
        fc.array(figures, { maxLength: 80 }),
        states,
        fc.array(figures, { minLength: 1, maxLength: 80 }),
        (before, state, during) => {
          const start = before.reduce((record, one) => minutes(record, one), CALM);
          const override = { ...crisis(start, during.length), state };
          let record = overridden(start, override);
          expect(record.state).toBe(state);
          for (const one of during.slice(1)) {
            record = minutes(record, one);
            expect(record.state).toBe(state);
          }
          const after = minutes(record, during[0]!);
          expect(after.override).toBeNull();
          expect(after.state).toBe(after.measured);
        },
      ),
    );
  });
});

describe('on a constant rate', () => {
  // The whole form, 10,000 weeks, is a benchmark: npm run bench -- warning --constant-weeks 10000.
  test.each([0.2, 2, 20, 100])('of %d a minute no warning flaps', (perMin) => {
    const WEEKS = 2;
    const series = simulate(
      { perMin, constant: true },
      WEEK_MIN * WEEKS,
      seededRandom(perMin * 10),
    );
    let warning = newSeriesWarning(0);
    let raised = 0;
    for (let end = 1; end <= WEEK_MIN * WEEKS; end++) {
      const before = warning.record;
      ({ warning } = closeMinute(series, end, warning, () => 10));
      if (isRaised(warning.record.state) && !isRaised(before.state)) raised++;
    }
    expect(raised).toBe(0);
  });

  test('a rise is found, held without a break, and let go', () => {
    const START = WEEK_MIN + 600;
    const rise = (minute: number) => (minute >= START && minute < START + 90 ? 5 : 1);
    const random = seededRandom(3);
    const series = simulate({ perMin: 20, rise, constant: true }, START + 300, random);
    let warning = newSeriesWarning(0);
    const records: WarningRecord[] = [];
    for (let end = 1; end <= START + 300; end++) {
      ({ warning } = closeMinute(series, end, warning, () => 10));
      if (warning.record.state !== records.at(-1)?.state) records.push(warning.record);
    }
    expect(records.map(({ state }) => state)).toEqual([
      'calm',
      'watch',
      'warning',
      'recovering',
      'calm',
    ]);
    const warned = records[2]!;
    expect(warned.stateSinceMinute - START).toBeLessThanOrEqual(6);
    expect(Math.abs((warned.onsetMinute ?? 0) - START)).toBeLessThanOrEqual(6);
  });
});
