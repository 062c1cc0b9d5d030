import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyserOptions, brandNames } from '../kernel/config/views.ts';
import type { HubConfig } from '../kernel/config/read-config.ts';

const code = fileURLToPath(new URL('../analyse/', import.meta.url));

/**
 * Names the way in which messages are read and counted: by this release's code and by what the configuration says of
 * brands, words and themes. Equal names read a text alike: what a message added before a restart can be taken back to
 * the letter after it.
 */
export function analyserId(config: HubConfig, configFile: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(code, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.[jt]s$/.test(name)) hash.update(readFileSync(join(code, name)));
  }
  // No more than that: a look that is changed must not make a text of yesterday one that was read otherwise.
  const themes = config.themes.map(({ id, words }) => ({ id, words }));
  const read = { brands: brandNames(config), ...analyserOptions(config), themes };
  hash.update(JSON.stringify(read));
  const { calibration } = config.words;
  const file = calibration && resolve(dirname(resolve(configFile)), calibration);
  if (file && existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 12);
}
