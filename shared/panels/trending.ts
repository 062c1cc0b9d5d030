import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const trendingType = definePanelType({
  kind: 'trending',
  shows: 'Terms that rise: how many times as often as usual, since when, with a small history.',
  options: z.strictObject({
    maxTerms: z.int().min(1).max(12).default(6).describe('terms at most'),
    minMessages: z.int().min(2).max(1_000).default(4).describe('fewest messages with a term'),
    minLift: z.number().min(1).max(100).default(1.5).describe('times as often as usual, at least'),
  }),
  shapes: () => [{ widthU: 11, heightU: 6.1 }],
  roles: {
    heading: { purpose: 'aside', leastU: 0.85 },
    term: { purpose: 'read', leastU: 1 },
    'since when': { purpose: 'aside', leastU: 0.85 },
  },
});
export type TrendingOptions = z.output<typeof trendingType.options>;
