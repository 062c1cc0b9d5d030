/** The folder in which a hub keeps everything: who owns it, which format it has, and the stores in it. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { replaceFile } from './segment.ts';
import { dropSnapshot, writeBackup } from './backup.ts';
import { openEmbeddedCells, type EmbeddedCells } from './cells.ts';
import { claimFolder, type ControlRequest } from './control.ts';
import { openEmbeddedLog, type EmbeddedLog } from './log.ts';

/** Of the folder's files. Raise it when an older release would misread them, and add a step that brings them forward. */
export const FORMAT = 2;
/** Bring a folder from the format before to the one that they are named by. */
export type Migrations = Readonly<Record<number, (folder: string) => Promise<void>>>;
const MIGRATIONS: Migrations = {
  // A record for each cell instead of one for each of its keys: the fold reads both, and writes what it has read anew.
  2: () => Promise.resolve(),
};

const FORMAT_FILE = 'hubwall.json';
const KEY_FILE = 'hub.key';
const KEY_BYTES = 32;

export interface DataFolder {
  log: EmbeddedLog;
  cells: EmbeddedCells;
  /** The secret of this folder's own, under which persons' references are hashed. */
  key: string;
  /** After the stores are closed. */
  release(): Promise<void>;
}

export interface DataFolderDeps {
  nowMs: () => number;
  onNotice: (notice: string) => void;
  /** Refuses a folder that no hub has made. @default false */
  mustExist?: boolean;
}

/**
 * Claims the folder, which is made when it is not there, and opens what is in it.
 * @throws HubError STORE_TAKEN, STORE_NEWER, STORE_CORRUPT or STORE_FAILED, each with the way out.
 */
export async function openDataFolder(
  path: string,
  { nowMs, onNotice, mustExist = false }: DataFolderDeps,
): Promise<DataFolder> {
  const folder = resolve(path);
  if (mustExist && !existsSync(join(folder, FORMAT_FILE))) {
    throw new HubError(
      'STORE_FAILED',
      `there is no data of a hub in ${folder}: start one first, or set HUB_DATA to its folder`,
    );
  }
  await makeFolder(folder).catch((error: unknown) => {
    throw notWritable(folder, error);
  });
  let open: { log: EmbeddedLog; cells: EmbeddedCells } | undefined;
  /** What is asked for, one after the other: two backups would share a snapshot. */
  let doing: Promise<unknown> = Promise.resolve();
  const release = await claimFolder(folder, async ({ command, file }: ControlRequest) => {
    if (!open) return { ok: false, reason: 'the hub is still starting: try again' };
    const stores = open;
    const done = doing.then(() =>
      command === 'compact' ? compactFolder(stores) : writeBackup(folder, stores, file!),
    );
    doing = done.catch(() => undefined);
    return { ok: true, lines: await done };
  }).catch((error: unknown) => {
    throw error instanceof HubError ? error : notWritable(folder, error);
  });
  try {
    await dropSnapshot(folder);
    await bringForward(folder, onNotice);
    const key = await ownKey(folder);
    const log = await openEmbeddedLog(join(folder, 'log'), { nowMs, onNotice });
    const cells = await openEmbeddedCells(join(folder, 'cells'), { nowMs });
    open = { log, cells };
    return { log, cells, key, release };
  } catch (error) {
    await release();
    if (error instanceof HubError) throw error;
    throw new HubError(
      'STORE_FAILED',
      `the data folder ${folder} cannot be opened: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

/**
 * Makes a folder that only its owner may read, and those above it. A step at a time: in a file system that refuses new
 * folders as if theirs were not there (/proc does), mkdir's own `recursive` never ends.
 */
async function makeFolder(folder: string): Promise<void> {
  const isThere = async (): Promise<boolean> =>
    (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
  if (await isThere()) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (!(await isThere())) throw error;
  });
}

const notWritable = (folder: string, cause: unknown): HubError =>
  new HubError(
    'STORE_FAILED',
    `the data folder ${folder} cannot be written to (${messageOf(cause)}): set HUB_DATA to one that this user may write to`,
    { cause },
  );

/** Gives the room that removed records have left back to the disk; what it says about it. */
export async function compactFolder({ cells }: { cells: EmbeddedCells }): Promise<string[]> {
  const { before, after } = await cells.compact();
  return [`Records: ${megabytes(before)} before, ${megabytes(after)} now`];
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Makes the folder one of this format, step by step. */
export async function bringForward(
  folder: string,
  onNotice: (notice: string) => void,
  { format = FORMAT, migrations = MIGRATIONS }: { format?: number; migrations?: Migrations } = {},
): Promise<void> {
  const path = join(folder, FORMAT_FILE);
  let found = await readFormat(folder, path);
  if (found === undefined) return writeFormat(path, format);
  if (found > format) {
    throw new HubError(
      'STORE_NEWER',
      `the data folder ${folder} was written by a newer release of Hubwall (format ${found}, this one knows ${format}): install that release again, or restore a backup of this one's time into another folder`,
    );
  }
  for (; found < format; found += 1) {
    await migrations[found + 1]!(folder);
    await writeFormat(path, found + 1);
    onNotice(`brought the data folder forward to format ${found + 1}`);
  }
}

/** The folder's format; undefined when nothing is in it yet. */
async function readFormat(folder: string, path: string): Promise<number | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const names = await readdir(folder);
    const foreign = names.filter((name) => !/^(hub\.(sock|claim|key)|lost\+found)$/.test(name));
    if (foreign.length === 0) return undefined;
    throw new HubError(
      'STORE_CORRUPT',
      `${folder} is not a data folder of Hubwall (it has ${foreign.slice(0, 3).join(', ')} but no ${FORMAT_FILE}): set HUB_DATA to an empty folder or one that a hub has made`,
    );
  }
  try {
    const { format } = JSON.parse(text) as { format: unknown };
    if (Number.isInteger(format)) return format as number;
  } catch {
    // Said below.
  }
  throw new HubError(
    'STORE_CORRUPT',
    `${path} is damaged: restore a backup (hubwall restore), or move the data folder away to begin anew`,
  );
}

const writeFormat = (path: string, format: number): Promise<void> =>
  replaceFile(path, [Buffer.from(`${JSON.stringify({ format })}\n`)]);

async function ownKey(folder: string): Promise<string> {
  const path = join(folder, KEY_FILE);
  try {
    const key = (await readFile(path, 'utf8')).trim();
    if (key.length >= KEY_BYTES) return key;
    throw new HubError(
      'STORE_CORRUPT',
      `${path} is damaged: without it no author or customer is known again. Restore it from a backup, or remove it to begin with a new one`,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await writeFile(path, `${key}\n`, { mode: 0o600, flush: true });
  await chmod(path, 0o600);
  return key;
}
