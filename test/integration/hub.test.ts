import { pino } from 'pino';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createHub } from '../../server/hub.ts';
import { systemClock } from '../../server/kernel/clock.ts';
import { readConfig } from '../../server/kernel/config/read-config.ts';
import { HubError } from '../../server/kernel/errors.ts';
import { createMetrics } from '../../server/kernel/metrics.ts';
import { webhook } from '../../server/sources/webhook.ts';
import type { EventLog } from '../../server/store/event-log.ts';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import type { DeltaMessage } from '../../shared/protocol.ts';
import { SECOND_MS } from '../../shared/units.ts';
import { mentions, smallHub } from '../helpers/small-hub.ts';

// Beats often enough for a test to hear many.
vi.mock('../../shared/protocol.ts', async (original) => ({
  ...(await original<object>()),
  TICK_MS: 20,
}));

async function start(wrap: (log: EventLog) => EventLog = (log) => log) {
  const outcome = readConfig(smallHub(), { webhook: webhook.options });
  if (!outcome.ok) throw new Error('the configuration is wrong');
  const metrics = createMetrics();
  const logged: Record<string, unknown>[] = [];
  const hub = await createHub(outcome.config, {
    clock: systemClock,
    log: wrap(createMemoryLog(systemClock.nowMs)),
    cells: createMemoryCells(systemClock.nowMs),
    sources: new Map(),
    hashSecret: 'a secret of this test',
    logger: pino(
      { base: null },
      { write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    metrics,
  });
  const deltas: DeltaMessage[] = [];
  hub.onDelta((delta) => deltas.push(delta));
  await hub.start();
  onTestFinished(() => hub.stop());
  const metric = async (name: string) =>
    new RegExp(`^${name} (\\d+)$`, 'm').exec(await metrics.registry.metrics())?.[1];
  return { hub, deltas, logged, metric };
}

const withIds = (events: readonly Record<string, unknown>[], prefix: string) =>
  events.map((event, index) => ({ id: `${prefix}${index}`, ...event }));

const until = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 15 * SECOND_MS, interval: 5 });

describe('the heartbeat of a hub', () => {
  const COUNT = 20_000;

  test(
    'goes on while one delivery of 20,000 messages is taken in',
    { timeout: 60_000 },
    async () => {
      const { hub, deltas } = await start();
      const texts = Array.from({ length: COUNT }, (_, i) => `al ${i} uur geen internet @PolderNet`);
      const before = deltas.length;
      const seen: number[] = [];
      hub.onDelta(() => seen.push(hub.current().snapshot.mood.n));
      const report = await hub.deliver('inbox', withIds(mentions(...texts), 'm'));
      const during = deltas.length - before;
      expect(report).toEqual({ accepted: COUNT, repeated: 0, refused: [] });
      expect(during).toBeGreaterThan(5);
      // Some came while all was still being read and masked, some told of a part: both let the heart beat.
      expect(seen.filter((n) => n === 0).length).toBeGreaterThan(1);
      expect(seen.some((n) => n > 0 && n < COUNT)).toBe(true);
      // The promise of a delivery: what it brought is counted when it resolves.
      const resolvedAt = deltas.length;
      await until(() => expect(deltas.length).toBeGreaterThan(resolvedAt));
      expect(hub.current().snapshot.mood.n).toBe(COUNT);
    },
  );

  test('does not wait for a log that answers slowly', async () => {
    let answer: (() => void) | undefined;
    let slow = false;
    const { hub, deltas } = await start((log) => ({
      ...log,
      async read(partition, offset, limit) {
        if (slow) await new Promise<void>((resolve) => (answer = resolve));
        return log.read(partition, offset, limit);
      },
    }));
    slow = true;
    const state = { delivered: false };
    const delivery = hub.deliver('inbox', withIds(mentions('geen internet'), 'm')).then(() => {
      state.delivered = true;
    });
    const before = deltas.length;
    await until(() => expect(deltas.length).toBeGreaterThan(before + 3));
    expect(state.delivered).toBe(false);
    slow = false;
    answer?.();
    await delivery;
    await until(() => expect(hub.current().snapshot.mood.n).toBe(1));
  });
});

describe('a log that keeps its senders waiting', () => {
  test(
    'is an outage after five seconds, which ends by itself; what it took in the end counts once',
    { timeout: 30_000 },
    async () => {
      let answer: (() => void) | undefined;
      let slow = false;
      const { hub } = await start((log) => ({
        ...log,
        async append(events) {
          if (slow) await new Promise<void>((resolve) => (answer = resolve));
          return log.append(events);
        },
      }));
      await hub.deliver('inbox', withIds(mentions('goedemorgen'), 'first'));
      const freshness = () => hub.current().snapshot.mood.freshness;
      await until(() => expect(freshness().state).toBe('live'));

      slow = true;
      const begunMs = Date.now();
      const events = withIds(mentions('geen internet'), 'late');
      await expect(hub.deliver('inbox', events)).rejects.toMatchObject({ code: 'STORE_FAILED' });
      expect(Date.now() - begunMs).toBeLessThan(8_000);
      await until(() => expect(freshness()).toMatchObject({ state: 'down', source: 'Disk' }));
      // Since it answered no more, not since that was noticed.
      expect(Math.abs(freshness().sinceMs - begunMs)).toBeLessThan(1_000);
      expect(hub.trouble()).toMatch(/has not answered for 5 seconds/);
      expect(hub.current().snapshot.mood.n).toBe(1);

      slow = false;
      answer?.();
      // Its sender does as Retry-After says.
      await until(async () =>
        expect(await hub.deliver('inbox', events)).toMatchObject({ accepted: 0, repeated: 1 }),
      );
      await until(() => expect(freshness().state).toBe('live'));
      await until(() => expect(hub.current().snapshot.mood.n).toBe(2));
      expect(hub.trouble()).toBeUndefined();
    },
  );
});

describe('an event that cannot be counted', () => {
  test('stops neither the hub nor its sender, and is logged by id and place, not by what it says', async () => {
    const { hub, logged, metric } = await start((log) => ({
      ...log,
      async read(partition, offset, limit) {
        return (await log.read(partition, offset, limit)).map((entry) => {
          if (entry.event.type !== 'mention' || entry.event.id !== 'inbox/p0') return entry;
          const { content: text } = entry.event;
          const event = {
            ...entry.event,
            get content(): string {
              throw new RangeError(`no such letter in "${text}"`);
            },
          };
          return { ...entry, event };
        });
      },
    }));
    const poison = withIds(mentions('mijn geheim'), 'p');
    expect(await hub.deliver('inbox', poison)).toMatchObject({ accepted: 1 });
    expect(await hub.deliver('inbox', withIds(mentions('a', 'b'), 'm'))).toMatchObject({
      accepted: 2,
    });
    await until(() => expect(hub.current().snapshot.mood.n).toBe(2));
    expect(hub.trouble()).toBeUndefined();
    expect(await metric('hubwall_events_unfolded_total')).toBe('1');
    expect(logged).toEqual([
      expect.objectContaining({
        event: 'inbox/p0',
        error: expect.stringMatching(/^RangeError at /) as string,
        msg: 'event could not be counted',
      }),
    ]);
    expect(JSON.stringify(logged)).not.toContain('geheim');
  });

  test('when the log cannot be read, what is kept is not called lost, and is counted later', async () => {
    let broken = false;
    const { hub } = await start((log) => ({
      ...log,
      read: (partition, offset, limit) =>
        broken
          ? Promise.reject(new HubError('STORE_FAILED', 'the disk is gone'))
          : log.read(partition, offset, limit),
    }));
    broken = true;
    const report = await hub.deliver('inbox', withIds(mentions('geen internet'), 'm'));
    expect(report).toEqual({ accepted: 1, repeated: 0, refused: [] });
    expect(hub.trouble()).toBe('the disk is gone');
    broken = false;
    await until(() => expect(hub.current().snapshot.mood.n).toBe(1));
    await until(() => expect(hub.trouble()).toBeUndefined());
  });

  test('a log that takes nothing still refuses the delivery', async () => {
    const { hub } = await start((log) => ({
      ...log,
      append: () => Promise.reject(new HubError('STORE_FAILED', 'the disk is full')),
    }));
    await expect(hub.deliver('inbox', withIds(mentions('a'), 'm'))).rejects.toThrow(
      'the disk is full',
    );
  });
});
