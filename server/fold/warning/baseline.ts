/** What is usual for a series: in the last two hours, and at the same time on the seven days before. */

/** Counts of one series, for reading; minutes are whole minutes since 1970. */
export interface CountSeries {
  /**
   * Sum over the minutes [from, to); 0 where nothing was counted. To the minute for the last two and a half hours; what
   * is older is asked for on borders of ten minutes only, as it is kept.
   */
  between(from: number, to: number): number;
  /** First minute that was watched: before it nothing is known, which is not 0. */
  readonly firstMinute: number;
  /** The minute that had the same time of day, in the hub's zone, so many days before. */
  daysBefore(minute: number, days: number): number;
}

/** Blocks that a window is compared with. */
export interface Baseline {
  /** Events in all blocks. */
  events: number;
  /** Minutes of all blocks. */
  minutes: number;
  /** How much the blocks vary beyond chance: variance = mean + dispersion × mean². */
  dispersion: number;
}

const RECENT_BLOCK_MIN = 5;
/** Of the days before. */
export const DAY_BLOCK_MIN = 10;
/** Between the window's end and its recent past: the first minutes of a rise must not become what is usual. */
const GUARD_MIN = 15;
const RECENT_MIN = 120;
/** Less of the recent past says too little. */
const MIN_RECENT_BLOCKS = 12;
export const BASELINE_DAYS = 7;
/** Half an hour, as near as its blocks let it be to the window's own middle. */
const SAME_TIME_MIN = 30;
const SAME_TIME_BACK_MIN = 20;

/** The two hours before the window that ends at `end`; undefined while less than an hour of them was watched. */
export function recentBaseline(series: CountSeries, end: number): Baseline | undefined {
  const counts: number[] = [];
  for (let back = GUARD_MIN; back < GUARD_MIN + RECENT_MIN; back += RECENT_BLOCK_MIN) {
    const to = end - back;
    if (to - RECENT_BLOCK_MIN < series.firstMinute) break;
    counts.push(series.between(to - RECENT_BLOCK_MIN, to));
  }
  return counts.length < MIN_RECENT_BLOCKS ? undefined : baselineOf(counts, RECENT_BLOCK_MIN);
}

/** The same half hour on up to seven days before, days unlike the others left out; undefined on the first day. */
export function sameTimeBaseline(series: CountSeries, end: number): Baseline | undefined {
  const days: { counts: number[]; events: number }[] = [];
  for (let day = 1; day <= BASELINE_DAYS; day++) {
    const from = nearestBlock(series.daysBefore(end, day) - SAME_TIME_BACK_MIN);
    if (from < series.firstMinute) break;
    const counts: number[] = [];
    let events = 0;
    for (let at = from; at < from + SAME_TIME_MIN; at += DAY_BLOCK_MIN) {
      const count = series.between(at, at + DAY_BLOCK_MIN);
      counts.push(count);
      events += count;
    }
    days.push({ counts, events });
  }
  if (days.length === 0) return undefined;
  return baselineOf(
    usualDays(days).flatMap(({ counts }) => counts),
    DAY_BLOCK_MIN,
  );
}

const nearestBlock = (minute: number): number => Math.round(minute / DAY_BLOCK_MIN) * DAY_BLOCK_MIN;

/**
 * Days whose count is near the median's: an outage last Tuesday is not what is usual on a Tuesday, nor is a source that
 * was down. Of fewer than three days nobody can say which is the odd one, and more than two odd ones are not odd.
 */
export function usualDays<T extends { events: number }>(days: readonly T[]): readonly T[] {
  if (days.length < 3) return days;
  const sorted = days.map(({ events }) => events).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const byChance = Math.sqrt(median);
  const high = 2 * median + 3 * byChance + 3;
  const low = median / 4 - 1.5 * byChance;
  const usual = days.filter(({ events }) => events <= high && events >= low);
  return days.length - usual.length > MAX_ODD_DAYS ? days : usual;
}

const MAX_ODD_DAYS = 2;

/** Rates of customers' messages wander by a fifth; less than this is not believed of any series. */
export const MIN_DISPERSION = 0.04;

/** Moment estimate over the blocks, drawn to the prior where their counts are too small to tell. */
function baselineOf(counts: readonly number[], blockMin: number): Baseline {
  let events = 0;
  for (const count of counts) events += count;
  const mean = events / counts.length;
  let squares = 0;
  for (const count of counts) squares += (count - mean) ** 2;
  const excess = squares - (counts.length - 1) * mean;
  const weight = (counts.length - 1) * mean * mean;
  const prior = LOCAL_PRIOR_WEIGHT + LOCAL_PRIOR_BLOCKS * mean * mean;
  const dispersion = shrunkDispersion(excess, weight, prior);
  return { events, minutes: counts.length * blockMin, dispersion };
}

const PRIOR_DISPERSION = 0.06;
/** The prior is worth as much as ten blocks, and more where counts are small. */
const LOCAL_PRIOR_BLOCKS = 10;
const LOCAL_PRIOR_WEIGHT = 20;
const MAX_DISPERSION = 4;

/** Σ(deviation² − mean) ÷ Σmean², with a prior of so much weight, kept within what is believable. */
export const shrunkDispersion = (excess: number, weight: number, priorWeight: number): number =>
  Math.min(
    MAX_DISPERSION,
    Math.max(MIN_DISPERSION, (excess + PRIOR_DISPERSION * priorWeight) / (weight + priorWeight)),
  );
