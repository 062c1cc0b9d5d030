import { describe, expect, test } from 'vitest';
import { termNet } from '../../../../wall/panels/net.ts';

describe('the mood of a term', () => {
  test.each([
    { n: 4, positive: 0, negative: 4, net: -1 },
    { n: 7, positive: 6, negative: 1, net: 5 / 7 },
    { n: 12, positive: 1, negative: 9, net: -8 / 12 },
    { n: 20, positive: 3, negative: 2, net: 0.05 },
    { n: 20, positive: 0, negative: 0, net: 0 },
  ])(
    'is known of $positive positive and $negative negative of $n',
    ({ net, n, positive, negative }) => {
      const neutral = n - positive - negative;
      expect(termNet({ n, positive, neutral, negative })).toBeCloseTo(net);
    },
  );

  test.each([
    { n: 0, positive: 0, negative: 0 },
    { n: 3, positive: 0, negative: 3 },
    { n: 6, positive: 1, negative: 5 },
    { n: 10, positive: 3, negative: 1 },
    { n: 19, positive: 0, negative: 0 },
    { n: 19, positive: 8, negative: 4 },
  ])(
    'is not known of $positive positive and $negative negative of $n',
    ({ n, positive, negative }) => {
      const neutral = n - positive - negative;
      expect(termNet({ n, positive, neutral, negative })).toBeNull();
    },
  );
});
