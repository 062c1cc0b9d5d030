import type { Messages } from '../lib/messages.ts';

const LANGUAGES: Readonly<Record<string, string>> = { nl: 'Dutch', en: 'English' };

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const en: Messages = {
  sceneTitles: {
    pulse: 'How are we doing?',
    queues: 'Who is waiting?',
    trends: 'What is rising?',
    day: 'How is today going?',
  },
  connected: 'connected',
  connecting: 'connecting…',
  demo: (speed) => `Demo · ${speed}`,
  inventedFigures: 'invented data',

  cloudTitle: 'What customers talk about',
  cloudEmpty: 'No subjects in the last hour yet',
  cloudArranging: 'The words are finding their places…',
  moodTitle: 'Mood',
  trendTitle: (hours) => `Last ${hours} hours`,
  queuesTitle: 'Queues',
  trendingTitle: 'Standing out',
  trendingEmpty: 'Nothing unusual this hour',
  trendingFigures: ['messages · × normal', '× normal'],
  risingSince: (clock) => `since ${clock}`,
  shared: (shown) => `shared ${shown} times`,

  messages: (count, shown) => `${shown} ${plural(count, 'message', 'messages')}`,
  messagesLastHour: (count, shown) => `${shown} ${plural(count, 'message', 'messages')}, last hour`,
  tooFew: 'Too few messages',
  target: 'target',
  normal: 'normal',
  range: (low, high) => `${low} to ${high}`,
  stillLearning: ['normal (learning)', 'normal so far', 'still learning'],

  termLabel: (term, count, shown, net) =>
    `${term}: ${shown} ${plural(count, 'message', 'messages')}, ` +
    (net === null ? 'mood unknown' : `mood ${net}`),
  termForms: (forms) => `said in 24 hours as ${forms.join(' and ')}`,
  rising: 'rising',
  isNew: 'new',
  dayMessages: 'Messages per half hour',
  dayWaiting: (channels) => `Waiting: ${channels}`,
  dayLabel: (from, to) => `Mood, messages and who waits from ${from} to ${to}`,
  yesterday: 'yesterday',
  moodLabel: (net) => `Mood ${net} on a scale of −100 to +100`,
  trendLabel: (from, to) => `Course of the mood from ${from} to ${to}`,

  noReading: 'no reading',
  normalOf: (shown) => `normal ${shown}`,
  agents: (count, shown) => `${shown} ${plural(count, 'agent', 'agents')}`,
  answeredInTime: (share) => `${share} in time`,
  waitingLabel: (name, _count, shown) => `${name}: ${shown} waiting`,

  quietSince: (clock) => `quiet since ${clock}`,
  stale: 'out of date',
  staleSince: (clock) => `out of date, from ${clock}`,
  source: 'Source',
  down: (source) => `${source} is down`,
  downSince: (clock) => `since ${clock}`,
  downShort: (clock) => `down since ${clock}`,

  alert: (channel, wait) => `${channel}: longest wait ${wait}`,
  alertShort: (channel, wait) => `${channel}: wait ${wait}`,
  alertDetail: (limit, since) => `limit ${limit}, since ${since}`,
  moreAlerts: (count) => `and ${count} more ${plural(count, 'alert', 'alerts')}`,
  warning: (name, times, crisis) =>
    crisis
      ? `Crisis: ${name}`
      : `${name}: ${times === null ? 'far more than normal' : `${times} normal`}`,
  warningShort: (name, times, crisis) =>
    crisis ? 'Crisis' : times === null ? `${name}: unusual` : `${name} ${times}`,
  since: (clock) => `since ${clock}`,
  counted: (shown, expected, negative) =>
    `${shown} ${negative ? 'negative' : 'messages'} in 15 min, normally ${expected}`,
  acknowledged: (by) => `${by} is on it`,
  why: 'Why?',
  languageName: (code) => LANGUAGES[code] ?? 'another language',

  offline: 'No connection to the server',
  offlineSince: (clock) => `This is the picture of ${clock}. It recovers by itself.`,
  restarting: 'The server has stopped or is restarting',

  unknownScene: (id, scenes) => `This wall has no scene ‘${id}’; it has: ${scenes}`,
  soundRefused: 'This browser allows no sound: alerts are seen, not heard',

  loading: 'Hubwall is starting',
  connectingTo: (host) => `Looking for ${host}`,
  unknownWall: (id) => `There is no wall ‘${id}’`,
  knownWalls: 'These walls exist:',
  panelFailed: 'This part cannot be shown for a moment',
  panelRetried: 'Everything else keeps working',
};
