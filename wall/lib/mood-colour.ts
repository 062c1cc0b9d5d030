import { scaleLinear } from 'd3';

/** From this net sentiment on (either way), a term carries a sign beside its colour. */
export const STRONG_NET = 0.25;

/** Fewest messages with a term for its mood to be drawn; a single term has far fewer messages than a mood tile. */
export const MIN_TERM_MESSAGES = 5;

export const NEUTRAL_COLOUR = '#c9d3e0';

// A stop halfway keeps the mixes with grey clear of pink.
const scale = scaleLinear<string>()
  .domain([-0.45, -0.2, -0.06, 0.06, 0.2, 0.45])
  .range(['#ff8a5b', '#f0a583', NEUTRAL_COLOUR, NEUTRAL_COLOUR, '#86cdca', '#4cc9c0'])
  .clamp(true);

/** Colour of a net sentiment (−1 to 1) on the wall's diverging scale, orange over grey to teal; null: grey. */
export const moodColour = (net: number | null): string =>
  net === null ? NEUTRAL_COLOUR : scale(net);
