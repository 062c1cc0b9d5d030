/**
 * What the wall knows, as a pure state machine: a message in, a new state and effects out.
 *
 *                         snapshot
 *   connecting ─────────────────────────────▶ live ◀───────────────┐
 *   (nothing to show yet)                     │  ▲                 │
 *                       gap, other epoch,     │  │ snapshot        │ snapshot,
 *                       socket lost           ▼  │                 │ next delta
 *                                          resyncing ──silence──▶ offline
 *                                          (old picture          (old picture, dimmed,
 *                                           stands)               says since when)
 *                                live ──────silence──────────────▶ offline
 *                                live ──socket lost, announced───▶ offline
 *
 * Silence is SILENCE_LIMIT_MS without a snapshot or a delta that could be used, whatever the socket thinks.
 * `nowMs` of a message is the screen's own steady clock; it is compared with nothing but itself.
 */
import { applyDelta, byKey } from '../../shared/delta.ts';
import {
  PROTOCOL_VERSION,
  SILENCE_LIMIT_MS,
  type AlertMessage,
  type DeltaMessage,
  type HelloMessage,
  type SnapshotMessage,
} from '../../shared/protocol.ts';
import type { Alert, Snapshot } from '../../shared/snapshot.ts';
import type { WallConfig } from '../../shared/wall-config.ts';

export type Link = 'connecting' | 'live' | 'resyncing' | 'offline';

export interface WallState {
  readonly link: Link;
  /** Build of this page. */
  readonly ownBuild: string;
  readonly config: WallConfig | null;
  readonly epoch: string | null;
  /** Of the last snapshot or delta that is in the picture; −1 before the first. */
  readonly seq: number;
  readonly snapshot: Snapshot | null;
  /** Alerts that came ahead of the snapshot they belong to. */
  readonly earlyAlerts: readonly Alert[];
  /** Snapshots and deltas since the page was opened: the heartbeat's position. */
  readonly beats: number;
  readonly heardMs: number;
  readonly askedMs: number;
  /** The server said that it restarts, and has not been heard since. */
  readonly restarting: boolean;
  /** A newer build to load as soon as no alert is up. */
  readonly newBuild: string | null;
  /** Set when the server knows no such wall: the ids of those there are. */
  readonly refused: { readonly walls: readonly string[] } | null;
}

export type WallMessage =
  | { type: 'hello'; message: HelloMessage }
  | { type: 'snapshot'; message: SnapshotMessage; nowMs: number }
  | { type: 'delta'; message: DeltaMessage; nowMs: number }
  | { type: 'alert'; message: AlertMessage }
  | { type: 'restarting' }
  | { type: 'disconnect'; nowMs: number }
  | { type: 'refused'; walls: readonly string[] }
  | { type: 'tick'; nowMs: number };

export type WallEffect = { type: 'resync' } | { type: 'reload'; target: string };

export interface WallStep {
  state: WallState;
  effects: WallEffect[];
}

/** How long a wall waits for a snapshot before it asks again. */
export const RESYNC_AGAIN_MS = 2_000;

export function createWallState(ownBuild: string, nowMs: number): WallState {
  return {
    link: 'connecting',
    ownBuild,
    config: null,
    epoch: null,
    seq: -1,
    snapshot: null,
    earlyAlerts: [],
    beats: 0,
    heardMs: nowMs,
    askedMs: Number.NEGATIVE_INFINITY,
    restarting: false,
    newBuild: null,
    refused: null,
  };
}

const stay = (state: WallState): WallStep => ({ state, effects: [] });

export function reduceWall(state: WallState, message: WallMessage): WallStep {
  switch (message.type) {
    case 'hello':
      return greet(state, message.message);
    case 'snapshot':
      return takeSnapshot(state, message.message, message.nowMs);
    case 'delta':
      return takeDelta(state, message.message, message.nowMs);
    case 'alert':
      return takeAlert(state, message.message);
    case 'restarting':
      return stay({ ...state, restarting: true });
    case 'disconnect':
      // An announced restart is said at once. Otherwise the picture stands, and silence decides when to say so.
      if (state.restarting && state.snapshot) return stay({ ...state, link: 'offline' });
      return stay(
        state.link === 'live' ? { ...state, link: 'resyncing', askedMs: message.nowMs } : state,
      );
    case 'refused':
      return stay({ ...state, refused: { walls: message.walls } });
    case 'tick':
      return tick(state, message.nowMs);
    default:
      return message satisfies never;
  }
}

function greet(state: WallState, hello: HelloMessage): WallStep {
  const next: WallState = {
    ...state,
    config: hello.wall,
    refused: null,
    newBuild: hello.build === state.ownBuild ? null : hello.build,
  };
  if (hello.protocolVersion === PROTOCOL_VERSION) return stay(next);
  const target = `${hello.build}/v${hello.protocolVersion}`;
  return { state: next, effects: [{ type: 'reload', target }] };
}

function takeSnapshot(
  state: WallState,
  { epoch, seq, snapshot }: SnapshotMessage,
  nowMs: number,
): WallStep {
  return heard(state, { epoch, seq, snapshot }, nowMs);
}

function takeDelta(state: WallState, { epoch, seq, delta }: DeltaMessage, nowMs: number): WallStep {
  if (
    state.snapshot &&
    state.epoch === epoch &&
    state.seq + 1 === seq &&
    state.link !== 'resyncing'
  ) {
    return heard(state, { epoch, seq, snapshot: applyDelta(state.snapshot, delta) }, nowMs);
  }
  const link = state.link === 'live' ? 'resyncing' : state.link;
  return askAgain({ ...state, link }, nowMs);
}

/** The picture is now this one, and true. */
function heard(
  state: WallState,
  picture: Pick<WallState, 'epoch' | 'seq' | 'snapshot'>,
  nowMs: number,
): WallStep {
  const next: WallState = {
    ...state,
    ...picture,
    link: 'live',
    earlyAlerts: [],
    beats: state.beats + 1,
    heardMs: nowMs,
    askedMs: Number.NEGATIVE_INFINITY,
    restarting: false,
  };
  // A new build waits for calm: an alert must not vanish behind a loading page.
  const { newBuild } = next;
  const { alerts = [], warnings = [] } = picture.snapshot ?? {};
  const calm =
    alerts.length === 0 && !warnings.some(({ state: is }) => is === 'warning' || is === 'crisis');
  return {
    state: next,
    effects: newBuild !== null && calm ? [{ type: 'reload', target: newBuild }] : [],
  };
}

function takeAlert(state: WallState, { epoch, alert }: AlertMessage): WallStep {
  if (state.epoch !== epoch) return stay(state);
  const others = state.earlyAlerts.filter(({ id }) => id !== alert.id);
  return stay({ ...state, earlyAlerts: [...others, alert] });
}

function tick(state: WallState, nowMs: number): WallStep {
  if (state.link === 'connecting') return stay(state);
  const silent = nowMs - state.heardMs > SILENCE_LIMIT_MS;
  const next: WallState =
    silent && state.link !== 'offline' ? { ...state, link: 'offline' } : state;
  return next.link === 'live' ? stay(next) : askAgain(next, nowMs);
}

function askAgain(state: WallState, nowMs: number): WallStep {
  if (nowMs - state.askedMs < RESYNC_AGAIN_MS) return stay(state);
  return { state: { ...state, askedMs: nowMs }, effects: [{ type: 'resync' }] };
}

/** The alerts to show, by id: those of the snapshot and those that came ahead of it. */
export function alertsOf({ snapshot, earlyAlerts }: WallState): Alert[] {
  const alerts = new Map<string, Alert>();
  for (const alert of snapshot?.alerts ?? []) alerts.set(alert.id, alert);
  for (const alert of earlyAlerts) alerts.set(alert.id, alert);
  return [...alerts.values()].sort((a, b) => byKey(a.id, b.id));
}
