/** All the parts that the fold hands its events to, as one: messages, contacts, markers. */
import type { CampaignMarker, HubEvent } from '../../shared/event.ts';
import { DAY_MS } from '../../shared/units.ts';
import type { Analysis } from '../analyse/analyse.ts';
import { createContacts, type ContactOptions, type ContactState } from './contacts.ts';
import { createMentions, type MentionOptions, type MentionState } from './mentions.ts';
import { createNewestByKey, type MarkerBoard } from './newest-by-key.ts';
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
  /** Counts an event. What it throws, the analysis has thrown before anything was changed. */
  apply(event: HubEvent): void;
}

export function createFigures(
  analyse: (text: string) => Analysis,
  options: FigureOptions,
): Figures {
  const mentions = createMentions(analyse, options);
  const contacts = createContacts(options);
  const markers = createNewestByKey<CampaignMarker>('marker');
  const parts = joinParts([mentions, contacts, markers]);
  return {
    ...parts,
    state: { ...mentions.state, ...contacts.state, markers },
    apply(event) {
      switch (event.type) {
        case 'mention':
        case 'mention-deletion':
          return mentions.apply(event);
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
