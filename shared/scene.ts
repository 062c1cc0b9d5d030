/** A scene as a wall draws it: hub.yaml's scenes with every name resolved and every option filled in. */
import { z } from 'zod';

/**
 * A row or column of a grid: at least `leastU` and what its panels need. What is left over is divided by `share`; a
 * share of 0 takes none of it. Lengths in `u`, the font size of the smallest text that must be read.
 */
export const Track = z.object({
  share: z.number().nonnegative(),
  leastU: z.number().nonnegative(),
});
export type Track = z.infer<typeof Track>;

/** Names of areas, row by row, as CSS has them: an area is a rectangle of equal names; `.` stays empty. */
export const Grid = z.object({
  columns: z.array(Track).min(1),
  rows: z.array(Track).min(1),
  areas: z.array(z.array(z.string()).min(1)).min(1),
});
export type Grid = z.infer<typeof Grid>;

/** A box in which a panel can be drawn, in `u`. */
export const Shape = z.object({
  widthU: z.number(),
  heightU: z.number(),
  /** Height at which it has room for all that it has to say: given where the scene can do with the rest. */
  wishU: z.number().optional(),
});
export type Shape = z.infer<typeof Shape>;

export const ScenePanel = z.object({
  /** Its place in the grids. */
  area: z.string(),
  kind: z.string(),
  /** As the kind's own schema gave them (shared/panels), so complete. */
  options: z.record(z.string(), z.unknown()),
  /** The smallest boxes that it can do with; it is drawn in any that holds one of them. */
  shapes: z.array(Shape).min(1),
});
export type ScenePanel = z.infer<typeof ScenePanel>;

export const Scene = z.object({
  /** Unique on its wall; of a ready-made scene its name. */
  id: z.string(),
  /** Of an own scene; null: the ready-made scene's, in the wall's language. */
  title: z.string().nullable(),
  /** How long it stays up before the next one. */
  seconds: z.number().positive(),
  landscape: Grid,
  portrait: Grid,
  panels: z.array(ScenePanel).min(1),
});
export type Scene = z.infer<typeof Scene>;
