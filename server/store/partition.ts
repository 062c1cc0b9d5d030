/** Which partitions of the log an event belongs to. */
import { hash } from 'node:crypto';
import type { HubEvent } from '../../shared/event.ts';

/**
 * The partitions of an event, ascending, at least one. What has to meet goes together: the messages of a thread, with
 * their edits; a post's shares with the post; the contacts of a customer; the readings of a queue; a marker's versions. A deletion names only its
 * message, so every partition gets it. A repeat has the same fields, and so the same partitions.
 */
export function partitionsOf(event: HubEvent, count: number): number[] {
  if (count === 1) return [0];
  if (event.type === 'mention-deletion') return Array.from({ length: count }, (_, index) => index);
  return [hash('md5', meetingPoint(event), 'buffer').readUInt32LE() % count];
}

function meetingPoint(event: Exclude<HubEvent, { type: 'mention-deletion' }>): string {
  switch (event.type) {
    case 'mention':
      return `${event.sourceId}/${event.threadId ?? event.shareOf ?? event.externalId}`;
    case 'contact':
      return event.customerKey ?? `${event.channel}/${event.contact}`;
    case 'queue-reading':
      return `${event.channel}/${event.queue}`;
    case 'campaign':
      return event.markerId;
  }
}
