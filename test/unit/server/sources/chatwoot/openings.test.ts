import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createOpenings,
  type ConversationStep,
} from '../../../../../server/sources/chatwoot/openings.ts';

const HOUR = 3_600_000;
/** Steps as a hub keeps them: of each contact and step the earliest. */
const kept = (steps: readonly ConversationStep[]): Record<string, number> => {
  const earliest: Record<string, number> = {};
  for (const { contact, step, atMs } of steps) {
    const key = `${contact} ${step}`;
    earliest[key] = Math.min(earliest[key] ?? Number.POSITIVE_INFINITY, atMs);
  }
  return earliest;
};

type Change = { what: 'opened' | 'reopened' | 'answered' | 'closed'; atMs: number };
const told = (changes: readonly Change[]): ConversationStep[] => {
  const openings = createOpenings();
  return changes.flatMap(({ what, atMs }) => openings[what](42, atMs));
};

/** Opened, answered, closed, opened again, answered twice, closed. */
const story: Change[] = [
  { what: 'opened', atMs: 1 * HOUR },
  { what: 'answered', atMs: 2 * HOUR },
  { what: 'closed', atMs: 3 * HOUR },
  { what: 'reopened', atMs: 4 * HOUR },
  { what: 'answered', atMs: 5 * HOUR },
  { what: 'answered', atMs: 5.5 * HOUR },
  { what: 'closed', atMs: 6 * HOUR },
];
const expected = {
  '42 offered': 1 * HOUR,
  '42 answered': 2 * HOUR,
  '42 closed': 3 * HOUR,
  '42@14400 offered': 4 * HOUR,
  '42@14400 answered': 5 * HOUR,
  '42@14400 closed': 6 * HOUR,
};

describe('a conversation', () => {
  test('is a contact each time that it is opened', () => {
    const steps = told(story);
    expect(kept(steps)).toEqual(expected);
    expect(steps).toHaveLength(6);
    expect(steps.some(({ isCorrection }) => isCorrection)).toBe(false);
  });

  test('is the same whatever the order and repetition of its changes', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...story, ...story], { minLength: 14, maxLength: 14 }),
        (changes) => {
          expect(kept(told(changes))).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('that is closed with nothing known of its opening closes its first contact', () => {
    expect(told([{ what: 'closed', atMs: HOUR }])).toEqual([
      { contact: '42', step: 'closed', atMs: HOUR, isCorrection: false },
    ]);
  });

  test('is closed once, though it is told twice with moments that differ a little', () => {
    const changes: Change[] = [
      { what: 'opened', atMs: HOUR },
      { what: 'closed', atMs: 2 * HOUR },
      { what: 'closed', atMs: 2 * HOUR - 30_000 },
      { what: 'closed', atMs: 2 * HOUR + 30_000 },
    ];
    expect(told(changes)).toHaveLength(2);
  });

  test('knows whether it is closed', () => {
    const openings = createOpenings();
    expect(openings.isClosed(42)).toBeUndefined();
    openings.opened(42, HOUR);
    expect(openings.isClosed(42)).toBe(false);
    openings.closed(42, 2 * HOUR);
    expect(openings.isClosed(42)).toBe(true);
    openings.reopened(42, 3 * HOUR);
    expect(openings.isClosed(42)).toBe(false);
  });

  test('that was opened again is known as such after a restart, wherever it falls', () => {
    for (let restart = 0; restart <= story.length; restart++) {
      const before = createOpenings();
      const steps = story.slice(0, restart).flatMap(({ what, atMs }) => before[what](42, atMs));
      const after = createOpenings(JSON.parse(JSON.stringify(before.reopenedOnes())));
      steps.push(...story.slice(restart).flatMap(({ what, atMs }) => after[what](42, atMs)));
      expect(kept(steps)).toEqual(expected);
    }
  });

  test('that was opened once is not remembered', () => {
    const openings = createOpenings();
    openings.opened(42, HOUR);
    openings.closed(42, 2 * HOUR);
    expect(openings.reopenedOnes()).toEqual([]);
  });
});
