import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { boardLayouts } from './queue-board.ts';

export const queuesType = definePanelType({
  kind: 'queues',
  shows: 'For every channel who waits and how long, against its target and its normal.',
  options: z.strictObject({}),
  shapes: (_options, { channels }) =>
    boardLayouts(channels).map(({ widthU, heightU, wishU }) => ({ widthU, heightU, wishU })),
  roles: {
    channel: { purpose: 'read', leastU: 1 },
    waiting: { purpose: 'figure', leastU: 1.5 },
    'longest wait': { purpose: 'read', leastU: 1.08 },
    facts: { purpose: 'aside', leastU: 0.82 },
  },
});
export type QueuesOptions = z.output<typeof queuesType.options>;
