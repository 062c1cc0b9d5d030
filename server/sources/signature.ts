/** What the signed ways in have in common: a moment that must be near, and a signature over the raw bytes. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { BodyCheck, RequestHeaders } from './source.ts';

/** How far the moment that a sender signed may be from ours, in either direction. */
export const TOLERANCE_MS = 5 * MINUTE_MS;

export interface SignatureScheme {
  /** Header with the moment of sending, in whole seconds since 1970. */
  timestampHeader: string;
  /** What is signed before the body's own bytes; undefined when a header that it needs is missing. */
  prefix(headers: RequestHeaders): string | undefined;
  /** How a signature is written. */
  encoding: 'base64' | 'hex';
  /** The signatures that the request carries, as written. */
  signatures(headers: RequestHeaders): readonly string[];
}

/**
 * A check of requests against any of the keys. False when the headers alone show that it is not the sender's, or that
 * it is too old or from the future; else the check of the body.
 */
export function createSignatureCheck(
  scheme: SignatureScheme,
  keys: readonly Uint8Array[],
  nowMs: () => number,
): (headers: RequestHeaders) => BodyCheck | false {
  return (headers) => {
    const prefix = scheme.prefix(headers);
    const given = scheme.signatures(headers);
    if (prefix === undefined || given.length === 0) return false;
    if (!isTimely(headers[scheme.timestampHeader], nowMs())) return false;
    return (body) => {
      let matches = false;
      for (const key of keys) {
        const hmac = createHmac('sha256', key).update(prefix).update(body);
        const expected = Buffer.from(hmac.digest(scheme.encoding));
        // All are compared, so that the time tells nothing of which one matched.
        for (const text of given) {
          const signature = Buffer.from(text);
          const isSame =
            signature.length === expected.length && timingSafeEqual(signature, expected);
          matches = isSame || matches;
        }
      }
      return matches;
    };
  };
}

/** Whether the header is a moment within the tolerance. */
export function isTimely(timestamp: RequestHeaders[string], nowMs: number): boolean {
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(nowMs - Number(timestamp) * SECOND_MS) <= TOLERANCE_MS;
}
