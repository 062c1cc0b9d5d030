/** Reads hub.yaml: valid configuration, or a list of what is wrong with line, path and remedy. */
import {
  LineCounter,
  parseDocument,
  isNode,
  visit,
  type Document,
  type YAMLParseError,
} from 'yaml';
import { z } from 'zod';
import type { ContactConfig } from './contact-schema.ts';
import type { CalendarConfig } from './hours.ts';
import { messageOf } from '../errors.ts';
import { explain, type Issue } from './explain.ts';
import type { NotifyTarget, Warnings as WarningsConfig } from './notify.ts';
import type { Retention } from './retention.ts';
import type { ChannelConfig, Brand, Words } from './schema.ts';
import { hubConfigSchema, SourceBase } from './schema.ts';
import { lookIssues, readFontEntry, type Font, type Look, type ReadBeside } from './look.ts';
import type { ThemeConfig } from './themes.ts';
import { readWall, type Wall } from './wall-schema.ts';

export type SourceConfig = z.infer<typeof SourceBase> & { type: string };

export interface HubConfig<S extends SourceConfig = SourceConfig> {
  hub: { name: string; brand: Brand; moodTarget?: number | undefined };
  competitors: Brand[];
  locale: 'nl' | 'en';
  timeZone: string;
  channels: ChannelConfig[];
  sources: S[];
  walls: Wall[];
  quietAfter: number;
  words: Words;
  look: Look;
  themes: ThemeConfig[];
  contacts: ContactConfig;
  calendar: CalendarConfig;
  warnings: WarningsConfig;
  notify: NotifyTarget[];
  retention: Retention;
  ingest: { allowedLateness: number; requestsPerMinute: number };
}

export interface ConfigProblem {
  /** 1-based; of the nearest thing that is there when something is missing. */
  line: number;
  /** Path in the file, e.g. `channels[2].targets.longestWait`; empty for the whole. */
  path: string;
  message: string;
}

/** Schema of a source type's own options, by type; every one is a strict object. */
export type SourceSchemas = Record<string, z.ZodObject>;

type Outcome<S extends SourceConfig> =
  | { ok: true; config: HubConfig<S> }
  | { ok: false; problems: ConfigProblem[] };

/**
 * Reads the text of a hub.yaml; never throws.
 * @param readBeside how to get at a font that it names
 */
export function readConfig<S extends SourceConfig>(
  text: string,
  sourceSchemas: SourceSchemas,
  readBeside: ReadBeside = noFiles,
): Outcome<S> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (document.errors.length > 0) {
    return {
      ok: false,
      // What comes after the first follows from it.
      problems: document.errors.slice(0, 1).map((error) => ({
        line: lineCounter.linePos(error.pos[0]).line,
        path: '',
        message: `this is not YAML: ${wordsOf(error)}`,
      })),
    };
  }
  const schema = hubConfigSchema(sourceSchema(sourceSchemas));
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias of nothing, or aliases of aliases that unfold to more than a memory holds.
    const line = unresolvedAliasLine(document, lineCounter) ?? 1;
    return {
      ok: false,
      problems: [{ line, path: '', message: `this is not YAML: ${messageOf(error)}` }],
    };
  }
  const parsed = schema.safeParse(value);
  const look = parsed.success ? readLook(parsed.data, readBeside) : undefined;
  // Whether a scene can be read is known when its font is.
  const walls =
    parsed.success && look?.issues.length === 0 ? readWalls(parsed.data, look.font) : [];
  const issues = parsed.success
    ? [...crossCheck(parsed.data), ...walls.flatMap((wall) => wall.issues), ...(look?.issues ?? [])]
    : parsed.error.issues.flatMap((issue) => explain(issue, schema, value));
  if (issues.length > 0 || !parsed.success) {
    const problems = issues.map(({ path, message }) => ({
      line: lineAt(document, lineCounter, path),
      path: formatPath(path),
      message,
    }));
    return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  }
  const config = {
    ...parsed.data,
    look: { ...parsed.data.look, font: look?.font },
    walls: walls.map(({ wall }) => wall),
  };
  return { ok: true, config: config as unknown as HubConfig<S> };
}

/** What the parser says, and what helps. */
function wordsOf({ code, message }: YAMLParseError): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key is there already, on the same level: leave one of them out';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here: leave the line "---" out';
    case 'BAD_SCALAR_START':
      return `${message}: put it in quotes`;
    case 'TAB_AS_INDENT':
      return `${message}: indent with spaces`;
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `${message} (is this line indented as those beside it?)`;
    default:
      return message;
  }
}

const noFiles: ReadBeside = (file) => {
  throw new Error(`there is no file ${file}`);
};

type Parsed = z.infer<ReturnType<typeof hubConfigSchema>>;

function readLook(
  { look, walls }: Parsed,
  readBeside: ReadBeside,
): { font?: Font; issues: Issue[] } {
  const themes = new Set(walls.map(({ theme }) => theme ?? look.theme));
  const { font, issues } = look.font
    ? readFontEntry(look.font, readBeside)
    : { font: undefined, issues: [] };
  return {
    ...(font && { font }),
    issues: [
      ...lookIssues(look, themes),
      ...issues.map((issue) => ({ ...issue, path: ['font', ...issue.path] })),
    ].map((issue) => ({ ...issue, path: ['look', ...issue.path] })),
  };
}

const readWalls = ({ walls, channels }: Parsed, font: Font | undefined) =>
  walls.map((entry, index) => {
    const { wall, issues } = readWall(entry, {
      channels: channels.length,
      channelIds: channels.map(({ id }) => id),
      capHeightEm: font?.capHeightEm,
    });
    return {
      wall,
      issues: issues.map((issue) => ({ ...issue, path: ['walls', index, ...issue.path] })),
    };
  });

/** The line of a YAML text on which the path is, or the nearest part of it that is there. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lineCounter = new LineCounter();
  return lineAt(parseDocument(text, { lineCounter, logLevel: 'silent' }), lineCounter, path);
}

/** One line per problem: `hub.yaml:12 channels[2].kind: expected …`. */
export const formatProblems = (file: string, problems: readonly ConfigProblem[]): string =>
  problems
    .map(({ line, path, message }) => `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`)
    .join('\n');

const sourceSchema = (schemas: SourceSchemas) => {
  const [first, ...others] = Object.entries(schemas).map(([type, options]) =>
    z.strictObject({ ...SourceBase.shape, type: z.literal(type), ...options.shape }),
  );
  if (!first) throw new RangeError('a hub needs at least one source type');
  return z.discriminatedUnion('type', [first, ...others]);
};

/** What zod cannot see: names that must be unique or must exist. */
function crossCheck(
  config: Pick<HubConfig, 'hub' | 'competitors' | 'channels'> & {
    sources: readonly { id: string }[];
    walls: readonly { id: string }[];
    themes: readonly { id: string }[];
    notify: readonly { id: string }[];
  },
): Issue[] {
  const issues: Issue[] = [];
  const unique = (list: 'channels' | 'sources' | 'walls' | 'themes' | 'notify') => {
    const seen = new Set<string>();
    config[list].forEach(({ id }, index) => {
      if (seen.has(id))
        issues.push({ path: [list, index, 'id'], message: `"${id}" is used twice` });
      seen.add(id);
    });
  };
  unique('channels');
  unique('sources');
  unique('walls');
  unique('themes');
  unique('notify');
  const platforms = new Map<string, string>();
  config.channels.forEach((channel, index) => {
    for (const platform of channel.platforms ?? [channel.id]) {
      const other = platforms.get(platform);
      if (other !== undefined) {
        issues.push({
          path: ['channels', index, 'platforms'],
          message: `"${platform}" already belongs to channel "${other}"`,
        });
      }
      platforms.set(platform, channel.id);
    }
  });
  const brands = new Set([config.hub.brand.id]);
  config.competitors.forEach(({ id }, index) => {
    if (brands.has(id)) {
      issues.push({ path: ['competitors', index, 'id'], message: `"${id}" is used twice` });
    }
    brands.add(id);
  });
  return issues;
}

/** Line of the deepest part of the path that the file has. */
function lineAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = keyNode(parent, path[depth - 1]!) ?? document.getIn(path.slice(0, depth), true);
    if (isNode(key) && key.range) return lines.linePos(key.range[0]).line;
  }
  return 1;
}

function unresolvedAliasLine(document: Document, lines: LineCounter): number | undefined {
  let line: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      line = alias.range ? lines.linePos(alias.range[0]).line : undefined;
      return visit.BREAK;
    },
  });
  return line;
}

const keyNode = (parent: unknown, key: PropertyKey): unknown =>
  (parent as { items?: { key?: { value?: unknown } }[] } | null)?.items?.find(
    (pair) => pair.key?.value === key,
  )?.key;

/** `channels[2].targets.longestWait` */
export const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : (index > 0 ? '.' : '') + String(key),
    )
    .join('');
