import { MOOD_THRESHOLD } from '../../shared/units.ts';
import { scoreBrands } from './brand-moods.ts';
import { createBrandFinder, type BrandMention } from './brands.ts';
import type { Calibrator } from './calibrator.ts';
import { guessLanguage, IS_DUTCH, IS_ENGLISH, isSmallWord, type Language } from './language.ts';
import { ownTongues } from './own-moods.ts';
import { scan, scanInPassing, textsScanned, type Token } from './scan.ts';
import { isDutchMood, isEnglishMood, readMood, scoreMood, scorePart } from './sentiment.ts';
import { respell } from './spelling.ts';
import { dutchNouns, englishNouns } from './subjects.ts';
import { createTermFinder, type FoundTerms, type TermForm, type TermPair } from './terms.ts';
import { vocabularySize, wordOf } from './vocabulary.ts';

export type MoodLabel = 'negative' | 'neutral' | 'positive';

/** What a message says, as far as words tell. */
export interface Analysis {
  /** Lower-cased words in order, with @handles, #hashtags, URLs and emoji whole. */
  readonly tokens: readonly string[];
  readonly language: 'nl' | 'en' | 'other';
  /** −1 to 1. */
  readonly score: number;
  readonly label: MoodLabel;
  /** What the message talks about: each once, by the form that all forms of it are counted under. */
  readonly terms: readonly string[];
  /** Of those terms, the ones met in another form than that. */
  readonly forms: readonly TermForm[];
  /** Neighbours that may be one idea, if customers say them together often enough. */
  readonly pairs: readonly TermPair[];
  /** Ids of the brands named, or spoken to beside a rival that is named. */
  readonly brands: readonly string[];
  /** The mood about each of those brands. */
  readonly brandScores: Readonly<Record<string, { score: number; label: MoodLabel }>>;
}

/** A brand and the ways it is written: "PolderNet", "@PolderNet", "Polder Net". */
export interface BrandNames {
  readonly id: string;
  readonly names: readonly string[];
}

export interface AnalyserOptions {
  readonly brands: readonly BrandNames[];
  /** Id of our own: "jullie" is us. */
  readonly ownBrand?: string | undefined;
  /** The hub's language. @default 'nl' */
  readonly locale?: 'nl' | 'en';
  /** The hub's own words. */
  readonly words?: {
    /** Points, −1 to 1, by single word, and by phrase. */
    readonly mood?: Readonly<Record<string, number>>;
    readonly phrases?: Readonly<Record<string, number>>;
    /** Words that mean one thing, beside the shipped ones. */
    readonly concepts?: readonly (readonly string[])[];
    /** Words that are nobody's subject here. */
    readonly stop?: readonly string[];
  };
  /** Learnt from the hub's corrections. */
  readonly calibrator?: Calibrator | undefined;
}

/** The label that a score of −1 to 1 stands for. */
export const labelOf = (score: number): MoodLabel => {
  if (score >= MOOD_THRESHOLD) return 'positive';
  return score <= -MOOD_THRESHOLD ? 'negative' : 'neutral';
};

const isDutch = (key: string): boolean => isDutchMood(key) || dutchNouns.has(key);
const isEnglish = (key: string): boolean => isEnglishMood(key) || englishNouns.has(key);

const contentWords = Uint8Array.from({ length: vocabularySize() }, (_, id) => {
  const word = wordOf(id);
  return (isDutch(word) ? IS_DUTCH : 0) | (isEnglish(word) ? IS_ENGLISH : 0);
});

/** Whether a word in lower case is in one of the tables, of either language. */
export const isKnown = (key: string): boolean => isSmallWord(key) || isDutch(key) || isEnglish(key);

const textsOf = (tokens: readonly Token[]): string[] => {
  const texts: string[] = [];
  for (const { kind, text } of tokens) if (kind !== 'break') texts.push(text);
  return texts;
};

/** Good until the next text: see `scanInPassing`. */
const readInPassing = (text: string): readonly Token[] => respell(scanInPassing(text), isKnown);

const NO_SCORES: Analysis['brandScores'] = {};

/** An analysis whose texts of tokens are made when they are asked for, which is at once or hardly ever. */
class Read implements Analysis {
  readonly language: Analysis['language'];
  readonly score: number;
  readonly label: MoodLabel;
  readonly terms: readonly string[];
  readonly forms: readonly TermForm[];
  readonly pairs: readonly TermPair[];
  readonly brands: readonly string[];
  readonly brandScores: Analysis['brandScores'];
  readonly #text: string;
  readonly #scanned: readonly Token[];
  readonly #scan: number;

  constructor(
    text: string,
    tokens: readonly Token[],
    language: Language,
    score: number,
    { terms, forms, pairs }: FoundTerms,
    brands: readonly string[],
    brandScores: Analysis['brandScores'],
  ) {
    this.#text = text;
    this.#scanned = tokens;
    this.#scan = textsScanned();
    this.language = language === 'unknown' ? 'other' : language;
    this.score = score;
    this.label = labelOf(score);
    this.terms = terms;
    this.forms = forms;
    this.pairs = pairs;
    this.brands = brands;
    this.brandScores = brandScores;
  }

  get tokens(): readonly string[] {
    const stillHold = this.#scan === textsScanned();
    return textsOf(stillHold ? this.#scanned : readInPassing(this.#text));
  }
}

/** Words and rules that made a message's score. */
export interface Explanation extends Analysis {
  readonly evidence: readonly { word: string; points: number; rules: readonly string[] }[];
}

export interface Analyser {
  analyse(text: string): Analysis;
  /** The same, saying why; slower. */
  explain(text: string): Explanation;
  /** What a calibrator is fitted to: the score before any, and the tokens it stands on. */
  read(text: string): { readonly score: number; readonly tokens: readonly Token[] };
}

/** A pure reader of messages that knows these brands by name. */
export function createReader(options: AnalyserOptions): Analyser {
  const { ownBrand, locale = 'nl', words = {}, calibrator } = options;
  const findBrands = createBrandFinder(options.brands);
  const findTerms = createTermFinder({ locale, ...words });
  const tongues = ownTongues(words);

  const brandMoods = (
    tokens: readonly Token[],
    language: Language,
    mentions: readonly BrandMention[],
    score: number,
  ): Analysis['brandScores'] => {
    if (mentions.length === 0) return NO_SCORES;
    const scoreOf = (part: readonly Token[]): number => scorePart(part, language, tongues);
    const scores = scoreBrands({ tokens, mentions, ownBrand, score, scoreOf });
    return Object.fromEntries(
      Object.entries(scores).map(([id, value]) => [id, { score: value, label: labelOf(value) }]),
    );
  };

  const analyseTokens = (
    text: string,
    tokens: readonly Token[],
    language: Language,
    lexiconScore: number,
  ): Analysis => {
    const named = findBrands(tokens);
    const score = calibrator === undefined ? lexiconScore : calibrator(lexiconScore, tokens);
    const brandScores = brandMoods(tokens, language, named.mentions, score);
    const brands = named.ids.length === 0 ? named.ids : Object.keys(brandScores);
    const found = findTerms(tokens, language, named.at);
    return new Read(text, tokens, language, score, found, brands, brandScores);
  };

  return {
    analyse(text) {
      const tokens = readInPassing(text);
      const language = guessLanguage(tokens, contentWords);
      return analyseTokens(text, tokens, language, scoreMood(tokens, language, tongues));
    },
    explain(text) {
      const tokens = readInPassing(text);
      const language = guessLanguage(tokens, contentWords);
      const mood = readMood(tokens, language, tongues);
      const analysis = analyseTokens(text, tokens, language, mood.score);
      const evidence = mood.evidence.map(({ word, points, rules }) => ({ word, points, rules }));
      if (calibrator !== undefined) {
        const points = analysis.score - mood.score;
        evidence.push({ word: '', points, rules: ['calibration'] });
      }
      return { ...analysis, tokens: analysis.tokens, evidence };
    },
    read(text) {
      const tokens = respell(scan(text), isKnown);
      const language = guessLanguage(tokens, contentWords);
      return { score: scoreMood(tokens, language, tongues), tokens };
    },
  };
}

/** `analyse` of a reader. */
export const createAnalyser = (options: AnalyserOptions): ((text: string) => Analysis) =>
  createReader(options).analyse;
