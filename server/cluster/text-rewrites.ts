/**
 * Texts that are erased are gone from Redis's memory at once, but its append-only file still has the commands that once
 * brought them, until it is written anew. That is asked of Redis soon after an erasure, and not too often.
 */
import { MINUTE_MS } from '../../shared/units.ts';
import { messageOf } from '../kernel/errors.ts';
import type { Logger } from '../kernel/logger.ts';
import type { RedisLink } from '../store/redis/link.ts';

export interface TextRewrites {
  /** Something was erased. */
  ask(): void;
  close(): Promise<void>;
}

/** A rewrite costs Redis a copy of all it holds: one is asked for this long after the first erasure. */
const REWRITE_AFTER_MS = 10 * MINUTE_MS;

export function createTextRewrites(link: RedisLink, logger: Logger): TextRewrites {
  let timer: NodeJS.Timeout | undefined;
  const rewrite = async (): Promise<void> => {
    timer = undefined;
    try {
      // Of a Redis Cluster this reaches one server; the others rewrite theirs by their own rule.
      await link.send('', ['BGREWRITEAOF']);
    } catch (error) {
      logger.info({ reason: messageOf(error) }, 'Redis does not rewrite its append-only file');
    }
  };
  return {
    ask() {
      timer ??= setTimeout(() => void rewrite(), REWRITE_AFTER_MS).unref();
    },
    async close() {
      if (timer === undefined) return;
      clearTimeout(timer);
      await rewrite();
    },
  };
}
