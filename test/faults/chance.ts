/** Chance that can be had again: the same seed, the same numbers. */
export interface Chance {
  /** 0 to 1, without 1. */
  next(): number;
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)]! };
}

/** What `npm run test:faults` was told; the seed is printed. */
export interface FaultOptions {
  /** How long the tests of a file go on, at least until they have killed as often as they must. */
  seconds: number;
  seed: number;
  /** How often each arrangement is killed at least; its Redis a fifth as often. 0: a few times. */
  kills: number;
}

export function faultOptions(): FaultOptions {
  const seconds = Number(process.env['FAULTS_SECONDS'] ?? '45');
  const seed = Number(process.env['FAULTS_SEED'] ?? Math.floor(Math.random() * 1e9));
  const kills = Number(process.env['FAULTS_KILLS'] ?? '0');
  process.stdout.write(`faults: seed ${seed}, ${seconds} s and ${kills} kills a test at least\n`);
  return { seconds, seed, kills };
}
