import { describe, expect, test } from 'vitest';
import { diffSnapshots } from '../../../../shared/delta.ts';
import { PROTOCOL_VERSION, SILENCE_LIMIT_MS } from '../../../../shared/protocol.ts';
import {
  alertsOf,
  createWallState,
  reduceWall,
  RESYNC_AGAIN_MS,
  type WallMessage,
  type WallState,
  type WallStep,
} from '../../../../wall/store/wall-state.ts';
import { sampleAlert, sampleConfig, sampleSnapshot } from '../../../helpers/sample-snapshot.ts';

const hello = (changes: object = {}): WallMessage => ({
  type: 'hello',
  message: { protocolVersion: PROTOCOL_VERSION, build: 'b1', wall: sampleConfig, ...changes },
});
const snapshot = (seq = 5, nowMs = 0, epoch = 'e', content = sampleSnapshot): WallMessage => ({
  type: 'snapshot',
  message: { epoch, seq, snapshot: content },
  nowMs,
});
const later = { ...sampleSnapshot, nowMs: sampleSnapshot.nowMs + 1_000 };
const delta = (seq: number, nowMs = 0, epoch = 'e'): WallMessage => ({
  type: 'delta',
  message: { epoch, seq, delta: diffSnapshots(sampleSnapshot, later) },
  nowMs,
});
const tick = (nowMs: number): WallMessage => ({ type: 'tick', nowMs });
const early: WallMessage = { type: 'alert', message: { epoch: 'e', alert: sampleAlert } };

function run(messages: WallMessage[], from: WallState = createWallState('b1', 0)): WallStep {
  return messages.reduce<WallStep>(({ state }, message) => reduceWall(state, message), {
    state: from,
    effects: [],
  });
}
const live = run([hello(), snapshot()]).state;
const SILENT_MS = SILENCE_LIMIT_MS + 1;

describe('connecting', () => {
  test('a wall starts with nothing to show and is not offline for it', () => {
    expect(run([tick(60_000)])).toEqual({ state: createWallState('b1', 0), effects: [] });
  });

  test('hello brings the configuration, the snapshot makes it live', () => {
    expect(run([hello()]).state).toMatchObject({ link: 'connecting', config: sampleConfig });
    expect(live).toMatchObject({ link: 'live', seq: 5, epoch: 'e', beats: 1 });
  });

  test('a delta before any snapshot is thrown away and a snapshot asked for', () => {
    const step = run([hello(), delta(1)]);
    expect(step.state).toMatchObject({ link: 'connecting', snapshot: null });
    expect(step.effects).toEqual([{ type: 'resync' }]);
  });
});

describe('live', () => {
  test('the next delta is applied and beats', () => {
    const { state, effects } = run([delta(6, 900)], live);
    expect(state).toMatchObject({ link: 'live', seq: 6, beats: 2, heardMs: 900 });
    expect(state.snapshot).toEqual(later);
    expect(effects).toEqual([]);
  });

  test.each([
    ['a gap', delta(7)],
    ['a repeat', delta(5)],
    ['another epoch', delta(6, 0, 'other')],
  ])('%s is thrown away and a snapshot asked for', (_name, message) => {
    const { state, effects } = run([message], live);
    expect(state).toMatchObject({ link: 'resyncing', seq: 5, snapshot: sampleSnapshot });
    expect(effects).toEqual([{ type: 'resync' }]);
  });

  test('silence makes it offline, whatever the socket thinks', () => {
    expect(run([tick(SILENCE_LIMIT_MS)], live).state.link).toBe('live');
    expect(run([tick(SILENT_MS)], live).state.link).toBe('offline');
  });

  test('a lost socket holds the picture until the silence has lasted', () => {
    const lost = run([{ type: 'disconnect', nowMs: 100 }], live);
    expect(lost.state).toMatchObject({ link: 'resyncing', snapshot: sampleSnapshot });
    expect(run([tick(SILENT_MS)], lost.state).state.link).toBe('offline');
  });

  test('an announced restart is said as soon as the socket is lost', () => {
    const { state } = run([{ type: 'restarting' }, { type: 'disconnect', nowMs: 100 }], live);
    expect(state).toMatchObject({ link: 'offline', restarting: true });
    expect(run([snapshot(1, 9_000, 'next')], state).state).toMatchObject({
      link: 'live',
      restarting: false,
    });
  });
});

describe('resyncing', () => {
  const resyncing = run([delta(9, 100)], live).state;

  test('deltas are not applied, even one that would fit', () => {
    expect(run([delta(6, 200)], resyncing).state).toMatchObject({ link: 'resyncing', seq: 5 });
  });

  test('it asks again, but not for every delta', () => {
    expect(run([delta(10, 100 + RESYNC_AGAIN_MS - 1)], resyncing).effects).toEqual([]);
    expect(run([tick(100 + RESYNC_AGAIN_MS)], resyncing).effects).toEqual([{ type: 'resync' }]);
  });

  test('any snapshot makes it live, also one of another epoch', () => {
    expect(run([snapshot(0, 300, 'new')], resyncing).state).toMatchObject({
      link: 'live',
      epoch: 'new',
      seq: 0,
    });
  });

  test('deltas that cannot be used do not count as being heard', () => {
    expect(run([delta(10, 3_000), tick(SILENT_MS)], resyncing).state.link).toBe('offline');
  });
});

describe('offline', () => {
  const offline = run([tick(SILENT_MS)], live).state;

  test('the picture stands', () => {
    expect(offline.snapshot).toBe(sampleSnapshot);
  });

  test('a snapshot or the very next delta makes it live', () => {
    expect(run([snapshot(80, 9_000)], offline).state.link).toBe('live');
    expect(run([delta(6, 9_000)], offline).state).toMatchObject({ link: 'live', seq: 6 });
  });

  test('a gap leaves it offline and asks', () => {
    const { state, effects } = run([delta(8, 9_000)], offline);
    expect(state.link).toBe('offline');
    expect(effects).toEqual([{ type: 'resync' }]);
  });

  test('a lost socket changes nothing', () => {
    expect(run([{ type: 'disconnect', nowMs: 9_000 }], offline).state).toBe(offline);
  });
});

describe('alerts', () => {
  test('an alert is shown the moment it comes', () => {
    expect(alertsOf(run([early], live).state)).toEqual([sampleAlert]);
  });

  test('the next delta decides whether it stays', () => {
    expect(alertsOf(run([early, delta(6)], live).state)).toEqual([]);
  });

  test('an alert of another epoch is not ours', () => {
    const foreign = run([snapshot(1, 0, 'other')], live).state;
    expect(run([early], foreign).state).toBe(foreign);
  });

  test('one that is in the snapshot too is shown once, the newer', () => {
    const known = { ...sampleSnapshot, alerts: [{ ...sampleAlert, waiting: 1 }] };
    expect(alertsOf(run([snapshot(6, 0, 'e', known), early], live).state)).toEqual([sampleAlert]);
  });
});

describe('a newer server', () => {
  test('another protocol reloads at once', () => {
    expect(run([hello({ protocolVersion: PROTOCOL_VERSION + 1 })]).effects).toEqual([
      { type: 'reload', target: `b1/v${PROTOCOL_VERSION + 1}` },
    ]);
  });

  test('another build reloads with the next snapshot', () => {
    expect(run([hello({ build: 'b2' })]).effects).toEqual([]);
    expect(run([hello({ build: 'b2' }), snapshot()]).effects).toEqual([
      { type: 'reload', target: 'b2' },
    ]);
  });

  test('but never while an alert is up', () => {
    const alarmed = { ...sampleSnapshot, alerts: [sampleAlert] };
    const waiting = run([hello({ build: 'b2' }), snapshot(5, 0, 'e', alarmed)]);
    expect(waiting.effects).toEqual([]);
    expect(run([snapshot(6)], waiting.state).effects).toEqual([{ type: 'reload', target: 'b2' }]);
  });

  test('the same build does nothing', () => {
    expect(run([hello(), snapshot()]).effects).toEqual([]);
  });
});

test('a refused wall knows the walls there are, until a hello', () => {
  const refused = run([{ type: 'refused', walls: ['hal'] }]).state;
  expect(refused.refused).toEqual({ walls: ['hal'] });
  expect(run([hello()], refused).state.refused).toBeNull();
});
