/** A frame that took longer to draw had too much in it: half as much would be a stutter of the page. */
const HEAVY_MS = 22;
/** One that took less could have had twice as much. */
const LIGHT_MS = 11;

/**
 * How much of a long list of things a frame takes, learned from how long frames took to draw: a fast player gets all of it at
 * once, a slow one a little with each.
 */
export class Pace {
  #count: number;
  readonly #least: number;
  readonly #most: number;

  constructor({ first, least, most }: { first: number; least: number; most: number }) {
    this.#count = first;
    this.#least = least;
    this.#most = most;
  }

  /** How many the next frame takes. @param drawnMs What drawing the last ones took; null: they were other things. */
  next(drawnMs: number | null): number {
    if (drawnMs !== null && drawnMs > HEAVY_MS)
      this.#count = Math.max(this.#least, Math.floor(this.#count / 2));
    else if (drawnMs !== null && drawnMs < LIGHT_MS)
      this.#count = Math.min(this.#most, this.#count * 2);
    return this.#count;
  }
}
