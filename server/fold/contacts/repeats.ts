/**
 * Who came back: a customer's contacts about one subject, over twice the window of first-contact resolution. Two
 * contacts of which no subject is told are taken to be about the same.
 */
import { DAY_MS, HOUR_MS } from '../../../shared/units.ts';
import { recordsOf, type FoldPart } from '../part.ts';
import { contactKey, replaceCounts, type ContactCells, type Contribution } from './cells.ts';

export interface Visit {
  /** Names the contact. */
  contact: string;
  channel: string;
  startMs: number;
  /** Somebody answered or closed it: what was never answered cannot have been resolved. */
  helped: boolean;
}

export interface Repeats extends FoldPart {
  /** Takes a contact's visit as it is now known in place of what it was. */
  replace(before: CustomerVisit | undefined, after: CustomerVisit | undefined): void;
}

export interface CustomerVisit extends Visit {
  customer: string;
  subject: string | undefined;
}

/** So often nobody comes about one thing: it is a shared number or a name for all, and says nothing of anybody. */
const MOST_VISITS = 200;
const PREFIX = 'visits/';
/** Visits are known for longer than what they add may change. */
const MARGIN_MS = 4 * HOUR_MS;

export function createRepeats(cells: ContactCells, windowMs: number): Repeats {
  const groups = new Map<string, readonly Visit[]>();
  const changed = new Set<string>();
  /**
   * What a visit adds no longer changes once nobody can come back to it, or be told late to have done so: what it had added
   * stays, though later its customer is forgotten.
   */
  const changesMs = Math.max(2 * windowMs, windowMs + 2 * DAY_MS) + 22 * HOUR_MS;
  let settledMs = Number.NEGATIVE_INFINITY;

  const counted = (visits: readonly Visit[]): Contribution[] =>
    countsOf(visits, windowMs).filter(([, , atMs]) => atMs >= settledMs);

  const put = (key: string, visits: readonly Visit[]): void => {
    const before = counted(groups.get(key) ?? []);
    if (visits.length === 0) groups.delete(key);
    else groups.set(key, visits);
    replaceCounts(cells, before, counted(visits));
    changed.add(key);
  };

  return {
    replace(before, after) {
      const [oldKey, newKey] = [before && groupOf(before), after && groupOf(after)];
      if (before && after && oldKey === newKey && isSameVisit(before, after)) return;
      if (before && oldKey !== undefined && oldKey !== newKey) {
        put(oldKey, without(groups.get(oldKey) ?? [], before.contact));
      }
      if (!after || newKey === undefined) return;
      const { contact, channel, startMs, helped } = after;
      const others = without(groups.get(newKey) ?? [], contact);
      put(newKey, sorted([...others, { contact, channel, startMs, helped }]));
    },
    advance(nowMs) {
      settledMs = Math.max(settledMs, nowMs - changesMs);
    },
    forget(nowMs) {
      const oldestMs = nowMs - changesMs - MARGIN_MS;
      for (const [key, visits] of groups) {
        if (visits[0]!.startMs >= oldestMs) continue;
        const kept = visits.filter(({ startMs }) => startMs >= oldestMs);
        if (kept.length === 0) groups.delete(key);
        else groups.set(key, kept);
        changed.add(key);
      }
    },
    ...recordsOf(PREFIX, groups, changed),
  };
}

const groupOf = ({ customer, subject }: CustomerVisit): string =>
  `${customer}\t${subject?.trim().toLowerCase() ?? ''}`;

const isSameVisit = (a: CustomerVisit, b: CustomerVisit): boolean =>
  a.startMs === b.startMs && a.helped === b.helped && a.channel === b.channel;

const without = (visits: readonly Visit[], contact: string): Visit[] =>
  visits.filter((visit) => visit.contact !== contact);

const sorted = (visits: Visit[]): Visit[] =>
  visits.sort((a, b) => a.startMs - b.startMs || (a.contact < b.contact ? -1 : 1));

/** What the visits of one customer about one subject add, each in the cell of its beginning. */
function countsOf(visits: readonly Visit[], windowMs: number): Contribution[] {
  if (visits.length > MOST_VISITS) return [];
  let lastHelpedMs = Number.NEGATIVE_INFINITY;
  return visits.map(({ channel, startMs, helped }, at) => {
    const next = visits[at + 1];
    const cameBack = next !== undefined && next.startMs - startMs <= windowMs;
    const isRepeat = startMs - lastHelpedMs <= windowMs;
    if (helped) lastHelpedMs = startMs;
    const counts = [helped ? 1 : 0, helped && cameBack ? 1 : 0, 1, isRepeat ? 1 : 0] as const;
    return ['visits', contactKey.visits(channel), startMs, counts];
  });
}
