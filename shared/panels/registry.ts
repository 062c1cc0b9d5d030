import { conversationsType } from './conversations.ts';
import { keyFigureType } from './key-figure.ts';
import { dayType } from './day.ts';
import { moodTrendType } from './mood-trend.ts';
import { moodType } from './mood.ts';
import { outsideHoursType } from './outside-hours.ts';
import type { PanelType } from './panel-type.ts';
import { promisesType } from './promises.ts';
import { queuesType } from './queues.ts';
import { repeatContactsType } from './repeat-contacts.ts';
import { serviceBoardType } from './service-board.ts';
import { serviceGapType } from './service-gap.ts';
import { trendingType } from './trending.ts';
import { waitForecastType } from './wait-forecast.ts';
import { wordCloudType } from './word-cloud.ts';

const types: readonly PanelType[] = [
  wordCloudType,
  moodType,
  moodTrendType,
  queuesType,
  trendingType,
  serviceBoardType,
  keyFigureType,
  serviceGapType,
  promisesType,
  waitForecastType,
  repeatContactsType,
  conversationsType,
  outsideHoursType,
  dayType,
];

/** Every kind of panel that a scene can have, by name. */
export const PANEL_TYPES: ReadonlyMap<string, PanelType> = new Map(
  types.map((type) => [type.kind, type]),
);
