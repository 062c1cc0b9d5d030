/** What the panels of contacts say; apart from the other words, since it comes with the panels and not with the page. */
import type { Locale } from '../../shared/wall-config.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export interface ContactWords {
  windows: Readonly<Record<'quarter' | 'hour' | 'opening', string>>;
  boardTitle: string;
  /** In the title's place while what is normal rests on one day. */
  learning: string;
  columns: { waiting: string; wait: string; level: string };
  figures: Readonly<
    Record<
      | 'waiting'
      | 'longest-wait'
      | 'service-level'
      | 'answer'
      | 'abandonment'
      | 'handle'
      | 'occupancy'
      | 'response'
      | 'turn-around'
      | 'backlog',
      string
    >
  >;
  ofChannel: (figure: string, channel: string) => string;
  within: (time: string) => string;
  target: (shown: string) => string;
  normal: (low: string, high: string, learning: boolean) => string;
  noTarget: string;
  tooFew: string;
  of: (shown: string, whole: string) => string;
  closed: (opens: string | null) => string;
  doubt: (figure: 'waiting' | 'offered', readings: string, events: string, shown: string) => string;
  /** The same in fewer words. */
  doubtShort: (readings: string, events: string) => string;
  shown: Readonly<Record<'readings' | 'events', string>>;
  soon: (wait: string, minutes: number) => string;
  usually: (shown: string) => string;
  /** Of the ages of all that is open. */
  median: (shown: string) => string;
  gapTitle: string;
  points: string;
  measured: (channel: string, level: string, target: string) => string;
  gapMissing: string;
  promisesTitle: string;
  last24: string;
  kept: (kept: string, due: string) => string;
  breaking: (count: number, shown: string) => string;
  noneBreaking: string;
  next: (channel: string, clock: string) => string;
  noPromises: string;
  forecastTitle: (channel: string) => string;
  waitIn: (wait: string) => string;
  now: string;
  inMinutes: (minutes: number) => string;
  noForecast: string;
  noForecastWhy: string;
  unknownForecast: string;
  missed: (miss: string, asNow: string) => string;
  repeatsTitle: string;
  before: (share: string) => string;
  firstContact: (share: string) => string;
  pending: (shown: string) => string;
  noContacts: string;
  course: (shares: string) => string;
  talksTitle: string;
  open: string;
  answered: (answered: string, begun: string) => string;
  answeredBy: (people: string, bots: string) => string;
  beganAs: string;
  endedAs: string;
  negative: (shown: string) => string;
  noTalks: string;
  outsideTitle: string;
  today: string;
  ofContacts: (outside: string, all: string) => string;
  ofMessages: (outside: string, all: string) => string;
  nothingToday: string;
}

const nl: ContactWords = {
  windows: { quarter: 'laatste kwartier', hour: 'laatste uur', opening: 'sinds opening' },
  boardTitle: 'Wie wacht waar',
  learning: 'normaal: nog lerend',
  columns: { waiting: 'wacht nu', wait: 'langste', level: 'op tijd' },
  figures: {
    waiting: 'Wachtenden',
    'longest-wait': 'Langste wachttijd',
    'service-level': 'Op tijd geholpen',
    answer: 'Gemiddelde wachttijd',
    abandonment: 'Haakt af',
    handle: 'Behandeltijd',
    occupancy: 'Bezetting',
    response: 'Eerste antwoord',
    'turn-around': 'Boos begonnen, beter af',
    backlog: 'Oudste open contact',
  },
  ofChannel: (figure, channel) => `${figure}, ${channel}`,
  within: (time) => `binnen ${time}`,
  target: (shown) => `doel ${shown}`,
  normal: (low, high, learning) =>
    `normaal ${low === high ? low : `${low} tot ${high}`}${learning ? ' (lerend)' : ''}`,
  noTarget: 'geen doel',
  tooFew: 'te weinig contacten',
  of: (shown, whole) => `${shown} van ${whole}`,
  closed: (opens) => (opens === null ? 'gesloten' : `gesloten, open om ${opens}`),
  doubt: (figure, readings, events, shown) =>
    `${figure === 'waiting' ? 'wachtend' : 'aangeboden'}: meting ${readings}, telling ${events}; getoond: ${shown}`,
  doubtShort: (readings, events) => `meting ${readings}, telling ${events}`,
  shown: { readings: 'de meting', events: 'de telling' },
  soon: (wait, minutes) => `over ${minutes} min ca. ${wait}`,
  usually: (shown) => `normaal ${shown}`,
  median: (shown) => `mediaan van wat open is ${shown}`,
  gapTitle: 'Servicekloof',
  points: 'punten',
  measured: (channel, level, target) => `${channel} ${level}, doel ${target}`,
  gapMissing: 'nog geen twee kanalen om te vergelijken',
  promisesTitle: 'Beloften',
  last24: 'laatste 24 uur',
  kept: (kept, due) => `${kept} van ${due}`,
  breaking: (count, shown) => `${shown} ${plural(count, 'loopt', 'lopen')} bijna af`,
  noneBreaking: 'geen belofte loopt bijna af',
  next: (channel, clock) => `eerst: ${channel} om ${clock}`,
  noPromises: 'geen beloften',
  forecastTitle: (channel) => `Komend halfuur, ${channel}`,
  waitIn: (wait) => `wachttijd ${wait}`,
  now: 'nu',
  inMinutes: (minutes) => `+${minutes} min`,
  noForecast: 'Geen voorspelling',
  noForecastWhy: 'de laatste waren niet beter dan ‘zoals nu’',
  unknownForecast: 'er is nog te weinig bekend',
  missed: (miss, asNow) => `zat er ${miss} naast; ‘zoals nu’ ${asNow}`,
  repeatsTitle: 'Kwam terug',
  before: (share) => `dag ervoor ${share}`,
  firstContact: (share) => `in één keer goed ${share}`,
  pending: (shown) => `${shown} nog onbeslist`,
  noContacts: 'nog geen klanten lang genoeg gekend',
  course: (shares) => `verloop: ${shares}`,
  talksTitle: 'Gesprekken',
  open: 'open',
  answered: (answered, begun) => `${answered} van ${begun} beantwoord`,
  answeredBy: (people, bots) => `eerst mens ${people}, bot ${bots}`,
  beganAs: 'begin',
  endedAs: 'einde',
  negative: (shown) => `${shown} negatief`,
  noTalks: 'nog geen gesprekken',
  outsideTitle: 'Buiten openingstijd',
  today: 'vandaag',
  ofContacts: (outside, all) => `contacten ${outside} van ${all}`,
  ofMessages: (outside, all) => `berichten ${outside} van ${all}`,
  nothingToday: 'vandaag nog niets',
};

const en: ContactWords = {
  windows: { quarter: 'last 15 minutes', hour: 'last hour', opening: 'since opening' },
  boardTitle: 'Who waits where',
  learning: 'normal: still learning',
  columns: { waiting: 'waiting now', wait: 'longest', level: 'in time' },
  figures: {
    waiting: 'Waiting',
    'longest-wait': 'Longest wait',
    'service-level': 'Helped in time',
    answer: 'Average wait',
    abandonment: 'Gave up',
    handle: 'Handle time',
    occupancy: 'Occupancy',
    response: 'First response',
    'turn-around': 'Angry, turned round',
    backlog: 'Oldest open contact',
  },
  ofChannel: (figure, channel) => `${figure}, ${channel}`,
  within: (time) => `within ${time}`,
  target: (shown) => `target ${shown}`,
  normal: (low, high, learning) =>
    `normal ${low === high ? low : `${low} to ${high}`}${learning ? ' (learning)' : ''}`,
  noTarget: 'no target',
  tooFew: 'too few contacts',
  of: (shown, whole) => `${shown} of ${whole}`,
  closed: (opens) => (opens === null ? 'closed' : `closed, opens at ${opens}`),
  doubt: (figure, readings, events, shown) =>
    `${figure === 'waiting' ? 'waiting' : 'offered'}: reading ${readings}, count ${events}; shown: ${shown}`,
  doubtShort: (readings, events) => `reading ${readings}, count ${events}`,
  shown: { readings: 'the reading', events: 'the count' },
  soon: (wait, minutes) => `in ${minutes} min about ${wait}`,
  usually: (shown) => `normal ${shown}`,
  median: (shown) => `median of what is open ${shown}`,
  gapTitle: 'Service gap',
  points: 'points',
  measured: (channel, level, target) => `${channel} ${level}, target ${target}`,
  gapMissing: 'no two channels to compare yet',
  promisesTitle: 'Promises kept',
  last24: 'last 24 hours',
  kept: (kept, due) => `${kept} of ${due}`,
  breaking: (_, shown) => `${shown} about to break`,
  noneBreaking: 'none about to break',
  next: (channel, clock) => `first: ${channel} at ${clock}`,
  noPromises: 'no promises',
  forecastTitle: (channel) => `Next half hour, ${channel}`,
  waitIn: (wait) => `wait ${wait}`,
  now: 'now',
  inMinutes: (minutes) => `+${minutes} min`,
  noForecast: 'No forecast',
  noForecastWhy: 'the last ones were no better than ‘as now’',
  unknownForecast: 'too little is known yet',
  missed: (miss, asNow) => `was off by ${miss}; ‘as now’ by ${asNow}`,
  repeatsTitle: 'Came back',
  before: (share) => `day before ${share}`,
  firstContact: (share) => `right first time ${share}`,
  pending: (shown) => `${shown} still pending`,
  noContacts: 'customers not known for long enough yet',
  course: (shares) => `course: ${shares}`,
  talksTitle: 'Conversations',
  open: 'open',
  answered: (answered, begun) => `${answered} of ${begun} answered`,
  answeredBy: (people, bots) => `person first ${people}, bot ${bots}`,
  beganAs: 'start',
  endedAs: 'end',
  negative: (shown) => `${shown} negative`,
  noTalks: 'no conversations yet',
  outsideTitle: 'Outside opening hours',
  today: 'today',
  ofContacts: (outside, all) => `contacts ${outside} of ${all}`,
  ofMessages: (outside, all) => `messages ${outside} of ${all}`,
  nothingToday: 'nothing today yet',
};

export const contactWords: Readonly<Record<Locale, ContactWords>> = { nl, en };
