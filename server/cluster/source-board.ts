/** How each source is doing on all nodes together, for the one that builds the picture. */
import type { SourceFigures } from '../../shared/snapshot.ts';
import { SECOND_MS } from '../../shared/units.ts';
import type { RedisKeys } from '../store/redis/keys.ts';
import type { RedisLink } from '../store/redis/link.ts';

export type SourceStatus = SourceFigures & { staleAfterMs?: number | undefined };

export interface SourceBoard {
  /** Tells the other nodes how this one's sources are doing; to be called every second. */
  tell(statuses: readonly SourceStatus[]): void;
  /** This node's statuses, joined with what the others last told. */
  join(own: readonly SourceStatus[]): SourceStatus[];
}

/** A node that has been silent for longer is left out: it has died, or is cut off. */
const HEARD_MS = 5 * SECOND_MS;

export async function createSourceBoard(
  {
    link,
    keys,
    node,
    isLeader,
  }: { link: RedisLink; keys: RedisKeys; node: string; isLeader: () => boolean },
  nowMs: () => number = () => performance.now(),
): Promise<SourceBoard> {
  const others = new Map<string, { atMs: number; statuses: readonly SourceStatus[] }>();
  await link.subscribe(keys.sources, (message) => {
    if (!isLeader()) return;
    const space = message.indexOf(' ');
    const from = message.slice(0, space);
    if (from === node) return;
    const statuses = JSON.parse(message.slice(space + 1)) as SourceStatus[];
    others.set(from, { atMs: nowMs(), statuses });
  });
  return {
    tell(statuses) {
      if (isLeader()) return;
      const told = statuses.map(({ id, name, state, sinceMs, lastEventMs }) => ({
        id,
        name,
        state,
        sinceMs,
        lastEventMs,
      }));
      const message = `${node} ${JSON.stringify(told)}`;
      link.send(keys.sources, ['PUBLISH', keys.sources, message]).catch(() => undefined);
    },
    join(own) {
      for (const [from, { atMs }] of others) if (nowMs() - atMs > HEARD_MS) others.delete(from);
      return joinStatuses(
        own,
        [...others.values()].map(({ statuses }) => statuses),
      );
    },
  };
}

/**
 * A source that runs on every node is up where one of them has it up, since the first; its events come together. Down, it
 * is so since the last gave up.
 */
export function joinStatuses(
  own: readonly SourceStatus[],
  others: readonly (readonly SourceStatus[])[],
): SourceStatus[] {
  return own.map((status) => {
    const all = [status, ...others.flatMap((told) => told.filter(({ id }) => id === status.id))];
    const up = all.filter(({ state }) => state === 'up');
    const events = all.flatMap(({ lastEventMs }) => lastEventMs ?? []);
    return {
      ...status,
      ...(up.length > 0
        ? { state: 'up' as const, sinceMs: Math.min(...up.map(({ sinceMs }) => sinceMs)) }
        : { sinceMs: Math.max(...all.map(({ sinceMs }) => sinceMs)) }),
      lastEventMs: events.length === 0 ? null : Math.max(...events),
    };
  });
}
