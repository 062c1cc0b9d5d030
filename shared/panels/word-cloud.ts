import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const wordCloudType = definePanelType({
  kind: 'word-cloud',
  shows:
    'What customers talk about in the last hour: size is how much, colour and sign are how they feel.',
  options: z.strictObject({
    maxTerms: z.int().min(5).max(150).default(80).describe('words at most'),
    maxRising: z.int().min(0).max(40).default(8).describe('marks for new and rising at most'),
    weighBy: z
      .enum(['count', 'lift'])
      .default('count')
      .describe("what a word's area says: how often it is said, or how much more than usual"),
    relatedWeight: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe('how strongly words are drawn to those that are said in the same messages, 0 to 1'),
  }),
  shapes: () => [{ widthU: 14, heightU: 9 }],
  roles: {
    heading: { purpose: 'aside', leastU: 0.85 },
    'first words': { purpose: 'aside', leastU: 0.8 },
    'further words': { purpose: 'faint', leastU: 0.6 },
  },
});
export type WordCloudOptions = z.output<typeof wordCloudType.options>;
