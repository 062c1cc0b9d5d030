/**
 * Erlang A: contacts come at random, wait for one of the agents, and give up when their patience ends (M/M/s+M).
 * How the number of contacts in such a queue runs from now on, and how long they wait. Rates are per minute.
 */

export interface ErlangA {
  arrivalsPerMin: number;
  /** At work: free or with a contact. */
  agents: number;
  /** Contacts that one agent finishes in a minute of work: 1 ÷ average handle time. */
  servicePerMin: number;
  /** Of those who wait, how many give up in a minute: 1 ÷ mean patience; 0 when nobody does. */
  patiencePerMin: number;
}

/** Probabilities of `from`, `from` + 1, … contacts; they add up to 1. */
export interface Distribution {
  from: number;
  shares: Float64Array;
}

/** What is rarer than this is not carried on. */
const NEGLIGIBLE = 1e-10;
/** Standard deviations that a Poisson number stays within but for something negligible. */
const SIGMAS = 6.5;
/** Expected steps in one stride: short enough that the states it can reach, and so its rate, stay few. */
const STRIDE = 100;
/** From so many agents on the number of contacts is as good as normal, and the exact law takes too long. */
const MANY_AGENTS = 150;

/** Surely so many contacts, waiting and with agents. */
export const certainly = (contacts: number): Distribution => ({
  from: contacts,
  shares: Float64Array.of(1),
});

/**
 * Mean wait in minutes of somebody who joins now behind `waiting` others while every agent is busy: of each place in
 * the line, the time until the next finishes or gives up. Infinity without agents and patience.
 * @see Whitt, "Staffing a call center with uncertain arrival rate and absenteeism", 2006
 */
export function waitOfNextMin(
  { agents, servicePerMin, patiencePerMin }: Omit<ErlangA, 'arrivalsPerMin'>,
  waiting: number,
): number {
  let minutes = 0;
  for (let ahead = 0; ahead <= waiting; ahead++) {
    minutes += 1 / (agents * servicePerMin + ahead * patiencePerMin);
  }
  return minutes;
}

/**
 * The distribution of the number of contacts after `minutes`: the exact transient law of the chain, by uniformisation;
 * for 150 agents and more the normal law of its mean and variance.
 * @see https://en.wikipedia.org/wiki/Uniformization_(probability_theory)
 */
export function erlangAAfter(start: Distribution, queue: ErlangA, minutes: number): Distribution {
  if (queue.agents >= MANY_AGENTS) return normalAfter(start, queue, minutes);
  let current = start;
  let left = minutes;
  while (left > 0) {
    const top = current.from + current.shares.length - 1;
    const slowest = queue.arrivalsPerMin + leavingPerMin(queue, top);
    const rate = highestRate(top, queue, Math.min(left, STRIDE / Math.max(slowest, 1e-9)));
    const strideMin = Math.min(left, STRIDE / rate);
    current = stride(current, queue, rate, strideMin);
    left -= strideMin;
  }
  return current;
}

/** Contacts that wait: beyond the agents. */
export const meanWaiting = ({ from, shares }: Distribution, agents: number): number =>
  shares.reduce((sum, share, at) => sum + share * Math.max(0, from + at - agents), 0);

const leavingPerMin = (
  { agents, servicePerMin, patiencePerMin }: ErlangA,
  contacts: number,
): number =>
  Math.min(contacts, agents) * servicePerMin + Math.max(0, contacts - agents) * patiencePerMin;

/** The most contacts that come in a time, but for something negligible. */
const mostOf = (expected: number): number => Math.ceil(expected + SIGMAS * Math.sqrt(expected) + 8);

/** No state that can be reached in `minutes` is left faster than this. */
const highestRate = (top: number, queue: ErlangA, minutes: number): number =>
  Math.max(
    1e-9,
    queue.arrivalsPerMin + leavingPerMin(queue, top + mostOf(queue.arrivalsPerMin * minutes)),
  );

/** The chain makes a Poisson number of steps at `rate`; the outcome is the mixture over that number. */
function stride(start: Distribution, queue: ErlangA, rate: number, minutes: number): Distribution {
  const expected = rate * minutes;
  const steps = mostOf(expected);
  const lowest = Math.max(0, start.from - steps);
  const size = start.from + start.shares.length + steps + 1 - lowest;
  const up = queue.arrivalsPerMin / rate;
  // One place more on either side, so that every state has neighbours; outside first to last all are 0.
  const down = new Float64Array(size + 2);
  const stay = new Float64Array(size + 2);
  for (let at = 1; at <= size; at++) {
    down[at] = leavingPerMin(queue, lowest + at - 1) / rate;
    stay[at] = 1 - up - down[at]!;
  }

  let now = new Float64Array(size + 2);
  let next = new Float64Array(size + 2);
  now.set(start.shares, start.from - lowest + 1);
  const mixed = new Float64Array(size + 2);
  let first = start.from - lowest + 1;
  let last = first + start.shares.length - 1;
  let weight = Math.exp(-expected);
  for (let step = 0; ; step++) {
    for (let at = first; at <= last; at++) mixed[at] = mixed[at]! + weight * now[at]!;
    if (step === steps) break;
    const low = Math.max(1, first - 1);
    const high = Math.min(size, last + 1);
    for (let at = low; at <= high; at++) {
      next[at] = now[at]! * stay[at]! + now[at - 1]! * up + now[at + 1]! * down[at + 1]!;
    }
    now.fill(0, first, last + 1);
    [now, next] = [next, now];
    first = low;
    last = high;
    while (first < last && now[first]! < NEGLIGIBLE) now[first++] = 0;
    while (last > first && now[last]! < NEGLIGIBLE) now[last--] = 0;
    weight *= expected / (step + 1);
  }
  return trimmed(lowest, mixed.subarray(1, size + 1));
}

/** Without what is negligible at both ends, and adding up to 1 again. */
function trimmed(from: number, shares: Float64Array): Distribution {
  let first = 0;
  let last = shares.length - 1;
  while (first < last && shares[first]! < NEGLIGIBLE) first++;
  while (last > first && shares[last]! < NEGLIGIBLE) last--;
  const kept = shares.slice(first, last + 1);
  const total = kept.reduce((sum, share) => sum + share, 0);
  return { from: from + first, shares: kept.map((share) => share / total) };
}

/**
 * Mean and variance of a chain of many agents, stepped in time with the number of contacts taken as normal.
 * @see Massey and Pender, "Gaussian skewness approximation for dynamic rate multi-server queues", 2013
 */
function normalAfter(start: Distribution, queue: ErlangA, minutes: number): Distribution {
  const { arrivalsPerMin, agents, servicePerMin, patiencePerMin } = queue;
  let [mean, variance] = momentsOf(start);
  const steps = Math.ceil(minutes * 20 * Math.max(servicePerMin, patiencePerMin, 1));
  const dt = minutes / steps;
  for (let step = 0; step < steps; step++) {
    const sigma = Math.sqrt(Math.max(variance, 1e-9));
    const z = (agents - mean) / sigma;
    const below = normalShare(z);
    const beyond = sigma * normalDensity(z) + (mean - agents) * (1 - below);
    const leaving = servicePerMin * (mean - beyond) + patiencePerMin * beyond;
    const pull = servicePerMin * below + patiencePerMin * (1 - below);
    mean = Math.max(0, mean + dt * (arrivalsPerMin - leaving));
    variance = Math.max(0, variance + dt * (arrivalsPerMin + leaving - 2 * variance * pull));
  }
  const sigma = Math.sqrt(Math.max(variance, 1e-6));
  const from = Math.max(0, Math.floor(mean - SIGMAS * sigma));
  const to = Math.ceil(mean + SIGMAS * sigma);
  const shares = Float64Array.from({ length: to - from + 1 }, (_, at) => {
    const contacts = from + at;
    const low = at === 0 ? 0 : normalShare((contacts - 0.5 - mean) / sigma);
    return normalShare((contacts + 0.5 - mean) / sigma) - low;
  });
  return trimmed(from, shares);
}

function momentsOf({ from, shares }: Distribution): [mean: number, variance: number] {
  let mean = 0;
  let square = 0;
  for (const [at, share] of shares.entries()) {
    mean += share * (from + at);
    square += share * (from + at) ** 2;
  }
  return [mean, Math.max(0, square - mean ** 2)];
}

const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Share of a normal quantity below `z` deviations; to 2 in ten million (Abramowitz and Stegun 26.2.17). */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    normalDensity(z) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z >= 0 ? 1 - tail : tail;
}
