import { weightOfHashtag } from './hashtags.ts';
import * as moodRules from './mood-rules.ts';
import * as phrasesOf from './phrases.ts';
import * as hits from './reading-hits.ts';
import type { Reading } from './reading-hits.ts';
import * as sentences from './reading-sentence.ts';
import type { Token } from './scan.ts';
import * as tongues from './tongue.ts';
import type { Tongue } from './tongue.ts';
import * as vocabulary from './vocabulary.ts';

// Own constants for what is asked at every token: see vocabulary.ts.
const { BY_BOOST, BY_CONTRAST, BY_DEGREE, BY_DENIAL, BY_NEGATION, BY_PHRASE, BY_PREFIX } =
  moodRules;
const { BY_FORMER, BY_SHOUT, BY_TITLE, BY_WISH } = moodRules;
const { phraseAt, phraseEnd, phraseSkipped } = phrasesOf;
const { addHit, changeHit, clear } = hits;
const { discountPraise, endSentence, endsSentence, readEmoji, weakenClosing } = sentences;
const { ACCUSING, ADDRESS, BEGINS_PHRASE, BOUND, CONTRAST, DEGREE, DUTY, GREETING } = tongues;
const { MOOD, NEGATED_AFTER, NEGATION, SCANTY, SELF, THANKS, WISH, WRY } = tongues;
const { IS_EVENT, IS_FAULT, IS_MOOD, numberOfKind, weightByPrefix } = tongues;
const { UNKNOWN } = vocabulary;

// Each factor was chosen on the development sets, roughly: none moves a result by more than two points.
const NEGATED_PRAISE = -0.75;
/** "not fantastic" may still be good. */
const HIGH = 0.7;
const NEGATED_HIGH = -0.35;
const NEGATED_BLAME = -0.35;
/** "not delayed" is no praise yet. */
const NEGATED_FAULT = -0.05;
const DENIED_DUTY = -0.5;
const BEFORE_CONTRAST = 0.6;
const AFTER_CONTRAST = 1.4;
const SHOUTED = 1.3;
const BOOSTED = 1.4;
/** How far back a negation finds the duty it denies: "doet het sinds gisteren niet". */
const DUTY_REACH = 5;
const DEGREE_REACH = 2;
/** How many words "anything but" reaches. */
const DENIED_WORDS = 2;
const WISHED = 0.15;
/** Of blame for what one had before. */
const FORMER = 0.2;
const FORMER_REACH = 8;
/** A review's title or a letter's subject: the first sentence, of a few words, before others. */
const IN_TITLE = 2.5;
const TITLE_WORDS = 4;
/** So much has to follow it. */
const AFTER_TITLE = 6;
const WISH_REACH = 4;
/** Of a last sentence that may hold thanks alone. */
const CLOSING_WORDS = 3;
/** So many tokens have to go before it. */
const BEFORE_CLOSING = 8;
/** "als je een goede camera zoekt" */
const SUPPOSED_REACH = 6;

/** Whether a mark only stresses the words around it, and parts none: quotation marks, asterisks. */
const onlyStresses = (mark: string): boolean => {
  if (mark.length !== 1) return false;
  const code = mark.charCodeAt(0);
  return (
    code === 0x22 ||
    code === 0x2a ||
    code === 0x27 ||
    code === 0x5f ||
    (code >= 0x2018 && code <= 0x201f)
  );
};

/** Whether a gap of the phrase found last holds a negation: "voldoet niet aan" of "voldoet _ aan". */
const passesNegation = (tokens: readonly Token[], at: number, parts: Uint16Array): boolean => {
  for (let rest = phraseSkipped(); rest !== 0; rest &= rest - 1) {
    const token = tokens[at + 31 - Math.clz32(rest & -rest)];
    if (((parts[token?.id ?? UNKNOWN] ?? 0) & NEGATION) !== 0) return true;
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
  let formerUntil = -1;
  /** No sentence has ended yet. */
  let isFirst = true;
  /** Where the sentence begins. */
  let begin = 0;
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
      if (value > 0) value *= weight >= HIGH ? NEGATED_HIGH : NEGATED_PRAISE;
      else value *= kind === IS_FAULT || kind === IS_EVENT ? NEGATED_FAULT : NEGATED_BLAME;
      rules |= BY_NEGATION;
      reading.denialsInSentence -= 1;
    }
    if (value > 0 && at <= wishedUntil && rule !== BY_PHRASE) {
      value *= WISHED;
      rules |= BY_WISH;
    }
    if (value < 0 && at <= formerUntil) {
      value *= FORMER;
      rules |= BY_FORMER;
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
      if (onlyStresses(text)) continue;
      if (isFirst && endsSentence(text)) {
        isFirst = false;
        // Who speaks to someone by name writes no title.
        const isTitle =
          at <= TITLE_WORDS && at + AFTER_TITLE < tokens.length && tokens[0]?.kind !== 'handle';
        for (let i = 0; isTitle && i < reading.count; i++) {
          if (reading.thanks[i] === 0) changeHit(reading, i, IN_TITLE, BY_TITLE);
        }
      }
      negatedUntil = -1;
      degreeUntil = -1;
      wishedUntil = -1;
      formerUntil = -1;
      dutyAt = -99;
      if (endsSentence(text)) {
        const isLast = at === tokens.length - 1 && !text.includes('!');
        if (isLast && begin >= BEFORE_CLOSING && at - begin <= CLOSING_WORDS)
          weakenClosing(reading);
        begin = at + 1;
        if (contrast !== 1) discountPraise(reading, contrastFrom);
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
        } else if (phrase.kind === 'mixed') reading.mixed = true;
        else if (phrase.kind === 'if') wishedUntil = end - 1 + SUPPOSED_REACH;
        else if (phrase.kind === 'former') formerUntil = end - 1 + FORMER_REACH;
        else if (phrase.kind !== 'plain') {
          const negates = (part & NEGATION) !== 0;
          if (!negates && passesNegation(tokens, at, parts))
            negatedUntil = Math.max(negatedUntil, at);
          add(at, end, phrase.weight, numberOfKind(phrase.kind), BY_PHRASE, token, !negates);
        }
        if (phrase.kind === 'irony') reading.wry = true;
        at = end - 1;
        continue;
      }
    }
    if (kind === 'handle') {
      reading.addresses = true;
      begin = at - CLOSING_WORDS - 1;
    }
    if (kind !== 'word' && kind !== 'hashtag') continue;
    if (id === UNKNOWN || id >= parts.length) {
      const weight =
        kind === 'word' ? weightByPrefix(token.key, tongue) : weightOfHashtag(token.key, tongue);
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
      if ((part & SCANTY) === 0) reading.denialsInSentence += 1;
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
  if (begin >= BEFORE_CLOSING && tokens.length - begin <= CLOSING_WORDS) weakenClosing(reading);
  if (contrast !== 1) discountPraise(reading, contrastFrom);
  endSentence(reading, '');
};
