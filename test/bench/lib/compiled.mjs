/** The compiled project, as it is run in production. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = new URL('../../../', import.meta.url);

/** @param {string} path From the top of the project. */
export const pathOf = (path) => fileURLToPath(new URL(path, root));

/**
 * A compiled module. The caller says what its source exports, since dist/ carries no types.
 * @param {string} path From dist/.
 * @returns {Promise<unknown>}
 */
export const importCompiled = (path) => import(new URL(`dist/${path}`, root).href);

const BUILT = ['dist/server/main.js', 'dist/wall/index.html', 'fixtures/day.ndjson'];

/** The first part of the build that is not there. */
export const missingBuild = () => BUILT.find((file) => !existsSync(pathOf(file)));
