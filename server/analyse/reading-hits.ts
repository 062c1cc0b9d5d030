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
  /** A picture applauds. */
  applauds: boolean;
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
  /** Praise and blame are weighed against each other. */
  mixed: boolean;
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
  applauds: false,
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
  mixed: false,
});

/** Empties it for the next message. */
export const clear = (reading: Reading): void => {
  reading.count = 0;
  reading.sentence = 0;
  reading.emoji = 0;
  reading.emojiCount = 0;
  reading.wry = false;
  reading.applauds = false;
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
  reading.mixed = false;
};

export const addHit = (
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
