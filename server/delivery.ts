/** What a source delivers on its way into the log: read, kept, and told of one by one. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HubEvent } from '../shared/event.ts';
import type { IngestReport } from '../shared/ingest-report.ts';
import type { Accepted } from './ingest/ingest.ts';
import type { EventLog } from './store/event-log.ts';

/** Events that are parsed and masked in one turn of the event loop: some ten milliseconds. */
const EVENTS_A_TURN = 200;

export interface Delivered {
  report: IngestReport;
  /** What was taken, repeats among them. */
  events: readonly HubEvent[];
}

/**
 * Keeps the events that are accepted. One that is refused for its age alone, and that the log has, is a repeat: it gets
 * the answer that it got in time.
 * @throws HubError STORE_FAILED when not all is known to be kept.
 */
export async function takeDelivery(
  raws: readonly unknown[],
  accept: (raw: unknown) => Accepted,
  log: Pick<EventLog, 'append' | 'has'>,
): Promise<Delivered> {
  const outcomes: Accepted[] = [];
  for (const raw of raws) {
    outcomes.push(accept(raw));
    if (outcomes.length % EVENTS_A_TURN === 0) await nextTurn();
  }
  const late = outcomes.flatMap((outcome) => (!outcome.ok && outcome.late ? [outcome.late] : []));
  const isKnown = late.length > 0 ? await log.has(late) : [];
  const repeats = new Set(late.filter((_, index) => isKnown[index]));

  const events: HubEvent[] = [];
  const refused: IngestReport['refused'] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.ok) events.push(outcome.event);
    else if (outcome.late && repeats.has(outcome.late)) events.push(outcome.late);
    else refused.push({ index, ...outcome.refusal });
  }
  const kept = await log.append(events);
  const accepted = kept.filter((outcome) => outcome === 'new').length;
  return { report: { accepted, repeated: kept.length - accepted, refused }, events };
}
