/** Section `look` of hub.yaml: theme, own colours, logo; and the contrast that text must keep. */
import { z } from 'zod';
import {
  contrast,
  TEXT_CONTRAST,
  TEXT_TOKENS,
  THEME_NAMES,
  THEME_TOKENS,
  THEMES,
  type ThemeName,
  type ThemeToken,
} from '../../../shared/theme.ts';
import type { Issue } from './explain.ts';

export const ThemeNameEntry = z.enum(THEME_NAMES);

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #0a0f1a')
  .transform((colour) => colour.toLowerCase());

export const Look = z.strictObject({
  theme: ThemeNameEntry.default('dark'),
  /** In place of the theme's own. */
  colours: z
    .strictObject(
      Object.fromEntries(THEME_TOKENS.map((token) => [token, Colour.optional()])) as Record<
        ThemeToken,
        z.ZodOptional<typeof Colour>
      >,
    )
    .default({}),
  /** Picture beside hub.yaml, shown before the hub's name. */
  logo: z
    .string()
    .regex(/\.(svg|png|jpe?g|webp)$/i, 'expected a picture: .svg, .png, .jpg or .webp')
    .optional(),
});
export type Look = z.infer<typeof Look>;

/** Colours in which text could not be read, by theme that a wall uses. Paths begin at the section. */
export function lookIssues({ colours }: Look, themes: ReadonlySet<ThemeName>): Issue[] {
  const own = Object.entries(colours).filter(([, colour]) => colour !== undefined);
  if (own.length === 0) return [];
  return [...themes].flatMap((theme) => {
    const all: Record<ThemeToken, string> = { ...THEMES[theme], ...Object.fromEntries(own) };
    const pairs: (readonly [ThemeToken, ThemeToken])[] = [
      ...TEXT_TOKENS.flatMap((text) => [[text, 'ground'] as const, [text, 'surface'] as const]),
      ['on-alarm', 'alarm'],
    ];
    return pairs.flatMap(([text, ground]): Issue[] => {
      const ratio = contrast(all[text], all[ground]);
      if (ratio >= TEXT_CONTRAST) return [];
      const blamed = colours[text] === undefined ? ground : text;
      return [
        {
          path: ['colours', blamed],
          message:
            `${text} (${all[text]}) on ${ground} (${all[ground]}) has a contrast of ${ratio.toFixed(1)} in the theme ` +
            `${theme} and needs ${TEXT_CONTRAST}: choose colours that are farther apart in lightness`,
        },
      ];
    });
  });
}
