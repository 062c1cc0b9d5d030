/** What a wall is told about its hub and itself when it connects; changes only with hub.yaml. */
import { z } from 'zod';
import { Scene } from './scene.ts';
import { THEME_NAMES } from './theme.ts';

export const Locale = z.enum(['nl', 'en']);
export type Locale = z.infer<typeof Locale>;

export const ChannelKind = z.enum(['phone', 'chat', 'messaging', 'email', 'social', 'reviews']);
export type ChannelKind = z.infer<typeof ChannelKind>;

/** What a wall can sound for, the least urgent first: a queue over its limit, a warning, a crisis. */
export const SOUND_LEVELS = ['queue', 'warning', 'crisis'] as const;
export const SoundLevel = z.enum(SOUND_LEVELS);
export type SoundLevel = z.infer<typeof SoundLevel>;

export const WallChannel = z.object({
  id: z.string(),
  name: z.string(),
  kind: ChannelKind,
  targets: z.object({
    /** Most contacts that should wait; absent: no target. */
    waiting: z.int().positive().optional(),
    /** Longest time a contact should wait. */
    longestWaitMs: z.int().positive().optional(),
    /** Share (0 to 1) of contacts answered within a time. */
    serviceLevel: z.object({ ratio: z.number(), withinMs: z.int() }).optional(),
  }),
});
export type WallChannel = z.infer<typeof WallChannel>;

export const WallConfig = z.object({
  id: z.string(),
  name: z.string(),
  locale: Locale,
  /** IANA, e.g. Europe/Amsterdam: the hub's, so that all walls show one time of day. */
  timeZone: z.string(),
  screen: z.object({
    diagonalInch: z.number(),
    viewingDistanceM: z.number(),
    /** Of the hub's own font; absent: the wall has its usual one. */
    capHeightEm: z.number().optional(),
  }),
  /** Shown one after the other; a scene answers one question. */
  scenes: z.array(Scene).min(1),
  /** Id of the scene that stays up; null: they go round. */
  pin: z.string().nullable(),
  /** Id of the scene that is up while an alert stands, whatever is pinned; null: none. */
  onAlert: z.string().nullable(),
  look: z.object({
    theme: z.enum(THEME_NAMES),
    /** Own colours by custom property, without its dashes. */
    colours: z.record(z.string(), z.string()),
    /** Address of the hub's logo; null: none. */
    logo: z.string().nullable(),
    /** The hub's own font; absent: the wall's. */
    font: z
      .object({
        family: z.string(),
        /** Addresses, each with its weight or range of weights as in CSS. */
        files: z.array(z.object({ url: z.string(), weight: z.string() })),
      })
      .optional(),
  }),
  /** From one time of day (hh:mm, the hub's) to another, over midnight too, the picture has this share of its brightness. */
  night: z.object({ from: z.string(), to: z.string(), brightness: z.number() }).nullable(),
  /** What is heard when it is new, and how loud (0 to 1); absent: the wall is silent. Never while it is dimmed. */
  sound: z.object({ volume: z.number(), for: z.array(SoundLevel) }).optional(),
  hub: z.object({ name: z.string(), brand: z.string() }),
  /** Net sentiment the hub aims for, −1 to 1; null: no target. */
  moodTarget: z.number().nullable(),
  channels: z.array(WallChannel),
  /** Set when what is shown is a replay, not customers of today: how many times as fast as the clock. */
  demo: z.object({ speed: z.number() }).nullable(),
});
export type WallConfig = z.infer<typeof WallConfig>;
