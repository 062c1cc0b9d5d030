import type { TermFigures } from '../../shared/snapshot.ts';

/** Lift of a term that can be compared: one that was never said has, by lift's own formula, its count plus one. */
export const liftOf = ({ lift, n }: Pick<TermFigures, 'lift' | 'n'>): number => lift ?? n + 1;
