import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { HubError } from '../../../../server/kernel/errors.ts';
import {
  inRound,
  readRecording,
  type RecordedEvent,
} from '../../../../server/sources/recording.ts';
import { DAY_MS, HOUR_MS } from '../../../../shared/units.ts';
import { raw } from '../../../helpers/events.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

const recorded = (event: Record<string, unknown>): RecordedEvent => ({
  timeMs: Date.parse(String(event['time'])),
  raw: event,
});
const iso = (ms: number): string => new Date(ms).toISOString();

function recordingOf(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'hubwall-recording-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'day.ndjson');
  writeFileSync(file, text);
  return readRecording(file);
}

describe('a recording', () => {
  const line = (atMs: number, id = String(atMs)) => JSON.stringify(raw.reading(id, atMs));

  test('is read in order of time, and of the file where times are the same', () => {
    const { events } = recordingOf(
      [line(MORNING_MS + 5, 'c'), '', line(MORNING_MS, 'a'), '  ', line(MORNING_MS, 'b'), ''].join(
        '\n',
      ),
    );
    expect(events.map(({ timeMs, raw: event }) => [event['id'], timeMs])).toEqual([
      ['a', MORNING_MS],
      ['b', MORNING_MS],
      ['c', MORNING_MS + 5],
    ]);
  });

  test.each([
    [0, 1],
    [DAY_MS - 1, 1],
    [DAY_MS, 2],
    [2 * DAY_MS + HOUR_MS, 3],
  ])('of %i ms goes round in %i whole days', (spanMs, days) => {
    const { periodMs } = recordingOf(`${line(MORNING_MS)}\r\n${line(MORNING_MS + spanMs)}`);
    expect(periodMs).toBe(days * DAY_MS);
  });

  test('that cannot be read, or holds nothing, says so', () => {
    expect(() => readRecording('/nowhere/day.ndjson')).toThrow(HubError);
    expect(() => recordingOf('\n\n')).toThrow(/day\.ndjson holds no event/);
  });

  test('names the place of what is not JSON, and tells nothing of what is written there', () => {
    let thrown: unknown;
    try {
      recordingOf(`${line(MORNING_MS)}\nmijn nummer is 0612345678`);
    } catch (error) {
      thrown = error;
    }
    expect((thrown as HubError).message).toMatch(/day\.ndjson:2: is not JSON$/);
    expect((thrown as HubError).cause).toBeUndefined();
  });
});

describe('an event in another round', () => {
  const full = recorded({
    id: 'e1',
    type: 'mention.created',
    time: iso(MORNING_MS),
    data: {
      platform: 'x',
      content: 'geen internet',
      externalId: 'post',
      threadId: 'thread',
      shareOf: 'other',
      contact: 'call',
      customerRef: 'jan',
      author: { ref: 'jan' },
      published: iso(MORNING_MS - HOUR_MS),
      startsAt: iso(MORNING_MS),
      endsAt: iso(MORNING_MS + HOUR_MS),
      promise: { dueAt: iso(MORNING_MS + DAY_MS), of: 'a call' },
    },
  });

  test('is itself in round 0', () => {
    expect(inRound(full, 0, DAY_MS)).toEqual(full);
  });

  test('has all its times moved and its own names made new, and the rest left', () => {
    const shiftMs = 3 * DAY_MS;
    expect(inRound(full, 3, DAY_MS)).toEqual(
      recorded({
        id: 'e1~3',
        type: 'mention.created',
        time: iso(MORNING_MS + shiftMs),
        data: {
          platform: 'x',
          content: 'geen internet',
          externalId: 'post~3',
          threadId: 'thread~3',
          shareOf: 'other~3',
          contact: 'call~3',
          customerRef: 'jan',
          author: { ref: 'jan' },
          published: iso(MORNING_MS - HOUR_MS + shiftMs),
          startsAt: iso(MORNING_MS + shiftMs),
          endsAt: iso(MORNING_MS + HOUR_MS + shiftMs),
          promise: { dueAt: iso(MORNING_MS + DAY_MS + shiftMs), of: 'a call' },
        },
      }),
    );
  });

  test('gains nothing that it had not, and changes nothing of the recording', () => {
    const reading = recorded(raw.reading('q', MORNING_MS));
    const before = JSON.stringify(reading);
    const moved = inRound(reading, -1, DAY_MS);
    expect(moved.raw['data']).toEqual(reading.raw['data']);
    expect(moved).toMatchObject({ timeMs: MORNING_MS - DAY_MS, raw: { id: 'q~-1' } });
    expect(JSON.stringify(reading)).toBe(before);
  });

  test('has another id in every round', () => {
    const round = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(round, round, (a, b) => {
        const ids = [a, b].map((n) => inRound(full, n, DAY_MS).raw['id']);
        expect(ids[0] === ids[1]).toBe(a === b);
      }),
    );
  });
});
