import { Webhook } from 'standardwebhooks';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSigningSecret } from '../../../../server/kernel/config/scalars.ts';
import {
  createStandardCheck,
  signatureHeaders,
} from '../../../../server/sources/standard-webhooks.ts';
import type { RequestHeaders } from '../../../../server/sources/source.ts';
import { MINUTE_MS } from '../../../../shared/units.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';
import { anyText } from '../../../helpers/random-text.ts';

const secretOf = (byte: number): string => `whsec_${Buffer.alloc(24, byte).toString('base64')}`;
const [NEW, OLD, OTHER] = [secretOf(1), secretOf(2), secretOf(3)] as const;
const BODY = '{"type":"mention.created","data":{"content":"één 👍"}}';

/** What the reference implementation sends. */
const signed = (secret: string, { id = 'msg_1', atMs = MORNING_MS, body = BODY } = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(atMs / 1_000)),
  'webhook-signature': new Webhook(secret).sign(id, new Date(atMs), body),
});

const check = createStandardCheck([NEW, OLD], () => MORNING_MS);
const admits = (headers: RequestHeaders, body: string | Buffer = BODY): boolean => {
  const verdict = check(headers);
  return verdict !== false && verdict(Buffer.from(body));
};

describe('a request that the reference implementation signed', () => {
  test('is admitted, whatever its id and body', () => {
    const id = fc.stringMatching(/^[!-~]{1,60}$/);
    fc.assert(
      fc.property(id, anyText({ maxLength: 200 }), (name, text) => {
        const body = JSON.stringify({ text });
        expect(admits(signed(NEW, { id: name, body }), body)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('is admitted by the new and by the old secret while both are known, by no other', () => {
    expect(admits(signed(NEW))).toBe(true);
    expect(admits(signed(OLD))).toBe(true);
    expect(admits(signed(OTHER))).toBe(false);
  });

  test('may carry several signatures, of which one is ours', () => {
    const ours = signed(OLD);
    const theirs = signed(OTHER)['webhook-signature'];
    const all = `v1a,cHVibGljIGtleQ== ${theirs} v2,AAAA ${ours['webhook-signature']}`;
    expect(admits({ ...ours, 'webhook-signature': all })).toBe(true);
    expect(admits({ ...ours, 'webhook-signature': `${theirs} v1a,AAAA` })).toBe(false);
  });

  test('is refused when a bit of the body, the id or the moment is another', () => {
    const headers = signed(NEW);
    expect(admits(headers, `${BODY} `)).toBe(false);
    expect(admits(headers, BODY.replace('één', 'eén'))).toBe(false);
    expect(admits({ ...headers, 'webhook-id': 'msg_2' })).toBe(false);
    const later = String(MORNING_MS / 1_000 + 1);
    expect(admits({ ...headers, 'webhook-timestamp': later })).toBe(false);
  });

  test('is judged by its bytes, not by the text they make', () => {
    const bytes = Buffer.from([0x22, 0xff, 0x22]);
    const sameText = Buffer.from(bytes.toString('utf8'));
    const headers = signatureHeaders(NEW, 'msg_1', MORNING_MS, bytes);
    expect(admits(headers, bytes)).toBe(true);
    expect(admits(headers, sameText)).toBe(false);
  });

  test.each([-5, 5])('may be %i minutes from our clock, and no second more', (minutes) => {
    const atMs = MORNING_MS + minutes * MINUTE_MS;
    expect(admits(signed(NEW, { atMs }))).toBe(true);
    expect(admits(signed(NEW, { atMs: atMs + Math.sign(minutes) * 1_000 }))).toBe(false);
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const)(
    'is refused without its %s',
    (name) => {
      const { [name]: _, ...rest } = signed(NEW);
      expect(admits(rest)).toBe(false);
      expect(admits({ ...rest, [name]: '' })).toBe(false);
      expect(admits({ ...rest, [name]: ['a', 'b'] })).toBe(false);
    },
  );

  test.each(['soon', '1e9', '-1', '1.5', `${MORNING_MS}0`, '9'.repeat(400)])(
    'is refused at a moment that is no number of seconds: %s',
    (timestamp) => {
      expect(admits({ ...signed(NEW), 'webhook-timestamp': timestamp })).toBe(false);
    },
  );
});

test('what we sign, the reference implementation verifies', () => {
  const nowMs = Date.now();
  const headers = signatureHeaders(NEW, 'msg_1', nowMs, BODY);
  expect(new Webhook(NEW).verify(BODY, headers)).toEqual(JSON.parse(BODY));
  expect(() => new Webhook(OLD).verify(BODY, headers)).toThrow('No matching signature');
});

describe('a signing secret', () => {
  test.each([NEW, NEW.slice('whsec_'.length), Buffer.alloc(64, 1).toString('base64')])(
    'is base64 of 24 bytes or more: %s',
    (text) => expect(isSigningSecret(text)).toBe(true),
  );

  test.each([
    '',
    'whsec_',
    'geheim',
    `whsec_${Buffer.alloc(23, 1).toString('base64')}`,
    `whsec_${'é'.repeat(40)}`,
    `whsec ${NEW}`,
    `${NEW}\n`,
    'not-base64-but-long-enough-to-be-one',
  ])('is not %j', (text) => expect(isSigningSecret(text)).toBe(false));
});
