/** Posts events to a running hub, as a source's sender would. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IngestReport } from '../../shared/ingest-report.ts';
import { SECOND_MS } from '../../shared/units.ts';
import { secretOf } from '../kernel/config/from-environment.ts';
import { Duration } from '../kernel/config/scalars.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { findConfig, loadConfig, type Environment } from './load-config.ts';

export interface SendOptions {
  platform: string;
  author?: string;
  followers?: number;
  channel?: string;
  waiting?: number;
  longestWait?: string;
  file?: string;
  source?: string;
  secret?: string;
  url: string;
}

/** What the hub answered, for the terminal; `ok` when nothing was refused. @throws HubError SEND_FAILED */
export async function send(
  text: string | undefined,
  options: SendOptions,
  env: Environment,
): Promise<{ lines: string[]; ok: boolean }> {
  const { body, contentType } = bodyOf(text, options);
  const { source, secret } = credentials(options, env);
  const url = `${options.url.replace(/\/$/, '')}/ingest/${source}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': contentType, Authorization: `Bearer ${secret}` },
      body,
    });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new HubError(
      'SEND_FAILED',
      `${url} cannot be reached (${messageOf(cause)}): is the hub running there?`,
      { cause: error },
    );
  }
  const answer: unknown = await response.json().catch(() => undefined);
  const report = IngestReport.safeParse(answer);
  if (!report.success) {
    const reason = (answer as { error?: string } | undefined)?.error ?? response.statusText;
    throw new HubError('SEND_FAILED', `${url} answered ${response.status}: ${reason}`);
  }
  const { accepted, repeated, refused } = report.data;
  return {
    lines: [
      `accepted ${accepted}, repeated ${repeated}, refused ${refused.length}`,
      ...refused.map(({ index, field, reason }) => `  event ${index + 1}: ${field} ${reason}`),
    ],
    ok: refused.length === 0,
  };
}

function bodyOf(
  text: string | undefined,
  options: SendOptions,
): { body: string; contentType: string } {
  if (options.file !== undefined) return fileBody(options.file);
  const event =
    options.channel === undefined ? mention(text, options) : reading(options.channel, options);
  return {
    body: JSON.stringify({ id: randomUUID(), ...event }),
    contentType: 'application/json',
  };
}

function fileBody(file: string): { body: string; contentType: string } {
  let body: string;
  try {
    body = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new HubError('SEND_FAILED', `${file} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const isJson = isJsonDocument(body);
  return { body, contentType: isJson ? 'application/json' : 'application/x-ndjson' };
}

/** One JSON value, not one a line. */
function isJsonDocument(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}

function mention(text: string | undefined, { platform, author, followers }: SendOptions) {
  if (text === undefined) {
    throw new HubError('SEND_FAILED', 'nothing to send: give a text, --channel or --file');
  }
  return {
    type: 'mention.created',
    data: {
      platform,
      content: text,
      ...(author !== undefined && {
        author: { ref: author, ...(followers !== undefined && { followers }) },
      }),
    },
  };
}

function reading(channel: string, { waiting, longestWait }: SendOptions) {
  if (waiting === undefined) {
    throw new HubError('SEND_FAILED', 'a reading needs --waiting, e.g. --waiting 3');
  }
  const parsed = longestWait === undefined ? undefined : Duration.safeParse(longestWait);
  if (parsed?.success === false) {
    throw new HubError('SEND_FAILED', `--longest-wait: ${parsed.error.issues[0]?.message}`);
  }
  return {
    type: 'queue.reading',
    data: { channel, waiting, longestWaitS: (parsed?.data ?? 0) / SECOND_MS },
  };
}

function credentials(options: SendOptions, env: Environment): { source: string; secret: string } {
  if (options.source !== undefined && options.secret !== undefined) {
    return { source: options.source, secret: options.secret };
  }
  const { file } = findConfig(env);
  const webhooks = loadConfig(file).sources.filter(({ type }) => type === 'webhook');
  const chosen = webhooks.find(({ id }) => options.source === undefined || id === options.source);
  if (!chosen) {
    const known = webhooks.map(({ id }) => id).join(', ') || 'none';
    throw new HubError(
      'SEND_FAILED',
      `${file} has no webhook source${options.source === undefined ? '' : ` "${options.source}"`} (it has: ${known})`,
    );
  }
  const { secret } = chosen as typeof chosen & { secret: string };
  return { source: chosen.id, secret: options.secret ?? secretOf(chosen.id, secret, env) };
}
