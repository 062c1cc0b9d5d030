import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { FIGURE_ROLES } from './key-figure.ts';

export const promisesType = definePanelType({
  kind: 'promises',
  shows: 'Promises kept in the last 24 hours, and those about to be broken.',
  options: z.strictObject({
    target: z
      .number()
      .min(0)
      .max(100)
      .default(95)
      .describe('Share of promises that should be kept, in per cent.'),
  }),
  // With room for a third line of what there is to say about the figure.
  shapes: () => [{ widthU: 11.5, heightU: 7.7, wishU: 8.75 }],
  roles: FIGURE_ROLES,
});
export type PromisesOptions = z.output<typeof promisesType.options>;
