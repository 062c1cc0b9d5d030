/** What hub.yaml may say of a wall. */
import { z } from 'zod';
import type { Scene } from '../../../shared/scene.ts';
import { Locale, SOUND_LEVELS, SoundLevel } from '../../../shared/wall-config.ts';
import type { Viewing } from '../../../shared/legibility.ts';
import { illegibility } from './legibility-gate.ts';
import { suggestion, type Issue } from './explain.ts';
import { ThemeNameEntry } from './look.ts';
import { Id, notation } from './scalars.ts';
import { readScenes, type SceneContext } from './scenes.ts';

/** "1920x1080": what the browser on the screen has, in CSS pixels. */
const Resolution = notation('a resolution such as 1920x1080').transform((text, context) => {
  const [, width = '', height = ''] = /^(\d{3,5})\s*[x×]\s*(\d{3,5})$/.exec(text.trim()) ?? [];
  if (width === '') {
    context.addIssue({
      code: 'custom',
      message: `expected a resolution such as 1920x1080, got "${text}"`,
    });
    return z.NEVER;
  }
  return { widthPx: Number(width), heightPx: Number(height) };
});

const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day such as "22:00", in quotes');

/** "40%" as 0.4. */
const percentFrom = (least: number) =>
  notation(`${least}% to 100%`).transform((text, context) => {
    const pct = Number(/^(\d{1,3})\s*%$/.exec(text.trim())?.[1]);
    if (pct >= least && pct <= 100) return pct / 100;
    context.addIssue({ code: 'custom', message: `expected ${least}% to 100%, got "${text}"` });
    return z.NEVER;
  });

/** As a share of full brightness. */
const Brightness = percentFrom(10);

export const WallEntry = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(80),
  locale: Locale.optional(),
  screen: z.strictObject({
    diagonalInch: z.number().min(10).max(400),
    viewingDistanceM: z.number().min(0.5).max(40),
    resolution: Resolution.prefault('1920x1080'),
  }),
  /** Read by readScenes: what they may say depends on the panels. */
  scenes: z.array(z.unknown()).min(1).default(['pulse']),
  /** @default the hub's */
  theme: ThemeNameEntry.optional(),
  /** When and how far the picture is dimmed, by the hub's clock. */
  night: z
    .strictObject({ from: TimeOfDay, to: TimeOfDay, brightness: Brightness.default(0.4) })
    .optional(),
  /** A short sound when something urgent is new; default: none. Not at night. */
  sound: z
    .strictObject({
      volume: percentFrom(1).default(0.3),
      for: z
        .array(SoundLevel)
        .min(1)
        .default([...SOUND_LEVELS]),
    })
    .optional(),
  /** Id of a scene of the list that stays up. */
  pin: z.string().optional(),
  /** Id of a scene of the list that takes over while an alert stands. */
  onAlert: z.string().optional(),
});

/** A wall as it was read, with its scenes complete. */
export type Wall = Omit<z.infer<typeof WallEntry>, 'scenes'> & { scenes: Scene[] };

/** The wall with its scenes, or what is wrong with them: misspelt, or not to be read on its screen. */
export function readWall(
  entry: z.infer<typeof WallEntry>,
  context: SceneContext & { capHeightEm?: number | undefined },
): { wall: Wall; issues: Issue[] } {
  const { scenes, issues } = readScenes(entry.scenes, context);
  const ids = scenes.map(({ id }) => id);
  const unknown = (['pin', 'onAlert'] as const).flatMap((key) => {
    const id = entry[key];
    if (id === undefined || issues.length > 0 || ids.includes(id)) return [];
    return [{ path: [key], message: `this wall has no scene "${id}"${suggestion(id, ids)}` }];
  });
  const { resolution, ...screen } = entry.screen;
  const viewing: Viewing = { ...resolution, ...screen, capHeightEm: context.capHeightEm };
  const illegible =
    issues.length > 0
      ? []
      : scenes.flatMap((scene, index) => {
          const message = illegibility(viewing, scene);
          return message === undefined
            ? []
            : [{ path: [index], message: `scene "${scene.id}" is refused: ${message}` }];
        });
  return {
    wall: { ...entry, scenes },
    issues: [
      ...[...issues, ...illegible].map((issue) => ({ ...issue, path: ['scenes', ...issue.path] })),
      ...unknown,
    ],
  };
}
