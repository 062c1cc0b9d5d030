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
} from '../../shared/snapshot.ts';
import type { WarningFigures } from '../../shared/warning-figures.ts';
import { HOUR_MS, MIN_MOOD_MESSAGES, MINUTE_MS } from '../../shared/units.ts';
import { cellKey, meanWaiting, sharesIn, toMood } from '../fold/counts.ts';
import type { FoldState } from '../fold/fold.ts';
import { contactKey } from '../fold/contacts/cells.ts';
import { serviceCounts, type AbandonsCount } from '../fold/contacts/service-level.ts';
import { normalAt } from '../fold/normal.ts';
import type { OpeningHours } from '../kernel/opening-hours.ts';
import { nextQueueAlerts, type AlertLimit, type QueueState } from '../fold/queue-alerts.ts';
import type { ContactSnapshot } from './contact-figures.ts';
import { daySeries } from './day-series.ts';
import { freshnessOf } from './freshness.ts';
import { relatedTerms } from './related-terms.ts';
import { trendFigures, type TrendOptions } from './trend-figures.ts';
import { brandCarriers } from './warning-figures.ts';

/** The trend line reaches back this far, a point every ten minutes. */
const TREND_MS = 12 * HOUR_MS;
const STEP_MS = 10 * MINUTE_MS;

export interface SnapshotOptions extends TrendOptions {
  /** Ids of all brands, ours among them. */
  brands: readonly string[];
  channels: readonly {
    id: string;
    /** Customers wait for an answer at once. @default false */
    live?: boolean;
    staleAfterMs: number;
    alertAboveMs?: number | undefined;
    /** What an abandon does to the service level. @default 'against' */
    abandons?: AbandonsCount;
  }[];
  timeZone: string;
  /** Of channels that are not always open, by id. @default none */
  hours?: ReadonlyMap<string, OpeningHours>;
  quietAfterMs: number;
  startedMs: number;
  /** How channels are served, what is coming; holds what it worked out before. @default none */
  contactFigures?: (fold: FoldState, nowMs: number) => ContactSnapshot;
}

export interface SnapshotInput {
  nowMs: number;
  fold: FoldState;
  sources: readonly (SourceFigures & { staleAfterMs?: number | undefined; reason?: string })[];
  /** Those of the last snapshot. */
  alerts: readonly Alert[];
  /** In order of id. @default none */
  warnings?: readonly WarningFigures[];
  /** Of warnings, beside those of campaigns. @default none */
  marks?: readonly Marker[];
}

export function buildSnapshot(input: SnapshotInput, options: SnapshotOptions): Snapshot {
  const { nowMs, fold } = input;
  const queues = options.channels.map((channel) => queueFigures(channel, input, options));
  const mood = moodFigures(input, options);
  const { terms, rising, shownAs } = trendFigures(input, options, mood.normalVolume);
  return {
    nowMs,
    mood,
    trend: moodTrend(fold, options.ownBrand, nowMs),
    day: daySeries(fold, nowMs, options),
    brands: options.brands
      .map((id): BrandFigures => ({
        id,
        own: id === options.ownBrand,
        ...toMood(fold.hour.total(cellKey.brand(id))),
      }))
      .sort((a, b) => byKey(a.id, b.id)),
    terms,
    rising,
    related: relatedTerms(
      fold.together.messagesBefore(nowMs),
      shownAs,
      terms.map(({ id }) => id),
    ),
    queues: queues.sort((a, b) => byKey(a.id, b.id)),
    ...(options.contactFigures?.(fold, nowMs) ?? { service: [], care: [], forecasts: [] }),
    sources: input.sources
      .map(({ id, name, state, sinceMs, lastEventMs }) => ({
        id,
        name,
        state,
        sinceMs,
        // To the minute: the exact second would be in every delta, and no wall shows it.
        lastEventMs: lastEventMs === null ? null : Math.floor(lastEventMs / MINUTE_MS) * MINUTE_MS,
      }))
      .sort((a, b) => byKey(a.id, b.id)),
    alerts: nextQueueAlerts(input.alerts, queues, alertLimits(options), nowMs),
    markers: [...markersOf(fold, nowMs), ...(input.marks ?? [])].sort((a, b) => byKey(a.id, b.id)),
    warnings: [...(input.warnings ?? [])],
    carriers: mood.n < MIN_MOOD_MESSAGES ? [] : brandCarriers(fold, options.ownBrand, nowMs),
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
  const lastMsOf = ({ id }: { id: string }): number | undefined => fold.lastMentionMs.get(id);
  const feeding = sources.filter((source) => lastMsOf(source) !== undefined);
  const input = { nowMs, startedMs, sources: feeding.length > 0 ? feeding : sources };
  // Each by its own limit: one that is silent for too long is not made up for by another that sends.
  const silent = feeding
    .map((source) =>
      freshnessOf({
        ...input,
        lastMs: lastMsOf(source) ?? null,
        ...(source.staleAfterMs !== undefined && { staleAfterMs: source.staleAfterMs }),
      }),
    )
    .filter(({ state }) => state === 'stale')
    .sort((a, b) => a.sinceMs - b.sinceMs)[0];
  if (silent) return silent;
  const lastMs = feeding.reduce<number | null>(
    (latest, source) => Math.max(latest ?? 0, lastMsOf(source) ?? 0),
    null,
  );
  return freshnessOf({ ...input, lastMs, quietAfterMs });
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

function queueFigures(
  channel: SnapshotOptions['channels'][number],
  input: SnapshotInput,
  options: SnapshotOptions,
): QueueFigures {
  const { nowMs, fold } = input;
  const keys = [...fold.queues.values()]
    .filter((reading) => reading.channel === channel.id)
    .map(({ queue }) => cellKey.queue(channel.id, queue));
  /** Mean number waiting in all of the channel's queues over a ten-minute cell; undefined without a reading in it. */
  const waitingUntil = (endMs: number): number | undefined => {
    const means = keys.flatMap(
      (key) => meanWaiting(fold.waiting.between(key, endMs - STEP_MS, endMs)) ?? [],
    );
    return means.length === 0 ? undefined : sum(means);
  };
  return {
    ...queueState(channel, input, options),
    normal: normalAt(waitingUntil, nowMs, options.timeZone),
    ...serviceCounts(fold.contacts.minutes.total(contactKey.service(channel.id)), channel.abandons),
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
  const feedingIds = new Set(readings.map(({ sourceId }) => sourceId));
  const feeding = sources.filter((source) => feedingIds.has(source.id));
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
      // Before any has sent a reading, one of which nothing is known yet may be the one that should.
      sources: feeding.length > 0 ? feeding : sources.filter((source) => !hasSent(fold, source.id)),
      staleAfterMs,
    }),
  };
}

const hasSent = (fold: FoldState, sourceId: string): boolean =>
  fold.lastMentionMs.has(sourceId) ||
  [...fold.queues.values()].some((reading) => reading.sourceId === sourceId);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Marks that have begun, or begin within the next hour. */
const markersOf = (fold: FoldState, nowMs: number): Marker[] =>
  [...fold.markers.values()]
    .filter(({ startsMs }) => startsMs <= nowMs + HOUR_MS)
    .map(({ markerId, label, labels, kind, startsMs, endsMs }) => ({
      id: markerId,
      label,
      ...(labels && { labels }),
      kind,
      startMs: startsMs,
      endMs: endsMs ?? null,
    }));
