/** Validates a configuration as `start` would, without starting anything. */
import { createStoryClock } from '../kernel/clock.ts';
import { createSources, loadConfig, replayOf, type Environment } from './load-config.ts';

/** One line saying that it is valid. @throws HubError with what is wrong. */
export function check(file: string, env: Environment): Promise<string> {
  const config = loadConfig(file);
  createSources(config, file, env, replayOf(config) && createStoryClock(0, 1));
  const count = (list: readonly unknown[], noun: string): string =>
    `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
  return Promise.resolve(
    `${file} is valid: ${count(config.channels, 'channel')}, ${count(config.sources, 'source')}, ${count(config.walls, 'wall')}`,
  );
}
