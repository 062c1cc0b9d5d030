/** A snapshot while the store cannot be reached: its figures stand still, and every one of them says so. */
import type { Alert, Freshness, Snapshot } from '../../shared/snapshot.ts';
import { byKey } from '../../shared/delta.ts';

export interface StoreOutage {
  /** As walls name it. */
  name: string;
  sinceMs: number;
}

/** No source of hub.yaml can have it. */
const STORE_ID = ':store';

/** @param alerts those that stood before: what stands still is no news, and ends nothing. */
export function underOutage(
  snapshot: Snapshot,
  { name, sinceMs }: StoreOutage,
  alerts: readonly Alert[],
): Snapshot {
  const down: Freshness = { state: 'down', sinceMs, source: name };
  const store = { id: STORE_ID, name, state: 'down' as const, sinceMs, lastEventMs: null };
  return {
    ...(withFreshness(snapshot, down) as Snapshot),
    sources: [...snapshot.sources, store].sort((a, b) => byKey(a.id, b.id)),
    alerts: [...alerts],
  };
}

/** Every part of a snapshot that says how far it can be believed says `freshness`. */
function withFreshness(value: unknown, freshness: Freshness): unknown {
  if (Array.isArray(value)) return value.map((item) => withFreshness(item, freshness));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'freshness' ? freshness : withFreshness(item, freshness),
    ]),
  );
}
