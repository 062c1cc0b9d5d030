/** Where the parts of an installation lie, as seen from the compiled code in dist/server/commands. */
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

export const demoConfigFile = fileURLToPath(new URL('fixtures/hub.yaml', root));
export const wallFolder = fileURLToPath(new URL('dist/wall/', root));
export const sourcesGuide = 'docs/sources.md';
