import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { FIGURE_ROLES } from './key-figure.ts';

export const outsideHoursType = definePanelType({
  kind: 'outside-hours',
  shows: 'Always on: contacts and messages that came outside opening hours today, of all of them.',
  options: z.strictObject({
    channel: z.string().default('').describe('Of which channel, by id; none: all of them.'),
  }),
  shapes: () => [{ widthU: 11.5, heightU: 7.7 }],
  roles: FIGURE_ROLES,
});
export type OutsideHoursOptions = z.output<typeof outsideHoursType.options>;
