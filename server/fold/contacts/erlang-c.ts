/** Erlang C: a queue in balance in which nobody gives up. For planning a staff, and the floor of Erlang A. */

export interface ErlangC {
  /** Probability that a contact has to wait, 0 to 1; 1 where the staff cannot keep up. */
  waitProbability: number;
  /** Average speed of answer; Infinity where the staff cannot keep up. */
  asaMs: number;
  /** Share of contacts answered within a time, 0 to 1. */
  serviceLevel(withinMs: number): number;
}

/**
 * @param load contacts that come in an hour, and the average handle time of one
 * @param agents at work; a whole number, 1 or more
 * @see https://en.wikipedia.org/wiki/Erlang_(unit)#Erlang_C_formula
 */
export function erlangC(
  { contactsPerHour, handleMs }: { contactsPerHour: number; handleMs: number },
  agents: number,
): ErlangC {
  const erlangs = (contactsPerHour * handleMs) / 3_600_000;
  if (erlangs >= agents) {
    return { waitProbability: 1, asaMs: Number.POSITIVE_INFINITY, serviceLevel: () => 0 };
  }
  // Erlang B by its recursion: factorials of a large staff leave the range of a number.
  let blocked = 1;
  for (let n = 1; n <= agents; n++) blocked = (erlangs * blocked) / (n + erlangs * blocked);
  const waitProbability = blocked / (1 - (erlangs / agents) * (1 - blocked));
  const free = agents - erlangs;
  return {
    waitProbability,
    asaMs: (waitProbability * handleMs) / free,
    serviceLevel: (withinMs) => 1 - waitProbability * Math.exp((-free * withinMs) / handleMs),
  };
}
