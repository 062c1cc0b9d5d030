/** From this net sentiment on (either way), a term carries a sign beside its colour. */
export const STRONG_NET = 0.25;

/** Net sentiment at which each step of the scale begins, either way from neutral. */
const STEPS = [0.06, 0.12, 0.2, 0.29, 0.38] as const;

export const NEUTRAL_COLOUR = 'var(--mood-0)';

/** Colour of a net sentiment (−1 to 1) on the theme's diverging scale, orange over grey to teal; null: grey. */
export function moodColour(net: number | null): string {
  const step = STEPS.filter((from) => Math.abs(net ?? 0) >= from).length;
  return step === 0 ? NEUTRAL_COLOUR : `var(--mood-${net! < 0 ? 'n' : 'p'}${step})`;
}
