/** What of the cluster cannot be relied on: Redis, or a leader that builds the picture. */
import { SECOND_MS } from '../../shared/units.ts';

export interface ClusterOutage {
  /** As walls name it. */
  name: string;
  sinceMs: number;
  reason: string;
}

export interface OutageWatch {
  /** The leader has been heard of. */
  hear(): void;
  now(): ClusterOutage | undefined;
}

/** A picture that is older is not shown as one of now: within five seconds walls are to say so, and they beat once a second. */
const SILENT_MS = 3.5 * SECOND_MS;

export interface OutageDeps {
  nowMs: () => number;
  /** Why Redis cannot be relied on; undefined while it can. */
  trouble: () => string | undefined;
  isLeader: () => boolean;
}

export function createOutageWatch({ nowMs, trouble, isLeader }: OutageDeps): OutageWatch {
  let redis: ClusterOutage | undefined;
  /** When this node last led, heard of the leader, or could not have. */
  let heardMs = nowMs();
  return {
    hear() {
      heardMs = nowMs();
    },
    now() {
      const reason = trouble();
      if (reason !== undefined || isLeader()) heardMs = nowMs();
      redis =
        reason === undefined
          ? undefined
          : { name: 'Redis', sinceMs: redis?.sinceMs ?? nowMs(), reason };
      if (redis || nowMs() - heardMs < SILENT_MS) return redis;
      return { name: 'Hub', sinceMs: heardMs, reason: 'no node of the hub leads the others' };
    },
  };
}
