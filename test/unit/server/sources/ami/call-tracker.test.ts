import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCallTracker } from '../../../../../server/sources/ami/call-tracker.ts';
import type { QueueStep, StepName } from '../../../../../server/sources/ami/steps.ts';

const step = (name: StepName, atS: number, call = '1.0', queue = 'q'): QueueStep => ({
  step: name,
  atS,
  call,
  queue,
});
const FIRST_NEW = { stay: 1, isNew: true };
const FIRST_KNOWN = { stay: 1, isNew: false };

describe('what a caller does', () => {
  test.each([
    ['events', 'log'],
    ['log', 'events'],
  ] as const)('is new from the %s, and known when the %s tell of it', (first, second) => {
    const calls = createCallTracker();
    const steps = [step('offered', 100), step('answered', 112), step('closed', 200)];
    for (const one of steps) expect(calls.tell(first, one, 0)).toEqual(FIRST_NEW);
    for (const one of steps) expect(calls.tell(second, one, 0)).toEqual(FIRST_KNOWN);
  });

  test('is another stay in another queue, at the same time too', () => {
    const calls = createCallTracker();
    expect(calls.tell('events', step('offered', 100), 0)).toEqual(FIRST_NEW);
    expect(calls.tell('events', step('offered', 100, '1.0', 'second'), 0)).toEqual(FIRST_NEW);
    expect(calls.tell('log', step('offered', 100, '1.0', 'second'), 0)).toEqual(FIRST_KNOWN);
  });

  test('is a second stay when it comes back to the same queue', () => {
    const calls = createCallTracker();
    calls.tell('events', step('offered', 100), 0);
    expect(calls.tell('log', step('offered', 100), 0)).toEqual(FIRST_KNOWN);
    expect(calls.tell('log', step('exited', 160), 0)).toEqual(FIRST_NEW);
    expect(calls.tell('events', step('offered', 160.4), 0)).toEqual({ stay: 2, isNew: true });
    expect(calls.tell('events', step('abandoned', 170), 0)).toEqual({ stay: 2, isNew: true });
    expect(calls.tell('log', step('offered', 160), 0)).toEqual({ stay: 2, isNew: false });
    expect(calls.tell('log', step('abandoned', 170), 0)).toEqual({ stay: 2, isNew: false });
  });

  test('is known by the log when the event comes late, however late', () => {
    const calls = createCallTracker();
    calls.tell('log', step('offered', 100), 0);
    // The process stood still for a while.
    expect(calls.tell('events', step('offered', 190), 50)).toEqual(FIRST_KNOWN);
  });

  test('that began in an outage of the events goes on under its number', () => {
    const calls = createCallTracker();
    calls.tell('log', step('offered', 100), 0);
    calls.tell('log', step('exited', 160), 0);
    calls.tell('log', step('offered', 160), 0);
    const sinceS = 170;
    expect(calls.tell('events', step('answered', 180), sinceS)).toEqual({ stay: 2, isNew: true });
    expect(calls.tell('log', step('answered', 180), 0)).toEqual({ stay: 2, isNew: false });
    expect(calls.tell('events', step('closed', 240), sinceS)).toEqual({ stay: 2, isNew: true });
  });

  test('of which only the end was seen is joined by its beginning', () => {
    const calls = createCallTracker();
    expect(calls.tell('events', step('answered', 180), 170)).toEqual(FIRST_NEW);
    expect(calls.tell('log', step('offered', 100), 0)).toEqual(FIRST_NEW);
    expect(calls.tell('log', step('answered', 180), 0)).toEqual(FIRST_KNOWN);
  });
});

describe('a restart', () => {
  test('ends who waited and who spoke, once, and nobody else', () => {
    const calls = createCallTracker();
    calls.tell('events', step('offered', 100, 'waits'), 0);
    calls.tell('events', step('offered', 100, 'speaks'), 0);
    calls.tell('events', step('answered', 110, 'speaks'), 0);
    calls.tell('events', step('offered', 100, 'gone'), 0);
    calls.tell('events', step('abandoned', 110, 'gone'), 0);
    calls.tell('events', step('offered', 300, 'later'), 0);
    expect(calls.endBefore(200)).toEqual([
      { ...step('exited', 200, 'waits'), stay: 1 },
      { ...step('closed', 200, 'speaks'), stay: 1 },
    ]);
    expect(calls.endBefore(201)).toEqual([]);
  });
});

test('who left long ago is forgotten, who waits is not, and nobody waits for days', () => {
  const calls = createCallTracker();
  calls.tell('events', step('offered', 100, 'gone'), 0);
  calls.tell('events', step('abandoned', 110, 'gone'), 0);
  calls.tell('events', step('offered', 100, 'waits'), 0);
  calls.forget(110);
  expect(calls.size).toBe(2);
  calls.forget(111);
  expect(calls.size).toBe(1);
  calls.forget(100 + 86_400);
  expect(calls.size).toBe(1);
  calls.forget(101 + 86_400);
  expect(calls.size).toBe(0);
});

/** What happens to one caller in one queue: stays, each with its steps, in seconds from the beginning. */
const history = fc
  .array(
    fc.record({
      gapS: fc.integer({ min: 5, max: 60 }),
      waitS: fc.integer({ min: 3, max: 90 }),
      talkS: fc.integer({ min: 3, max: 90 }),
      outcome: fc.constantFrom('abandoned', 'exited', 'closed'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((stays) => {
    let atS = 1_000;
    return stays.flatMap(({ gapS, waitS, talkS, outcome }, index) => {
      atS += gapS;
      const enteredS = atS;
      atS += waitS;
      const steps = [{ stay: index + 1, ...step('offered', enteredS) }];
      if (outcome === 'closed') {
        steps.push({ stay: index + 1, ...step('answered', atS) });
        atS += talkS;
      }
      steps.push({ stay: index + 1, ...step(outcome, atS) });
      return steps;
    });
  });

test('whatever the events miss: with the log, every step is told once, under its own number', () => {
  fc.assert(
    fc.property(
      history,
      fc.array(fc.integer({ min: 3, max: 80 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
      (steps, connectedForS, pollEveryS) => {
        const calls = createCallTracker();
        const told: string[] = [];
        const hear = (stream: 'events' | 'log', one: (typeof steps)[number], sinceS: number) => {
          const atS = stream === 'log' ? Math.floor(one.atS) : one.atS + 0.3;
          const { stay, isNew } = calls.tell(stream, { ...one, atS }, sinceS);
          if (isNew) told.push(`${one.step}~${stay}`);
        };
        let read = 0;
        const readLog = (untilS: number): void => {
          while (read < steps.length && steps[read]!.atS <= untilS) hear('log', steps[read++]!, 0);
        };
        // Connected for a while, then away for a while; on coming back the log is read first.
        let nowS = 1_000;
        const endS = steps.at(-1)!.atS + 200;
        for (let i = 0; nowS < endS; i += 1) {
          const sinceS = nowS;
          const untilS = sinceS + connectedForS[i % connectedForS.length]!;
          readLog(sinceS);
          let nextPollS = sinceS;
          for (const one of steps) {
            if (one.atS < sinceS || one.atS >= untilS || one.step === 'exited') continue;
            while (nextPollS <= one.atS) {
              readLog(nextPollS - 0.5);
              nextPollS += pollEveryS[i % pollEveryS.length]!;
            }
            hear('events', one, sinceS);
          }
          nowS = untilS + 7;
        }
        readLog(endS);
        expect(told.toSorted()).toEqual(steps.map((one) => `${one.step}~${one.stay}`).toSorted());
      },
    ),
    { numRuns: 1_000 },
  );
});
