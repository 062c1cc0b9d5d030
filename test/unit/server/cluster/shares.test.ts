import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from '../../../../server/cluster/shares.ts';

test('the shares of all nodes are every partition, and differ by one at most', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 16 }),
      (nodes, partitions) => {
        const shares = nodes.map((node) => shareOf(node, nodes.toReversed(), partitions));
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(partitions);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('a node that the others do not see has no share', () => {
  expect(shareOf('a', ['b', 'c'], 16)).toBe(0);
});
