/** What a contact adds to the cells, from its record alone: so the order in which its steps came does not matter. */
import type { OpeningHours } from '../../kernel/opening-hours.ts';
import type { Counts } from '../rolling-cells.ts';
import { contactKey, inSession, type Contribution } from './cells.ts';
import { promiseMet, startOf, waitUntil, type ContactRecord, type Passage } from './record.ts';

/** What a channel's contacts are held to. */
export interface ChannelRules {
  hours: OpeningHours;
  /** A contact should be answered within it; null: no target, so nothing is in time or late. */
  withinMs: number | null;
  /** An abandon after at most this long is short. */
  shortAbandonMs: number;
}

export interface HubRules {
  of(channel: string): ChannelRules;
  /** Each local day from midnight to midnight. */
  days: OpeningHours;
}

export function contributionsOf(record: ContactRecord, rules: HubRules): Contribution[] {
  const { channel } = record;
  return [
    ...Object.entries(record.passages).flatMap(([queue, passage]) =>
      ofPassage(channel, queue, passage, rules),
    ),
    ...(record.promises ?? []).flatMap((promise): Contribution[] => {
      const met = promiseMet(record, promise);
      if (met === null) return [];
      const [dueMs, , byWeek] = promise;
      const key = contactKey.promises(channel);
      const counts: Counts = [1, met ? 1 : 0, 0, 0];
      return [
        ['due', key, dueMs, counts],
        ...(byWeek ? [['promised', key, dueMs, counts] as const] : []),
      ];
    }),
  ];
}

function ofPassage(
  channel: string,
  queue: string,
  passage: Passage,
  rules: HubRules,
): Contribution[] {
  const { hours, withinMs, shortAbandonMs } = rules.of(channel);
  const { offered, answered, abandoned, exited, closed } = passage;
  const counted: Contribution[] = [];
  const scopes = queue === channel ? [channel] : [channel, `${channel}/${queue}`];

  const add = (keyOf: (scope: string) => string, atMs: number, counts: Counts): void => {
    const { sessionMs } = hours.at(atMs);
    for (const scope of scopes) {
      const key = keyOf(scope);
      counted.push(['minutes', key, atMs, counts]);
      counted.push(['sessions', inSession(key, sessionMs), atMs, counts]);
    }
    const key = keyOf(channel);
    counted.push(['weeks', key, atMs, counts], ['steps', key, atMs, counts]);
  };

  // Told or not, what was answered or given up had been offered.
  if (offered ?? answered ?? abandoned) {
    const startMs = startOf(passage);
    add(contactKey.volume, startMs, [1, 0, 0, 0]);
    const outside = hours.at(startMs).open ? 0 : 1;
    const dayKey = inSession(contactKey.hours(channel), rules.days.at(startMs).sessionMs);
    counted.push(['sessions', dayKey, startMs, [1 - outside, outside, 0, 0]]);
  }
  if (answered) {
    add(contactKey.volume, answered[0], [0, 1, 0, 0]);
    const waitMs = waitUntil(answered, offered);
    if (waitMs !== null) {
      add(contactKey.waits, answered[0], [1, waitMs, 0, 0]);
      if (withinMs !== null) {
        add(contactKey.service, answered[0], [1, waitMs <= withinMs ? 1 : 0, 0, 0]);
      }
    }
  } else if (abandoned) {
    const waitMs = waitUntil(abandoned, offered);
    const isShort = waitMs !== null && waitMs <= shortAbandonMs;
    add(contactKey.volume, abandoned[0], [0, 0, 1, isShort ? 1 : 0]);
    if (waitMs !== null) add(contactKey.waits, abandoned[0], [0, 0, 1, waitMs]);
    if (withinMs !== null && !isShort) {
      const inTime = waitMs !== null && waitMs <= withinMs ? 1 : 0;
      add(contactKey.service, abandoned[0], [0, 0, 1, inTime]);
    }
  }
  if (exited && !answered) add(contactKey.handling, exited[0], [0, 0, 1, 0]);
  if (closed && closed[1] !== null) add(contactKey.handling, closed[0], [1, closed[1], 0, 0]);
  return counted;
}
