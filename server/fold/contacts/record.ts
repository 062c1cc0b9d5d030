/**
 * A contact as its steps tell of it, whatever the order and number in which they come: of each step the earliest counts.
 *
 *     offered ──▶ answered ──▶ closed
 *        ├──▶ abandoned
 *        └──▶ exited          (to another queue)
 */
import type { ContactEvent } from '../../../shared/event.ts';

/** A moment, and a duration where the sender gave one. */
type Step = readonly [atMs: number, durationMs: number | null];

/** A contact's way through one queue. */
export interface Passage {
  offered?: Step;
  answered?: Step;
  abandoned?: Step;
  exited?: Step;
  closed?: Step;
}

/**
 * When it is due, and the first moment that it was promised. One that was told before the hub counted promises by the week
 * has no third place: nothing was added there for it, so nothing must be taken back.
 */
export type PromiseMade = readonly [dueMs: number, madeMs: number, byWeek?: 1];

/** Told by the earliest step that says it. */
type Said = readonly [text: string, atMs: number];

export interface ContactRecord {
  channel: string;
  contact: string;
  passages: Readonly<Record<string, Passage>>;
  customer?: Said;
  subject?: Said;
  /** Ascending by the time that they are due. */
  promises?: readonly PromiseMade[];
  /** When it was answered or closed, each time, ascending. */
  doneMs?: readonly number[];
  lastMs: number;
}

/** More of a kind than any real contact has: a sender that names everybody alike must not fill the memory. */
const MOST = 20;

/** The record with a step in it; the same object when the step adds nothing. */
export function withStep(record: ContactRecord | undefined, event: ContactEvent): ContactRecord {
  const { channel, contact, queue, step, atMs, waitMs, handleMs, promiseDueMs } = event;
  const old: ContactRecord = record ?? { channel, contact, passages: {}, lastMs: atMs };
  const next: ContactRecord = { ...old, lastMs: Math.max(old.lastMs, atMs) };

  const passage = Object.hasOwn(old.passages, queue) ? old.passages[queue]! : {};
  const isRoom = Object.keys(old.passages).length < MOST || Object.hasOwn(old.passages, queue);
  const duration = (step === 'closed' ? handleMs : waitMs) ?? null;
  const told = earlier(passage[step], [atMs, duration]);
  if (isRoom && told !== passage[step]) {
    next.passages = { ...old.passages, [queue]: { ...passage, [step]: told } };
  }
  if (event.customerKey !== undefined) {
    next.customer = earlierSaid(old.customer, [event.customerKey, atMs]);
  }
  if (event.subject !== undefined) next.subject = earlierSaid(old.subject, [event.subject, atMs]);
  if (promiseDueMs !== undefined) {
    next.promises = withPromise(old.promises ?? [], [promiseDueMs, atMs]);
  }
  if (step === 'answered' || step === 'closed') {
    next.doneMs = [...new Set([...(old.doneMs ?? []), atMs])].sort((a, b) => a - b).slice(0, MOST);
  }
  return next;
}

/** The earlier of two; at one moment the one with a duration, then the shorter. */
function earlier(held: Step | undefined, told: Step): Step {
  if (!held) return told;
  if (told[0] !== held[0]) return told[0] < held[0] ? told : held;
  const [heldMs, toldMs] = [held[1] ?? Infinity, told[1] ?? Infinity];
  return toldMs < heldMs ? told : held;
}

const earlierSaid = (held: Said | undefined, told: Said): Said =>
  !held || told[1] < held[1] || (told[1] === held[1] && told[0] < held[0]) ? told : held;

function withPromise(
  held: NonNullable<ContactRecord['promises']>,
  [dueMs, madeMs]: readonly [number, number],
): NonNullable<ContactRecord['promises']> {
  const known = held.find((promise) => promise[0] === dueMs);
  if (known && known[1] <= madeMs) return held;
  const made: PromiseMade = known && !known[2] ? [dueMs, madeMs] : [dueMs, madeMs, 1];
  return [...held.filter((promise) => promise !== known), made]
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST);
}

/** When a passage began: it was offered, or, where that was not told, answered or abandoned after its wait. */
export function startOf({ offered, answered, abandoned, exited, closed }: Passage): number {
  if (offered) return offered[0];
  const ended = answered ?? abandoned;
  if (ended) return ended[0] - (ended[1] ?? 0);
  return (exited ?? closed)?.[0] ?? 0;
}

/** How long it waited until a step: as told, or since it was offered; null where neither is known. */
export const waitUntil = (step: Step, offered: Step | undefined): number | null =>
  step[1] ?? (offered ? Math.max(0, step[0] - offered[0]) : null);

/** Answered or closed: somebody has helped. */
export const isHelped = ({ passages }: ContactRecord): boolean =>
  Object.values(passages).some(({ answered, closed }) => answered ?? closed);

/** When the first of its passages began. */
export const recordStart = ({ passages }: ContactRecord): number =>
  Math.min(...Object.values(passages).map(startOf));

/** Nothing more is to come of it in this queue. */
export const isOver = ({ abandoned, exited, closed, answered }: Passage): boolean =>
  closed !== undefined || (answered === undefined && (abandoned ?? exited) !== undefined);

/** With nobody yet. */
export const isWaiting = ({ offered, answered, abandoned, exited, closed }: Passage): boolean =>
  offered !== undefined && (answered ?? abandoned ?? exited ?? closed) === undefined;

/**
 * Whether a promise was met: by the first time after it was made that the contact was answered or closed, if that was
 * in time. null: it was taken back, since the customer left.
 */
export function promiseMet(
  { doneMs = [], passages }: ContactRecord,
  [dueMs, madeMs]: PromiseMade,
): boolean | null {
  if (doneMs.some((ms) => ms > madeMs && ms <= dueMs)) return true;
  const left = Object.values(passages).some(
    ({ exited }) => exited && exited[0] > madeMs && exited[0] <= dueMs,
  );
  return left ? null : false;
}
