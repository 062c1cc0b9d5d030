/** What zod found, in words for the person who wrote the file. */
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';

export interface Issue {
  path: PropertyKey[];
  message: string;
}

/** @param schema the one that `value` was checked by. */
export function explain(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): Issue[] {
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
    return [{ path, message: oneOf(types, given) }];
  }
  if (issue.code === 'invalid_value') {
    return [{ path: issue.path, message: oneOf(issue.values.map(String), at(value, issue.path)) }];
  }
  if (issue.code === 'invalid_key') {
    return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
  }
  return [{ path: issue.path, message: problemOf(issue, at(value, issue.path)) }];
}

const oneOf = (allowed: readonly string[], given: unknown): string =>
  `expected one of ${allowed.join(', ')}${typeof given === 'string' ? didYouMean(given, allowed) : ''}`;

/** What zod would say of a type or a limit, said of hub.yaml; what a schema says itself stays. */
function problemOf(issue: z.core.$ZodIssue, given: unknown): string {
  if (issue.code === 'invalid_type' && given === undefined) {
    return `is missing: expected ${kindOf(issue.expected)}`;
  }
  if (!DEFAULT_WORDS.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.path.length === 0) return 'expected the sections hub, channels, sources and walls';
      const expected = `expected ${kindOf(issue.expected)}`;
      if (given === null) return `is empty: ${expected}`;
      // A value is told where a number was wanted: elsewhere it may be a secret.
      if (NUMBERS.has(issue.expected)) return `${expected}, got ${shown(given)}`;
      const isToQuote = issue.expected === 'string' && typeof given !== 'object';
      return isToQuote ? `${expected}: put it in quotes` : `${expected}, got ${kindOfValue(given)}`;
    }
    case 'too_small': {
      const { minimum, inclusive, origin } = issue;
      if (!inclusive) return `expected more than ${minimum}, got ${shown(given)}`;
      return `expected at least ${limit(minimum, origin)}`;
    }
    case 'too_big':
      return `expected at most ${limit(issue.maximum, issue.origin)}`;
    default:
      return lowerFirst(issue.message.replace(/^Invalid input: /, ''));
  }

  function limit(count: number | bigint, origin: string): string {
    if (origin === 'array') return `${count} ${count === 1 ? 'entry' : 'entries'}`;
    if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
    return `${count}, got ${shown(given)}`;
  }
}

/** What zod says where a schema says nothing. */
const DEFAULT_WORDS = /^(Invalid input|Too small|Too big)/;

/** Kinds of values as a reader of YAML calls them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

const kindOf = (expected: string): string => KINDS[expected] ?? expected;

const NUMBERS: ReadonlySet<string> = new Set(['number', 'int']);

const kindOfValue = (given: unknown): string =>
  kindOf(Array.isArray(given) ? 'array' : typeof given);

const shown = (given: unknown): string =>
  typeof given === 'object' ? kindOfValue(given) : JSON.stringify(given);

/** To follow what was wrong: the nearest known word, or all of them. */
export function suggestion(given: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const nearest = nearestTo(given, known);
  return nearest === undefined ? `; known: ${known.join(', ')}` : `; did you mean "${nearest}"?`;
}

/** The same where all of them have been named already. */
function didYouMean(given: string, known: readonly string[]): string {
  const nearest = known.length === 0 ? undefined : nearestTo(given, known);
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** The known word that is meant, if one is near: of a short word not every letter may be wrong. */
function nearestTo(given: string, known: readonly string[]): string | undefined {
  const nearest = closest(given, [...known]);
  const wrong = distance(given.toLowerCase(), nearest.toLowerCase());
  const isNear = wrong <= Math.max(2, given.length / 3);
  return isNear && wrong < Math.min(given.length, nearest.length) ? nearest : undefined;
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

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
