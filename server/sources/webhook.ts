/** Events that senders post to `/ingest/ID`, with the source's secret as bearer token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { secretOf } from '../kernel/config/from-environment.ts';
import { Secret } from '../kernel/config/scalars.ts';
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

/** Digests are compared, since they are of one length whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
