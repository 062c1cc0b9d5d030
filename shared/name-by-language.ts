/** What something that a hub names itself is called in each language of its walls. */
import { z } from 'zod';

export const NameByLanguage = z.object({ nl: z.string(), en: z.string() });
export type NameByLanguage = z.infer<typeof NameByLanguage>;
