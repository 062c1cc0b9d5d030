/** Hubwall's reading of moods and the packages it is compared with, each as a function from text to a number's sign. */
import { createRequire } from 'node:module';
import { importCompiled } from './compiled.mjs';

const require = createRequire(import.meta.url);

/** Packages without types, by a name that the compiler does not follow. */
const UNTYPED = { vader: 'vader-sentiment', wink: 'wink-sentiment' };

/**
 * @typedef {object} Scorer
 * @property {string} name
 * @property {readonly string[]} languages That it reads.
 * @property {(text: string, language: string) => number | Promise<number>} score
 * @property {number} threshold Scores of at least this are praise, of at most its negative blame.
 */

/** Above zero and nothing else. */
const ANY = Number.MIN_VALUE;

/** @returns {Promise<Scorer>} */
export async function hubwallScorer() {
  const { createAnalyser } = /** @type {typeof import('../../../server/analyse/analyse.ts')} */ (
    await importCompiled('server/analyse/analyse.js')
  );
  const { MOOD_THRESHOLD } = /** @type {typeof import('../../../shared/units.ts')} */ (
    await importCompiled('shared/units.js')
  );
  const analyse = createAnalyser({ brands: [] });
  return {
    name: 'hubwall',
    languages: ['nl', 'en'],
    score: (text) => analyse(text).score,
    threshold: MOOD_THRESHOLD,
  };
}

/** The scan and the mood alone, without language and terms. @returns {Promise<Scorer>} */
export async function moodScorer() {
  const { scanInPassing } = /** @type {typeof import('../../../server/analyse/scan.ts')} */ (
    await importCompiled('server/analyse/scan.js')
  );
  const { scoreMood } = /** @type {typeof import('../../../server/analyse/sentiment.ts')} */ (
    await importCompiled('server/analyse/sentiment.js')
  );
  return {
    name: 'scan + mood',
    languages: ['nl', 'en'],
    score: (text, language) => scoreMood(scanInPassing(text), language === 'nl' ? 'nl' : 'en'),
    threshold: 0.15,
  };
}

/** @returns {Scorer[]} */
export function packageScorers() {
  // Its main file loads database drivers; the analyser is all that is wanted.
  const { SentimentAnalyzer } = require('natural/lib/natural/sentiment/index.js');
  const pattern = new SentimentAnalyzer('Dutch', undefined, 'pattern');
  const afinn = new SentimentAnalyzer('English', undefined, 'afinn');

  const nlpjs = new (require('@nlpjs/sentiment').SentimentAnalyzer)();
  nlpjs.container.use(require('@nlpjs/lang-nl').LangNl);

  const sentiment = new (require('sentiment'))();
  const { SentimentIntensityAnalyzer } = require(UNTYPED.vader);
  const wink = require(UNTYPED.wink);

  return [
    {
      name: 'natural',
      languages: ['nl', 'en'],
      score: (text, language) =>
        (language === 'nl' ? pattern : afinn).getSentiment(text.toLowerCase().split(/[^\p{L}']+/u)),
      threshold: ANY,
    },
    {
      name: '@nlpjs/sentiment',
      languages: ['nl'],
      score: async (text) => {
        const { sentiment: found } = await nlpjs.process({ locale: 'nl', text });
        return found.score;
      },
      threshold: ANY,
    },
    {
      name: 'sentiment',
      languages: ['en'],
      score: (text) => sentiment.analyze(text).score,
      threshold: ANY,
    },
    {
      name: 'vader-sentiment',
      languages: ['en'],
      score: (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound,
      threshold: 0.05,
    },
    {
      name: 'wink-sentiment',
      languages: ['en'],
      score: (text) => wink(text).normalizedScore,
      threshold: ANY,
    },
  ];
}
