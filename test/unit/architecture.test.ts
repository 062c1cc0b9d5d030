import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['server', 'shared', 'wall', 'fixtures'] as const;

/** Source by path from the project's root. */
type Files = ReadonlyMap<string, string>;

interface Import {
  /** As written: a relative path, or a package. */
  specifier: string;
  /** Gone when compiled. */
  typeOnly: boolean;
}

/** The source without its comments; texts stay, since imports are in them. */
const withoutComments = (source: string): string =>
  source.replaceAll(
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    (match) => (match.startsWith('/') ? ' ' : match),
  );

/** Every import, export from, dynamic import and module URL of a source. */
function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  const statement = /(?:^|[;}\n])\s*(import|export)\b([^'"`;()]*?)\bfrom\s*['"]([^'"]+)['"]/g;
  for (const [, , clause = '', specifier = ''] of code.matchAll(statement)) {
    found.push({ specifier, typeOnly: isTypeOnly(clause) });
  }
  const others = [
    /(?:^|[;}\n])\s*import\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\brequire\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bnew\s+URL\(\s*['"`](\.[^'"`]*[^/'"`])['"`]\s*,\s*import\.meta\.url/g,
  ];
  for (const pattern of others) {
    for (const [, specifier = ''] of code.matchAll(pattern)) {
      found.push({ specifier, typeOnly: false });
    }
  }
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\s+[^\s,]/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1]?.split(',') ?? [];
  const given = names.filter((name) => name.trim() !== '');
  return given.length > 0 && given.every((name) => /^\s*type\s/.test(name));
}

/** Path of an import from the root; undefined for a package. */
const targetOf = (file: string, specifier: string): string | undefined =>
  specifier.startsWith('.')
    ? normalize(join(dirname(file), specifier.replace(/\?.*$/, '')))
    : undefined;

const STAGES = [
  'sources',
  'ingest',
  'analyse',
  'fold',
  'store',
  'cluster',
  'publish',
  'notify',
  'transport',
];
/** What a stage may import of the other stages. */
const STAGE_IMPORTS: Record<string, { from: readonly string[]; typesOnlyFrom: readonly string[] }> =
  {
    fold: { from: ['analyse'], typesOnlyFrom: ['store'] },
    cluster: { from: ['fold', 'store'], typesOnlyFrom: [] },
    publish: { from: ['fold'], typesOnlyFrom: [] },
    notify: { from: ['fold'], typesOnlyFrom: [] },
  };

/** The row of the table that a file is in; undefined for a file that has no place. */
function layerOf(path: string): string | undefined {
  const [folder, second = '', third] = path.split('/');
  if (folder === 'shared' || folder === 'fixtures') return folder;
  if (folder === 'server') {
    if (['delivery.ts', 'hub.ts', 'main.ts', 'hubwall.mjs'].includes(second))
      return `server/${second}`;
    const isPart = third !== undefined && ['kernel', 'commands', ...STAGES].includes(second);
    return isPart ? `server/${second}` : undefined;
  }
  if (folder === 'wall') {
    if (third === undefined) return 'wall';
    const isPart = ['lib', 'store', 'locales', 'components', 'panels', 'examples'].includes(second);
    return isPart ? `wall/${second}` : undefined;
  }
  return undefined;
}

/** Layers that a layer may import of, besides itself; `:types` when only types. */
function allowedFor(layer: string): readonly string[] {
  const stage = layer.replace('server/', '');
  if (layer.startsWith('server/') && STAGES.includes(stage)) {
    const { from = [], typesOnlyFrom = [] } = STAGE_IMPORTS[stage] ?? {};
    return [
      'shared',
      'server/kernel',
      ...from.map((name) => `server/${name}`),
      ...typesOnlyFrom.map((name) => `server/${name}:types`),
    ];
  }
  const parts = ['shared', 'server/kernel', ...STAGES.map((name) => `server/${name}`)];
  const wallParts = ['lib', 'store', 'locales', 'components', 'panels'];
  const table: Record<string, readonly string[]> = {
    shared: [],
    fixtures: [],
    'server/kernel': ['shared'],
    'server/delivery.ts': ['shared', 'server/ingest:types', 'server/store:types'],
    'server/hub.ts': [...parts, 'server/delivery.ts'],
    'server/commands': [...parts, 'server/hub.ts'],
    'server/main.ts': [...parts, 'server/hub.ts', 'server/commands'],
    'server/hubwall.mjs': [],
    'wall/lib': ['shared'],
    'wall/store': ['shared'],
    'wall/locales': ['shared', 'wall/lib'],
    'wall/components': ['wall/lib', 'wall/locales'],
    'wall/panels': ['shared', 'wall/lib', 'wall/components', 'wall/locales'],
    // A page of its own around one component, as another site would use it.
    'wall/examples': ['wall/lib', 'wall/components'],
    wall: ['shared', ...wallParts.map((name) => `wall/${name}`)],
  };
  return table[layer] ?? [];
}

const isBuiltin = (name: string): boolean =>
  name.startsWith('node:') || builtinModules.includes(name.split('/', 1)[0]!);

/** Whether a layer may import a package. */
function mayUsePackage(layer: string, name: string): boolean {
  if (layer === 'shared') return name === 'zod';
  if (layer === 'fixtures') return ['zod', 'yaml'].includes(name) || isBuiltin(name);
  if (layer.startsWith('wall')) return name !== 'zod' && !isBuiltin(name);
  return layer !== 'server/hubwall.mjs' || isBuiltin(name);
}

/** Every import that the table does not allow, as a line to read. */
function forbiddenImports(files: Files): string[] {
  const zodAtRunTime = modulesWithZod(files);
  const wrong: string[] = [];
  for (const [file, source] of files) {
    const layer = layerOf(file);
    if (layer === undefined) {
      wrong.push(`${file} lies in no folder of the table`);
      continue;
    }
    for (const { specifier, typeOnly } of importsOf(source)) {
      const target = targetOf(file, specifier);
      if (target === undefined) {
        if (!mayUsePackage(layer, specifier)) wrong.push(`${file} imports ${specifier}`);
        continue;
      }
      // What the compiler and Vite make is no source.
      if (target.startsWith('dist/') && layer === 'server/hubwall.mjs') continue;
      const targetLayer = layerOf(target);
      const allowed = [layer, ...allowedFor(layer)];
      const isAllowed =
        targetLayer !== undefined &&
        (allowed.includes(targetLayer) || (typeOnly && allowed.includes(`${targetLayer}:types`)));
      if (!isAllowed) wrong.push(`${file} imports ${target}`);
      else if (layer.startsWith('wall') && !typeOnly && zodAtRunTime.has(target)) {
        wrong.push(`${file} imports ${target}, which brings zod to the wall`);
      }
    }
  }
  return wrong;
}

/** The modules of shared/ that import zod at run time, by themselves or through another. */
function modulesWithZod(files: Files): Set<string> {
  const runTime = (file: string) =>
    importsOf(files.get(file) ?? '').filter(({ typeOnly }) => !typeOnly);
  const found = new Set<string>();
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const file of files.keys()) {
      if (!file.startsWith('shared/')) continue;
      const reaches = runTime(file).some(
        ({ specifier }) => specifier === 'zod' || found.has(targetOf(file, specifier) ?? ''),
      );
      if (reaches) found.add(file);
    }
  }
  return found;
}

/** Every import that leads nowhere. */
const brokenImports = (files: Files, exists: (path: string) => boolean): string[] =>
  [...files].flatMap(([file, source]) =>
    importsOf(source).flatMap(({ specifier }) => {
      const target = targetOf(file, specifier);
      return target === undefined || target.startsWith('dist/') || exists(target)
        ? []
        : [`${file} imports ${target}, which is not there`];
    }),
  );

/** Every circle of imports, types too: once, from its first file in order of name. */
function circles(files: Files): string[] {
  const next = new Map(
    [...files].map(([file, source]) => [
      file,
      importsOf(source)
        .map(({ specifier }) => targetOf(file, specifier))
        .filter((target) => target !== undefined && files.has(target)) as string[],
    ]),
  );
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      const circle = path.slice(start);
      const first = circle.indexOf(circle.toSorted()[0]!);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return [...found];
}

/** Where the environment, chance and the real time come in that should be handed in. */
function forbiddenCalls(files: Files): string[] {
  const rules = [
    {
      what: 'reads the environment',
      pattern:
        /\bprocess\s*(\??\.|\[)\s*['"]?env\b|\benv\b[^\n=]*\}\s*=\s*process\b|['"](node:)?process['"]|\bimport\.meta\.env\b/,
      in: (file: string) =>
        !['server/main.ts', 'server/hubwall.mjs'].includes(file) && !file.startsWith('wall/'),
    },
    {
      what: 'rolls dice',
      pattern: /\bMath\s*(\.|\[)\s*['"]?random\b/,
      in: (file: string) => /^(shared|server\/fold|server\/publish)\//.test(file),
    },
    {
      what: 'reads the real time',
      pattern: /\bDate\s*(\.|\[)\s*['"]?now\b|\bnew\s+Date\s*(\(\s*\)|[^(\s])/,
      in: (file: string) => /^(server|shared)\//.test(file) && file !== 'server/kernel/clock.ts',
    },
  ];
  return [...files].flatMap(([file, source]) => {
    const code = withoutComments(source);
    return rules
      .filter((rule) => rule.in(file) && rule.pattern.test(code))
      .map(({ what }) => `${file} ${what}`);
  });
}

function readFiles(): { files: Files; paths: Set<string> } {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
  );
  const sources = paths.filter((path) => /\.(ts|mjs)$/.test(path));
  return {
    files: new Map(sources.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])),
    paths: new Set(paths),
  };
}

const { files, paths } = readFiles();

describe('the code', () => {
  test('is found: every folder has files, and most of them import something', () => {
    for (const folder of FOLDERS) {
      expect([...files.keys()].filter((path) => path.startsWith(`${folder}/`))).not.toEqual([]);
    }
    const importing = [...files.values()].filter((source) => importsOf(source).length > 0);
    expect(importing.length).toBeGreaterThan(files.size / 2);
  });

  test('imports only what the table allows', () => {
    expect(forbiddenImports(files)).toEqual([]);
  });

  test('imports only what is there', () => {
    expect(brokenImports(files, (path) => paths.has(path))).toEqual([]);
  });

  test('has no circle of imports', () => {
    expect(circles(files)).toEqual([]);
  });

  test('is given its environment, its chance and its time', () => {
    expect(forbiddenCalls(files)).toEqual([]);
  });
});

describe('the checker', () => {
  const made = (...entries: [path: string, source: string][]) => new Map(entries);

  test.each<[source: string, specifier: string, typeOnly: boolean]>([
    ["import { a } from './x.ts';", './x.ts', false],
    ["import {\n  a,\n  type B,\n} from './x.ts';", './x.ts', false],
    ["import type { A } from './x.ts';", './x.ts', true],
    ["import { type A, type B } from './x.ts';", './x.ts', true],
    ["import type from './x.ts';", './x.ts', false],
    ["import a, { type B } from './x.ts';", './x.ts', false],
    ["import * as x from './x.ts';", './x.ts', false],
    ["import './x.css';", './x.css', false],
    ["import url from './x.woff2?url';", './x.woff2?url', false],
    ["export { a } from './x.ts';", './x.ts', false],
    ["export * from './x.ts';", './x.ts', false],
    ["export type { A } from './x.ts';", './x.ts', true],
    ["const x = await import('./x.ts');", './x.ts', false],
    ["type X = import('./x.ts').X;", './x.ts', false],
    ["new Worker(new URL('./x.ts', import.meta.url));", './x.ts', false],
    ["const x = require('./x.ts');", './x.ts', false],
    ["const a = 1;import b from './x.ts'", './x.ts', false],
    ['import { a } from "zod"', 'zod', false],
    ["const s = 'https://a.b/*'; // it's\nimport a from './x.ts'; /* ' */", './x.ts', false],
  ])('reads %j', (source, specifier, typeOnly) => {
    expect(importsOf(source)).toEqual([{ specifier, typeOnly }]);
  });

  test.each([
    "// import a from './x.ts'",
    "/*\nimport a from './x.ts'\n*/",
    "/** See import('./x.ts'). */",
    'export const from = 1;',
    "export const a = 'x';",
    "const root = new URL('../../', import.meta.url);",
  ])('sees no import in %j', (source) => {
    expect(importsOf(source)).toEqual([]);
  });

  test.each<[file: string, source: string]>([
    ['shared/a.ts', "import 'lit'"],
    ['shared/a.ts', "import '../server/kernel/clock.ts'"],
    ['shared/a.ts', "import '../wall/lib/a.ts'"],
    ['server/kernel/a.ts', "import '../store/memory.ts'"],
    ['server/kernel/a.ts', "import type { A } from '../store/memory.ts'"],
    ['server/ingest/a.ts', "import '../fold/fold.ts'"],
    ['server/sources/a.ts', "import type { A } from '../ingest/ingest.ts'"],
    ['server/fold/a.ts', "import '../store/memory.ts'"],
    ['server/fold/a.ts', "import '../publish/publisher.ts'"],
    ['server/publish/a.ts', "import '../store/memory.ts'"],
    ['server/publish/a.ts', "import '../analyse/analyse.ts'"],
    ['server/transport/a.ts', "import '../hub.ts'"],
    ['server/hub.ts', "import './commands/start.ts'"],
    ['server/delivery.ts', "import './store/memory.ts'"],
    ['server/hub.ts', "import './main.ts'"],
    ['server/commands/a.ts', "import '../main.ts'"],
    ['server/commands/a.ts', "import '../../wall/main.ts'"],
    ['server/hubwall.mjs', "import 'pino'"],
    ['server/a.ts', ''],
    ['server/utils/a.ts', ''],
    ['wall/lib/a.ts', "import '../store/a.ts'"],
    ['wall/lib/a.ts', "import 'node:fs'"],
    ['wall/lib/a.ts', "import 'zod'"],
    ['wall/lib/a.ts', "import '../../server/kernel/errors.ts'"],
    ['wall/lib/a.ts', "new Worker(new URL('../panels/a.ts', import.meta.url))"],
    ['wall/locales/a.ts', "import '../components/a.ts'"],
    ['wall/components/a.ts', "import type { A } from '../../shared/snapshot.ts'"],
    ['wall/components/a.ts', "import '../panels/a.ts'"],
    ['wall/components/a.ts', "import '../store/a.ts'"],
    ['wall/panels/a.ts', "import '../store/a.ts'"],
    ['wall/panels/a.ts', "import '../hub-wall.ts'"],
    ['wall/hub-wall.ts', "import '../fixtures/day.ts'"],
    ['wall/helpers/a.ts', ''],
    ['fixtures/a.ts', "import '../shared/units.ts'"],
    ['fixtures/a.ts', "import 'pino'"],
  ])('refuses in %s: %s', (file, source) => {
    expect(forbiddenImports(made([file, source]))).toHaveLength(1);
  });

  test.each<[file: string, source: string]>([
    ['shared/a.ts', "import { z } from 'zod'; import './units.ts'"],
    ['server/kernel/config/a.ts', "import '../errors.ts'; import '../../../shared/units.ts'"],
    ['server/fold/a.ts', "import type { A } from '../store/cell-store.ts'; import 'pino'"],
    ['server/fold/a.ts', "import { a } from '../analyse/analyse.ts'"],
    ['server/publish/a.ts', "import { a } from '../fold/counts.ts'"],
    ['server/main.ts', "import './commands/start.ts'"],
    ['server/hubwall.mjs', "import 'node:fs'; new URL('../dist/server/main.js', import.meta.url)"],
    ['wall/lib/cloud/a.ts', "import '../a.ts'; import { units } from '../../../shared/units.ts'"],
    ['wall/lib/a.ts', "import type { Snapshot } from '../../shared/snapshot.ts'"],
    ['wall/components/a.ts', "import '../locales/nl.ts'; import 'lit'; import './b.ts'"],
    ['wall/main.ts', "import './theme.css'; import './panels/registry.ts'"],
    ['fixtures/a.ts', "import 'yaml'; import 'node:fs'; import './b.ts'"],
  ])('allows in %s: %s', (file, source) => {
    expect(forbiddenImports(made([file, source]))).toEqual([]);
  });

  test('refuses zod on the wall, however it comes', () => {
    const withZod = made(
      ['shared/schema.ts', "import { z } from 'zod'"],
      ['shared/through.ts', "import { a } from './schema.ts'"],
      ['shared/types.ts', "import type { A } from './schema.ts'"],
      ['wall/lib/direct.ts', "import { A } from '../../shared/schema.ts'"],
      ['wall/store/through.ts', "import { a } from '../../shared/through.ts'"],
      ['wall/panels/lazy.ts', "void import('../../shared/schema.ts')"],
      ['wall/panels/fine.ts', "import type { A } from '../../shared/schema.ts'"],
      ['wall/locales/fine.ts', "import { a } from '../../shared/types.ts'"],
    );
    expect(forbiddenImports(withZod).map((line) => line.split(' ', 1)[0])).toEqual([
      'wall/lib/direct.ts',
      'wall/store/through.ts',
      'wall/panels/lazy.ts',
    ]);
  });

  test('finds circles of one, of two and of types, each once', () => {
    const circular = made(
      ['shared/a.ts', "import './b.ts'; import './c.ts'"],
      ['shared/b.ts', "import type { A } from './a.ts'"],
      ['shared/c.ts', "import './d.ts'"],
      ['shared/d.ts', "export * from './e.ts'"],
      ['shared/e.ts', "void import('./c.ts')"],
      ['shared/f.ts', "import './f.ts'; import './a.ts'"],
    );
    expect(circles(circular)).toEqual([
      'shared/a.ts → shared/b.ts → shared/a.ts',
      'shared/c.ts → shared/d.ts → shared/e.ts → shared/c.ts',
      'shared/f.ts → shared/f.ts',
    ]);
  });

  test('finds an import of what is not there', () => {
    const broken = made(['shared/a.ts', "import './b.ts'; import 'zod'"]);
    expect(brokenImports(broken, (path) => broken.has(path))).toEqual([
      'shared/a.ts imports shared/b.ts, which is not there',
    ]);
  });

  test.each<[file: string, source: string]>([
    ['server/hub.ts', "process.env['A']"],
    ['server/hub.ts', "process['env'].A"],
    ['server/sources/a.ts', 'const { env } = process;'],
    ['server/sources/a.ts', "import { env } from 'node:process';"],
    ['shared/a.ts', 'import.meta.env.A'],
    ['fixtures/a.ts', 'process?.env'],
    ['shared/a.ts', 'Math.random()'],
    ['server/fold/a.ts', 'const dice = Math.random;'],
    ['server/publish/a.ts', "Math['random']()"],
    ['server/publish/a.ts', 'Date.now()'],
    ['server/fold/a.ts', 'new Date()'],
    ['server/sources/a.ts', 'const now = Date.now;'],
  ])('refuses in %s: %s', (file, source) => {
    expect(forbiddenCalls(made([file, source]))).toHaveLength(1);
  });

  test.each<[file: string, source: string]>([
    ['server/main.ts', 'const { env } = process;'],
    ['server/kernel/clock.ts', 'Date.now()'],
    ['server/kernel/a.ts', '// not Date.now(), nor process.env\nnew Date(ms)'],
    ['server/commands/a.ts', 'process.pid; const { env } = deps;'],
  ])('allows in %s: %s', (file, source) => {
    expect(forbiddenCalls(made([file, source]))).toEqual([]);
  });
});
