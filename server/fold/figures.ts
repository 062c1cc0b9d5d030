/** All the parts that the fold hands its events to, as one: messages, contacts, markers. */
import type { CampaignMarker, HubEvent } from '../../shared/event.ts';
import { DAY_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import type { LoggedEvent } from '../store/event-log.ts';
import { createContacts, type ContactOptions, type ContactState } from './contacts.ts';
import type { EntryCache } from './entry-cache.ts';
import type { MentionLedger } from './mention-ledger.ts';
import { createMentions, type MentionOptions, type MentionState } from './mentions.ts';
import { createNewestByKey, type MarkerBoard } from './newest-by-key.ts';
import type { MentionKeys } from './mention-windows.ts';
import { joinParts, type FoldPart } from './part.ts';

/** Marks stay on the time lines for a day after they end. */
const MARKER_KEPT_MS = DAY_MS;

export interface FigureOptions extends MentionOptions, ContactOptions {}

/** The fold's state, for reading only. One of all partitions is made by `mergeStates`. */
export interface FoldState extends MentionState, ContactState {
  readonly markers: MarkerBoard;
}

export interface Figures extends Required<FoldPart> {
  readonly state: FoldState;
  /** Brings in what the store knows of these events; called before any of them is applied. */
  prepare(batch: readonly LoggedEvent[]): Promise<void>;
  /**
   * Counts an event of the batch that was prepared. What it throws, the analysis has thrown before anything was
   * changed. @param offset where the log has it.
   */
  apply(event: HubEvent, offset: number): void;
}

export interface FigureDeps {
  analyse: (text: string) => Analysis;
  ledger: MentionLedger;
  /** Those of the ledger. @default the figures only follow records of others */
  entries?: EntryCache;
  /** To be shared by the figures of several partitions, so that they are added up quickly. @default a table of its own */
  keys?: MentionKeys | undefined;
}

export function createFigures(
  { analyse, ledger, entries, keys }: FigureDeps,
  options: FigureOptions,
): Figures {
  const contacts = createContacts(options, entries && { entries, noted: ledger.noted });
  const mentions = createMentions(analyse, ledger, options, {
    onMessage: contacts.applyMessage,
    keys,
  });
  const markers = createNewestByKey<CampaignMarker>('marker');
  const parts = joinParts([mentions, contacts, markers]);
  return {
    ...parts,
    state: { ...mentions.state, ...contacts.state, markers },
    async prepare(batch) {
      await ledger.prepare(batch, contacts.keysOf(batch));
      await contacts.prepare(batch);
    },
    apply(event, offset) {
      switch (event.type) {
        case 'mention':
        case 'mention-deletion':
          return mentions.apply(event, offset);
        case 'queue-reading':
          return contacts.applyReading(event);
        case 'contact':
          return contacts.applyStep(event);
        case 'campaign':
          return markers.offer(event.markerId, event);
      }
    },
    forget(nowMs) {
      parts.forget(nowMs);
      markers.forgetWhere(({ startsMs, endsMs }) => (endsMs ?? startsMs) < nowMs - MARKER_KEPT_MS);
    },
  };
}
