/** Events that senders post to `/ingest/ID`, with the source's secret as bearer token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { isSecret, Secret } from '../kernel/config/scalars.ts';
import { HubError } from '../kernel/errors.ts';
import type { SourceType } from './source.ts';

const options = z.strictObject({
  secret: Secret,
});

export const webhook: SourceType<typeof options> = {
  options,
  create(config, { env }) {
    const expected = digest(secretOf(config.id, config.secret, env));
    return {
      run(port, signal) {
        port.up();
        return new Promise((resolve) => {
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      },
      authorise({ authorization }) {
        const token = /^Bearer +(\S+)$/i.exec(String(authorization ?? ''))?.[1];
        return token !== undefined && timingSafeEqual(digest(token), expected);
      },
    };
  },
};

/** The secret itself, or the environment's when it is given as `env:NAME`. @throws HubError CONFIG_INVALID */
export function secretOf(
  sourceId: string,
  secret: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (!secret.startsWith('env:')) return secret;
  const name = secret.slice('env:'.length);
  const value = env[name] ?? '';
  if (!isSecret(value)) {
    throw new HubError(
      'CONFIG_INVALID',
      `source "${sourceId}" takes its secret from ${name}: set it to at least 12 characters, without spaces and accents, in the environment`,
    );
  }
  return value;
}

/** Digests are compared, since they are of one length whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
