/** Reads hub.yaml: valid configuration, or a list of what is wrong with line, path and remedy. */
import { closest, distance } from 'fastest-levenshtein';
import { LineCounter, parseDocument, isNode, visit, type Document } from 'yaml';
import { z } from 'zod';
import { messageOf } from '../errors.ts';
import type { ChannelConfig, Brand, WallEntry, Words } from './schema.ts';
import { hubConfigSchema, SourceBase } from './schema.ts';

export type SourceConfig = z.infer<typeof SourceBase> & { type: string };

export interface HubConfig<S extends SourceConfig = SourceConfig> {
  hub: { name: string; brand: Brand; moodTarget?: number | undefined };
  competitors: Brand[];
  locale: 'nl' | 'en';
  timeZone: string;
  channels: ChannelConfig[];
  sources: S[];
  walls: z.infer<typeof WallEntry>[];
  quietAfter: number;
  words: Words;
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

/** Reads the text of a hub.yaml; never throws. */
export function readConfig<S extends SourceConfig>(
  text: string,
  sourceSchemas: SourceSchemas,
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
      problems: document.errors.map((error) => ({
        line: lineCounter.linePos(error.pos[0]).line,
        path: '',
        message: `this is not YAML: ${error.message}`,
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
  const issues = parsed.success
    ? crossCheck(parsed.data)
    : parsed.error.issues.flatMap((issue) => explain(issue, schema, value));
  if (issues.length > 0 || !parsed.success) {
    const problems = issues.map(({ path, message }) => ({
      line: lineAt(document, lineCounter, path),
      path: formatPath(path),
      message,
    }));
    return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  }
  return { ok: true, config: parsed.data as unknown as HubConfig<S> };
}

/** One line per problem: `hub.yaml:12 channels[2].kind: expected …`. */
export const formatProblems = (file: string, problems: readonly ConfigProblem[]): string =>
  problems
    .map(({ line, path, message }) => `${file}:${line} ${path === '' ? '' : `${path}: `}${message}`)
    .join('\n');

interface Issue {
  path: PropertyKey[];
  message: string;
}

const sourceSchema = (schemas: SourceSchemas) => {
  const [first, ...others] = Object.entries(schemas).map(([type, options]) =>
    z.strictObject({ ...SourceBase.shape, type: z.literal(type), ...options.shape }),
  );
  if (!first) throw new RangeError('a hub needs at least one source type');
  return z.discriminatedUnion('type', [first, ...others]);
};

function explain(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, value);
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key${suggestion(key, known)}`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    // zod's path leads to the discriminator when it is wrong, and to the object when it is missing.
    const named = issue.path.at(-1) === issue.discriminator;
    const union = named ? issue.path.slice(0, -1) : issue.path;
    const path = [...union, issue.discriminator];
    const given = at(value, path);
    const types = discriminants(schemaAt(schema, union, value));
    return [
      {
        path,
        message: `expected one of ${types.join(', ')}${typeof given === 'string' ? suggestion(given, types) : ''}`,
      },
    ];
  }
  if (issue.code === 'invalid_value') {
    const given = at(value, issue.path);
    const allowed = issue.values.map(String);
    return [
      {
        path: issue.path,
        message: `expected one of ${allowed.join(', ')}${typeof given === 'string' ? suggestion(given, allowed) : ''}`,
      },
    ];
  }
  if (issue.code === 'invalid_type' && at(value, issue.path) === undefined) {
    return [{ path: issue.path, message: `is missing: expected ${withArticle(issue.expected)}` }];
  }
  return [{ path: issue.path, message: lowerFirst(issue.message.replace(/^Invalid input: /, '')) }];
}

/** What zod cannot see: names that must be unique or must exist. */
function crossCheck(config: HubConfig): Issue[] {
  const issues: Issue[] = [];
  const unique = (list: 'channels' | 'sources' | 'walls') => {
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

function suggestion(given: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = closest(given, [...known]);
  return distance(given, nearest) <= Math.max(2, given.length / 3)
    ? `; did you mean "${nearest}"?`
    : `; known: ${known.join(', ')}`;
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );

const keysAt = (schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] => {
  const inner = schemaAt(schema, path, value);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
};

/** The schema that a path of the value is checked by; undefined where there is none. */
function schemaAt(
  schema: z.ZodType | undefined,
  path: readonly PropertyKey[],
  value: unknown,
): z.ZodType | undefined {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional
  ) {
    return schemaAt(schema.unwrap() as z.ZodType, path, value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const type = at(value, ['type']);
    const option = schema.options.find(
      (candidate) =>
        candidate instanceof z.ZodObject &&
        (candidate.shape['type'] as z.ZodLiteral | undefined)?.value === type,
    ) as z.ZodType | undefined;
    return option ? schemaAt(option, path, value) : schema;
  }
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = at(value, [key]);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest, inner);
  if (schema instanceof z.ZodObject) {
    return schemaAt(schema.shape[String(key)] as z.ZodType | undefined, rest, inner);
  }
  return undefined;
}

const discriminants = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodDiscriminatedUnion
    ? schema.options.map((option) =>
        String(((option as z.ZodObject).shape['type'] as z.ZodLiteral).value),
      )
    : [];

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

const formatPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : (index > 0 ? '.' : '') + String(key),
    )
    .join('');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const withArticle = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
