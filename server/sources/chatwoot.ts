/**
 * A Chatwoot, by its webhooks: messages of customers and replies to them, and conversations that are opened, answered and
 * closed. What no webhook told of, since this hub or the way to it was down, is asked for over REST every few minutes,
 * where hub.yaml has a token for it. A message has one id whichever way it comes.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isSupportedCountry, type CountryCode } from 'libphonenumber-js';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { fromEnvironment, secretOf } from '../kernel/config/from-environment.ts';
import { Duration, Secret } from '../kernel/config/scalars.ts';
import { SourceLateness } from '../kernel/config/schema.ts';
import { HubError, messageOf as reasonOf } from '../kernel/errors.ts';
import { createOpenings, type ConversationStep } from './chatwoot/openings.ts';
import {
  conversationOf,
  messageOf,
  statusChangeOf,
  type ChatwootConversation,
  type ChatwootMessage,
  type ChatwootCustomer,
} from './chatwoot/payload.ts';
import { plainText } from './chatwoot/plain-text.ts';
import { createChatwootRest, type ChatwootRest } from './chatwoot/rest.ts';
import { deliverUntilStored } from './deliver-until-stored.ts';
import { createSignatureCheck, type SignatureScheme } from './signature.ts';
import type { SourcePort, SourceType } from './source.ts';
import { telephoneRef } from './telephone-ref.ts';
import { untilAborted } from './until-aborted.ts';

const options = z.strictObject({
  /** The webhook's own, as Chatwoot shows it where webhooks are set up. */
  secret: Secret,
  /** Platform of each inbox, by its number; default: every inbox, by its kind. */
  inboxes: z
    .record(z.string().regex(/^\d+$/, 'expected the number of an inbox'), z.string())
    .optional(),
  /** Where Chatwoot is, its account, and the access token of a user who sees all of it: to ask for what was missed. */
  url: z
    .string()
    .regex(/^https?:\/\/./, 'expected https://HOST')
    .optional(),
  account: z.int().positive().default(1),
  accessToken: z.string().min(1).optional(),
  askEvery: Duration.refine((ms) => ms >= 10 * SECOND_MS && ms <= HOUR_MS, {
    message: 'expected 10s to 1h',
  }).default(5 * MINUTE_MS),
  /** Country of numbers without a country code. */
  country: z.string().refine(isSupportedCountry, 'expected a country such as NL').default('NL'),
  allowedLateness: SourceLateness.default(DAY_MS),
});

/** What may be too old by the time it is delivered is not asked for. */
const MARGIN_MS = MINUTE_MS;
/** How far each question overlaps the one before: nothing slips through between two clocks. */
const OVERLAP_MS = 2 * MINUTE_MS;
/** Messages whose coming is remembered, so that they are not delivered with every question. */
const MOST_KNOWN = 20_000;

const PLATFORMS: Readonly<Record<string, string>> = {
  'Channel::WebWidget': 'chat',
  'Channel::Api': 'chat',
  'Channel::Whatsapp': 'whatsapp',
  'Channel::Email': 'email',
  'Channel::FacebookPage': 'facebook',
  'Channel::Instagram': 'instagram',
  'Channel::TwitterProfile': 'x',
  'Channel::Telegram': 'telegram',
  'Channel::Line': 'line',
  'Channel::Tiktok': 'tiktok',
  'Channel::Sms': 'sms',
  'Channel::TwilioSms': 'sms',
};

const scheme: SignatureScheme = {
  timestampHeader: 'x-chatwoot-timestamp',
  encoding: 'hex',
  prefix: (headers) => {
    const timestamp = headers['x-chatwoot-timestamp'];
    return typeof timestamp === 'string' ? `${timestamp}.` : undefined;
  },
  signatures(headers) {
    const signature = String(headers['x-chatwoot-signature'] ?? '');
    return signature.startsWith('sha256=') ? [signature.slice('sha256='.length)] : [];
  },
};

/** The headers by which a receiver knows the body as Chatwoot's. */
export function chatwootHeaders(
  secret: string,
  nowMs: number,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / SECOND_MS));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${signature}` };
}

export const chatwoot: SourceType<typeof options> = {
  options,
  create(config, { env, storyClock, worldClock = systemClock, channelByPlatform = new Map() }) {
    const { id, url, account, inboxes, country, askEvery, allowedLateness } = config;
    const key = Buffer.from(secretOf(id, config.secret, env));
    const authorise = createSignatureCheck(scheme, [key], worldClock.nowMs);
    for (const [inbox, platform] of Object.entries(inboxes ?? {})) {
      if (channelByPlatform.size > 0 && !channelByPlatform.has(platform)) {
        throw new HubError(
          'CONFIG_INVALID',
          `"${platform}" belongs to no channel: expected one of ${[...channelByPlatform.keys()].join(', ')}`,
          { path: ['inboxes', inbox] },
        );
      }
    }
    const accessToken = accessTokenOf(config, env);
    if (url !== undefined && storyClock) {
      throw new HubError(
        'CONFIG_INVALID',
        'a hub that replays a recording cannot ask for what was missed: its time is the story’s',
        { path: ['url'] },
      );
    }
    const translator = createTranslator({
      platformOf: ({ inboxId, channelType }) =>
        inboxes ? inboxes[String(inboxId)] : (PLATFORMS[channelType ?? ''] ?? 'chat'),
      channelByPlatform,
      country,
      // In a hub that tells a story nothing has a time but that of its arrival.
      isDated: storyClock === undefined,
      oldestMs: () => worldClock.nowMs() - allowedLateness + MARGIN_MS,
    });
    return {
      authorise,
      translate: (posted) => posted.flatMap(translator.webhook),
      async run(port, signal) {
        if (url === undefined || accessToken === undefined) {
          port.up();
          await untilAborted(signal);
          return;
        }
        const rest = createChatwootRest({ url, account, accessToken }, signal);
        await askForever({ rest, translator, worldClock, askEveryMs: askEvery }, port, signal);
      },
    };
  },
};

/** @throws HubError CONFIG_INVALID */
function accessTokenOf(
  {
    id,
    url,
    accessToken,
  }: { id: string; url?: string | undefined; accessToken?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if ((url === undefined) !== (accessToken === undefined)) {
    throw new HubError(
      'CONFIG_INVALID',
      `source "${id}" needs url and accessToken together, to ask for what was missed`,
      { path: [url === undefined ? 'accessToken' : 'url'] },
    );
  }
  return accessToken === undefined
    ? undefined
    : fromEnvironment(id, accessToken, env, {
        key: 'accessToken',
        isValid: (value) => /^[!-~]+$/.test(value),
        remedy: 'an access token of Chatwoot (profile settings)',
      });
}

interface Asking {
  rest: ChatwootRest;
  translator: Translator;
  worldClock: Clock;
  askEveryMs: number;
}

async function askForever(
  { rest, translator, worldClock, askEveryMs }: Asking,
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  let sinceMs = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    const askedMs = worldClock.nowMs();
    try {
      const fromMs = Math.max(sinceMs, translator.oldestMs());
      for await (const conversation of rest.conversations(fromMs)) {
        const messages = await rest.messages(conversation, fromMs);
        const events = translator.state(conversation, messages);
        if (events.length > 0 && !(await deliverUntilStored(port, events, signal))) return;
        translator.know(messages);
      }
      sinceMs = askedMs - OVERLAP_MS;
      port.up();
    } catch (error) {
      if (signal.aborted) return;
      port.down(`Chatwoot: ${reasonOf(error)}`);
    }
    await delay(askEveryMs, undefined, { signal }).catch(() => undefined);
  }
}

interface TranslatorOptions {
  /** undefined: an inbox that is left out. */
  platformOf(conversation: ChatwootConversation): string | undefined;
  channelByPlatform: ReadonlyMap<string, string>;
  country: CountryCode;
  isDated: boolean;
  /** What is older is not told. */
  oldestMs(): number;
}

interface Translator {
  /** The events that a webhook's payload makes: none, where it is of no interest. */
  webhook(payload: unknown): unknown[];
  /** The events that a conversation as it stands now makes, of which no webhook told. */
  state(conversation: ChatwootConversation, messages: readonly ChatwootMessage[]): unknown[];
  /** Notes that these are delivered. */
  know(messages: readonly ChatwootMessage[]): void;
  oldestMs(): number;
}

function createTranslator({
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
