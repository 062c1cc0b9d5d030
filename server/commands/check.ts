/** Validates a configuration as `start` would, without starting anything. */
import { createStoryClock } from '../kernel/clock.ts';
import { loadCalibrator } from './calibration-file.ts';
import {
  allOrErrors,
  createSources,
  createTargets,
  loadConfig,
  replayOf,
  type Environment,
} from './load-config.ts';

/** A line saying that it is valid, after one for each thing that is doubtful. @throws HubError with what is wrong. */
export async function check(file: string, env: Environment): Promise<string> {
  const config = loadConfig(file);
  allOrErrors<unknown>([
    () => createSources(config, file, env, replayOf(config) && createStoryClock(0, 1)),
    () => createTargets(config, file, env),
    () => loadCalibrator(config, file),
  ]);
  const count = (list: readonly unknown[], noun: string): string =>
    `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
  const { mood, concepts } = config.words;
  // The lexicon takes a moment to load, so only for one who has words of their own.
  const hasWords = Object.keys(mood).length + concepts.length > 0;
  const warnings = hasWords ? (await import('./word-warnings.ts')).wordWarnings(config.words) : [];
  return [
    ...warnings.map((warning) => `${file} warning: ${warning}`),
    `${file} is valid: ${count(config.channels, 'channel')}, ${count(config.sources, 'source')}, ${count(config.walls, 'wall')}`,
  ].join('\n');
}
