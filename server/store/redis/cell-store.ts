/**
 * The cells in Redis: per partition a hash of records, and hashes of ledger entries. A commit is one script, which
 * refuses a node that is not the partition's any more and, where other nodes follow, tells them what changed.
 */
import { HOUR_MS, SECOND_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { ENTRIES_KEPT_MS, type CellStore, type Commit, type RecordValue } from '../cell-store.ts';
import { ENTRY_SPAN_MS, ENTRY_SPANS, type RedisKeys } from './keys.ts';
import { redisScript, type RedisArgument, type RedisLink } from './link.ts';

/** What a commit changed. */
export interface CellChanges {
  put: readonly (readonly [key: string, value: RecordValue])[];
  remove: readonly string[];
}

/** One commit of a partition: the how manieth, and by which token. */
export interface CellVersion {
  version: number;
  by: string;
}

export interface RedisCells extends CellStore {
  /** What is committed, for one that follows: `at` says from where on. */
  loadVersion(partition: number): Promise<{ at: CellVersion; records: Map<string, RecordValue> }>;
  /**
   * What has been committed after a version, in order; undefined when that is not known, or another node has made it:
   * load it anew. After a failover that has lost commits, a number alone may name another commit than it did.
   */
  changesAfter(
    partition: number,
    at: CellVersion,
  ): Promise<{ at: CellVersion; changes: CellChanges[] } | undefined>;
}

/** Said of a commit by a node whose lease another has taken, or under whom Redis lost what it had. */
export class StaleLease extends Error {}

export interface RedisCellsDeps {
  link: RedisLink;
  keys: RedisKeys;
  /** The hub's time, by which entries grow old. */
  nowMs: () => number;
  /** The fencing token under which a partition is held; undefined: commits are not fenced. */
  tokenOf?: (partition: number) => string | undefined;
  /** Whether other nodes follow this one's commits. */
  isFollowed?: () => boolean;
  /** Told after each commit. */
  onCommitted?: (partition: number) => void;
}

const ENTRIES_EXPIRE_MS = ENTRIES_KEPT_MS + ENTRY_SPAN_MS + HOUR_MS;
/** Commits whose changes are kept: of small ones more, as they come closer together. */
const CHANGES_KEPT = 64;
const LARGE_CHANGES_KEPT = 12;
const LARGE_BYTES = 20_000;
const SCAN_COUNT = 5_000;
/** How long the last commit of a quiet partition is taken to be there still. */
const SEEN_WITHIN_MS = 2 * SECOND_MS;
/** Fewer than Lua can unpack. */
const GET_BATCH = 4_000;

/**
 * KEYS: meta, cells, changes, entries. ARGV: token and version that the caller goes by (empty: does not matter), offset,
 * life of entries in ms, whether others follow (1), commits whose changes are kept, of small ones and of large, whether
 * it is the caller's first since it loaded (1), how many removals, records and entries, and these: of entries the keys,
 * and then all values in one. Gives the version.
 *
 * The first commit after loading takes a version of its own time: when a failover has lost some, no new one is taken
 * for one of those by a node that has followed them.
 */
const COMMIT = redisScript(`
local meta = redis.call('HMGET', KEYS[1], 'token', 'version', 'last')
local version = tonumber(meta[2] or '0')
if ARGV[1] ~= '' and ARGV[1] ~= meta[1] then
  return redis.error_reply('STALE another node holds the partition')
end
if ARGV[2] ~= '' and tonumber(ARGV[2]) ~= version then
  return redis.error_reply('STALE version ' .. version .. ' is not ' .. ARGV[2])
end
if ARGV[1] ~= '' and tonumber(ARGV[3]) > tonumber(meta[3] or '0') then
  return redis.error_reply('STALE the log ends before offset ' .. ARGV[3])
end
local removals, records = tonumber(ARGV[9]), tonumber(ARGV[10])
local at = 12
local changes
if ARGV[5] == '1' then
  local put, remove = {}, {}
  for i = at, at + removals - 1 do remove[#remove + 1] = cjson.encode(ARGV[i]) end
  for i = at + removals, at + removals + 2 * records - 1, 2 do
    put[#put + 1] = '[' .. cjson.encode(ARGV[i]) .. ',' .. ARGV[i + 1] .. ']'
  end
  changes = '{"put":[' .. table.concat(put, ',') .. '],"remove":[' .. table.concat(remove, ',') .. ']}'
end
local function each(count, width, command, key)
  local stop = at + count * width
  while at < stop do
    local to = math.min(stop, at + 4000)
    redis.call(command, key, unpack(ARGV, at, to - 1))
    at = to
  end
end
each(removals, 1, 'HDEL', KEYS[2])
each(records, 2, 'HSET', KEYS[2])
local entries = tonumber(ARGV[11])
if entries > 0 then
  local values = ARGV[at + entries]
  local width = #values / entries
  for from = 0, entries - 1, 2000 do
    local fields = {}
    for entry = from, math.min(entries, from + 2000) - 1 do
      fields[#fields + 1] = ARGV[at + entry]
      fields[#fields + 1] = string.sub(values, entry * width + 1, (entry + 1) * width)
    end
    redis.call('HSET', KEYS[4], unpack(fields))
  end
  redis.call('PEXPIRE', KEYS[4], ARGV[4])
end
version = version + 1
if ARGV[8] == '1' then
  local time = redis.call('TIME')
  version = math.max(version, time[1] * 1000 + math.floor(time[2] / 1000))
end
redis.call('HSET', KEYS[1], 'offset', ARGV[3], 'version', version, 'by', ARGV[1])
if changes then
  local kept = #changes > ${LARGE_BYTES} and ARGV[7] or ARGV[6]
  redis.call('XADD', KEYS[3], 'MAXLEN', kept, version .. '-0', 'by', ARGV[1], 'changes', changes)
end
return version
`);

/** KEYS: meta, changes. ARGV: version. Gives the newest version, who made it, and the stream's entries after ARGV's. */
const FOLLOW = redisScript(`
local meta = redis.call('HMGET', KEYS[1], 'version', 'by')
local entries = redis.call('XRANGE', KEYS[2], '(' .. ARGV[1] .. '-0', '+')
return { meta[1] or '0', meta[2] or '', entries }
`);

/** KEYS: hashes, the newest first. ARGV: fields. Gives of each field the newest value, or false. */
const ENTRIES = redisScript(`
local found = {}
for i = 1, #ARGV do found[i] = false end
for k = 1, #KEYS do
  local values = redis.call('HMGET', KEYS[k], unpack(ARGV))
  for i = 1, #ARGV do found[i] = found[i] or values[i] end
end
return found
`);

export function createRedisCells({
  link,
  keys,
  nowMs,
  tokenOf = () => undefined,
  isFollowed = () => false,
  onCommitted,
}: RedisCellsDeps): RedisCells {
  /** Of the partitions that this node holds: the last commit, by which token, and whether that was one of its own. */
  const committed = new Map<
    number,
    { token: string; version: number; offset: number; own: boolean; seenMs: number }
  >();

  const scan = async (key: string): Promise<Map<string, RecordValue>> => {
    const records = new Map<string, RecordValue>();
    let cursor = '0';
    do {
      const args = ['HSCAN', key, cursor, 'COUNT', String(SCAN_COUNT)];
      const [next, flat] = (await link.send(key, args)) as [string, string[]];
      for (let at = 0; at < flat.length; at += 2) {
        records.set(flat[at]!, JSON.parse(flat[at + 1]!) as RecordValue);
      }
      cursor = next;
    } while (cursor !== '0');
    return new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
  };

  const metaOf = async (partition: number) => {
    const { meta } = keys.partition(partition);
    const fields = ['offset', 'version', 'by'];
    const [offset, version, by] = (await link.send(meta, ['HMGET', meta, ...fields])) as (
      | string
      | null
    )[];
    return { offset: Number(offset ?? 0), version: Number(version ?? 0), by: by ?? '' };
  };

  /** Whoever has nothing to commit would not be refused after a failover that has lost its last: it looks. */
  async function seeAgain(
    partition: number,
    known: { version: number; seenMs: number },
  ): Promise<void> {
    if (performance.now() - known.seenMs < SEEN_WITHIN_MS) return;
    known.seenMs = performance.now();
    const found = await metaOf(partition).catch(() => undefined);
    if (found === undefined || found.version === known.version) return;
    committed.delete(partition);
    throw new StaleLease(`STALE version ${found.version} is not ${known.version}`);
  }

  return {
    async load(partition) {
      const { offset, version } = await metaOf(partition);
      const records = await scan(keys.partition(partition).cells);
      const token = tokenOf(partition);
      if (token !== undefined) {
        committed.set(partition, { token, version, offset, own: false, seenMs: performance.now() });
      }
      return { offset, records };
    },
    async loadVersion(partition) {
      // Read before the records: what is committed meanwhile comes again with the changes, and twice is as good as once.
      const { version, by } = await metaOf(partition);
      return { at: { version, by }, records: await scan(keys.partition(partition).cells) };
    },
    async entries(partition, wanted) {
      const { entries } = keys.partition(partition);
      const span = Math.floor(nowMs() / ENTRY_SPAN_MS);
      const spans = Array.from({ length: ENTRY_SPANS }, (_, back) => entries(span - back));
      const found = new Map<string, Uint8Array>();
      for (let from = 0; from < wanted.length; from += GET_BATCH) {
        const batch = wanted.slice(from, from + GET_BATCH);
        const [newest, ...older] = spans;
        const values = await link.run(ENTRIES, [newest!, ...older], batch, { bytes: true });
        (values as (Buffer | null)[]).forEach((value, place) => {
          if (value) found.set(batch[place]!, value);
        });
      }
      return found;
    },
    async commit(partition, commit) {
      const { offset, put, remove, entries = [] } = commit;
      const token = tokenOf(partition);
      const before = committed.get(partition);
      const known = before !== undefined && before.token === token ? before : undefined;
      const isEmpty = put.length + remove.length + entries.length === 0;
      if (known && isEmpty && known.offset === offset) {
        await seeAgain(partition, known);
        return;
      }
      const names = keys.partition(partition);
      const span = Math.floor(nowMs() / ENTRY_SPAN_MS);
      const args: RedisArgument[] = [
        token ?? '',
        known === undefined ? '' : String(known.version),
        String(offset),
        String(ENTRIES_EXPIRE_MS),
        isFollowed() ? '1' : '0',
        String(CHANGES_KEPT),
        String(LARGE_CHANGES_KEPT),
        known?.own === true ? '0' : '1',
        ...countsOf(commit),
        ...remove,
      ];
      for (const [key, value] of put) args.push(key, JSON.stringify(value));
      for (const [key] of entries) args.push(key);
      // In one, since each argument that is not text goes to the socket by itself.
      if (entries.length > 0) args.push(Buffer.concat(entries.map(([, value]) => value)));
      try {
        const { meta, cells, changes: stream } = names;
        const version = await link.run(COMMIT, [meta, cells, stream, names.entries(span)], args);
        if (token !== undefined) {
          committed.set(partition, {
            token,
            version: Number(version),
            offset,
            own: true,
            seenMs: performance.now(),
          });
        }
      } catch (error) {
        if (!messageOf(error).startsWith('STALE')) throw error;
        committed.delete(partition);
        throw new StaleLease(messageOf(error), { cause: error });
      }
      onCommitted?.(partition);
    },
    async changesAfter(partition, { version, by }) {
      const { changes, meta } = keys.partition(partition);
      const [newest, newestBy, entries] = (await link.run(
        FOLLOW,
        [meta, changes],
        [String(version)],
      )) as [string, string, [id: string, fields: string[]][]];
      const found: CellChanges[] = [];
      let last = version;
      for (const [id, [, entryBy, , text = '']] of entries) {
        const next = Number(id.split('-', 1)[0]);
        if (next !== last + 1 || entryBy !== by) return undefined;
        last = next;
        found.push(JSON.parse(text) as CellChanges);
      }
      // Commits may have been made that told nobody.
      if (last !== Number(newest) || newestBy !== by) return undefined;
      return { at: { version: last, by }, changes: found };
    },
    close: () => Promise.resolve(),
  };
}

const countsOf = ({ put, remove, entries = [] }: Commit): string[] =>
  [remove.length, put.length, entries.length].map(String);

/** Whether a commit was refused because the partition is not this node's any more. */
export const isStale = (error: unknown): boolean =>
  error instanceof StaleLease || (error instanceof HubError && error.cause instanceof StaleLease);
