/** What hub.yaml may say. Source options are added by each source type (see read-config.ts). */
import { z } from 'zod';
import { Display } from '../../../shared/event.ts';
import { ChannelKind, Locale } from '../../../shared/wall-config.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/units.ts';
import { Look } from './look.ts';
import { NotifyTarget, Warnings } from './notify.ts';
import { Retention } from './retention.ts';
import { ContactConfig } from './contact-schema.ts';
import { CalendarConfig, OpeningHoursConfig } from './hours.ts';
import { Duration, Id, nameByLanguage, ServiceLevel } from './scalars.ts';
import { ThemeConfig } from './themes.ts';
import { WallEntry } from './wall-schema.ts';

const Text = z.string().trim().min(1).max(80);

const TimeZone = z.string().refine(isTimeZone, {
  message: 'expected a time zone such as Europe/Amsterdam',
});

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const Brand = z.strictObject({
  id: Id,
  name: Text,
  /** Other spellings and handles by which customers name it. */
  aliases: z.array(Text).default([]),
});
export type Brand = z.infer<typeof Brand>;

export const ChannelConfig = z.strictObject({
  id: Id,
  name: nameByLanguage(80),
  kind: ChannelKind,
  /** Platforms whose messages belong to this channel; default: its own id. */
  platforms: z.array(z.string()).min(1).optional(),
  targets: z
    .strictObject({
      waiting: z.int().positive().optional(),
      longestWait: Duration.optional(),
      serviceLevel: ServiceLevel.optional(),
    })
    .default({}),
  /** An abandon this soon after it was offered does not count against the service level. */
  shortAbandon: Duration.optional(),
  /** Longest wait from which an alert goes to every wall. */
  alertAbove: Duration.optional(),
  /** A reading older than this is shown as stale. */
  staleAfter: Duration.default(MINUTE_MS),
  /** When it is open; default: always. */
  hours: OpeningHoursConfig.optional(),
});
export type ChannelConfig = z.infer<typeof ChannelConfig>;

/** As far back as events may be delivered again and still be known as repeats: the log forgets ids after 25 hours. */
export const Lateness = Duration.refine((ms) => ms <= DAY_MS, 'expected at most 24h');

/** What every source has, whatever its type. */
export const SourceBase = z.strictObject({
  id: Id,
  /** For people; default: the id. */
  name: Text.optional(),
  /** Where texts may be shown; a message may ask for less, never for more. */
  display: Display.default('masked'),
  /** The source should send at least this often; longer silence is shown as stale, not as quiet. */
  staleAfter: Duration.optional(),
  /** How old its events may be; default: `ingest.allowedLateness`. */
  allowedLateness: Lateness.optional(),
});

/** A word or phrase as customers write it. */
const Word = z.string().trim().min(2).max(40);
/** Mood of a word or phrase: −1, as bad as can be, to 1. */
const Points = z.number().min(-1).max(1);

/** The hub's own words; see docs/words.md. */
export const Words = z.strictObject({
  /** Mood of single words, added to or put in place of the shipped ones. */
  mood: z
    .record(Word.regex(/^\S+$/, 'expected a single word; phrases go under phrases'), Points)
    .default({}),
  /** Mood of phrases of several words. */
  phrases: z
    .record(Word.regex(/\s/, 'expected several words; a single word goes under mood'), Points)
    .default({}),
  /** Words that mean one thing, the one to show first. */
  concepts: z.array(z.array(Word).min(2)).default([]),
  /** Words that are no subject here. */
  stop: z.array(Word).default([]),
  /** File that `hubwall calibrate` wrote, beside this one. */
  calibration: z.string().min(1).optional(),
});
export type Words = z.infer<typeof Words>;

/** hub.yaml with the given schema for an entry of `sources`. */
export const hubConfigSchema = <S extends z.ZodType>(source: S) =>
  z.strictObject({
    hub: z.strictObject({
      name: Text,
      brand: Brand,
      /** Net sentiment to aim for, −100 to 100. */
      moodTarget: z.int().min(-100).max(100).optional(),
    }),
    competitors: z.array(Brand).default([]),
    locale: Locale.default('nl'),
    timeZone: TimeZone.default('Europe/Amsterdam'),
    channels: z.array(ChannelConfig).min(1),
    sources: z.array(source).min(1),
    walls: z.array(WallEntry).min(1),
    look: Look.prefault({}),
    /** No message for this long makes the mood panels say "quiet". */
    quietAfter: Duration.default(10 * MINUTE_MS),
    words: Words.prefault({}),
    themes: z.array(ThemeConfig).default([]),
    contacts: ContactConfig.prefault({}),
    calendar: CalendarConfig.prefault({}),
    warnings: Warnings.prefault({}),
    notify: z.array(NotifyTarget).default([]),
    retention: Retention.prefault({}),
    ingest: z
      .strictObject({
        /** An event later than this is refused and counted as late. */
        allowedLateness: Lateness.default(5 * MINUTE_MS),
        /** Requests a minute that one source may make before it is told to wait. */
        requestsPerMinute: z.int().positive().default(6_000),
      })
      .prefault({}),
  });
