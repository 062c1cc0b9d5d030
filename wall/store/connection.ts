import { io, type Socket } from 'socket.io-client';
import type {
  ServerToWallEvents,
  WallHandshake,
  WallToServerEvents,
} from '../../shared/protocol.ts';
import {
  createWallState,
  reduceWall,
  type WallEffect,
  type WallMessage,
  type WallState,
} from './wall-state.ts';

/** How often silence is looked for. */
const WATCH_MS = 250;

/** A refused wall asks again this often: the administrator may have added it. */
const REFUSED_RETRY_MS = 5_000;

export interface ConnectionDeps {
  ownBuild: string;
  /** A clock that never jumps, e.g. performance.now. */
  nowMs: () => number;
  reload: (target: string) => void;
  /** Gets the newest state, at most once an animation frame. */
  onState: (state: WallState) => void;
}

/** Connects a wall to the server it was loaded from, for good; returns what closes it. */
export function connectWall(wall: string, deps: ConnectionDeps): () => void {
  const auth: WallHandshake = { wall };
  const socket: Socket<ServerToWallEvents, WallToServerEvents> = io({
    auth,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
  });

  let state = createWallState(deps.ownBuild, deps.nowMs());
  let frame = 0;
  let waiting = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const perform = (effect: WallEffect): void => {
    if (effect.type === 'reload') deps.reload(effect.target);
    // Volatile: asked of a closed socket it is dropped, as the next connection brings a snapshot anyway.
    else socket.volatile.emit('resync');
  };
  const dispatch = (message: WallMessage): void => {
    const step = reduceWall(state, message);
    const changed = step.state !== state;
    state = step.state;
    step.effects.forEach(perform);
    if (changed) show();
  };
  /** At once when the frame is still free, so that an alert is painted with it; otherwise with the next one. */
  const show = (): void => {
    if (frame !== 0) {
      waiting = true;
      return;
    }
    waiting = false;
    deps.onState(state);
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (waiting) show();
    });
  };

  socket.on('hello', (message) => dispatch({ type: 'hello', message }));
  socket.on('snapshot', (message) => dispatch({ type: 'snapshot', message, nowMs: deps.nowMs() }));
  socket.on('delta', (message) => dispatch({ type: 'delta', message, nowMs: deps.nowMs() }));
  socket.on('alert', (message) => dispatch({ type: 'alert', message }));
  socket.on('restarting', () => dispatch({ type: 'restarting' }));
  socket.on('disconnect', (reason) => {
    dispatch({ type: 'disconnect', nowMs: deps.nowMs() });
    // Socket.IO does not come back by itself from a disconnect that the server asked for.
    if (reason === 'io server disconnect') retryLater();
  });
  socket.on('connect_error', (error: Error & { data?: { walls?: string[] } }) => {
    if (error.message === 'UNKNOWN_WALL') {
      dispatch({ type: 'refused', walls: error.data?.walls ?? [] });
    }
    if (!socket.active) retryLater();
  });
  const watch = setInterval(() => dispatch({ type: 'tick', nowMs: deps.nowMs() }), WATCH_MS);

  function retryLater(): void {
    clearTimeout(retry);
    retry = setTimeout(() => socket.connect(), REFUSED_RETRY_MS);
  }

  deps.onState(state);
  return () => {
    clearInterval(watch);
    clearTimeout(retry);
    cancelAnimationFrame(frame);
    socket.disconnect();
  };
}
