import { MIN_MOOD_MESSAGES } from '../../shared/units.ts';
import type { MoodCounts } from '../../shared/snapshot.ts';

/** Net sentiment, −1 to 1; null with fewer than `atLeast` messages. */
export const netOf = ({ n, positive, negative }: MoodCounts, atLeast: number): number | null =>
  n < atLeast || n === 0 ? null : (positive - negative) / n;

/** Standard score of a difference that chance alone brings about in one of ten, to one side. */
const BEYOND_CHANCE = 1.282;

/**
 * Net sentiment of one term, −1 to 1. A term has far fewer messages than a tile, so with fewer than 20 it is told only
 * where positive and negative ones differ by more than chance (sign test, one in ten, with continuity correction: four
 * of four, six of seven); else null.
 */
export function termNet(counts: MoodCounts): number | null {
  const { n, positive, negative } = counts;
  const beyond = Math.abs(positive - negative) - 1;
  return n >= MIN_MOOD_MESSAGES || beyond >= BEYOND_CHANCE * Math.sqrt(positive + negative)
    ? netOf(counts, 1)
    : null;
}
