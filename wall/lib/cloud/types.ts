/** A word to be placed; its area is to be in proportion to its weight. */
export interface CloudWord {
  /** Names the word between layouts. */
  text: string;
  /** Above 0. */
  weight: number;
}

export interface CloudFont {
  /** As in CSS, quotes included. */
  family: string;
  weight: number;
}

export interface CloudRequest {
  words: readonly CloudWord[];
  /** The layout on the screen: words that stay keep their size and place as well as they can. */
  previous: CloudLayout | null;
  seed: number;
  widthPx: number;
  heightPx: number;
  font: CloudFont;
  /** No word is set smaller; those that would be are dropped. */
  minFontPx: number;
  /** No word is set larger. */
  maxFontPx: number;
}

export interface PlacedWord {
  text: string;
  /** The text as it fits: itself, or cut with an ellipsis. */
  label: string;
  /** Left edge of the label, from the frame's left. */
  xPx: number;
  /** Baseline, from the frame's top. */
  yPx: number;
  fontPx: number;
  widthPx: number;
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
}
