/**
 * Simulated brands: mentions a minute, with a daily cycle, as a Poisson stream whose rate may wander.
 *
 * @typedef {object} Brand
 * @property {number} perMin Mean mentions a minute over a day.
 * @property {boolean} [constant] Without a daily cycle.
 * @property {number} [wander] Relative standard deviation of the rate around its cycle; it forgets in half an hour.
 * @property {(minute: number) => number} [rise] Factor on the rate.
 */
/** @typedef {import('../../../../server/fold/warning/baseline.ts').CountSeries} CountSeries */

export const DAY_MIN = 1_440;
export const WEEK_MIN = 7 * DAY_MIN;

/** Mulberry32: 0 to 1, the same for the same seed. @param {number} seed */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @typedef {() => number} Random */

/** Box and Muller's. @param {Random} random */
const gaussian = (random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** By inversion; above a mean of 30 the normal approximation, rounded. @param {Random} random @param {number} mean */
function poisson(random, mean) {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian(random)));
  let count = 0;
  let chance = Math.exp(-mean);
  let below = chance;
  for (const drawn = random(); drawn > below && chance > 0;) {
    count++;
    chance *= mean / count;
    below += chance;
  }
  return count;
}

/** Share of the mean rate at a minute of the day: a night at a sixth, an afternoon at twice, an evening hump. */
function cycleAt(/** @type {number} */ minute) {
  const hour = (minute % DAY_MIN) / 60;
  const hump = (/** @type {number} */ at, /** @type {number} */ width) =>
    Math.exp(-(((hour - at) / width) ** 2));
  return (0.12 + 1.5 * hump(14, 4.6) + 0.55 * hump(20, 1.9)) / 0.72;
}

/** How much of the wandering is left a minute later. */
const MEMORY = Math.exp(-1 / 30);

/**
 * Counts of a brand from minute 0, as running sums, so that any window is two look-ups.
 * @param {Brand} brand @param {number} minutes @param {Random} random
 * @returns {CountSeries}
 */
export function simulate(brand, minutes, random) {
  const { perMin, constant = false, wander = 0, rise = () => 1 } = brand;
  const sums = new Float64Array(minutes + 1);
  let drift = 0;
  for (let minute = 0; minute < minutes; minute++) {
    if (wander > 0)
      drift = drift * MEMORY + gaussian(random) * wander * Math.sqrt(1 - MEMORY * MEMORY);
    const mean =
      perMin *
      (constant ? 1 : cycleAt(minute)) *
      Math.exp(drift - (wander * wander) / 2) *
      rise(minute);
    sums[minute + 1] = (sums[minute] ?? 0) + poisson(random, mean);
  }
  return seriesOf(sums);
}

/**
 * A series out of running sums: `sums[m]` are the events of the minutes before m.
 * @param {Float64Array} sums @param {number} [minutesEach] Minutes that a place of `sums` stands for. @default 1
 * @returns {CountSeries}
 */
export function seriesOf(sums, minutesEach = 1) {
  const last = sums.length - 1;
  const before = (/** @type {number} */ minute) =>
    sums[Math.max(0, Math.min(last, Math.floor(minute / minutesEach)))] ?? 0;
  return {
    firstMinute: 0,
    between: (from, to) => before(to) - before(from),
    daysBefore: (minute, days) => minute - days * DAY_MIN,
  };
}
