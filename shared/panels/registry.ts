import { moodTrendType } from './mood-trend.ts';
import { moodType } from './mood.ts';
import type { PanelType } from './panel-type.ts';
import { queuesType } from './queues.ts';
import { trendingType } from './trending.ts';
import { wordCloudType } from './word-cloud.ts';

const types: readonly PanelType[] = [
  wordCloudType,
  moodType,
  moodTrendType,
  queuesType,
  trendingType,
];

/** Every kind of panel that a scene can have, by name. */
export const PANEL_TYPES: ReadonlyMap<string, PanelType> = new Map(
  types.map((type) => [type.kind, type]),
);
