import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, crc32, deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openEmbeddedLog, type EmbeddedLog } from '../../server/store/embedded/log.ts';
import { HOUR_MS, MINUTE_MS } from '../../shared/units.ts';
import { event } from '../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../helpers/fake-clock.ts';
import { filesIn, filesWith } from '../helpers/files.ts';
import { temporaryFolder } from '../helpers/start-hub.ts';
import { waitFor } from '../helpers/wait-for.ts';

/** A log in a folder of its own, with a clock that a test moves. */
async function createRig() {
  const folder = await temporaryFolder();
  const clock = createFakeClock();
  const notices: string[] = [];
  const open = () =>
    openEmbeddedLog(folder, {
      nowMs: clock.nowMs,
      onNotice: (notice) => notices.push(notice),
    });
  let log = await open();
  onTestFinished(async () => {
    await log.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    folder,
    clock,
    notices,
    log: () => log,
    async reopen(): Promise<EmbeddedLog> {
      await log.close();
      log = await open();
      return log;
    },
    segments: async () => (await filesIn(folder)).filter((path) => path.endsWith('.log')),
  };
}

type Rig = Awaited<ReturnType<typeof createRig>>;

const mention = (id: string, content: string) => event.mention(id, MORNING_MS, { content });
const ids = async (log: EmbeddedLog) =>
  (await log.read(0, 0, 100_000)).map(({ event: one }) => one.id.replace('inbox/', ''));

/** Events whose text takes no room in a compressed block but its own: letters by chance. */
const noisy = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) =>
    mention(
      `${prefix}${index}`,
      Array.from({ length: 30 }, (_letter, place) =>
        ((index * 7_919 + place * 104_729 + 31) % 1_679_616).toString(36),
      ).join(' '),
    ),
  );

/** Fills a file, begins the next, and waits until the first is compressed. */
async function condensed(rig: Rig, events: ReturnType<typeof noisy>): Promise<void> {
  await rig.log().append(events);
  rig.clock.advance(20 * MINUTE_MS);
  await rig.log().append([event.reading('next')]);
  const [first] = await rig.segments();
  const raw = Buffer.from(JSON.stringify(events[0]!.content));
  await waitFor(async () => !(await readFile(first!)).includes(raw), {
    what: 'the full file to be condensed',
  });
}

describe('the embedded log', () => {
  test('leaves nothing of an erased text in its files, and all others as they were', async () => {
    const rig = await createRig();
    await rig.log().append([mention('a', 'eerste'), mention('b', 'zwollekaasjes zijn op')]);
    await rig.log().append([mention('c', 'derde')]);
    expect(await filesWith(rig.folder, 'zwollekaasjes')).toHaveLength(1);
    await rig.log().erase(0, [2]);
    expect(await filesWith(rig.folder, 'zwollekaasjes')).toEqual([]);
    expect(await ids(rig.log())).toEqual(['a', 'c']);
    expect(await ids(await rig.reopen())).toEqual(['a', 'c']);
  });

  test('leaves nothing of an erased text in a compressed file either', async () => {
    const rig = await createRig();
    const events = noisy(3_000, 'm');
    await condensed(rig, events);
    const [path] = await rig.segments();
    const before = await readFile(path!);
    const offsets = Array.from({ length: 1_000 }, (_, index) => index * 3 + 2);
    await rig.log().erase(0, offsets);
    const after = await readFile(path!);
    expect(after).not.toEqual(before);
    const gone = events
      .filter((_, index) => offsets.includes(index + 1))
      .map(({ content }) => content);
    const texts = decompressedTexts(after);
    expect(gone.some((content) => texts.includes(content))).toBe(false);
    const kept = events.filter((_, index) => !offsets.includes(index + 1));
    expect(kept.every(({ content }) => texts.includes(content))).toBe(true);
    const expected = [...kept.map(({ id }) => id.replace('inbox/', '')), 'next'];
    expect(await ids(rig.log())).toEqual(expected);
    expect(await ids(await rig.reopen())).toEqual(expected);
  });

  test('reads and erases what a release before format 2 has deflated', async () => {
    const rig = await createRig();
    const events = ['eerste', 'zwollekaasjes zijn op', 'derde'].map((content, index) =>
      mention(`m${index}`, content),
    );
    await condensed(rig, noisy(3, 'm'));
    await rig.log().close();
    const [path] = await rig.segments();
    const payload = deflateRawSync(events.map((one) => JSON.stringify(one)).join('\n'));
    const header = (await readFile(path!)).subarray(0, 40);
    header.writeUInt32LE(payload.length, 8);
    header.writeUInt32LE(payload.length, 12);
    header.writeUInt32LE(1, 36);
    header.writeUInt32LE(crc32(payload, crc32(header.subarray(8))), 4);
    await writeFile(path!, Buffer.concat([header, payload]));
    const log = await rig.reopen();
    expect((await log.read(0, 0, 3)).map((one) => one.event)).toEqual(events);
    await log.erase(0, [2]);
    expect((await log.read(0, 0, 2)).map((one) => one.event)).toEqual([events[0], events[2]]);
    expect(await ids(await rig.reopen())).toEqual(['m0', 'm2', 'next']);
  });

  test('ends an erasure that a crash interrupted', async () => {
    const rig = await createRig();
    await rig.log().append([mention('a', 'zwollekaasjes'), mention('b', 'blijft')]);
    const [path] = await rig.segments();
    const before = await readFile(path!);
    await rig.log().erase(0, [1]);
    const after = await readFile(path!);
    await rig.log().close();
    // As if the process had ended when the journal was written and the block half overwritten.
    const name = path!.slice(path!.lastIndexOf('/') + 1);
    const body = JSON.stringify([{ name, at: 0, bytes: after.toString('base64') }]);
    await writeFile(join(rig.folder, 'erase.journal'), `${crc32(body)}\n${body}`);
    const half = Buffer.concat([after.subarray(0, 60), before.subarray(60)]);
    await writeFile(path!, half);
    expect(await ids(await rig.reopen())).toEqual(['b']);
    expect(await readFile(path!)).toEqual(after);
    expect(await filesWith(rig.folder, 'zwollekaasjes')).toEqual([]);
  });

  test('deletes the files of committed events when they are old, text and all', async () => {
    const rig = await createRig();
    await rig.log().append([mention('old', 'zwollekaasjes')]);
    rig.clock.advance(HOUR_MS);
    await rig.log().append([mention('new', 'blijft')]);
    const beforeMs = rig.clock.nowMs() - 30 * MINUTE_MS;
    await rig.log().expire(0, { committed: 0, beforeMs });
    expect(await ids(rig.log())).toEqual(['old', 'new']);
    expect(await rig.segments()).toHaveLength(2);
    await rig.log().expire(0, { committed: 2, beforeMs });
    expect(await rig.segments()).toHaveLength(1);
    expect(await filesWith(rig.folder, 'zwollekaasjes')).toEqual([]);
    expect(await ids(rig.log())).toEqual(['new']);
  });

  test('goes on at higher offsets when everything has expired, also after a restart', async () => {
    const rig = await createRig();
    await rig.log().append([mention('a', 'x'), mention('b', 'y')]);
    await rig.log().expire(0, { committed: 2, beforeMs: rig.clock.nowMs() + 1 });
    expect(await ids(rig.log())).toEqual([]);
    const log = await rig.reopen();
    expect(await log.append([mention('a', 'x'), mention('c', 'z')])).toEqual(['repeat', 'new']);
    expect((await log.read(0, 2, 10)).map(({ offset }) => offset)).toEqual([3]);
  });

  test('cuts off what a crash has left unfinished, wherever that is, and says so', async () => {
    const rig = await createRig();
    await rig.log().append([mention('a', 'eerste')]);
    const [path] = await rig.segments();
    const whole = (await stat(path!)).size;
    await rig.log().append([mention('b', 'tweede')]);
    const bytes = await readFile(path!);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: whole + 1, max: bytes.length - 1 }), async (length) => {
        await rig.log().close();
        await writeFile(path!, bytes.subarray(0, length));
        rig.notices.length = 0;
        const log = await rig.reopen();
        expect(await ids(log)).toEqual(['a']);
        expect(rig.notices).toEqual([expect.stringContaining(`${length - whole} bytes`)]);
        expect((await stat(path!)).size).toBe(whole);
      }),
      { numRuns: 20 },
    );
    await rig.log().append([mention('c', 'derde')]);
    expect(await ids(await rig.reopen())).toEqual(['a', 'c']);
  });

  test('refuses a file that is damaged in the middle, and names the place and the way out', async () => {
    const rig = await createRig();
    await rig.log().append([mention('a', 'eerste')]);
    await rig.log().append([mention('b', 'tweede')]);
    const [path] = await rig.segments();
    const bytes = await readFile(path!);
    bytes[60]! ^= 1;
    await rig.log().close();
    await writeFile(path!, bytes);
    await expect(rig.reopen()).rejects.toThrow(/damaged at byte 0.*hubwall restore/);
    expect(await readFile(path!)).toEqual(bytes);
  });

  test('knows every id again when its list of ids is lost or short', async () => {
    const rig = await createRig();
    await rig.log().append(noisy(500, 'm'));
    await rig.log().close();
    const [journal] = (await filesIn(rig.folder)).filter((path) => path.endsWith('.journal'));
    await truncate(journal!, 1_000);
    const log = await rig.reopen();
    expect(new Set(await log.append(noisy(500, 'm')))).toEqual(new Set(['repeat']));
    await log.close();
    await rm(join(rig.folder, 'ids'), { recursive: true });
    const again = await rig.reopen();
    expect(new Set(await again.append(noisy(500, 'm')))).toEqual(new Set(['repeat']));
  });

  test('knows an id for 25 hours through restarts, and in the end forgets it', async () => {
    const rig = await createRig();
    await rig.log().append([event.reading('first')]);
    for (let hour = 0; hour < 24; hour += 1) {
      rig.clock.advance(HOUR_MS + 1);
      await rig.log().append([event.reading(`hour${hour}`)]);
      if (hour % 5 === 0) await rig.reopen();
    }
    expect(await rig.log().append([event.reading('first')])).toEqual(['repeat']);
    for (let hour = 0; hour < 4; hour += 1) {
      rig.clock.advance(HOUR_MS + 1);
      await rig.log().append([event.reading(`later${hour}`)]);
    }
    expect(await (await rig.reopen()).append([event.reading('first')])).toEqual(['new']);
  });

  test('a reader far behind gets every event once, in order, across files', async () => {
    const rig = await createRig();
    for (let part = 0; part < 5; part += 1) {
      await rig.log().append(noisy(5_000, `p${part}-`));
      rig.clock.advance(20 * MINUTE_MS);
    }
    const seen: number[] = [];
    for (let offset = 0; ;) {
      const batch = await rig.log().read(0, offset, 700);
      if (batch.length === 0) break;
      seen.push(...batch.map((one) => one.offset));
      offset = seen.at(-1)!;
    }
    expect(seen).toEqual(Array.from({ length: 25_000 }, (_, index) => index + 1));
  });
});

/** All that can be inflated out of a file of blocks, whatever their headers say. */
function decompressedTexts(bytes: Buffer): string {
  const texts: string[] = [];
  for (let at = bytes.indexOf('HWL1'); at !== -1; at = bytes.indexOf('HWL1', at + 1)) {
    try {
      const used = bytes.readUInt32LE(at + 12);
      texts.push(brotliDecompressSync(bytes.subarray(at + 40, at + 40 + used)).toString());
    } catch {
      // Four bytes that look like a block's beginning.
    }
  }
  return texts.join('\n');
}
