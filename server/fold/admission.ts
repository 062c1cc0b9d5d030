/**
 * Which new words are worth a place in a flood of words never seen before: those that come again. How often each came lately is estimated in two hashed tables of fixed size, of which the smaller
 * count is taken and only that one is raised (a count-min sketch with conservative update, as in SigniTrend).
 * @see https://doi.org/10.1145/633025.633056 Estan and Varghese
 * @see https://doi.org/10.1145/2623330.2623740 Schubert, Weiler and Kriegel
 */
import { MINUTE_MS } from '../../shared/units.ts';

export interface Admission {
  /** Whether a word that has no place yet is to get one. Asking counts it. */
  admits(word: string): boolean;
  /** Moves to the hub's time: every minute what is remembered counts half. */
  advance(nowMs: number): void;
}

const BUCKETS = 1 << 17;
const NO_BUCKETS = new Float32Array(0);
/** A word is seen this often at least before it is admitted, ... */
const MIN_SEEN = 3;
/** ... and so many times as often as chance alone lets words fall on one bucket. */
const OVER_CHANCE = 2;

/** @param seed chosen anew by each process, lest words be made up to fall on one another's counts. */
export function createAdmission(seed: number): Admission {
  /** Made with the first flood: most hubs never see one. */
  let first = NO_BUCKETS;
  let second = NO_BUCKETS;
  let counted = 0;
  let lastMinute = Number.NEGATIVE_INFINITY;

  return {
    admits(word) {
      if (first === NO_BUCKETS) {
        first = new Float32Array(BUCKETS);
        second = new Float32Array(BUCKETS);
      }
      let hash = seed | 0;
      for (let at = 0; at < word.length; at++) {
        hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
      }
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      const a = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
      const b = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 15;
      const seen = Math.min(first[a]!, second[b]!) + 1;
      if (first[a]! < seen) first[a] = seen;
      if (second[b]! < seen) second[b] = seen;
      counted += 1;
      return seen >= MIN_SEEN + (OVER_CHANCE * counted) / BUCKETS;
    },
    advance(nowMs) {
      const minute = Math.floor(nowMs / MINUTE_MS);
      const passed = Math.min(30, minute - lastMinute);
      if (passed <= 0) return;
      lastMinute = minute;
      if (counted < 1) return;
      const share = 2 ** -passed;
      counted *= share;
      for (let at = 0; at < BUCKETS; at++) {
        first[at]! *= share;
        second[at]! *= share;
      }
    },
  };
}
