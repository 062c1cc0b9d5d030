import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const moodTrendType = definePanelType({
  kind: 'mood-trend',
  shows:
    'The course of net sentiment with its target, the normal band and the newest marked moment.',
  options: z.strictObject({
    hours: z.int().min(2).max(12).default(12).describe('hours that the line reaches back'),
  }),
  shapes: () => [{ widthU: 11, heightU: 3.3 }],
  roles: {
    'current value': { purpose: 'read', leastU: 1 },
    'hours and marks': { purpose: 'aside', leastU: 0.8 },
  },
});
export type MoodTrendOptions = z.output<typeof moodTrendType.options>;
