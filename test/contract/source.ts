/** The suite that every source of events passes; see server/sources/source.ts for what it promises. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createIngest } from '../../server/ingest/ingest.ts';
import type { Clock } from '../../server/kernel/clock.ts';
import { HubError, messageOf } from '../../server/kernel/errors.ts';
import type { RequestHeaders, Source, SourcePort } from '../../server/sources/source.ts';
import { SECOND_MS } from '../../shared/units.ts';
import { raw, type RawEvent } from '../helpers/events.ts';

/** A source with a peer, made for one test. */
export interface SourceRig {
  source: Source;
  /** The hub's time while it runs. */
  clock: Clock;
  /** The ids of what its peer holds, where the source names that itself; default: of the events that the setup is given. */
  ids?: readonly string[];
  /** Of a source that is posted to: the headers by which it knows its sender. */
  credentials?: Readonly<Record<string, string>>;
  /** The body that goes with them, where they sign one. */
  body?: string;
  /** Undoes what the setup made; called when the source has ended. */
  dispose?(): Promise<void> | void;
}

/**
 * Makes a source whose peer holds these events for it, and nothing else: in the stream it reads, in the recording it
 * plays. A source that is posted to does nothing with them.
 *
 * @param eventsAt the events, in wire form and in order of time, dated from a minute before `nowMs` to 50 seconds after
 *   it. Give it the moment at which the source begins to yield live.
 */
export type SourceSetup = (
  eventsAt: (nowMs: number) => readonly RawEvent[],
) => Promise<SourceRig> | SourceRig;

export interface SourceSuiteOptions {
  /** A source that is posted to says who may post; it yields nothing of itself. @default 'yields' */
  kind?: 'yields' | 'posted';
  /** How long it may take to find its peer and yield the first events. @default 5 s */
  patienceMs?: number;
}

/** The promise of `run`: it resolves this soon after the signal. */
const END_LIMIT_MS = SECOND_MS;

/** Of every type one; "m2" edits "m1", "m3" is later taken back. */
const eventsAt = (nowMs: number): RawEvent[] => [
  raw.mention('m1', nowMs - 60_000, { author: { ref: 'jan', followers: 3 } }),
  raw.mention('m1b', nowMs - 60_000, { content: 'snel geholpen 👍 <b>&amp;</b>' }),
  raw.update('m2', nowMs - 50_000, 'm1'),
  raw.mention('m3', nowMs - 40_000, { platform: 'phone', kind: 'note' }),
  raw.deletion('m4', nowMs - 30_000, 'm3'),
  raw.reading('q1', nowMs - 20_000),
  raw.contact('c1', nowMs - 10_000),
  raw.marker('k1', nowMs),
  raw.reading('q2', nowMs + 20_000, { waiting: 0, longestWaitS: 0 }),
  raw.mention('m5', nowMs + 50_000, { kind: 'share', shareOf: 'm1', content: undefined }),
];
const IDS = eventsAt(0)
  .map(({ id }) => id)
  .toSorted();

const CHANNELS = new Map([
  ['x', 'social'],
  ['phone', 'phone'],
]);

export function testSource(
  name: string,
  setup: SourceSetup,
  { kind = 'yields', patienceMs = 5 * SECOND_MS }: SourceSuiteOptions = {},
): void {
  const soon = { timeout: patienceMs, interval: 10 };
  const TEST_TIMEOUT_MS = patienceMs + 5 * SECOND_MS;

  /** Runs the source against a hub that takes everything after `failures` deliveries that it cannot store. */
  async function start(failures = 0) {
    const rig = await setup(eventsAt);
    const ingest = createIngest(
      { clock: rig.clock, mask: (text) => text, hash: (_kind, ref) => `hash of ${ref}` },
      {
        channelByPlatform: CHANNELS,
        brandByName: new Map(),
        allowedLatenessMs: 5 * 60 * SECOND_MS,
      },
    );
    const said: string[] = [];
    const taken: string[] = [];
    const refused: string[] = [];
    const failed: string[] = [];
    const port: SourcePort = {
      deliver(raws) {
        const ids = raws.map((event) => (event as RawEvent).id);
        if (failures > 0) {
          failures -= 1;
          failed.push(...ids);
          return Promise.reject(new HubError('STORE_FAILED', 'the store takes nothing'));
        }
        for (const event of raws) {
          const outcome = ingest.accept(event, { sourceId: 'it', display: 'masked' });
          if (outcome.ok) taken.push((event as RawEvent).id);
          else refused.push(`${outcome.refusal.field} ${outcome.refusal.reason}`);
        }
        return Promise.resolve({ accepted: raws.length, repeated: 0, refused: [] });
      },
      up: () => void said.push('up'),
      down: (reason) => void said.push(`down: ${reason}`),
    };
    const aborter = new AbortController();
    // What the runner makes of a rejection.
    const ended = rig.source
      .run(port, aborter.signal)
      .catch((error: unknown) => port.down(messageOf(error)));
    const stop = async (): Promise<void> => {
      aborter.abort();
      await ended;
    };
    onTestFinished(async () => {
      await stop();
      await rig.dispose?.();
    });
    const ids = rig.ids?.toSorted() ?? IDS;
    return { rig, ids, said, taken, refused, failed, stop };
  }

  describe(`source: ${name}`, { timeout: TEST_TIMEOUT_MS }, () => {
    test('says that it is up once its peer is there', async () => {
      const { said } = await start();
      await vi.waitFor(() => expect(said[0]).toBe('up'), soon);
    });

    test('ends within a second of the abort', async () => {
      const { said, stop } = await start();
      await vi.waitFor(() => expect(said).not.toEqual([]), soon);
      const abortedMs = performance.now();
      await stop();
      expect(performance.now() - abortedMs).toBeLessThan(END_LIMIT_MS);
    });

    test('ends at once when the signal had aborted before it began', async () => {
      const rig = await setup(eventsAt);
      onTestFinished(() => rig.dispose?.());
      const begunMs = performance.now();
      const deliver = () => Promise.resolve({ accepted: 0, repeated: 0, refused: [] });
      const port: SourcePort = { deliver, up: () => undefined, down: () => undefined };
      await rig.source.run(port, AbortSignal.abort());
      expect(performance.now() - begunMs).toBeLessThan(END_LIMIT_MS);
    });

    (kind === 'posted' ? postedTests : yieldingTests)();
  });

  function postedTests(): void {
    test('knows its sender by the credentials, and nobody else', async () => {
      const { rig } = await start();
      const { credentials = {}, body = '' } = rig;
      const admits = (headers: RequestHeaders, posted = body): boolean => {
        const verdict = rig.source.authorise?.(headers);
        return typeof verdict === 'function' ? verdict(Buffer.from(posted)) : verdict === true;
      };
      expect(admits(credentials)).toBe(true);
      expect(admits({})).toBe(false);
      for (const [header, value] of Object.entries(credentials)) {
        for (const changed of [`${value}x`, value.slice(0, -1), '', undefined]) {
          expect(admits({ ...credentials, [header]: changed }), `${header}: ${changed}`).toBe(
            false,
          );
        }
      }
      expect(admits(credentials, `${body} `)).toBe(rig.body === undefined);
    });
  }

  function yieldingTests(): void {
    test('yields all that its peer has, in a form that ingest accepts', async () => {
      const { taken, refused, ids } = await start();
      await vi.waitFor(() => expect(taken.toSorted()).toEqual(ids), soon);
      expect(refused).toEqual([]);
    });

    test('yields nothing twice within one run', async () => {
      const { taken, stop, ids } = await start();
      await vi.waitFor(() => expect(new Set(taken).size).toBe(ids.length), soon);
      await stop();
      expect(taken.toSorted()).toEqual(ids);
    });

    test('after a delivery that cannot be stored it delivers those events again or says that it is down', async () => {
      const { taken, said, failed } = await start(1);
      await vi.waitFor(() => {
        expect(failed).not.toEqual([]);
        const again = failed.every((id) => taken.includes(id));
        const isDown = said.some((word) => word.startsWith('down'));
        expect(again || isDown, `${taken.join()} / ${said.join()}`).toBe(true);
      }, soon);
    });
  }
}
