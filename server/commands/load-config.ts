/** Finds and reads the configuration, and makes its sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StoryClock } from '../kernel/clock.ts';
import {
  formatProblems,
  readConfig,
  type HubConfig,
  type SourceConfig,
} from '../kernel/config/read-config.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { sourceTypes } from '../sources/registry.ts';
import type { Source, SourceType } from '../sources/source.ts';
import { demoConfigFile } from './paths.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The file that HUB_CONFIG names, else hub.yaml here, else the demo's. */
export function findConfig(env: Environment): { file: string; isDemo: boolean } {
  const named = env['HUB_CONFIG'];
  if (named !== undefined && named !== '') return { file: named, isDemo: false };
  if (existsSync('hub.yaml')) return { file: 'hub.yaml', isDemo: false };
  return { file: demoConfigFile, isDemo: true };
}

/** @throws HubError CONFIG_UNREADABLE, or CONFIG_INVALID with a line for each problem. */
export function loadConfig(file: string): HubConfig {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new HubError(
      'CONFIG_UNREADABLE',
      `the configuration ${file} cannot be read: ${messageOf(error)}`,
      { cause: error },
    );
  }
  const schemas = Object.fromEntries(
    Object.entries(sourceTypes).map(([type, { options }]) => [type, options]),
  );
  const outcome = readConfig(text, schemas);
  if (outcome.ok) return outcome.config;
  throw new HubError('CONFIG_INVALID', formatProblems(file, outcome.problems));
}

/** @throws HubError when a source cannot be made: a secret or file that is not there. */
export function createSources(
  config: HubConfig,
  configFile: string,
  env: Environment,
  storyClock: StoryClock | undefined,
): Map<string, Source> {
  const deps = {
    baseFolder: dirname(resolve(configFile)),
    env,
    storyClock,
    allowedLatenessMs: config.ingest.allowedLateness,
  };
  return new Map(
    config.sources.map((source) => {
      // readConfig has checked the options against this type's schema.
      const type = sourceTypes[source.type as keyof typeof sourceTypes] as SourceType;
      return [source.id, type.create(source, deps)];
    }),
  );
}

/** The replay that owns the hub's clock; undefined in a hub of real sources. @throws HubError when there are two. */
export function replayOf(config: HubConfig): ReplayConfig | undefined {
  const [replay, another] = config.sources.filter(isReplay);
  if (another) {
    throw new HubError(
      'CONFIG_INVALID',
      `sources "${replay!.id}" and "${another.id}" are both replays: a hub has one clock, so one replay`,
    );
  }
  return replay;
}

export interface ReplayConfig extends SourceConfig {
  file: string;
  day: string;
  at: string;
  speed: number;
  loop: boolean;
}

const isReplay = (source: SourceConfig): source is ReplayConfig => source.type === 'replay';
