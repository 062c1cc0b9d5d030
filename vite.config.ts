import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vitest/config';

/** Names this build; a wall whose page is of another build reloads itself. */
const buildId = process.env['HUBWALL_BUILD'] ?? Date.now().toString(36);

export default defineConfig({
  root: 'wall',
  base: '/',
  define: { __HUBWALL_BUILD__: JSON.stringify(buildId) },
  build: {
    outDir: '../dist/wall',
    emptyOutDir: true,
    // The oldest television engine we serve (webOS 6); Vite's own default is a blank page there.
    target: 'chrome79',
    cssTarget: 'chrome79',
    assetsInlineLimit: 0,
    modulePreload: false,
  },
  worker: { format: 'iife' },
  // `npm run dev`: the page from Vite, everything live from the hub beside it.
  server: { proxy: { '/socket.io': { target: 'http://localhost:3000', ws: true } } },
  plugins: [
    {
      name: 'hubwall:leave-out',
      apply: 'build',
      enforce: 'pre',
      // Of the first load: what preloads style sheets of parts that have none, and a transport that the server does not speak.
      load(id) {
        if (id.endsWith('vite/preload-helper.js'))
          return 'export const __vitePreload = (load) => load();';
        if (/engine\.io-client\b.*\/webtransport\.js$/.test(id))
          return 'export const WT = undefined;';
        return null;
      },
    },
    {
      name: 'hubwall:short-styles',
      apply: 'build',
      enforce: 'pre',
      // Comments and line breaks of the components' style sheets are no minifier's business: to it they are text.
      transform(code, id) {
        if (!/\/wall\/.*\.ts$/.test(id)) return null;
        return code.replace(/\bcss`[^`]*`/g, (styles) =>
          styles.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' '),
        );
      },
    },
    {
      name: 'hubwall:plain-private',
      apply: 'build',
      enforce: 'pre',
      // Engines as old as the target have no private methods; lowered, every private name of a class would be a WeakMap that
      // each access looks itself up in. As properties that no other file names they are smaller and faster.
      transform(code, id) {
        const path = /\/wall\/(.*)\.ts$/.exec(id)?.[1];
        if (path === undefined) return null;
        const own = createHash('sha256')
          .update(path)
          .digest('base64url')
          .replace(/\W/g, '')
          .slice(0, 3);
        return code
          .replace(/\.#([a-zA-Z]\w*)/g, `._$1${own}`)
          .replace(
            /^( *(?:(?:readonly|static|async|get|set|override) )*)#([a-zA-Z]\w*)(?=[\s:=;(?!<])/gm,
            `$1_$2${own}`,
          );
      },
    },
    {
      name: 'hubwall:build-id',
      generateBundle() {
        this.emitFile({
          type: 'asset',
          fileName: 'build.json',
          source: JSON.stringify({ buildId }),
        });
      },
    },
    {
      name: 'hubwall:precompress',
      // Once, when it is built: a thousand walls that reload at the same time are then only read from disk.
      writeBundle({ dir = '' }) {
        for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(js|css)$/.test(name)) continue;
          const file = join(dir, name);
          const content = readFileSync(file);
          writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
          writeFileSync(`${file}.br`, brotliCompressSync(content));
        }
      },
    },
  ],
  test: {
    // Tests live at the top, beside the code of both sides.
    root: '.',
    // A second, as it is by default, is short on a machine that is busy.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Time is not what they are about, and machines may be busy.
          testTimeout: 60_000,
          // Pure and quick: a worker of its own for each file would take longer than the tests.
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // One project after the other: what drives real programs has the machine to itself.
          sequence: { groupOrder: 2 },
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/helpers/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 3 },
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/helpers/global-setup.ts',
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          sequence: { groupOrder: 4 },
          include: ['test/faults/**/*.test.ts'],
          globalSetup: 'test/helpers/global-setup.ts',
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
      // Draws pictures and tests nothing: only when it is asked for.
      ...(process.env['HUBWALL_SHOTS'] === undefined
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: 'shots',
                include: ['test/shots/**/*.shots.ts'],
                globalSetup: 'test/helpers/global-setup.ts',
                testTimeout: 60_000,
              },
            },
          ]),
    ],
  },
});
