/**
 * Requests that are signed after Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, in the headers webhook-id,
 * webhook-timestamp and webhook-signature. See https://github.com/standard-webhooks/standard-webhooks.
 */
import { createHmac } from 'node:crypto';
import { SECOND_MS } from '../../shared/units.ts';
import { createSignatureCheck, type SignatureScheme } from './signature.ts';
import type { BodyCheck, RequestHeaders } from './source.ts';

const PREFIX = 'whsec_';
/** The standard asks for 24 to 64 bytes. */
const MIN_KEY_BYTES = 24;

/** Whether the text is a signing secret: base64 of 24 bytes or more, after `whsec_` or alone. */
export const isSigningSecret = (text: string): boolean => {
  const base64 = withoutPrefix(text);
  return (
    /^[A-Za-z0-9+/]+={0,2}$/.test(base64) && Buffer.from(base64, 'base64').length >= MIN_KEY_BYTES
  );
};

/** A check of requests against any of the secrets, so that one can be replaced without a pause. */
export const createStandardCheck = (
  secrets: readonly string[],
  nowMs: () => number,
): ((headers: RequestHeaders) => BodyCheck | false) =>
  createSignatureCheck(scheme, secrets.map(keyOf), nowMs);

/** The headers by which a receiver knows the body as ours. */
export function signatureHeaders(
  secret: string,
  id: string,
  nowMs: number,
  body: string | Uint8Array,
): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / SECOND_MS));
  const signature = createHmac('sha256', keyOf(secret))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

const scheme: SignatureScheme = {
  timestampHeader: 'webhook-timestamp',
  encoding: 'base64',
  prefix(headers) {
    const id = headers['webhook-id'];
    const timestamp = headers['webhook-timestamp'];
    // Of a header that is sent twice Node makes one text with a comma: no timestamp of digits then.
    return typeof id === 'string' && id !== '' && typeof timestamp === 'string'
      ? `${id}.${timestamp}.`
      : undefined;
  },
  signatures: (headers) =>
    String(headers['webhook-signature'] ?? '')
      .split(' ')
      .filter((entry) => entry.startsWith('v1,'))
      .map((entry) => entry.slice('v1,'.length)),
};

const withoutPrefix = (secret: string): string =>
  secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;

const keyOf = (secret: string): Buffer => Buffer.from(withoutPrefix(secret), 'base64');
