/**
 * The cell store in a folder: records in LMDB, one transaction a commit; entries in dated tables, of which what was
 * written for a commit that did not come about is not taken back; records with text in a file of their own.
 */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HOUR_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import {
  ENTRIES_KEPT_MS,
  ENTRY_BYTES,
  TEXT_PREFIX,
  type CellStore,
  type Commit,
  type RecordValue,
} from '../cell-store.ts';
import { openDatedTables, type DatedTables } from './dated-tables.ts';
import { hashOf } from './key-hash.ts';
import { openRecords } from './records-file.ts';
import { readTexts, wipeTexts, writeTexts, type TextRecords } from './text-file.ts';

export interface EmbeddedCells extends CellStore {
  /** Runs a task between two commits. */
  whileStill<T>(task: () => Promise<T>): Promise<T>;
  /** Copies the records to a new file, without the room that removed ones have left. */
  copyRecords(file: string): Promise<void>;
  /** Puts such a copy in the records' place; bytes of both files. */
  compact(): Promise<{ before: number; after: number }>;
}

/** LMDB takes keys of 1,978 bytes; a longer one is stored under its hash, beside its value. */
const MAX_KEY_BYTES = 1_900;
/** No byte of UTF-8: keys that begin so are the store's own. */
const OWN = 0xff;
const OFFSET = Buffer.from([OWN, 0]);
const LONG = 1;
/** Values are parsed together, as one call for many costs half of a call for each. */
const PARSED_AT_ONCE = 2_000;
const PARSED_CHARACTERS = 2 ** 20;
const LOOKED_EVERY_MS = HOUR_MS;
/** Less room than this is not worth a thought. */
const WASTED_BYTES = 64 * 2 ** 20;
const GENERATION_KEY = Buffer.from([OWN, OWN, OWN]);

export const recordsFile = (folder: string): string => join(folder, 'records.mdb');

export async function openEmbeddedCells(
  folder: string,
  { nowMs }: { nowMs: () => number },
): Promise<EmbeddedCells> {
  await mkdir(folder, { recursive: true });
  const path = recordsFile(folder);
  let { db, proven } = openRecords(path);
  let generation = Number(db.get(GENERATION_KEY) ?? '0');
  let texts = await readTexts(folder, generation);
  const tables = new Map<number, Promise<DatedTables>>();
  let lastLookMs = nowMs();
  /** One commit after the other. */
  let committing: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = committing.then(task, task);
    committing = turn.catch(() => undefined);
    return turn;
  };

  const tablesOf = (partition: number): Promise<DatedTables> => {
    const held =
      tables.get(partition) ??
      openDatedTables(join(folder, `entries-${partition}`), {
        valueBytes: ENTRY_BYTES,
        keptMs: ENTRIES_KEPT_MS,
        nowMs,
        upTo: offsetOf(partition),
      }).then((opened) => opened.tables);
    tables.set(partition, held);
    return held;
  };

  const offsetOf = (partition: number): number => Number(db.get(keyIn(partition, OFFSET)) ?? '0');

  return {
    async load(partition) {
      const records = new Map<string, RecordValue>();
      const range = { start: keyIn(partition), end: keyIn(partition + 1) };
      let keys: string[] = [];
      let values: string[] = [];
      let characters = 0;
      const take = (): void => {
        if (keys.length === 0) return;
        const parsed = JSON.parse(`[${values.join()}]`) as RecordValue[];
        for (const [place, key] of keys.entries()) records.set(key, parsed[place]);
        [keys, values] = [[], []];
        characters = 0;
      };
      for (const { key, value } of db.getRange(range)) {
        if (values.length >= PARSED_AT_ONCE || characters >= PARSED_CHARACTERS) take();
        if (key[2] !== OWN && isPlainText(value)) {
          take();
          records.set(key.toString('utf8', 2), value.slice(1, -1));
        } else if (key[2] !== OWN) {
          keys.push(key.toString('utf8', 2));
          values.push(value);
          if (keys.length === PARSED_AT_ONCE) take();
        } else if (key[3] === LONG) records.set(...(JSON.parse(value) as [string, RecordValue]));
      }
      take();
      proven();
      for (const [key, value] of texts.get(partition) ?? []) {
        records.set(key, JSON.parse(value) as RecordValue);
      }
      // Opened now, so that the first look-up need not wait.
      await tablesOf(partition);
      return Promise.resolve({ offset: offsetOf(partition), records });
    },
    async entries(partition, keys) {
      const found = new Map<string, Uint8Array>();
      if (keys.length === 0) return found;
      const table = await tablesOf(partition);
      for (const key of keys) {
        const value = table.find(hashOf(key));
        if (value) found.set(key, Uint8Array.from(value));
      }
      return found;
    },
    commit: (partition, commit) =>
      inTurn(async () => {
        try {
          await write(partition, commit);
        } catch (error) {
          throw new HubError(
            'STORE_FAILED',
            `the data folder could not be written: ${messageOf(error)}`,
            { cause: error },
          );
        }
      }),
    whileStill: inTurn,
    copyRecords: (file) => db.backup(file, true),
    compact: () => inTurn(compactNow),
    async close() {
      await committing;
      for (const table of tables.values()) await (await table).close();
      await db.close();
      proven();
    },
  };

  async function compactNow(): Promise<{ before: number; after: number }> {
    const { size: before } = await stat(path);
    await rm(`${path}.new`, { force: true });
    await db.backup(`${path}.new`, true);
    await db.close();
    await rename(`${path}.new`, path);
    ({ db, proven } = openRecords(path));
    proven();
    return { before, after: (await stat(path)).size };
  }

  /** Old cells go, and leave their room in the file: once that is most of it, the file is written anew. */
  async function compactInTime(): Promise<void> {
    const now = nowMs();
    if (Math.abs(now - lastLookMs) < LOOKED_EVERY_MS) return;
    lastLookMs = now;
    const stats = db.getStats() as Record<string, number>;
    const { treeBranchPageCount = 0, treeLeafPageCount = 0, overflowPages = 0 } = stats;
    const used = treeBranchPageCount + treeLeafPageCount + overflowPages;
    const { lastPageNumber = 0, pageSize = 0 } = stats;
    if (lastPageNumber * pageSize > WASTED_BYTES && used < lastPageNumber / 3) await compactNow();
  }

  async function write(
    partition: number,
    { offset, put, remove, entries = [] }: Commit,
  ): Promise<void> {
    const table = await tablesOf(partition);
    for (const [key, value] of entries) table.put(hashOf(key), value);
    // Durable before the offset that they belong to: marked with it, they count only if it does.
    await table.flush(offset, true);
    const changed = withTexts(partition, put, remove);
    const old = generation;
    const next = old + 1;
    if (changed) await writeTexts(folder, next, changed);
    const written = db.batch(() => {
      for (const key of remove) if (!isText(key)) void db.remove(recordKey(partition, key));
      for (const [key, value] of put) if (!isText(key)) putRecord(partition, key, value);
      void db.put(keyIn(partition, OFFSET), String(offset));
      if (changed) void db.put(GENERATION_KEY, String(next));
    });
    if (!(await written)) throw new Error('the transaction was not written');
    await db.flushed;
    if (changed) {
      generation = next;
      texts = changed;
      await wipeTexts(folder, old);
    }
    await table.settle();
    await compactInTime();
  }

  /** The records with text as they will be; undefined when they stay as they are. */
  function withTexts(
    partition: number,
    put: Commit['put'],
    remove: Commit['remove'],
  ): TextRecords | undefined {
    const removed = remove.filter((key) => isText(key) && texts.get(partition)?.has(key));
    const added = put.filter(([key]) => isText(key));
    if (removed.length + added.length === 0) return undefined;
    const records = new Map(texts.get(partition));
    for (const key of removed) records.delete(key);
    for (const [key, value] of added) records.set(key, JSON.stringify(value));
    return new Map(texts).set(partition, records);
  }

  function putRecord(partition: number, key: string, value: RecordValue): void {
    const at = recordKey(partition, key);
    const isLong = at[2] === OWN;
    void db.put(at, JSON.stringify(isLong ? [key, value] : value));
  }
}

/** JSON of a text without any escape, as the large records are: it need not be parsed. */
const isPlainText = (json: string): boolean => json.startsWith('"') && !json.includes('\\');

const isText = (key: string): boolean => key.startsWith(TEXT_PREFIX);

function keyIn(partition: number, rest: Uint8Array = Buffer.alloc(0)): Buffer {
  const key = Buffer.alloc(2 + rest.length);
  key.writeUInt16BE(partition);
  key.set(rest, 2);
  return key;
}

function recordKey(partition: number, key: string): Buffer {
  const bytes = Buffer.from(key);
  if (bytes.length <= MAX_KEY_BYTES) return keyIn(partition, bytes);
  const digest = createHash('sha256').update(bytes).digest();
  return keyIn(partition, Buffer.concat([Buffer.from([OWN, LONG]), digest]));
}
