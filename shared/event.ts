/**
 * What happens at a hub, as it travels inside: parsed, masked and dated. Times are epoch milliseconds of
 * the event (`atMs`), never of its arrival. The wire form that senders use is in server/ingest/wire.ts.
 */
import { z } from 'zod';
import { NameByLanguage } from './name-by-language.ts';

/** Where a text may be shown: as it is, with personal data masked, or only as part of a count. */
export const Display = z.enum(['verbatim', 'masked', 'aggregate']);
export type Display = z.infer<typeof Display>;

export const MentionKind = z.enum([
  'post',
  'comment',
  'review',
  'message',
  'email',
  'note',
  'share',
]);
export type MentionKind = z.infer<typeof MentionKind>;

/** Who answers a customer: a person, or a program that makes itself known as one. */
export const AgentKind = z.enum(['person', 'bot']);
export type AgentKind = z.infer<typeof AgentKind>;

const Base = {
  /** Unique within the hub: `source/id`; a second event with it is a repeat. */
  id: z.string(),
  sourceId: z.string(),
  atMs: z.int(),
};

/** Something a customer, or the hub in reply, said; also a later edit of it: the newest by `atMs` decides, of two at the same moment the greater `id`. */
export const Mention = z.object({
  ...Base,
  type: z.literal('mention'),
  /** Unique per source; an edit, share or deletion names it. */
  externalId: z.string(),
  /** When it was first published: the cell it counts in. `atMs` is later for an edit. */
  publishedMs: z.int(),
  threadId: z.string().optional(),
  platform: z.string(),
  channel: z.string(),
  kind: MentionKind,
  /** Masked text; empty for a share. */
  content: z.string(),
  display: Display,
  direction: z.enum(['inbound', 'outbound']),
  /** Of an outbound message, where the source says who wrote it. */
  agentKind: AgentKind.optional(),
  /** Of a share: the externalId of the post that is passed on. */
  shareOf: z.string().optional(),
  /** BCP 47, where the platform says. */
  language: z.string().optional(),
  author: z
    .object({ key: z.string(), followers: z.int().optional(), verified: z.boolean().optional() })
    .optional(),
  rating: z.object({ value: z.number(), max: z.number() }).optional(),
  /** Id of the brand it is about, where the source knows; otherwise found in the text. */
  brand: z.string().optional(),
});
export type Mention = z.infer<typeof Mention>;

/** A platform's or customer's wish that a message be forgotten; honoured in every figure and screen. */
export const MentionDeletion = z.object({
  ...Base,
  type: z.literal('mention-deletion'),
  externalId: z.string(),
});
export type MentionDeletion = z.infer<typeof MentionDeletion>;

/** What a queue looked like at `atMs`. */
export const QueueReading = z.object({
  ...Base,
  type: z.literal('queue-reading'),
  channel: z.string(),
  queue: z.string(),
  waiting: z.int(),
  longestWaitMs: z.int(),
  agents: z
    .object({
      online: z.int().optional(),
      available: z.int().optional(),
      busy: z.int().optional(),
      afterContact: z.int().optional(),
      paused: z.int().optional(),
    })
    .optional(),
  /**
   * Contacts since the source began to count, where it says. It may begin anew at any moment, at a restart or at
   * midnight: a total that is smaller than the reading's before it counts from zero.
   */
  counters: z
    .object({
      offered: z.int().optional(),
      answered: z.int().optional(),
      abandoned: z.int().optional(),
    })
    .optional(),
});
export type QueueReading = z.infer<typeof QueueReading>;

/** A step in the life of one contact in one queue. */
export const ContactEvent = z.object({
  ...Base,
  type: z.literal('contact'),
  channel: z.string(),
  queue: z.string(),
  contact: z.string(),
  step: z.enum(['offered', 'answered', 'abandoned', 'exited', 'closed']),
  waitMs: z.int().optional(),
  handleMs: z.int().optional(),
  customerKey: z.string().optional(),
  subject: z.string().optional(),
  promiseDueMs: z.int().optional(),
});
export type ContactEvent = z.infer<typeof ContactEvent>;

/** A moment to be marked on the time lines: a campaign, a notice, maintenance. */
export const CampaignMarker = z.object({
  ...Base,
  type: z.literal('campaign'),
  markerId: z.string(),
  label: z.string(),
  /** Where it is called otherwise in each language. */
  labels: NameByLanguage.optional(),
  kind: z.string(),
  startsMs: z.int(),
  endsMs: z.int().optional(),
  channel: z.string().optional(),
});
export type CampaignMarker = z.infer<typeof CampaignMarker>;

export const HubEvent = z.discriminatedUnion('type', [
  Mention,
  MentionDeletion,
  QueueReading,
  ContactEvent,
  CampaignMarker,
]);
export type HubEvent = z.infer<typeof HubEvent>;
