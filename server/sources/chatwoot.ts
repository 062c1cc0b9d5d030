/**
 * A Chatwoot, by its webhooks: messages of customers and replies to them, and conversations that are opened, answered and
 * closed. What no webhook told of, since this hub or the way to it was down, is asked for over REST every few minutes,
 * where hub.yaml has a token for it. A message has one id whichever way it comes.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { fromEnvironment, secretOf } from '../kernel/config/from-environment.ts';
import { Duration, Secret } from '../kernel/config/scalars.ts';
import { Lateness } from '../kernel/config/schema.ts';
import { HubError, messageOf as reasonOf } from '../kernel/errors.ts';
import { createChatwootRest, type ChatwootRest } from './chatwoot/rest.ts';
import { createTranslator, type Translator } from './chatwoot/translator.ts';
import { deliverUntilStored } from './deliver-until-stored.ts';
import { createSignatureCheck, type SignatureScheme } from './signature.ts';
import type { SourcePort, SourceType } from './source.ts';
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
  allowedLateness: Lateness.default(DAY_MS),
});

/** What may be too old by the time it is delivered is not asked for. */
const MARGIN_MS = MINUTE_MS;
/** How far each question overlaps the one before: nothing slips through between two clocks. */
const OVERLAP_MS = 2 * MINUTE_MS;

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
  create(
    config,
    { env, storyClock, worldClock = systemClock, channelByPlatform = new Map(), notesOf },
  ) {
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
    const notes = notesOf?.(id);
    const translator = createTranslator({
      notes,
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
        signal.addEventListener('abort', () => notes?.flush(), { once: true });
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
