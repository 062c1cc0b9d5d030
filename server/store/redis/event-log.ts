/**
 * The log in Redis: per partition a hash of events by dense offsets, and sets of ids. A hash, not a stream: what is
 * deleted from a stream stays in its memory blocks and dumps until all around it is gone, and a customer's words must not.
 *
 * Deliveries that come while others are being written go together in the next round: one call per partition and round.
 */
import type { HubEvent } from '../../../shared/event.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/units.ts';
import { HubError, messageOf } from '../../kernel/errors.ts';
import { IDS_KEPT_MS, type EventLog, type LoggedEvent } from '../event-log.ts';
import { partitionsOf } from '../partition.ts';
import { ID_SPAN_MS, ID_SPANS, type RedisKeys } from './keys.ts';
import { redisScript, type RedisLink } from './link.ts';

export interface RedisLogDeps {
  link: RedisLink;
  keys: RedisKeys;
  /** The hub's time, by which ids and events grow old. */
  nowMs: () => number;
  /**
   * Told after each round of the partitions that have new events, and how many the round had; `isUrgent`: there are
   * readings of queues, which may raise an alert, or deletions among them.
   */
  onAppended?: (partitions: readonly number[], events: number, isUrgent: boolean) => void;
  /** Told when something was erased, whose bytes Redis's append-only file still has. */
  onErased?: () => void;
}

export interface RedisLogOptions {
  partitions: number;
  /** So many replicas must have the events before a sender is told yes. @default 0 */
  replicas?: number;
  /** Events that may wait for their round; more are refused. @default 50,000 */
  maxQueued?: number;
}

/** A set of ids is gone so long after its last was added; by Redis's clock, so with an hour to spare. */
const IDS_EXPIRE_MS = IDS_KEPT_MS + ID_SPAN_MS + HOUR_MS;
/** Rounds that may be under way at once: one is written while the next is being made. */
const MAX_ROUNDS = 2;
/** Events in one round. */
const ROUND = 4_000;
const REPLICAS_WAIT_MS = 1_000;
/** Fields in one HMGET. */
const GET_BATCH = 1_000;

/**
 * KEYS: meta, events, minutes, then the sets of ids, newest first. ARGV: the minute, the sets' life in ms, then id and
 * event by turns. Gives 1 for each that is new, else 0. Writes even when nothing is new: a WAIT after it then covers
 * what an earlier call wrote.
 */
const APPEND = redisScript(`
local count = (#ARGV - 2) / 2
local ids, seen, outcomes, fields = {}, {}, {}, {}
for i = 1, count do ids[i] = ARGV[2 * i + 1] end
for k = 5, #KEYS do
  for from = 1, count, 4000 do
    local to = math.min(count, from + 3999)
    local held = redis.call('SMISMEMBER', KEYS[k], unpack(ids, from, to))
    for i = from, to do if held[i - from + 1] == 1 then seen[i] = true end end
  end
end
local meta = redis.call('HMGET', KEYS[1], 'last', 'minute')
local last = tonumber(meta[1] or '0')
local before = last
for i = 1, count do
  if seen[i] or redis.call('SADD', KEYS[4], ids[i]) == 0 then
    outcomes[i] = 0
  else
    last = last + 1
    outcomes[i] = 1
    fields[#fields + 1] = last
    fields[#fields + 1] = ARGV[2 * i + 2]
  end
end
for from = 1, #fields, 4000 do
  redis.call('HSET', KEYS[2], unpack(fields, from, math.min(#fields, from + 3999)))
end
local minute = math.max(tonumber(ARGV[1]), tonumber(meta[2] or '0'))
if last > before then
  if tostring(minute) ~= meta[2] then redis.call('ZADD', KEYS[3], before + 1, minute) end
  redis.call('PEXPIRE', KEYS[4], ARGV[2])
  redis.call('HSET', KEYS[1], 'last', last, 'minute', minute)
else
  redis.call('HSET', KEYS[1], 'last', last)
end
return outcomes
`);

/** KEYS: meta, events. ARGV: offset to begin after, most events. Gives offset and event by turns. */
const READ = redisScript(`
local meta = redis.call('HMGET', KEYS[1], 'first', 'last')
local from = math.max(tonumber(ARGV[1]) + 1, tonumber(meta[1] or '1'))
local last, limit = tonumber(meta[2] or '0'), tonumber(ARGV[2])
local found = {}
while from <= last and #found < 2 * limit do
  local offsets = {}
  local to = math.min(last, from + math.min(4000, limit - #found / 2) - 1)
  for offset = from, to do offsets[#offsets + 1] = offset end
  local events = redis.call('HMGET', KEYS[2], unpack(offsets))
  for i = 1, #offsets do
    if events[i] then
      found[#found + 1] = offsets[i]
      found[#found + 1] = events[i]
    end
  end
  from = to + 1
end
return found
`);

/**
 * KEYS: meta, events, minutes. ARGV: offset that is committed, first minute to keep. Gives 1 when there is more to do:
 * a server that lets go of a whole day at once would answer nobody meanwhile.
 */
const EXPIRE = redisScript(`
local committed, keep = tonumber(ARGV[1]), tonumber(ARGV[2])
local meta = redis.call('HMGET', KEYS[1], 'first', 'last')
local first, last = tonumber(meta[1] or '1'), tonumber(meta[2] or '0')
local begun, more = first, 0
while more == 0 do
  local marks = redis.call('ZRANGE', KEYS[3], 0, 1, 'WITHSCORES')
  if #marks == 0 or tonumber(marks[1]) >= keep then break end
  local stop = tonumber(marks[4] or last + 1)
  local to = math.min(stop, committed + 1)
  while first < to do
    if first - begun >= 20000 then more = 1 break end
    local offsets = {}
    for offset = first, math.min(to, first + 4000) - 1 do offsets[#offsets + 1] = offset end
    redis.call('HDEL', KEYS[2], unpack(offsets))
    first = first + #offsets
  end
  if more == 1 or to < stop or not marks[3] then break end
  redis.call('ZREM', KEYS[3], marks[1])
end
if first > begun then redis.call('HSET', KEYS[1], 'first', first) end
return more
`);

interface Delivery {
  events: readonly HubEvent[];
  outcomes: ('new' | 'repeat')[];
  resolve: (outcomes: ('new' | 'repeat')[]) => void;
  reject: (error: unknown) => void;
}

/** What a round has for one partition. */
interface Share {
  args: string[];
  /** Where each outcome goes. */
  places: { delivery: Delivery; index: number }[];
}

export function createRedisLog(
  { link, keys, nowMs, onAppended, onErased }: RedisLogDeps,
  { partitions, replicas = 0, maxQueued = 50_000 }: RedisLogOptions,
): EventLog {
  const queue: Delivery[] = [];
  let queued = 0;
  let rounds = 0;

  /** A partition's sets of ids, newest first. */
  const idSets = (partition: number): string[] => {
    const { ids } = keys.partition(partition);
    const span = Math.floor(nowMs() / ID_SPAN_MS);
    return Array.from({ length: ID_SPANS }, (_, back) => ids(span - back));
  };

  const append = async (partition: number, { args }: Share): Promise<readonly number[]> => {
    const { meta, events, minutes } = keys.partition(partition);
    const spans = idSets(partition);
    const head = [String(Math.floor(nowMs() / MINUTE_MS)), String(IDS_EXPIRE_MS)];
    const outcomes = await link.run(APPEND, [meta, events, minutes, ...spans], [...head, ...args]);
    if (replicas > 0) await waitForReplicas(meta);
    return outcomes as number[];
  };

  const waitForReplicas = async (key: string): Promise<void> => {
    const args = ['WAIT', String(replicas), String(REPLICAS_WAIT_MS)];
    const reached = Number(await link.send(key, args));
    if (reached < replicas) {
      throw new HubError(
        'STORE_FAILED',
        `only ${reached} of ${replicas} replicas have the events (REDIS_REPLICAS)`,
      );
    }
  };

  const write = async (deliveries: readonly Delivery[]): Promise<void> => {
    const shares = new Map<number, Share>();
    for (const delivery of deliveries) {
      delivery.events.forEach((event, index) => {
        const json = JSON.stringify(event);
        for (const partition of partitionsOf(event, partitions)) {
          let share = shares.get(partition);
          if (!share) shares.set(partition, (share = { args: [], places: [] }));
          share.args.push(event.id, json);
          share.places.push({ delivery, index });
        }
      });
    }
    const grown: number[] = [];
    const failures = new Map<Delivery, unknown>();
    await Promise.all(
      [...shares].map(async ([partition, share]) => {
        try {
          const outcomes = await append(partition, share);
          share.places.forEach(({ delivery, index }, place) => {
            // One of several partitions is enough: a deletion that came through in part is not done with.
            if (outcomes[place] === 1) delivery.outcomes[index] = 'new';
          });
          if (outcomes.includes(1)) grown.push(partition);
        } catch (error) {
          for (const { delivery } of share.places) failures.set(delivery, error);
        }
      }),
    );
    if (grown.length > 0) {
      const count = deliveries.reduce((sum, { events }) => sum + events.length, 0);
      onAppended?.(grown, count, deliveries.some(hasUrgent));
    }
    for (const delivery of deliveries) {
      const error = failures.get(delivery);
      if (error === undefined) delivery.resolve(delivery.outcomes);
      else delivery.reject(asStoreFailed(error));
    }
  };

  const startRounds = (): void => {
    while (queue.length > 0 && rounds < MAX_ROUNDS) {
      const deliveries: Delivery[] = [];
      let size = 0;
      while (queue.length > 0 && (size === 0 || size + queue[0]!.events.length <= ROUND)) {
        const delivery = queue.shift()!;
        size += delivery.events.length;
        deliveries.push(delivery);
      }
      queued -= size;
      rounds += 1;
      void write(deliveries).finally(() => {
        rounds -= 1;
        startRounds();
      });
    }
  };

  return {
    partitions,
    append(events) {
      if (events.length === 0) return Promise.resolve([]);
      if (queued > 0 && queued + events.length > maxQueued) {
        const waiting = `${queued} events wait for Redis already`;
        return Promise.reject(new HubError('STORE_FAILED', waiting));
      }
      queued += events.length;
      return new Promise((resolve, reject) => {
        const outcomes = events.map(() => 'repeat' as const);
        queue.push({ events, outcomes, resolve, reject });
        startRounds();
      });
    },
    async has(wanted) {
      const known = wanted.map(() => false);
      const places = new Map<number, number[]>();
      wanted.forEach((event, place) => {
        // One that belongs to several is in the first if it is in any.
        const partition = partitionsOf(event, partitions)[0]!;
        places.set(partition, [...(places.get(partition) ?? []), place]);
      });
      await Promise.all(
        [...places].flatMap(([partition, at]) =>
          idSets(partition).map(async (set) => {
            const ids = at.map((place) => wanted[place]!.id);
            const held = (await link.send(set, ['SMISMEMBER', set, ...ids])) as number[];
            at.forEach((place, index) => (known[place] ||= held[index] === 1));
          }),
        ),
      );
      return known;
    },
    async read(partition, offset, limit) {
      const { meta, events } = keys.partition(partition);
      const args = [String(offset), String(limit)];
      return pairsOf((await link.run(READ, [meta, events], args)) as (number | string)[]);
    },
    async get(partition, offsets) {
      const { events } = keys.partition(partition);
      const wanted = [...new Set(offsets)].sort((a, b) => a - b);
      const found: LoggedEvent[] = [];
      for (let from = 0; from < wanted.length; from += GET_BATCH) {
        const batch = wanted.slice(from, from + GET_BATCH);
        const texts = (await link.send(events, ['HMGET', events, ...batch.map(String)])) as (
          | string
          | null
        )[];
        batch.forEach((offset, place) => {
          const text = texts[place];
          if (typeof text === 'string') found.push(logged(offset, text));
        });
      }
      return found;
    },
    async expire(partition, { committed, beforeMs }) {
      const { meta, events, minutes } = keys.partition(partition);
      const args = [String(committed), String(Math.floor(beforeMs / MINUTE_MS))];
      while ((await link.run(EXPIRE, [meta, events, minutes], args)) === 1);
    },
    async erase(partition, offsets) {
      if (offsets.length === 0) return;
      const { events } = keys.partition(partition);
      const removed = await link.send(events, ['HDEL', events, ...offsets.map(String)]);
      if (Number(removed) > 0) onErased?.();
    },
    close: () => Promise.resolve(),
  };
}

const URGENT: ReadonlySet<HubEvent['type']> = new Set(['queue-reading', 'mention-deletion']);

const hasUrgent = ({ events }: Delivery): boolean => events.some(({ type }) => URGENT.has(type));

function pairsOf(flat: readonly (number | string)[]): LoggedEvent[] {
  const found: LoggedEvent[] = [];
  for (let at = 0; at < flat.length; at += 2) {
    found.push(logged(Number(flat[at]), String(flat[at + 1])));
  }
  return found;
}

const logged = (offset: number, text: string): LoggedEvent => ({
  offset,
  // The log's own writing: it was parsed and checked when it came.
  event: JSON.parse(text) as HubEvent,
});

const asStoreFailed = (error: unknown): HubError =>
  error instanceof HubError
    ? error
    : new HubError('STORE_FAILED', messageOf(error), { cause: error });
