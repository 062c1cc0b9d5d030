/** Builds a page of the cloud benchmarks as the wall is built, and opens it in Chromium. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { launchBrowser } from './browser.mjs';
import { pathOf } from './compiled.mjs';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
});
const ORIGIN = 'http://cloud.test';

const args = process.argv.slice(2);

/** An option that is one of these; the first without it. @param {string} name @param {readonly string[]} allowed */
export function textOption(name, allowed) {
  const at = args.indexOf(`--${name}`);
  const value = at === -1 ? allowed[0] : args[at + 1];
  if (value === undefined || !allowed.includes(value)) {
    throw new Error(`--${name} takes one of ${allowed.join(', ')}`);
  }
  return value;
}

/** The option --size WxH. @param {string} fallback */
export function sizeOption(fallback) {
  const at = args.indexOf('--size');
  const parts = /^(\d{3,4})x(\d{3,4})$/.exec((at === -1 ? fallback : args[at + 1]) ?? '');
  if (!parts) throw new Error('--size takes a width and a height, like 1920x1080');
  return { width: Number(parts[1]), height: Number(parts[2]) };
}

/**
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openCloudPage(viewport) {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-cloud-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: pathOf('test/bench/lib/cloud'),
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome79',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4_000,
    },
    worker: { format: 'iife' },
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport });
  page.on('pageerror', (error) => void process.stderr.write(`${error.stack ?? error.message}\n`));
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
