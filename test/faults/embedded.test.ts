/** Kills hubs on their data folder at any moment, under load, and counts everything again. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { EventLog } from '../../server/store/event-log.ts';
import { openDataFolder } from '../../server/store/embedded/data-folder.ts';
import { filesWith } from '../helpers/files.ts';
import { freePort } from '../helpers/redis.ts';
import { hubwallFile, startHub, temporaryFolder } from '../helpers/start-hub.ts';
import { createChance, faultOptions, type Chance } from './chance.ts';
import { startLoad } from './load.ts';
import { judge } from './outcome.ts';
import {
  cellsOf,
  faultsHub,
  FAULTS_SECRET,
  lostOf,
  recount,
  standing,
  wrongCells,
} from './recount.ts';

const { seconds, seed, kills: wantedKills } = faultOptions();
const PER_SECOND = 1_500;
const READ_BATCH = 1_000;
const LEAST_KILLS = Math.max(3, wantedKills);

test(
  'killed at any moment, a hub on its folder loses no accepted event and has no cell wrong',
  { timeout: (seconds + 120 + wantedKills * 20) * 1_000 },
  async () => {
    const chance = createChance(seed);
    const folder = await temporaryFolder({ 'hub.yaml': faultsHub });
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const port = await freePort();
    const start = () =>
      startHub({ config: faultsHub, port, env: { HUB_DATA: data, LOG_LEVEL: 'error' } });

    let hub = await start();
    const load = startLoad({
      chance: createChance(seed + 1),
      urls: () => [`http://127.0.0.1:${port}`],
      source: 'inbox',
      secret: FAULTS_SECRET,
      perSecond: PER_SECOND,
    });
    const endMs = performance.now() + seconds * 1_000;
    let kills = 0;
    for (; performance.now() < endMs || kills < LEAST_KILLS; kills += 1) {
      await delay(chance.below(2_500));
      await hub.kill();
      if (chance.next() < 0.3) await killWhileItStarts(chance, { folder, data, port });
      hub = await start();
    }
    await load.stop();
    expect(await hub.stop()).toBe(0);

    const opened = await openDataFolder(data, { nowMs: Date.now, onNotice: () => undefined });
    const { records } = await opened.cells.load(0);
    const logged = await idsIn(opened.log);
    await opened.cells.close();
    await opened.log.close();
    await opened.release();
    const expected = recount(load.events);
    expect(expected.size).toBeGreaterThan(20);
    expect(load.resent()).toBeGreaterThan(0);
    judge({
      arrangement: '1 node on its folder',
      kills: { nodes: kills },
      accepted: load.events.length,
      resent: load.resent(),
      lost: lostOf(load.events, logged),
      acceptedTwice: load.acceptedTwice(),
      falseRepeats: load.falseRepeats(),
      wrongCells: wrongCells(cellsOf(records), expected),
    });

    // A text that was deleted or replaced is in no file; those that stand are, so that the search means something.
    const stands = new Set(standing(load.events).map(({ newest }) => newest.data['content']));
    const texts = load.events.flatMap(({ data: { content } }) =>
      typeof content === 'string' ? [content] : [],
    );
    const gone = [...new Set(texts.filter((text) => !stands.has(text)))];
    const found = await Promise.all(gone.map((text) => filesWith(data, JSON.stringify(text))));
    expect(found.flat()).toEqual([]);
    const [kept] = [...stands];
    expect(await filesWith(data, JSON.stringify(kept))).not.toEqual([]);
  },
);

async function idsIn(log: EventLog): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let offset = 0; ;) {
    const batch = await log.read(0, offset, READ_BATCH);
    if (batch.length === 0) return ids;
    for (const { event } of batch) ids.add(event.id);
    offset = batch.at(-1)!.offset;
  }
}

/** A start that does not come to its end. */
async function killWhileItStarts(
  chance: Chance,
  { folder, data, port }: { folder: string; data: string; port: number },
): Promise<void> {
  const child = spawn(process.execPath, [hubwallFile, 'start'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HUB_DATA: data,
      PORT: String(port),
      HUB_CONFIG: join(folder, 'hub.yaml'),
    },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await delay(chance.below(1_500));
  child.kill('SIGKILL');
  await ended;
}
