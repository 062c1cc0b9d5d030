/** The LMDB file of the records, opened with care: LMDB trusts its file, and a damaged one ends the process. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  openSync,
  readSync,
  closeSync,
  fstatSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open, type RootDatabase } from 'lmdb';
import { HubError, messageOf } from '../../kernel/errors.ts';

export type Records = RootDatabase<string, Buffer>;

const OPTIONS = { noSubdir: true, keyEncoding: 'binary', encoding: 'string' } as const;
/** Where LMDB has its mark, on the first page. */
const MAGIC_AT = 24;
const MAGIC = 0xbeefc0de;
const PAGE_BYTES = 4_096;

/**
 * Opens the file, and makes it when it is not there. The caller calls `proven` once it has read all of it: when the
 * process ends before, the next start reads it in a process of its own first.
 * @throws HubError STORE_CORRUPT
 */
export function openRecords(path: string): { db: Records; proven: () => void } {
  const marker = `${path}-opening`;
  if (existsSync(path) && (!looksWhole(path) || (existsSync(marker) && !isReadable(path)))) {
    rmSync(marker, { force: true });
    throw damaged(path);
  }
  writeFileSync(marker, '');
  try {
    // What else is in memory has no place in the file.
    const db = open<string, Buffer>({ ...OPTIONS, path, noMemInit: false });
    return { db, proven: () => rmSync(marker, { force: true }) };
  } catch (error) {
    throw damaged(path, error);
  }
}

const FROM_LMDB_WRITE = /[\\/]lmdb[\\/]write\.js/;

/**
 * A commit that LMDB cannot write is told by the promise of its batch, and by others inside the package that nobody can
 * reach: those alone are let go, as each would end the process. Whatever else nobody hears still does.
 */
process.on('unhandledRejection', (reason) => {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  if (!FROM_LMDB_WRITE.test(error.stack ?? '')) throw error;
});

function looksWhole(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    // One that a crash left before its first page was written.
    if (size === 0) return true;
    const page = Buffer.alloc(PAGE_BYTES);
    if (size < 2 * PAGE_BYTES || readSync(fd, page, 0, PAGE_BYTES, 0) < PAGE_BYTES) return false;
    return page.readUInt32LE(MAGIC_AT) === MAGIC;
  } finally {
    closeSync(fd);
  }
}

const READ_ALL = `
const { open } = await import(process.argv[1]);
const db = open({ path: process.argv[2], readOnly: true, ...JSON.parse(process.argv[3]) });
for (const { value } of db.getRange({})) JSON.parse(value);
`;

function isReadable(path: string): boolean {
  const lmdb = import.meta.resolve('lmdb');
  const { status } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', READ_ALL, lmdb, path, JSON.stringify(OPTIONS)],
    { stdio: 'ignore' },
  );
  return status === 0;
}

const damaged = (path: string, cause?: unknown): HubError =>
  new HubError(
    'STORE_CORRUPT',
    `${path} is damaged${cause === undefined ? '' : ` (${messageOf(cause)})`}: check the disk, then restore a backup (hubwall restore) into an empty data folder`,
    { cause },
  );
