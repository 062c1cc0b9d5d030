import { expect, test } from 'vitest';
import { createRenewableParts } from '../../../../server/cluster/renewable-parts.ts';
import { recordsOf } from '../../../../server/fold/part.ts';

function create() {
  const held = new Map<string, number>();
  const changed = new Set<string>();
  const parts = createRenewableParts([recordsOf('a/', held, changed)]);
  const set = (key: string, value: number): void => {
    held.set(key, value);
    changed.add(key);
  };
  return { parts, held, set };
}

test('a part that is renewed has forgotten its records, those told to the store and those not', () => {
  const { parts, held, set } = create();
  parts.restore('a/loaded', 1);
  set('told', 2);
  parts.takeChanges();
  set('untold', 3);
  parts.renew();
  expect([...held]).toEqual([]);
  expect(parts.takeChanges()).toEqual({ put: [], remove: [] });
});

test('otherwise it is the part itself', () => {
  const { parts, held, set } = create();
  set('x', 1);
  expect(parts.takeChanges()).toEqual({ put: [['a/x', 1]], remove: [] });
  expect(parts.restore('a/x', 2)).toBe(true);
  expect(parts.restore('b/x', 2)).toBe(false);
  expect([...held]).toEqual([['x', 2]]);
  parts.restore('a/x', undefined);
  parts.renew();
  expect([...held]).toEqual([]);
});
