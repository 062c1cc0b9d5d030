import { expect, test } from 'vitest';
import { reloadOnceFor } from '../../../../wall/store/reload.ts';

function fakeStorage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('reloads once for each build', () => {
  const storage = fakeStorage();
  const reloads: string[] = [];
  for (const build of ['b2', 'b2', 'b3']) {
    reloadOnceFor(build, storage, () => void reloads.push(build));
  }
  expect(reloads).toEqual(['b2', 'b3']);
});

test('does not reload where it could not remember that it did', () => {
  const broken = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  let reloads = 0;
  reloadOnceFor('b2', broken, () => {
    reloads += 1;
  });
  expect(reloads).toBe(0);
});
