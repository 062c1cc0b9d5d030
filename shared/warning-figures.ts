/** An early warning as the walls are told of it. */
import { z } from 'zod';
import { NameByLanguage } from './name-by-language.ts';

export const WarningLevel = z.enum(['watch', 'warning', 'crisis', 'recovering', 'calm']);
export type WarningLevel = z.infer<typeof WarningLevel>;

const Share = z.object({ id: z.string(), n: z.int().nonnegative() });

/**
 * What carries a mood or a rise: messages of the last half hour with a term (of a brand negative ones, of a theme all that
 * do not praise), and where most of them are. Key: term.
 */
export const Carrier = z.object({
  term: z.string(),
  n: z.int().nonnegative(),
  channel: Share,
  language: Share,
});
export type Carrier = z.infer<typeof Carrier>;

/** Of a brand or theme that is not calm. Key: id. */
export const WarningFigures = z.object({
  /** `brand:ID` or `theme:ID`. */
  id: z.string(),
  subject: z.object({
    kind: z.enum(['brand', 'theme']),
    id: z.string(),
    /** In the hub's language; `names` where it is called otherwise in each. */
    name: z.string(),
    names: NameByLanguage.optional(),
  }),
  state: WarningLevel,
  /** When what is the matter began; stateSinceMs: when it came to this state. */
  sinceMs: z.int(),
  stateSinceMs: z.int(),
  /** −log10 of how likely chance is, 0 to 7; see docs/warning.md. */
  score: z.number().nonnegative(),
  /** Deviations of the last hours' mean above the same hours of the days before. */
  slowZ: z.number().nonnegative(),
  /** Negative messages of the last 15 minutes, and how many this time of day makes one expect. */
  n: z.int().nonnegative(),
  expected: z.number().nonnegative(),
  /** n ÷ expected; null while what is normal is not known, or is nearly nothing. */
  timesNormal: z.number().nonnegative().nullable(),
  /** What carries it, most beyond what is usual first; of a theme, messages that do not praise. */
  carriers: z.array(Carrier),
  /** Masked texts that may be shown, newest first; at most three. */
  examples: z.array(z.object({ text: z.string(), channel: z.string(), atMs: z.int() })),
  /** Who is on it, and since when. */
  acknowledged: z.object({ by: z.string(), atMs: z.int() }).nullable(),
  /** Set by hand, by whom and until when; null: as measured. */
  override: z.object({ reason: z.string(), by: z.string(), untilMs: z.int() }).nullable(),
});
export type WarningFigures = z.infer<typeof WarningFigures>;
