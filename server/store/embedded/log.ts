/**
 * The event log in a folder: appended to in groups, each durable with one flush of the disk. A full file is condensed
 * once; an expired one is deleted; an erased event is overwritten where it stands.
 */
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { HubEvent } from '../../../shared/event.ts';
import { MINUTE_MS, SECOND_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { IDS_KEPT_MS, type EventLog, type LoggedEvent } from '../event-log.ts';
import { HEADER_BYTES, rawBlock, readHeader } from './block.ts';
import { openDatedTables } from './dated-tables.ts';
import { overwrite, resumeOverwrite, type Overwrite } from './erase-journal.ts';
import { hashOf } from './key-hash.ts';
import { blocksWith, lastOf, readEvents } from './segments.ts';
import {
  condense,
  cutTorn,
  openSegment,
  SEGMENT,
  segmentName,
  withoutLines,
  type Segment,
} from './segment.ts';

export interface EmbeddedLogDeps {
  nowMs: () => number;
  /** Told what the administrator should know. */
  onNotice: (notice: string) => void;
}

/** A file is full when it is this large or old: text expires a file at a time. */
const SEGMENT_BYTES = 16 * 2 ** 20;
const SEGMENT_LASTS_MS = 15 * MINUTE_MS;
const GROUP_EVENTS = 8_192;
/** Events that a reader behind by no more gets without a look at the disk. */
const TAIL_EVENTS = 20_000;
/** What may wait for the disk before the sender is told to wait: more would only be lost if the power went. */
const WAITING_BYTES = 64 * 2 ** 20;
const IDS_FLUSHED_EVERY_MS = SECOND_MS;
/** Blocks overwritten at once. */
const OVERWRITES = 64;

interface Waiting {
  events: HubEvent[];
  /** A line of JSON each. */
  text: string;
  hashes: Buffer[];
  resolve: () => void;
  reject: (error: unknown) => void;
}

export interface EmbeddedLog extends EventLog {
  /** Runs a task while no file is changed but by appends, and after that only when it has ended. */
  whileStill<T>(task: () => Promise<T>): Promise<T>;
}

export async function openEmbeddedLog(
  folder: string,
  { nowMs, onNotice }: EmbeddedLogDeps,
): Promise<EmbeddedLog> {
  await mkdir(folder, { recursive: true });
  await resumeOverwrite(folder);
  /** Oldest first; the last is written to. */
  const segments: Segment[] = [];
  const names = (await readdir(folder)).toSorted();
  for (const name of names) if (name.endsWith('.new')) await rm(join(folder, name));
  const files = names.filter((name) => SEGMENT.test(name));
  for (const name of files) {
    if (name === files.at(-1)) {
      const cut = await cutTorn(join(folder, name));
      if (cut > 0) onNotice(`cut ${cut} bytes that a crash had left unfinished off ${name}`);
    }
    segments.push(openSegment(join(folder, name)));
  }
  const newest = segments.at(-1);
  let nextOffset = newest ? (lastOf(newest) ?? newest.first - 1) + 1 : 1;

  const { tables: ids, mark } = await openDatedTables(join(folder, 'ids'), {
    valueBytes: 0,
    keptMs: IDS_KEPT_MS,
    nowMs,
  });
  // Ids that were not written down when the process ended are in the log.
  for (let offset = Math.max(mark, (segments[0]?.first ?? 1) - 1); ;) {
    const batch = readEvents(segments, offset, 4_096);
    if (batch.length === 0) break;
    for (const { event } of batch) ids.put(hashOf(event.id));
    offset = batch.at(-1)!.offset;
  }

  /** The newest events, without a gap, for the reader that follows. */
  let tail: LoggedEvent[] = [];
  let tailFirst = nextOffset;

  let writing: { file: FileHandle; size: number; beganMs: number; segment: Segment } | undefined;
  let waiting: Waiting[] = [];
  let waitingBytes = 0;
  /** Ids that wait for the disk: not known yet, and not new any more. */
  const pending = new Set<string>();
  let flushing: Promise<void> | undefined;
  let closed = false;
  let lastIdsMs = nowMs();
  let idsAreKept = true;
  /** Changes of files, one after the other. */
  let changing: Promise<unknown> = Promise.resolve();

  /** Whatever writes to the newest file or begins one, one after the other. */
  let lane: Promise<unknown> = Promise.resolve();
  const inLane = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = lane.then(task, task);
    lane = turn.catch(() => undefined);
    return turn;
  };
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = changing.then(task, task);
    changing = turn.catch(() => undefined);
    return turn;
  };

  const isKnown = ({ id }: HubEvent, hash: Buffer): boolean =>
    pending.has(id) || ids.find(hash) !== undefined;

  const log: EmbeddedLog = {
    partitions: 1,
    append(events) {
      if (closed) return Promise.reject(failed('the store is closed'));
      if (events.length === 0) return Promise.resolve([]);
      if (waitingBytes > WAITING_BYTES) {
        return Promise.reject(failed('the disk does not keep up with what is sent'));
      }
      const fresh: HubEvent[] = [];
      const hashes: Buffer[] = [];
      const outcomes = events.map((event) => {
        const hash = hashOf(event.id);
        if (isKnown(event, hash)) return 'repeat' as const;
        pending.add(event.id);
        fresh.push(event);
        hashes.push(hash);
        return 'new' as const;
      });
      const text = fresh.map((event) => JSON.stringify(event)).join('\n');
      waitingBytes += text.length;
      return new Promise((resolve, reject) => {
        // A call of repeats alone waits too: what it repeats may not be durable yet.
        const done = (): void => resolve(outcomes);
        waiting.push({ events: fresh, text, hashes, resolve: done, reject });
        startFlush();
      });
    },
    has: (events) => Promise.resolve(events.map((event) => isKnown(event, hashOf(event.id)))),
    read(_partition, offset, limit) {
      if (offset + 1 < tailFirst) return Promise.resolve(readEvents(segments, offset, limit));
      // Its reader has passed what comes before.
      const start = Math.min(offset + 1 - tailFirst, tail.length);
      if (start > TAIL_EVENTS / 4) {
        tail = tail.slice(start);
        tailFirst += start;
      }
      const from = offset + 1 - tailFirst;
      return Promise.resolve(tail.slice(from, from + limit));
    },
    get(_partition, offsets) {
      return Promise.resolve(
        [...new Set(offsets)]
          .toSorted((a, b) => a - b)
          .flatMap((offset) =>
            readEvents(segments, offset - 1, 1).filter((one) => one.offset === offset),
          ),
      );
    },
    expire: (_partition, { committed, beforeMs }) =>
      inTurn(async () => {
        for (;;) {
          const [oldest] = segments;
          const last = oldest && lastOf(oldest);
          if (!oldest || last === undefined || last > committed) return;
          if (oldest.blocks().at(-1)!.loggedMs >= beforeMs) return;
          // The newest file may be empty, but is there: its name says where the offsets go on.
          const isLast = segments.length === 1;
          if (isLast)
            await inLane(() => (lastOf(oldest) === last ? startSegment() : Promise.resolve()));
          if (lastOf(oldest) !== last) return;
          segments.shift();
          dropTail(last);
          oldest.close();
          await rm(oldest.path, { force: true });
        }
      }),
    erase: (_partition, offsets) => inTurn(() => erase([...offsets].toSorted((a, b) => a - b))),
    whileStill: inTurn,
    async close() {
      if (closed) return;
      closed = true;
      while (flushing) await flushing;
      await changing;
      await writing?.file.close();
      writing = undefined;
      await ids.flush(nextOffset - 1, false);
      await ids.close();
      for (const segment of segments) segment.close();
    },
  };
  // Full ones that were not condensed when the process ended.
  for (const full of segments.slice(0, -1)) {
    if (!full.isCondensed()) condenseSoon(full);
  }
  return log;

  function startFlush(): void {
    flushing ??= flush().finally(() => {
      flushing = undefined;
      // What came after the last look.
      if (waiting.length > 0) startFlush();
    });
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const group = takeGroup();
      const written = group.filter(({ events }) => events.length > 0);
      let offset = 0;
      try {
        if (written.length > 0) offset = await inLane(() => write(written));
      } catch (error) {
        // Those after it too: they may repeat what was not written.
        const refusal = failed(messageOf(error), error);
        for (const one of [...group, ...waiting]) {
          for (const { id } of one.events) pending.delete(id);
          one.reject(refusal);
        }
        waiting = [];
        waitingBytes = 0;
        return;
      }
      for (const one of group) {
        for (const [place, event] of one.events.entries()) {
          tail.push({ offset: offset++, event });
          ids.put(one.hashes[place]!);
          pending.delete(event.id);
        }
        waitingBytes -= one.text.length;
        one.resolve();
      }
      if (tail.length > TAIL_EVENTS) {
        tail = [];
        tailFirst = nextOffset;
      }
      await keepIds();
    }
  }

  /** What the tail has up to an offset is read from the disk again, as far as it is there. */
  function dropTail(upTo: number): void {
    const passed = Math.min(Math.max(upTo + 1 - tailFirst, 0), tail.length);
    tail = tail.slice(passed);
    tailFirst += passed;
  }

  function takeGroup(): Waiting[] {
    let events = 0;
    const end = waiting.findIndex((one) => (events += one.events.length) > GROUP_EVENTS);
    const taken = waiting.slice(0, end === -1 ? undefined : Math.max(end, 1));
    waiting = waiting.slice(taken.length);
    return taken;
  }

  /** @returns the offset of the first. */
  async function write(group: readonly Waiting[]): Promise<number> {
    const now = nowMs();
    if (
      writing &&
      (writing.size >= SEGMENT_BYTES || writing.beganMs < now - SEGMENT_LASTS_MS) &&
      writing.size > 0
    ) {
      const full = writing.segment;
      await startSegment();
      condenseSoon(full);
    }
    if (!writing) await resumeSegment();
    const { file, segment } = writing!;
    const count = group.reduce((sum, { events }) => sum + events.length, 0);
    const text = group.map((one) => one.text).join('\n');
    const block = rawBlock(text, count, { first: nextOffset, loggedMs: now });
    // Also what an earlier failure has left after the last good block.
    const at = writing!.size;
    try {
      let done = 0;
      while (done < block.length) {
        done += (await file.write(block, done, block.length - done, at + done)).bytesWritten;
      }
      await file.datasync();
    } catch (error) {
      await file.truncate(at).catch(() => undefined);
      throw error;
    }
    writing!.size = at + block.length;
    segment.written({ ...readHeader(block)!, at });
    const first = nextOffset;
    nextOffset += count;
    return first;
  }

  function condenseSoon(full: Segment): void {
    void inTurn(() => (segments.includes(full) ? condense(full) : Promise.resolve())).catch(
      (error: unknown) => onNotice(`could not condense ${full.path}: ${messageOf(error)}`),
    );
  }

  /** Goes on in the newest file, if there is room. */
  async function resumeSegment(): Promise<void> {
    const last = segments.at(-1);
    const blocks = last?.blocks() ?? [];
    const end = blocks.at(-1);
    const isOpen =
      last && (!end || (end.encoding === 0 && blocks[0]!.loggedMs > nowMs() - SEGMENT_LASTS_MS));
    if (!isOpen) return startSegment();
    const size = end ? end.at + HEADER_BYTES + end.room : 0;
    if (size >= SEGMENT_BYTES) return startSegment();
    const file = await open(last.path, 'r+');
    await file.truncate(size);
    writing = { file, size, beganMs: blocks[0]?.loggedMs ?? nowMs(), segment: last };
  }

  async function startSegment(): Promise<void> {
    const path = join(folder, segmentName(nextOffset));
    if (segments.at(-1)?.path === path) return resumeEmpty();
    const file = await open(path, 'wx');
    await syncFolder();
    const segment = openSegment(path);
    segment.blocks();
    segments.push(segment);
    await writing?.file.close();
    writing = { file, size: 0, beganMs: nowMs(), segment };
  }

  async function resumeEmpty(): Promise<void> {
    if (writing) return;
    const segment = segments.at(-1)!;
    writing = { file: await open(segment.path, 'r+'), size: 0, beganMs: nowMs(), segment };
  }

  async function syncFolder(): Promise<void> {
    // A new name is durable with its folder; Windows has no such thing.
    const directory = await open(folder, 'r').catch(() => undefined);
    await directory?.sync().catch(() => undefined);
    await directory?.close();
  }

  async function keepIds(): Promise<void> {
    const now = nowMs();
    if (Math.abs(now - lastIdsMs) < IDS_FLUSHED_EVERY_MS) return;
    lastIdsMs = now;
    try {
      await ids.flush(nextOffset - 1, false);
      await ids.settle();
      idsAreKept = true;
    } catch (error) {
      if (idsAreKept)
        onNotice(`ids could not be written, and are held in memory: ${messageOf(error)}`);
      idsAreKept = false;
    }
  }

  async function erase(offsets: readonly number[]): Promise<void> {
    const gone = new Set(offsets);
    dropTail(tail.findLast(({ offset }) => gone.has(offset))?.offset ?? 0);
    let writes: Overwrite[] = [];
    let touched: (() => void)[] = [];
    const rewritten = new Map<Segment, number[]>();
    const finish = async (): Promise<void> => {
      if (writes.length > 0) await overwrite(folder, writes);
      writes = [];
      for (const note of touched) note();
      touched = [];
    };
    for (const [block, { segment, asked }] of blocksWith(segments, offsets)) {
      const bytes = withoutLines(segment, block, asked);
      if (!bytes) continue;
      if (bytes.length > HEADER_BYTES + block.room) {
        rewritten.set(segment, [...(rewritten.get(segment) ?? []), ...asked]);
        continue;
      }
      writes.push({ name: basename(segment.path), at: block.at, bytes });
      touched.push(() => segment.written({ ...readHeader(bytes)!, at: block.at }));
      if (writes.length === OVERWRITES) await finish();
    }
    await finish();
    for (const [segment, asked] of rewritten) await condense(segment, new Set(asked));
  }
}

const failed = (reason: string, cause?: unknown): HubError =>
  new HubError('STORE_FAILED', `the data folder could not be written: ${reason}`, { cause });
