import { emojiMood, isApplause, isWryEmoji } from './lexicon-emoji.ts';
import * as moodRules from './mood-rules.ts';
import * as hits from './reading-hits.ts';
import type { Reading } from './reading-hits.ts';
import * as tongues from './tongue.ts';

// Own constants: see vocabulary.ts.
const { BY_CLOSING, BY_CONTRAST, BY_QUESTION } = moodRules;
const { changeHit } = hits;
const { IS_FAULT } = tongues;

// Chosen on the development sets, roughly: none moves a result by more than two points.
const FAULT_IN_QUESTION = 0.45;
const BLAME_IN_QUESTION = 0.7;
const PRAISE_IN_QUESTION = 0.2;
/** Of praise before a "but" that nothing is said after. */
const BEFORE_UNSAID = 0.4;
/** Of thanks that stand alone at the end of what is no praise: "... Alvast bedankt." */
const CLOSING_THANKS = 0.15;
/** Less praise than this before them is none. */
const CLOSING_PRAISE = 0.1;

/** What its mark makes of the sentence's hits: a question weakens them, a cry is counted. */
export const endSentence = (reading: Reading, mark: string): void => {
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

/** Praise before a "but" after which the sentence has no word of mood: what follows was what it was said for. */
export const discountPraise = (reading: Reading, contrastFrom: number): void => {
  if (reading.count > contrastFrom) return;
  for (let i = reading.sentence; i < reading.count; i++) {
    if ((reading.weight[i] ?? 0) > 0) changeHit(reading, i, BEFORE_UNSAID, BY_CONTRAST);
  }
};

/** Thanks as manners at the letter's end: the last sentence holds nothing else, and nothing before it praises. */
export const weakenClosing = (reading: Reading): void => {
  let before = 0;
  for (let i = 0; i < reading.sentence; i++) before += reading.weight[i] ?? 0;
  if (before > CLOSING_PRAISE || reading.emoji > 0) return;
  for (let i = reading.sentence; i < reading.count; i++) {
    if (reading.thanks[i] === 1) changeHit(reading, i, CLOSING_THANKS, BY_CLOSING);
  }
};

/** Adds a picture's mood. */
export const readEmoji = (reading: Reading, id: number, at: number): void => {
  if (isWryEmoji(id)) reading.wry = true;
  if (isApplause(id)) reading.applauds = true;
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

/** Whether a mark ends a sentence: . ! ? … or a new line. */
export const endsSentence = (mark: string): boolean => {
  for (let i = 0; i < mark.length; i++) {
    const code = mark.charCodeAt(i);
    if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x0a) {
      return true;
    }
  }
  return false;
};
