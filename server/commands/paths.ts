/** Where the parts of an installation lie, as seen from the compiled code in dist/server/commands. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

export const demoConfigFile = fileURLToPath(new URL('fixtures/hub.yaml', root));
export const wallFolder = fileURLToPath(new URL('dist/wall/', root));
export const sourcesGuide = 'docs/sources.md';

/** This release, as package.json names it. */
export const release = (): string =>
  (JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }).version;
