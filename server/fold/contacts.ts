/**
 * What the readings of queues, the steps of contacts and the threads of messages tell: who waits now, who was served
 * in time, who came back, what was promised, and what the forecast rests on.
 */
import type { ContactEvent, Mention, MentionDeletion, QueueReading } from '../../shared/event.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import type { LoggedEvent } from '../store/event-log.ts';
import { createOpeningHours, type OpeningHours } from '../kernel/opening-hours.ts';
import {
  contactKey,
  createContactCells,
  inSession,
  type ContactWindows,
} from './contacts/cells.ts';
import { createContactLedger, type OpenContact } from './contacts/contact-ledger.ts';
import type { ChannelRules, HubRules } from './contacts/contributions.ts';
import {
  createConversations,
  NO_MESSAGES,
  type ConversationDeps,
  type OpenTalk,
} from './contacts/conversations.ts';
import { FORECAST_STEP_MS } from './contacts/forecast.ts';
import { cellKey, waitingSample } from './counts.ts';
import type { LedgerChange } from './mention-ledger.ts';
import { createNewestByKey, type Board, type QueueBoard } from './newest-by-key.ts';
import { joinParts, type FoldPart } from './part.ts';
import { createRollingCells, type Counts, type WindowCounts } from './rolling-cells.ts';

export interface ContactOptions {
  /** Per channel: within how long a contact should be answered, and how soon an abandon is too short to count. */
  service: ReadonlyMap<string, { withinMs: number; shortAbandonMs: number }>;
  /** When each channel is open. @default always */
  hours?: ReadonlyMap<string, OpeningHours>;
  /** Of the days that are counted by. @default UTC */
  timeZone?: string;
  /** A customer who comes back within it was not helped at once. @default 7 days */
  repeatWindowMs?: number;
}

/** For reading only. */
export interface ContactState {
  /** The newest reading of every queue. */
  readonly queues: QueueBoard;
  /** Of every queue the newest reading in each five minutes of the last eight hours. */
  readonly pastReadings: Board<QueueReading>;
  /** How many waited, in ten-minute cells of the last four weeks and a day. */
  readonly waiting: WindowCounts;
  readonly contacts: ContactWindows;
  /** Contacts that are offered or answered and not over. */
  readonly openContacts: Board<OpenContact>;
  /** Conversations in which the customer spoke last. */
  readonly openTalks: Board<OpenTalk>;
}

export interface Contacts extends FoldPart {
  readonly state: ContactState;
  applyReading(event: QueueReading): void;
  applyStep(event: ContactEvent): void;
  /** Takes what the ledger of messages made of an event. */
  applyMessage(event: Mention | MentionDeletion, change: LedgerChange): void;
  /** Entries that `prepare` needs whatever they hold: prefetched before it, with others, they cost no call of their own. */
  keysOf(batch: readonly LoggedEvent[]): string[];
  /** Brings in what is known of these events' threads; called before any of them is applied. */
  prepare(batch: readonly LoggedEvent[]): Promise<void>;
}

const PAST_READINGS_MS = 8 * HOUR_MS;

export function createContacts(
  { service, hours = new Map(), timeZone = 'UTC', repeatWindowMs = 7 * DAY_MS }: ContactOptions,
  messages: ConversationDeps = NO_MESSAGES,
): Contacts {
  const queues = createNewestByKey<QueueReading>('queue');
  const pastReadings = createNewestByKey<QueueReading>('past-reading');
  const waiting = createRollingCells('waiting', 10 * MINUTE_MS, (28 + 1) * 144);
  const cells = createContactCells(repeatWindowMs);
  const rules = hubRules(service, hours, timeZone);
  const ledger = createContactLedger(cells, rules, repeatWindowMs);
  const conversations = createConversations(cells, rules, messages);

  const countReading = (event: QueueReading): void => {
    const { channel, queue, atMs } = event;
    const scopes = queue === channel ? [channel] : [channel, `${channel}/${queue}`];
    const { sessionMs } = rules.of(channel).hours.at(atMs);
    const add = (keyOf: (scope: string) => string, counts: Counts): void => {
      for (const scope of scopes) {
        cells.minutes.add(keyOf(scope), atMs, counts);
        cells.sessions.add(inSession(keyOf(scope), sessionMs), atMs, counts);
      }
    };
    const { longestWaitMs, agents } = event;
    const line: Counts = [1, event.waiting, longestWaitMs, 0];
    add(contactKey.line, line);
    cells.weeks.add(contactKey.line(`${channel}/${queue}`), atMs, line);
    const handling = handlingOf(event);
    if (handling === undefined) return;
    const atWork = handling + (agents?.available ?? 0);
    const staff: Counts = [1, handling, atWork, agents?.online ?? atWork];
    add(contactKey.agents, staff);
    cells.weeks.add(contactKey.agents(`${channel}/${queue}`), atMs, staff);
  };

  return {
    state: {
      queues,
      pastReadings,
      waiting,
      contacts: cells,
      openContacts: ledger.open,
      openTalks: conversations.open,
    },
    applyReading(event) {
      const key = `${event.channel}/${event.queue}`;
      queues.offer(key, event);
      pastReadings.offer(`${key}@${Math.floor(event.atMs / FORECAST_STEP_MS)}`, event);
      waiting.add(
        cellKey.queue(event.channel, event.queue),
        event.atMs,
        waitingSample(event.waiting),
      );
      countReading(event);
    },
    applyStep: ledger.apply,
    applyMessage: conversations.apply,
    keysOf: conversations.keysOf,
    prepare: conversations.prepare,
    ...joinParts([queues, pastReadings, waiting, ...Object.values(cells), ledger, conversations]),
    forget(nowMs) {
      // A queue that was renamed or closed would keep its channel stale for ever.
      queues.forgetWhere(({ atMs }) => atMs < nowMs - DAY_MS);
      pastReadings.forgetWhere(({ atMs }) => atMs < nowMs - PAST_READINGS_MS);
      ledger.forget?.(nowMs);
      conversations.forget?.(nowMs);
    },
  };
}

/** Agents with a contact, after-contact work among it; undefined where the source does not say. */
export const handlingOf = ({ agents }: QueueReading): number | undefined =>
  agents?.busy === undefined ? undefined : agents.busy + (agents.afterContact ?? 0);

function hubRules(
  service: ContactOptions['service'],
  hours: ReadonlyMap<string, OpeningHours>,
  timeZone: string,
): HubRules {
  const days = createOpeningHours(undefined, timeZone, () => false);
  const known = new Map<string, ChannelRules>();
  return {
    days,
    of(channel) {
      let rules = known.get(channel);
      if (!rules) {
        const { withinMs = null, shortAbandonMs = 0 } = service.get(channel) ?? {};
        rules = { hours: hours.get(channel) ?? days, withinMs, shortAbandonMs };
        known.set(channel, rules);
      }
      return rules;
    },
  };
}
