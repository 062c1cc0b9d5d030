/** Before the first test of a project that drives real programs: finds them, and sees that there is something to test. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { findSystem } from './system.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    chromiumPath: string;
    redisServerPath: string;
  }
}

const BUILT = ['dist/server/main.js', 'dist/wall/index.html', 'fixtures/day.ndjson'];

export default function setup({ provide }: TestProject): void {
  const root = new URL('../../', import.meta.url);
  const missing = BUILT.find((file) => !existsSync(fileURLToPath(new URL(file, root))));
  if (missing !== undefined) throw new Error(`${missing} is missing: npm run build first`);
  const { chromiumPath, redisServerPath } = findSystem();
  provide('chromiumPath', chromiumPath);
  provide('redisServerPath', redisServerPath);
}
