/** Keeps the newest snapshot and tells the walls what changed: a delta each tick, an alert the moment it is raised. */
import { randomUUID } from 'node:crypto';
import { diffSnapshots } from '../../shared/delta.ts';
import type { AlertMessage, DeltaMessage, SnapshotMessage } from '../../shared/protocol.ts';
import type { Alert, Snapshot } from '../../shared/snapshot.ts';

export interface PublisherDeps {
  /** The snapshot of this moment, given the alerts that stood before. */
  build: (alerts: readonly Alert[]) => Snapshot;
  /** The alerts of this moment, without the rest. */
  alertsNow: (alerts: readonly Alert[]) => readonly Alert[];
  onDelta: (message: DeltaMessage) => void;
  onAlert: (message: AlertMessage) => void;
}

export interface Publisher {
  /** The newest snapshot that deltas have told of; a wall that holds it can take the next delta. */
  current(): SnapshotMessage;
  /** Builds, compares, sends the delta; call it once a second. */
  tick(): void;
  /** Instead of a tick while nobody takes deltas: `current` builds once it is asked. */
  putOff(): void;
  /** Sends alerts that have come up since the last tick, without waiting for the next. */
  checkAlerts(): void;
}

export function createPublisher({ build, alertsNow, onDelta, onAlert }: PublisherDeps): Publisher {
  const epoch = randomUUID();
  let seq = 0;
  let snapshot = build([]);
  let isPutOff = false;
  /** Those of the last look, which may be newer than the snapshot: what was announced must be in the next one too. */
  let standing: readonly Alert[] = snapshot.alerts;
  const announced = new Set(standing.map(({ id }) => id));

  const announce = (alerts: readonly Alert[]): void => {
    standing = alerts;
    const ids = new Set(alerts.map(({ id }) => id));
    for (const id of announced) if (!ids.has(id)) announced.delete(id);
    for (const alert of alerts) {
      if (announced.has(alert.id)) continue;
      announced.add(alert.id);
      onAlert({ epoch, alert });
    }
  };

  /** @returns the snapshot before. */
  const renew = (): Snapshot => {
    const before = snapshot;
    snapshot = build(standing);
    seq += 1;
    isPutOff = false;
    announce(snapshot.alerts);
    return before;
  };

  return {
    current() {
      if (isPutOff) renew();
      return { epoch, seq, snapshot };
    },
    tick() {
      const before = renew();
      onDelta({ epoch, seq, delta: diffSnapshots(before, snapshot) });
    },
    putOff() {
      isPutOff = true;
    },
    checkAlerts() {
      announce(alertsNow(standing));
    },
  };
}
