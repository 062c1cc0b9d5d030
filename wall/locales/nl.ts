import type { Messages } from '../lib/messages.ts';

const LANGUAGES: Readonly<Record<string, string>> = { nl: 'Nederlands', en: 'Engels' };

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const nl: Messages = {
  sceneTitles: {
    pulse: 'Hoe gaat het nu?',
    queues: 'Wie wacht er?',
    trends: 'Wat speelt er op?',
    day: 'Hoe loopt vandaag?',
  },
  connected: 'verbonden',
  connecting: 'verbindt…',
  demo: (speed) => `Demo · ${speed}`,
  inventedFigures: 'verzonnen gegevens',

  cloudTitle: 'Waar klanten het over hebben',
  cloudEmpty: 'Geen onderwerpen in het laatste uur',
  cloudArranging: 'De woorden krijgen hun plaats…',
  moodTitle: 'Stemming',
  trendTitle: (hours) => `Laatste ${hours} uur`,
  queuesTitle: 'Wachtrijen',
  trendingTitle: 'Opvallend',
  trendingEmpty: 'Niets bijzonders het afgelopen uur',
  trendingFigures: ['berichten · × normaal', '× normaal'],
  risingSince: (clock) => `sinds ${clock}`,
  shared: (shown) => `${shown} keer gedeeld`,

  messages: (count, shown) => `${shown} ${plural(count, 'bericht', 'berichten')}`,
  messagesLastHour: (count, shown) =>
    `${shown} ${plural(count, 'bericht', 'berichten')}, laatste uur`,
  tooFew: 'Te weinig berichten',
  target: 'doel',
  normal: 'normaal',
  range: (low, high) => `${low} tot ${high}`,
  stillLearning: ['normaal (lerend)', 'leert normaal', 'nog lerend'],

  termLabel: (term, count, shown, net) =>
    `${term}: ${shown} ${plural(count, 'bericht', 'berichten')}, ` +
    (net === null ? 'stemming onbekend' : `stemming ${net}`),
  termForms: (forms) => `in 24 uur gezegd als ${forms.join(' en ')}`,
  rising: 'stijgt',
  isNew: 'nieuw',
  dayMessages: 'Berichten per half uur',
  dayWaiting: (channels) => `Wachtend: ${channels}`,
  dayLabel: (from, to) => `Stemming, berichten en wachtenden van ${from} tot ${to}`,
  yesterday: 'gisteren',
  moodLabel: (net) => `Stemming ${net} op een schaal van −100 tot +100`,
  trendLabel: (from, to) => `Verloop van de stemming van ${from} tot ${to}`,

  noReading: 'geen meting',
  normalOf: (shown) => `normaal ${shown}`,
  agents: (count, shown) => `${shown} ${plural(count, 'collega', "collega's")}`,
  answeredInTime: (share) => `${share} op tijd`,
  waitingLabel: (name, count, shown) =>
    `${name}: ${shown} ${plural(count, 'wachtende', 'wachtenden')}`,

  quietSince: (clock) => `rustig sinds ${clock}`,
  stale: 'verouderd',
  staleSince: (clock) => `verouderd, van ${clock}`,
  source: 'Bron',
  down: (source) => `${source} ligt eruit`,
  downSince: (clock) => `sinds ${clock}`,
  downShort: (clock) => `ligt eruit sinds ${clock}`,

  alert: (channel, wait) => `${channel}: langste wachttijd ${wait}`,
  alertShort: (channel, wait) => `${channel}: wachttijd ${wait}`,
  alertDetail: (limit, since) => `grens ${limit}, sinds ${since}`,
  moreAlerts: (count) => `en nog ${count} ${plural(count, 'melding', 'meldingen')}`,
  warning: (name, times, crisis) =>
    crisis
      ? `Crisis: ${name}`
      : `${name}: ${times === null ? 'veel meer dan normaal' : `${times} normaal`}`,
  warningShort: (name, times, crisis) =>
    crisis ? 'Crisis' : times === null ? `${name}: ongewoon` : `${name} ${times}`,
  since: (clock) => `sinds ${clock}`,
  counted: (shown, expected, negative) =>
    `${shown} ${negative ? 'negatief' : 'berichten'} in 15 min, normaal ${expected}`,
  acknowledged: (by) => `${by} is ermee bezig`,
  why: 'Waarom?',
  languageName: (code) => LANGUAGES[code] ?? 'andere taal',

  offline: 'Geen verbinding met de server',
  offlineSince: (clock) => `Dit is het beeld van ${clock}. De verbinding herstelt vanzelf.`,
  restarting: 'De server is gestopt of start opnieuw',

  unknownScene: (id, scenes) => `Dit scherm heeft geen scène ‘${id}’, wel: ${scenes}`,
  soundRefused: 'Deze browser staat geen geluid toe: meldingen zijn te zien, niet te horen',

  loading: 'Hubwall start',
  connectingTo: (host) => `Verbinding zoeken met ${host}`,
  unknownWall: (id) => `Het scherm ‘${id}’ bestaat niet`,
  knownWalls: 'Deze schermen zijn er wel:',
  panelFailed: 'Dit onderdeel kan even niet worden getoond',
  panelRetried: 'De rest werkt gewoon door',
};
