import { weightOfHashtag } from './hashtags.ts';
import { emojiMood, isWryEmoji } from './lexicon-emoji.ts';
import { phraseAt, phraseEnd } from './phrases.ts';
import type { Token } from './scan.ts';
import {
  ACCUSING,
  ADDRESS,
  BEGINS_PHRASE,
  BOUND,
  CONTRAST,
  DEGREE,
  DUTY,
  GREETING,
  IS_EVENT,
  IS_FAULT,
  IS_MOOD,
  MOOD,
  NEGATED_AFTER,
  NEGATION,
  numberOfKind,
  SELF,
  THANKS,
  type Tongue,
  weightByPrefix,
  WISH,
  WRY,
} from './tongue.ts';
import { UNKNOWN } from './vocabulary.ts';

// Each factor was chosen on the development sets, roughly: none moves a result by more than two points.
const NEGATED_PRAISE = -0.75;
const NEGATED_BLAME = -0.35;
/** "not delayed" is no praise yet. */
const NEGATED_FAULT = -0.05;
const DENIED_DUTY = -0.5;
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.4;
const FAULT_IN_QUESTION = 0.45;
const BLAME_IN_QUESTION = 0.7;
const PRAISE_IN_QUESTION = 0.2;
const SHOUTED = 1.3;
const BOOSTED = 1.4;
/** How far back a negation finds the duty it denies: "doet het sinds gisteren niet". */
const DUTY_REACH = 5;
const DEGREE_REACH = 2;
/** How many words "anything but" reaches. */
const DENIED_WORDS = 2;
const WISHED = 0.25;
/** A review's title or a letter's subject: the first sentence, of a few words, before others. */
const IN_TITLE = 2.5;
const TITLE_WORDS = 4;
/** So much has to follow it. */
const AFTER_TITLE = 6;
const WISH_REACH = 4;
/** "als je een goede camera zoekt" */
const SUPPOSED_REACH = 6;

/** Rules that can change what a word counts for: a bit each, in the order of `ruleNames`. */
export const BY_PHRASE = 1;
export const BY_PREFIX = 2;
export const BY_NEGATION = 4;
export const BY_DENIAL = 8;
export const BY_DEGREE = 16;
export const BY_CONTRAST = 32;
export const BY_QUESTION = 64;
export const BY_SHOUT = 128;
export const BY_BOOST = 256;
export const BY_RELIEF = 512;
export const BY_IRONY = 1024;
export const BY_WISH = 2048;
export const BY_TITLE = 4096;

export const ruleNames = [
  'phrase',
  'prefix',
  'negation',
  'denied duty',
  'degree',
  'contrast',
  'question',
  'capitals',
  'never so',
  'relief',
  'irony',
  'wish',
  'title',
] as const;

/**
 * What a message holds of mood, read sentence by sentence; not yet weighed together. One is used again and again, so
 * that reading makes no objects: its lists are as long as `count` says.
 */
export interface Reading {
  count: number;
  /** Place of the first token and of the one after the last. */
  readonly from: number[];
  readonly to: number[];
  readonly weight: number[];
  readonly kind: number[];
  readonly rules: number[];
  /** 1 for praise of a sort that is also meant wryly. */
  readonly wryPraise: number[];
  /** 1 for thanks. */
  readonly thanks: number[];
  /** Hits from here on belong to the sentence being read. */
  sentence: number;
  emoji: number;
  emojiCount: number;
  readonly emojiAt: number[];
  readonly emojiWeight: number[];
  wry: boolean;
  denials: number;
  denialsInSentence: number;
  exclamations: number;
  contrasted: boolean;
  asks: boolean;
  /** By a question mark, not by the words of a request alone. */
  hasQuestion: boolean;
  accuses: boolean;
  /** A phrase was found, be it one that says nothing. */
  knowsPhrase: boolean;
  /** Someone is spoken to, by name or by "you". */
  addresses: boolean;
  /** The writer speaks of himself. */
  aboutSelf: boolean;
}

export const newReading = (): Reading => ({
  count: 0,
  from: [],
  to: [],
  weight: [],
  kind: [],
  rules: [],
  wryPraise: [],
  thanks: [],
  sentence: 0,
  emoji: 0,
  emojiCount: 0,
  emojiAt: [],
  emojiWeight: [],
  wry: false,
  denials: 0,
  denialsInSentence: 0,
  exclamations: 0,
  contrasted: false,
  asks: false,
  hasQuestion: false,
  accuses: false,
  knowsPhrase: false,
  addresses: false,
  aboutSelf: false,
});

const clear = (reading: Reading): void => {
  reading.count = 0;
  reading.sentence = 0;
  reading.emoji = 0;
  reading.emojiCount = 0;
  reading.wry = false;
  reading.denials = 0;
  reading.denialsInSentence = 0;
  reading.exclamations = 0;
  reading.contrasted = false;
  reading.asks = false;
  reading.hasQuestion = false;
  reading.accuses = false;
  reading.knowsPhrase = false;
  reading.addresses = false;
  reading.aboutSelf = false;
};

const addHit = (
  reading: Reading,
  from: number,
  to: number,
  weight: number,
  kind: number,
  rules: number,
  wryPraise: number,
  thanks: number,
): void => {
  const at = reading.count;
  reading.from[at] = from;
  reading.to[at] = to;
  reading.weight[at] = weight;
  reading.kind[at] = kind;
  reading.rules[at] = rules;
  reading.wryPraise[at] = wryPraise;
  reading.thanks[at] = thanks;
  reading.count = at + 1;
};

/** Multiplies what the hit counts for, and notes why. */
export const changeHit = (reading: Reading, at: number, factor: number, rule: number): void => {
  reading.weight[at] = (reading.weight[at] ?? 0) * factor;
  reading.rules[at] = (reading.rules[at] ?? 0) | rule;
};

const endSentence = (reading: Reading, mark: string): void => {
  // "??" and "?!" are asked in anger.
  const asks = mark.includes('?') && !/[?!].*[?!]/.test(mark);
  if (asks && !reading.accuses) {
    reading.asks = true;
    reading.hasQuestion = true;
    for (let i = reading.sentence; i < reading.count; i++) {
      if ((reading.weight[i] ?? 0) > 0) changeHit(reading, i, PRAISE_IN_QUESTION, BY_QUESTION);
      else if (reading.kind[i] === IS_FAULT) changeHit(reading, i, FAULT_IN_QUESTION, BY_QUESTION);
      else changeHit(reading, i, BLAME_IN_QUESTION, BY_QUESTION);
    }
  } else reading.denials += reading.denialsInSentence;
  reading.denialsInSentence = 0;
  reading.accuses = false;
  reading.sentence = reading.count;
  if (mark.includes('!')) reading.exclamations += 1;
};

const readEmoji = (reading: Reading, id: number, at: number): void => {
  if (isWryEmoji(id)) reading.wry = true;
  const weight = emojiMood(id);
  if (weight === 0) return;
  const count = reading.emojiCount;
  // A row of the same picture says little more than one.
  const counted = weight / (1 + count);
  reading.emoji += counted;
  reading.emojiAt[count] = at;
  reading.emojiWeight[count] = counted;
  reading.emojiCount = count + 1;
};

const endsSentence = (mark: string): boolean => {
  for (let i = 0; i < mark.length; i++) {
    const code = mark.charCodeAt(i);
    // . ! ? … and a new line
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x0a) {
      return true;
    }
  }
  return false;
};

/** Into `reading`: the mood words and phrases as negation, degree, contrast and question make them count. */
export const readTokens = (reading: Reading, tokens: readonly Token[], tongue: Tongue): void => {
  const { parts, phrases } = tongue;
  clear(reading);
  let negatedUntil = -1;
  let degree = 1;
  let degreeUntil = -1;
  let dutyAt = -99;
  let contrast = 1;
  let boost = 1;
  let wishedUntil = -1;
  /** No sentence has ended yet. */
  let isFirst = true;
  /** Hits before it were weighed against a contrast already. */
  let contrastFrom = 0;

  const add = (
    at: number,
    to: number,
    weight: number,
    kind: number,
    rule: number,
    token: Token,
    negatable: boolean,
  ): void => {
    let value = weight * contrast * boost;
    let rules = rule;
    if (contrast !== 1) rules |= BY_CONTRAST;
    if (boost !== 1) rules |= BY_BOOST;
    boost = 1;
    if (at <= degreeUntil) {
      value *= degree;
      rules |= BY_DEGREE;
    }
    if (token.shout) {
      value *= SHOUTED;
      rules |= BY_SHOUT;
    }
    if (negatable && at <= negatedUntil) {
      if (value > 0) value *= NEGATED_PRAISE;
      else value *= kind === IS_FAULT || kind === IS_EVENT ? NEGATED_FAULT : NEGATED_BLAME;
      rules |= BY_NEGATION;
      reading.denialsInSentence -= 1;
    }
    if (value > 0 && at <= wishedUntil && rule !== BY_PHRASE) {
      value *= WISHED;
      rules |= BY_WISH;
    }
    const part = weight > 0 ? (parts[token.id] ?? 0) : 0;
    const wryPraise = (part & WRY) !== 0 ? 1 : 0;
    const thanks = (part & THANKS) !== 0 && weight > 0 ? 1 : 0;
    addHit(reading, at, to, value, kind, rules, wryPraise, thanks);
  };

  const deny = (at: number): void =>
    addHit(reading, at, at + 1, DENIED_DUTY * contrast, IS_FAULT, BY_DENIAL, 0, 0);

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const { kind, text, id } = token;
    if (kind === 'break') {
      if (isFirst && endsSentence(text)) {
        isFirst = false;
        const isTitle = at <= TITLE_WORDS && at + AFTER_TITLE < tokens.length;
        for (let i = 0; isTitle && i < reading.count; i++) {
          if (reading.thanks[i] === 0) changeHit(reading, i, IN_TITLE, BY_TITLE);
        }
      }
      negatedUntil = -1;
      degreeUntil = -1;
      wishedUntil = -1;
      dutyAt = -99;
      if (endsSentence(text)) {
        endSentence(reading, text);
        contrast = 1;
        boost = 1;
      }
      continue;
    }
    if (kind === 'emoji') {
      readEmoji(reading, id, at);
      continue;
    }
    const part = parts[id] ?? 0;
    if (
      (kind === 'word' && (part & BEGINS_PHRASE) !== 0) ||
      (kind === 'number' && phrases.hasByNumber)
    ) {
      const phrase = phraseAt(phrases, tokens, at, token);
      if (phrase !== undefined) {
        const end = phraseEnd();
        reading.knowsPhrase = true;
        if (phrase.kind === 'boost') boost = BOOSTED;
        else if (phrase.kind === 'ask') reading.asks ||= !reading.accuses;
        else if (phrase.kind === 'deny') {
          reading.denialsInSentence += 1;
          negatedUntil = end - 1 + DENIED_WORDS;
        } else if (phrase.kind === 'if') wishedUntil = end - 1 + SUPPOSED_REACH;
        else if (phrase.kind !== 'plain') {
          const negates = (part & NEGATION) !== 0;
          add(at, end, phrase.weight, numberOfKind(phrase.kind), BY_PHRASE, token, !negates);
        }
        if (phrase.kind === 'irony') reading.wry = true;
        at = end - 1;
        continue;
      }
    }
    if (kind === 'handle') reading.addresses = true;
    if (kind !== 'word' && kind !== 'hashtag') continue;
    if (id === UNKNOWN || id >= parts.length) {
      const weight =
        kind === 'word'
          ? weightByPrefix(token.key, tongue.prefixes)
          : weightOfHashtag(token.key, tongue);
      if (weight !== 0) add(at, at + 1, weight, IS_MOOD, BY_PREFIX, token, true);
      continue;
    }
    const small = part & ~(BEGINS_PHRASE | WRY | THANKS | MOOD);
    if (small === 0) {
      if ((part & MOOD) !== 0) {
        add(at, at + 1, tongue.weight[id] ?? 0, tongue.kind[id] ?? IS_MOOD, 0, token, true);
      }
      continue;
    }
    if ((part & CONTRAST) !== 0) {
      reading.contrasted = true;
      contrast = AFTER_CONTRAST;
      for (let i = Math.max(reading.sentence, contrastFrom); i < reading.count; i++) {
        changeHit(reading, i, BEFORE_CONTRAST, BY_CONTRAST);
      }
      contrastFrom = reading.count;
    }
    if ((part & ADDRESS) !== 0) reading.addresses = true;
    if ((part & SELF) !== 0) reading.aboutSelf = true;
    if ((part & BOUND) !== 0) negatedUntil = -1;
    if ((part & ACCUSING) !== 0) reading.accuses = true;
    if ((part & WISH) !== 0) wishedUntil = at + WISH_REACH;

    if ((part & NEGATION) !== 0) {
      reading.denialsInSentence += 1;
      const last = reading.count - 1;
      const before = parts[tokens[at - 1]?.id ?? UNKNOWN] ?? 0;
      if ((before & NEGATED_AFTER) !== 0 && last >= 0 && (reading.weight[last] ?? 0) > 0) {
        changeHit(reading, last, NEGATED_PRAISE, BY_NEGATION);
      } else if (at - dutyAt <= DUTY_REACH) {
        deny(at);
        dutyAt = -99;
      }
      negatedUntil = at + (tongue.reach[id] ?? 0);
      continue;
    }
    if ((part & DUTY) !== 0) {
      if (at <= negatedUntil) {
        deny(at);
        negatedUntil = -1;
        reading.denialsInSentence -= 1;
        continue;
      }
      dutyAt = at;
    }
    const hasMood = (part & MOOD) !== 0;
    if ((part & DEGREE) !== 0) {
      const next = parts[tokens[at + 1]?.id ?? UNKNOWN] ?? 0;
      if (!hasMood || (next & MOOD) !== 0) {
        degree = tongue.degree[id] ?? 1;
        degreeUntil = at + DEGREE_REACH;
        continue;
      }
    }
    if (!hasMood) continue;
    const greets = (part & GREETING) !== 0 && (tokens[at - 1]?.kind ?? 'break') === 'break';
    if (!greets)
      add(at, at + 1, tongue.weight[id] ?? 0, tongue.kind[id] ?? IS_MOOD, 0, token, true);
  }
  endSentence(reading, '');
};
