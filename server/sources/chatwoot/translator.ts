/** What Chatwoot tells, by webhook and over REST, as events in wire form: each once, with one id whichever way it came. */
import { createHash } from 'node:crypto';
import type { CountryCode } from 'libphonenumber-js';
import { defined } from '../../kernel/defined.ts';
import { telephoneRef } from '../telephone-ref.ts';
import type { SourceNotes } from '../source-notes.ts';
import { createOpenings, ReopenedConversations, type ConversationStep } from './openings.ts';
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
  /** Keeps which conversations were opened again; undefined: a restart forgets it. */
  notes?: SourceNotes | undefined;
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
  notes,
}: TranslatorOptions): Translator {
  const openings = createOpenings(ReopenedConversations.catch([]).parse(notes?.read() ?? []));
  /** Of each message the text that it was first told with, as a hash, and those that had another since. */
  const firstTexts = new Map<number, string>();
  const edited = new Set<number>();
  /** What questions have delivered, and whether it was taken back by then. */
  const asked = new Map<number, boolean>();

  const timeOf = (ms: number | undefined): string | undefined =>
    isDated && ms !== undefined ? new Date(ms).toISOString() : undefined;

  const contactEvents = (
    conversation: ChatwootConversation,
    steps: readonly ConversationStep[],
  ): unknown[] => {
    const platform = platformOf(conversation);
    if (platform === undefined) return [];
    if (steps.length > 0) notes?.write(openings.reopenedOnes);
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

  const deletionOf = (id: number) => ({
    id: `${id}/deleted`,
    type: 'mention.deleted',
    data: { externalId: String(id) },
  });

  const mentionOf = (message: ChatwootMessage, text: string, platform: string) => {
    const { by, isEmail, conversation } = message;
    const isInbound = by === 'customer';
    const author =
      isInbound && conversation.customer
        ? { ref: customerRef(conversation.customer, country) }
        : undefined;
    return {
      platform,
      kind: isEmail ? 'email' : 'message',
      content: text,
      threadId: String(conversation.id),
      direction: isInbound ? 'inbound' : 'outbound',
      ...(!isInbound && { agentKind: by }),
      ...defined({ author }),
    };
  };

  /**
   * A message with the text that it has now, where it was told with another; most updates are of its delivery. It has an
   * id by its text: told again, it is a repeat. When it was edited Chatwoot does not say, so that is when it was told.
   */
  const editEvents = (message: ChatwootMessage): unknown[] => {
    const { id, createdMs, content, conversation } = message;
    const platform = platformOf(conversation);
    const text = plainText(content);
    if (platform === undefined) return [];
    if (firstTexts.get(id) === hashOf(text) && !edited.has(id)) return [];
    edited.add(id);
    forgetOldest(edited);
    if (text === '') return [deletionOf(id)];
    const published = defined({ published: timeOf(createdMs) });
    return [
      {
        id: `${id}/${hashOf(text)}`,
        type: 'mention.updated',
        data: { ...mentionOf(message, text, platform), externalId: String(id), ...published },
      },
    ];
  };

  const noteFirst = ({ id, content }: ChatwootMessage): void => {
    if (firstTexts.has(id)) return;
    firstTexts.set(id, hashOf(plainText(content)));
    forgetOldest(firstTexts);
  };

  const messageEvents = (message: ChatwootMessage): unknown[] => {
    const { id, by, content, isDeleted, createdMs, conversation } = message;
    const platform = platformOf(conversation);
    if (platform === undefined) return [];
    if (isDeleted) return [deletionOf(id)];
    const text = plainText(content);
    const mention = {
      id: String(id),
      type: 'mention.created',
      ...defined({ time: timeOf(createdMs) }),
      data: mentionOf(message, text, platform),
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
          if (!message) return [];
          noteFirst(message);
          return messageEvents(message);
        }
        case 'message_updated': {
          const message = messageOf(payload);
          if (!message) return [];
          return message.isDeleted ? messageEvents(message) : editEvents(message);
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
      return [
        ...contactEvents(conversation, steps),
        ...messages.flatMap((message) => {
          const { id: messageId, isDeleted } = message;
          const isNew = !asked.has(messageId) || (isDeleted && asked.get(messageId) === false);
          return [
            ...(isNew ? messageEvents(message) : []),
            ...(firstTexts.has(messageId) && !isDeleted ? editEvents(message) : []),
          ];
        }),
      ];
    },
    know(messages) {
      for (const message of messages) {
        asked.set(message.id, message.isDeleted);
        if (!message.isDeleted) noteFirst(message);
      }
      forgetOldest(asked);
    },
  };
}

/** Leaves what came last. */
function forgetOldest(held: Map<number, unknown> | Set<number>): void {
  for (const id of held.keys()) {
    if (held.size <= MOST_KNOWN) break;
    held.delete(id);
  }
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** By what a customer is known elsewhere too, so that who calls after a chat is one person. */
const customerRef = ({ id, phone, email }: ChatwootCustomer, country: CountryCode): string => {
  if (phone !== undefined) return telephoneRef(phone, country);
  return email === undefined
    ? `chatwoot:${id}`
    : `mailto:${email.trim().toLowerCase()}`.slice(0, 200);
};
