/** What `hubwall send` posts: one event, or those of a file, in any form that the ingest route takes. */
import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SECOND_MS } from '../../shared/units.ts';
import { systemClock } from '../kernel/clock.ts';
import { Duration } from '../kernel/config/scalars.ts';
import { HubError, messageOf } from '../kernel/errors.ts';

export interface BodyOptions {
  platform: string;
  author?: string;
  followers?: number;
  channel?: string;
  waiting?: number;
  longestWait?: string;
  file?: string;
  cloudevents?: 'structured' | 'batch' | 'binary';
  ndjson?: boolean;
  /** As a message that a customer wrote in Chatwoot. */
  chatwoot?: boolean;
}

/** One request. */
export interface Posting {
  headers: Record<string, string>;
  body: string;
  /** How many events are in it. */
  events: number;
}

const MOST_ID = 2 ** 31;

type WireEvent = Readonly<Record<string, unknown>>;

/** The requests that hold the events: one, save where the form takes one event a request. @throws HubError SEND_FAILED */
export function postingsOf(text: string | undefined, options: BodyOptions): Posting[] {
  if (options.chatwoot === true) return [chatwootPosting(text, options)];
  if (options.file === undefined) return postings([eventOf(text, options)], options);
  const content = readText(options.file);
  const events = eventsIn(content);
  if (options.cloudevents === undefined && options.ndjson !== true) {
    // As it is: the hub says which of its events are wrong.
    const isJson = isJsonDocument(content);
    return [posting(isJson ? 'application/json' : 'application/x-ndjson', content, events.length)];
  }
  return postings(
    events.map((event, index) => {
      if (typeof event === 'object' && event !== null) return event as WireEvent;
      throw new HubError('SEND_FAILED', `${options.file}: event ${index + 1} is no JSON object`);
    }),
    options,
  );
}

function postings(events: readonly WireEvent[], { cloudevents, ndjson }: BodyOptions): Posting[] {
  if (ndjson === true) {
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    return [posting('application/x-ndjson', lines, events.length)];
  }
  const full = events.map((event) => ({ specversion: '1.0', source: 'hubwall-send', ...event }));
  switch (cloudevents) {
    case 'batch':
      return [posting('application/cloudevents-batch+json', JSON.stringify(full), events.length)];
    case 'structured':
      return full.map((event) => posting('application/cloudevents+json', JSON.stringify(event), 1));
    case 'binary':
      return full.map(binaryPosting);
    default:
      return [
        posting(
          'application/json',
          JSON.stringify(events.length === 1 ? events[0] : events),
          events.length,
        ),
      ];
  }
}

/** Attributes in headers, percent-encoded where a header could not hold them. */
function binaryPosting({ data, ...attributes }: WireEvent): Posting {
  const headers = Object.entries(attributes).map(([name, value]) => [
    `ce-${name}`,
    String(value).replaceAll(/[^!#$&-~]/gu, encodeURIComponent),
  ]);
  const made = posting('application/json', JSON.stringify(data ?? null), 1);
  return { ...made, headers: { ...made.headers, ...Object.fromEntries(headers) } };
}

const posting = (contentType: string, body: string, events: number): Posting => ({
  headers: { 'Content-Type': contentType },
  body,
  events,
});

/** The payload of a webhook that Chatwoot sends of a new message in a new conversation. */
function chatwootPosting(text: string | undefined, { author = 'Demo' }: BodyOptions): Posting {
  if (text === undefined) throw new HubError('SEND_FAILED', 'nothing to send: give a text');
  const createdAt = new Date(systemClock.nowMs());
  const inbox = { id: 1, name: 'Website' };
  const payload = {
    event: 'message_created',
    id: randomInt(MOST_ID),
    content: text,
    message_type: 'incoming',
    content_type: 'text',
    private: false,
    created_at: createdAt.toISOString(),
    sender: { id: randomInt(MOST_ID), name: author, type: 'contact' },
    inbox,
    conversation: {
      id: randomInt(MOST_ID),
      inbox_id: inbox.id,
      channel: 'Channel::WebWidget',
      status: 'open',
      created_at: Math.floor(createdAt.getTime() / SECOND_MS),
    },
    account: { id: 1, name: 'Demo' },
  };
  return posting('application/json', JSON.stringify(payload), 1);
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new HubError('SEND_FAILED', `${file} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** The events of a JSON document or of NDJSON; a line that is not JSON as it is. */
function eventsIn(content: string): unknown[] {
  if (isJsonDocument(content)) {
    const value = JSON.parse(content) as unknown;
    return Array.isArray(value) ? value : [value];
  }
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (isJsonDocument(line) ? (JSON.parse(line) as unknown) : line));
}

/** One JSON value, not one a line. */
function isJsonDocument(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function eventOf(text: string | undefined, options: BodyOptions): WireEvent {
  const event =
    options.channel === undefined ? mention(text, options) : reading(options.channel, options);
  return { id: randomUUID(), ...event };
}

function mention(text: string | undefined, { platform, author, followers }: BodyOptions) {
  if (text === undefined) {
    throw new HubError('SEND_FAILED', 'nothing to send: give a text, --channel or --file');
  }
  return {
    type: 'mention.created',
    data: {
      platform,
      content: text,
      ...(author !== undefined && {
        author: { ref: author, ...(followers !== undefined && { followers }) },
      }),
    },
  };
}

function reading(channel: string, { waiting, longestWait }: BodyOptions) {
  if (waiting === undefined) {
    throw new HubError('SEND_FAILED', 'a reading needs --waiting, e.g. --waiting 3');
  }
  const parsed = longestWait === undefined ? undefined : Duration.safeParse(longestWait);
  if (parsed?.success === false) {
    throw new HubError('SEND_FAILED', `--longest-wait: ${parsed.error.issues[0]?.message}`);
  }
  return {
    type: 'queue.reading',
    data: { channel, waiting, longestWaitS: (parsed?.data ?? 0) / SECOND_MS },
  };
}
