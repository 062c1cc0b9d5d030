import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ENTRY_BYTES, TEXT_PREFIX } from '../../server/store/cell-store.ts';
import { restoreBackup, writeBackup } from '../../server/store/embedded/backup.ts';
import { openEmbeddedCells } from '../../server/store/embedded/cells.ts';
import { askOwner } from '../../server/store/embedded/control.ts';
import {
  bringForward,
  FORMAT,
  openDataFolder,
  type Migrations,
  type DataFolder,
} from '../../server/store/embedded/data-folder.ts';
import { openDatedTables } from '../../server/store/embedded/dated-tables.ts';
import { hashOf } from '../../server/store/embedded/key-hash.ts';
import { createSourceNotes } from '../../server/sources/source-notes.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import { event } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { filesIn, filesWith } from '../helpers/files.ts';
import { temporaryFolder } from '../helpers/start-hub.ts';

async function folderOfTest(files: Record<string, string> = {}): Promise<string> {
  const folder = await temporaryFolder(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(folder: string, notices: string[] = []): Promise<DataFolder> {
  const opened = await openDataFolder(folder, {
    nowMs: () => MORNING_MS,
    onNotice: (notice) => notices.push(notice),
  });
  onTestFinished(() => close(opened));
  return opened;
}

async function close({ log, cells, release }: DataFolder): Promise<void> {
  await log.close();
  await cells.close();
  await release();
}

const entry = (key: string, fill: number) => [key, new Uint8Array(ENTRY_BYTES).fill(fill)] as const;

describe('dated tables', () => {
  test('know what a Map would know, through any flushes, hours and restarts', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 255 })) },
      { weight: 3, arbitrary: fc.constant('commit' as const) },
      { weight: 1, arbitrary: fc.constantFrom('hour' as const, 'crash' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const folder = await temporaryFolder();
        const clock = createFakeClock();
        let committed = 0;
        const openAgain = async () =>
          (
            await openDatedTables(folder, {
              valueBytes: 1,
              keptMs: 1_000 * HOUR_MS,
              nowMs: clock.nowMs,
              upTo: committed,
            })
          ).tables;
        let tables = await openAgain();
        const stands = new Map<number, number>();
        let fresh = new Map<number, number>();
        for (const [index, one] of steps.entries()) {
          if (Array.isArray(one)) {
            tables.put(hashOf(`k${one[0]}`), Uint8Array.of(one[1]));
            fresh.set(one[0], one[1]);
          } else if (one === 'hour') clock.advance(HOUR_MS + MINUTE_MS);
          else if (one === 'commit') {
            await tables.flush(index + 1, true);
            committed = index + 1;
            for (const [key, value] of fresh) stands.set(key, value);
            fresh = new Map();
            await tables.settle();
          } else {
            // Written, but the transaction that it was for was not.
            await tables.flush(1_000, true);
            await tables.close();
            tables = await openAgain();
            fresh = new Map();
          }
        }
        const expected = new Map([...stands, ...fresh]);
        for (let key = 0; key <= 40; key += 1) {
          expect(tables.find(hashOf(`k${key}`))?.[0]).toBe(expected.get(key));
        }
        await tables.close();
        await rm(folder, { recursive: true });
      }),
      { numRuns: 60 },
    );
  });

  test('find each of many in a file, and hardly ever look for one that is not there', async () => {
    const folder = await folderOfTest();
    const clock = createFakeClock();
    const options = { valueBytes: 4, keptMs: 26 * HOUR_MS, nowMs: clock.nowMs };
    const { tables } = await openDatedTables(folder, options);
    const value = Buffer.alloc(4);
    for (let index = 0; index < 50_000; index += 1) {
      value.writeUInt32LE(index);
      tables.put(hashOf(`k${index}`), value);
    }
    await tables.flush(1, true);
    clock.advance(2 * HOUR_MS);
    await tables.settle();
    await tables.close();
    expect((await filesIn(folder)).map((path) => path.split('.').at(-1))).toEqual(['table']);
    const again = await openDatedTables(folder, options);
    expect(again.mark).toBe(1);
    for (let index = 0; index < 50_000; index += 1) {
      expect(again.tables.find(hashOf(`k${index}`))?.readUInt32LE()).toBe(index);
    }
    for (let index = 0; index < 10_000; index += 1) {
      expect(again.tables.find(hashOf(`other${index}`))).toBeUndefined();
    }
    await again.tables.close();
    // 14 bytes a slot, a sixth of the slots free, 2 bytes of filter.
    expect((await stat((await filesIn(folder))[0]!)).size).toBeLessThan(50_000 * 19.5);
  });

  test('delete a file when the last of it is old', async () => {
    const folder = await folderOfTest();
    const clock = createFakeClock();
    const { tables } = await openDatedTables(folder, {
      valueBytes: 0,
      keptMs: 26 * HOUR_MS,
      nowMs: clock.nowMs,
    });
    for (let hour = 0; hour < 60; hour += 1) {
      tables.put(hashOf(`hour${hour}`));
      await tables.flush(hour, true);
      clock.advance(HOUR_MS);
      await tables.settle();
    }
    expect((await filesIn(folder)).length).toBeLessThan(33);
    expect(tables.find(hashOf('hour30'))).toBeUndefined();
    expect(tables.find(hashOf('hour34'))).toBeDefined();
    await tables.close();
  });
});

describe('embedded cells', () => {
  test('leave nothing of a text record that is removed or written anew', async () => {
    const folder = await folderOfTest();
    const cells = await openEmbeddedCells(folder, { nowMs: () => MORNING_MS });
    const put = (value: string): [string, unknown][] => [[`${TEXT_PREFIX}recent`, value]];
    await cells.commit(0, { offset: 1, put: put('zwollekaasjes zijn op'), remove: [] });
    expect(await filesWith(folder, 'zwollekaasjes')).toHaveLength(1);
    await cells.commit(0, { offset: 2, put: put('meppelmuisjes'), remove: [] });
    expect(await filesWith(folder, 'zwollekaasjes')).toEqual([]);
    await cells.commit(0, { offset: 3, put: [], remove: [`${TEXT_PREFIX}recent`] });
    expect(await filesWith(folder, 'meppelmuisjes')).toEqual([]);
    await cells.close();
  });

  test('take keys of any length', async () => {
    const folder = await folderOfTest();
    const cells = await openEmbeddedCells(folder, { nowMs: () => MORNING_MS });
    const keys = ['é'.repeat(5_000), `${'é'.repeat(5_000)}x`, 'short'];
    const put = keys.map((key, index): [string, unknown] => [key, index]);
    await cells.commit(0, { offset: 1, put, remove: [] });
    expect((await cells.load(0)).records).toEqual(new Map(put));
    await cells.commit(0, { offset: 2, put: [], remove: [keys[0]!] });
    expect([...(await cells.load(0)).records.keys()].toSorted()).toEqual(keys.slice(1).toSorted());
    await cells.close();
  });

  test('give the room of many removed records back by themselves within the hour', async () => {
    const folder = await folderOfTest();
    const clock = createFakeClock();
    const cells = await openEmbeddedCells(folder, { nowMs: clock.nowMs });
    const many = Array.from({ length: 9_000 }, (_, index): [string, unknown] => [
      `cell/${index}`,
      'x'.repeat(9_000),
    ]);
    await cells.commit(0, { offset: 1, put: many, remove: [] });
    const path = join(folder, 'records.mdb');
    const { size: full } = await stat(path);
    await cells.commit(0, { offset: 2, put: [], remove: many.slice(3).map(([key]) => key) });
    expect((await stat(path)).size).toBeGreaterThanOrEqual(full);
    clock.advance(HOUR_MS);
    await cells.commit(0, { offset: 3, put: [], remove: [] });
    expect((await stat(path)).size).toBeLessThan(full / 20);
    expect(await cells.load(0)).toEqual({ offset: 3, records: new Map(many.slice(0, 3)) });
    await cells.close();
  });

  test('give the room of removed records back when they are compacted, and lose nothing', async () => {
    const folder = await folderOfTest();
    const cells = await openEmbeddedCells(folder, { nowMs: () => MORNING_MS });
    const many = Array.from({ length: 20_000 }, (_, index): [string, unknown] => [
      `cell/${index}`,
      [index, 1, 2, 3],
    ]);
    await cells.commit(0, { offset: 1, put: many, remove: [] });
    await cells.commit(0, { offset: 2, put: [], remove: many.slice(5).map(([key]) => key) });
    const { before, after } = await cells.compact();
    expect(after).toBeLessThan(before / 4);
    expect((await cells.load(0)).records).toEqual(new Map(many.slice(0, 5)));
    await cells.commit(0, { offset: 3, put: [['new', 1]], remove: [] });
    expect((await cells.load(0)).offset).toBe(3);
    await cells.close();
  });
});

describe('the data folder', () => {
  test('keeps its key, which only its owner may read', async () => {
    const folder = join(await folderOfTest(), 'data');
    const first = await open(folder);
    await close(first);
    const second = await open(folder);
    expect(second.key).toBe(first.key);
    expect(second.key.length).toBeGreaterThan(40);
    if (process.platform === 'win32') return;
    expect((await stat(join(folder, 'hub.key'))).mode & 0o777).toBe(0o600);
  });

  test('is refused while another has it, and free when that one is gone', async () => {
    const folder = await folderOfTest();
    const first = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({
      code: 'STORE_TAKEN',
      message: expect.stringContaining('HUB_DATA') as string,
    });
    await close(first);
    await close(await open(folder));
  });

  test('a claim that a killed process left behind holds nobody up', async () => {
    const folder = await folderOfTest({ 'hub.sock': '' });
    const { log } = await open(folder);
    expect(await log.append([event.reading('a')])).toEqual(['new']);
  });

  test.each([
    [
      'a newer release',
      { 'hubwall.json': `{"format":${FORMAT + 1}}` },
      'STORE_NEWER',
      /newer release/,
    ],
    ['a damaged format', { 'hubwall.json': '{"for' }, 'STORE_CORRUPT', /damaged/],
    ['no format at all', { 'hubwall.json': '{}' }, 'STORE_CORRUPT', /damaged/],
    ['files of others', { 'thesis.doc': 'x' }, 'STORE_CORRUPT', /not a data folder.*thesis/],
    [
      'a short key',
      { 'hubwall.json': `{"format":${FORMAT}}`, 'hub.key': 'x' },
      'STORE_CORRUPT',
      /hub\.key/,
    ],
  ])('of %s is refused and left as it was', async (_of, files, code, message) => {
    const folder = await folderOfTest(files);
    await expect(open(folder)).rejects.toMatchObject({ code });
    await expect(open(folder)).rejects.toThrow(message);
    for (const [name, text] of Object.entries(files)) {
      expect(await readFile(join(folder, name), 'utf8')).toBe(text);
    }
  });

  test.each([
    ['damaged from the start', 0],
    ['damaged inside, and ended the process that read them,', 2],
  ])('whose records are %s is refused and left as it was', async (_how, firstPage) => {
    const folder = await folderOfTest();
    const first = await open(folder);
    const put = ['a', 'b', 'c'].map((key): [string, unknown] => [key, 'x'.repeat(10_000)]);
    await first.cells.commit(0, { offset: 1, put, remove: [] });
    await close(first);
    const path = join(folder, 'cells', 'records.mdb');
    const damaged = (await readFile(path)).fill(7, firstPage * 4_096);
    await writeFile(path, damaged);
    if (firstPage > 0) await writeFile(`${path}-opening`, '');
    await expect(open(folder)).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
    expect(await readFile(path)).toEqual(damaged);
  });

  test('is brought forward step by step, and stays where a step fails', async () => {
    const folder = await folderOfTest({ 'hubwall.json': '{"format":1}' });
    const steps: number[] = [];
    const migrations = {
      2: () => Promise.resolve(void steps.push(2)),
      3: () => Promise.reject(new Error('no room')),
    };
    const notices: string[] = [];
    const bring = (more: Migrations = migrations) =>
      bringForward(folder, (notice) => notices.push(notice), { format: 3, migrations: more });
    await expect(bring()).rejects.toThrow('no room');
    expect(await readFile(join(folder, 'hubwall.json'), 'utf8')).toBe('{"format":2}\n');
    await bring({ ...migrations, 3: () => Promise.resolve(void steps.push(3)) });
    expect(steps).toEqual([2, 3]);
    expect(notices).toHaveLength(2);
  });

  test('that may not be written to is refused', async () => {
    const folder = await folderOfTest();
    await chmod(folder, 0o500);
    await asNobody(() => expect(open(folder)).rejects.toMatchObject({ code: 'STORE_FAILED' }));
    await chmod(folder, 0o700);
  });

  test('is made with those above it, for its owner alone; one that cannot be made is refused', async () => {
    const folder = join(await folderOfTest(), 'a', 'b');
    await open(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const none of ['/proc/nope/data', '/dev/null/data']) {
      await expect(open(none)).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringMatching(/cannot be written to .*set HUB_DATA/) as string,
      });
    }
  });
});

/** Runs it as a user without rights, where the tests are run by root, whom no file's mode holds back. */
async function asNobody(run: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid!('nobody');
  try {
    await run();
  } finally {
    process.seteuid!(0);
  }
}

describe('a backup', () => {
  async function filled() {
    const folder = await folderOfTest();
    const data = await open(folder);
    const readings = Array.from({ length: 3_000 }, (_, index) => event.reading(`q${index}`));
    await data.log.append(readings);
    await data.cells.commit(0, {
      offset: 2_000,
      put: [
        ['cell', [1, 2]],
        [`${TEXT_PREFIX}recent`, 'geen internet'],
      ],
      remove: [],
      entries: [entry('m', 7)],
    });
    return { folder, data, readings };
  }

  test('taken while it runs holds everything, and another folder is made of it', async () => {
    const { folder, data, readings } = await filled();
    const file = join(await folderOfTest(), 'hub.backup');
    const notes = createSourceNotes(join(folder, 'sources', 'helpdesk.json'));
    notes.write(() => ['opened again']);
    notes.flush();
    const appending = data.log.append([event.reading('meanwhile')]);
    await writeBackup(folder, data, file);
    await appending;
    expect((await stat(file)).mode & 0o077).toBe(0);
    const target = join(await folderOfTest(), 'restored');
    await restoreBackup(file, target);
    const restored = await open(target);
    expect(restored.key).toBe(data.key);
    const noted = createSourceNotes(join(target, 'sources', 'helpdesk.json'));
    expect(noted.read()).toEqual(['opened again']);
    expect(await restored.cells.load(0)).toEqual(await data.cells.load(0));
    expect(await restored.cells.entries(0, ['m'])).toEqual(await data.cells.entries(0, ['m']));
    const logged = await restored.log.read(0, 0, 10_000);
    expect(logged.slice(0, 3_000).map((one) => one.event)).toEqual(readings);
    expect(await restored.log.append([readings[7]!])).toEqual(['repeat']);
  });

  test('is whole, however much is erased and written while it is taken', async () => {
    const { folder, data } = await filled();
    const large = Array.from({ length: 20_000 }, (_, index) =>
      event.mention(`m${index}`, MORNING_MS, {
        content: `geen internet ${index} ${'x'.repeat(200)}`,
      }),
    );
    await data.log.append(large);
    const file = join(await folderOfTest(), 'hub.backup');
    let isWritten = false;
    const writing = writeBackup(folder, data, file).finally(() => (isWritten = true));
    for (let at = 0; !isWritten; at += 1) {
      const put = [[`${TEXT_PREFIX}recent`, `monteur ${at}`] as const];
      await data.cells.commit(0, { offset: 2_001 + at, put, remove: [] });
      await data.log.erase(0, [3_001 + 7 * at]);
    }
    await writing;
    const target = join(await folderOfTest(), 'restored');
    await restoreBackup(file, target);
    const restored = await open(target);
    const { records } = await restored.cells.load(0);
    expect(records.get(`${TEXT_PREFIX}recent`)).toMatch(/^(geen internet|monteur \d+)$/);
    let found = 0;
    for (let offset = 0; ;) {
      const batch = await restored.log.read(0, offset, 4_096);
      if (batch.length === 0) break;
      found += batch.length;
      offset = batch.at(-1)!.offset;
    }
    expect(found).toBeGreaterThan(20_000);
  });

  test('that is cut short or changed anywhere is refused, and no folder is made', async () => {
    const { folder, data } = await filled();
    const file = join(await folderOfTest(), 'hub.backup');
    await writeBackup(folder, data, file);
    const bytes = await readFile(file);
    const target = join(await folderOfTest(), 'restored');
    const damage = fc.oneof(
      fc.nat({ max: bytes.length - 1 }).map((length) => bytes.subarray(0, length)),
      fc.nat({ max: bytes.length - 1 }).map((at) => {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 0x20;
        return changed;
      }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        await writeFile(file, damaged);
        await expect(restoreBackup(file, target)).rejects.toThrow(/hub\.backup was not restored/);
        await expect(stat(target)).rejects.toThrow('ENOENT');
      }),
      { numRuns: 40 },
    );
  });

  test('that a crash ended leaves no texts behind once the folder is opened again', async () => {
    const { folder, data } = await filled();
    await close(data);
    await mkdir(join(folder, 'backup.tmp', 'log'), { recursive: true });
    await writeFile(join(folder, 'backup.tmp', 'log', '0000000000000001.log'), 'geen internet');
    await open(folder);
    await expect(stat(join(folder, 'backup.tmp'))).rejects.toThrow('ENOENT');
  });

  test('is taken after another that is being taken', async () => {
    const { folder } = await filled();
    const files = ['a', 'b', 'c'].map((name) => join(folder, '..', `${basename(folder)}-${name}`));
    onTestFinished(() =>
      Promise.all(files.map((file) => rm(file, { force: true }))).then(() => {}),
    );
    const answers = await Promise.all(
      files.map((file) => askOwner(folder, { command: 'backup', file })),
    );
    expect(answers.map((answer) => answer?.ok)).toEqual([true, true, true]);
    for (const file of files) {
      const target = join(await folderOfTest(), 'restored');
      await restoreBackup(file, target);
      await open(target);
    }
  });

  test('is not restored over what is there; a newer one takes its place', async () => {
    const { folder, data } = await filled();
    const file = join(await folderOfTest(), 'hub.backup');
    await writeBackup(folder, data, file);
    await expect(restoreBackup(file, folder)).rejects.toThrow(/not empty.*move it away/);
    const other = await folderOfTest({ 'important.txt': 'not the hub’s' });
    await expect(restoreBackup(file, other)).rejects.toThrow(/not empty: set HUB_DATA to/);
    expect((await data.log.read(0, 0, 1)).length).toBe(1);
    const before = await stat(file);
    await data.log.append([event.reading('later')]);
    await writeBackup(folder, data, file);
    expect((await stat(file)).size).toBeGreaterThan(before.size);
    await expect(writeBackup(folder, data, join(file, 'x'))).rejects.toThrow(/not written/);
  });
});
