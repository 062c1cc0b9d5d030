import type { MoodCounts } from '../../shared/snapshot.ts';

/** Net sentiment, −1 to 1; null with fewer than `atLeast` messages. */
export const netOf = ({ n, positive, negative }: MoodCounts, atLeast: number): number | null =>
  n < atLeast || n === 0 ? null : (positive - negative) / n;
