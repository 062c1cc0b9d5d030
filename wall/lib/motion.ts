/** True when the viewer asked for less motion, or nobody can see the page: changes are then shown at once. */
export const prefersStill = (): boolean =>
  document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** How long a change takes on the wall. */
export const MOVE_MS = 800;

/** Starts fast, settles slowly; 0 to 1. */
export const easeOut = (progress: number): number => 1 - (1 - progress) ** 3;
