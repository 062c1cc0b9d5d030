/** hub.yaml as each part of the server wants to see it. */
import { isLive } from '../../../shared/live-channels.ts';
import { MINUTE_MS } from '../../../shared/units.ts';
import type { WallConfig } from '../../../shared/wall-config.ts';
import { createHolidays } from '../holidays.ts';
import { createOpeningHours, type OpeningHours } from '../opening-hours.ts';
import type { HubConfig } from './read-config.ts';

const allBrands = ({ hub, competitors }: HubConfig) => [hub.brand, ...competitors];

/** Our brand first, then the competitors', each with every spelling. */
export const brandNames = (config: HubConfig) =>
  allBrands(config).map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));

/** What the analyser is told beside the brands. */
export const analyserOptions = ({ hub, locale, words }: HubConfig) => ({
  ownBrand: hub.brand.id,
  locale,
  words: {
    mood: words.mood,
    phrases: words.phrases,
    concepts: words.concepts,
    stop: words.stop,
  },
});

export const ingestOptions = (config: HubConfig) => ({
  channelByPlatform: new Map(
    config.channels.flatMap(({ id, platforms }) =>
      (platforms ?? [id]).map((platform) => [platform, id] as const),
    ),
  ),
  brandByName: new Map(
    brandNames(config).flatMap(({ id, names }) =>
      [id, ...names].map((name) => [name.toLowerCase(), id] as const),
    ),
  ),
  allowedLatenessMs: config.ingest.allowedLateness,
});

/** When each channel that has hours is open. */
const hoursByChannel = ({ channels, timeZone, calendar }: HubConfig): Map<string, OpeningHours> => {
  const isHoliday = createHolidays(calendar);
  return new Map(
    channels.flatMap(({ id, hours }) =>
      hours ? [[id, createOpeningHours(hours, timeZone, isHoliday)] as const] : [],
    ),
  );
};

/** What the figures of contacts are reckoned by. */
export const contactFigureOptions = (config: HubConfig) => ({
  channels: config.channels.map(({ id }) => id),
  hours: hoursByChannel(config),
  timeZone: config.timeZone,
  abandons: config.contacts.abandons,
  repeatWindowMs: config.contacts.repeatWindow,
  promiseWarningMs: config.contacts.promiseWarning,
});

export const foldOptions = (config: HubConfig) => ({
  ownBrand: config.hub.brand.id,
  themes: config.themes,
  textKeptMs: config.retention.text,
  hours: hoursByChannel(config),
  timeZone: config.timeZone,
  repeatWindowMs: config.contacts.repeatWindow,
  service: new Map(
    config.channels.flatMap(({ id, targets, shortAbandon = 0 }) =>
      targets.serviceLevel
        ? [[id, { withinMs: targets.serviceLevel.withinMs, shortAbandonMs: shortAbandon }] as const]
        : [],
    ),
  ),
});

/** What the early warning watches and where, and when a warning is a crisis. */
export const watchOptions = (config: HubConfig) => ({
  subjects: watchedSubjects(config),
  timeZone: config.timeZone,
  crisis: config.warnings.crisis && {
    ...config.warnings.crisis,
    minutes: Math.ceil(config.warnings.crisis.for / MINUTE_MS),
  },
});

/** Our brand and the themes; competitors where hub.yaml wants it. */
const watchedSubjects = (config: HubConfig) => [
  ...(config.warnings.competitors ? allBrands(config) : [config.hub.brand]).map(({ id, name }) => ({
    id: `brand:${id}`,
    name,
    key: `b:${id}`,
    counts: 'negative' as const,
  })),
  ...config.themes.map(({ id, name }) => ({
    id: `theme:${id}`,
    name: name[config.locale],
    ...(name.nl !== name.en && { names: name }),
    key: `h:${id}`,
    counts: 'not-positive' as const,
  })),
];

export const snapshotOptions = (config: HubConfig, startedMs: number) => ({
  ownBrand: config.hub.brand.id,
  brands: allBrands(config).map(({ id }) => id),
  channels: config.channels.map(({ id, kind, staleAfter, alertAbove }) => ({
    id,
    live: isLive(kind),
    staleAfterMs: staleAfter,
    alertAboveMs: alertAbove,
    abandons: config.contacts.abandons,
  })),
  timeZone: config.timeZone,
  hours: hoursByChannel(config),
  locale: config.locale,
  quietAfterMs: config.quietAfter,
  startedMs,
});

/** What each wall is told of itself and its hub, by id. */
export const wallConfigs = (
  { hub, locale, timeZone, channels, walls, look }: HubConfig,
  demo: WallConfig['demo'],
): Map<string, WallConfig> =>
  new Map(
    walls.map((wall) => [
      wall.id,
      {
        id: wall.id,
        name: wall.name,
        locale: wall.locale ?? locale,
        timeZone,
        screen: {
          diagonalInch: wall.screen.diagonalInch,
          viewingDistanceM: wall.screen.viewingDistanceM,
          ...(look.font && { capHeightEm: look.font.capHeightEm }),
        },
        scenes: wall.scenes,
        look: {
          theme: wall.theme ?? look.theme,
          colours: Object.fromEntries(
            Object.entries(look.colours).flatMap(([token, colour]) =>
              colour === undefined ? [] : [[token, colour]],
            ),
          ),
          // Another address for another file, so that no wall keeps an old one.
          logo: look.logo === undefined ? null : `/look/logo?${encodeURIComponent(look.logo)}`,
          ...(look.font && {
            font: {
              family: look.font.family,
              files: look.font.files.map(({ weight, version }, index) => ({
                url: `/look/font/${index}?${version}`,
                weight,
              })),
            },
          }),
        },
        night: wall.night ?? null,
        ...(wall.sound && { sound: wall.sound }),
        pin: wall.pin ?? null,
        onAlert: wall.onAlert ?? null,
        hub: { name: hub.name, brand: hub.brand.name },
        moodTarget: hub.moodTarget === undefined ? null : hub.moodTarget / 100,
        channels: channels.map(({ id, name, kind, targets }) => ({
          id,
          name: name[wall.locale ?? locale],
          kind,
          targets: {
            ...(targets.waiting !== undefined && { waiting: targets.waiting }),
            ...(targets.longestWait !== undefined && { longestWaitMs: targets.longestWait }),
            ...(targets.serviceLevel !== undefined && { serviceLevel: targets.serviceLevel }),
          },
        })),
        demo,
      },
    ]),
  );
