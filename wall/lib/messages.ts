import type { ReadySceneName } from '../../shared/ready-scenes.ts';

/** Every sentence the wall says. Times, counts and figures arrive already formatted unless they decide a plural. */
export interface Messages {
  /** Of the ready-made scenes, by name. */
  sceneTitles: Readonly<Record<ReadySceneName, string>>;
  /** Of the header. */
  connected: string;
  connecting: string;
  demo: (speed: string) => string;
  inventedFigures: string;

  cloudTitle: string;
  cloudEmpty: string;
  /** While the first layout is being made. */
  cloudArranging: string;
  moodTitle: string;
  trendTitle: (hours: number) => string;
  queuesTitle: string;
  trendingTitle: string;
  trendingEmpty: string;
  /** What the figures beside a term are: messages, and times what is normal; then the last alone. */
  trendingFigures: readonly string[];
  risingSince: (clock: string) => string;
  /** Of posts that were passed on, with their count. */
  shared: (shown: string) => string;

  messages: (count: number, shown: string) => string;
  messagesLastHour: (count: number, shown: string) => string;
  tooFew: string;
  target: string;
  normal: string;
  /** A band from low to high. */
  range: (low: string, high: string) => string;
  /** Stands for `normal` as long as little is known of it; after it the same in fewer words. */
  stillLearning: readonly string[];

  /** Of a term, for a screen reader; mood is a signed figure or null. */
  termLabel: (term: string, count: number, shown: string, net: string | null) => string;
  /** Of a term that is said in both languages: each form with its count, like "outage (17)". */
  termForms: (forms: readonly string[]) => string;
  rising: string;
  isNew: string;
  /** Of the scene Day. */
  dayMessages: string;
  dayWaiting: (channels: string) => string;
  dayLabel: (from: string, to: string) => string;
  yesterday: string;
  moodLabel: (net: string) => string;
  trendLabel: (from: string, to: string) => string;

  noReading: string;
  normalOf: (shown: string) => string;
  agents: (count: number, shown: string) => string;
  answeredInTime: (share: string) => string;
  waitingLabel: (name: string, count: number, shown: string) => string;

  quietSince: (clock: string) => string;
  stale: string;
  staleSince: (clock: string) => string;
  /** Stands for a source without a name. */
  source: string;
  down: (source: string) => string;
  downSince: (clock: string) => string;
  /** Goes on from the source's name. */
  downShort: (clock: string) => string;

  alert: (channel: string, wait: string) => string;
  /** The same in fewer words. */
  alertShort: (channel: string, wait: string) => string;
  alertDetail: (limit: string, since: string) => string;
  moreAlerts: (count: number) => string;
  /** How many times normal, or null where that is not known; crisis: it is one. */
  warning: (name: string, times: string | null, crisis: boolean) => string;
  /** The same in fewer words. */
  warningShort: (name: string, times: string | null, crisis: boolean) => string;
  since: (clock: string) => string;
  /** Messages of 15 minutes; of a brand the negative ones. */
  counted: (shown: string, expected: string, negative: boolean) => string;
  acknowledged: (by: string) => string;
  /** Begins the line that says what a bad mood is about. */
  why: string;
  languageName: (code: string) => string;

  offline: string;
  offlineSince: (clock: string) => string;
  restarting: string;

  /** The address asks for a scene that the wall has not. */
  unknownScene: (id: string, scenes: string) => string;
  /** Once, when the browser lets the page make no sound. */
  soundRefused: string;

  loading: string;
  connectingTo: (host: string) => string;
  unknownWall: (id: string) => string;
  knownWalls: string;
  panelFailed: string;
  panelRetried: string;
}
