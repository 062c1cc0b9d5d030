/** Every type of source that hub.yaml may name. A new one: a file beside this, and a line here. */
import { asteriskAmi } from './asterisk-ami.ts';
import { chatwoot } from './chatwoot.ts';
import { redisStream } from './redis-stream.ts';
import { replay } from './replay.ts';
import type { SourceType } from './source.ts';
import { webhook } from './webhook.ts';

export const sourceTypes = {
  'asterisk-ami': asteriskAmi,
  chatwoot,
  'redis-stream': redisStream,
  replay,
  webhook,
} as const satisfies Record<string, SourceType>;
