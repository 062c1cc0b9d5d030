/**
 * Replays a recording by a clock of its own: folds the 24 hours before its start at once, then plays on at its speed.
 * At the end it goes on with the next round, a period later by the story's clock, so that time never runs back.
 */
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import type { StoryClock } from '../kernel/clock.ts';
import { HubError } from '../kernel/errors.ts';
import { deliverUntilStored } from './deliver-until-stored.ts';
import { inRound, readRecording, type RecordedEvent, type Recording } from './recording.ts';
import type { SourcePort, SourceType } from './source.ts';

const options = z.strictObject({
  /** The recording, relative to hub.yaml. */
  file: z.string().min(1),
  /** Day of the recording on which the replay starts. */
  day: z.iso.date({ error: 'expected a date such as 2026-03-10' }),
  /** Time of day at which it starts, in the hub's time zone. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 10:30'),
  /** Times as fast as life. */
  speed: z.number().min(0.1).max(600).default(10),
  /** false: stops at the end of the recording. */
  loop: z.boolean().default(true),
});
export type ReplayOptions = z.infer<typeof options>;

/**
 * How much is folded before the start: the clock it is given stands this much earlier. Hours more than a day, so that the
 * early warning knows the same time of the day before.
 */
export const HISTORY_MS = DAY_MS + 3 * HOUR_MS;
/** History is folded in slices: long enough to be quick, short enough that nothing in one is late. */
const SLICE_MS = MINUTE_MS;
/** How often due events are looked for, in real time; oftener where that is long by the story's clock. */
const POLL_MS = 100;
/** Far below any `staleAfter`: a reading must not look old only because the story runs fast. */
const POLL_STORY_MS = 5 * SECOND_MS;
/**
 * How far the story may run ahead of an event that is not delivered yet. After a pause, of the process or its store, the
 * story lags behind; did it leap, events would come too late for the hub to take. Room for ordinary delays at any speed.
 */
const MAX_AHEAD_MS = 30 * SECOND_MS;

export const replay: SourceType<typeof options> = {
  options,
  create(config, { baseFolder, storyClock, allowedLatenessMs = Number.POSITIVE_INFINITY }) {
    if (!storyClock) {
      throw new HubError(
        'CONFIG_INVALID',
        `source "${config.id}": a hub replays one recording only`,
      );
    }
    const recording = readRecording(resolve(baseFolder, config.file));
    return {
      run: (port, signal) =>
        play(recording, { loop: config.loop, allowedLatenessMs }, storyClock, port, signal),
    };
  },
};

async function play(
  recording: Recording,
  { loop, allowedLatenessMs }: { loop: boolean; allowedLatenessMs: number },
  clock: StoryClock,
  port: SourcePort,
  signal: AbortSignal,
): Promise<void> {
  const sliceMs = Math.min(SLICE_MS, allowedLatenessMs);
  const maxAheadMs = Math.min(MAX_AHEAD_MS, allowedLatenessMs);
  const historyMs = clock.nowMs();
  const startMs = historyMs + HISTORY_MS;
  const events = eventsFrom(recording, historyMs, loop);
  let next = events.next();

  const deliverUntil = async (untilMs: number): Promise<void> => {
    const due: RecordedEvent['raw'][] = [];
    while (!next.done && next.value.timeMs <= untilMs) {
      due.push(next.value.raw);
      next = events.next();
    }
    // Until it is stored: a run that failed would begin anew, with another day of history.
    if (due.length > 0) await deliverUntilStored(port, due, signal);
  };

  const pause = (ms: number): Promise<void> =>
    delay(ms, undefined, { signal }).catch(() => undefined);

  const holdForNext = (): void =>
    clock.holdAt(next.done ? Number.POSITIVE_INFINITY : next.value.timeMs + maxAheadMs);

  for (let ms = historyMs; ms < startMs && !signal.aborted;) {
    ms = Math.min(startMs, ms + sliceMs);
    clock.advanceTo(ms);
    await deliverUntil(ms);
  }
  port.up();
  holdForNext();
  clock.run();
  const pollMs = Math.min(POLL_MS, POLL_STORY_MS / clock.speed);
  while (!signal.aborted && !next.done) {
    await deliverUntil(clock.nowMs());
    holdForNext();
    await pause(pollMs);
  }
  if (signal.aborted) return;
  port.down('the recording has ended');
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
}

/** The recording's events from a moment on; round after round without end when it is looped. */
function* eventsFrom(
  { events, periodMs }: Recording,
  fromMs: number,
  loop: boolean,
): Generator<RecordedEvent, void> {
  const firstRound = loop ? Math.floor((fromMs - events[0]!.timeMs) / periodMs) : 0;
  for (let round = firstRound; loop || round <= 0; round++) {
    for (const event of events) {
      if (event.timeMs + round * periodMs > fromMs) yield inRound(event, round, periodMs);
    }
  }
}
