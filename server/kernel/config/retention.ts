/** How long the hub keeps what. */
import { z } from 'zod';
import { DAY_MS } from '../../../shared/units.ts';
import { Duration } from './scalars.ts';

export const Retention = z.strictObject({
  /** What customers wrote, in the log: as long as an edit or deletion may have to take its words back. */
  text: Duration.default(DAY_MS),
});
export type Retention = z.infer<typeof Retention>;
