import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const moodType = definePanelType({
  kind: 'mood',
  shows: 'Net sentiment of the last hour with its target and what is normal at this hour.',
  options: z.strictObject({}),
  shapes: () => [{ widthU: 13.3, heightU: 6.32 }],
  roles: {
    heading: { purpose: 'aside', leastU: 0.85 },
    figure: { purpose: 'hero', leastU: 3 },
    facts: { purpose: 'aside', leastU: 0.85 },
  },
});
export type MoodOptions = z.output<typeof moodType.options>;
