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
  if (issue.code === 'invalid_key') {
    return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
  }
  if (issue.code === 'invalid_type' && at(value, issue.path) === undefined) {
    return [{ path: issue.path, message: `is missing: expected ${withArticle(issue.expected)}` }];
  }
  return [{ path: issue.path, message: lowerFirst(issue.message.replace(/^Invalid input: /, '')) }];
}

/** To follow what was wrong: the nearest known word, or all of them. */
export function suggestion(given: string, known: readonly string[]): string {
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

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const withArticle = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);
