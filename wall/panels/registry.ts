import { moodTrendPanel } from './mood-trend.ts';
import { moodPanel } from './mood.ts';
import type { Panel } from './panel.ts';
import { queuesPanel } from './queues.ts';
import { trendingPanel } from './trending.ts';
import { wordCloudPanel } from './word-cloud.ts';

// Each panel's own types meet only inside its draw.
const panels = [wordCloudPanel, moodPanel, moodTrendPanel, queuesPanel, trendingPanel] as const;

export type PanelKind = (typeof panels)[number]['kind'];

/** Every panel there is, by kind. */
export const PANELS: ReadonlyMap<string, Pick<Panel, 'kind' | 'draw'>> = new Map(
  panels.map((panel) => [panel.kind, panel]),
);

/** Which panels make up a scene, in reading order. */
export const SCENES: Record<'pulse', readonly PanelKind[]> = {
  pulse: ['word-cloud', 'mood', 'mood-trend', 'trending', 'queues'],
};
