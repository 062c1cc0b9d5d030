/** Which sound a change of what is up calls for: pure. */
import type { SoundLevel } from '../../shared/wall-config.ts';

/** What is up now, by an id of its own, and how bad it is. */
export interface Raised {
  readonly id: string;
  readonly level: SoundLevel;
  /** Someone is on it. */
  readonly acknowledged: boolean;
}

/** How bad what is up was at its worst, by id; null: nothing has been seen yet. */
export type Heard = ReadonlyMap<string, SoundLevel> | null;

const RANKS: Readonly<Record<SoundLevel, number>> = { queue: 0, warning: 1, crisis: 2 };
const rank = (level: SoundLevel): number => RANKS[level];

/**
 * Rings for what is new or has become worse, with its worst; never for what was up when the page was opened, nor for what
 * someone is on. What has gone may ring again.
 */
export function ring(
  heard: Heard,
  raised: readonly Raised[],
): { heard: Heard; level: SoundLevel | null } {
  let loudest: SoundLevel | null = null;
  const now = new Map<string, SoundLevel>();
  for (const { id, level, acknowledged } of raised) {
    const before = heard?.get(id);
    const isWorse = before === undefined || rank(level) > rank(before);
    now.set(id, isWorse ? level : before);
    if (!heard || !isWorse || acknowledged) continue;
    if (loudest === null || rank(level) > rank(loudest)) loudest = level;
  }
  return { heard: now, level: loudest };
}
