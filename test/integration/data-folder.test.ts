/** Real hubs on real folders: restarts, backups while they run, texts that have to go, and disks that take no more. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Snapshot } from '../../shared/snapshot.ts';
import { filesWith } from '../helpers/files.ts';
import { freePort } from '../helpers/redis.ts';
import { mentions, post, smallHub } from '../helpers/small-hub.ts';
import {
  hubwallFile,
  runHubwall,
  startHub,
  temporaryFolder,
  type HubProcess,
} from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

async function startOn(data: string): Promise<HubProcess> {
  const hub = await startHub({ config: smallHub(), env: { HUB_DATA: data } });
  onTestFinished(async () => void (await hub.stop()));
  return hub;
}

async function snapshotOf(url: string): Promise<Snapshot> {
  const { snapshot } = (await (await fetch(`${url}/api/snapshot`)).json()) as {
    snapshot: Snapshot;
  };
  return snapshot;
}

const countedAt = async (url: string): Promise<number> => (await snapshotOf(url)).mood.n;

describe('a hub on its data folder', () => {
  test('shows after a kill what it showed before, and knows repeats', async () => {
    const data = await dataFolder();
    const first = await startOn(data);
    const events = mentions('geen internet', 'snelle monteur').map((one, index) => ({
      ...one,
      id: `m${index}`,
    }));
    await post(first.url, events);
    await first.kill();
    const second = await startOn(data);
    expect(await countedAt(second.url)).toBe(2);
    const { report } = await post(second.url, events);
    expect(report).toMatchObject({ accepted: 0, repeated: 2 });
  });

  test('says where it keeps its data, and a second one on the same folder is refused', async () => {
    const data = await dataFolder();
    const hub = await startOn(data);
    await waitFor(() => hub.output().includes(data), { what: 'the hub to name its folder' });
    const second = await startHub({ config: smallHub(), env: { HUB_DATA: data } }).catch(String);
    expect(second).toMatch(/exit code 1.*in use by another Hubwall/s);
  });

  // A machine that is busy with something else may need another go.
  test(
    'rids every file of a deleted and of a replaced text within a second',
    { retry: 2 },
    async () => {
      const data = await dataFolder();
      const { url } = await startOn(data);
      const at = (id: string, content: string) => ({
        id,
        type: 'mention.created',
        data: { platform: 'x', externalId: id, content },
      });
      await post(url, [
        at('gone', 'zwollekaasjes zijn op bij de balie'),
        at('edited', 'meppelmuisjes zijn op bij de balie'),
        at('kept', 'beschuit is op bij de balie'),
      ]);
      const texts = ['zwollekaasjes zijn op', 'meppelmuisjes zijn op'];
      for (const text of texts) expect(await filesWith(data, text)).not.toEqual([]);
      const beganMs = performance.now();
      await post(url, [
        { type: 'mention.deleted', data: { externalId: 'gone' } },
        {
          type: 'mention.updated',
          data: {
            platform: 'x',
            externalId: 'edited',
            published: new Date().toISOString(),
            content: 'er is weer genoeg',
          },
        },
      ]);
      // When the look began that found nothing any more: the look itself takes its time.
      const goneMs = await waitFor(
        async () => {
          const lookedMs = performance.now();
          const found = await Promise.all(texts.map((text) => filesWith(data, text)));
          return found.flat().length === 0 ? lookedMs : undefined;
        },
        { what: 'the texts to be gone from every file' },
      );
      expect(goneMs - beganMs).toBeLessThan(1_000);
      expect(await filesWith(data, 'beschuit is op')).not.toEqual([]);
      await waitFor(async () => (await countedAt(url)) === 2, { what: 'the wall to count two' });
    },
  );

  test('is backed up while it runs, and another hub goes on from the backup', async () => {
    const data = await dataFolder();
    const { url } = await startOn(data);
    await post(url, mentions('geen internet', 'nog steeds niet'));
    const file = `${data}.backup`;
    const saved = await runHubwall(['backup', file], { env: { HUB_DATA: data } });
    expect(saved).toMatchObject({ exitCode: 0, stderr: '' });
    const target = await dataFolder();
    const restored = await runHubwall(['restore', file], { env: { HUB_DATA: target } });
    expect(restored).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await countedAt((await startOn(target)).url)).toBe(2);
    const compacted = await runHubwall(['compact'], { env: { HUB_DATA: data } });
    expect(compacted).toMatchObject({ exitCode: 0, stderr: '' });
    await post(url, mentions('en weer niet'));
    expect(await countedAt(url)).toBeGreaterThanOrEqual(2);
    const none = await runHubwall(['backup', file], { env: { HUB_DATA: await dataFolder() } });
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toMatch(/there is no data of a hub/);
  });
});

describe.skipIf(process.platform === 'win32')('a hub whose files may not grow any more', () => {
  test('refuses with 503, says on the walls that the disk is down, and goes on by itself', async () => {
    const data = await dataFolder();
    const folder = await temporaryFolder({ 'hub.yaml': smallHub() });
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const port = await freePort();
    // A limit of the system's own: a write beyond it fails as on a full disk.
    const limited = `ulimit -S -f 200; exec "${process.execPath}" "${hubwallFile}" start`;
    const child = spawn('sh', ['-c', limited], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HUB_DATA: data, PORT: String(port) },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
    });
    const url = `http://127.0.0.1:${port}`;
    await waitFor(() => fetch(`${url}/healthz`).then(({ ok }) => ok), {
      what: 'the hub to be up',
      timeoutMs: 30_000,
    });
    const text = 'al een uur geen internet en niemand die opneemt '.repeat(10);
    let accepted = 0;
    // Until not even one has room.
    for (const count of [20, 1]) {
      await waitFor(
        async () => {
          const { status } = await post(
            url,
            mentions(...Array.from({ length: count }, () => text)),
          );
          if (status === 200) accepted += count;
          return status === 503;
        },
        { what: 'a delivery to be refused', timeoutMs: 30_000 },
      );
    }
    const refused = await fetch(`${url}/ingest/inbox`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer a-secret-for-tests' },
      body: JSON.stringify(mentions(text).map((one) => ({ ...one, id: 'again' }))),
    });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const stale = await waitFor(
      async () => {
        const snapshot = await snapshotOf(url);
        return snapshot.sources.some(({ state }) => state === 'down') ? snapshot : undefined;
      },
      { what: 'the walls to be told' },
    );
    expect(stale.mood.freshness).toMatchObject({ state: 'down', source: 'Disk' });
    expect((await fetch(`${url}/readyz`)).status).toBe(503);

    execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']);
    await waitFor(async () => (await post(url, mentions('het doet het weer'))).status === 200, {
      what: 'the hub to take events again',
    });
    accepted += 1;
    await waitFor(async () => (await countedAt(url)) === accepted, {
      what: 'every accepted event, and no other, to be counted',
    });
    await waitFor(async () => (await snapshotOf(url)).mood.freshness.state === 'live', {
      what: 'the walls to be live again',
    });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

/** Holds the write lock of a hub's records, as a disk that is busy would hold its writes up. */
async function lockRecords(data: string): Promise<{ release(): Promise<void> }> {
  const script = `
    import { open } from 'lmdb';
    const db = open({ path: process.argv[1], maxDbs: 4, noSubdir: true });
    db.transactionSync(() => {
      process.stdout.write('locked');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    });`;
  const args = ['--input-type=module', '-e', script, join(data, 'cells', 'records.mdb')];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('error', reject);
    void ended.then(() => reject(new Error('the lock was not had')));
  });
  return {
    async release() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('a hub that has to wait for its records', () => {
  test('takes events and shows them all the while, and writes them when it can', async () => {
    const data = await dataFolder();
    const hub = await startOn(data);
    await post(hub.url, mentions('eerst'));
    await waitFor(async () => (await countedAt(hub.url)) === 1, { what: 'the first to be shown' });

    const lock = await lockRecords(data);
    onTestFinished(() => lock.release());
    const { nowMs } = await snapshotOf(hub.url);
    for (const text of ['een', 'twee', 'drie']) {
      expect((await post(hub.url, mentions(text))).status).toBe(200);
      await waitFor(async () => (await snapshotOf(hub.url)).nowMs > nowMs + 1_000, {
        what: 'the walls to be told on',
      });
    }
    await waitFor(async () => (await countedAt(hub.url)) === 4, { what: 'all to be shown' });
    expect((await snapshotOf(hub.url)).mood.freshness.state).toBe('live');

    await lock.release();
    expect(await hub.stop()).toBe(0);
    const again = await startOn(data);
    expect(await countedAt(again.url)).toBe(4);
    expect((await post(again.url, mentions('vijf'))).status).toBe(200);
    expect(await again.stop()).toBe(0);
  });
});

/** Whether a file system of its own can be made here: for root only, and not in every container. */
function canMount(): boolean {
  try {
    execFileSync(
      'sh',
      ['-c', 'd=$(mktemp -d) && mount -t tmpfs none "$d" && umount "$d" && rmdir "$d"'],
      {
        stdio: 'ignore',
      },
    );
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canMount())('a hub on a full disk', () => {
  test('keeps serving, takes what fits, and counts all that it took when there is room again', async () => {
    const data = await dataFolder();
    await mkdir(data, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', data]);
    onTestFinished(() => void execFileSync('umount', ['-l', data]));
    const ballast = join(data, 'lost+found');
    const hub = await startOn(data);
    await writeFile(ballast, Buffer.alloc(16 * 2 ** 20)).catch(() => undefined);
    const text = 'geen internet';
    let accepted = 0;
    await waitFor(
      async () => {
        const { status } = await post(hub.url, mentions(...Array.from({ length: 50 }, () => text)));
        if (status === 200) accepted += 50;
        return status === 503;
      },
      { what: 'a delivery to be refused', timeoutMs: 20_000 },
    );
    expect((await fetch(`${hub.url}/api/snapshot`)).status).toBe(200);
    await rm(ballast);
    await waitFor(async () => (await post(hub.url, mentions(text))).status === 200, {
      what: 'the hub to take events again',
    });
    accepted += 1;
    await waitFor(async () => (await countedAt(hub.url)) === accepted, {
      what: 'all that was accepted to be counted',
    });
    await hub.kill();
    const again = await startOn(data);
    expect(await countedAt(again.url)).toBe(accepted);
    expect(await again.stop()).toBe(0);
  });
});
