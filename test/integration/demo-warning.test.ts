import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createAnalyser } from '../../server/analyse/analyse.ts';
import { loadConfig } from '../../server/commands/load-config.ts';
import { createFold } from '../../server/fold/fold.ts';
import { createIngest } from '../../server/ingest/ingest.ts';
import { createKeyedHash } from '../../server/ingest/keyed-hash.ts';
import { createMasker } from '../../server/ingest/mask.ts';
import {
  analyserOptions,
  brandNames,
  foldOptions,
  ingestOptions,
  watchOptions,
} from '../../server/kernel/config/views.ts';
import { createEarlyWarning } from '../../server/publish/early-warning.ts';
import { createMemoryCells, createMemoryLog } from '../../server/store/memory.ts';
import { MINUTE_MS, SECOND_MS } from '../../shared/units.ts';
import { createFakeClock } from '../helpers/fake-clock.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** Of the recording's Tuesday, as its clocks show it. */
const at = (time: string): number => Date.parse(`2026-03-10T${time}:00+01:00`);

/** Every warning that the recording raises, folded a minute at a time. */
async function warningsOfTheRecording() {
  const config = loadConfig(fixture('hub.yaml'));
  const clock = createFakeClock(Date.parse('2026-03-09T00:00:00+01:00'));
  const log = createMemoryLog(clock.nowMs);
  const raised: { id: string; atMs: number; sinceMs: number }[] = [];
  const crises: { id: string; atMs: number }[] = [];
  const warning = createEarlyWarning(
    {
      eventsAt: log.get,
      onChange({ id, from, to, atMs }, { sinceMs }) {
        if (to === 'crisis') crises.push({ id, atMs });
        else if (to === 'warning' && from !== 'crisis') raised.push({ id, atMs, sinceMs });
      },
    },
    watchOptions(config),
  );
  const analyse = createAnalyser({ brands: brandNames(config), ...analyserOptions(config) });
  const fold = await createFold(
    { clock, log, cells: createMemoryCells(clock.nowMs), analyse },
    { ...foldOptions(config), parts: [warning.part] },
  );
  const ingest = createIngest(
    { clock, mask: createMasker({ keepHandles: [] }), hash: createKeyedHash('of this test') },
    ingestOptions(config),
  );

  async function minuteTo(ms: number): Promise<void> {
    await fold.catchUp();
    clock.set(ms);
    fold.advance();
    warning.look(ms, fold.state, true);
    // What is committed can be forgotten: two days are two hundred thousand records.
    await fold.commit();
  }

  const lines = createInterface({ input: createReadStream(fixture('day.ndjson')) });
  for await (const line of lines) {
    if (!line.includes('"type":"mention.')) continue;
    const raw = JSON.parse(line) as { time: string };
    const atMs = Date.parse(raw.time);
    for (;;) {
      const closesMs =
        Math.floor(clock.nowMs() / MINUTE_MS) * MINUTE_MS + MINUTE_MS + 5 * SECOND_MS;
      if (closesMs > atMs) break;
      await minuteTo(closesMs);
    }
    clock.set(Math.max(clock.nowMs(), atMs));
    const outcome = ingest.accept(raw, { sourceId: 'story', display: 'masked' });
    if (outcome.ok) await log.append([outcome.event]);
  }
  return { raised, crises };
}

test(
  'of the demo’s two days: the outage within six minutes, its crisis, the stream, and nothing else',
  { timeout: 240_000 },
  async () => {
    const { raised, crises } = await warningsOfTheRecording();
    const [first] = raised;
    expect(first?.atMs).toBeGreaterThan(at('10:40'));
    expect(first?.atMs).toBeLessThanOrEqual(at('10:46'));
    expect(Math.abs((first?.sinceMs ?? 0) - at('10:42'))).toBeLessThanOrEqual(4 * MINUTE_MS);
    const isOf = (fromMs: number, toMs: number) => (one: { atMs: number }) =>
      one.atMs > fromMs && one.atMs <= toMs;
    const outage = raised.filter(isOf(at('10:40'), at('13:30')));
    const stream = raised.filter(isOf(at('21:05'), at('21:50')));
    expect(outage.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['theme:network', 'brand:poldernet']),
    );
    expect(stream.map(({ id }) => id)).toEqual(['theme:television']);
    expect(raised).toHaveLength(outage.length + stream.length);
    // The outage goes round: by then a hundred people in a quarter of an hour are angry.
    expect(crises.map(({ id }) => id)).toEqual(['brand:poldernet']);
    expect(crises[0]?.atMs).toBeGreaterThan(at('11:00'));
    expect(crises[0]?.atMs).toBeLessThan(at('12:00'));
  },
);
