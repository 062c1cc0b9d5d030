/** The commands that look after a hub's data folder. */
import { resolve } from 'node:path';
import { systemClock } from '../kernel/clock.ts';
import { HubError } from '../kernel/errors.ts';
import { restoreBackup, writeBackup } from '../store/embedded/backup.ts';
import { askOwner, type ControlRequest } from '../store/embedded/control.ts';
import { compactFolder, openDataFolder, type DataFolder } from '../store/embedded/data-folder.ts';
import type { Environment } from './load-config.ts';
import { dataFolderOf } from './stores.ts';

/** Writes all that the hub holds into one file; the hub may run meanwhile. @throws HubError */
export const backup = (file: string, env: Environment): Promise<string[]> =>
  atFolder(env, { command: 'backup', file: resolve(file) }, (folder, open) =>
    writeBackup(folder, open, resolve(file)),
  );

/** Makes the data folder of a backup. @throws HubError when one is there already, or the backup is not whole. */
export const restore = (file: string, env: Environment): Promise<string[]> =>
  restoreBackup(resolve(file), dataFolderOf(env));

/** Gives room back that the data folder does not need any more; the hub may run meanwhile. @throws HubError */
export const compact = (env: Environment): Promise<string[]> =>
  atFolder(env, { command: 'compact' }, (_folder, open) => compactFolder(open));

/** Has the hub do it that runs on the folder, or does it here when none does. */
async function atFolder(
  env: Environment,
  request: ControlRequest,
  doHere: (folder: string, open: DataFolder) => Promise<string[]>,
): Promise<string[]> {
  const folder = resolve(dataFolderOf(env));
  const answer = await askOwner(folder, request);
  if (answer?.ok === false) throw new HubError('STORE_FAILED', answer.reason);
  if (answer) return answer.lines;
  const notices: string[] = [];
  const open = await openDataFolder(folder, {
    nowMs: () => systemClock.nowMs(),
    mustExist: true,
    onNotice: (notice) => notices.push(notice),
  });
  try {
    return [...notices, ...(await doHere(folder, open))];
  } finally {
    await open.log.close();
    await open.cells.close();
    await open.release();
  }
}
