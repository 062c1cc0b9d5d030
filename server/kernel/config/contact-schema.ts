/** How the hub reckons its contact figures; the `contacts` section of hub.yaml. */
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { Duration } from './scalars.ts';

export const ContactConfig = z.strictObject({
  /** What an abandon does to the service level: left out, counted against it, or for it when it came in time. */
  abandons: z.enum(['ignored', 'against', 'for']).default('against'),
  /** A customer who comes back about the same subject within it was not helped at once. */
  repeatWindow: Duration.refine((ms) => ms >= HOUR_MS && ms <= 30 * DAY_MS, {
    message: 'expected 1h to 30d',
  }).default(7 * DAY_MS),
  /** A promise that is due within it and not met yet is about to be broken. */
  promiseWarning: Duration.refine((ms) => ms <= DAY_MS, {
    message: 'expected at most 24h',
  }).default(30 * MINUTE_MS),
});
export type ContactConfig = z.infer<typeof ContactConfig>;
