import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createKeyedHash } from '../../../../server/ingest/keyed-hash.ts';

const SECRET = 'a secret of this hub';

test('a hash is 16 characters that are safe in a URL', () => {
  const hash = createKeyedHash(SECRET);
  for (const value of ['', 'x:jan', '😀'.repeat(1000), '\ud800']) {
    expect(hash('author', value)).toMatch(/^[A-Za-z0-9_-]{16}$/);
  }
});

test('a hash is the beginning of HMAC-SHA-256 over kind, zero and value', () => {
  const whole = createHmac('sha256', SECRET).update('author\0x:jan').digest('base64url');
  expect(createKeyedHash(SECRET)('author', 'x:jan')).toBe(whole.slice(0, 16));
});

test('one person keeps one hash, as long as the secret stays', () => {
  expect(createKeyedHash(SECRET)('author', 'x:jan')).toBe(
    createKeyedHash(SECRET)('author', 'x:jan'),
  );
});

test('another person, kind or secret gives another hash', () => {
  const hash = createKeyedHash(SECRET);
  const other = createKeyedHash('another secret');
  const hashes = [
    hash('author', 'x:jan'),
    hash('author', 'x:Jan'),
    hash('customer', 'x:jan'),
    other('author', 'x:jan'),
  ];
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a secret of bytes hashes as the same secret in text', () => {
  const bytes = new TextEncoder().encode(SECRET);
  expect(createKeyedHash(bytes)('customer', '12345')).toBe(
    createKeyedHash(SECRET)('customer', '12345'),
  );
});

test('an empty secret is refused, as anybody could compute its hashes', () => {
  expect(() => createKeyedHash('')).toThrow(RangeError);
  expect(() => createKeyedHash(new Uint8Array())).toThrow(RangeError);
});
