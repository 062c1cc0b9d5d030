/** One second, minute, hour, day in milliseconds: all durations inside are `...Ms`. */
export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * Fewest messages for which a mood is shown; below it a figure says "too few" and takes no colour.
 */
export const MIN_MOOD_MESSAGES = 20;

/** A message is negative at or below −this score, positive at or above it, else neutral. */
export const MOOD_THRESHOLD = 0.15;

/** A percentage of a ratio of whole numbers, rounded half away from zero; −100 to 100. */
export const toPct = (ratio: number): number =>
  Math.sign(ratio) * Math.round(Math.abs(ratio) * 100);
