/** Every type of source that hub.yaml may name. A new one: a file beside this, and a line here. */
import { redisStream } from './redis-stream.ts';
import { replay } from './replay.ts';
import type { SourceType } from './source.ts';
import { webhook } from './webhook.ts';

export const sourceTypes = {
  'redis-stream': redisStream,
  replay,
  webhook,
} as const satisfies Record<string, SourceType>;
