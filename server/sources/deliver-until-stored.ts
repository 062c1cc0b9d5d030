import { setTimeout as delay } from 'node:timers/promises';
import { SECOND_MS } from '../../shared/units.ts';
import { messageOf } from '../kernel/errors.ts';
import type { SourcePort } from './source.ts';

/** How long events that the hub could not store wait before they are delivered again, in real time. */
const RETRY_MS = SECOND_MS;

/**
 * Delivers, again and again until the hub could store it; meanwhile the source is down for the hub's reason.
 * @returns false when the signal aborted first, and nothing is stored.
 */
export async function deliverUntilStored(
  port: SourcePort,
  raws: readonly unknown[],
  signal: AbortSignal,
): Promise<boolean> {
  for (let failed = false; !signal.aborted; failed = true) {
    try {
      await port.deliver(raws);
      if (failed) port.up();
      return true;
    } catch (error) {
      port.down(messageOf(error));
      await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}
