/**
 * One busy Tuesday noon at PolderNet, a fictional Dutch internet provider, and what can become of it.
 * Plain objects without chance or clock: two calls give the same picture.
 */
import type {
  Alert,
  DayPoint,
  QueueFigures,
  Snapshot,
  TermFigures,
} from '../../shared/snapshot.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { WallChannel, WallConfig } from '../../shared/wall-config.ts';
import { sampleCare, sampleForecasts, sampleService } from './sample-contact-figures.ts';
import { scenesOf } from './scenes.ts';

/** Tuesday 17 November 2026, 12:04:30 in Amsterdam. */
export const SAMPLE_NOW_MS = Date.UTC(2026, 10, 17, 11, 4, 30);

const channel = (
  id: string,
  name: string,
  kind: WallChannel['kind'],
  targets: WallChannel['targets'],
): WallChannel => ({ id, name, kind, targets });

export const sampleConfig: WallConfig = {
  id: 'demo',
  name: 'Klantcontactcentrum',
  locale: 'nl',
  timeZone: 'Europe/Amsterdam',
  screen: { diagonalInch: 75, viewingDistanceM: 4 },
  scenes: scenesOf(['pulse'], 6),
  look: { theme: 'dark', colours: {}, logo: null },
  night: null,
  pin: null,
  onAlert: null,
  hub: { name: 'PolderNet Klanthub', brand: 'PolderNet' },
  moodTarget: 0.1,
  channels: [
    channel('phone', 'Telefoon', 'phone', {
      waiting: 12,
      longestWaitMs: 5 * MINUTE_MS,
      serviceLevel: { ratio: 0.8, withinMs: 60 * SECOND_MS },
    }),
    channel('chat', 'Chat', 'chat', {
      waiting: 8,
      longestWaitMs: 2 * MINUTE_MS,
      serviceLevel: { ratio: 0.8, withinMs: 40 * SECOND_MS },
    }),
    channel('whatsapp', 'WhatsApp', 'messaging', { longestWaitMs: 15 * MINUTE_MS }),
    channel('email', 'E-mail', 'email', { waiting: 150, longestWaitMs: 24 * HOUR_MS }),
    channel('social', 'Webcare', 'social', { waiting: 20, longestWaitMs: HOUR_MS }),
    channel('reviews', 'Reviews', 'reviews', {}),
  ],
  demo: { speed: 10 },
};

/** text, n, positive, negative, lift */
type TermRow = [string, number, number, number, number | null];

const TERMS: TermRow[] = [
  ['storing', 58, 1, 47, 6.2],
  ['zwolle', 41, 2, 30, 11.4],
  ['geen internet', 37, 0, 34, 5.1],
  ['monteur', 33, 9, 12, 1.2],
  ['factuur', 30, 3, 17, 0.9],
  ['wachttijd', 27, 0, 24, 2.1],
  ['#samensneller', 26, 19, 1, null],
  ['glasvezel', 25, 11, 5, 1.1],
  ['wifi', 24, 5, 10, 1],
  ['snel geholpen', 22, 22, 0, 1.6],
  ['modem', 21, 4, 9, 1],
  ['router', 19, 4, 8, 0.8],
  ['dank', 19, 18, 0, 1.1],
  ['bedankt', 18, 17, 0, 1],
  ['klantenservice', 17, 6, 8, 1],
  ['overstappen', 16, 3, 7, 1.3],
  ['app', 16, 5, 5, 0.9],
  ['tv', 15, 4, 5, 0.8],
  ['compensatie', 15, 1, 9, 4.4],
  ['internet', 15, 3, 7, 0.9],
  ['bellen', 14, 2, 6, 1],
  ['abonnement', 14, 4, 4, 1],
  ['vriendelijk', 13, 13, 0, 1.2],
  ['afspraak', 13, 4, 4, 1],
  ['traag', 13, 0, 12, 1.4],
  ['prijs', 12, 2, 6, 1],
  ['verhuizing', 12, 5, 3, 1.1],
  ['topservice', 11, 11, 0, 1.4],
  ['e-mail', 11, 2, 4, 0.9],
  ['incasso', 11, 0, 8, 1.2],
  ['netwerkstoring', 10, 0, 9, 7.5],
  ['wachten', 10, 0, 9, 1.8],
  ['sneller', 10, 8, 1, 2.4],
  ['kabel', 10, 2, 3, 1],
  ['contract', 9, 2, 3, 1],
  ['installatie', 9, 4, 2, 1],
  ['chat', 9, 4, 2, 1],
  ['thuiswerken', 9, 1, 6, 3.2],
  ['wachtwoord', 9, 1, 3, 1],
  ['opgelost', 9, 8, 0, 1.1],
  ['kastje', 8, 1, 3, 1],
  ['beloofd', 8, 0, 6, 1],
  ['bereik', 8, 2, 4, 1],
  ['zender', 8, 2, 3, 1],
  ['opzeggen', 8, 0, 6, 1],
  ['korting', 8, 5, 1, 1],
  ['simkaart', 7, 2, 2, 1],
  ['roaming', 7, 2, 2, 1],
  ['mast', 7, 1, 4, 3],
  ['monteur niet gekomen', 7, 0, 7, 1.5],
  ['upload', 7, 3, 2, 1],
  ['reactie', 7, 2, 3, 1],
  ['kantoor', 6, 1, 3, 1.4],
  ['vanochtend', 6, 0, 4, 2.6],
  ['ijsselmuiden', 6, 0, 5, null],
  ['hattem', 6, 0, 4, null],
  ['aansluiting', 6, 2, 2, 1],
  ['doorverbonden', 6, 0, 4, 1],
  ['aanbieding', 6, 4, 1, 1],
  ['e-sim', 6, 3, 1, 1],
  ['meterkast', 5, 1, 1, 1],
  ['helpdesk', 5, 2, 1, 1],
  ['signaal', 5, 1, 3, 1],
  ['update', 5, 2, 1, 1],
  ['voicemail', 5, 1, 2, 1],
  ['herstart', 5, 1, 2, 1.7],
  ['kpn', 5, 1, 2, 1],
  ['kosten', 5, 1, 3, 1],
  ['uitgelegd', 5, 5, 0, 1],
  ['blij', 5, 5, 0, 1],
  ['niet bereikbaar', 5, 0, 4, 1],
  ['regio', 4, 0, 2, 2.2],
  ['buren', 4, 0, 2, 2],
  ['straat', 4, 1, 1, 1],
  ['overal', 4, 0, 2, 1],
  ['geduld', 4, 1, 2, 1],
  ['techniek', 4, 1, 1, 1],
  ['lampje', 4, 0, 2, 1],
  ['bundel', 4, 2, 1, 1],
  ['gigabit', 4, 3, 0, 1],
  ['retour', 4, 1, 1, 1],
  ['pakket', 4, 2, 1, 1],
  ['verlengen', 4, 2, 1, 1],
  ['tarief', 4, 1, 2, 1],
  ['beveiliging', 4, 1, 1, 1],
  ['welkom', 3, 3, 0, 1],
  ['terugbellen', 3, 0, 2, 1],
  ['nummerbehoud', 3, 1, 1, 1],
  ['buitenland', 3, 1, 1, 1],
  ['sport', 3, 1, 1, 1],
  ['gratis', 3, 2, 0, 1],
  ['kabels', 3, 1, 1, 1],
  ['klant', 3, 1, 1, 1],
  ['eindelijk', 3, 2, 1, 1],
  ['toppers', 3, 3, 0, 1],
  ['vergoeding', 3, 0, 2, 1.9],
  ['bericht', 3, 1, 1, 1],
  ['antwoord', 3, 1, 1, 1],
  ['weekend', 3, 1, 1, 1],
  ['zaterdag', 3, 1, 1, 1],
];

const term = ([id, n, positive, negative, lift]: TermRow): TermFigures => ({
  id,
  n,
  positive,
  negative,
  neutral: n - positive - negative,
  lift,
});

const byId = <T extends { id: string }>(entries: T[]): T[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

const live = { state: 'live', sinceMs: SAMPLE_NOW_MS - 2_000 } as const;

const queue = (id: string, values: Partial<QueueFigures>): QueueFigures => ({
  id,
  waiting: 0,
  oldestSinceMs: null,
  agentsOnline: null,
  normal: null,
  served: 0,
  servedInTime: 0,
  freshness: live,
  ...values,
});

const normal = (median: number, low: number, high: number) =>
  ({ median, low, high, basis: 'weeks', samples: 24 }) as const;

/** Net sentiment in percent of each quarter of an hour, oldest first; null: the night's few messages. */
const TREND_PCT = [
  null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
  null, null, null, null, null, null, null, 14, 12, 15, 17, 13, 11, 16, 18, 14, 12, 9, 11, 13, 8, 10,
  12, 7, 4, -2, -9, -15, -19, -24, -22, -23,
]; // prettier-ignore

const trend = TREND_PCT.map((pct, index) => {
  const n = pct === null ? 6 : 120;
  const net = Math.round(((pct ?? 0) / 100) * n);
  const positive = Math.round((n - Math.abs(net)) / 4) + Math.max(0, net);
  const negative = positive - net;
  const quarterMs = 15 * MINUTE_MS;
  const lastMs = Math.floor(SAMPLE_NOW_MS / quarterMs) * quarterMs;
  return {
    endMs: lastMs - (TREND_PCT.length - 1 - index) * quarterMs,
    n,
    positive,
    negative,
    neutral: n - positive - negative,
  };
});

/** From midnight: quiet until seven, a storm since eleven. */
const day: DayPoint[] = Array.from({ length: 48 }, (_, index) => {
  const midnightMs = SAMPLE_NOW_MS - (12 * HOUR_MS + 4 * MINUTE_MS + 30 * SECOND_MS);
  const startMs = midnightMs + index * 30 * MINUTE_MS;
  const usual = index < 13 || index > 45 ? 2 : Math.round(20 + 18 * Math.sin((index - 13) / 10));
  const n = index > 22 ? usual * 3 : usual;
  const negative = Math.round(n * (index > 22 ? 0.55 : 0.3));
  const positive = Math.round(n * 0.3);
  return {
    startMs,
    open: index >= 16 && index < 42,
    mood:
      startMs <= SAMPLE_NOW_MS ? { n, positive, negative, neutral: n - positive - negative } : null,
    waiting: startMs <= SAMPLE_NOW_MS ? (index > 22 ? 30.5 : index > 14 ? 6 : 0) : null,
    normal: { low: usual * 0.8, high: usual * 1.3, basis: 'weeks' },
    normalNet: index < 14 || index > 45 ? null : { low: -0.06, high: 0.17, basis: 'weeks' },
    normalWaiting:
      index < 15 || index > 41 ? null : { low: 3, high: 9 + usual / 8, basis: 'weeks' },
  };
});

export const sampleSnapshot: Snapshot = {
  nowMs: SAMPLE_NOW_MS,
  mood: {
    n: 143,
    positive: 38,
    neutral: 34,
    negative: 71,
    shares: 12,
    normal: { median: 0.09, low: -0.05, high: 0.18, basis: 'weeks', samples: 4 },
    normalVolume: normal(96, 70, 130),
    freshness: live,
  },
  trend,
  day,
  brands: [
    { id: 'GlasDirect', own: false, n: 31, positive: 12, neutral: 12, negative: 7 },
    { id: 'KustKabel', own: false, n: 44, positive: 10, neutral: 20, negative: 14 },
    { id: 'PolderNet', own: true, n: 143, positive: 38, neutral: 34, negative: 71 },
  ],
  terms: byId(TERMS.map(term)),
  rising: byId(
    ['storing', 'zwolle', 'geen internet', '#samensneller', 'compensatie'].map((id, place) => ({
      id,
      score: 20 - place,
      sinceMs: SAMPLE_NOW_MS - (20 + place) * MINUTE_MS,
      history: [...Array.from({ length: 20 }, (_, at) => (at + place) % 3), 4, 9, 14, 18 - place],
      shares: place === 0 ? 214 : 0,
    })),
  ),
  related: [
    { id: 'compensatie\tstoring', strength: 0.75 },
    { id: 'incasso\tprijs', strength: 0.25 },
    { id: 'modem\trouter', strength: 0.5 },
  ],
  queues: byId([
    queue('phone', {
      waiting: 23,
      oldestSinceMs: SAMPLE_NOW_MS - 6 * MINUTE_MS - 42_000,
      agentsOnline: 14,
      normal: normal(7, 3, 12),
      served: 96,
      servedInTime: 58,
    }),
    queue('chat', {
      waiting: 6,
      oldestSinceMs: SAMPLE_NOW_MS - 98_000,
      agentsOnline: 9,
      normal: normal(4, 1, 8),
      served: 61,
      servedInTime: 52,
    }),
    queue('whatsapp', {
      waiting: 11,
      oldestSinceMs: SAMPLE_NOW_MS - 8 * MINUTE_MS - 5_000,
      agentsOnline: 5,
      normal: normal(9, 4, 15),
    }),
    queue('email', {
      waiting: 128,
      oldestSinceMs: SAMPLE_NOW_MS - 19 * HOUR_MS - 20 * MINUTE_MS,
      normal: normal(110, 80, 160),
    }),
    queue('social', {
      waiting: 17,
      oldestSinceMs: SAMPLE_NOW_MS - 41 * MINUTE_MS,
      agentsOnline: 4,
      normal: { ...normal(8, 2, 14), basis: 'day' },
    }),
    queue('reviews', {
      waiting: 3,
      oldestSinceMs: SAMPLE_NOW_MS - 5 * HOUR_MS - 5 * MINUTE_MS,
      freshness: { state: 'quiet', sinceMs: SAMPLE_NOW_MS - 47 * MINUTE_MS },
    }),
  ]),
  service: sampleService(SAMPLE_NOW_MS),
  care: sampleCare(SAMPLE_NOW_MS),
  forecasts: sampleForecasts(SAMPLE_NOW_MS),
  sources: [
    {
      id: 'replay',
      name: 'Voorbeelddag',
      state: 'up',
      sinceMs: SAMPLE_NOW_MS - 12 * HOUR_MS,
      lastEventMs: SAMPLE_NOW_MS - 2_000,
    },
  ],
  alerts: [],
  warnings: [],
  carriers: [],
  markers: [
    {
      id: 'samensneller',
      label: 'Start #samensneller',
      kind: 'campaign',
      startMs: SAMPLE_NOW_MS - 4 * HOUR_MS - 4 * MINUTE_MS,
      endMs: null,
    },
  ],
};

export const sampleAlert: Alert = {
  id: 'queue/phone',
  kind: 'queue',
  channel: 'phone',
  sinceMs: SAMPLE_NOW_MS - 4 * MINUTE_MS,
  waiting: 64,
  oldestSinceMs: SAMPLE_NOW_MS - 12 * MINUTE_MS - 30_000,
  limitMs: 10 * MINUTE_MS,
};

const withQueue = (
  snapshot: Snapshot,
  id: string,
  values: Partial<QueueFigures>,
): Snapshot['queues'] =>
  snapshot.queues.map((entry) => (entry.id === id ? { ...entry, ...values } : entry));

/** Four in the morning: hardly a message, nobody waits. */
export const nightSnapshot: Snapshot = {
  ...sampleSnapshot,
  mood: { ...sampleSnapshot.mood, n: 7, positive: 2, neutral: 4, negative: 1, normal: null },
  trend: trend.map((point) => ({ ...point, n: 6, positive: 2, neutral: 3, negative: 1 })),
  terms: byId(TERMS.slice(3, 12).map(([id]) => term([id, 2, 1, 0, 1]))),
  queues: sampleSnapshot.queues.map((entry) => ({
    ...entry,
    waiting: 0,
    oldestSinceMs: null,
    served: 2,
    servedInTime: 2,
  })),
  warnings: [],
  carriers: [],
  markers: [],
};

/** The outage at its worst: three alerts at once. */
export const outageSnapshot: Snapshot = {
  ...sampleSnapshot,
  mood: { ...sampleSnapshot.mood, n: 812, positive: 61, neutral: 120, negative: 631 },
  queues: withQueue(sampleSnapshot, 'phone', {
    waiting: 64,
    oldestSinceMs: sampleAlert.oldestSinceMs,
    served: 120,
    servedInTime: 11,
  }),
  alerts: [
    {
      ...sampleAlert,
      id: 'queue/chat',
      channel: 'chat',
      waiting: 31,
      oldestSinceMs: SAMPLE_NOW_MS - 5 * MINUTE_MS,
      limitMs: 4 * MINUTE_MS,
    },
    sampleAlert,
    {
      ...sampleAlert,
      id: 'queue/social',
      channel: 'social',
      waiting: 88,
      oldestSinceMs: SAMPLE_NOW_MS - 90 * MINUTE_MS,
      limitMs: HOUR_MS,
    },
  ],
};

const allFreshness = (freshness: QueueFigures['freshness']): Snapshot => ({
  ...sampleSnapshot,
  mood: { ...sampleSnapshot.mood, freshness },
  queues: sampleSnapshot.queues.map((entry) => ({ ...entry, freshness })),
});

export const quietSnapshot: Snapshot = allFreshness({
  state: 'quiet',
  sinceMs: SAMPLE_NOW_MS - 23 * MINUTE_MS,
});

export const staleSnapshot: Snapshot = allFreshness({
  state: 'stale',
  sinceMs: SAMPLE_NOW_MS - 12 * MINUTE_MS,
});

export const downSnapshot: Snapshot = allFreshness({
  state: 'down',
  sinceMs: SAMPLE_NOW_MS - 65 * MINUTE_MS,
  source: 'Telefooncentrale',
});

/** Texts that would break a page that trusts them, and numbers that would break a narrow one. */
export const hostileSnapshot: Snapshot = {
  ...sampleSnapshot,
  terms: byId(
    (
      [
        ['<img src=x onerror=alert(1)>', 40, 0, 30, 3],
        ['__proto__', 35, 3, 3, null],
        ['constructor', 30, 20, 3, 9],
        ['\u202eevitisop', 28, 10, 3, 1],
        ['meervoudigepersoonlijkheidsstoornisverzekeringsmaatschappij', 26, 2, 9, 4],
        ['😀👨‍👩‍👧‍👦 top', 22, 20, 0, 2],
        ['خدمة العملاء', 20, 5, 5, 1],
        ['{{7*7}} ${1}', 18, 5, 5, 1],
        ['   ', 12, 3, 3, 1],
        ['&amp;&lt;b&gt;', 11, 3, 3, 1],
        ...TERMS.slice(0, 30),
      ] as TermRow[]
    ).map(term),
  ),
  warnings: [],
  carriers: [],
  markers: [
    {
      id: 'x',
      label: '<b>Een heel erg lange naam voor een campagne die nergens past</b>',
      kind: 'campaign',
      startMs: SAMPLE_NOW_MS - 3 * HOUR_MS,
      endMs: null,
    },
  ],
};

/** The largest and smallest figures that the wall promises to hold. */
export const extremeSnapshot: Snapshot = {
  ...sampleSnapshot,
  mood: { ...sampleSnapshot.mood, n: 99_999, positive: 0, neutral: 0, negative: 99_999 },
  queues: sampleSnapshot.queues.map((entry, index) => ({
    ...entry,
    waiting: [99_999, 0, 9, 1_000, 12_345, 999][index % 6]!,
    oldestSinceMs: index === 1 ? null : SAMPLE_NOW_MS - 12 * HOUR_MS - index * MINUTE_MS,
    agentsOnline: 1_204,
    served: 1_000,
    servedInTime: 1_000,
  })),
};

/** The same wall with so many channels (1 to 8), some of them with the longest name allowed. */
export function configWithChannels(count: number): WallConfig {
  const extra: WallChannel[] = [
    channel('branch', 'Winkels en servicepunten', 'phone', { longestWaitMs: 10 * MINUTE_MS }),
    channel('business', 'Zakelijke klantenservice', 'phone', { longestWaitMs: 3 * MINUTE_MS }),
  ];
  return { ...sampleConfig, channels: [...sampleConfig.channels, ...extra].slice(0, count) };
}
