/**
 * How far a series' counts are usually from what its baselines expect, learned from its own past.
 *
 * Blocks within two hours vary less than the rate does from one hour to the next, so a baseline that only looked at
 * its own blocks would be too sure of itself for a brand whose mentions come in bursts. What is learned here is the
 * dispersion of forecast errors. An error counts for at most three of the deviations expected by now, so that an
 * outage in the past week widens it little: robust in the sense of Huber.
 */
import { shrunkDispersion } from './baseline.ts';

/** Weighted sums over past forecasts, older ones fading; plain JSON. */
export interface Learned {
  /** Of squared errors beyond chance. */
  excess: number;
  /** Of squares of what was expected. */
  weight: number;
}

export const NOTHING_LEARNED: Learned = { excess: 0, weight: 0 };

/** Forecasts are learned from this often: their windows then do not overlap. */
export const LEARN_EVERY_MIN = 15;
const HALF_LIFE_MIN = 3.5 * 24 * 60;
const FADING = 0.5 ** (LEARN_EVERY_MIN / HALF_LIFE_MIN);
const MAX_DEVIATIONS = 3;
const PRIOR_WEIGHT = 50;
/** At this dispersion the weights are the best ones; they are near it at any other. */
const REFERENCE_DISPERSION = 0.1;

export const learnedDispersion = ({ excess, weight }: Learned): number =>
  shrunkDispersion(excess, weight, PRIOR_WEIGHT);

/**
 * What is known after one more forecast.
 *
 * Generalised least squares of the squared error on the square of what was expected: a forecast of much weighs more
 * than one of little, but only until chance no longer matters in it.
 */
export function learn(
  known: Learned,
  { count, expected, events }: { count: number; expected: number; events: number },
): Learned {
  const byChance = expected + (expected * expected) / events;
  const variance = byChance + learnedDispersion(known) * expected * expected;
  const squared = Math.min((count - expected) ** 2, MAX_DEVIATIONS ** 2 * variance);
  const share = (expected / (byChance + REFERENCE_DISPERSION * expected * expected)) ** 2;
  return {
    excess: known.excess * FADING + share * (squared - byChance),
    weight: known.weight * FADING + share * expected * expected,
  };
}
