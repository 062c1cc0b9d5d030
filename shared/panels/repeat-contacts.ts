import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { FIGURE_ROLES } from './key-figure.ts';

export const repeatContactsType = definePanelType({
  kind: 'repeat-contacts',
  shows: 'How many had to come back about the same, with the trend, and who was helped at once.',
  options: z.strictObject({
    channel: z.string().default('').describe('Of which channel, by id; none: all of them.'),
    target: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe('Share of contacts that may be repeats, in per cent.'),
  }),
  shapes: () => [{ widthU: 11.5, heightU: 7.7 }],
  roles: FIGURE_ROLES,
});
export type RepeatContactsOptions = z.output<typeof repeatContactsType.options>;
