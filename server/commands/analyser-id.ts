import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HubConfig } from '../kernel/config/read-config.ts';

const code = fileURLToPath(new URL('../analyse/', import.meta.url));

/**
 * Names the way in which messages are read and counted: by this release's code and by what the configuration says of
 * brands and words. Equal names read a text alike.
 */
export function analyserId(config: HubConfig, configFile: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(code, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/\.[jt]s$/.test(name)) hash.update(readFileSync(join(code, name)));
  }
  // Walls and sources decide nothing about a text; whatever else there is may.
  hash.update(JSON.stringify({ ...config, walls: [], sources: [] }));
  const { calibration } = config.words;
  const file = calibration && resolve(dirname(resolve(configFile)), calibration);
  if (file && existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 12);
}
