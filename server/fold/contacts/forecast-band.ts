/**
 * How wide a forecast's band has to be to hold four times out of five, told from how past ones held (conformal
 * prediction, with a weak prior): queues differ from their model in ways of their own.
 * @see Angelopoulos and Bates, "Conformal prediction: a gentle introduction", 2023
 */
import { BAND, type Expected, type ForecastPoint } from './forecast.ts';

export interface BandWidth {
  /** Takes what came of a forecast, in the same unit. */
  learn(expected: Expected, came: number): void;
  /** Times by which the next bands have to be wider, from 0.4 to 2.5. */
  scale(): number;
}

const NARROWEST = 0.4;
const WIDEST = 2.5;
/** Before anything is known a band is a little narrower than the model has it, as if so many forecasts had told. */
const PRIOR_OUTCOMES = 16;
const PRIOR_SCALE = 0.8;

export function createBandWidth(): BandWidth {
  /** By how much each band would have had to be wider, ascending. */
  const needed: number[] = [];
  return {
    learn(expected, came) {
      const scale = neededScale(expected, came);
      const at = needed.findIndex((other) => other > scale);
      needed.splice(at === -1 ? needed.length : at, 0, scale);
    },
    scale() {
      const wanted = BAND * (needed.length + PRIOR_OUTCOMES);
      for (let held = 0; held <= needed.length; held++) {
        // The prior holds more the wider the band: with so many others held, this wide is enough.
        const enough = ((wanted - held) / PRIOR_OUTCOMES / BAND) * PRIOR_SCALE;
        if (enough > (needed[held] ?? Number.POSITIVE_INFINITY)) continue;
        return Math.min(WIDEST, Math.max(NARROWEST, needed[held - 1] ?? 0, enough));
      }
      return WIDEST;
    },
  };
}

/** The smallest scale at which the band holds what came; infinite where it has no width on that side. */
function neededScale({ mid, low, high }: Expected, came: number): number {
  if (came === mid) return 0;
  return came > mid ? (came - mid) / (high - mid) : (mid - came) / (mid - low);
}

/** Above and below its middle so many times as wide; never below 0. */
export const widened = ({ mid, low, high }: Expected, scale: number): Expected => ({
  mid,
  low: Math.max(0, mid - (mid - low) * scale),
  high: mid + (high - mid) * scale,
});

export const widenedPoint = (
  { afterMs, waiting, longestWaitMs }: ForecastPoint,
  scale: number,
): ForecastPoint => ({
  afterMs,
  waiting: widened(waiting, scale),
  longestWaitMs: widened(longestWaitMs, scale),
});
