/** Kills hubs on their data folder at any moment, under load, and counts everything again. */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDataFolder } from '../../server/store/embedded/data-folder.ts';
import { filesWith } from '../helpers/files.ts';
import { freePort } from '../helpers/redis.ts';
import { hubwallFile, startHub, temporaryFolder } from '../helpers/start-hub.ts';
import { createChance, faultOptions, type Chance } from './chance.ts';
import { startLoad } from './load.ts';
import { cellsOf, faultsHub, FAULTS_SECRET, recount, standing, wrongCells } from './recount.ts';

const { seconds, seed } = faultOptions();
const PER_SECOND = 1_500;

test(
  'killed at any moment, a hub on its folder loses no accepted event and has no cell wrong',
  { timeout: (seconds + 120) * 1_000 },
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
    for (; performance.now() < endMs || kills < 3; kills += 1) {
      await delay(chance.below(2_500));
      await hub.kill();
      if (chance.next() < 0.3) await killWhileItStarts(chance, { folder, data, port });
      hub = await start();
    }
    await load.stop();
    expect(await hub.stop()).toBe(0);

    const opened = await openDataFolder(data, { nowMs: Date.now, onNotice: () => undefined });
    const { records } = await opened.cells.load(0);
    await opened.cells.close();
    await opened.log.close();
    await opened.release();
    process.stdout.write(
      `faults: ${kills} kills, ${load.events.length} events, ${load.resent()} deliveries sent again\n`,
    );
    const expected = recount(load.events);
    expect(expected.size).toBeGreaterThan(20);
    expect(load.resent()).toBeGreaterThan(0);
    expect(wrongCells(cellsOf(records), expected)).toEqual([]);
    expect(load.acceptedTwice()).toEqual([]);
    expect(load.falseRepeats()).toEqual([]);

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
