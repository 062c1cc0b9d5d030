import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { SourceConfig } from '../../../../server/kernel/config/read-config.ts';
import type { Source, SourcePort } from '../../../../server/sources/source.ts';
import { createSourceRunner } from '../../../../server/sources/source-runner.ts';
import type { IngestReport } from '../../../../shared/ingest-report.ts';
import { createFakeClock, MORNING_MS } from '../../../helpers/fake-clock.ts';
import { silentLog } from '../../../helpers/silent-log.ts';

const NO_REPORT = { accepted: 0, repeated: 0, refused: [] };

/** A source that the test speaks for: its runs, one after the other, end when the test or the abort says so. */
function puppet() {
  const runs: { port: SourcePort; signal: AbortSignal; end(): void; fail(error: unknown): void }[] =
    [];
  const source: Source = {
    run: (port, signal) =>
      new Promise<void>((end, fail) => {
        runs.push({ port, signal, end, fail });
        signal.addEventListener('abort', () => end(), { once: true });
      }),
  };
  return { source, runs };
}

const config = (id: string, rest: Partial<SourceConfig> = {}): SourceConfig => ({
  id,
  type: 'webhook',
  display: 'masked',
  ...rest,
});

function run(
  sources: Record<string, Source>,
  configs = Object.keys(sources).map((id) => config(id)),
  { refused = [] }: { refused?: IngestReport['refused'] } = {},
) {
  const clock = createFakeClock();
  const delivered: [string, readonly unknown[]][] = [];
  const runner = createSourceRunner(
    {
      clock,
      sources: new Map(Object.entries(sources)),
      deliver(sourceId, raws) {
        delivered.push([sourceId, raws]);
        return Promise.resolve({ ...NO_REPORT, accepted: raws.length, refused });
      },
      logger: silentLog,
    },
    configs,
    { retryMs: 1 },
  );
  onTestFinished(() => runner.stop());
  const started = { yet: false };
  const start = runner.start().then(() => {
    started.yet = true;
  });
  return { clock, runner, delivered, start, started };
}

describe('the runner of the sources', () => {
  test('has started when every source has said that it is up or down', async () => {
    const [a, b] = [puppet(), puppet()];
    const { start, started } = run({ a: a.source, b: b.source });
    a.runs[0]!.port.up();
    await Promise.resolve();
    expect(started.yet).toBe(false);
    b.runs[0]!.port.down('no line');
    await start;
    expect(started.yet).toBe(true);
  });

  test('has started without any source', async () => {
    const { start, runner } = run({});
    await start;
    expect(runner.statuses()).toEqual([]);
  });

  test('hands what a source yields over under the source’s id, and the report back', async () => {
    const { source, runs } = puppet();
    const { delivered } = run({ inbox: source });
    expect(await runs[0]!.port.deliver([1, 2])).toEqual({ ...NO_REPORT, accepted: 2 });
    expect(delivered).toEqual([['inbox', [1, 2]]]);
  });

  test('logs once that events of a source are refused: how many and why, nothing of their text', async () => {
    const { source, runs } = puppet();
    const warn = vi.spyOn(silentLog, 'warn');
    onTestFinished(() => warn.mockRestore());
    const reason = '"what a customer wrote" belongs to no channel';
    run({ story: source }, undefined, {
      refused: [
        { index: 0, code: 'late', field: 'time', reason },
        { index: 2, code: 'unknown', field: 'data.platform', reason },
      ],
    });
    await runs[0]!.port.deliver([1, 2, 3]);
    await runs[0]!.port.deliver([4]);
    expect(warn.mock.calls).toEqual([
      [{ source: 'story', refused: 2, of: 5, code: 'late', field: 'time' }, 'events are refused'],
    ]);
  });

  test('knows of each source its name, whether it is up, since when and why not', () => {
    const { source, runs } = puppet();
    const { clock, runner } = run({ inbox: source }, [
      config('inbox', { name: 'Berichten', staleAfter: 90_000 }),
    ]);
    const fresh = {
      id: 'inbox',
      name: 'Berichten',
      state: 'up',
      sinceMs: MORNING_MS,
      lastEventMs: null,
      staleAfterMs: 90_000,
    };
    expect(runner.statuses()).toEqual([fresh]);
    clock.advance(10);
    runs[0]!.port.up();
    expect(runner.statuses()).toEqual([fresh]);
    runs[0]!.port.down('no line');
    const down = { ...fresh, state: 'down', sinceMs: MORNING_MS + 10, reason: 'no line' };
    expect(runner.statuses()).toEqual([down]);
    clock.advance(10);
    runs[0]!.port.down('no line');
    expect(runner.statuses()).toEqual([down]);
    runs[0]!.port.up();
    expect(runner.statuses()).toStrictEqual([{ ...fresh, sinceMs: MORNING_MS + 20 }]);
  });

  test('calls a source without a name by its id', () => {
    const { runner } = run({ inbox: puppet().source });
    expect(runner.statuses()[0]?.name).toBe('inbox');
  });

  test('keeps the newest event of each source, whatever order they come in', () => {
    const { runner } = run({ a: puppet().source, b: puppet().source });
    for (const atMs of [5, 9, 7]) runner.noteEvent('a', atMs);
    runner.noteEvent('nobody', 11);
    expect(runner.statuses().map(({ id, lastEventMs }) => [id, lastEventMs])).toEqual([
      ['a', 9],
      ['b', null],
    ]);
  });

  test('knows how long the newest of what came last had been on its way', () => {
    const { runner, clock } = run({ a: puppet().source });
    expect(runner.statuses()[0]?.lagMs).toBeUndefined();
    runner.noteEvent('a', clock.nowMs() - 4_000);
    expect(runner.statuses()[0]?.lagMs).toBe(4_000);
    runner.noteEvent('a', clock.nowMs() + 10);
    expect(runner.statuses()[0]?.lagMs).toBe(0);
  });

  test('says that a source is down that rejects, with its reason, and runs it again', async () => {
    const { source, runs } = puppet();
    const { start, runner } = run({ inbox: source });
    runs[0]!.fail(new Error('the line broke'));
    await start;
    expect(runner.statuses()[0]).toMatchObject({ state: 'down', reason: 'the line broke' });
    await vi.waitFor(() => expect(runs).toHaveLength(2), { interval: 1, timeout: 10_000 });
    runs[1]!.port.up();
    expect(runner.statuses()[0]).toMatchObject({ state: 'up' });
  });

  test('says so too of a source that throws before it begins', async () => {
    const source: Source = {
      run: () => {
        throw new Error('no such file');
      },
    };
    const { start, runner } = run({ inbox: source });
    await start;
    expect(runner.statuses()[0]).toMatchObject({ state: 'down', reason: 'no such file' });
  });

  test('one source’s failure leaves the others alone', async () => {
    const [a, b] = [puppet(), puppet()];
    const { start, runner } = run({ a: a.source, b: b.source });
    b.runs[0]!.port.up();
    a.runs[0]!.fail(new Error('broken'));
    await start;
    expect(runner.statuses().map(({ state }) => state)).toEqual(['down', 'up']);
    expect(b.runs).toHaveLength(1);
    expect(b.runs[0]!.signal.aborted).toBe(false);
  });

  test('stops every source and runs none again, also one that waits for its next run', async () => {
    const [a, b] = [puppet(), puppet()];
    const { start, runner } = run({ a: a.source, b: b.source });
    a.runs[0]!.port.up();
    b.runs[0]!.fail(new Error('broken'));
    await start;
    await runner.stop();
    const runsAtStop = b.runs.length;
    expect(a.runs[0]!.signal.aborted).toBe(true);
    expect(a.runs).toHaveLength(1);
    expect(b.runs).toHaveLength(runsAtStop);
  });

  test('has stopped only when every source has ended', async () => {
    const ended = { yet: false };
    let letGo = (): void => undefined;
    const source: Source = {
      async run(port) {
        port.up();
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        ended.yet = true;
      },
    };
    const { start, runner } = run({ slow: source });
    await start;
    const stopped = runner.stop().then(() => ended.yet);
    letGo();
    expect(await stopped).toBe(true);
  });
});
