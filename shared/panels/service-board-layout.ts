/** Room of the service board's parts; lengths in `u`. */
export const BOARD_HEADING_U = 2.5;
export const BOARD_ROW_U = { wide: 2.35, narrow: 3.8 } as const;
/** From this width a channel has all of its figures in one line. */
export const BOARD_WIDE_U = 29;
