import { untilFetched } from '../lib/until-fetched.ts';
import { moodTrendPanel } from './mood-trend.ts';
import { moodPanel } from './mood.ts';
import type { Panel } from './panel.ts';
import { queuesPanel } from './queues.ts';
import { trendingPanel } from './trending.ts';
import { wordCloudPanel } from './word-cloud.ts';

/** A panel whose own types meet only inside its draw: its options have passed its schema on the server. */
export type AnyPanel = Pick<Panel, 'kind' | 'draw'>;

/** In the first load: what the scene Pulse is made of. */
const here: readonly unknown[] = [
  wordCloudPanel,
  moodPanel,
  moodTrendPanel,
  queuesPanel,
  trendingPanel,
];

/** Fetched when a wall's scenes have them. By kind. */
const LAZY: Readonly<Record<string, () => Promise<unknown>>> = {
  'service-board': () => import('./service-board.ts').then((module) => module.serviceBoardPanel),
  'key-figure': () => import('./key-figure.ts').then((module) => module.keyFigurePanel),
  'service-gap': () => import('./service-gap.ts').then((module) => module.serviceGapPanel),
  promises: () => import('./promises.ts').then((module) => module.promisesPanel),
  'wait-forecast': () => import('./wait-forecast.ts').then((module) => module.waitForecastPanel),
  'repeat-contacts': () =>
    import('./repeat-contacts.ts').then((module) => module.repeatContactsPanel),
  conversations: () => import('./conversations.ts').then((module) => module.conversationsPanel),
  'outside-hours': () => import('./outside-hours.ts').then((module) => module.outsideHoursPanel),
  day: () => import('./day.ts').then(({ dayPanel }) => dayPanel),
};

/** Every panel there is by now, by kind. */
export const PANELS = new Map((here as AnyPanel[]).map((panel) => [panel.kind, panel]));

/** Every kind that can be drawn, fetched or not. */
export const panelKinds = (): string[] => [...PANELS.keys(), ...Object.keys(LAZY)];

const asked = new Set<string>();

/** Fetches a panel that is not here yet, again until it comes, and then tells. */
export function fetchPanel(kind: string, onPanel: () => void): void {
  const fetch = LAZY[kind];
  if (!fetch || PANELS.has(kind) || asked.has(kind)) return;
  asked.add(kind);
  untilFetched(fetch, (panel) => {
    PANELS.set(kind, panel as AnyPanel);
    onPanel();
  });
}
