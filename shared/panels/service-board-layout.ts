/** Room of the service board's parts; lengths in `u`. */
export const BOARD_HEADING_U = 1.7;
export const BOARD_ROW_U = { wide: 2.35, narrow: 3.8 } as const;
/** From this width a figure's target and normal stand beside it. */
export const BOARD_WIDE_U = 40;
