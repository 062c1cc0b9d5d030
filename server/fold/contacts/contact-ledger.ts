/** Every contact of the last day, and every one that is still open, so that its steps count once and in any order. */
import type { ContactEvent } from '../../../shared/event.ts';
import { DAY_MS, HOUR_MS } from '../../../shared/units.ts';
import { joinParts, recordsOf, type FoldPart } from '../part.ts';
import { replaceCounts, type ContactCells } from './cells.ts';
import { contributionsOf, type HubRules } from './contributions.ts';
import { createKeyedBoard, type KeyedBoard } from './keyed-board.ts';
import {
  isHelped,
  isOver,
  isWaiting,
  recordStart,
  startOf,
  withStep,
  type ContactRecord,
} from './record.ts';
import { createRepeats, type CustomerVisit } from './repeats.ts';

/** A contact in a queue that is not over. */
export interface OpenContact {
  channel: string;
  queue: string;
  startMs: number;
  /** With nobody yet. */
  waiting: boolean;
}

export interface ContactLedger extends FoldPart {
  readonly open: KeyedBoard<OpenContact>;
  apply(event: ContactEvent): void;
}

/** Longer than the log knows an id, and than any source may be late. */
const SETTLED_AFTER_MS = DAY_MS + 2 * HOUR_MS;
/** An open contact that nothing is heard of for so long will not be closed any more. */
const OPEN_KEPT_MS = 35 * DAY_MS;
const PREFIX = 'contact/';

export function createContactLedger(
  cells: ContactCells,
  rules: HubRules,
  repeatWindowMs: number,
): ContactLedger {
  const records = new Map<string, ContactRecord>();
  const changed = new Set<string>();
  const open = createKeyedBoard<OpenContact>('open-contact');
  const repeats = createRepeats(cells, repeatWindowMs);

  const showOpen = (key: string, record: ContactRecord): void => {
    for (const [queue, passage] of Object.entries(record.passages)) {
      const name = `${key}\t${queue}`;
      if (isOver(passage)) {
        open.delete(name);
        continue;
      }
      open.set(name, {
        channel: record.channel,
        queue,
        startMs: startOf(passage),
        waiting: isWaiting(passage),
      });
    }
  };

  const own: FoldPart = {
    forget(nowMs) {
      for (const [key, record] of records) {
        const isOpen = Object.values(record.passages).some((passage) => !isOver(passage));
        if (record.lastMs >= nowMs - (isOpen ? OPEN_KEPT_MS : SETTLED_AFTER_MS)) continue;
        // A promise that is still to be kept is waited for.
        if (record.promises?.some(([dueMs]) => dueMs >= nowMs - SETTLED_AFTER_MS)) continue;
        records.delete(key);
        changed.add(key);
        for (const queue of Object.keys(record.passages)) open.delete(`${key}\t${queue}`);
      }
    },
    ...recordsOf(PREFIX, records, changed),
  };

  return {
    open,
    apply(event) {
      const key = `${event.channel}/${event.contact}`;
      const before = records.get(key);
      const after = withStep(before, event);
      records.set(key, after);
      changed.add(key);
      replaceCounts(
        cells,
        before ? contributionsOf(before, rules) : [],
        contributionsOf(after, rules),
      );
      repeats.replace(before && visitOf(key, before), visitOf(key, after));
      showOpen(key, after);
    },
    ...joinParts([own, open, repeats]),
  };
}

/** A contact as one visit of its customer; undefined where the customer is not told. */
function visitOf(key: string, record: ContactRecord): CustomerVisit | undefined {
  if (!record.customer) return undefined;
  return {
    contact: key,
    channel: record.channel,
    customer: record.customer[0],
    subject: record.subject?.[0],
    startMs: recordStart(record),
    helped: isHelped(record),
  };
}
