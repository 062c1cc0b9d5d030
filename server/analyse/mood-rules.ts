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
export const BY_CLOSING = 8192;
export const BY_FORMER = 16384;

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
  'closing',
  'former',
] as const;
