/** Mood of hashtags whose words are run together: "#badcustomerservice", "#unitedfail", "#nooitmeervodafone". */
import { MOOD, NEGATION, type Tongue } from './tongue.ts';
import { idAt } from './vocabulary.ts';

const LEAST_WORD = 4;
const LONGEST_PART = 16;
/** Weaker words are in too many names. */
const LEAST_WEIGHT = 0.5;
/** "#nevermore": what is said to happen never again. */
const NEVER = -0.5;
const NEGATIONS = ['not', 'geen', 'niet', 'no'];
const NEVERS = ['never', 'nooit'];

const strongAt = ({ parts, weight }: Tongue, key: string, from: number, end: number): number => {
  const id = idAt(key, from, end);
  if (id >= parts.length || ((parts[id] ?? 0) & (MOOD | NEGATION)) !== MOOD) return 0;
  const found = weight[id] ?? 0;
  return Math.abs(found) >= LEAST_WEIGHT ? found : 0;
};

/** By the longest strong word that it begins or ends with, or is told never to be; mostly 0. */
export const weightOfHashtag = (key: string, tongue: Tongue): number => {
  const end = key.length;
  for (const never of NEVERS) if (key.startsWith(never, 1)) return NEVER;
  for (const no of NEGATIONS) {
    const rest = key.startsWith(no, 1) ? strongAt(tongue, key, 1 + no.length, end) : 0;
    if (rest > 0) return -rest;
  }
  for (let length = Math.min(LONGEST_PART, end - LEAST_WORD); length >= LEAST_WORD; length--) {
    const found = strongAt(tongue, key, 1, 1 + length) || strongAt(tongue, key, end - length, end);
    if (found !== 0) return found;
  }
  return 0;
};
