import { MOOD_THRESHOLD } from '../../shared/units.ts';
import { createBrandFinder } from './brands.ts';
import { guessLanguage, isSmallWord } from './language.ts';
import { scan } from './scan.ts';
import { isDutchMood, isEnglishMood, scoreMood } from './sentiment.ts';
import { respell } from './spelling.ts';
import { dutchNouns, englishNouns } from './subjects.ts';
import { findTerms } from './terms.ts';

/** What a message says, as far as words tell. */
export interface Analysis {
  /** Lower-cased words in order, with @handles, #hashtags, URLs and emoji whole. */
  readonly tokens: readonly string[];
  readonly language: 'nl' | 'en' | 'other';
  /** −1 to 1. */
  readonly score: number;
  readonly label: 'negative' | 'neutral' | 'positive';
  /** What the message talks about: each once, in the form to show. */
  readonly terms: readonly string[];
  /** Ids of the brands named. */
  readonly brands: readonly string[];
}

/** A brand and the ways it is written: "PolderNet", "@PolderNet", "Polder Net". */
export interface BrandNames {
  readonly id: string;
  readonly names: readonly string[];
}

const labelOf = (score: number): Analysis['label'] => {
  if (score >= MOOD_THRESHOLD) return 'positive';
  return score <= -MOOD_THRESHOLD ? 'negative' : 'neutral';
};

const isDutch = (key: string): boolean => isDutchMood(key) || dutchNouns.has(key);
const isEnglish = (key: string): boolean => isEnglishMood(key) || englishNouns.has(key);

const isKnown = (key: string): boolean => isSmallWord(key) || isDutch(key) || isEnglish(key);

/** A pure reader of messages that knows these brands by name. */
export function createAnalyser(options: {
  brands: readonly BrandNames[];
}): (text: string) => Analysis {
  const findBrands = createBrandFinder(options.brands);
  return (text) => {
    const tokens = respell(scan(text), isKnown);
    const language = guessLanguage(tokens, isDutch, isEnglish);
    const brands = findBrands(tokens);
    const score = scoreMood(tokens, language);
    return {
      tokens: tokens.filter(({ kind }) => kind !== 'break').map((token) => token.text),
      language: language === 'unknown' ? 'other' : language,
      score,
      label: labelOf(score),
      terms: findTerms(tokens, language, brands.at),
      brands: brands.ids,
    };
  };
}
