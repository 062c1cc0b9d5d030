import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { applyDelta } from '../../shared/delta.ts';
import type { DeltaMessage, SnapshotMessage } from '../../shared/protocol.ts';
import type { Snapshot } from '../../shared/snapshot.ts';
import { HOUR_MS, MIN_MOOD_MESSAGES, MINUTE_MS } from '../../shared/units.ts';
import { startHub, type HubProcess } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

const demo = (...options: string[]): Promise<HubProcess> =>
  startHub({ args: ['demo', ...options] });

/** Ends with its test, also with one that runs out of time. */
const demoOfTest = async (...options: string[]): Promise<HubProcess> => {
  const hub = await demo(...options);
  onTestFinished(hub.kill);
  return hub;
};

const currentOf = async ({ url }: HubProcess): Promise<SnapshotMessage> =>
  (await (await fetch(`${url}/api/snapshot`)).json()) as SnapshotMessage;

const snapshotOf = async (hub: HubProcess): Promise<Snapshot> => (await currentOf(hub)).snapshot;

const queue = (snapshot: Snapshot, id: string) => snapshot.queues.find((one) => one.id === id)!;

/** Time of day in the demo's zone, in which it is winter: an hour ahead of UTC. */
const timeOfDay = (ms: number): string => new Date(ms + HOUR_MS).toISOString().slice(11, 16);

describe('the demo', () => {
  let hub: HubProcess;

  beforeAll(async () => {
    hub = await demo();
  });

  afterAll(async () => {
    await hub?.stop();
  });

  test('is there within seconds, and says what it is', async () => {
    // Work rather than time, which depends on what else the machine does: some four seconds of one core.
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    const [, workedS] = /^process_cpu_user_seconds_total ([\d.]+)/m.exec(metrics) ?? [];
    expect(Number(workedS)).toBeLessThan(12);
    const lines =
      /^Hubwall shows PolderNet.*\nReplaying the demo, a day of a fictional company from 10:30, 10 times as fast .*\nConnect/;
    await waitFor(() => lines.test(hub.output()), { what: `${hub.output()} to say what it is` });
  });

  test('shows a full wall from the first moment on', async () => {
    const snapshot = await snapshotOf(hub);
    expect(snapshot.mood.n).toBeGreaterThanOrEqual(MIN_MOOD_MESSAGES);
    expect(snapshot.mood.freshness.state).toBe('live');
    expect(snapshot.mood.normal?.samples).toBeGreaterThanOrEqual(6);
    expect(snapshot.terms.length).toBeGreaterThanOrEqual(40);
    expect(snapshot.trend.length).toBeGreaterThanOrEqual(60);
    expect(snapshot.brands.filter(({ n }) => n > 0)).toHaveLength(3);
    expect(snapshot.queues.map(({ id }) => id)).toEqual([
      'chat',
      'email',
      'phone',
      'reviews',
      'social',
      'whatsapp',
    ]);
    for (const { waiting, normal, freshness } of snapshot.queues) {
      expect(waiting).not.toBeNull();
      expect(normal).not.toBeNull();
      expect(freshness.state).toBe('live');
    }
    expect(snapshot.queues.filter(({ served }) => served > 0).length).toBeGreaterThanOrEqual(4);
    expect(snapshot.sources.map(({ state }) => state)).toEqual(['up', 'up', 'up']);
  });

  test('lives ten times as fast as the clock', async () => {
    const first = await currentOf(hub);
    const firstMs = performance.now();
    const later = await waitFor(
      async () => {
        const current = await currentOf(hub);
        return current.seq >= first.seq + 8 ? current : undefined;
      },
      { what: 'eight ticks' },
    );
    // A snapshot is a second old or more when it is asked for, both times.
    const realMs = performance.now() - firstMs;
    const passedMs = later.snapshot.nowMs - first.snapshot.nowMs;
    expect(passedMs).toBeGreaterThan(10 * (realMs - 3_000));
    expect(passedMs).toBeLessThan(10 * (realMs + 3_000));
  });

  test('tells its walls that it is one', async () => {
    const socket = io(hub.url, {
      auth: { wall: 'hal' },
      transports: ['websocket'],
      forceNew: true,
    });
    const hello = await new Promise((resolve) => {
      socket.once('hello', resolve);
    });
    socket.disconnect();
    expect(hello).toMatchObject({ wall: { demo: { speed: 10 }, hub: { brand: 'PolderNet' } } });
  });

  test('takes messages of its visitors', async () => {
    const send = (id: string) =>
      fetch(`${hub.url}/ingest/inbox`, {
        method: 'POST',
        headers: { Authorization: 'Bearer poldernet-demo', 'Content-Type': 'application/json' },
        body: JSON.stringify({
          id,
          type: 'mention.created',
          data: { platform: 'x', content: 'Een regenboogzebra op kantoor @PolderNet' },
        }),
      });
    expect([(await send('1')).status, (await send('2')).status]).toEqual([200, 200]);
    await waitFor(
      async () => (await snapshotOf(hub)).terms.some(({ id }) => id === 'regenboogzebra'),
      { what: 'the word on the wall' },
    );
  });
});

describe('the demo told where to begin', { timeout: 90_000 }, () => {
  test('shows the outage: many wait, and the alert stands', async () => {
    const hub = await demoOfTest('--at', '11:30');
    const snapshot = await snapshotOf(hub);
    await hub.stop();
    expect(timeOfDay(snapshot.nowMs)).toBe('11:30');
    const phone = queue(snapshot, 'phone');
    expect(phone.waiting).toBeGreaterThan(20);
    expect(phone.waiting).toBeGreaterThan(phone.normal!.high);
    expect(snapshot.alerts.map(({ id }) => id)).toContain('queue:phone');
    expect(snapshot.mood.negative).toBeGreaterThan(snapshot.mood.positive);
    expect(snapshot.terms.some(({ id }) => id.includes('storing'))).toBe(true);
  });

  test('and to play once, ends with its source down', async () => {
    const hub = await demoOfTest('--at', '23:50', '--speed', '600', '--once');
    const ended = await waitFor(
      async () => {
        const { sources } = await snapshotOf(hub);
        return sources.find(({ state }) => state === 'down');
      },
      { timeoutMs: 30_000, what: 'the end of the recording' },
    );
    expect(ended.id).toBe('story');
    // Why is for the administrator: in the log, not on the walls.
    expect(hub.output()).toContain('the recording has ended');
    const { queues } = await snapshotOf(hub);
    expect(queues.map(({ freshness }) => freshness)).toEqual(
      queues.map(() => ({ state: 'down', sinceMs: ended.sinceMs, source: 'Demo-dag' })),
    );
    // What it said is still there, and it takes a visitor's message.
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
    expect(await hub.stop()).toBe(0);
  });

  test('goes on after its end as if there were none', async () => {
    const hub = await demoOfTest('--at', '23:59', '--speed', '20');
    const socket = io(hub.url, {
      auth: { wall: 'hal' },
      transports: ['websocket'],
      forceNew: true,
    });
    const seen: SnapshotMessage[] = [];
    socket.on('snapshot', (message: SnapshotMessage) => seen.push(message));
    socket.on('delta', ({ epoch, seq, delta }: DeltaMessage) => {
      const last = seen.at(-1)!;
      seen.push({ epoch, seq, snapshot: applyDelta(last.snapshot, delta) });
    });
    await waitFor(() => seen.some(({ snapshot }) => timeOfDay(snapshot.nowMs) === '00:01'), {
      timeoutMs: 30_000,
      what: 'a minute past midnight',
    });
    socket.disconnect();
    await hub.stop();

    expect(timeOfDay(seen[0]!.snapshot.nowMs)).toMatch(/^23:59/);
    seen.forEach(({ seq, snapshot }, index) => {
      const before = seen[index - 1];
      if (!before) return;
      expect(seq).toBe(before.seq + 1);
      const passedMs = snapshot.nowMs - before.snapshot.nowMs;
      expect(passedMs).toBeGreaterThan(0);
      expect(passedMs).toBeLessThan(5 * MINUTE_MS);
    });
    for (const { snapshot } of seen) {
      expect(snapshot.queues.map(({ freshness }) => freshness.state)).toEqual(
        snapshot.queues.map(() => 'live'),
      );
      expect(snapshot.mood.freshness.state).toMatch(/^(live|quiet)$/);
      expect(snapshot.sources.map(({ state }) => state)).toEqual(['up', 'up', 'up']);
      expect(snapshot.trend.length).toBeGreaterThanOrEqual(60);
    }
  });
});
