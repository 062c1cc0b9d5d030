import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { BOARD_HEADING_U, BOARD_ROW_U, BOARD_WIDE_U } from './service-board-layout.ts';

const NARROW_U = 22.8;

export const ServiceWindow = z
  .enum(['quarter', 'hour', 'opening'])
  .default('hour')
  .describe('Over which time: the last quarter of an hour, the hour, or since opening.');

export const serviceBoardType = definePanelType({
  kind: 'service-board',
  shows: 'Every channel against its targets, the one in most trouble first.',
  options: z.strictObject({
    channels: z.array(z.string()).default([]).describe('Which channels, by id; none: all of them.'),
    window: ServiceWindow,
  }),
  shapes: ({ channels }, place) => {
    const rows = Math.max(1, channels.length || place.channels);
    return [
      { widthU: BOARD_WIDE_U, heightU: BOARD_HEADING_U + rows * BOARD_ROW_U.wide },
      { widthU: NARROW_U, heightU: BOARD_HEADING_U + rows * BOARD_ROW_U.narrow },
    ];
  },
  roles: {
    heading: { purpose: 'aside', leastU: 0.85 },
    columns: { purpose: 'aside', leastU: 0.82 },
    channel: { purpose: 'read', leastU: 1 },
    waiting: { purpose: 'figure', leastU: 1.5 },
    'longest wait': { purpose: 'read', leastU: 1.08 },
    'service level': { purpose: 'read', leastU: 1.08 },
    facts: { purpose: 'aside', leastU: 0.82 },
  },
});
export type ServiceBoardOptions = z.output<typeof serviceBoardType.options>;
