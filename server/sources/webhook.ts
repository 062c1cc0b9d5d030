/**
 * Events that senders post to `/ingest/ID`. They prove themselves by the source's secret as bearer token, by a signature
 * after Standard Webhooks, or by either, as hub.yaml has it.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { systemClock } from '../kernel/clock.ts';
import { fromEnvironment, secretOf } from '../kernel/config/from-environment.ts';
import { isFromEnvironment, isSigningSecret, Secret } from '../kernel/config/scalars.ts';
import { HubError } from '../kernel/errors.ts';
import { createStandardCheck } from './standard-webhooks.ts';
import type { RequestHeaders, SourceType } from './source.ts';
import { untilAborted } from './until-aborted.ts';

const SIGNING_REMEDY = 'a secret such as whsec_ and base64 of at least 24 bytes';

const options = z.strictObject({
  /** Token of `Authorization: Bearer`. */
  secret: Secret.optional(),
  /** Secrets of Standard Webhooks, any of which may have signed: the new one and the old one while they change. */
  signing: z
    .array(
      z.string().refine((text) => isFromEnvironment(text) || isSigningSecret(text), {
        message: `expected ${SIGNING_REMEDY}, or env:NAME`,
      }),
    )
    .min(1)
    .optional(),
});

export const webhook: SourceType<typeof options> = {
  options,
  create(config, { env, worldClock = systemClock }) {
    const { id, secret, signing = [] } = config;
    if (secret === undefined && signing.length === 0) {
      throw new HubError(
        'CONFIG_INVALID',
        `source "${id}" needs a secret (a bearer token), or signing (secrets of Standard Webhooks)`,
        { path: ['secret'] },
      );
    }
    const expected = secret === undefined ? undefined : digest(secretOf(id, secret, env));
    const secrets = signing.map((written, index) => signingSecretOf(id, written, env, index));
    const checkSignature = createStandardCheck(secrets, worldClock.nowMs);
    return {
      async run(port, signal) {
        port.up();
        await untilAborted(signal);
      },
      authorise(headers) {
        const token = /^Bearer +(\S+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];
        if (token === undefined) return checkSignature(headers);
        return expected !== undefined && timingSafeEqual(digest(token), expected);
      },
      translate: (posted, headers) => posted.map((raw, index) => completed(raw, headers, index)),
    };
  },
};

/** @throws HubError CONFIG_INVALID */
export const signingSecretOf = (
  sourceId: string,
  written: string,
  env: Readonly<Record<string, string | undefined>>,
  index = 0,
): string =>
  fromEnvironment(sourceId, written, env, {
    key: 'signing',
    index,
    isValid: isSigningSecret,
    remedy: SIGNING_REMEDY,
  });

/**
 * A payload after the standard has its id in the header and calls its time `timestamp`. A delivery that comes again has
 * the same id, so its events are known as repeats.
 */
function completed(raw: unknown, headers: RequestHeaders, index: number): unknown {
  const deliveryId = headers['webhook-id'];
  if (typeof raw !== 'object' || raw === null || typeof deliveryId !== 'string') return raw;
  const { id, time, timestamp } = raw as Record<string, unknown>;
  if (id !== undefined) return raw;
  return {
    ...raw,
    id: index === 0 ? deliveryId : `${deliveryId}/${index}`,
    ...(time === undefined && timestamp !== undefined && { time: timestamp }),
  };
}

/** Digests are compared, since they are of one length whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
