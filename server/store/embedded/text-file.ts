/**
 * Records that hold what customers wrote, in a small file of their own that is written whole: the old one is
 * overwritten before it goes, so nothing of a removed text stays behind. Which file counts is for the caller to keep.
 */
import { open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HubError } from '../../kernel/errors.ts';
import type { RecordValue } from '../cell-store.ts';

/** Values as their JSON, by partition and key. */
export type TextRecords = Map<number, Map<string, string>>;

const NAME = /^text-(\d+)\.json$/;
export const isTextFile = (name: string): boolean => NAME.test(name);
const nameOf = (generation: number): string => `text-${generation}.json`;

/** @throws HubError STORE_CORRUPT when the file is not there or not whole. */
export async function readTexts(folder: string, generation: number): Promise<TextRecords> {
  for (const name of await readdir(folder)) {
    const found = NAME.exec(name);
    // Of a commit that was not ended, or of one whose old file was still to go.
    if (found && Number(found[1]) !== generation) await wipe(join(folder, name));
  }
  if (generation === 0) return new Map();
  const path = join(folder, nameOf(generation));
  try {
    const all = JSON.parse(await readFile(path, 'utf8')) as [number, [string, RecordValue][]][];
    return new Map(
      all.map(([partition, records]) => [
        partition,
        new Map(records.map(([key, value]) => [key, JSON.stringify(value)])),
      ]),
    );
  } catch (error) {
    throw new HubError(
      'STORE_CORRUPT',
      `${path} cannot be read: restore a backup (hubwall restore)`,
      { cause: error },
    );
  }
}

export async function writeTexts(
  folder: string,
  generation: number,
  texts: TextRecords,
): Promise<void> {
  const file = await open(join(folder, nameOf(generation)), 'w');
  try {
    await file.writeFile(jsonOf(texts));
    await file.datasync();
  } finally {
    await file.close();
  }
}

function jsonOf(texts: TextRecords): string {
  const partitions = [...texts].map(([partition, records]) => {
    const entries = [...records].map(([key, value]) => `[${JSON.stringify(key)},${value}]`);
    return `[${partition},[${entries.join()}]]`;
  });
  return `[${partitions.join()}]`;
}

export const wipeTexts = (folder: string, generation: number): Promise<void> =>
  generation === 0 ? Promise.resolve() : wipe(join(folder, nameOf(generation)));

async function wipe(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size), 0, size, 0);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rm(path, { force: true });
}
