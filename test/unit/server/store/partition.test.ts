import { describe, expect, test } from 'vitest';
import { partitionsOf } from '../../../../server/store/partition.ts';
import { event } from '../../../helpers/events.ts';
import { MORNING_MS } from '../../../helpers/fake-clock.ts';

describe('partitionsOf', () => {
  test('puts everything in the one partition there is', () => {
    expect(partitionsOf(event.mention('a'), 1)).toEqual([0]);
    expect(partitionsOf(event.deletion('b', MORNING_MS, 'a'), 1)).toEqual([0]);
  });

  test('keeps a thread, its edits and its answers together', () => {
    const opening = event.mention('a', MORNING_MS, { threadId: 't' });
    const answer = event.mention('b', MORNING_MS, { threadId: 't', direction: 'outbound' });
    expect(partitionsOf(answer, 16)).toEqual(partitionsOf(opening, 16));
  });

  test('sends a deletion, which names only its message, to every partition', () => {
    expect(partitionsOf(event.deletion('d', MORNING_MS, 'a'), 4)).toEqual([0, 1, 2, 3]);
  });

  test("keeps a customer's contacts together over channels", () => {
    const call = event.contact('c1', MORNING_MS, { customerKey: 'k', channel: 'phone' });
    const chat = event.contact('c2', MORNING_MS, { customerKey: 'k', channel: 'chat' });
    expect(partitionsOf(chat, 16)).toEqual(partitionsOf(call, 16));
  });

  test('spreads messages over all partitions', () => {
    const used = new Set(
      Array.from({ length: 400 }, (_, index) => partitionsOf(event.mention(`m${index}`), 16)[0]),
    );
    expect(used.size).toBe(16);
  });
});
