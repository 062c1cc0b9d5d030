import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const dayType = definePanelType({
  kind: 'day',
  shows:
    'Today on one time line: mood, messages and who waits, each with what is normal and its target where it has one, and marked moments.',
  options: z.strictObject({
    from: z.int().min(0).max(23).default(0).describe('hour of the day at which the line begins'),
    to: z.int().min(1).max(24).default(24).describe('hour of the day at which it ends'),
  }),
  shapes: () => [{ widthU: 26, heightU: 15 }],
  roles: {
    'current values': { purpose: 'figure', leastU: 1.6 },
    headings: { purpose: 'aside', leastU: 0.85 },
    'hours, peaks and marks': { purpose: 'aside', leastU: 0.8 },
  },
});
export type DayOptions = z.output<typeof dayType.options>;
