/** Posts events to a running hub, as a source's sender would. */
import { randomUUID } from 'node:crypto';
import { IngestReport } from '../../shared/ingest-report.ts';
import { systemClock } from '../kernel/clock.ts';
import { secretOf } from '../kernel/config/from-environment.ts';
import type { SourceConfig } from '../kernel/config/read-config.ts';
import { isSigningSecret } from '../kernel/config/scalars.ts';
import { HubError, messageOf } from '../kernel/errors.ts';
import { chatwootHeaders } from '../sources/chatwoot.ts';
import { signatureHeaders } from '../sources/standard-webhooks.ts';
import { signingSecretOf } from '../sources/webhook.ts';
import { findConfig, loadConfig, type Environment } from './load-config.ts';
import { postingsOf, type BodyOptions, type Posting } from './send-body.ts';

export interface SendOptions extends BodyOptions {
  /** The signing secret, or true for the source's own. */
  sign?: string | true;
  source?: string;
  secret?: string;
  url: string;
}

/** The source to post to, and the headers that prove the sender. */
interface Sender {
  source: string;
  proof: (posting: Posting) => Record<string, string>;
}

/** What the hub answered, for the terminal; `ok` when nothing was refused. @throws HubError SEND_FAILED */
export async function send(
  text: string | undefined,
  options: SendOptions,
  env: Environment,
): Promise<{ lines: string[]; ok: boolean }> {
  const postings = postingsOf(text, options);
  const { source, proof } = senderOf(options, env);
  const url = `${options.url.replace(/\/$/, '')}/ingest/${source}`;
  const total: IngestReport = { accepted: 0, repeated: 0, refused: [] };
  let sent = 0;
  for (const posting of postings) {
    const report = await post(url, { ...posting.headers, ...proof(posting) }, posting.body);
    total.accepted += report.accepted;
    total.repeated += report.repeated;
    for (const one of report.refused) total.refused.push({ ...one, index: sent + one.index });
    sent += posting.events;
  }
  return {
    lines: [
      `accepted ${total.accepted}, repeated ${total.repeated}, refused ${total.refused.length}`,
      ...total.refused.map(
        ({ index, field, reason }) => `  event ${index + 1}: ${field} ${reason}`,
      ),
    ],
    ok: total.refused.length === 0,
  };
}

async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<IngestReport> {
  let response: Response;
  try {
    response = await fetch(url, { method: 'POST', headers, body });
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
  if (report.success) return report.data;
  const reason = (answer as { error?: string } | undefined)?.error ?? response.statusText;
  throw new HubError('SEND_FAILED', `${url} answered ${response.status}: ${reason}`);
}

type WebhookConfig = SourceConfig & { secret?: string; signing?: string[] };

function senderOf(options: SendOptions, env: Environment): Sender {
  const { source, secret, sign, chatwoot = false } = options;
  const chosen = (): WebhookConfig => {
    const { file } = findConfig(env);
    const able = loadConfig(file).sources.filter((one): one is WebhookConfig => {
      if (one.type !== (chatwoot ? 'chatwoot' : 'webhook')) return false;
      return (sign === undefined ? 'secret' : 'signing') in one;
    });
    const found = able.find(({ id }) => source === undefined || id === source);
    if (found) return found;
    const known = able.map(({ id }) => id).join(', ') || 'none';
    const kind = chatwoot
      ? 'chatwoot source'
      : `webhook source${sign === undefined ? '' : ' with signing secrets'}`;
    throw new HubError(
      'SEND_FAILED',
      `${file} has no ${kind}${source === undefined ? '' : ` "${source}"`} (it has: ${known})`,
    );
  };
  if (sign !== undefined && !chatwoot) return signer(sign, source, chosen, env);
  const proven = chatwoot ? chatwootSender : bearer;
  if (source !== undefined && secret !== undefined) return proven(source, secret);
  const { id, secret: written = '' } = chosen();
  return proven(id, secret ?? secretOf(id, written, env));
}

const bearer = (source: string, secret: string): Sender => ({
  source,
  proof: () => ({ Authorization: `Bearer ${secret}` }),
});

const chatwootSender = (source: string, secret: string): Sender => ({
  source,
  proof: ({ body }) => chatwootHeaders(secret, systemClock.nowMs(), body),
});

function signer(
  given: string | true,
  source: string | undefined,
  chosen: () => WebhookConfig,
  env: Environment,
): Sender {
  if (given !== true && !isSigningSecret(given)) {
    throw new HubError('SEND_FAILED', '--sign: expected a secret such as whsec_ and base64');
  }
  const config = source !== undefined && given !== true ? undefined : chosen();
  const id = source ?? config!.id;
  const secret = given === true ? signingSecretOf(id, config!.signing![0]!, env) : given;
  return {
    source: id,
    proof: ({ body }) => signatureHeaders(secret, randomUUID(), systemClock.nowMs(), body),
  };
}
