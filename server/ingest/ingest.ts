/** Turns what a source yields into events that everything after it may trust: parsed, dated, masked, hashed. */
import type { CampaignMarker, Display, HubEvent } from '../../shared/event.ts';
import type { Refusal } from '../../shared/ingest-report.ts';
import type { NameByLanguage } from '../../shared/name-by-language.ts';
import { DAY_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { defined } from '../kernel/defined.ts';
import { parseWireEvent, type WireEvent } from './wire.ts';

/** Clocks of senders may be this far ahead of ours; what is further ahead is refused. */
export const FUTURE_TOLERANCE_MS = 60 * SECOND_MS;

/** More queues than a channel has: who names each reading anew would fill the figures, and every wall's picture. */
export const MOST_QUEUES = 500;
/** A queue that nothing is heard of for so long makes room for another. */
const QUEUE_KNOWN_MS = DAY_MS;

export interface IngestDeps {
  clock: Clock;
  mask: (text: string) => string;
  /** Keyed hash of a person's reference. */
  hash: (kind: 'author' | 'customer', ref: string) => string;
}

export interface IngestOptions {
  /** Channel of a platform, and every channel's own id. */
  channelByPlatform: ReadonlyMap<string, string>;
  /** Id of a brand by its id and every name, in lower case. */
  brandByName: ReadonlyMap<string, string>;
  allowedLatenessMs: number;
}

/** The source an event came by, and the most that may be shown of its texts. */
export interface Origin {
  sourceId: string;
  display: Display;
  /** How old its events may be; default: as old as those of any source. */
  allowedLatenessMs?: number | undefined;
}

export type Accepted =
  | { ok: true; event: HubEvent }
  /** `late`: the event, if it is refused for nothing but its age. One that was accepted in time may be sent again. */
  | { ok: false; refusal: Refusal; late?: HubEvent };

export interface Ingest {
  /** The event, or why it is refused; never throws. */
  accept(raw: unknown, origin: Origin): Accepted;
}

export function createIngest(
  { clock, mask, hash }: IngestDeps,
  { channelByPlatform, brandByName, allowedLatenessMs }: IngestOptions,
): Ingest {
  const unknown = (field: string, reason: string): Accepted => ({
    ok: false,
    refusal: { code: 'unknown', field, reason },
  });

  const channels = new Set(channelByPlatform.values());
  const platforms = [...channelByPlatform.keys()].join(', ');

  /** Too late or from the future, against the hub's clock. A deletion is never too late. */
  const untimely = (event: WireEvent, atMs: number, oldestMs: number): Refusal | undefined => {
    const nowMs = clock.nowMs();
    const future = (field: string, ms: number): Refusal => ({
      code: 'future',
      field,
      reason: `is in the future: ${iso(ms)}, and the hub's clock says ${iso(nowMs)}`,
    });
    const latestMs = nowMs + FUTURE_TOLERANCE_MS;
    if (atMs > latestMs) return future('time', atMs);
    // A message counts in the cell of its publication: one of tomorrow would count until then.
    const publishedMs = 'published' in event.data ? event.data.published : undefined;
    if (publishedMs !== undefined && publishedMs > latestMs) {
      return future('data.published', publishedMs);
    }
    const late = (field: string, ms: number): Refusal => ({
      code: 'late',
      field,
      reason: `is too late: ${iso(ms)}, the hub takes events up to ${oldestMs / SECOND_MS} s old and its clock says ${iso(nowMs)}`,
    });
    const earliestMs = nowMs - oldestMs;
    if (event.type === 'mention.deleted') return undefined;
    if (atMs < earliestMs) return late('time', atMs);
    // An edit may be of an old message; a new message may not be.
    if (event.type === 'mention.created' && publishedMs !== undefined && publishedMs < earliestMs) {
      return late('data.published', publishedMs);
    }
    return undefined;
  };

  /** When each queue of a channel was last told of. */
  const queuesOf = new Map<string, Map<string, number>>();
  const hasRoomFor = (channel: string, queue: string): boolean => {
    const nowMs = clock.nowMs();
    const known = queuesOf.get(channel) ?? new Map<string, number>();
    queuesOf.set(channel, known);
    if (!known.has(queue) && known.size >= MOST_QUEUES) {
      for (const [name, ms] of known) if (ms < nowMs - QUEUE_KNOWN_MS) known.delete(name);
      if (known.size >= MOST_QUEUES) return false;
    }
    known.set(queue, nowMs);
    return true;
  };

  /** The brand's id, by its id or any of its names; undefined for one that hub.yaml has not. */
  const brandId = (name: string): string | undefined => brandByName.get(name.toLowerCase());

  return {
    accept(raw, origin) {
      const parsed = parseWireEvent(raw);
      if (!parsed.ok) return parsed;
      const wire = parsed.event;
      const atMs = wire.time ?? clock.nowMs();
      const refusal = untimely(wire, atMs, origin.allowedLatenessMs ?? allowedLatenessMs);
      if (!refusal) return eventOf(wire, atMs, origin);
      const made = refusal.code === 'late' ? eventOf(wire, atMs, origin) : undefined;
      return { ok: false, refusal, ...(made?.ok && { late: made.event }) };
    },
  };

  function eventOf(wire: WireEvent, atMs: number, origin: Origin): Accepted {
    const sender = wire.source === undefined ? '' : `${escaped(wire.source)}#`;
    const id = `${origin.sourceId}/${sender}${escaped(wire.id)}`;
    const { sourceId } = origin;
    // Each event names these three: an object literal that begins with a spread is slow to make.
    switch (wire.type) {
      case 'mention.created':
      case 'mention.updated': {
        const { data } = wire;
        const channel = channelByPlatform.get(data.platform);
        if (channel === undefined) {
          return unknown(
            'data.platform',
            `"${data.platform.slice(0, 40)}" belongs to no channel of hub.yaml, whose platforms are ${platforms}`,
          );
        }
        const brand = data.brand === undefined ? undefined : brandId(data.brand);
        if (data.brand !== undefined && brand === undefined) {
          return unknown('data.brand', `"${data.brand.slice(0, 40)}" is no brand of hub.yaml`);
        }
        return {
          ok: true,
          event: {
            id,
            sourceId,
            atMs,
            type: 'mention',
            externalId: data.externalId ?? wire.id,
            publishedMs: data.published ?? atMs,
            platform: data.platform,
            channel,
            kind: data.kind ?? 'message',
            content: data.kind === 'share' ? '' : mask(data.content ?? ''),
            display: stricter(origin.display, data.display),
            direction: data.direction ?? 'inbound',
            ...defined({
              threadId: data.threadId,
              agentKind: data.agentKind,
              shareOf: data.shareOf,
              language: data.language,
              rating: data.rating,
              brand,
            }),
            ...(data.author && {
              author: {
                key: hash('author', `${data.platform}:${data.author.ref}`),
                ...defined({
                  followers: data.author.followers,
                  verified: data.author.verified,
                }),
              },
            }),
          },
        };
      }
      case 'mention.deleted':
        return {
          ok: true,
          event: {
            id,
            sourceId,
            atMs,
            type: 'mention-deletion',
            externalId: wire.data.externalId,
          },
        };
      case 'queue.reading': {
        const { data } = wire;
        if (!channels.has(data.channel)) return unknownChannel(data.channel);
        const queue = data.queue ?? data.channel;
        if (!hasRoomFor(data.channel, queue)) {
          return unknown(
            'data.queue',
            `the channel has ${MOST_QUEUES} queues already: name the queue, not the reading`,
          );
        }
        return {
          ok: true,
          event: {
            id,
            sourceId,
            atMs,
            type: 'queue-reading',
            channel: data.channel,
            queue,
            waiting: data.waiting,
            longestWaitMs: Math.round(data.longestWaitS * SECOND_MS),
            ...defined({ agents: data.agents, counters: data.counters }),
          },
        };
      }
      case 'contact.event': {
        const { data } = wire;
        if (!channels.has(data.channel)) return unknownChannel(data.channel);
        return {
          ok: true,
          event: {
            id,
            sourceId,
            atMs,
            type: 'contact',
            channel: data.channel,
            queue: data.queue ?? data.channel,
            contact: data.contact,
            step: data.event,
            ...defined({
              waitMs: data.waitS === undefined ? undefined : Math.round(data.waitS * SECOND_MS),
              handleMs:
                data.handleS === undefined ? undefined : Math.round(data.handleS * SECOND_MS),
              customerKey:
                data.customerRef === undefined ? undefined : hash('customer', data.customerRef),
              subject: data.subject === undefined ? undefined : mask(data.subject),
              promiseDueMs: data.promise?.dueAt,
            }),
          },
        };
      }
      case 'campaign.marker':
        return {
          ok: true,
          event: {
            id,
            sourceId,
            atMs,
            // A marker may be set for later: it counts from its start, and it arrived now.
            type: 'campaign',
            markerId: wire.data.id,
            ...labelOf(wire.data.label),
            kind: wire.data.kind,
            startsMs: wire.data.startsAt,
            ...defined({ endsMs: wire.data.endsAt, channel: wire.data.channel }),
          },
        };
    }
  }

  function unknownChannel(channel: string): Accepted {
    return unknown(
      'data.channel',
      `"${channel.slice(0, 40)}" is no channel of hub.yaml, which has ${[...channels].join(', ')}`,
    );
  }
}

const STRICTNESS: readonly Display[] = ['verbatim', 'masked', 'aggregate'];

/** A message may ask for less to be shown than its source allows, never for more. */
const stricter = (allowed: Display, asked: Display | undefined): Display =>
  asked !== undefined && STRICTNESS.indexOf(asked) > STRICTNESS.indexOf(allowed) ? asked : allowed;

/** A name that holds no "#", so that no two pairs of source and id make the same name. */
const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll('#', '%23');

const iso = (ms: number): string => new Date(ms).toISOString();

/** A label, and one for each language where those differ. */
const labelOf = (given: string | NameByLanguage): Pick<CampaignMarker, 'label' | 'labels'> =>
  typeof given === 'string'
    ? { label: given }
    : { label: given.nl, ...(given.nl !== given.en && { labels: given }) };
