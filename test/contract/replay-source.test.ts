import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createStoryClock } from '../../server/kernel/clock.ts';
import { HubError } from '../../server/kernel/errors.ts';
import { HISTORY_MS, replay, type ReplayOptions } from '../../server/sources/replay.ts';
import type { Source } from '../../server/sources/source.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import { raw, type RawEvent } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { testSource } from './source.ts';

/** As fast as a replay goes. */
const SPEED = 600;

function recordingOf(lines: readonly string[]): { folder: string; dispose(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'hubwall-replay-'));
  writeFileSync(join(folder, 'day.ndjson'), lines.join('\n'));
  return { folder, dispose: () => rmSync(folder, { recursive: true }) };
}

const linesOf = (events: readonly RawEvent[]) => events.map((event) => JSON.stringify(event));

const configOf = (options: Partial<ReplayOptions> = {}) => ({
  id: 'story',
  type: 'replay',
  display: 'masked' as const,
  file: 'day.ndjson',
  day: '2026-03-10',
  at: '10:00',
  speed: SPEED,
  loop: false,
  ...options,
});

testSource('replay', (eventsAt) => {
  const clock = createStoryClock(MORNING_MS - HISTORY_MS, SPEED);
  const { folder, dispose } = recordingOf(linesOf(eventsAt(MORNING_MS)));
  const deps = { baseFolder: folder, env: {}, storyClock: clock };
  return { source: replay.create(configOf(), deps), clock, dispose };
});

/** A replay of these events whose clock and hub the test holds; it begins at MORNING_MS. */
function play(
  events: readonly RawEvent[],
  {
    speed = SPEED,
    allowedLatenessMs = 5 * MINUTE_MS,
    ...options
  }: Partial<ReplayOptions> & { allowedLatenessMs?: number } = {},
  { failures = 0, stallMs = 0 }: { failures?: number; stallMs?: number } = {},
) {
  const { folder, dispose } = recordingOf(linesOf(events));
  const real = createFakeClock(0);
  const clock = createStoryClock(MORNING_MS - HISTORY_MS, speed, real.nowMs);
  const source = replay.create(configOf(options), {
    baseFolder: folder,
    env: {},
    storyClock: clock,
    allowedLatenessMs,
  });
  const said: string[] = [];
  /** Each delivery, with the story's time at which it came. */
  const deliveries: { atMs: number; events: RawEvent[] }[] = [];
  const aborter = new AbortController();
  const ended = source.run(
    {
      deliver(raws) {
        failures -= 1;
        if (failures >= 0) real.advance(stallMs);
        if (failures >= 0) return Promise.reject(new HubError('STORE_FAILED', 'the disk is full'));
        deliveries.push({ atMs: clock.nowMs(), events: raws as RawEvent[] });
        said.push(`deliver ${(raws as RawEvent[]).map(({ id }) => id).join()}`);
        return Promise.resolve({ accepted: raws.length, repeated: 0, refused: [] });
      },
      up: () => void said.push('up'),
      down: (reason) => void said.push(`down: ${reason}`),
    },
    aborter.signal,
  );
  onTestFinished(async () => {
    aborter.abort();
    await ended;
    dispose();
  });
  const ids = () => deliveries.flatMap(({ events: delivered }) => delivered.map(({ id }) => id));
  return { said, deliveries, ids, real, clock, aborter, ended };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 15 * SECOND_MS, interval: 10 });

describe('the replay source', () => {
  test('folds the 27 hours before its start, and only those, before it says that it is up', async () => {
    const { said } = play([
      raw.reading('too-old', MORNING_MS - HISTORY_MS - 1),
      raw.reading('at-the-border', MORNING_MS - HISTORY_MS),
      raw.reading('oldest', MORNING_MS - HISTORY_MS + 1),
      raw.reading('newest', MORNING_MS),
      raw.reading('not-yet', MORNING_MS + 1),
    ]);
    await until(() => expect(said).toContain('up'));
    expect(said).toEqual(['deliver oldest', 'deliver newest', 'up']);
  });

  test('delivers history while the clock stands at most a minute after each event', async () => {
    const history = Array.from({ length: 200 }, (_, index) =>
      raw.reading(`q${index}`, MORNING_MS - index * 7 * MINUTE_MS),
    );
    const { said, deliveries, clock } = play(history.toReversed());
    await until(() => expect(said).toContain('up'));
    expect(deliveries.length).toBeGreaterThan(100);
    for (const { atMs, events } of deliveries) {
      for (const { time } of events) {
        const ageMs = atMs - Date.parse(String(time));
        expect(ageMs).toBeGreaterThanOrEqual(0);
        expect(ageMs).toBeLessThanOrEqual(MINUTE_MS);
      }
    }
    expect(clock.nowMs()).toBe(MORNING_MS);
  });

  test('plays on at its speed, each event when it is due', async () => {
    const { said, real, ids } = play(
      [
        raw.reading('start', MORNING_MS),
        raw.reading('in-a-minute', MORNING_MS + MINUTE_MS),
        raw.reading('a-moment-later', MORNING_MS + MINUTE_MS + 1),
      ],
      { speed: 60 },
    );
    await until(() => expect(said).toContain('up'));
    real.advance(999);
    expect(ids()).toEqual(['start']);
    real.advance(1);
    await until(() => expect(ids()).toEqual(['start', 'in-a-minute']));
    real.advance(1);
    await until(() => expect(ids()).toEqual(['start', 'in-a-minute', 'a-moment-later']));
  });

  test('goes round a period later, with moved times and new names', async () => {
    const atMs = MORNING_MS + HOUR_MS;
    const { ids, real, deliveries, said } = play(
      [
        raw.mention('m', atMs, {
          externalId: 'post',
          threadId: 'thread',
          published: new Date(atMs - SECOND_MS).toISOString(),
        }),
        raw.contact('c', atMs + 1, { contact: 'call' }),
      ],
      { loop: true },
    );
    await until(() => expect(said).toContain('up'));
    // The day before the recording is filled from the round before it.
    expect(ids()).toEqual(['m~-1', 'c~-1']);
    // After a leap the story goes on at the next event.
    await until(() => {
      real.advance(DAY_MS / SPEED);
      expect(ids()).toHaveLength(8);
    });
    expect(ids()).toEqual(['m~-1', 'c~-1', 'm', 'c', 'm~1', 'c~1', 'm~2', 'c~2']);
    const mention = deliveries.flatMap(({ events }) => events).find(({ id }) => id === 'm~2');
    expect(mention).toEqual({
      id: 'm~2',
      type: 'mention.created',
      time: new Date(atMs + 2 * DAY_MS).toISOString(),
      data: {
        platform: 'x',
        content: 'al een uur geen internet',
        externalId: 'post~2',
        threadId: 'thread~2',
        published: new Date(atMs - SECOND_MS + 2 * DAY_MS).toISOString(),
      },
    });
  });

  test('without a loop says that the recording has ended, and waits for the abort', async () => {
    const { said, aborter, ended, ids } = play([raw.reading('only', MORNING_MS)]);
    await until(() => expect(said).toContain('down: the recording has ended'));
    expect(said).toEqual(['deliver only', 'up', 'down: the recording has ended']);
    expect(ids()).toEqual(['only']);
    aborter.abort();
    await ended;
  });

  test('delivers again what could not be stored, and is up again after it', async () => {
    const { said } = play(
      [raw.reading('a', MORNING_MS - HOUR_MS), raw.reading('b', MORNING_MS)],
      {},
      { failures: 1 },
    );
    await until(() => expect(said).toContain('deliver b'));
    expect(said.slice(0, 4)).toEqual(['down: the disk is full', 'deliver a', 'up', 'deliver b']);
  });

  /** The story's time at each delivery, less that of its oldest event. */
  const agesMs = (deliveries: ReturnType<typeof play>['deliveries']): number[] =>
    deliveries.map(({ atMs, events }) => atMs - Date.parse(String(events[0]!['time'])));

  const everySecond = Array.from({ length: 200 }, (_, index) =>
    raw.reading(`s${index}`, MORNING_MS + (index + 1) * SECOND_MS),
  );

  test.each([5 * MINUTE_MS, 2 * SECOND_MS])(
    'loses no event to a pause of the process: the story lags (events up to %i ms old are taken)',
    async (allowedLatenessMs) => {
      const { said, real, ids, deliveries } = play(everySecond, { allowedLatenessMs });
      await until(() => expect(said).toContain('up'));
      // An hour of SIGSTOP, many times: what is due then is far too old by a clock that runs on.
      await until(() => {
        real.advance(60 * MINUTE_MS);
        expect(ids()).toHaveLength(200);
      });
      expect(Math.max(...agesMs(deliveries))).toBeLessThanOrEqual(allowedLatenessMs);
    },
  );

  test('loses no event to a store that failed for an hour', async () => {
    const events = everySecond.slice(0, 100);
    const rig = play(events, {}, { failures: 1, stallMs: 60 * MINUTE_MS });
    await until(() => expect(rig.said).toContain('up'));
    await until(() => {
      rig.real.advance(10);
      expect(rig.ids()).toHaveLength(100);
    });
    expect(rig.said.slice(0, 2)).toEqual(['up', 'down: the disk is full']);
    expect(Math.max(...agesMs(rig.deliveries))).toBeLessThanOrEqual(MINUTE_MS);
  });

  const create = (lines: readonly string[]): Source => {
    const { folder, dispose } = recordingOf(lines);
    onTestFinished(dispose);
    return replay.create(configOf(), {
      baseFolder: folder,
      env: {},
      storyClock: createStoryClock(0, 1),
    });
  };

  test.each([
    ['{"id":', 'is not JSON'],
    ['{"id":"e"}', 'has no "time"'],
    ['{"id":"e","time":"yesterday"}', 'has no "time"'],
    ['null', 'has no "time"'],
    ['7', 'has no "time"'],
  ])('names file and line of %j', (line, reason) => {
    const good = JSON.stringify(raw.reading('a', MORNING_MS));
    expect(() => create([good, '', line, good])).toThrow(`day.ndjson:3: ${reason}`);
  });

  test('refuses an empty recording', () => {
    expect(() => create(['', ' '])).toThrow('holds no event');
  });

  test('says how a recording that is not there is made', () => {
    expect(() =>
      replay.create(configOf({ file: 'nowhere.ndjson' }), {
        baseFolder: tmpdir(),
        env: {},
        storyClock: createStoryClock(0, 1),
      }),
    ).toThrow(/nowhere\.ndjson cannot be read .*npm run build/);
  });

  test('refuses a hub with two replays', () => {
    expect(() =>
      replay.create(configOf(), { baseFolder: '/', env: {}, storyClock: undefined }),
    ).toThrow('source "story": a hub replays one recording only');
  });
});
