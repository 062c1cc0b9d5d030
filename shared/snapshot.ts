/**
 * Everything that a wall can show at one moment, as plain data. Publish builds it, the wall draws it.
 * Lists hold one entry per key (see COLLECTION_KEYS in delta.ts) in ascending order of that key, so that two
 * snapshots of the same state are equal to the letter.
 */
import { z } from 'zod';
import { NameByLanguage } from './name-by-language.ts';
import { CareFigures, ForecastFigures, ServiceFigures } from './contact-figures.ts';
import { Carrier, WarningFigures } from './warning-figures.ts';

/**
 * Whether a figure can be believed: `live`; `quiet` (the source is up, nothing came); `stale` (older than its
 * limit); `down` (a source says it is broken). `sinceMs` is when that began: the last event, or the failure.
 */
export const Freshness = z.object({
  state: z.enum(['live', 'quiet', 'stale', 'down']),
  sinceMs: z.int(),
  /** Name of the source that is down; set only then. */
  source: z.string().optional(),
});
export type Freshness = z.infer<typeof Freshness>;

/**
 * What is usual at this hour: median and the band from the 10th to the 90th percentile. `weeks`: of the same
 * weekday and hour over up to four weeks; `day`: of the last 24 hours, while the hub is still learning.
 */
export const Normal = z.object({
  median: z.number(),
  low: z.number(),
  high: z.number(),
  basis: z.enum(['weeks', 'day']),
  /** How many ten-minute points the band rests on; at least 6. */
  samples: z.int(),
});
export type Normal = z.infer<typeof Normal>;

/** Messages by label in a window; n = positive + neutral + negative, shares not among them. */
export const MoodCounts = z.object({
  n: z.int().nonnegative(),
  positive: z.int().nonnegative(),
  neutral: z.int().nonnegative(),
  negative: z.int().nonnegative(),
});
export type MoodCounts = z.infer<typeof MoodCounts>;

/** The mood about our own brand in the last hour. Net sentiment = (positive − negative) ÷ n. */
export const MoodFigures = MoodCounts.extend({
  /** Shares of posts in the hour: they spread a mood, they are not messages of their own. */
  shares: z.int().nonnegative(),
  /** Of net sentiment, −1 to 1; null until the hub has seen six points with enough messages. */
  normal: Normal.nullable(),
  /** Of n. */
  normalVolume: Normal.nullable(),
  freshness: Freshness,
});
export type MoodFigures = z.infer<typeof MoodFigures>;

/** One point of the trend line: the hour that ends at `endMs`. Key: endMs. */
export const MoodPoint = MoodCounts.extend({ endMs: z.int() });
export type MoodPoint = z.infer<typeof MoodPoint>;

/** A brand in the last hour: ours and the competitors'. Key: id. */
export const BrandFigures = MoodCounts.extend({ id: z.string(), own: z.boolean() });
export type BrandFigures = z.infer<typeof BrandFigures>;

/** A term in the last hour, counted once a message. Key: id, the term as it is shown: the form that is said most. */
export const TermFigures = MoodCounts.extend({
  id: z.string(),
  /**
   * (Count in the hour + 1) ÷ (what an hour of the 24 before leads to expect + 1): 1 is as usual. The ones keep what is
   * rare from looking like a hundredfold. null: not said in those hours.
   */
  lift: z.number().nullable(),
  /** Of a term that was said in both languages: a form of each, with how often it was said in a day; else not there. */
  forms: z.array(z.object({ text: z.string(), n: z.int().nonnegative() })).optional(),
});
export type TermFigures = z.infer<typeof TermFigures>;

/**
 * A term that is said more than usual, and by more than one person; it is among the terms, where its count and lift
 * stand. Key: id.
 */
export const RisingTerm = z.object({
  id: z.string(),
  /** The greater, the more it rises; in quarters of a doubling, lest it change with every message. */
  score: z.int().nonnegative(),
  /** The minute from which it has stood above usual, within the last 24 hours. */
  sinceMs: z.int(),
  /** Messages per five minutes over the last two hours, oldest first; of full five minutes only. */
  history: z.array(z.int().nonnegative()),
  /** How often posts with it were passed on in the last 24 hours. They are no messages: they lift nothing. */
  shares: z.int().nonnegative(),
});
export type RisingTerm = z.infer<typeof RisingTerm>;

/**
 * Two of the terms that are said in the same messages of the last hour by more than chance (up to the last full
 * minute). Key: id, both terms' ids in order with a tab between.
 */
export const RelatedTerms = z.object({
  id: z.string(),
  /** Of what the rarer is said, the share that goes with the other beyond chance, in quarters: 0.25 to 1. */
  strength: z.number(),
});
export type RelatedTerms = z.infer<typeof RelatedTerms>;

/** A channel's queue now. Key: id, the channel's. */
export const QueueFigures = z.object({
  id: z.string(),
  /** Contacts offered and not yet with an agent; null: no reading yet. */
  waiting: z.int().nonnegative().nullable(),
  /** Start of the oldest waiting contact; null when none waits. Longest wait = nowMs − this. */
  oldestSinceMs: z.int().nullable(),
  /** Agents at work on the channel, where the source says. */
  agentsOnline: z.int().nullable(),
  /** Of waiting. */
  normal: Normal.nullable(),
  /** Contacts of the last hour that count for the service level, and how many were answered within its time. */
  served: z.int().nonnegative(),
  servedInTime: z.int().nonnegative(),
  freshness: Freshness,
});
export type QueueFigures = z.infer<typeof QueueFigures>;

/** A source and whether it is at work. Key: id. */
export const SourceFigures = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['up', 'down']),
  sinceMs: z.int(),
  lastEventMs: z.int().nullable(),
});
export type SourceFigures = z.infer<typeof SourceFigures>;

/** A queue over its alert limit. Key: id. */
export const Alert = z.object({
  id: z.string(),
  kind: z.literal('queue'),
  channel: z.string(),
  sinceMs: z.int(),
  waiting: z.int().nonnegative(),
  oldestSinceMs: z.int(),
  limitMs: z.int(),
});
export type Alert = z.infer<typeof Alert>;

/** A mark on the time lines; `labels` where it is called otherwise in each language. Key: id. */
export const Marker = z.object({
  id: z.string(),
  label: z.string(),
  labels: NameByLanguage.optional(),
  kind: z.string(),
  startMs: z.int(),
  endMs: z.int().nullable(),
});
export type Marker = z.infer<typeof Marker>;

/**
 * What a measure of the day is normally: 10th to 90th percentile of the same weekday and time over up to four weeks
 * (`weeks`); in the first week what it was the day before (`day`, low = high).
 */
export const DayBand = z.object({
  low: z.number(),
  high: z.number(),
  basis: z.enum(['weeks', 'day']),
});
export type DayBand = z.infer<typeof DayBand>;

/**
 * A half hour of today, from local midnight to midnight. Key: startMs. The half hour that runs now holds what there is
 * so far; one to come has only what is normal for it.
 */
export const DayPoint = z.object({
  startMs: z.int(),
  /** Whether any channel where customers wait for an answer at once is open at its start; true without opening hours. */
  open: z.boolean(),
  /** Messages about our own brand by label; null: still to come, or before the hub began. */
  mood: MoodCounts.nullable(),
  /** Mean number waiting in the channels where customers wait for an answer at once; null: no reading. */
  waiting: z.number().nullable(),
  /** Of n; null: unknown, here and below. */
  normal: DayBand.nullable(),
  /** Of net sentiment, −1 to 1, in the hour that ends with this half hour; hours of fewer than 20 messages do not count. */
  normalNet: DayBand.nullable(),
  /** Of the mean number waiting. */
  normalWaiting: DayBand.nullable(),
});
export type DayPoint = z.infer<typeof DayPoint>;

export const Snapshot = z.object({
  /** The hub's own time: every age on the wall is reckoned from it, never from the screen's clock. */
  nowMs: z.int(),
  mood: MoodFigures,
  trend: z.array(MoodPoint),
  day: z.array(DayPoint),
  brands: z.array(BrandFigures),
  terms: z.array(TermFigures),
  rising: z.array(RisingTerm),
  related: z.array(RelatedTerms),
  queues: z.array(QueueFigures),
  service: z.array(ServiceFigures),
  care: z.array(CareFigures),
  forecasts: z.array(ForecastFigures),
  sources: z.array(SourceFigures),
  alerts: z.array(Alert),
  markers: z.array(Marker),
  warnings: z.array(WarningFigures),
  /** Why the mood about us is what it is; empty while there are too few messages for a mood. */
  carriers: z.array(Carrier),
});
export type Snapshot = z.infer<typeof Snapshot>;
