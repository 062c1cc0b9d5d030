import type { HubEvent, Mention } from '../../../../shared/event.ts';
import { MINUTE_MS } from '../../../../shared/units.ts';
import { careAfter } from '../../../helpers/care-after.ts';
import { event } from '../../../helpers/events.ts';
import { describeUsualShare } from '../../../helpers/usual-share-suite.ts';

/** Wednesday 11 November 2026, 10:40 in Amsterdam. */
const NOW_MS = Date.UTC(2026, 10, 11, 9, 40);

/** A conversation that begins negative, is answered, and ends as it began or better. */
function talk(name: string, atMs: number, isTurned: boolean): HubEvent[] {
  const said = (part: string, afterMin: number, more: Partial<Mention>): Mention => {
    const publishedMs = atMs + afterMin * MINUTE_MS;
    return {
      ...event.mention(`${name}-${part}`, publishedMs, { content: 'slecht' }),
      externalId: `${name}-${part}`,
      threadId: `${name}-1`,
      channel: 'chat',
      kind: 'message',
      publishedMs,
      ...more,
    };
  };
  return [
    said('1', 0, {}),
    said('2', 5, { direction: 'outbound', content: 'nou' }),
    said('3', 9, { content: isTurned ? 'goed' : 'slecht' }),
  ];
}

describeUsualShare('conversations turned round', {
  one: talk,
  async after(events) {
    const { usual, negative, turned } = (await careAfter('chat', events, { nowMs: NOW_MS })).care
      .talks;
    return { usual, all: negative, good: turned };
  },
  nowMs: NOW_MS,
});
