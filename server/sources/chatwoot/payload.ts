/**
 * What Chatwoot tells, by webhook and over REST, in one form. Its payloads differ by version and way: times are texts or
 * seconds, kinds are words or numbers, and much may be missing. What cannot be read is left out, never guessed.
 * See https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks.
 */
import { SECOND_MS } from '../../../shared/units.ts';

export type Status = 'open' | 'pending' | 'resolved' | 'snoozed';

export interface ChatwootConversation {
  id: number;
  inboxId: number | undefined;
  inboxName: string | undefined;
  /** `Channel::WebWidget` and the like. */
  channelType: string | undefined;
  status: Status | undefined;
  createdMs: number | undefined;
  updatedMs: number | undefined;
  /** Of the newest message. */
  activeMs: number | undefined;
  customer: ChatwootCustomer | undefined;
}

export interface ChatwootCustomer {
  id: number;
  phone: string | undefined;
  email: string | undefined;
}

export interface ChatwootMessage {
  id: number;
  by: 'customer' | 'person' | 'bot';
  content: string;
  /** Written by e-mail. */
  isEmail: boolean;
  isDeleted: boolean;
  createdMs: number | undefined;
  conversation: ChatwootConversation;
}

export interface StatusChange {
  conversation: ChatwootConversation;
  from: Status | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
/** Ids are numbers, in some versions written as text. */
const integer = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};

/** Seconds since 1970, or a date in words such as `2020-03-03 13:05:57 UTC`. 0 stands for none. */
export function timeMs(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof seconds === 'number') {
    return seconds > 0 && seconds < 1e11 ? Math.round(seconds * SECOND_MS) : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const ms = Date.parse(
    value.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) UTC$/, '$1T$2Z'),
  );
  return Number.isNaN(ms) ? undefined : ms;
}

const STATUSES: readonly string[] = ['open', 'pending', 'resolved', 'snoozed'] satisfies Status[];
const status = (value: unknown): Status | undefined =>
  STATUSES.includes(String(value)) ? (value as Status) : undefined;

/** @param inbox of a message, which names its inbox beside the conversation */
export function conversationOf(value: unknown, inbox?: unknown): ChatwootConversation | undefined {
  const conversation = object(value);
  // Older versions call the number that people see display_id.
  const id = integer(conversation['id']) ?? integer(conversation['display_id']);
  if (id === undefined) return undefined;
  const meta = object(conversation['meta']);
  return {
    id,
    inboxId: integer(conversation['inbox_id']) ?? integer(object(inbox)['id']),
    inboxName: text(object(inbox)['name']),
    channelType: text(conversation['channel']) ?? text(meta['channel']),
    status: status(conversation['status']),
    createdMs: timeMs(conversation['created_at']),
    updatedMs: timeMs(conversation['updated_at']),
    activeMs: timeMs(conversation['last_activity_at']) ?? timeMs(conversation['timestamp']),
    customer: customerOf(meta['sender']),
  };
}

function customerOf(value: unknown): ChatwootCustomer | undefined {
  const customer = object(value);
  const id = integer(customer['id']);
  if (id === undefined) return undefined;
  return { id, phone: text(customer['phone_number']), email: text(customer['email']) };
}

const MESSAGE_TYPES: readonly unknown[] = ['incoming', 'outgoing', 'activity', 'template'];

/**
 * A message that the customer sees; undefined for a private note, a change of state and the like.
 * @param known its conversation, where the message does not say
 */
export function messageOf(
  value: unknown,
  known?: ChatwootConversation,
): ChatwootMessage | undefined {
  const message = object(value);
  const id = integer(message['id']);
  const conversation = known ?? conversationOf(message['conversation'], message['inbox']);
  if (id === undefined || !conversation || message['private'] === true) return undefined;
  const type =
    typeof message['message_type'] === 'number'
      ? MESSAGE_TYPES[message['message_type']]
      : message['message_type'];
  const attributes = object(message['content_attributes']);
  const sender = object(message['sender']);
  const isIncoming = type === 'incoming';
  if (!isIncoming && type !== 'outgoing' && type !== 'template') return undefined;
  // A question for a grade is no message of anybody's.
  if (message['content_type'] === 'input_csat') return undefined;
  const isAutomatic =
    type === 'template' ||
    message['sender'] === null ||
    message['sender'] === undefined ||
    (text(sender['type']) ?? 'user').toLowerCase() !== 'user' ||
    attributes['automation_rule_id'] !== undefined ||
    object(message['additional_attributes'])['campaign_id'] !== undefined;
  return {
    id,
    by: isIncoming ? 'customer' : isAutomatic ? 'bot' : 'person',
    content: text(message['content']) ?? '',
    isEmail:
      message['content_type'] === 'incoming_email' || conversation.channelType === 'Channel::Email',
    isDeleted: attributes['deleted'] === true,
    createdMs: timeMs(message['created_at']),
    conversation: isIncoming
      ? { ...conversation, customer: conversation.customer ?? customerOf(sender) }
      : conversation,
  };
}

/** The status before, of `conversation_status_changed`. */
export function statusChangeOf(payload: unknown): StatusChange | undefined {
  const conversation = conversationOf(payload);
  if (!conversation) return undefined;
  const changes: unknown = object(payload)['changed_attributes'];
  const all: unknown[] = Array.isArray(changes) ? changes : [changes];
  const change = all
    .map((one) => object(object(one)['status']))
    .find((one) => 'previous_value' in one);
  return { conversation, from: status(change?.['previous_value']) };
}
