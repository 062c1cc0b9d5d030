import { LETTER_HINTS, SMALL_WORDS } from './language-words.ts';
import type { Token } from './scan.ts';

/** `unknown`: too little to go by, as in "top 👍" or "internet Zwolle". */
export type Language = 'nl' | 'en' | 'other' | 'unknown';

const languages = Object.keys(SMALL_WORDS);

interface Evidence {
  readonly language: number;
  readonly weight: number;
}

/** What each small word tells: 1, shared among the languages that have it. */
const evidence = new Map<string, Evidence[]>();
for (const [language, words] of languages.entries()) {
  for (const word of new Set(SMALL_WORDS[words])) {
    const found = evidence.get(word) ?? [];
    found.push({ language, weight: 1 });
    evidence.set(word, found);
  }
}
for (const [word, found] of evidence) {
  evidence.set(
    word,
    found.map(({ language }) => ({ language, weight: 1 / found.length })),
  );
}

export const isSmallWord = (key: string): boolean => evidence.has(key);

const hints = LETTER_HINTS.map(([language, pattern]) => ({
  at: languages.indexOf(language),
  pattern,
}));

const HINT = 0.25;
const KNOWN = 0.6;
/** With as much evidence letters need not be asked. */
const CLEAR = 4;
const NL = languages.indexOf('nl');
const EN = languages.indexOf('en');
/** A text of which less than this is known speaks another tongue. */
const LEAST_SHARE = 0.13;
// More words than this tell no more about the language.
const ENOUGH_WORDS = 80;

const isLatin = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00);
};

/**
 * The language of the words; `isDutch` and `isEnglish` say whether a content word is in that language's tables,
 * which decides short texts without small words.
 */
export const guessLanguage = (
  tokens: readonly Token[],
  isDutch: (key: string) => boolean,
  isEnglish: (key: string) => boolean,
): Language => {
  const sums = new Float64Array(languages.length);
  let words = 0;
  let foreignScript = 0;
  const unknown: string[] = [];
  for (const { kind, text, key, capital } of tokens) {
    if (kind !== 'word') continue;
    if (!isLatin(text)) {
      foreignScript += 1;
      continue;
    }
    words += 1;
    if (words > ENOUGH_WORDS) break;
    const told = evidence.get(text) ?? evidence.get(key);
    if (told !== undefined) {
      for (const { language, weight } of told) sums[language] = (sums[language] ?? 0) + weight;
      continue;
    }
    const dutch = isDutch(key);
    const english = isEnglish(key);
    if (dutch !== english) {
      const at = dutch ? NL : EN;
      sums[at] = (sums[at] ?? 0) + KNOWN;
    } else if (dutch) {
      // "wifi", "router": of both, so it speaks for neither and against none.
      words -= 1;
    } else if (!(capital && words > 1) && text.length <= 30) {
      // A name in the middle of a sentence says nothing of the sentence's language.
      unknown.push(text);
    }
  }
  if (foreignScript > words) return 'other';
  if (Math.max(...sums) < CLEAR) {
    for (const word of unknown) {
      for (const { at, pattern } of hints) {
        if (pattern.test(word)) sums[at] = (sums[at] ?? 0) + HINT;
      }
    }
  }
  let best = NL;
  for (let i = 0; i < sums.length; i++) if ((sums[i] ?? 0) > (sums[best] ?? 0)) best = i;
  const sum = sums[best] ?? 0;
  if (sum === 0) return words > 3 ? 'other' : 'unknown';
  if (words > 3 && sum / words < LEAST_SHARE) return 'other';
  if (best !== NL && best !== EN) {
    // A single hint ("café") does not make a message foreign.
    const own = Math.max(sums[NL] ?? 0, sums[EN] ?? 0);
    if (sum < 0.5 || sum - own < 0.2)
      return own === 0 ? 'unknown' : (sums[NL] ?? 0) >= (sums[EN] ?? 0) ? 'nl' : 'en';
    return 'other';
  }
  return best === NL ? 'nl' : 'en';
};
