/** What a sender is told of the events it delivered; also the JSON answer of POST /ingest/:source. */
import { z } from 'zod';

/** Why one event was not taken. */
export const Refusal = z.object({
  /** `invalid`: not of the form; `unknown`: names a channel or platform the hub has not; `late`, `future`: its time. */
  code: z.enum(['invalid', 'unknown', 'late', 'future']),
  /** Path of the field at fault, e.g. `data.waiting`; empty for the event as a whole. */
  field: z.string(),
  reason: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

export const IngestReport = z.object({
  accepted: z.int(),
  /** Had been accepted before, here or in an earlier delivery; counted once. */
  repeated: z.int(),
  /** `index` is the event's place in the delivery, from 0. */
  refused: z.array(Refusal.extend({ index: z.int() })),
});
export type IngestReport = z.infer<typeof IngestReport>;
