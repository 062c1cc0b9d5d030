/** Changes of hub.yaml while the hub runs: what can be shown at once is, the rest says that it waits for a restart. */
import { unwatchFile, watchFile } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../kernel/clock.ts';
import type { Scene } from '../../shared/scene.ts';
import { PANEL_TYPES } from '../../shared/panels/registry.ts';
import { illegibility } from '../kernel/config/legibility-gate.ts';
import type { HubConfig } from '../kernel/config/read-config.ts';
import type { ChannelConfig } from '../kernel/config/schema.ts';
import type { Wall } from '../kernel/config/wall-schema.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { Metrics } from '../kernel/metrics.ts';

/** How often the file is looked at; one that is being written is read when it has rested as long. */
const LOOK_MS = 500;

/** How the file and what runs agree; for /healthz. */
export interface ConfigStatus {
  /** `refused`: the file is invalid, and the one before it runs on; `restart`: some of it waits for a restart. */
  state: 'current' | 'refused' | 'restart';
  /** When the file was last looked at and changed, ISO 8601. */
  since: string;
  /** What is wrong, or which sections wait: a line each. */
  details: string[];
}

export interface LiveConfigDeps {
  file: string;
  /** The configuration that the hub was started with. */
  config: HubConfig;
  /** Reads the file as at the start. @throws HubError */
  load: () => HubConfig;
  /** Puts a changed configuration to work. */
  apply: (config: HubConfig) => void;
  /** Of the administrator, not of a story. */
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
}

export interface LiveConfig {
  /** What is in use now. */
  config(): HubConfig;
  status(): ConfigStatus;
  close(): void;
}

/** Watches the file until it is closed. */
export function watchConfig(deps: LiveConfigDeps): LiveConfig {
  const { file, load, apply, clock, logger, metrics } = deps;
  let running = deps.config;
  const isoNow = (): string => new Date(clock.nowMs()).toISOString();
  let status: ConfigStatus = { state: 'current', since: isoNow(), details: [] };
  let resting: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    status = { ...read(), since: isoNow() };
    metrics.countConfigChange(status.state);
  };

  const read = (): Omit<ConfigStatus, 'since'> => {
    let edited: HubConfig;
    try {
      edited = load();
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      const details = messageOf(error).replaceAll(file, basename(file)).split('\n');
      logger.error(
        { problems: details },
        'hub.yaml was changed and is refused; the old one runs on',
      );
      return { state: 'refused', details };
    }
    const { config, waiting } = mergeLive(running, edited);
    if (!same(config, running)) {
      running = config;
      apply(config);
    }
    if (waiting.length === 0) {
      logger.info('hub.yaml was changed and is in use');
      return { state: 'current', details: [] };
    }
    logger.warn({ sections: waiting }, 'hub.yaml was changed; some of it waits for a restart');
    return { state: 'restart', details: waiting.map((name) => `${name}: waits for a restart`) };
  };

  watchFile(file, { interval: LOOK_MS, persistent: false }, () => {
    clearTimeout(resting);
    resting = setTimeout(look, LOOK_MS);
  });
  return {
    config: () => running,
    status: () => status,
    close() {
      clearTimeout(resting);
      unwatchFile(file);
    },
  };
}

/** What a channel shows and warns of; the rest of it decides how events are counted. */
const showing = ({ name, staleAfter, alertAbove, targets }: ChannelConfig) => ({
  name,
  staleAfter,
  alertAbove,
  targets,
});

/**
 * The running configuration with all of the edited one that can change while it runs: the hub's name, target and look,
 * walls, and what channels show. `waiting` names the sections that differ beyond that.
 */
export function mergeLive(
  running: HubConfig,
  edited: HubConfig,
): { config: HubConfig; waiting: string[] } {
  const now = new Map(edited.channels.map((channel) => [channel.id, channel]));
  const config: HubConfig = {
    ...running,
    hub: { ...running.hub, name: edited.hub.name, moodTarget: edited.hub.moodTarget },
    quietAfter: edited.quietAfter,
    look: edited.look,
    walls: edited.walls.map((wall) => wallFor(wall, running, edited)),
    channels: running.channels.map((channel) => {
      const { serviceLevel } = channel.targets;
      const changed = now.get(channel.id);
      if (!changed) return channel;
      const shown = showing(changed);
      const { serviceLevel: _, ...targets } = shown.targets;
      return {
        ...channel,
        ...shown,
        // Contacts have been counted against the old one.
        targets: { ...targets, ...(serviceLevel !== undefined && { serviceLevel }) },
      };
    }),
  };
  const keys = Object.keys(edited) as (keyof HubConfig)[];
  // Of a wall only the room that its panels take follows the channels: that is no edit that waits.
  const seen = (whole: HubConfig) => ({
    ...whole,
    walls: whole.walls.map((wall) => ({ ...wall, scenes: wall.scenes.map(withoutShapes) })),
  });
  const [applied, wanted] = [seen(config), seen(edited)];
  return { config, waiting: keys.filter((key) => !same(applied[key], wanted[key])) };
}

/**
 * The edited wall as it can be shown now: its scenes have been laid out for the channels beside them in the file, and get the
 * room that those ask for which are counted. Where they could not be read then, the wall's old ones stay.
 */
function wallFor(wall: Wall, running: HubConfig, edited: HubConfig): Wall {
  const channels = running.channels.length;
  if (channels === edited.channels.length) return wall;
  const scenes = wall.scenes.map((scene) => ({
    ...scene,
    panels: scene.panels.map((panel) => ({
      ...panel,
      shapes: PANEL_TYPES.get(panel.kind)!.shapes(panel.options, { channels }),
    })),
  }));
  const { resolution, ...screen } = wall.screen;
  const viewing = { ...resolution, ...screen, capHeightEm: edited.look.font?.capHeightEm };
  const legible = scenes.every((scene) => illegibility(viewing, scene) === undefined);
  if (legible) return { ...wall, scenes };
  return running.walls.find(({ id }) => id === wall.id) ?? { ...wall, scenes };
}

const withoutShapes = (scene: Scene) => ({
  ...scene,
  panels: scene.panels.map(({ shapes: _, ...panel }) => panel),
});

/** Whether both say the same; an option that is undefined is one that is not there. */
const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
