/** Bytes a screen fetches before it can show anything. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pathOf } from './lib/compiled.mjs';

export const description = "gzipped bytes of the wall's first load, by file";

const GOAL = '≤ 60 kB';

/** @type {import('./run.mjs').Benchmark['run']} */
export function run() {
  const folder = pathOf('dist/wall/');
  const assets = readdirSync(`${folder}assets`);
  const text = new Map(
    ['index.html', ...assets.map((name) => `assets/${name}`)]
      .filter((path) => /\.(html|js|css)$/.test(path))
      .map((path) => [path, readFileSync(folder + path, 'utf8')]),
  );

  /** What each file was first named by. @type {Map<string, string>} */
  const fetched = new Map([['index.html', '']]);
  for (const [path] of fetched) {
    for (const name of assets) {
      const at = text.get(path)?.indexOf(name) ?? -1;
      if (at !== -1 && !fetched.has(`assets/${name}`)) fetched.set(`assets/${name}`, path);
    }
  }
  /** @param {string} path @returns {string} */
  const kind = (path) => {
    const namedBy = fetched.get(path) ?? '';
    // What only a part on demand names comes with it.
    if (namedBy.endsWith('.js') && kind(namedBy) === 'on demand') return 'on demand';
    if (/\.woff2?$/.test(path)) return 'font';
    if (path.endsWith('.css')) return 'style';
    if (!path.endsWith('.js')) return 'page';
    return kindOfScript(path.slice('assets/'.length), text.get(namedBy) ?? '');
  };
  const files = [...fetched.keys()].map((path) => {
    const bytes = readFileSync(folder + path);
    // Fonts are compressed in themselves.
    const wireBytes = /\.woff2?$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    return { path, kind: kind(path), wireBytes };
  });
  /** @param {readonly string[]} kinds */
  const kB = (...kinds) =>
    files
      .filter((file) => kinds.includes(file.kind))
      .reduce((sum, { wireBytes }) => sum + wireBytes, 0) / 1_000;

  const admin = assets.filter((name) => !fetched.has(`assets/${name}`));
  return Promise.resolve({
    figures: [
      {
        name: 'JavaScript, workers included',
        value: kB('script', 'worker'),
        unit: 'kB',
        goal: GOAL,
      },
      { name: '  of the page', value: kB('script'), unit: 'kB' },
      { name: '  of workers', value: kB('worker'), unit: 'kB' },
      { name: 'on demand, not counted above', value: kB('on demand'), unit: 'kB' },
      { name: 'CSS', value: kB('style'), unit: 'kB' },
      { name: 'fonts, not compressed again', value: kB('font'), unit: 'kB' },
      ...files
        .toSorted((a, b) => b.wireBytes - a.wireBytes)
        .map((file) => ({
          name: `${file.path} (${file.kind})`,
          value: file.wireBytes / 1_000,
          unit: 'kB',
        })),
    ],
    notes: [
      'zlib level 9; kB = 1,000 bytes. Counted: every file that index.html names, or a file so named.',
      'On demand: what a dynamic import names; the layout is one for engines without OffscreenCanvas.',
      'Fonts: a screen fetches only those whose letters it shows.',
      ...(admin.length > 0 ? [`Not fetched by the wall: ${admin.join(', ')}`] : []),
    ],
  });
}

/** @param {string} name @param {string} namedBy Text of the file that names it first. */
function kindOfScript(name, namedBy) {
  const before = namedBy.slice(0, namedBy.indexOf(name));
  if (/\bnew Worker\([^)]{0,60}$/.test(before)) return 'worker';
  // By a dynamic import, or by the list of what such an import brings along.
  const isImported = namedBy
    .split(name)
    .some((text) => /\b(from|import)\s*["'`][./\w]*$/.test(text));
  return isImported || /<script[^>]*src="[./\w]*$/.test(before) ? 'script' : 'on demand';
}
