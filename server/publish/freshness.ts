/** Whether what a panel shows can be believed, from its sources' state and the age of its newest event. */
import type { Freshness, SourceFigures } from '../../shared/snapshot.ts';

export interface FreshnessInput {
  nowMs: number;
  /** When the hub began to listen: the age of what never came. */
  startedMs: number;
  /** Newest event; null when none came yet. */
  lastMs: number | null;
  /** The sources that feed the panel. */
  sources: readonly SourceFigures[];
  /** Nothing for this long: quiet. */
  quietAfterMs?: number;
  /** Older than this: stale; never, when absent. */
  staleAfterMs?: number;
}

/**
 * `down` when a source says so, else `stale` past its limit, else `quiet` when nothing came for a while or ever, else
 * `live`. `sinceMs` is the failure's for `down`, otherwise the newest event's (or the hub's start).
 */
export function freshnessOf(input: FreshnessInput): Freshness {
  const { nowMs, startedMs, lastMs, sources, quietAfterMs, staleAfterMs } = input;
  const broken = sources.find(({ state }) => state === 'down');
  if (broken) return { state: 'down', sinceMs: broken.sinceMs, source: broken.name };
  const sinceMs = lastMs ?? startedMs;
  const ageMs = nowMs - sinceMs;
  if (lastMs !== null && staleAfterMs !== undefined && ageMs > staleAfterMs) {
    return { state: 'stale', sinceMs };
  }
  if (lastMs === null || (quietAfterMs !== undefined && ageMs > quietAfterMs)) {
    return { state: 'quiet', sinceMs };
  }
  // A live figure's age is not shown; a time that moves with every event would only fill the deltas.
  return { state: 'live', sinceMs: startedMs };
}
