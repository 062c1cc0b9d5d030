import { dutchGrammar, englishGrammar, grammarWords } from './grammar.ts';
import type { Language } from './language.ts';
import { englishLexicon } from './lexicon-en.ts';
import { dutchLexicon } from './lexicon-nl.ts';
import { englishPhrases } from './phrases-en.ts';
import { dutchPhrases } from './phrases-nl.ts';
import { readMood, type Reading, type Tongue } from './reading.ts';
import type { Token } from './scan.ts';

const dutch: Tongue = {
  lexicon: dutchLexicon,
  phrases: dutchPhrases,
  grammar: dutchGrammar,
  small: grammarWords(dutchGrammar),
};
const english: Tongue = {
  lexicon: englishLexicon,
  phrases: englishPhrases,
  grammar: englishGrammar,
  small: grammarWords(englishGrammar),
};

// Chosen on the development sets, roughly: none moves a result by more than two points.
const FAULT_RELIEVED = 0.4;
/** Of a fault told with a question about it, without a word of mood. */
const FAULT_ASKED = 0.4;
const IRONIC_PRAISE = -0.4;
const PER_EXCLAMATION = 0.08;
const BARE_NEGATION = -0.2;
/** A fault as grave as this makes praise beside it wry. */
const GRAVE = -0.2;

/** The reading's moods together: faults relieved or asked about weigh less, wry praise turns. */
const sum = (reading: Reading): number => {
  const { hits, wry, contrasted, emoji } = reading;
  let faults = 0;
  let relieved = false;
  let felt = false;
  for (const { weight, kind } of hits) {
    if (kind === 'mood' || kind === 'irony') felt = true;
    if (kind === 'fault' && weight < 0) faults += weight;
    if (kind === 'relief' && weight > 0) relieved = true;
  }
  const ironic = wry && !relieved && !contrasted;
  const sour = faults <= GRAVE && !relieved && !contrasted;
  const asked = reading.asks && !felt;
  let total = 0;
  for (const { weight, kind, wry: doubtful } of hits) {
    if (kind === 'fault' && relieved && weight < 0) total += weight * FAULT_RELIEVED;
    else if (kind === 'fault' && asked) total += weight * FAULT_ASKED;
    else if (weight > 0 && (ironic || (sour && doubtful))) total += weight * IRONIC_PRAISE;
    else total += weight;
  }
  // Tears beside praise are of joy.
  total += emoji < 0 && total > 0 && !wry ? 0 : emoji;
  total *= 1 + PER_EXCLAMATION * Math.min(reading.exclamations, 3);
  if (hits.length === 0 && emoji === 0 && reading.denials > 0 && !reading.asks)
    total += BARE_NEGATION;
  return total;
};

const bound = (total: number): number => total / Math.sqrt(total * total + 1);

/** How a message sounds, −1 to 1; words of a language that is neither Dutch nor English say nothing. */
export const scoreMood = (tokens: readonly Token[], language: Language): number => {
  if (language === 'other') {
    const emoji = tokens.filter(({ kind }) => kind === 'emoji');
    return bound(sum(readMood(emoji, english)));
  }
  if (language === 'nl') return bound(sum(readMood(tokens, dutch)));
  if (language === 'en') return bound(sum(readMood(tokens, english)));
  const inDutch = sum(readMood(tokens, dutch));
  return bound(inDutch === 0 ? sum(readMood(tokens, english)) : inDutch);
};

/** Whether Dutch, or English, knows the word's mood. */
export const isDutchMood = (key: string): boolean => dutchLexicon.has(key);
export const isEnglishMood = (key: string): boolean => englishLexicon.has(key);
