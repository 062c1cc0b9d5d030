/** Font size of a tile's secondary figures, in u: drawn with by its styles, reckoned with by its element. */
export const SMALL_U = 0.82;
