/**
 * A backup is one file: a line that names its format, then for each file of the data folder a line of JSON (name, size,
 * CRC-32) and its bytes, and at the end a line that counts them.
 */
import { existsSync } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { crc32 } from 'node:zlib';
import { HubError, messageOf } from '../../kernel/errors.ts';
import type { EmbeddedCells } from './cells.ts';
import type { EmbeddedLog } from './log.ts';
import { isTextFile } from './text-file.ts';

const TITLE = 'hubwall backup 1';
const CHUNK_BYTES = 2 ** 20;
const SNAPSHOT = 'backup.tmp';

/**
 * Writes what a hub holds at this moment, while it runs, into a file that only this user can read; one of that name is
 * replaced when the new one is whole.
 * @returns what to tell the person who asked.
 * @throws HubError OUTPUT_FAILED
 */
export async function writeBackup(
  folder: string,
  stores: { log: EmbeddedLog; cells: EmbeddedCells },
  file: string,
): Promise<string[]> {
  const snapshot = join(folder, SNAPSHOT);
  await dropSnapshot(folder);
  try {
    await takeSnapshot(folder, snapshot, stores);
    return await writeArchive(snapshot, file, stores.log);
  } catch (error) {
    throw new HubError('OUTPUT_FAILED', `the backup was not written: ${messageOf(error)}`, {
      cause: error,
    });
  } finally {
    await dropSnapshot(folder);
  }
}

/** Lets go of what a backup that did not end has left: it holds texts that have expired since. */
export const dropSnapshot = (folder: string): Promise<void> =>
  rm(join(folder, SNAPSHOT), { recursive: true, force: true });

/** Links instead of copies, save of what is wiped in place: it takes a moment, however much there is. */
async function takeSnapshot(
  folder: string,
  snapshot: string,
  { log, cells }: { log: EmbeddedLog; cells: EmbeddedCells },
): Promise<void> {
  // Cells before the log: what the log has more, the fold reads again.
  await cells.whileStill(async () => {
    await mirror(join(folder, 'cells'), join(snapshot, 'cells'), howToTakeCells);
    await cells.copyRecords(join(snapshot, 'cells', 'records.mdb'));
  });
  await log.whileStill(() => mirror(join(folder, 'log'), join(snapshot, 'log'), () => 'link'));
  // What sources have noted; where none has, there is no such folder.
  if (existsSync(join(folder, 'sources'))) {
    await mirror(join(folder, 'sources'), join(snapshot, 'sources'), () => 'link');
  }
  for (const name of ['hubwall.json', 'hub.key']) {
    await copyFile(join(folder, name), join(snapshot, name));
  }
}

/** The records are copied by LMDB itself; what is overwritten as soon as it is old would be so under another name too. */
const howToTakeCells = (name: string): 'link' | 'copy' | 'leave' => {
  if (name.includes('.mdb')) return 'leave';
  return isTextFile(name) ? 'copy' : 'link';
};

async function mirror(
  from: string,
  to: string,
  howToTake: (name: string) => 'link' | 'copy' | 'leave',
): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mirror(source, target, howToTake);
      continue;
    }
    const how = howToTake(entry.name);
    if (how !== 'leave') {
      const taken = how === 'copy' ? copyFile(source, target) : link(source, target);
      await taken
        .catch(() => copyFile(source, target))
        .catch((error: NodeJS.ErrnoException) => {
          // It has expired since it was listed.
          if (error.code !== 'ENOENT') throw error;
        });
    }
  }
}

async function writeArchive(
  root: string,
  file: string,
  log: Pick<EmbeddedLog, 'whileStill'>,
): Promise<string[]> {
  const path = `${file}.part`;
  await rm(path, { force: true });
  const archive = await open(path, 'wx', 0o600);
  let bytes = 0;
  let files = 0;
  try {
    await archive.write(`${TITLE}\n`);
    for (const name of await filesIn(root)) {
      const write = (): Promise<number> => writeMember(archive, root, name);
      // Texts are erased in place, through a link as well: while a file of the log is read, none is.
      bytes += name.startsWith('log/') ? await log.whileStill(write) : await write();
      files += 1;
    }
    await archive.write(`${JSON.stringify({ files })}\n`);
    await archive.sync();
  } catch (error) {
    await archive.close();
    await rm(path, { force: true });
    throw error;
  }
  await archive.close();
  await rename(path, file);
  return [`Wrote ${files} files, ${(bytes / 1e6).toFixed(1)} MB, to ${file}`];
}

async function filesIn(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** Twice over the file: its checksum comes before it, so that a reader can stop at the first bad one. */
async function writeMember(archive: FileHandle, root: string, name: string): Promise<number> {
  const file = await open(join(root, name), 'r');
  try {
    const { size } = await file.stat();
    let crc = 0;
    for await (const chunk of chunks(file, 0, size)) crc = crc32(chunk, crc);
    await archive.write(`${JSON.stringify({ name, size, crc })}\n`);
    for await (const chunk of chunks(file, 0, size)) await archive.write(chunk);
    return size;
  } finally {
    await file.close();
  }
}

async function* chunks(file: FileHandle, at: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const buffer = Buffer.alloc(Math.min(CHUNK_BYTES, size - done));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at + done);
    if (bytesRead === 0) throw new Error('it ends too early');
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/**
 * Makes a data folder of a backup. Nothing of it is there before all of the backup is read and found whole.
 * @throws HubError INPUT_UNREADABLE, or STORE_FAILED when the folder is there already.
 */
export async function restoreBackup(file: string, target: string): Promise<string[]> {
  const folder = resolve(target);
  const held = await readdir(folder).catch((): string[] => []);
  if (held.length > 0) {
    const remedy = held.includes('hubwall.json')
      ? `move it away first (mv ${folder} ${folder}.old), then restore again`
      : 'set HUB_DATA to a folder that is empty or not there';
    throw new HubError('STORE_FAILED', `${folder} is not empty: ${remedy}`);
  }
  const restoring = `${folder}.restoring`;
  await rm(restoring, { recursive: true, force: true });
  try {
    const files = await readArchive(file, restoring);
    await rm(folder, { recursive: true, force: true });
    await rename(restoring, folder);
    return [`Restored ${files} files to ${folder}`];
  } catch (error) {
    await rm(restoring, { recursive: true, force: true });
    if (error instanceof HubError) throw error;
    throw new HubError('INPUT_UNREADABLE', `${file} was not restored: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function readArchive(path: string, to: string): Promise<number> {
  const archive = await open(path, 'r');
  try {
    const { size } = await archive.stat();
    let at = 0;
    const line = async (): Promise<string> => {
      const buffer = Buffer.alloc(4_096);
      const { bytesRead } = await archive.read(buffer, 0, buffer.length, at);
      const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
      if (end === -1) throw new Error('it ends too early');
      at += end + 1;
      return buffer.toString('utf8', 0, end);
    };
    if ((await line()) !== TITLE) throw new Error('it is no backup of this release of Hubwall');
    for (let files = 0; ; files += 1) {
      const member = JSON.parse(await line()) as {
        name?: string;
        size: number;
        crc: number;
        files: number;
      };
      if (member.name === undefined) {
        if (member.files !== files || at !== size) throw new Error('it is not whole');
        return files;
      }
      const target = resolve(to, member.name);
      if (!target.startsWith(resolve(to) + sep)) throw new Error(`it names ${member.name}`);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const output = await open(target, 'wx', 0o600);
      let crc = 0;
      try {
        for await (const chunk of chunks(archive, at, member.size)) {
          crc = crc32(chunk, crc);
          await output.write(chunk);
        }
        await output.sync();
      } finally {
        await output.close();
      }
      if (crc !== member.crc) throw new Error(`${member.name} in it is damaged`);
      at += member.size;
    }
  } finally {
    await archive.close();
  }
}
