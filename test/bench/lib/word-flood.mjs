/** Messages of ten terms of which nine were never said before, and what exact counting makes of them. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOCABULARY = 2_000;

/** Numbers from 0 up to 2³², the same for the same seed. @param {number} seed */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** @param {() => number} random */
function freshWord(random) {
  let word = '';
  for (let half = 0; half < 2; half++) {
    let bits = random();
    for (let at = 0; at < 5; at++) {
      word += LETTERS[bits % 26];
      bits = Math.floor(bits / 26);
    }
  }
  return word;
}

/**
 * @typedef {import('../../../server/fold/mention-ledger.ts').Contribution} Contribution
 * @typedef {object} Flood
 * @property {(count: number, atMs: (index: number) => number, extra?: readonly string[]) => Contribution[]} next
 *   The next messages; `extra` terms take the place of the known one in every fourth.
 */

/** @param {number} seed @param {number} [fresh] never seen terms a message @returns {Flood} */
export function createFlood(seed, fresh = 9) {
  const random = randomFrom(seed);
  const words = Array.from({ length: VOCABULARY }, () => freshWord(random));
  const share = () => random() / 2 ** 32;
  const labels = /** @type {const} */ (['positive', 'neutral', 'negative']);
  return {
    next: (count, atMs, extra = []) =>
      Array.from({ length: count }, (_, index) => {
        // As often as its rank says, in the manner of Zipf.
        const known = words[Math.floor(VOCABULARY ** share()) - 1] ?? '';
        const rising =
          extra.length > 0 && index % 4 === 0 ? extra[random() % extra.length] : undefined;
        const terms = [rising ?? known];
        for (let at = 0; at < fresh; at++) terms.push(freshWord(random));
        return {
          atMs: atMs(index),
          label: labels[random() % 3] ?? 'neutral',
          channel: 'social',
          language: 'nl',
          brands: ['us'],
          terms,
          reach: random() % 500,
        };
      }),
  };
}
