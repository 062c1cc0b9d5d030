/**
 * Which words are rising: said more than is usual at this hour, and by more than one person. What is usual of a word
 * comes from its ten-minute cells of the 24 hours before this one, scaled to what this hour usually brings.
 */
import { byKey } from '../../shared/delta.ts';
import type { RisingTerm } from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import type { FoldState } from '../fold/fold.ts';
import { messagesIn } from '../fold/counts.ts';

const STEP_MS = 10 * MINUTE_MS;
/** Points of a word's small history: the last two hours. */
const HISTORY_STEP_MS = 5 * MINUTE_MS;
const HISTORY_MS = 2 * HOUR_MS;
/** The usual forgets half in this time, so that it follows what has become usual. */
const HALF_LIFE_MS = 6 * HOUR_MS;
/** Added to the deviation: a word of one message every other hour does not rise by its second one. */
const BIAS = 1;
const MAX_RISING = 12;
/** Of the terms that stand above usual, so many are looked at closely. */
const MAX_CANDIDATES = 60;
/** Said this much more than usual in the hour, by as many messages, from as many people, a term may rise. */
const MIN_LIFT = 1.3;
const MIN_MESSAGES = 3;
const MIN_AUTHORS = 3;

export interface Candidate {
  /** As it is shown. */
  id: string;
  /** Messages of the last hour. */
  n: number;
  /** Times as many as usual, as TermFigures.lift, also of a term that is new. */
  times: number;
  /** Keys whose cells make up its counts, and those whose counts are told apart as a pair. */
  keys: readonly string[];
  without: readonly string[];
}

/** How the count of the last ten minutes compares with the term's own course. */
export interface Course {
  /** (count − mean) ÷ (deviation + bias); the mean and deviation are exponentially weighted over the ten-minute cells. */
  velocity: number;
  mean: number;
  deviation: number;
}

type Cells = Pick<FoldState, 'hour' | 'day'>;

/** Whether a term is worth a closer look. */
export const mayRise = ({ n, times }: Pick<Candidate, 'n' | 'times'>): boolean =>
  n >= MIN_MESSAGES && times >= MIN_LIFT;

/** @param scale messages that this hour usually brings ÷ those of an hour of the last 24. */
export function risingTerms(
  fold: Cells,
  candidates: readonly Candidate[],
  { nowMs, scale, authorsOf, sharesOf }: RisingOptions,
): RisingTerm[] {
  return candidates
    .filter(mayRise)
    .toSorted((a, b) => excess(b) - excess(a) || byKey(a.id, b.id))
    .slice(0, MAX_CANDIDATES)
    .filter((term) => authorsOf(term) >= MIN_AUTHORS)
    .map((term) => ({ term, course: courseOf(fold, term, nowMs, scale) }))
    .map(({ term, course }) => ({ term, course, rank: rankOf(term, course) }))
    .toSorted((a, b) => b.rank - a.rank || byKey(a.term.id, b.term.id))
    .slice(0, MAX_RISING)
    .map(({ term, course, rank }): RisingTerm => ({
      id: term.id,
      score: rank,
      sinceMs: risingSince(fold, term, course, nowMs),
      history: historyOf(fold, term, nowMs),
      shares: sharesOf(term),
    }))
    .sort((a, b) => byKey(a.id, b.id));
}

export interface RisingOptions {
  nowMs: number;
  scale: number;
  /** Distinct people who said it in the last hour; an estimate above eight. */
  authorsOf: (term: Candidate) => number;
  /** How often posts with it were passed on in the last 24 hours. */
  sharesOf: (term: Candidate) => number;
}

/** Messages beyond what is usual. */
const excess = ({ n, times }: Candidate): number => n * (1 - 1 / times);

/** Above usual now and in the hour: a rise of this minute counts at once, a steady one does not lose its place. */
const rankOf = ({ n, times }: Candidate, { velocity }: Course): number => {
  const usual = n / times;
  const ofHour = (n - usual) / (Math.sqrt(usual) + BIAS);
  return Math.round(4 * Math.log2(1 + Math.max(0, velocity) + ofHour));
};

/** The term's messages in [fromMs, toMs), which lie on borders of the cells. */
function countBetween(cells: FoldState['hour'], term: Candidate, fromMs: number, toMs: number) {
  const sum = (keys: readonly string[]): number =>
    keys.reduce((total, key) => total + messagesIn(cells.between(key, fromMs, toMs)), 0);
  return Math.max(0, sum(term.keys) - sum(term.without));
}

export function courseOf({ hour, day }: Cells, term: Candidate, nowMs: number, scale = 1): Course {
  const endMs = Math.floor((nowMs - HOUR_MS) / STEP_MS) * STEP_MS;
  const beginMs = Math.max(endMs - DAY_MS + 2 * HOUR_MS, day.firstMs() ?? endMs);
  let weights = 0;
  let sum = 0;
  let squares = 0;
  for (let fromMs = endMs - STEP_MS; fromMs >= beginMs; fromMs -= STEP_MS) {
    const weight = 2 ** (-(endMs - fromMs) / HALF_LIFE_MS);
    const count = countBetween(day, term, fromMs, fromMs + STEP_MS);
    weights += weight;
    sum += weight * count;
    squares += weight * count * count;
  }
  const mean = weights === 0 ? 0 : (sum / weights) * scale;
  const variance = weights === 0 ? 0 : squares / weights - (sum / weights) ** 2;
  const deviation = Math.sqrt(Math.max(0, variance)) * scale;
  const lastMs = (Math.floor(nowMs / MINUTE_MS) + 1) * MINUTE_MS;
  const count = countBetween(hour, term, lastMs - STEP_MS, lastMs);
  return { velocity: (count - mean) / (deviation + BIAS), mean, deviation };
}

/** Start of the first minute from which the term has stood above usual, with at most one calm cell in between. */
function risingSince({ hour, day }: Cells, term: Candidate, course: Course, nowMs: number): number {
  const { mean, deviation } = course;
  const lastMs = Math.floor(nowMs / STEP_MS) * STEP_MS;
  const since = (limit: number): number | undefined => {
    let sinceMs: number | undefined;
    let calm = 0;
    for (let fromMs = lastMs; fromMs >= nowMs - DAY_MS && calm < 2; fromMs -= STEP_MS) {
      const count = countBetween(day, term, fromMs, fromMs + STEP_MS);
      if (count > limit) [sinceMs, calm] = [fromMs, 0];
      // The cell of now is not full yet.
      else if (fromMs < lastMs) calm += 1;
    }
    return sinceMs;
  };
  // A slow rise, of a message now and then, stands out in no cell: it is taken from where it left the mean.
  const sinceMs = since(mean + deviation + BIAS) ?? since(mean) ?? lastMs;
  // Within the last hour it is known to the minute.
  for (let ms = sinceMs; ms < sinceMs + STEP_MS; ms += MINUTE_MS) {
    if (countBetween(hour, term, ms, ms + MINUTE_MS) > 0) return ms;
  }
  return sinceMs;
}

/** Messages per five minutes, oldest first; before the last hour, half of ten minutes'. */
function historyOf({ hour, day }: Cells, term: Candidate, nowMs: number): number[] {
  const endMs = Math.floor(nowMs / HISTORY_STEP_MS) * HISTORY_STEP_MS;
  const points: number[] = [];
  for (let fromMs = endMs - HISTORY_MS; fromMs < endMs; fromMs += HISTORY_STEP_MS) {
    if (fromMs >= endMs - HOUR_MS + HISTORY_STEP_MS) {
      points.push(countBetween(hour, term, fromMs, fromMs + HISTORY_STEP_MS));
    } else {
      const cellMs = Math.floor(fromMs / STEP_MS) * STEP_MS;
      points.push(Math.round(countBetween(day, term, cellMs, cellMs + STEP_MS) / 2));
    }
  }
  return points;
}
