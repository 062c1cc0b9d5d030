/** Finds and reads the configuration, and makes its sources. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { StoryClock } from '../kernel/clock.ts';
import {
  formatPath,
  formatProblems,
  lineOf,
  readConfig,
  type ConfigProblem,
  type HubConfig,
  type SourceConfig,
} from '../kernel/config/read-config.ts';
import { ingestOptions } from '../kernel/config/views.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { createTarget, type Target } from '../notify/targets.ts';
import { sourceTypes } from '../sources/registry.ts';
import type { SourceNotes } from '../sources/source-notes.ts';
import type { Source, SourceType } from '../sources/source.ts';
import { signatureHeaders } from '../sources/standard-webhooks.ts';
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
  const outcome = readConfig(text, schemas, (named) => readBeside(file, named));
  const problems = outcome.ok
    ? [...replayProblems(outcome.config, text), ...logoProblems(outcome.config, file, text)]
    : outcome.problems;
  if (outcome.ok && problems.length === 0) return outcome.config;
  throw new HubError('CONFIG_INVALID', formatProblems(file, problems));
}

/** Where a file is that hub.yaml names. */
const beside = (configFile: string, named: string): string =>
  resolve(dirname(resolve(configFile)), named);

function readBeside(configFile: string, named: string): Buffer {
  const file = beside(configFile, named);
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  return readFileSync(file);
}

/** Where a file of the hub's font is, counted from 0; undefined: it has no such. */
export function fontFile(
  { look }: HubConfig,
  configFile: string,
  index: number,
): string | undefined {
  const named = look.font?.files[index]?.file;
  return named === undefined ? undefined : beside(configFile, named);
}

/** Where the hub's logo is; undefined: it has none. */
export const logoFile = ({ look }: HubConfig, configFile: string): string | undefined =>
  look.logo === undefined ? undefined : beside(configFile, look.logo);

function logoProblems(config: HubConfig, configFile: string, text: string): ConfigProblem[] {
  const file = logoFile(config, configFile);
  if (file === undefined || existsSync(file)) return [];
  const path = ['look', 'logo'];
  return [
    { line: lineOf(text, path), path: formatPath(path), message: `there is no file ${file}` },
  ];
}

/** A hub has one clock, so one replay. */
function replayProblems({ sources }: HubConfig, text: string): ConfigProblem[] {
  const [first, ...others] = sources.filter(isReplay);
  return others.map((other) => {
    const path = ['sources', sources.indexOf(other), 'type'];
    return {
      line: lineOf(text, path),
      path: formatPath(path),
      message: `source "${first!.id}" is a replay already: a hub has one clock, so one replay`,
    };
  });
}

/** @throws HubError when a source cannot be made: a secret or file that is not there. */
export function createSources(
  config: HubConfig,
  configFile: string,
  env: Environment,
  storyClock: StoryClock | undefined,
  notesOf?: (id: string) => SourceNotes,
): Map<string, Source> {
  const deps = {
    notesOf,
    baseFolder: dirname(resolve(configFile)),
    env,
    storyClock,
    channelByPlatform: ingestOptions(config).channelByPlatform,
    allowedLatenessMs: config.ingest.allowedLateness,
  };
  const made = allOrErrors(
    config.sources.map((source, index) => (): [string, Source] => {
      // readConfig has checked the options against this type's schema.
      const type = sourceTypes[source.type as keyof typeof sourceTypes] as SourceType;
      return withLine(configFile, ['sources', index], () => [source.id, type.create(source, deps)]);
    }),
  );
  return new Map(made);
}

/** @throws HubError when the environment lacks a secret. */
export function createTargets(config: HubConfig, configFile: string, env: Environment): Target[] {
  const { locale, timeZone } = config;
  const options = { locale, timeZone, env, sign: signatureHeaders };
  return allOrErrors(
    config.notify.map(
      (target, index) => () =>
        withLine(configFile, ['notify', index], () => createTarget(target, options)),
    ),
  );
}

/** What each of them makes. @throws HubError with a line for each that could not, so that all are mended in one go. */
export function allOrErrors<T>(makers: readonly (() => T)[]): T[] {
  const errors: HubError[] = [];
  const made = makers.flatMap((make) => {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      errors.push(error);
      return [];
    }
  });
  const [first, ...others] = errors;
  if (!first) return made;
  if (others.length === 0) throw first;
  throw new HubError(first.code, errors.map(messageOf).join('\n'));
}

/** Runs the task; what it throws gets the line of hub.yaml that it is about, where it says which key at `path` is at fault. */
export function withLine<T>(configFile: string, path: readonly PropertyKey[], task: () => T): T {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof HubError) || error.path === undefined) throw error;
    const whole = [...path, ...error.path];
    const problem = {
      line: lineOf(readFileSync(configFile, 'utf8'), whole),
      path: formatPath(whole),
      message: error.message,
    };
    throw new HubError(error.code, formatProblems(configFile, [problem]), { cause: error });
  }
}

/** The replay that owns the hub's clock; undefined in a hub of real sources. */
export const replayOf = (config: HubConfig): ReplayConfig | undefined =>
  config.sources.find(isReplay);

export interface ReplayConfig extends SourceConfig {
  file: string;
  day: string;
  at: string;
  speed: number;
  loop: boolean;
}

const isReplay = (source: SourceConfig): source is ReplayConfig => source.type === 'replay';
