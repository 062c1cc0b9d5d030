/**
 * How a server and its walls talk, over Socket.IO.
 *
 * A wall connects with {@link WallHandshake} and is sent `hello`, then `snapshot`. From then on it gets a `delta`
 * about once a second, also when nothing changed: that is the server's heartbeat. `seq` counts up by one per delta
 * within an `epoch` (one life of one server). A wall that sees another epoch, or a delta whose `seq` is not its own
 * plus one, throws the delta away and sends `resync`; the answer is a `snapshot`. A wall that reads too slowly is
 * sent no deltas until it has caught up, then a `snapshot`. An `alert` is sent the moment it is raised, and is in
 * every snapshot and delta after it.
 *
 * Raise PROTOCOL_VERSION when an older wall would misread a message. A wall that is told another version than its
 * own reloads its page, which brings it the server's build.
 */
import type { SnapshotDelta } from './delta.ts';
import type { Alert, Snapshot } from './snapshot.ts';
import type { WallConfig } from './wall-config.ts';

export const PROTOCOL_VERSION = 3;

/** How often the server sends a delta, and so beats. */
export const TICK_MS = 1_000;

/** A wall that has not heard from its server for this long says so; must stay under the promised 5 s. */
export const SILENCE_LIMIT_MS = 3_500;

export interface WallHandshake {
  /** Id of the wall in hub.yaml. */
  wall: string;
}

export interface HelloMessage {
  protocolVersion: number;
  /** Names the server's build; another one than the page's own means the page is old. */
  build: string;
  wall: WallConfig;
}

export interface SnapshotMessage {
  epoch: string;
  seq: number;
  snapshot: Snapshot;
}

export interface DeltaMessage {
  epoch: string;
  seq: number;
  delta: SnapshotDelta;
}

export interface AlertMessage {
  epoch: string;
  alert: Alert;
}

export interface ServerToWallEvents {
  hello: (message: HelloMessage) => void;
  snapshot: (message: SnapshotMessage) => void;
  delta: (message: DeltaMessage) => void;
  alert: (message: AlertMessage) => void;
  /** The server is about to restart: hold the picture. */
  restarting: () => void;
}

export interface WallToServerEvents {
  resync: () => void;
}
