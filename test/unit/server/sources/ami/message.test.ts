import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createMessageReader,
  encodeMessage,
  type AmiMessage,
} from '../../../../../server/sources/ami/message.ts';

const recording = readFileSync(
  new URL('../../../../recordings/asterisk-16-ami.txt', import.meta.url),
);

const readIn = (pieces: readonly Buffer[]): AmiMessage[] => {
  const reader = createMessageReader();
  return pieces.flatMap((piece) => reader.push(piece));
};
const whole = readIn([recording]);

describe('what a real Asterisk sent', () => {
  test('is read: every answer and event, with its fields', () => {
    const counts = new Map<string, number>();
    for (const message of whole) {
      const name = message.get('event') ?? `response ${message.get('response')}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toMatchObject({
      'response Success': 8,
      'response Goodbye': 1,
      FullyBooted: 1,
      QueueSummary: 2,
      QueueCallerJoin: 3,
      AgentConnect: 1,
      QueueCallerAbandon: 2,
      QueueCallerLeave: 3,
      AgentComplete: 1,
    });
    const joined = whole.find((message) => message.get('event') === 'QueueCallerJoin');
    expect(joined?.get('uniqueid')).toBe('1795314397.0');
    expect(joined?.get('channel')).toBe('Local/patient@caller-00000000;1');
    expect(joined?.get('accountcode')).toBe('');
  });

  test('is read the same cut in two at any byte', () => {
    const part = recording.subarray(0, 1_200);
    const expected = readIn([part]);
    expect(expected.length).toBeGreaterThan(5);
    for (let at = 0; at <= part.length; at += 1) {
      expect(readIn([part.subarray(0, at), part.subarray(at)])).toEqual(expected);
    }
  });

  test('is read the same in pieces of any sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }), (sizes) => {
        const pieces: Buffer[] = [];
        for (let at = 0, i = 0; at < recording.length; at += sizes[i++ % sizes.length]!) {
          pieces.push(recording.subarray(at, at + sizes[i % sizes.length]!));
        }
        expect(readIn(pieces)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});

const GREETING = 'Asterisk Call Manager/5.0.4\r\n';

test('a character that is cut in two is whole', () => {
  const bytes = Buffer.from(`${GREETING}Event: X\r\nName: één 👍\r\n\r\n`);
  const pieces = [...bytes].map((byte) => Buffer.from([byte]));
  expect(readIn(pieces)[0]?.get('name')).toBe('één 👍');
});

test.each(['HTTP/1.1 400 Bad Request\r\n', 'SSH-2.0-OpenSSH_9.2\r\n', 'x'.repeat(300)])(
  'a peer of another kind is told apart: %j',
  (text) => {
    expect(() => readIn([Buffer.from(text)])).toThrow('no Asterisk Manager Interface');
  },
);

test('a message without an end is not waited for until memory is full', () => {
  const reader = createMessageReader();
  reader.push(Buffer.from(GREETING));
  const line = Buffer.from(`Name: ${'x'.repeat(60_000)}\r\n`);
  expect(() => {
    for (let i = 0; i < 100; i += 1) reader.push(line);
  }).toThrow('without an end');
});

test('a value cannot smuggle in a line of its own', () => {
  const text = encodeMessage({ Action: 'Login', Secret: 'a\r\nAction: Originate\r\n\r\n' });
  expect(text).toBe('Action: Login\r\nSecret: aAction: Originate\r\n\r\n');
});
