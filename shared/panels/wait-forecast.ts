import { z } from 'zod';
import { definePanelType } from './panel-type.ts';

export const waitForecastType = definePanelType({
  kind: 'wait-forecast',
  shows: 'What the next half hour brings one channel, with the band that should hold 4 times of 5.',
  options: z.strictObject({
    channel: z.string().default('').describe('Of which channel, by id; none: the first one.'),
    figure: z
      .enum(['longest-wait', 'waiting'])
      .default('longest-wait')
      .describe('How long the first waits, or how many wait.'),
  }),
  shapes: () => [{ widthU: 11.5, heightU: 7.7 }],
  roles: {
    heading: { purpose: 'aside', leastU: 0.85 },
    figures: { purpose: 'read', leastU: 1 },
    axis: { purpose: 'aside', leastU: 0.8 },
  },
});
export type WaitForecastOptions = z.output<typeof waitForecastType.options>;
