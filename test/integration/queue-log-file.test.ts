import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createQueueLogFile } from '../../server/sources/ami/queue-log-file.ts';

let file: string;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hubwall-queue-log-'));
  file = join(folder, 'queue_log');
  return () => rm(folder, { recursive: true, force: true });
});

const START_S = 1_795_000_000;
const line = (second: number, text = 'x'): string => `${START_S + second}|1.0|q|NONE|${text}|\n`;
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

function reader() {
  const log = createQueueLogFile(file);
  onTestFinished(() => log.close());
  return async (fromS = 0): Promise<number[]> => {
    const found: number[] = [];
    for await (const batch of log.readNew(fromS)) {
      found.push(...batch.map((text) => Number(text.split('|')[0]) - START_S));
    }
    return found;
  };
}
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

describe('a queue_log', () => {
  test('is read from its start, then what is added', async () => {
    await writeFile(file, lines(0, 3));
    const read = reader();
    expect(await read()).toEqual([0, 1, 2]);
    expect(await read()).toEqual([]);
    await appendFile(file, lines(3, 5));
    expect(await read()).toEqual([3, 4]);
  });

  test('keeps a line that is still being written for the next time', async () => {
    const whole = line(1);
    await writeFile(file, line(0) + whole.slice(0, 7));
    const read = reader();
    expect(await read()).toEqual([0]);
    await appendFile(file, whole.slice(7, 12));
    expect(await read()).toEqual([]);
    await appendFile(file, whole.slice(12));
    expect(await read()).toEqual([1]);
  });

  test.each([0, 1, 2, 500, 9_998, 9_999, 10_000, 20_000])(
    'of many lines is read from second %i on',
    async (second) => {
      await writeFile(file, lines(0, 10_000));
      expect(await reader()(START_S + second)).toEqual(range(second, 10_000));
    },
  );

  test('with lines that are none of its kind is read from a moment on all the same', async () => {
    await writeFile(file, `noise\n${lines(0, 50)}\nnoise\n${lines(50, 100)}`);
    const found = await reader()(START_S + 60);
    expect(found.filter(Number.isFinite)).toEqual(range(60, 100));
  });

  test('is read on when it is rotated: the rest of the old one, then the new one', async () => {
    await writeFile(file, lines(0, 2));
    const read = reader();
    expect(await read()).toEqual([0, 1]);
    await appendFile(file, lines(2, 3));
    await rename(file, `${file}.1`);
    // Asterisk writes to the old one until it is told to open another.
    await appendFile(`${file}.1`, lines(3, 4));
    expect(await read()).toEqual([2, 3]);
    await appendFile(`${file}.1`, lines(4, 5));
    await writeFile(file, lines(5, 7));
    expect(await read()).toEqual([4, 5, 6]);
    await appendFile(file, lines(7, 8));
    expect(await read()).toEqual([7]);
  });

  test('is read anew when it is cut off', async () => {
    await writeFile(file, lines(0, 9));
    const read = reader();
    await read();
    await truncate(file, 0);
    await appendFile(file, lines(9, 11));
    expect(await read()).toEqual([9, 10]);
  });

  test('begins in the file before it, where that holds what is wanted', async () => {
    await writeFile(`${file}.1`, lines(0, 100));
    await writeFile(file, lines(100, 110));
    expect(await reader()(START_S + 90)).toEqual(range(90, 110));
    expect(await reader()(START_S + 105)).toEqual(range(105, 110));
  });

  test('that is not there is an error that names it, and is read once it is', async () => {
    const read = reader();
    await expect(read()).rejects.toThrow(/queue_log cannot be read: ENOENT/);
    await writeFile(file, lines(0, 1));
    expect(await read()).toEqual([0]);
  });
});
