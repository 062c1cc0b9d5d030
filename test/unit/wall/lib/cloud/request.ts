import type { CloudLayout, CloudRequest, CloudWord } from '../../../../../wall/lib/cloud/types.ts';

const STEMS = 'storing glasvezel app wifi monteur factuur net tv wachtrij prijs'.split(' ');

/** So many different words, their weights by Zipf's law. */
export const zipfWords = (count: number): CloudWord[] =>
  Array.from({ length: count }, (_, rank) => ({
    text: `${STEMS[rank % STEMS.length]}${rank < STEMS.length ? '' : rank}`,
    weight: 1_000 / (rank + 3) ** 0.85,
  }));

export const cloudRequest = (changes: Partial<CloudRequest> = {}): CloudRequest => ({
  words: zipfWords(60),
  previous: null,
  seed: 1,
  widthPx: 1_200,
  heightPx: 680,
  font: { family: 'Blocks', weight: 600 },
  minFontPx: 8,
  maxFontPx: 400,
  ...changes,
});

/** Numbers from 0 up to 1, always the same for a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39);
    mixed ^= mixed >>> 16;
    return (mixed >>> 0) / 2 ** 32;
  };
}

let newcomers = 0;

/** What an update does to words: some weigh more or less, some are others. */
export const churned = (
  words: readonly CloudWord[],
  random: () => number,
  { changed, by, replaced }: { changed: number; by: number; replaced: number },
): CloudWord[] =>
  words.map((word) => {
    if (random() < replaced) {
      newcomers += 1;
      return { text: `${STEMS[newcomers % STEMS.length]}-${newcomers}`, weight: word.weight };
    }
    if (random() >= changed) return word;
    const weight = word.weight * (1 + by * (2 * random() - 1));
    return { ...word, weight: Math.min(500, Math.max(4, weight)) };
  });

/** Mean way of the middles of the words in both, as a share of the diagonal, and the share that moved under 0.5 %. */
export function displacement(
  before: CloudLayout,
  now: CloudLayout,
): { mean: number; still: number } {
  const old = new Map(before.placed.map((word) => [word.text, word]));
  const moves = now.placed.flatMap((word) => {
    const from = old.get(word.text);
    if (!from) return [];
    const x = word.xPx + word.widthPx / 2 - (from.xPx + from.widthPx / 2);
    const y = word.yPx - word.fontPx * 0.36 - (from.yPx - from.fontPx * 0.36);
    return [Math.hypot(x, y) / Math.hypot(now.widthPx, now.heightPx)];
  });
  return {
    mean: moves.reduce((sum, move) => sum + move, 0) / Math.max(1, moves.length),
    still: moves.filter((move) => move < 0.005).length / Math.max(1, moves.length),
  };
}
