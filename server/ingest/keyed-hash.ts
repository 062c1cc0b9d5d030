import { createHmac } from 'node:crypto';

/** Whose reference it is; a customer and an author with the same reference get different hashes. */
export type HashKind = 'author' | 'customer';

export type KeyedHash = (kind: HashKind, value: string) => string;

/** 96 bits: two of ten million people share a hash with a chance below one in 10^15. */
const HASH_CHARS = 16;

/**
 * The name under which the hub knows a person: HMAC-SHA-256, base64url, 16 characters. The same person gets the
 * same name as long as the secret stays, so repeats can be counted. A plain hash would not do: references are short
 * (a phone number, a handle), so whoever holds the hashes could try them all. Without the secret they cannot, and a
 * new secret cuts every tie with the past.
 *
 * @throws RangeError when the secret is empty
 */
export function createKeyedHash(secret: string | Uint8Array): KeyedHash {
  if (secret.length === 0) throw new RangeError('The secret of the keyed hash is empty');
  return (kind, value) =>
    createHmac('sha256', secret)
      // The zero keeps the kind apart from the value, whatever the value begins with.
      .update(`${kind}\0${value}`)
      .digest('base64url')
      .slice(0, HASH_CHARS);
}
