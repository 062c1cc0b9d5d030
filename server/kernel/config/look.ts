/** Section `look` of hub.yaml: theme, own colours, logo; and the contrast that text must keep. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { messageOf } from '../errors.ts';
import { FontError, readFont, type FontFacts } from '../font-file.ts';
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

const FontEntry = z.strictObject({
  /** As it is called; any name. */
  family: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N} _-]{1,60}$/u, 'expected a name of letters, digits and spaces'),
  /** Beside hub.yaml. */
  files: z
    .array(
      z.strictObject({
        file: z
          .string()
          .regex(/\.(woff2|woff|ttf|otf)$/i, 'expected a font: .woff2, .woff, .ttf or .otf'),
        /** Of its letters: 400, or of a variable font "100 900". */
        weight: z
          .union([z.int(), z.string()])
          .transform(String)
          .refine(
            (weight) => /^[1-9]\d{0,2}( [1-9]\d{0,2})?$/.test(weight),
            'expected a weight such as 400, or of a variable font "100 900"',
          )
          .default('100 900'),
      }),
    )
    .min(1)
    .max(9),
});
export type FontEntry = z.infer<typeof FontEntry>;

/** The hub's own font as it was read: what it is called, where it lies, and how it is built. */
export interface Font {
  family: string;
  files: readonly { file: string; weight: string; /** Changes with the file. */ version: string }[];
  capHeightEm: number;
}

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
  /** In place of the wall's own. */
  font: FontEntry.optional(),
});
export type Look = Omit<z.infer<typeof Look>, 'font'> & { font?: Font | undefined };

/** Gets at a file beside hub.yaml. @throws when it cannot be read */
export type ReadBeside = (file: string) => Buffer;

/** Digits that are wider, in em, than a tile has room for: it is drawn for those of Inter. */
const WIDEST_DIGIT_EM = 0.66;

/** The font with what legibility needs to know of it. Paths begin at the font. */
export function readFontEntry(
  { family, files }: FontEntry,
  readBeside: ReadBeside,
): { font?: Font; issues: Issue[] } {
  const issues: Issue[] = [];
  const read = files.flatMap(({ file, weight }, index) => {
    try {
      const bytes = readBeside(file);
      const facts = readFont(bytes);
      const wrong = unfit(facts);
      if (wrong !== undefined) throw new FontError(wrong);
      const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      return [{ file, weight, version, capHeightEm: facts.capHeightEm }];
    } catch (error) {
      const message = error instanceof FontError ? `${file} cannot be the wall's font: ` : '';
      issues.push({ path: ['files', index, 'file'], message: `${message}${messageOf(error)}` });
      return [];
    }
  });
  if (issues.length > 0) return { issues };
  // The cut with the lowest capitals is the hardest to read.
  const capHeightEm = Math.min(...read.map((file) => file.capHeightEm));
  return {
    font: {
      family,
      files: read.map(({ file, weight, version }) => ({ file, weight, version })),
      capHeightEm,
    },
    issues,
  };
}

function unfit({ tabular, digitEm }: FontFacts): string | undefined {
  if (!tabular) {
    return 'its digits differ in width and it has no tabular ones (feature tnum): every figure would jump when it changes';
  }
  if (digitEm > WIDEST_DIGIT_EM) {
    return `its digits are ${digitEm.toFixed(2)} em wide; a tile has room for ${WIDEST_DIGIT_EM}`;
  }
  return undefined;
}

/** Colours in which text could not be read, by theme that a wall uses. Paths begin at the section. */
export function lookIssues(
  { colours }: Pick<Look, 'colours'>,
  themes: ReadonlySet<ThemeName>,
): Issue[] {
  const own = Object.entries(colours).filter(([, colour]) => colour !== undefined);
  if (own.length === 0) return [];
  return [...themes].flatMap((theme) => {
    const all: Record<ThemeToken, string> = { ...THEMES[theme], ...Object.fromEntries(own) };
    const pairs: (readonly [ThemeToken, ThemeToken])[] = [
      ...TEXT_TOKENS.flatMap((text) => [[text, 'ground'] as const, [text, 'surface'] as const]),
      ['on-alarm', 'alarm'],
    ];
    const low = pairs
      .map(([text, ground]) => ({
        text,
        ground,
        blamed: colours[text] === undefined ? ground : text,
        ratio: contrast(all[text], all[ground]),
      }))
      .filter(({ ratio }) => ratio < TEXT_CONTRAST)
      .sort((one, other) => one.ratio - other.ratio);
    return [...new Set(low.map(({ blamed }) => blamed))].map((token): Issue => {
      const [worst, ...others] = low.filter(({ blamed }) => blamed === token);
      const { text, ground, ratio } = worst!;
      const also = others.map((pair) => `${pair.text} on ${pair.ground}`);
      return {
        path: ['colours', token],
        message:
          `${text} (${all[text]}) on ${ground} (${all[ground]}) has a contrast of ${ratio.toFixed(1)} in the theme ` +
          `${theme} and needs ${TEXT_CONTRAST}: choose colours that are farther apart in lightness` +
          (also.length === 0 ? '' : ` (also ${also.join(', ')})`),
      };
    });
  });
}
