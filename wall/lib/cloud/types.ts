/** A word to be placed; its area is to be in proportion to its weight. */
export interface CloudWord {
  /** Names the word between layouts. */
  text: string;
  /** Above 0. */
  weight: number;
  /** Room is kept left of the word for its marks. @default false */
  marked?: boolean;
}

export interface CloudFont {
  /** As in CSS, quotes included. */
  family: string;
  weight: number;
}

/** Two words that are often said together, and how much so: 0 (not at all) to 1. */
export type RelatedPair = readonly [string, string, number];

export interface CloudRequest {
  /** Any order. */
  words: readonly CloudWord[];
  /** The layout on the screen: words that stay keep their size and place as well as they can. */
  previous: CloudLayout | null;
  seed: number;
  widthPx: number;
  heightPx: number;
  font: CloudFont;
  /** No word is set smaller; those that would be are dropped. */
  minFontPx: number;
  /** Nor any of the first {@link READABLE_WORDS} smaller than this. @default minFontPx */
  readableFontPx?: number;
  /** No word is set larger. */
  maxFontPx: number;
  /** A newcomer is drawn towards words that it is related to, where there is room. @default none */
  related?: readonly RelatedPair[];
}

/** How many of the heaviest words have to be readable in passing. */
export const READABLE_WORDS = 45;

/** Height of the middle of capitals above the baseline, in em: a word that grows, grows around it. */
export const MIDDLE_EM = 0.36;

export interface PlacedWord {
  text: string;
  /** The text as it fits: itself, or cut with an ellipsis. */
  label: string;
  /** Left edge of the label, from the frame's left. */
  xPx: number;
  /** Baseline, from the frame's top. */
  yPx: number;
  fontPx: number;
  /** Of the label. */
  widthPx: number;
  /** Room kept for marks left of the label, in em; 0: none. */
  leadEm: number;
}

export interface CloudLayout {
  /** Largest first. */
  placed: readonly PlacedWord[];
  /** Words that found no room, or would be too small to read. */
  dropped: readonly string[];
  /** Font size in px of a word of weight 1: font = scale · √weight. */
  scale: number;
  widthPx: number;
  heightPx: number;
  font: CloudFont;
}
