import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { ServiceWindow } from './service-board.ts';

/** The roles of the texts of every panel that is one figure with what it is measured by. */
export const FIGURE_ROLES = {
  heading: { purpose: 'aside', leastU: 0.85 },
  figure: { purpose: 'hero', leastU: 3 },
  unit: { purpose: 'read', leastU: 1 },
  facts: { purpose: 'aside', leastU: 0.85 },
} as const;

export const KeyFigure = z.enum([
  'waiting',
  'longest-wait',
  'service-level',
  'answer',
  'abandonment',
  'handle',
  'occupancy',
  'response',
  'turn-around',
  'backlog',
]);
export type KeyFigure = z.infer<typeof KeyFigure>;

export const keyFigureType = definePanelType({
  kind: 'key-figure',
  shows: 'One figure of one channel, as large as it gets, with its target and its normal.',
  options: z.strictObject({
    figure: KeyFigure.default('service-level').describe('Which figure.'),
    channel: z.string().default('').describe('Of which channel, by id; none: the first one.'),
    window: ServiceWindow,
  }),
  shapes: () => [{ widthU: 11, heightU: 7.7 }],
  roles: FIGURE_ROLES,
});
export type KeyFigureOptions = z.output<typeof keyFigureType.options>;
