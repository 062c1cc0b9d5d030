/**
 * Upper tail of the negative binomial distribution, as −log10 P: how surprising a count is.
 *
 * P(X ≥ k) is the regularised incomplete beta function I_x(k, r) with x = mean ÷ (mean + r)
 * (https://dlmf.nist.gov/8.17). It is summed as a continued fraction in logarithms, so that a tail of 10^−400 is as
 * exact as one of a half.
 */

/** Lanczos' approximation with g = 7 and nine terms: 15 digits for x > 0 (https://dlmf.nist.gov/5.11). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Natural logarithm of the gamma function; x > 0. */
export function logGamma(x: number): number {
  // Reflection: the approximation loses digits below a half.
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let sum: number = LANCZOS[0];
  for (let term = 1; term < LANCZOS.length; term++) sum += LANCZOS[term]! / (x - 1 + term);
  const t = x + 6.5;
  return HALF_LOG_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * −log10 P(X ≥ count), 0 and up, of a negative binomial X.
 *
 * @param mean of X, 0 and up; of 0 nothing is expected, so any count is infinitely surprising.
 * @param dispersion 0 < dispersion: variance = mean + dispersion × mean².
 */
export function surpriseOf(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 0;
  if (mean <= 0) return Number.POSITIVE_INFINITY;
  const size = 1 / dispersion;
  const x = mean / (mean + size);
  const logFront =
    logGamma(count + size) -
    logGamma(count) -
    logGamma(size) +
    count * Math.log(x) -
    size * Math.log1p(mean / size);
  // The fraction converges quickly on this side of the mean; on the other it is the other tail's.
  if (x < (count + 1) / (count + size + 2)) {
    const logTail = logFront + Math.log(betaFraction(count, size, x) / count);
    return Math.max(0, -logTail / Math.LN10);
  }
  const lower = Math.exp(logFront) * (betaFraction(size, count, size / (mean + size)) / size);
  return Math.max(0, -Math.log1p(-Math.min(lower, 1)) / Math.LN10);
}

const TINY = 1e-300;
const MAX_TERMS = 10_000;

/** Continued fraction of the incomplete beta function (https://dlmf.nist.gov/8.17.E22), by Lentz's method. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-12) break;
  }
  return fraction;
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
