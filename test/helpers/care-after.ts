import { createFold } from '../../server/fold/fold.ts';
import { createContactFigures } from '../../server/publish/contact-figures.ts';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import type { HubEvent } from '../../shared/event.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/units.ts';
import { analyseWords } from './events.ts';
import { createFakeClock } from './fake-clock.ts';

/** What a channel's care comes to at a time, when a hub has counted these events as they came and committed after each. */
export async function careAfter(
  channel: string,
  events: readonly HubEvent[],
  { nowMs, repeatWindowMs = 7 * DAY_MS }: { nowMs: number; repeatWindowMs?: number },
) {
  const clock = createFakeClock(nowMs - 60 * DAY_MS);
  const log = createMemoryLog(clock.nowMs);
  const fold = await createFold(
    { clock, log, cells: createMemoryCells(clock.nowMs), analyse: analyseWords },
    { ownBrand: 'us', service: new Map() },
  );
  for (const one of [...events].sort((a, b) => a.atMs - b.atMs)) {
    if (one.atMs > clock.nowMs()) clock.set(one.atMs);
    await log.append([one]);
    await fold.catchUp();
    fold.advance();
    await fold.commit();
  }
  clock.set(nowMs);
  fold.advance();
  const { care } = createContactFigures({
    channels: [channel],
    hours: new Map(),
    timeZone: 'Europe/Amsterdam',
    abandons: 'against',
    repeatWindowMs,
    promiseWarningMs: 30 * MINUTE_MS,
  })(fold.state, nowMs);
  return { care: care[0]!, visits: fold.state.contacts.visits };
}
