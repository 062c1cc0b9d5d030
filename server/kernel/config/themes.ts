/** Section `themes` of hub.yaml: what customers care about, and the words by which a message is known to be of it. */
import { z } from 'zod';
import { Id, nameByLanguage } from './scalars.ts';

export const ThemeConfig = z.strictObject({
  id: Id,
  name: nameByLanguage(40),
  /** Words or phrases in any language; their other forms and what means the same are theirs too. */
  words: z.array(z.string().trim().min(2).max(40)).min(1),
});
export type ThemeConfig = z.infer<typeof ThemeConfig>;
