import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { FIGURE_ROLES } from './key-figure.ts';
import { ServiceWindow } from './service-board.ts';

export const serviceGapType = definePanelType({
  kind: 'service-gap',
  shows: 'How far the best and the worst served channel are apart, each against its own target.',
  options: z.strictObject({ window: ServiceWindow }),
  // With room for a third line of what there is to say about the figure.
  shapes: () => [{ widthU: 11.5, heightU: 7.7, wishU: 8.75 }],
  roles: FIGURE_ROLES,
});
export type ServiceGapOptions = z.output<typeof serviceGapType.options>;
