/** Builds what the walls show from the fold's state; pure, so that the same state gives the same snapshot. */
import { byKey } from '../../shared/delta.ts';
import type {
  Alert,
  BrandFigures,
  Marker,
  MoodFigures,
  MoodPoint,
  QueueFigures,
  Snapshot,
  SourceFigures,
  TermFigures,
} from '../../shared/snapshot.ts';
import { DAY_MS, HOUR_MS, MIN_MOOD_MESSAGES, MINUTE_MS } from '../../shared/units.ts';
import { cellKey, meanWaiting, sharesIn, termOf, toMood, toServed } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import { normalAt } from '../fold/normal.ts';
import { nextQueueAlerts, type AlertLimit, type QueueState } from '../fold/queue-alerts.ts';
import { freshnessOf } from './freshness.ts';

/** Most terms in a snapshot: what the largest cloud can hold, and some that rise. */
const MAX_FREQUENT_TERMS = 110;
const MAX_RISING_TERMS = 20;
const MIN_TERM_COUNT = 2;
/** The trend line reaches back this far, a point every ten minutes. */
const TREND_MS = 12 * HOUR_MS;
const STEP_MS = 10 * MINUTE_MS;

export interface SnapshotOptions {
  ownBrand: string;
  /** Ids of all brands, ours among them. */
  brands: readonly string[];
  channels: readonly { id: string; staleAfterMs: number; alertAboveMs?: number | undefined }[];
  timeZone: string;
  quietAfterMs: number;
  startedMs: number;
}

export interface SnapshotInput {
  nowMs: number;
  fold: FoldState;
  sources: readonly (SourceFigures & { staleAfterMs?: number | undefined })[];
  /** Those of the last snapshot. */
  alerts: readonly Alert[];
}

export function buildSnapshot(input: SnapshotInput, options: SnapshotOptions): Snapshot {
  const { nowMs, fold } = input;
  const queues = options.channels.map((channel) => queueFigures(channel, input, options));
  return {
    nowMs,
    mood: moodFigures(input, options),
    trend: moodTrend(fold, options.ownBrand, nowMs),
    brands: options.brands
      .map((id): BrandFigures => ({
        id,
        own: id === options.ownBrand,
        ...toMood(fold.hour.total(cellKey.brand(id))),
      }))
      .sort((a, b) => byKey(a.id, b.id)),
    terms: termFigures(fold, nowMs),
    queues: queues.sort((a, b) => byKey(a.id, b.id)),
    sources: input.sources
      .map(({ staleAfterMs: _, ...source }) => ({
        ...source,
        // To the minute: the exact second would be in every delta, and no wall shows it.
        lastEventMs:
          source.lastEventMs === null
            ? null
            : Math.floor(source.lastEventMs / MINUTE_MS) * MINUTE_MS,
      }))
      .sort((a, b) => byKey(a.id, b.id)),
    alerts: nextQueueAlerts(input.alerts, queues, alertLimits(options), nowMs),
    markers: markersOf(fold, nowMs),
  };
}

/** The alerts alone: cheap enough to be looked at with every delivery. */
export const queueAlertsNow = (input: SnapshotInput, options: SnapshotOptions): Alert[] =>
  nextQueueAlerts(
    input.alerts,
    options.channels.map((channel) => queueState(channel, input, options)),
    alertLimits(options),
    input.nowMs,
  );

const alertLimits = (options: SnapshotOptions): AlertLimit[] =>
  options.channels.flatMap(({ id, alertAboveMs }) =>
    alertAboveMs === undefined ? [] : [{ channel: id, limitMs: alertAboveMs }],
  );

function moodFigures(
  { nowMs, fold, sources }: SnapshotInput,
  options: SnapshotOptions,
): MoodFigures {
  const key = cellKey.brand(options.ownBrand);
  const counts = fold.hour.total(key);
  const hourUntil = (endMs: number) => toMood(fold.weeks.between(key, endMs - HOUR_MS, endMs));
  const learned = fold.weeks.firstMs() ?? nowMs;
  return {
    ...toMood(counts),
    shares: sharesIn(counts),
    normal: normalAt(
      (endMs) => {
        const { n, positive, negative } = hourUntil(endMs);
        return n < MIN_MOOD_MESSAGES ? undefined : (positive - negative) / n;
      },
      nowMs,
      options.timeZone,
    ),
    normalVolume: normalAt(
      // An hour that began before the first count was seen only in part.
      (endMs) => (endMs - HOUR_MS < learned ? undefined : hourUntil(endMs).n),
      nowMs,
      options.timeZone,
    ),
    freshness: moodFreshness(fold, sources, nowMs, options),
  };
}

/** The sources that have brought messages decide; before any has, all of them do. */
function moodFreshness(
  fold: FoldState,
  sources: SnapshotInput['sources'],
  nowMs: number,
  { quietAfterMs, startedMs }: SnapshotOptions,
) {
  const feeding = sources.filter(({ id }) => fold.lastMentionMs.has(id));
  const staleAfterMs = feeding
    .map((source) => source.staleAfterMs)
    .filter((ms) => ms !== undefined)
    .reduce<number | undefined>((least, ms) => Math.min(least ?? ms, ms), undefined);
  const lastMs = [...fold.lastMentionMs.values()].reduce<number | null>(
    (latest, ms) => Math.max(latest ?? ms, ms),
    null,
  );
  return freshnessOf({
    nowMs,
    startedMs,
    lastMs,
    sources: feeding.length > 0 ? feeding : sources,
    quietAfterMs,
    ...(staleAfterMs !== undefined && { staleAfterMs }),
  });
}

/** The hour that ends at each ten-minute border of the last twelve hours; hours without a message are left out. */
function moodTrend(fold: FoldState, ownBrand: string, nowMs: number): MoodPoint[] {
  const key = cellKey.brand(ownBrand);
  const lastMs = Math.floor(nowMs / STEP_MS) * STEP_MS;
  const points: MoodPoint[] = [];
  for (let endMs = lastMs - TREND_MS; endMs <= lastMs; endMs += STEP_MS) {
    const mood = toMood(fold.weeks.between(key, endMs - HOUR_MS, endMs));
    if (mood.n > 0) points.push({ endMs, ...mood });
  }
  return points;
}

function termFigures({ hour, day }: FoldState, nowMs: number): TermFigures[] {
  // Hours before the current one that the baseline rests on; at least one, lest a young hub see trends everywhere.
  const seenMs = Math.min(DAY_MS, nowMs - (day.firstMs() ?? nowMs));
  const hours = Math.max(1, seenMs / HOUR_MS - 1);
  const terms: (TermFigures & { rise: number })[] = [];
  for (const [key, counts] of hour.totals()) {
    const id = termOf(key);
    if (id === undefined) continue;
    const mood = toMood(counts);
    if (mood.n < MIN_TERM_COUNT) continue;
    const before = Math.max(0, toMood(day.total(key)).n - mood.n);
    // Damped by one message on both sides: five messages of a word that was said once yesterday are no hundredfold.
    const rise = roundLift((mood.n + 1) / (before / hours + 1));
    terms.push({ id, ...mood, lift: before === 0 ? null : rise, rise });
  }
  const frequent = terms.toSorted((a, b) => b.n - a.n || byKey(a.id, b.id));
  const rising = terms.toSorted((a, b) => b.rise - a.rise || byKey(a.id, b.id));
  const chosen = new Set([
    ...frequent.slice(0, MAX_FREQUENT_TERMS),
    ...rising.slice(0, MAX_RISING_TERMS),
  ]);
  return [...chosen].map(({ rise: _, ...term }) => term).sort((a, b) => byKey(a.id, b.id));
}

/** One decimal below ten, whole above: a wall shows no more, and a delta need not carry it. */
const roundLift = (lift: number): number =>
  lift < 10 ? Math.round(lift * 10) / 10 : Math.round(lift);

function queueFigures(
  channel: SnapshotOptions['channels'][number],
  input: SnapshotInput,
  options: SnapshotOptions,
): QueueFigures {
  const { nowMs, fold } = input;
  const key = cellKey.queue(channel.id);
  return {
    ...queueState(channel, input, options),
    normal: normalAt(
      (endMs) => meanWaiting(fold.weeks.between(key, endMs - STEP_MS, endMs)),
      nowMs,
      options.timeZone,
    ),
    ...toServed(fold.hour.total(cellKey.served(channel.id))),
  };
}

function queueState(
  { id, staleAfterMs }: SnapshotOptions['channels'][number],
  { nowMs, fold, sources }: SnapshotInput,
  { startedMs }: SnapshotOptions,
): QueueState {
  const readings = [...fold.queues.values()].filter(({ channel }) => channel === id);
  const oldestSince = readings
    .filter(({ waiting }) => waiting > 0)
    .map(({ atMs, longestWaitMs }) => atMs - longestWaitMs);
  const agents = readings.flatMap(({ agents: counts }) => counts?.online ?? []);
  const feeding = new Set(readings.map(({ sourceId }) => sourceId));
  return {
    id,
    waiting: readings.length === 0 ? null : sum(readings.map(({ waiting }) => waiting)),
    oldestSinceMs: oldestSince.length === 0 ? null : Math.min(...oldestSince),
    agentsOnline: agents.length === 0 ? null : sum(agents),
    freshness: freshnessOf({
      nowMs,
      startedMs,
      // A channel of several queues is as old as the queue that was silent longest.
      lastMs: readings.length === 0 ? null : Math.min(...readings.map(({ atMs }) => atMs)),
      sources: sources.filter((source) => feeding.has(source.id)),
      staleAfterMs,
    }),
  };
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Marks that have begun, or begin within the next hour. */
const markersOf = (fold: FoldState, nowMs: number): Marker[] =>
  [...fold.markers.values()]
    .filter(({ startsMs }) => startsMs <= nowMs + HOUR_MS)
    .map(({ markerId, label, kind, startsMs, endsMs }) => ({
      id: markerId,
      label,
      kind,
      startMs: startsMs,
      endMs: endsMs ?? null,
    }))
    .sort((a, b) => byKey(a.id, b.id));
