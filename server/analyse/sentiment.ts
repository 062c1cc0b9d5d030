import { dutchGrammar, englishGrammar, noGrammar } from './grammar.ts';
import type { Language } from './language.ts';
import { englishLexicon, englishOwnWords } from './lexicon-en.ts';
import { dutchLexicon, dutchOwnWords } from './lexicon-nl.ts';
import { buildPhraseBook } from './phrases.ts';
import { englishPhrases } from './phrases-en.ts';
import { dutchPhrases } from './phrases-nl.ts';
import * as moodRules from './mood-rules.ts';
import { readTokens } from './reading.ts';
import * as hits from './reading-hits.ts';
import type { Reading } from './reading-hits.ts';
import type { Token } from './scan.ts';
import { cueBits, cuesOf, toldAs } from './telling.ts';
import * as tongue from './tongue.ts';
import type { Tongue } from './tongue.ts';
import { intern } from './vocabulary.ts';

// Own constants for what is asked at every word of mood: see vocabulary.ts.
const { BY_IRONY, BY_QUESTION, BY_RELIEF, ruleNames } = moodRules;
const { changeHit, newReading } = hits;
const { buildTongue, IS_EVENT, IS_FAULT, IS_IRONY, IS_MOOD, IS_RELIEF } = tongue;

/** A word, phrase or picture that told mood. */
export interface Evidence {
  /** Place of its first token and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** As tables have it: lower-cased, without accents. */
  readonly word: string;
  /** What it adds to the sum, after every rule. */
  readonly points: number;
  /** Rules that made it count as it does. */
  readonly rules: readonly string[];
}

/** A run of tokens between marks and words such as "maar", with the mood of its own words. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** −1 to 1. */
  readonly score: number;
}

export interface MoodReading {
  /** −1 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** In order; together they hold every token that is no mark. */
  readonly clauses: readonly Clause[];
}

/** The two languages that moods are read in; a hub's own words make others of the same shape. */
export interface Tongues {
  readonly dutch: Tongue;
  readonly english: Tongue;
}

export const shippedTongues: Tongues = {
  dutch: buildTongue(dutchLexicon, dutchPhrases, dutchGrammar),
  english: buildTongue(englishLexicon, englishPhrases, englishGrammar),
};

/** Of other languages only the pictures tell. */
const pictures = buildTongue(new Map(), buildPhraseBook([]), noGrammar);

// Chosen on the development sets, roughly: none moves a result by more than two points.
const FAULT_RELIEVED = 0.4;
/** Of a fault told with a question about it, without a word of mood. */
const FAULT_ASKED = 0.28;
/** Of thanks in a message that asks something. */
const THANKS_ASKING = 0.2;
const IRONIC_PRAISE = -0.4;
const PER_EXCLAMATION = 0.08;
const BARE_NEGATION = -0.2;
/** Of one's own doings, told to nobody: "ik weet het nog niet". */
const BARE_NEGATION_OF_SELF = -0.06;
/** A fault as grave as this makes praise beside it wry. */
const GRAVE = -0.45;
/** Of a verdict that weighs both sides: "per saldo", "een beetje dubbel". */
const MIXED = 0.2;
/** With as much praise of other sorts, thanks are meant. */
const PLAIN_PRAISE = 0.5;
/** Blame beside which applause is wry. */
const CLAPPED = -0.25;
const FEW_TOKENS = 4;
/** "haha" is no feeling about what is asked. */
const LEAST_FELT = 0.2;

/** The reading's moods together: faults relieved or asked about weigh less, wry praise turns. */
const weigh = (reading: Reading): number => {
  const { count, weight, kind, wry, contrasted } = reading;
  let faults = 0;
  let relieved = false;
  let felt = false;
  let praise = 0;
  let wryWords = 0;
  for (let i = 0; i < count; i++) {
    const value = weight[i] ?? 0;
    const sort = kind[i];
    const isFelt = sort === IS_MOOD && Math.abs(value) >= LEAST_FELT;
    if (isFelt || sort === IS_IRONY || sort === IS_EVENT) felt = true;
    if ((sort === IS_FAULT || sort === IS_EVENT) && value < 0) faults += value;
    if (sort === IS_MOOD && value > 0) {
      if (reading.wryPraise[i] === 0) praise += value;
      else wryWords += 1;
    }
    if (sort === IS_RELIEF && value > 0) relieved = true;
  }
  const clapped = reading.applauds && faults <= CLAPPED && praise < PLAIN_PRAISE;
  const ironic = (wry && !relieved && !contrasted) || (clapped && !relieved);
  const meant = wryWords > 1 && reading.exclamations > 0;
  const sour = faults <= GRAVE && praise < PLAIN_PRAISE && !meant && !relieved && !contrasted;
  const asked = reading.asks && !felt;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const value = weight[i] ?? 0;
    const isFault = kind[i] === IS_FAULT;
    if ((isFault || kind[i] === IS_EVENT) && relieved && value < 0)
      changeHit(reading, i, FAULT_RELIEVED, BY_RELIEF);
    else if (isFault && asked) changeHit(reading, i, FAULT_ASKED, 0);
    else if (reading.thanks[i] === 1 && reading.hasQuestion)
      changeHit(reading, i, THANKS_ASKING, BY_QUESTION);
    else if (value > 0 && (ironic || (sour && reading.wryPraise[i] === 1))) {
      changeHit(reading, i, IRONIC_PRAISE, BY_IRONY);
    }
    total += weight[i] ?? 0;
  }
  // Tears beside praise are of joy.
  if (reading.emoji < 0 && total > 0 && !wry) reading.emojiCount = 0;
  else total += ironic && reading.emoji > 0 ? reading.emoji * IRONIC_PRAISE : reading.emoji;
  total *= 1 + PER_EXCLAMATION * Math.min(reading.exclamations, 3);
  if (reading.mixed) total *= MIXED;
  if (count === 0 && reading.emoji === 0 && reading.denials > 0 && !reading.asks) {
    total += reading.aboutSelf && !reading.addresses ? BARE_NEGATION_OF_SELF : BARE_NEGATION;
  }
  return total;
};

const bound = (total: number): number => total / Math.sqrt(total * total + 1);

const reading = newReading();

/** What the way of telling adds or takes, as a rule's name. */
const TELLING = 'way of telling';

/** Reads the tokens into `reading`; the sum of its moods. */
const read = (tokens: readonly Token[], language: Language, tongues: Tongues): number => {
  const { dutch, english } = tongues;
  if (language === 'other') {
    // Words of a language that is neither Dutch nor English say nothing.
    readTokens(reading, tokens, pictures);
    return weigh(reading);
  }
  const first = language === 'en' ? english : dutch;
  readTokens(reading, tokens, first);
  const total = weigh(reading);
  // Of a few words the language is a guess: where they say nothing in the one, the other is asked.
  if (total !== 0) return total;
  if (language !== 'unknown' && (tokens.length > FEW_TOKENS || reading.knowsPhrase)) return total;
  readTokens(reading, tokens, first === english ? dutch : english);
  return weigh(reading);
};

const dutchCues = cueBits('dutch');
const englishCues = cueBits('english');

/** The sum of a message's moods as its way of telling makes them count. */
const told = (tokens: readonly Token[], language: Language, total: number): number =>
  language === 'other'
    ? total
    : toldAs(total, cuesOf(tokens, language === 'en' ? englishCues : dutchCues));

/** How a part of a message sounds, −1 to 1, by its words of mood alone. */
export const scorePart = (
  tokens: readonly Token[],
  language: Language,
  tongues: Tongues = shippedTongues,
): number => bound(read(tokens, language, tongues));

/** How a message sounds, −1 to 1; words of a language that is neither Dutch nor English say nothing. */
export const scoreMood = (
  tokens: readonly Token[],
  language: Language,
  tongues: Tongues = shippedTongues,
): number => bound(told(tokens, language, read(tokens, language, tongues)));

/** The words where evidence stands, as tables have them. */
const wordsAt = (tokens: readonly Token[], from: number, to: number): string => {
  let words = tokens[from]?.key ?? '';
  for (let at = from + 1; at < to; at++) words += ` ${tokens[at]?.key ?? ''}`;
  return words;
};

const rulesOf = (bits: number): string[] =>
  ruleNames.filter((_, place) => (bits & (1 << place)) !== 0);

const evidenceOf = (tokens: readonly Token[]): Evidence[] => {
  const evidence: Evidence[] = [];
  const { count, emojiCount } = reading;
  for (let i = 0; i < count; i++) {
    const from = reading.from[i] ?? 0;
    const to = reading.to[i] ?? 0;
    evidence.push({
      from,
      to,
      word: wordsAt(tokens, from, to),
      points: reading.weight[i] ?? 0,
      rules: rulesOf(reading.rules[i] ?? 0),
    });
  }
  for (let i = 0; i < emojiCount; i++) {
    const from = reading.emojiAt[i] ?? 0;
    evidence.push({
      from,
      to: from + 1,
      word: wordsAt(tokens, from, from + 1),
      points: reading.emojiWeight[i] ?? 0,
      rules: [],
    });
  }
  return evidence.sort((a, b) => a.from - b.from);
};

/** Words that begin a clause of their own. */
const clauseWords = new Set(
  [...dutchGrammar.bounds, ...englishGrammar.bounds, ...dutchGrammar.contrasts].map(intern),
);

const clausesOf = (tokens: readonly Token[], evidence: readonly Evidence[]): Clause[] => {
  const clauses: Clause[] = [];
  let begin = 0;
  let next = 0;
  const close = (end: number): void => {
    if (end <= begin) return;
    let sum = 0;
    // A phrase that goes on over the clause's end belongs to where it began.
    for (; next < evidence.length; next++) {
      const found = evidence[next];
      if (found === undefined || found.from >= end) break;
      sum += found.points;
    }
    clauses.push({ from: begin, to: end, score: bound(sum) });
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'break') {
      close(at);
      begin = at + 1;
    } else if (at > begin && clauseWords.has(token.id)) {
      close(at);
      begin = at;
    }
  }
  close(tokens.length);
  return clauses;
};

/** How a message sounds, by which words and rules, and clause by clause. */
export const readMood = (
  tokens: readonly Token[],
  language: Language,
  tongues: Tongues = shippedTongues,
): MoodReading => {
  const total = read(tokens, language, tongues);
  const evidence = evidenceOf(tokens);
  const clauses = clausesOf(tokens, evidence);
  const asTold = told(tokens, language, total);
  if (asTold !== total) {
    const points = asTold - total;
    evidence.push({ from: tokens.length, to: tokens.length, word: '', points, rules: [TELLING] });
  }
  return { score: bound(asTold), evidence, clauses };
};

/** Whether Dutch, or English, knows the word's mood: of our own words, since a public lexicon has many of both. */
export const isDutchMood = (key: string): boolean => dutchOwnWords.has(key);
export const isEnglishMood = (key: string): boolean => englishOwnWords.has(key);
