/** Any snapshot that could be: every list keyed and in order, with the names that customers' words make hard. */
import { contactLists } from './random-contact-figures.ts';
import * as fc from 'fast-check';
import { byKey } from '../../shared/delta.ts';
import type { WarningFigures } from '../../shared/warning-figures.ts';
import type {
  Alert,
  DayBand,
  DayPoint,
  BrandFigures,
  Freshness,
  Marker,
  MoodFigures,
  MoodPoint,
  Normal,
  QueueFigures,
  RelatedTerms,
  RisingTerm,
  Snapshot,
  SourceFigures,
  TermFigures,
} from '../../shared/snapshot.ts';
import { MORNING_MS } from './fake-clock.ts';
import { anyText } from './random-text.ts';

/** Few, so that two snapshots share many. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '👍🏽',
  '\u{1F468}‍\u{1F469}',
  '10',
  '9',
];

const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE, 'storing', 'geen internet') },
  { weight: 1, arbitrary: anyText({ maxLength: 4 }) },
);
const ms = fc.integer({ min: MORNING_MS - 5, max: MORNING_MS + 5 });
const count = fc.nat({ max: 3 });
/** −0 is left out: JSON has none. */
const figure = fc.integer({ min: -9, max: 9 }).map((tenths) => tenths / 10 || 0);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

const counts = fc
  .record({ positive: count, neutral: count, negative: count })
  .map((mood) => ({ n: mood.positive + mood.neutral + mood.negative, ...mood }));

const freshness: fc.Arbitrary<Freshness> = fc.oneof(
  fc.record({ state: fc.constantFrom('live', 'quiet', 'stale'), sinceMs: ms }),
  fc.record({ state: fc.constant('down'), sinceMs: ms, source: key }),
);

const dayBand: fc.Arbitrary<DayBand> = fc.record({
  low: figure,
  high: figure,
  basis: fc.constantFrom('weeks', 'day'),
});

const normal: fc.Arbitrary<Normal> = fc.record({
  median: figure,
  low: figure,
  high: figure,
  basis: fc.constantFrom('weeks', 'day'),
  samples: fc.integer({ min: 6, max: 8 }),
});

const extended = <T extends object>(rest: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(counts, fc.record(rest)).map(([mood, more]) => ({ ...mood, ...more }));

const mood: fc.Arbitrary<MoodFigures> = extended({
  shares: count,
  normal: maybe(normal),
  normalVolume: maybe(normal),
  freshness,
});

const list = <T>(entry: fc.Arbitrary<T>, keyOf: (entry: T) => string | number) =>
  fc
    .uniqueArray(entry, { selector: keyOf, maxLength: 8 })
    .map((entries) => entries.toSorted((a, b) => byKey(keyOf(a), keyOf(b))));

const byId = <T extends { id: string }>(entry: fc.Arbitrary<T>) => list(entry, ({ id }) => id);

const trend = list<MoodPoint>(extended({ endMs: ms }), ({ endMs }) => endMs);
const day = list<DayPoint>(
  fc.record({
    startMs: ms,
    open: fc.boolean(),
    mood: maybe(counts),
    waiting: maybe(figure),
    normal: maybe(dayBand),
    normalNet: maybe(dayBand),
    normalWaiting: maybe(dayBand),
  }),
  ({ startMs }) => startMs,
);
const brands = byId<BrandFigures>(extended({ id: key, own: fc.boolean() }));
const terms = byId<TermFigures>(extended({ id: key, lift: maybe(figure) }));
const rising = byId<RisingTerm>(
  fc.record({
    id: key,
    score: count,
    sinceMs: ms,
    history: fc.array(count, { maxLength: 3 }),
    shares: count,
  }),
);
const related = byId<RelatedTerms>(
  fc.record({
    id: fc.tuple(key, key).map((ids) => ids.join('\t')),
    strength: fc.constantFrom(0.25, 0.5, 0.75, 1),
  }),
);
const queues = byId<QueueFigures>(
  fc.record({
    id: key,
    waiting: maybe(count),
    oldestSinceMs: maybe(ms),
    agentsOnline: maybe(count),
    normal: maybe(normal),
    served: count,
    servedInTime: count,
    freshness,
  }),
);
const sources = byId<SourceFigures>(
  fc.record(
    {
      id: key,
      name: key,
      state: fc.constantFrom('up', 'down'),
      sinceMs: ms,
      lastEventMs: maybe(ms),
    },
    { requiredKeys: ['id', 'name', 'state', 'sinceMs', 'lastEventMs'] },
  ),
);
const alerts = byId<Alert>(
  fc.record({
    id: key,
    kind: fc.constant('queue'),
    channel: key,
    sinceMs: ms,
    waiting: count,
    oldestSinceMs: ms,
    limitMs: count,
  }),
);
const markers = byId<Marker>(
  fc.record(
    {
      id: key,
      label: key,
      labels: fc.record({ nl: key, en: key }),
      kind: key,
      startMs: ms,
      endMs: maybe(ms),
    },
    { requiredKeys: ['id', 'label', 'kind', 'startMs', 'endMs'] },
  ),
);

const { service, care, forecasts } = contactLists(byId, key);
const share = fc.record({ id: key, n: count });
const warnings = byId<WarningFigures>(
  fc.record({
    id: key,
    subject: fc.record(
      {
        kind: fc.constantFrom('brand', 'theme'),
        id: key,
        name: key,
        names: fc.record({ nl: key, en: key }),
      },
      { requiredKeys: ['kind', 'id', 'name'] },
    ),
    state: fc.constantFrom('watch', 'warning', 'crisis', 'recovering', 'calm'),
    sinceMs: ms,
    stateSinceMs: ms,
    score: count,
    slowZ: count,
    n: count,
    expected: count,
    timesNormal: maybe(count),
    carriers: fc.array(fc.record({ term: key, n: count, channel: share, language: share }), {
      maxLength: 2,
    }),
    examples: fc.array(fc.record({ text: key, channel: key, atMs: ms }), { maxLength: 2 }),
    acknowledged: maybe(fc.record({ by: key, atMs: ms })),
    override: maybe(fc.record({ reason: key, by: key, untilMs: ms })),
  }),
);

const carriers = fc
  .uniqueArray(fc.record({ term: key, n: count, channel: share, language: share }), {
    selector: ({ term }) => term,
    maxLength: 3,
  })
  .map((drawn) => drawn.sort((a, b) => byKey(a.term, b.term)));

export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    nowMs: ms,
    mood,
    trend,
    day,
    brands,
    terms,
    rising,
    related,
    queues,
    service,
    care,
    forecasts,
    sources,
    alerts,
    markers,
    warnings,
    carriers,
  })
  // fast-check's objects have no prototype now and then; what came from JSON always has.
  .map((snapshot) => structuredClone(snapshot));

/** A snapshot and one that may follow it: some of its parts and entries are the same, by value but not by identity. */
export const anySuccession: fc.Arbitrary<[prev: Snapshot, next: Snapshot]> = fc
  .tuple(anySnapshot, anySnapshot, fc.infiniteStream(fc.boolean()))
  .map(([prev, other, choices]) => {
    const keep = (): boolean => choices.next().value === true;
    const merged = <T>(
      before: readonly T[],
      after: readonly T[],
      keyOf: (e: T) => string | number,
    ) => {
      const kept = before.filter(keep);
      const keptKeys = new Set(kept.map(keyOf));
      return [...kept, ...after.filter((entry) => !keptKeys.has(keyOf(entry)))].sort((a, b) =>
        byKey(keyOf(a), keyOf(b)),
      );
    };
    const id = (entry: { id: string }) => entry.id;
    const next: Snapshot = {
      nowMs: other.nowMs,
      mood: keep() ? prev.mood : other.mood,
      trend: merged(prev.trend, other.trend, ({ endMs }) => endMs),
      day: merged(prev.day, other.day, ({ startMs }) => startMs),
      brands: merged(prev.brands, other.brands, id),
      terms: merged(prev.terms, other.terms, id),
      rising: merged(prev.rising, other.rising, id),
      related: merged(prev.related, other.related, id),
      queues: merged(prev.queues, other.queues, id),
      service: merged(prev.service, other.service, id),
      care: merged(prev.care, other.care, id),
      forecasts: merged(prev.forecasts, other.forecasts, id),
      sources: merged(prev.sources, other.sources, id),
      alerts: merged(prev.alerts, other.alerts, id),
      markers: merged(prev.markers, other.markers, id),
      warnings: merged(prev.warnings, other.warnings, id),
      carriers: merged(prev.carriers, other.carriers, ({ term }) => term),
    };
    return [prev, structuredClone(next)];
  });
