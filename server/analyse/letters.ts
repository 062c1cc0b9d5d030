/**
 * How much a word looks like Dutch or English by its letters, three at a time: for words in no table. Learnt at the
 * start from the tables' own words.
 */

/** a–z, another letter, and the word's edge. */
const SYMBOLS = 28;
const EDGE = 0;
const FOREIGN = 27;
/** Added to every count: what was never seen is unlikely, not impossible. */
const SMOOTHING = 0.3;

const symbolAt = (word: string, at: number): number => {
  if (at < 0 || at >= word.length) return EDGE;
  const code = word.charCodeAt(at) - 0x60;
  return code >= 1 && code <= 26 ? code : FOREIGN;
};

const eachThree = (word: string, visit: (pair: number, three: number) => void): void => {
  let first = EDGE;
  let second = EDGE;
  for (let at = 0; at <= word.length; at++) {
    const third = symbolAt(word, at);
    const pair = first * SYMBOLS + second;
    visit(pair, pair * SYMBOLS + third);
    first = second;
    second = third;
  }
};

/** Mean logarithm of the likelihood of a word's letters, each after the two before it; of a lower-case word. */
export type LetterModel = (word: string) => number;

/** A model of the words' spelling; a word given twice counts once. */
export const learnLetters = (words: Iterable<string>): LetterModel => {
  const threes = new Float32Array(SYMBOLS ** 3);
  const pairs = new Float32Array(SYMBOLS ** 2);
  for (const word of new Set(words)) {
    eachThree(word, (pair, three) => {
      threes[three] = (threes[three] ?? 0) + 1;
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    });
  }
  const logs = threes.map((count, three) => {
    const before = pairs[Math.floor(three / SYMBOLS)] ?? 0;
    return Math.log((count + SMOOTHING) / (before + SMOOTHING * SYMBOLS));
  });
  return (word) => {
    let sum = 0;
    eachThree(word, (_, three) => {
      sum += logs[three] ?? 0;
    });
    return sum / (word.length + 1);
  };
};
