/**
 * What senders may post: a CloudEvents 1.0 event (structured), of which only `id`, `type` and `data` are needed.
 *
 *     {"id": "42", "type": "mention.created", "time": "2026-03-10T09:41:00Z",
 *      "data": {"platform": "x", "content": "No internet since ten @PolderNet"}}
 *
 * Terms after ActivityStreams 2.0 (mentions), Genesys and Amazon Connect (queues). Unknown attributes of `data` are
 * ignored: a sender may know more than we use.
 */
import { z } from 'zod';
import { AgentKind, Display, MentionKind } from '../../shared/event.ts';
import type { Refusal } from '../../shared/ingest-report.ts';

const Name = z.string().min(1).max(200);
const Time = z.iso
  .datetime({
    offset: true,
    error: ({ input }) =>
      input === undefined
        ? undefined
        : 'expected a time with its zone, such as 2026-03-10T09:41:00Z',
  })
  .transform((text) => Date.parse(text));
/** One for every language, or one for each. */
const ShortText = z.string().min(1).max(60);
const Label = z.union([ShortText, z.object({ nl: ShortText, en: ShortText })], {
  error: 'expected a text of 1 to 60 characters, or one for each language: { "nl": …, "en": … }',
});
const Seconds = z
  .number()
  .min(0)
  .max(366 * 86_400);
const Count = z.int().min(0).max(10_000_000);
const Total = z.int().min(0);

/** Longest text taken from one message; a longer one is refused rather than cut. */
export const MAX_CONTENT_LENGTH = 100_000;

const Author = z.object({
  /** The platform's name for the author; kept only as a keyed hash. */
  ref: Name,
  followers: z.int().min(0).optional(),
  verified: z.boolean().optional(),
});

const MentionData = z.object({
  platform: Name,
  kind: MentionKind.optional(),
  /** Defaults to the event's id. */
  externalId: Name.optional(),
  threadId: Name.optional(),
  content: z.string().max(MAX_CONTENT_LENGTH).optional(),
  language: z.string().max(35).optional(),
  published: Time.optional(),
  author: Author.optional(),
  direction: z.enum(['inbound', 'outbound']).optional(),
  /** Of an outbound message: who wrote it. */
  agentKind: AgentKind.optional(),
  rating: z
    .object({ value: z.number(), max: z.number().positive() })
    .refine(({ value, max }) => value >= 0 && value <= max, {
      path: ['value'],
      message: 'expected 0 to max',
    })
    .optional(),
  display: Display.optional(),
  brand: Name.optional(),
  shareOf: Name.optional(),
});

const Envelope = {
  specversion: z.literal('1.0').optional(),
  /** With `id` it names the event: the same pair again is a repeat. */
  source: z.string().max(500).optional(),
  id: Name,
  /** When it happened; default: when it arrived. */
  time: Time.optional(),
};

const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...Envelope, type: z.literal(type), data });

export const WireEvent = z.discriminatedUnion('type', [
  event(
    'mention.created',
    MentionData.refine(({ kind, content }) => kind === 'share' || (content ?? '').trim() !== '', {
      path: ['content'],
      message: 'expected the text of the message',
    }).refine(({ kind, shareOf }) => kind !== 'share' || shareOf !== undefined, {
      path: ['shareOf'],
      message: 'expected the externalId of the post that is shared',
    }),
  ),
  event(
    'mention.updated',
    MentionData.required({ externalId: true, content: true, published: true }),
  ),
  event('mention.deleted', z.object({ externalId: Name })),
  event(
    'queue.reading',
    z.object({
      queue: Name.optional(),
      channel: Name,
      waiting: Count,
      longestWaitS: Seconds,
      agents: z
        .object({
          online: Count.optional(),
          available: Count.optional(),
          busy: Count.optional(),
          afterContact: Count.optional(),
          paused: Count.optional(),
        })
        .optional(),
      /** Running totals of the source's own. */
      counters: z
        .object({
          offered: Total.optional(),
          answered: Total.optional(),
          abandoned: Total.optional(),
        })
        .optional(),
    }),
  ),
  event(
    'contact.event',
    z.object({
      contact: Name,
      queue: Name.optional(),
      channel: Name,
      event: z.enum(['offered', 'answered', 'abandoned', 'exited', 'closed']),
      waitS: Seconds.optional(),
      handleS: Seconds.optional(),
      customerRef: Name.optional(),
      subject: z.string().max(500).optional(),
      promise: z.object({ dueAt: Time }).optional(),
    }),
  ),
  event(
    'campaign.marker',
    z
      .object({
        id: Name,
        label: Label,
        kind: Name,
        startsAt: Time,
        endsAt: Time.optional(),
        channel: Name.optional(),
      })
      .refine(({ startsAt, endsAt }) => endsAt === undefined || endsAt >= startsAt, {
        path: ['endsAt'],
        message: 'expected startsAt or later',
      }),
  ),
]);
export type WireEvent = z.infer<typeof WireEvent>;

export type Parsed = { ok: true; event: WireEvent } | { ok: false; refusal: Refusal };

/** The event, or the first thing wrong with it; never throws. */
export function parseWireEvent(raw: unknown): Parsed {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, refusal: { code: 'invalid', field: '', reason: 'expected a JSON object' } };
  }
  const parsed = WireEvent.safeParse(raw);
  if (parsed.success) return { ok: true, event: parsed.data };
  const [issue] = parsed.error.issues;
  const [field, reason] = issue ? explain(issue) : ['', 'is invalid'];
  return { ok: false, refusal: { code: 'invalid', field, reason } };
}

const TYPES = WireEvent.options.map((option) => option.shape.type.value);

function explain(issue: z.core.$ZodIssue): [field: string, reason: string] {
  const field = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union' && issue.discriminator === 'type') {
    return ['type', `expected one of ${TYPES.join(', ')}`];
  }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return [field, `is missing: expected ${issue.expected}`];
  }
  const text = issue.message.replace(/^Invalid input: /, '');
  return [field, text.charAt(0).toLowerCase() + text.slice(1)];
}
