/** What became of one arrangement: told at once, and kept for the table that `npm run test:faults` ends with. */
import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Outcome {
  /** As `3 nodes on Redis`. */
  arrangement: string;
  /** SIGKILLs of nodes, and of their Redis. */
  kills: { nodes: number; redis?: number };
  /** Events that were sent until they were accepted. */
  accepted: number;
  /** Deliveries that were refused or lost, and sent again. */
  resent: number;
  /** Events that were accepted, stand, and are not in the log. */
  lost: readonly string[];
  acceptedTwice: readonly string[];
  /** Events told as repeats although no answer to them was lost before. */
  falseRepeats: readonly string[];
  wrongCells: readonly string[];
  /** The longest that a wall took to say that Redis is down, and to be live again. */
  staleWithinMs?: number;
  liveWithinMs?: number;
}

/** Tells it, and then fails the test unless nothing was lost and nothing is wrong. */
export function judge(outcome: Outcome): void {
  const line = JSON.stringify(outcome, (_key, value: unknown) =>
    Array.isArray(value) ? value.length : value,
  );
  process.stdout.write(`faults: ${line}\n`);
  const file = process.env['FAULTS_OUTCOMES'];
  if (file !== undefined) appendFileSync(file, `${line}\n`);
  const { lost, acceptedTwice, falseRepeats, wrongCells } = outcome;
  expect({ lost, acceptedTwice, falseRepeats, wrongCells }).toEqual({
    lost: [],
    acceptedTwice: [],
    falseRepeats: [],
    wrongCells: [],
  });
}
