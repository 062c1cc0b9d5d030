/**
 * The windows that contacts are counted in, what the keys are called and what their four places mean. A scope is a
 * channel's id, or channel and queue with a slash between.
 */
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { createKeyTable } from '../key-table.ts';
import {
  createRollingCells,
  type Counts,
  type RollingCells,
  type WindowCounts,
} from '../rolling-cells.ts';
import { FORECAST_STEP_MS } from './forecast.ts';

export type ContactWindows = { readonly [W in keyof ContactCells]: WindowCounts };

export interface ContactCells {
  /** One-minute cells of the last hour. */
  readonly minutes: RollingCells;
  /** Each day's work, from opening to opening: its key holds the time of opening. */
  readonly sessions: RollingCells;
  /** Ten-minute cells of the last four weeks and a day; of channels. */
  readonly weeks: RollingCells;
  /** Five-minute cells of the last eight hours: what forecasts are made of and held against; of channels. */
  readonly steps: RollingCells;
  /** Promises by the minute that they are due, of the last day and all to come. */
  readonly due: RollingCells;
  /** Promises by the ten minutes that they are due, of the last four weeks and two days and all to come. */
  readonly promised: RollingCells;
  /** Contacts by the hour that they began: over two windows of first-contact resolution, now and up to four weeks ago. */
  readonly visits: RollingCells;
  /** Conversations in ten-minute cells of the last 24 hours. */
  readonly talks: RollingCells;
  /** Those that began negative and were answered, by the ten minutes of the last four weeks and two days. */
  readonly turned: RollingCells;
}

export const STEPS_KEPT = (8 * HOUR_MS) / FORECAST_STEP_MS;

export function createContactCells(repeatWindowMs: number): ContactCells {
  const keys = createKeyTable();
  const visitCells = Math.ceil((2 * repeatWindowMs + (28 + 2) * DAY_MS) / HOUR_MS);
  return {
    minutes: createRollingCells('contact-minutes', MINUTE_MS, 60, { keys }),
    sessions: createRollingCells('contact-sessions', DAY_MS, 3, { keys }),
    weeks: createRollingCells('contact-weeks', 10 * MINUTE_MS, (28 + 1) * 144, { keys }),
    steps: createRollingCells('contact-steps', FORECAST_STEP_MS, STEPS_KEPT, { keys }),
    due: createRollingCells('contact-due', MINUTE_MS, DAY_MS / MINUTE_MS, { keys }),
    promised: createRollingCells('contact-promised', 10 * MINUTE_MS, (28 + 2) * 144, { keys }),
    visits: createRollingCells('contact-visits', HOUR_MS, visitCells, { keys }),
    talks: createRollingCells('contact-talks', 10 * MINUTE_MS, 144, { keys }),
    turned: createRollingCells('contact-turned', 10 * MINUTE_MS, (28 + 2) * 144, { keys }),
  };
}

export const contactKey = {
  /** [offered, answered, abandoned, of those: short] */
  volume: (scope: string) => `n:${scope}`,
  /** Of channels with a target: [answered after a known wait, in time, abandoned and not short, of those: in time] */
  service: (scope: string) => `t:${scope}`,
  /** [answered after a known wait, sum of those waits in ms, abandoned after a known wait, sum of those waits in ms] */
  waits: (scope: string) => `w:${scope}`,
  /** [handled in a known time, sum of their handle times in ms, exited, 0] */
  handling: (scope: string) => `h:${scope}`,
  /** [readings with agents, sum of agents handling, sum of agents handling or available, sum of agents online] */
  agents: (scope: string) => `a:${scope}`,
  /** [readings, sum of waiting, sum of longest waits in ms, 0] */
  line: (scope: string) => `q:${scope}`,
  /** [first responses by a person, sum of their times in ms, 0, 0] */
  responses: (channel: string) => `r:${channel}`,
  /** By the local day: [offered in hours, offered outside, messages in hours, messages outside] */
  hours: (channel: string) => `x:${channel}`,
  /** [promises due, of those: kept, 0, 0] */
  promises: (channel: string) => `p:${channel}`,
  /** [helped, of those: came back, all, of those: repeats] */
  visits: (channel: string) => `f:${channel}`,
  /** [conversations, answered, of those first by a bot, open] */
  talks: (channel: string) => `v:${channel}`,
  /** [began negative and answered, of those: ended otherwise, 0, 0] */
  turned: (channel: string) => `m:${channel}`,
  /** Answered conversations by the first mood: [positive, neutral, negative, 0] */
  firstMood: (channel: string) => `i:${channel}`,
  /** The same conversations by the last mood. */
  lastMood: (channel: string) => `l:${channel}`,
} as const;

/** A key of `sessions`: that of the scope, in the work that began then. */
export const inSession = (key: string, sessionMs: number): string => `${key}@${sessionMs}`;

/** A count in one cell. */
export type Contribution = readonly [
  cells: keyof ContactCells,
  key: string,
  atMs: number,
  counts: Counts,
];

const isSame = (a: Contribution | undefined, b: Contribution | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a[0] === b[0] &&
  a[1] === b[1] &&
  a[2] === b[2] &&
  a[3].every((count, place) => count === b[3][place]);

/** Takes back what something added before and adds what it adds now. */
export function replaceCounts(
  cells: ContactCells,
  before: readonly Contribution[],
  after: readonly Contribution[],
): void {
  const length = Math.max(before.length, after.length);
  for (let at = 0; at < length; at++) {
    const [gone, come] = [before[at], after[at]];
    if (isSame(gone, come)) continue;
    if (gone) cells[gone[0]].add(gone[1], gone[2], gone[3], -1);
    if (come) cells[come[0]].add(come[1], come[2], come[3]);
  }
}
