/** What nodes tell each other at once, so that nobody has to wait for its next look. Hearing it late does no harm. */
import type { RedisLink } from '../store/redis/link.ts';

/**
 * `events`: there are new ones in the log; `urgent-events`: among them such that cannot wait; `commits`: there are new cells; `erasures`: among them such that a text has to
 * leave the screens; `leases`: some are free.
 */
export type WakeCall = 'events' | 'urgent-events' | 'commits' | 'erasures' | 'leases';

export interface Wake {
  tell(call: WakeCall, partitions: readonly number[]): void;
  /** Hears the other nodes, not this one. */
  on(call: WakeCall, listener: (partitions: readonly number[]) => void): void;
}

export async function createWake(link: RedisLink, channel: string, node: string): Promise<Wake> {
  const listeners = new Map<string, ((partitions: readonly number[]) => void)[]>();
  await link.subscribe(channel, (message) => {
    const [from, call = '', list = ''] = message.split(' ');
    if (from === node) return;
    const partitions = list === '' ? [] : list.split(',').map(Number);
    for (const listener of listeners.get(call) ?? []) listener(partitions);
  });
  return {
    tell(call, partitions) {
      link.send(channel, ['PUBLISH', channel, `${node} ${call} ${partitions.join(',')}`]).catch(
        // Every node looks for itself once a second.
        () => undefined,
      );
    },
    on(call, listener) {
      listeners.set(call, [...(listeners.get(call) ?? []), listener]);
    },
  };
}
