/** Reads the body of a request to the ingest route into raw events. */
import type { IncomingMessage } from 'node:http';

/** Largest body taken, in bytes. */
export const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** The body, or undefined when it is larger than `MAX_BODY_BYTES`; rejects when the sender hangs up. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Format = 'json' | 'ndjson';

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['application/json', 'json'],
  ['application/cloudevents+json', 'json'],
  ['application/cloudevents-batch+json', 'json'],
  ['application/x-ndjson', 'ndjson'],
  ['application/ndjson', 'ndjson'],
  ['application/jsonl', 'ndjson'],
]);

/** The media types that are taken, for an error message. */
export const MEDIA_TYPES = [...FORMATS.keys()];

/** How a body of this Content-Type is read; undefined for one that is not taken. */
export const formatOf = (contentType: string | undefined): Format | undefined =>
  FORMATS.get(contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '');

/**
 * The raw events of a body: of JSON one event or an array of them, of NDJSON one a line (blank lines are skipped; a
 * line that is not JSON becomes a string, so that ingest refuses just that one). Undefined when JSON does not parse.
 */
export function parseBody(body: Buffer, format: Format): unknown[] | undefined {
  const text = body.toString('utf8');
  if (format === 'ndjson') {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => parseJson(line) ?? line);
  }
  const value = parseJson(text);
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value : [value];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
