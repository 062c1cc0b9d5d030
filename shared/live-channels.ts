import type { ChannelKind } from './wall-config.ts';

/** Whether customers of such a channel wait for an answer at once: on the line, or at the keyboard. */
export const isLive = (kind: ChannelKind): boolean => kind === 'phone' || kind === 'chat';
