/** Reads the body of a request to the ingest route into raw events. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Largest body taken, in bytes. */
export const MAX_BODY_BYTES = 5 * 1024 * 1024;

/** Most events taken in one body: as many as the shortest ones that it has room for, so that only what is no event is more. */
export const MAX_EVENTS = 100_000;

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

/** `binary`: one CloudEvent, its attributes in headers and its data in the body. */
type Format = 'json' | 'ndjson' | 'binary';

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

/** How a body with these headers is read; undefined for one that is not taken. */
export function formatOf(headers: IncomingHttpHeaders): Format | undefined {
  const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  // Of a structured event the attributes are in the body, and these headers at most a copy.
  const isBinary = mediaType === 'application/json' && headers['ce-specversion'] !== undefined;
  return isBinary ? 'binary' : FORMATS.get(mediaType);
}

/**
 * The raw events of a body: of JSON one event or an array of them, of NDJSON one a line (blank lines are skipped; a
 * line that is not JSON becomes a string, so that ingest refuses just that one), in binary mode the one of headers and
 * body. Else why there are none: JSON that does not parse, or more than `MAX_EVENTS`.
 */
export function parseBody(
  body: Buffer,
  format: Format,
  headers: IncomingHttpHeaders,
): unknown[] | 'not JSON' | 'too many' {
  // A byte order mark is no part of the text.
  const text = body.toString('utf8').replace(/^\uFEFF/, '');
  if (format === 'ndjson') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > MAX_EVENTS) return 'too many';
    return lines.map((line) => withDecodedData(parseJson(line) ?? line));
  }
  const value = parseJson(text);
  if (value === undefined) return 'not JSON';
  if (format === 'binary') return [{ ...attributesOf(headers), data: value }];
  if (!Array.isArray(value)) return [withDecodedData(value)];
  return value.length > MAX_EVENTS ? 'too many' : value.map(withDecodedData);
}

/** See the HTTP binding of CloudEvents 1.0, 3.1.3: attributes are headers with a prefix, percent-encoded. */
function attributesOf(headers: IncomingHttpHeaders): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-') && typeof value === 'string') {
      attributes[name.slice('ce-'.length)] = percentDecoded(value);
    }
  }
  return attributes;
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Senders that hold their data as bytes send it in base64; see the JSON format of CloudEvents 1.0, 3.1.1. */
function withDecodedData(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('data_base64' in raw) || 'data' in raw) {
    return raw;
  }
  const { data_base64: base64, ...attributes } = raw;
  if (typeof base64 !== 'string') return raw;
  return { ...attributes, data: parseJson(Buffer.from(base64, 'base64').toString('utf8')) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
