/**
 * Overwrites blocks of the log in place: what is to be written is made durable beside them first, so that a crash in
 * the middle leaves no block half written.
 */
import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { replaceFile } from './segment.ts';

export interface Overwrite {
  /** Name of a file in the log's folder. */
  name: string;
  at: number;
  bytes: Buffer;
}

const FILE = 'erase.journal';

export async function overwrite(folder: string, writes: readonly Overwrite[]): Promise<void> {
  const text = JSON.stringify(
    writes.map(({ name, at, bytes }) => ({ name, at, bytes: bytes.toString('base64') })),
  );
  await replaceFile(join(folder, FILE), [Buffer.from(`${crc32(text)}\n${text}`)]);
  await apply(folder, writes);
}

/** Ends what a crash has interrupted. */
export async function resumeOverwrite(folder: string): Promise<void> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (crc32(body) !== Number(text.slice(0, end))) return;
  const writes = JSON.parse(body) as { name: string; at: number; bytes: string }[];
  await apply(
    folder,
    writes.map(({ name, at, bytes }) => ({ name, at, bytes: Buffer.from(bytes, 'base64') })),
  );
}

async function apply(folder: string, writes: readonly Overwrite[]): Promise<void> {
  for (const name of new Set(writes.map((write) => write.name))) {
    const file = await open(join(folder, name), 'r+').catch((error: NodeJS.ErrnoException) => {
      // It has expired since.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) continue;
    try {
      for (const { at, bytes } of writes.filter((write) => write.name === name)) {
        await file.write(bytes, 0, bytes.length, at);
      }
      await file.datasync();
    } finally {
      await file.close();
    }
  }
  await rm(join(folder, FILE), { force: true });
}
