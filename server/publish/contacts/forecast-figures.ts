/** The next half hour of each channel, from what the fold holds, and how far such forecasts have missed of late. */
import type { ForecastFigures } from '../../../shared/contact-figures.ts';
import { SECOND_MS } from '../../../shared/units.ts';
import type { Expected, ForecastPoint } from '../../fold/contacts/forecast.ts';
import { checkedForecast, type Check } from './forecast-checks.ts';
import { makeAt, READING_HOLDS_MS, standingOf, type ForecastDeps } from './forecast-inputs.ts';

/** A band that has held less often is no band. */
const LEAST_COVERED = 0.6;

/**
 * The forecast of this moment, given the checks of earlier ones.
 * @param checks the oldest first
 */
export function forecastFigures(
  deps: ForecastDeps,
  nowMs: number,
  checks: readonly Check[],
): ForecastFigures {
  const { newest } = deps.readings;
  const standing = standingOf(
    newest.filter(({ atMs }) => atMs > nowMs - READING_HOLDS_MS),
    newest.length,
  );
  const none: ForecastFigures = {
    id: deps.channel,
    madeMs: nowMs,
    method: null,
    points: [],
    error: null,
  };
  if (!standing) return none;
  const made = makeAt(deps, standing, nowMs);
  const method = made.staff ? 'staff' : 'line';
  const { points, error } = checkedForecast(standing, made, checks, method);
  if (!points) return none;
  return { ...none, method, points: isBetter(error) ? points.map(roundPoint) : [], error };
}

/** Known to be no worse than "as now", with a band that holds. */
const isBetter = (error: ForecastFigures['error']): boolean =>
  error !== null && error.meanMs <= error.asNowMs && error.covered >= LEAST_COVERED;

/** To whole contacts and seconds. */
const roundPoint = ({ afterMs, waiting, longestWaitMs }: ForecastPoint): ForecastPoint => ({
  afterMs,
  waiting: roundTo(waiting, 1),
  longestWaitMs: roundTo(longestWaitMs, SECOND_MS),
});

const roundTo = ({ mid, low, high }: Expected, step: number): Expected => {
  const rounded = (value: number): number => Math.round(value / step) * step;
  return { mid: rounded(mid), low: rounded(low), high: rounded(high) };
};
