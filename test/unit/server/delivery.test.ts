import { expect, test } from 'vitest';
import { takeDelivery } from '../../../server/delivery.ts';
import { createIngest } from '../../../server/ingest/ingest.ts';
import { createMemoryLog } from '../../../server/store/memory.ts';
import { MINUTE_MS } from '../../../shared/units.ts';
import { raw } from '../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../helpers/fake-clock.ts';

const start = () => {
  const clock = createFakeClock();
  const ingest = createIngest(
    { clock, mask: (text) => text, hash: (kind, ref) => `${kind}-${ref}` },
    {
      channelByPlatform: new Map([['phone', 'phone']]),
      brandByName: new Map(),
      allowedLatenessMs: 5 * MINUTE_MS,
    },
  );
  const log = createMemoryLog(clock.nowMs);
  const deliver = async (...events: readonly unknown[]) => {
    const origin = { sourceId: 'inbox', display: 'masked' } as const;
    return (await takeDelivery(events, (one) => ingest.accept(one, origin), log)).report;
  };
  return { clock, log, deliver };
};

test('an event that was accepted in time gets the same answer when it is sent again too late', async () => {
  const { clock, log, deliver } = start();
  const [first, second] = [raw.reading('a', MORNING_MS), raw.reading('b', MORNING_MS)];
  expect(await deliver(first)).toEqual({ accepted: 1, repeated: 0, refused: [] });
  clock.advance(10 * MINUTE_MS);
  const fresh = raw.reading('c', clock.nowMs());
  const report = await deliver(second, first, 'no event', fresh, first);
  expect(report).toMatchObject({
    accepted: 1,
    repeated: 2,
    refused: [
      { index: 0, code: 'late' },
      { index: 2, code: 'invalid' },
    ],
  });
  expect(report.refused).toHaveLength(2);
  const kept = await log.read(0, 0, 10);
  expect(kept.map(({ event }) => event.id)).toEqual(['inbox/a', 'inbox/c']);
});

test('one that came too late the first time is refused as often as it is sent', async () => {
  const { clock, deliver } = start();
  const event = raw.reading('a', MORNING_MS);
  clock.advance(10 * MINUTE_MS);
  for (let sent = 0; sent < 2; sent++) {
    expect(await deliver(event)).toMatchObject({
      accepted: 0,
      repeated: 0,
      refused: [{ index: 0 }],
    });
  }
});
