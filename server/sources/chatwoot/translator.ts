/** What Chatwoot tells, by webhook and over REST, as events in wire form: each once, with one id whichever way it came. */
import type { CountryCode } from 'libphonenumber-js';
import { telephoneRef } from '../telephone-ref.ts';
import { createOpenings, type ConversationStep } from './openings.ts';
import {
  conversationOf,
  messageOf,
  statusChangeOf,
  type ChatwootConversation,
  type ChatwootCustomer,
  type ChatwootMessage,
} from './payload.ts';
import { plainText } from './plain-text.ts';

/** Messages whose coming is remembered, so that they are not delivered with every question. */
const MOST_KNOWN = 20_000;

export interface TranslatorOptions {
  /** undefined: an inbox that is left out. */
  platformOf(conversation: ChatwootConversation): string | undefined;
  channelByPlatform: ReadonlyMap<string, string>;
  country: CountryCode;
  isDated: boolean;
  /** What is older is not told. */
  oldestMs(): number;
}

export interface Translator {
  /** The events that a webhook's payload makes: none, where it is of no interest. */
  webhook(payload: unknown): unknown[];
  /** The events that a conversation as it stands now makes, of which no webhook told. */
  state(conversation: ChatwootConversation, messages: readonly ChatwootMessage[]): unknown[];
  /** Notes that these are delivered. */
  know(messages: readonly ChatwootMessage[]): void;
  oldestMs(): number;
}

export function createTranslator({
  platformOf,
  channelByPlatform,
  country,
  isDated,
  oldestMs,
}: TranslatorOptions): Translator {
  const openings = createOpenings();
  const known = new Set<number>();

  const timeOf = (ms: number | undefined): string | undefined =>
    isDated && ms !== undefined ? new Date(ms).toISOString() : undefined;

  const contactEvents = (
    conversation: ChatwootConversation,
    steps: readonly ConversationStep[],
  ): unknown[] => {
    const platform = platformOf(conversation);
    if (platform === undefined) return [];
    return steps
      .filter(({ atMs }) => !isDated || atMs >= oldestMs())
      .map(({ contact, step, atMs, isCorrection }) => ({
        id: `${contact}/${step}${isCorrection ? `@${atMs}` : ''}`,
        type: 'contact.event',
        ...defined({ time: timeOf(atMs) }),
        data: {
          channel: channelByPlatform.get(platform) ?? platform,
          contact,
          event: step,
          ...(conversation.customer && {
            customerRef: customerRef(conversation.customer, country),
          }),
        },
      }));
  };

  /**
   * The conversation itself, whatever told of it: it was opened for people when it was created, unless a bot has it or
   * had it to the end.
   */
  const openedBy = (
    { id, status, createdMs }: ChatwootConversation,
    isAnswered = false,
  ): ConversationStep[] =>
    createdMs !== undefined && (isAnswered || status === 'open' || status === 'snoozed')
      ? openings.opened(id, createdMs)
      : [];

  const messageEvents = (message: ChatwootMessage): unknown[] => {
    const { id, by, content, isEmail, isDeleted, createdMs, conversation } = message;
    const platform = platformOf(conversation);
    if (platform === undefined) return [];
    if (isDeleted)
      return [{ id: `${id}/deleted`, type: 'mention.deleted', data: { externalId: String(id) } }];
    const text = plainText(content);
    const isInbound = by === 'customer';
    const author =
      isInbound && conversation.customer
        ? { ref: customerRef(conversation.customer, country) }
        : undefined;
    const mention = {
      id: String(id),
      type: 'mention.created',
      ...defined({ time: timeOf(createdMs) }),
      data: {
        platform,
        kind: isEmail ? 'email' : 'message',
        content: text,
        threadId: String(conversation.id),
        direction: isInbound ? 'inbound' : 'outbound',
        ...(!isInbound && { agentKind: by }),
        ...defined({ author }),
      },
    };
    const steps = [
      ...openedBy(conversation, by === 'person'),
      ...(by === 'person' && createdMs !== undefined
        ? openings.answered(conversation.id, createdMs)
        : []),
    ];
    // A picture alone has no words to count.
    return [...contactEvents(conversation, steps), ...(text === '' ? [] : [mention])];
  };

  const statusEvents = (payload: unknown): unknown[] => {
    const change = statusChangeOf(payload);
    if (!change) return [];
    const { conversation, from } = change;
    const { id, status, updatedMs } = conversation;
    if (updatedMs === undefined) return [];
    const stepsOf = (): ConversationStep[] => {
      if (status === 'resolved') return openings.closed(id, updatedMs);
      if (status !== 'open') return [];
      if (from === 'pending') return openings.opened(id, updatedMs);
      if (from === 'resolved') return openings.reopened(id, updatedMs);
      return openedBy(conversation);
    };
    return contactEvents(conversation, stepsOf());
  };

  return {
    oldestMs,
    webhook(payload) {
      const event = (payload as { event?: unknown } | null | undefined)?.event;
      switch (event) {
        case 'message_created': {
          const message = messageOf(payload);
          return message ? messageEvents(message) : [];
        }
        case 'message_updated': {
          // Most updates are of its delivery; what counts is that it is taken back.
          const message = messageOf(payload);
          return message?.isDeleted ? messageEvents(message) : [];
        }
        case 'conversation_created': {
          const conversation = conversationOf(payload);
          return conversation ? contactEvents(conversation, openedBy(conversation)) : [];
        }
        case 'conversation_status_changed':
          return statusEvents(payload);
        default:
          return [];
      }
    },
    state(conversation, messages) {
      const { id, status, activeMs, updatedMs } = conversation;
      const isClosed = openings.isClosed(id);
      const changedMs = activeMs ?? updatedMs;
      const opened = openedBy(conversation);
      const steps = [
        ...opened,
        ...(status === 'resolved' && isClosed !== true && changedMs !== undefined
          ? openings.closed(id, changedMs)
          : []),
        ...(status === 'open' && isClosed === true && changedMs !== undefined
          ? openings.reopened(id, changedMs)
          : []),
      ];
      const unknown = messages.filter((message) => !known.has(message.id));
      return [...contactEvents(conversation, steps), ...unknown.flatMap(messageEvents)];
    },
    know(messages) {
      for (const { id } of messages) known.add(id);
      for (const id of known) {
        if (known.size <= MOST_KNOWN) break;
        known.delete(id);
      }
    },
  };
}

/** By what a customer is known elsewhere too, so that who calls after a chat is one person. */
const customerRef = ({ id, phone, email }: ChatwootCustomer, country: CountryCode): string => {
  if (phone !== undefined) return telephoneRef(phone, country);
  return email === undefined
    ? `chatwoot:${id}`
    : `mailto:${email.trim().toLowerCase()}`.slice(0, 200);
};

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const defined = <T extends object>(object: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
