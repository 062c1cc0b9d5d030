import { describe, expect, test } from 'vitest';
import { follow, progressOf, rotate, sceneUp } from '../../../../wall/store/rotation.ts';

const scenes = [
  { id: 'pulse', seconds: 30 },
  { id: 'queues', seconds: 10 },
];

describe('rotation', () => {
  test('each scene has its own time, and the first follows the last', () => {
    const first = { index: 0, sinceMs: 1_000 };
    expect(rotate(first, scenes, 30_999)).toEqual(first);
    const second = rotate(first, scenes, 31_000);
    expect(second).toEqual({ index: 1, sinceMs: 31_000 });
    expect(progressOf(second, scenes, 36_000)).toBe(0.5);
    expect(rotate(second, scenes, 41_000)).toEqual({ index: 0, sinceMs: 41_000 });
  });

  test('one scene alone stays, and after a long sleep only one step is made', () => {
    expect(rotate({ index: 0, sinceMs: 0 }, scenes.slice(0, 1), 1e9).index).toBe(0);
    expect(rotate({ index: 0, sinceMs: 0 }, scenes, 1e9)).toEqual({ index: 1, sinceMs: 1e9 });
  });

  test('goes on with the same scene when the list changes, and begins anew when it is gone', () => {
    const now = [{ id: 'day', seconds: 20 }, ...scenes];
    expect(follow({ index: 1, sinceMs: 5 }, scenes, now, 9)).toEqual({ index: 2, sinceMs: 5 });
    expect(follow({ index: 1, sinceMs: 5 }, scenes, scenes.slice(0, 1), 9)).toEqual({
      index: 0,
      sinceMs: 9,
    });
  });

  test('what is asked for here goes before an alert, that before a pin, that before the turn', () => {
    const turn = { index: 0, sinceMs: 0 };
    const day = { id: 'day', seconds: 20 };
    const list = [...scenes, day, { id: 'trends', seconds: 20 }];
    const none = { takeOver: null, here: null, pin: null };
    expect(sceneUp(list, none, turn).id).toBe('pulse');
    expect(sceneUp(list, { ...none, pin: 'queues' }, turn).id).toBe('queues');
    expect(sceneUp(list, { ...none, pin: 'queues', here: 'day' }, turn).id).toBe('day');
    expect(sceneUp(list, { ...none, takeOver: 'trends', pin: 'queues' }, turn).id).toBe('trends');
    expect(sceneUp(list, { takeOver: 'trends', pin: 'queues', here: 'day' }, turn).id).toBe('day');
    expect(sceneUp(list, { ...none, here: 'nonsense' }, turn).id).toBe('pulse');
  });
});
