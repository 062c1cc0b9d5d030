import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublisher } from '../../../../server/publish/publisher.ts';
import { applyDelta } from '../../../../shared/delta.ts';
import type { AlertMessage, DeltaMessage } from '../../../../shared/protocol.ts';
import type { Alert, Snapshot } from '../../../../shared/snapshot.ts';
import { anySnapshot } from '../../../helpers/random-snapshot.ts';

const [base] = fc.sample(anySnapshot, { numRuns: 1, seed: 1 }) as [Snapshot];

const alert = (channel: string, sinceMs: number): Alert => ({
  id: `queue:${channel}`,
  kind: 'queue',
  channel,
  sinceMs,
  waiting: 3,
  oldestSinceMs: 0,
  limitMs: 900,
});

/** A publisher of a hub whose snapshot and raised channels the test sets. */
function publish(first: Snapshot = { ...base, alerts: [] }) {
  const sent: ({ delta: DeltaMessage } | { alert: AlertMessage })[] = [];
  const hub = { snapshot: first, raised: [] as string[], nowMs: 0 };
  const alertsNow = (before: readonly Alert[]): Alert[] =>
    hub.raised.map(
      (channel) => before.find((one) => one.channel === channel) ?? alert(channel, hub.nowMs),
    );
  const publisher = createPublisher({
    build: (before) => ({ ...hub.snapshot, nowMs: hub.nowMs, alerts: alertsNow(before) }),
    alertsNow,
    onDelta: (delta) => sent.push({ delta }),
    onAlert: (message) => sent.push({ alert: message }),
  });
  const alerts = () => sent.flatMap((one) => ('alert' in one ? [one.alert] : []));
  const deltas = () => sent.flatMap((one) => ('delta' in one ? [one.delta] : []));
  return { hub, publisher, sent, alerts, deltas };
}

describe('the publisher', () => {
  test('sends a delta each tick, also when nothing changed, counted up by one within one epoch', () => {
    const { publisher, deltas } = publish();
    const { epoch, seq } = publisher.current();
    for (let tick = 0; tick < 5; tick++) publisher.tick();
    expect(deltas().map((delta) => [delta.epoch, delta.seq])).toEqual(
      [1, 2, 3, 4, 5].map((more) => [epoch, seq + more]),
    );
    expect(publisher.current()).toMatchObject({ epoch, seq: seq + 5 });
  });

  test('another publisher is another epoch', () => {
    expect(publish().publisher.current().epoch).not.toBe(publish().publisher.current().epoch);
  });

  test('its deltas lead a wall from any snapshot it was sent to the current one', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { minLength: 1, maxLength: 5 }), (snapshots) => {
        const { hub, publisher, deltas } = publish();
        const walls = [publisher.current()];
        for (const snapshot of snapshots) {
          hub.snapshot = snapshot;
          hub.nowMs += 1_000;
          publisher.tick();
          walls.push(publisher.current());
        }
        const last = publisher.current();
        for (const wall of walls) {
          const missed = deltas().filter(({ seq }) => seq > wall.seq);
          const caughtUp = missed.reduce(
            (held, { delta }) => applyDelta(held, delta),
            wall.snapshot,
          );
          expect(caughtUp).toStrictEqual(last.snapshot);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what it gives a new wall is what its last delta told of, not what has happened since', () => {
    const { hub, publisher } = publish();
    publisher.tick();
    const before = publisher.current();
    hub.nowMs = 9;
    hub.raised = ['phone'];
    publisher.checkAlerts();
    expect(publisher.current()).toEqual(before);
  });

  test('announces an alert once, at once, and again only after it has ended', () => {
    const { hub, publisher, alerts } = publish();
    hub.raised = ['phone'];
    publisher.checkAlerts();
    expect(alerts()).toEqual([{ epoch: publisher.current().epoch, alert: alert('phone', 0) }]);
    publisher.checkAlerts();
    publisher.tick();
    publisher.tick();
    expect(alerts()).toHaveLength(1);
    hub.raised = ['phone', 'chat'];
    publisher.tick();
    expect(alerts().map((message) => message.alert.channel)).toEqual(['phone', 'chat']);
    hub.raised = ['chat'];
    publisher.tick();
    hub.raised = ['chat', 'phone'];
    publisher.checkAlerts();
    publisher.tick();
    expect(alerts().map((message) => message.alert.channel)).toEqual(['phone', 'chat', 'phone']);
  });

  test('an alert that rose and ended between two ticks is announced again when it rises again', () => {
    const { hub, publisher, alerts } = publish();
    for (const raised of [['phone'], [], ['phone']]) {
      hub.raised = raised;
      publisher.checkAlerts();
    }
    expect(alerts()).toHaveLength(2);
  });

  test('announces an alert before the delta that holds it', () => {
    const { hub, publisher, sent } = publish();
    hub.raised = ['phone'];
    publisher.tick();
    expect(sent.map((one) => Object.keys(one)[0])).toEqual(['alert', 'delta']);
  });

  test('an alert that was announced between ticks is the same one in the next snapshot', () => {
    const { hub, publisher, alerts } = publish();
    hub.nowMs = 400;
    hub.raised = ['phone'];
    publisher.checkAlerts();
    hub.nowMs = 1_000;
    publisher.tick();
    expect(publisher.current().snapshot.alerts).toEqual([alerts()[0]!.alert]);
  });

  test('what was put off is built once somebody asks, and the next delta follows on it', () => {
    const { hub, publisher, deltas } = publish();
    const before = publisher.current();
    hub.nowMs = 1_000;
    publisher.putOff();
    hub.nowMs = 2_000;
    publisher.putOff();
    expect(deltas()).toEqual([]);
    const asked = publisher.current();
    expect(asked).toMatchObject({ seq: before.seq + 1, snapshot: { nowMs: 2_000 } });
    hub.nowMs = 3_000;
    expect(publisher.current()).toEqual(asked);
    publisher.tick();
    expect(deltas().map(({ seq }) => seq)).toEqual([asked.seq + 1]);
    expect(applyDelta(asked.snapshot, deltas()[0]!.delta)).toEqual(publisher.current().snapshot);
  });

  test('a tick makes good what was put off', () => {
    const { hub, publisher } = publish();
    publisher.putOff();
    publisher.tick();
    const ticked = publisher.current();
    hub.nowMs = 5_000;
    expect(publisher.current()).toEqual(ticked);
  });

  test('an alert of what was put off is announced when it is built', () => {
    const { hub, publisher, alerts } = publish();
    hub.raised = ['phone'];
    publisher.putOff();
    publisher.current();
    expect(alerts()).toHaveLength(1);
  });

  test('what stood when it began is not announced as new', () => {
    const stands = alert('phone', 0);
    const messages: AlertMessage[] = [];
    const publisher = createPublisher({
      build: () => ({ ...base, alerts: [stands] }),
      alertsNow: () => [stands],
      onDelta: () => undefined,
      onAlert: (message) => messages.push(message),
    });
    publisher.checkAlerts();
    publisher.tick();
    expect(messages).toEqual([]);
  });
});
