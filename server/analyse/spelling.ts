import type { Token } from './scan.ts';

const STRETCHED = /(.)\1\1/u;
const RUNS = /(.)\1{2,}/gu;
const PAIRS = /(.)\1+/gu;
const STRESS = /[áéíóú]/;
// Longer than any word: let be, as the scan does.
const LONGEST = 60;

/** The word that a stretched one stands for: "heeeel" is heel, "suuuper" super; itself where none is known. */
const unstretch = (key: string, isKnown: (key: string) => boolean): string => {
  const twice = key.replace(RUNS, '$1$1');
  if (isKnown(twice)) return twice;
  const once = key.replace(RUNS, '$1');
  if (isKnown(once)) return once;
  const bare = key.replace(PAIRS, '$1');
  return isKnown(bare) ? bare : twice;
};

/** The tokens with stretched words ("slééécht") and accents of stress ("géén") told as the words they are. */
export const respell = (
  tokens: readonly Token[],
  isKnown: (key: string) => boolean,
): readonly Token[] =>
  tokens.map((token) => {
    const { kind, text, key } = token;
    if (kind !== 'word' || text.length > LONGEST) return token;
    if (STRETCHED.test(key) && !isKnown(key)) {
      const word = unstretch(key, isKnown);
      return { ...token, key: word };
    }
    return text !== key && STRESS.test(text) && isKnown(key) ? { ...token, text: key } : token;
  });
