/** Events as senders write them and as ingest makes them, with everything that a test does not care about filled in. */
import type { Analysis } from '../../server/analyse/analyse.ts';
import type {
  CampaignMarker,
  ContactEvent,
  Mention,
  MentionDeletion,
  QueueReading,
} from '../../shared/event.ts';
import { MORNING_MS } from './fake-clock.ts';

export type RawEvent = Record<string, unknown> & { id: string; data: Record<string, unknown> };

const iso = (ms: number): string => new Date(ms).toISOString();

/** Wire form, by type; `data` is laid over what is filled in. */
export const raw = {
  mention: (id: string, atMs: number, data: Record<string, unknown> = {}): RawEvent => ({
    id,
    type: 'mention.created',
    time: iso(atMs),
    data: { platform: 'x', content: 'al een uur geen internet', ...data },
  }),
  update: (
    id: string,
    atMs: number,
    externalId: string,
    data: Record<string, unknown> = {},
  ): RawEvent => ({
    id,
    type: 'mention.updated',
    time: iso(atMs),
    data: {
      platform: 'x',
      externalId,
      content: 'het doet het weer',
      published: iso(atMs),
      ...data,
    },
  }),
  deletion: (id: string, atMs: number, externalId: string): RawEvent => ({
    id,
    type: 'mention.deleted',
    time: iso(atMs),
    data: { externalId },
  }),
  reading: (id: string, atMs: number, data: Record<string, unknown> = {}): RawEvent => ({
    id,
    type: 'queue.reading',
    time: iso(atMs),
    data: { channel: 'phone', waiting: 3, longestWaitS: 40, ...data },
  }),
  contact: (id: string, atMs: number, data: Record<string, unknown> = {}): RawEvent => ({
    id,
    type: 'contact.event',
    time: iso(atMs),
    data: { channel: 'phone', contact: id, event: 'answered', waitS: 12, ...data },
  }),
  marker: (id: string, atMs: number, data: Record<string, unknown> = {}): RawEvent => ({
    id,
    type: 'campaign.marker',
    time: iso(atMs),
    data: { id: 'spring', label: 'Lenteactie', kind: 'campaign', startsAt: iso(atMs), ...data },
  }),
} as const;

const base = (id: string, atMs: number) => ({ id: `inbox/${id}`, sourceId: 'inbox', atMs });

/** Inside form, by type, from source "inbox". */
export const event = {
  mention: (id: string, atMs: number = MORNING_MS, rest: Partial<Mention> = {}): Mention => ({
    ...base(id, atMs),
    type: 'mention',
    externalId: id,
    publishedMs: atMs,
    platform: 'x',
    channel: 'social',
    kind: 'post',
    content: 'slecht #storing',
    display: 'masked',
    direction: 'inbound',
    ...rest,
  }),
  deletion: (id: string, atMs: number, externalId: string): MentionDeletion => ({
    ...base(id, atMs),
    type: 'mention-deletion',
    externalId,
  }),
  reading: (
    id: string,
    atMs: number = MORNING_MS,
    rest: Partial<QueueReading> = {},
  ): QueueReading => ({
    ...base(id, atMs),
    type: 'queue-reading',
    channel: 'phone',
    queue: 'phone',
    waiting: 3,
    longestWaitMs: 40_000,
    ...rest,
  }),
  contact: (
    id: string,
    atMs: number = MORNING_MS,
    rest: Partial<ContactEvent> = {},
  ): ContactEvent => ({
    ...base(id, atMs),
    type: 'contact',
    channel: 'phone',
    queue: 'phone',
    contact: id,
    step: 'answered',
    waitMs: 12_000,
    ...rest,
  }),
  marker: (
    id: string,
    atMs: number = MORNING_MS,
    rest: Partial<CampaignMarker> = {},
  ): CampaignMarker => ({
    ...base(id, atMs),
    type: 'campaign',
    markerId: 'spring',
    label: 'Lenteactie',
    kind: 'campaign',
    startsMs: atMs,
    ...rest,
  }),
} as const;

const LABELS: Record<string, Analysis['label']> = { goed: 'positive', slecht: 'negative' };
const SCORES: Record<Analysis['label'], number> = { positive: 0.5, neutral: 0, negative: -0.5 };

/**
 * An analyser whose verdict a test can read off the text: "goed" and "slecht" are the label, `#word` a term (without
 * its #), `@id` a brand, `(nl)` the language.
 */
export function analyseWords(text: string): Analysis {
  const tokens = text.split(' ').filter((token) => token !== '');
  const label = tokens.map((token) => LABELS[token]).find(Boolean) ?? 'neutral';
  const after = (sign: string) =>
    new Set(tokens.filter((token) => token.startsWith(sign)).map((token) => token.slice(1)));
  return {
    tokens,
    language: tokens.includes('(nl)') ? 'nl' : 'other',
    score: SCORES[label],
    label,
    terms: [...after('#')],
    forms: [],
    pairs: [],
    brands: [...after('@')],
    brandScores: {},
  };
}
