/**
 * Requests that are signed after Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`, in the headers webhook-id,
 * webhook-timestamp and webhook-signature. See https://github.com/standard-webhooks/standard-webhooks.
 */
import { createHmac } from 'node:crypto';
import { SECOND_MS } from '../../shared/units.ts';
import { signingKeyOf } from '../kernel/config/scalars.ts';
import { createSignatureCheck, type SignatureScheme } from './signature.ts';
import type { BodyCheck, RequestHeaders } from './source.ts';

/** A check of requests against any of the secrets, so that one can be replaced without a pause. */
export const createStandardCheck = (
  secrets: readonly string[],
  nowMs: () => number,
): ((headers: RequestHeaders) => BodyCheck | false) =>
  createSignatureCheck(scheme, secrets.map(signingKeyOf), nowMs);

/** The headers by which a receiver knows the body as ours. */
export function signatureHeaders(
  secret: string,
  id: string,
  nowMs: number,
  body: string | Uint8Array,
): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / SECOND_MS));
  const signature = createHmac('sha256', signingKeyOf(secret))
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
