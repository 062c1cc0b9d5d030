import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCoOccurrence,
  SAMPLED_A_MINUTE,
  topicParts,
  topicsOf,
  joinSamples,
  type CoOccurrence,
  type MessageSample,
} from '../../../../server/fold/co-occurrence.ts';
import { cellKey } from '../../../../server/fold/counts.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/units.ts';

const NOW_MS = Date.parse('2026-03-10T12:00:00Z');

const sampleOf = (together: MessageSample): string[] =>
  [...together.messagesBefore(Number.POSITIVE_INFINITY)].map((topics) => topics.join(' ')).sort();

interface Said {
  topics: readonly string[];
  atMs: number;
}

const sampled = (messages: readonly Said[]): CoOccurrence => {
  const together = createCoOccurrence();
  together.advance(NOW_MS);
  for (const { topics, atMs } of messages) together.add(topics, atMs);
  return together;
};

const restored = (kept: CoOccurrence): CoOccurrence => {
  const together = createCoOccurrence();
  for (const [key, value] of kept.takeChanges().put) {
    // Twice is as good as once.
    for (const copy of [[], JSON.parse(JSON.stringify(value))]) {
      expect(together.restore(key, copy)).toBe(true);
    }
  }
  together.advance(NOW_MS);
  return together;
};

const said = fc.record({
  topics: fc.subarray(['storing', 'modem', 'geen internet', '#é', '__proto__'], { minLength: 1 }),
  atMs: fc.integer({ min: NOW_MS - 3 * MINUTE_MS, max: NOW_MS }),
});
const crowd = fc.array(said, { maxLength: 4 * SAMPLED_A_MINUTE });

describe('the sample', () => {
  test('is every message of a minute that has no more than fit', () => {
    const few = fc.array(said, { maxLength: SAMPLED_A_MINUTE });
    fc.assert(
      fc.property(few, (messages) => {
        const all = messages.map(({ topics }) => topics.join(' ')).sort();
        expect(sampleOf(sampled(messages))).toEqual(all);
      }),
    );
  });

  test('does not depend on the order of the messages', () => {
    fc.assert(
      fc.property(crowd, fc.infiniteStream(fc.nat()), (messages, dice) => {
        const shuffled = messages
          .map((one) => ({ one, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(sampleOf(sampled(shuffled))).toEqual(sampleOf(sampled(messages)));
      }),
    );
  });

  test('of a busy minute holds as many as fit, each topic in its share', () => {
    const messages = Array.from({ length: 60 * 2_000 }, (_, index) => ({
      topics: [index % 4 === 0 ? 'storing' : 'factuur', `klant ${index}`],
      atMs: NOW_MS - HOUR_MS + MINUTE_MS + (index % 59) * MINUTE_MS,
    }));
    const sample = sampleOf(sampled(messages));
    expect(sample).toHaveLength(59 * SAMPLED_A_MINUTE);
    const share = sample.filter((text) => text.startsWith('storing')).length / sample.length;
    expect(share).toBeGreaterThan(0.22);
    expect(share).toBeLessThan(0.28);
  });

  test('takes back what was added, and leaves alone what it does not know', () => {
    const few = fc.array(said, { minLength: 1, maxLength: SAMPLED_A_MINUTE });
    fc.assert(
      fc.property(few, fc.nat(), (messages, pick) => {
        const gone = messages[pick % messages.length]!;
        const together = sampled(messages);
        together.add(gone.topics, gone.atMs, -1);
        together.add(['nooit gezegd'], gone.atMs, -1);
        const rest = messages.filter((one) => one !== gone);
        expect(sampleOf(together)).toEqual(sampleOf(sampled(rest)));
      }),
    );
  });

  test('is of the last hour; a minute that runs can be left out', () => {
    const together = sampled([
      { topics: ['te oud'], atMs: NOW_MS - HOUR_MS },
      { topics: ['oud'], atMs: NOW_MS - HOUR_MS + MINUTE_MS },
      { topics: ['nu'], atMs: NOW_MS },
    ]);
    expect(sampleOf(together)).toEqual(['nu', 'oud']);
    expect([...together.messagesBefore(NOW_MS)]).toEqual([['oud']]);
    together.advance(NOW_MS + MINUTE_MS);
    expect(sampleOf(together)).toEqual(['nu']);
  });

  test('of a message without topics there is nothing; of an endless one its first', () => {
    const endless = Array.from({ length: 500 }, (_, index) => `woord ${index}`);
    const together = sampled([
      { topics: [], atMs: NOW_MS },
      { topics: endless, atMs: NOW_MS },
    ]);
    const [message, ...others] = together.messagesBefore(Number.POSITIVE_INFINITY);
    expect(others).toEqual([]);
    expect(message).toEqual(endless.slice(0, message!.length));
    expect(message!.length).toBeLessThan(50);
    together.add(endless, NOW_MS, -1);
    expect(sampleOf(together)).toEqual([]);
  });
});

describe('its records', () => {
  test('bring back the same sample, which goes on as if nothing had been', () => {
    fc.assert(
      fc.property(crowd, crowd, (before, after) => {
        const kept = sampled(before);
        const again = restored(kept);
        expect(sampleOf(again)).toEqual(sampleOf(kept));
        for (const together of [kept, again]) {
          for (const { topics, atMs } of after) together.add(topics, atMs);
        }
        expect(sampleOf(again)).toEqual(sampleOf(kept));
      }),
    );
  });

  test('of two parts of the messages make one sample of all', () => {
    fc.assert(
      fc.property(crowd, crowd, (one, other) => {
        const parts = [restored(sampled(one)), sampled(other)];
        const joined = joinSamples(() => parts);
        expect(sampleOf(joined)).toEqual(sampleOf(sampled([...one, ...other])));
      }),
    );
  });

  test('tell only what changed, and of a minute that is over that it is gone', () => {
    const together = sampled([{ topics: ['modem'], atMs: NOW_MS }]);
    const { put } = together.takeChanges();
    expect(put).toHaveLength(1);
    expect(together.takeChanges()).toEqual({ put: [], remove: [] });
    together.add(['modem'], NOW_MS, -1);
    expect(together.takeChanges()).toEqual({ put: [], remove: [put[0]![0]] });
    together.add(['modem'], NOW_MS);
    together.advance(NOW_MS + HOUR_MS);
    expect(together.takeChanges()).toEqual({ put: [], remove: [put[0]![0]] });
    expect(together.restore('hour/1/t:modem', [1, 0, 0, 0])).toBe(false);
  });
});

test('topics are terms, and pairs that know their terms', () => {
  const words = [
    cellKey.form('factuur', 'nl', 'facturen'),
    cellKey.pair('trage app', ['traag', 'app']),
    cellKey.firstOfPair('trage'),
  ];
  const topics = topicsOf({
    atMs: NOW_MS,
    label: 'negative',
    channel: 'chat',
    language: 'nl',
    brands: ['us'],
    terms: ['factuur', 'app'],
    words,
  });
  expect(topics.map(topicParts)).toEqual([['factuur'], ['app'], ['trage app', 'traag', 'app']]);
});
