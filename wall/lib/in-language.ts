import type { NameByLanguage } from '../../shared/name-by-language.ts';
import type { Locale } from '../../shared/wall-config.ts';

/** What something is called on a wall of this language: in it, where it has a name of its own there. */
export const inLanguage = (
  locale: Locale,
  name: string,
  names: NameByLanguage | undefined,
): string => names?.[locale] ?? name;
