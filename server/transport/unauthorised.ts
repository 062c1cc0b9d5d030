/** What a sender is told that could not prove itself: from its own headers alone, so that it learns of no source. */
import type { IncomingHttpHeaders } from 'node:http';
import { MINUTE_MS, SECOND_MS } from '../../shared/units.ts';

/** The schemes by which requests are signed, and the headers that carry them. */
const SCHEMES = [
  {
    id: 'webhook-id',
    timestamp: 'webhook-timestamp',
    signature: 'webhook-signature',
    signed: 'webhook-id.webhook-timestamp.body',
  },
  {
    id: undefined,
    timestamp: 'x-chatwoot-timestamp',
    signature: 'x-chatwoot-signature',
    signed: 'timestamp.body',
  },
] as const;

const TOLERANCE_MS = 5 * MINUTE_MS;

const schemeOf = (headers: IncomingHttpHeaders) =>
  SCHEMES.find(({ signature }) => headers[signature] !== undefined);

/** Whether a request carries a signature over its body. */
export const isSigned = (headers: IncomingHttpHeaders): boolean => schemeOf(headers) !== undefined;

/** Why a request was refused, and what to send. */
export function refusalOf(headers: IncomingHttpHeaders, nowMs: number): string {
  const scheme = schemeOf(headers);
  if (!scheme || headers.authorization !== undefined) {
    return 'send the secret of this source, "Authorization: Bearer SECRET", or sign the request after Standard Webhooks';
  }
  const { id, timestamp, signature, signed } = scheme;
  if (id !== undefined && headers[id] === undefined) return `${id} is missing`;
  const seconds = String(headers[timestamp] ?? '');
  if (!/^\d{1,12}$/.test(seconds)) {
    return `${timestamp} is ${seconds === '' ? 'missing' : 'no number'}: expected seconds since 1970`;
  }
  const aheadMs = Number(seconds) * SECOND_MS - nowMs;
  if (Math.abs(aheadMs) > TOLERANCE_MS) {
    const [minutes, where] = [Math.abs(aheadMs) / MINUTE_MS, aheadMs < 0 ? 'behind' : 'ahead of'];
    return `${timestamp} is ${minutes.toFixed(1)} minutes ${where} this server's clock, more than 5: sign each attempt anew, and check both clocks`;
  }
  return `${signature} does not match: sign the bytes of "${signed}" as they are sent, with this source's own secret`;
}
