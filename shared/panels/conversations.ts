import { z } from 'zod';
import { definePanelType } from './panel-type.ts';
import { FIGURE_ROLES } from './key-figure.ts';

export const conversationsType = definePanelType({
  kind: 'conversations',
  shows:
    'Conversations of the last 24 hours: open, answered by a person or a bot, the mood they began and ended in.',
  options: z.strictObject({
    channel: z.string().default('').describe('Of which channel, by id; none: all of them.'),
  }),
  shapes: () => [{ widthU: 11.5, heightU: 7.7 }],
  roles: { ...FIGURE_ROLES, moods: { purpose: 'aside', leastU: 0.85 } },
});
export type ConversationsOptions = z.output<typeof conversationsType.options>;
