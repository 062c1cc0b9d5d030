import { expect, test } from 'vitest';
import { createBodyBudget } from '../../../../server/transport/body-budget.ts';

test('bodies of unknown senders share one room, and leave it when they are read', () => {
  const budget = createBodyBudget(10);
  const first = budget.take(6);
  const second = budget.take(4);
  expect(budget.take(1)).toBeUndefined();
  first?.giveBack();
  expect(budget.take(7)).toBeUndefined();
  expect(budget.take(6)).toBeDefined();
  second?.giveBack();
  expect(budget.take(4)).toBeDefined();
});
