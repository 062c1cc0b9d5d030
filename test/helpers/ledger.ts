/** A mention ledger on a store and a log of its own in memory, which outlive it. */
import { createEntryCache } from '../../server/fold/entry-cache.ts';
import { createErasures } from '../../server/fold/erasures.ts';
import {
  createMentionLedger,
  type Contribute,
  type LedgerChange,
} from '../../server/fold/mention-ledger.ts';
import type { RecordValue } from '../../server/store/cell-store.ts';
import type { LoggedEvent } from '../../server/store/event-log.ts';
import { createMemoryCells } from '../../server/store/memory.ts';
import type { HubEvent, Mention, MentionDeletion } from '../../shared/event.ts';
import { MORNING_MS } from './fake-clock.ts';

type Version = Mention | MentionDeletion;

export function createLedgerRig(contribute: Contribute) {
  const cells = createMemoryCells(() => MORNING_MS);
  const logged = new Map<number, LoggedEvent>();
  const records = new Map<string, RecordValue>();
  let lastOffset = 0;
  const open = (analyser: string) => {
    const entries = createEntryCache(cells, 0);
    const erasures = createErasures();
    const ledger = createMentionLedger({
      entries,
      erasures,
      eventsAt: (offsets) =>
        Promise.resolve(
          [...new Set(offsets)]
            .map((offset) => logged.get(offset))
            .filter((found) => found !== undefined),
        ),
      analyser,
    });
    return { entries, erasures, ledger };
  };
  let current = open('one');
  /** Logs events as one batch, and prepares the ledger for it. */
  const prepare = async <E extends HubEvent>(events: readonly E[]) => {
    const batch = events.map((one) => ({ offset: ++lastOffset, event: one }));
    for (const entry of batch) logged.set(entry.offset, entry);
    await current.ledger.prepare(batch);
    return batch;
  };

  return {
    ledger: () => current.ledger,
    prepare,
    /** Applies them as one batch of the log. */
    async apply(...versions: Version[]): Promise<LedgerChange[]> {
      const batch = await prepare(versions);
      return batch.map(({ offset, event: version }) =>
        current.ledger.apply(version, offset, contribute),
      );
    },
    async commit(): Promise<void> {
      for (const [key, value] of current.ledger.takeChanges().put) {
        records.set(key, structuredClone(value));
      }
      const written = current.entries.unwritten();
      await cells.commit(0, { offset: lastOffset, put: [], remove: [], entries: written });
      current.entries.written(written);
      const erased = current.erasures.pending();
      for (const offset of erased) logged.delete(offset);
      current.erasures.done(erased);
    },
    /** Starts on what was committed, with the same analyser or another. */
    restart(analyser = 'one'): void {
      current = open(analyser);
      for (const [key, value] of records) current.ledger.restore(key, value);
    },
    /** The log's texts are old. */
    expire: () => logged.clear(),
    /** Texts of which the log still has the event. */
    texts: () =>
      [...logged.values()].flatMap(({ event: kept }) =>
        kept.type === 'mention' ? [kept.content] : [],
      ),
  };
}
