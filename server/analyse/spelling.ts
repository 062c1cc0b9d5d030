import type { Token } from './scan.ts';
import * as vocabulary from './vocabulary.ts';

// Own constants: see there.
const { idOf, LONGEST_WORD, UNKNOWN } = vocabulary;

const RUNS = /(.)\1{2,}/gu;
const PAIRS = /(.)\1+/gu;
const STRESS = /[áéíóú]/;

/** Whether a letter stands three times on end. */
const isStretched = (key: string): boolean => {
  for (let i = 2; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code === key.charCodeAt(i - 1) && code === key.charCodeAt(i - 2)) return true;
  }
  return false;
};

/** The word that a stretched one stands for: "heeeel" is heel, "suuuper" super; itself where none is known. */
const unstretch = (key: string, isKnown: (key: string) => boolean): string => {
  const twice = key.replace(RUNS, '$1$1');
  if (isKnown(twice)) return twice;
  const once = key.replace(RUNS, '$1');
  if (isKnown(once)) return once;
  const bare = key.replace(PAIRS, '$1');
  return isKnown(bare) ? bare : twice;
};

const respelled = (token: Token, isKnown: (key: string) => boolean): Token => {
  const { id, text, key } = token;
  if (id === UNKNOWN && isStretched(key) && !isKnown(key)) {
    const word = unstretch(key, isKnown);
    return { ...token, key: word, id: idOf(word) };
  }
  return text !== key && STRESS.test(text) && isKnown(key) ? { ...token, text: key } : token;
};

/** The tokens with stretched words ("slééécht") and accents of stress ("géén") told as the words they are. */
export const respell = (
  tokens: readonly Token[],
  isKnown: (key: string) => boolean,
): readonly Token[] => {
  let changed: Token[] | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.text.length > LONGEST_WORD) continue;
    if (token.id !== UNKNOWN && token.text === token.key) continue;
    const told = respelled(token, isKnown);
    if (told === token) continue;
    changed ??= [...tokens];
    changed[at] = told;
  }
  return changed ?? tokens;
};
