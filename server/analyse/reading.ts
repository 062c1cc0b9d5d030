import { bareEmoji } from './emoji.ts';
import type { Grammar } from './grammar.ts';
import type { Entry } from './lexicon.ts';
import { emojiMoods, wryEmoji } from './lexicon-emoji.ts';
import { phraseAt, type PhraseBook, type PhraseKind } from './phrases.ts';
import type { Token } from './scan.ts';

/** What a language's moods are read with. */
export interface Tongue {
  readonly lexicon: ReadonlyMap<string, Entry>;
  readonly phrases: PhraseBook;
  readonly grammar: Grammar;
  /** `grammarWords` of the grammar. */
  readonly small: ReadonlySet<string>;
}

/** A word or phrase that carries mood, as it counts in its place. */
export interface Hit {
  weight: number;
  readonly kind: PhraseKind;
  /** Praise of a sort that is also meant wryly. */
  readonly wry: boolean;
}

// Each factor was chosen on the development sets, roughly: none moves a result by more than two points.
const NEGATED_PRAISE = -0.75;
const NEGATED_BLAME = -0.35;
const DENIED_DUTY = -0.5;
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.25;
const FAULT_IN_QUESTION = 0.35;
const BLAME_IN_QUESTION = 0.7;
const PRAISE_IN_QUESTION = 0.2;
const SHOUTED = 1.3;
const BOOSTED = 1.4;
/** How far back a negation finds the duty it denies: "doet het sinds gisteren niet". */
const DUTY_REACH = 5;
const DEGREE_REACH = 2;

/** What a message holds of mood, read sentence by sentence; not yet weighed together. */
export interface Reading {
  readonly hits: Hit[];
  /** Hits from here on belong to the sentence being read. */
  sentence: number;
  emoji: number;
  emojiCount: number;
  wry: boolean;
  denials: number;
  denialsInSentence: number;
  exclamations: number;
  contrasted: boolean;
  asks: boolean;
  accuses: boolean;
}

// "topic", "supermarkt" and their like are no praise.
const PREFIX_IN_NAME_ONLY = /^(?:topic|topje|toppen|supermarkt|superviso|supert|megab|megap|prutt)/;
const LEAST_REST = 3;

const byPrefix = (key: string, { prefixes }: Grammar): Entry | undefined => {
  for (const [prefix, weight] of prefixes) {
    if (!key.startsWith(prefix) || key.length < prefix.length + LEAST_REST) continue;
    return PREFIX_IN_NAME_ONLY.test(key) ? undefined : { weight, kind: 'mood' };
  }
  return undefined;
};

const endSentence = (reading: Reading, mark: string): void => {
  const { hits, sentence } = reading;
  if (mark.includes('?') && !reading.accuses) {
    reading.asks = true;
    for (let i = sentence; i < hits.length; i++) {
      const hit = hits[i];
      if (hit === undefined) continue;
      if (hit.weight > 0) hit.weight *= PRAISE_IN_QUESTION;
      else hit.weight *= hit.kind === 'fault' ? FAULT_IN_QUESTION : BLAME_IN_QUESTION;
    }
  } else reading.denials += reading.denialsInSentence;
  reading.denialsInSentence = 0;
  reading.accuses = false;
  reading.sentence = hits.length;
  if (mark.includes('!')) reading.exclamations += 1;
};

const readEmoji = (reading: Reading, text: string): void => {
  const bare = bareEmoji(text);
  const weight =
    emojiMoods.get(bare) ?? emojiMoods.get(String.fromCodePoint(bare.codePointAt(0) ?? 0));
  if (wryEmoji.has(bare)) reading.wry = true;
  if (weight === undefined) return;
  // A row of the same picture says little more than one.
  reading.emoji += weight / (1 + reading.emojiCount);
  reading.emojiCount += 1;
};

/** The mood words and phrases of the tokens, as negation, degree, contrast and question make them count. */
export const readMood = (tokens: readonly Token[], tongue: Tongue): Reading => {
  const { lexicon, phrases, grammar, small } = tongue;
  const reading: Reading = {
    hits: [],
    sentence: 0,
    emoji: 0,
    emojiCount: 0,
    wry: false,
    denials: 0,
    denialsInSentence: 0,
    exclamations: 0,
    contrasted: false,
    asks: false,
    accuses: false,
  };
  const { hits } = reading;
  let negatedUntil = -1;
  let degree = 1;
  let degreeUntil = -1;
  let dutyAt = -99;
  let contrast = 1;
  let boost = 1;
  /** Hits before it were weighed against a contrast already. */
  let contrastFrom = 0;

  const add = (
    at: number,
    weight: number,
    kind: PhraseKind,
    token: Token,
    negatable: boolean,
  ): void => {
    let value = weight * contrast * boost;
    boost = 1;
    if (at <= degreeUntil) value *= degree;
    if (token.shout) value *= SHOUTED;
    if (negatable && at <= negatedUntil) {
      value *= value > 0 ? NEGATED_PRAISE : NEGATED_BLAME;
      reading.denialsInSentence -= 1;
    }
    hits.push({ weight: value, kind, wry: weight > 0 && grammar.wry.has(token.key) });
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, text } = token;
    if (kind === 'break') {
      negatedUntil = -1;
      degreeUntil = -1;
      dutyAt = -99;
      if (/[.!?\n…]/.test(text)) {
        endSentence(reading, text);
        contrast = 1;
        boost = 1;
      }
      continue;
    }
    if (kind === 'emoji') {
      readEmoji(reading, text);
      continue;
    }
    const found = phraseAt(phrases, tokens, at);
    if (found !== undefined) {
      const { phrase, end } = found;
      const negates = grammar.negations.has(token.key);
      if (phrase.kind === 'boost') boost = BOOSTED;
      else if (phrase.kind === 'ask') reading.asks = true;
      else if (phrase.kind !== 'plain') add(at, phrase.weight, phrase.kind, token, !negates);
      if (phrase.kind === 'irony') reading.wry = true;
      at = end - 1;
      continue;
    }
    if (kind !== 'word' && kind !== 'hashtag') continue;
    const key = kind === 'hashtag' ? token.key.slice(1) : token.key;

    if (!small.has(key)) {
      const plain = lexicon.get(key) ?? byPrefix(key, grammar);
      if (plain !== undefined && plain.weight !== 0) add(at, plain.weight, plain.kind, token, true);
      continue;
    }
    if (grammar.contrasts.has(key)) {
      reading.contrasted = true;
      contrast = AFTER_CONTRAST;
      for (let i = Math.max(reading.sentence, contrastFrom); i < hits.length; i++) {
        const hit = hits[i];
        if (hit !== undefined) hit.weight *= BEFORE_CONTRAST;
      }
      contrastFrom = hits.length;
    }
    if (grammar.bounds.has(key)) negatedUntil = -1;
    if (grammar.accusing.has(key)) reading.accuses = true;

    const reach = grammar.negations.get(key);
    if (reach !== undefined) {
      reading.denialsInSentence += 1;
      const last = hits.at(-1);
      const before = tokens[at - 1]?.key ?? '';
      if (grammar.negatedAfter.has(before) && last !== undefined && last.weight > 0) {
        last.weight *= NEGATED_PRAISE;
      } else if (at - dutyAt <= DUTY_REACH) {
        hits.push({ weight: DENIED_DUTY * contrast, kind: 'fault', wry: false });
        dutyAt = -99;
      }
      negatedUntil = at + reach;
      continue;
    }
    if (grammar.duties.has(key)) {
      if (at <= negatedUntil) {
        hits.push({ weight: DENIED_DUTY * contrast, kind: 'fault', wry: false });
        negatedUntil = -1;
        reading.denialsInSentence -= 1;
        continue;
      }
      dutyAt = at;
    }
    const entry = lexicon.get(key);
    const nextDegree = grammar.degrees.get(key);
    if (nextDegree !== undefined) {
      const next = tokens[at + 1];
      if (entry === undefined || (next?.kind === 'word' && lexicon.has(next.key))) {
        degree = nextDegree;
        degreeUntil = at + DEGREE_REACH;
        continue;
      }
    }
    const greets = grammar.greetings.has(key) && (tokens[at - 1]?.kind ?? 'break') === 'break';
    if (entry !== undefined && entry.weight !== 0 && !greets)
      add(at, entry.weight, entry.kind, token, true);
  }
  endSentence(reading, '');
  return reading;
};
