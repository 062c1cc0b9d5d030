/** The service level by the hub's own rule for those who gave up. */
import type { Counts } from '../rolling-cells.ts';

/**
 * What an abandon does to the service level: it is left out; it counts against it, unless it was short; or it counts for
 * it where it came within the time, and else against it.
 */
export type AbandonsCount = 'ignored' | 'against' | 'for';

export interface ServiceCounts {
  /** Contacts that the level is reckoned from. */
  served: number;
  /** Of those, the ones in time. */
  servedInTime: number;
}

/**
 * With T answered in time, A answered, B abandoned but for the short ones, F of those in time: ignored T ÷ A; against
 * T ÷ (A + B); for (T + F) ÷ (A + B). An answer whose wait is not known is in none of them.
 * @param counts of `contactKey.service`
 */
export function serviceCounts(
  [answered, inTime, abandoned, abandonedInTime]: Counts,
  abandons: AbandonsCount = 'against',
): ServiceCounts {
  if (abandons === 'ignored') return { served: answered, servedInTime: inTime };
  return {
    served: answered + abandoned,
    servedInTime: inTime + (abandons === 'for' ? abandonedInTime : 0),
  };
}
