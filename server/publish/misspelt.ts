/** Words that are a slip of the pen of another one: "kabelbruek" is "kabelbreuk". */
import { distance } from 'fastest-levenshtein';
import { messagesIn } from '../fold/counts.ts';
import type { Counts } from '../fold/count-table.ts';
import { byKey } from '../../shared/delta.ts';

/** Shorter words are too often one letter from another word. */
const MIN_LENGTH = 7;
const PREFIX_LENGTH = 2;
/** A slip is said so many times less often, at least, than the word. */
const RARER = 4;

/**
 * Pairs of a rare word and the common one that it stands for, in order of the rare ones. They begin alike and differ by
 * a letter left out, put in or put before its neighbour: never by another letter in its place ("levering", "legering"), nor
 * by a word ("wel geleverd", "niet geleverd"), nor by a digit.
 * @param isWord a word of the language is meant as it stands: "contact" is not "contract".
 */
export function misspelt(
  figures: ReadonlyMap<string, { hour: Counts }>,
  isWord: (word: string) => boolean,
): [rare: string, common: string][] {
  const byStart = new Map<string, { text: string; n: number }[]>();
  for (const [text, { hour }] of figures) {
    if (text.length < MIN_LENGTH - 1 || /[\d\s]/.test(text)) continue;
    const start = text.slice(0, PREFIX_LENGTH);
    const alike = byStart.get(start);
    const one = { text, n: messagesIn(hour) };
    if (alike) alike.push(one);
    else byStart.set(start, [one]);
  }
  const slips: [string, string][] = [];
  for (const alike of byStart.values()) {
    const frequent = alike.filter(({ n }) => n >= RARER);
    if (frequent.length === 0) continue;
    for (const { text, n } of alike) {
      if (text.length < MIN_LENGTH || isWord(text)) continue;
      const common = frequent
        .filter((other) => other.n >= RARER * n && isSlip(text, other.text))
        .sort((a, b) => b.n - a.n || byKey(a.text, b.text))[0];
      if (common) slips.push([text, common.text]);
    }
  }
  return slips.sort(([a], [b]) => byKey(a, b));
}

function isSlip(a: string, b: string): boolean {
  const difference = Math.abs(a.length - b.length);
  if (difference === 1) return distance(a, b) === 1;
  if (difference !== 0) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(0, at) + a.slice(at + 1, at + 2) + a.slice(at, at + 1) + a.slice(at + 2) === b;
}
