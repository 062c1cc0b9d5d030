import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { HubError } from '../../../../server/kernel/errors.ts';
import { redisStream } from '../../../../server/sources/redis-stream.ts';
import { SECOND_MS } from '../../../../shared/units.ts';

/** A Redis that holds these entries; what becomes of its one connection. */
const peer = vi.hoisted(() => ({ entries: [] as unknown[], acks: [] as string[], connects: 0 }));

vi.mock('redis', () => ({
  createClient: () => {
    const client = {
      isOpen: true,
      on: () => client,
      destroy: () => undefined,
      connect: () => Promise.resolve((peer.connects += 1)),
      xGroupCreate: () => Promise.resolve(),
      xPendingRange: () => Promise.resolve([]),
      xAutoClaim: () => Promise.resolve({ nextId: '0-0', messages: [] }),
      async xReadGroup() {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return [{ messages: peer.entries.splice(0) }];
      },
      xAck: (_stream: string, _group: string, ids: string[]) =>
        Promise.resolve(void peer.acks.push(...ids)),
    };
    return client;
  },
}));

beforeEach(() => {
  peer.entries = [{ id: '1-0', message: { ce: '{"id":"a"}' } }];
  peer.acks = [];
  peer.connects = 0;
});

/** A source whose hub fails to store so many deliveries. */
function run(failures: number) {
  const said: string[] = [];
  const source = redisStream.create(
    {
      id: 'stream',
      type: 'redis-stream',
      display: 'masked',
      ...redisStream.options.parse({ url: 'redis://localhost', stream: 's' }),
    },
    { baseFolder: '/', env: {}, storyClock: undefined },
  );
  const aborter = new AbortController();
  const ended = source.run(
    {
      deliver(raws) {
        if (failures-- > 0) return Promise.reject(new HubError('STORE_FAILED', 'the disk is full'));
        said.push(`deliver ${JSON.stringify(raws)}`);
        return Promise.resolve({ accepted: raws.length, repeated: 0, refused: [] });
      },
      up: () => void said.push('up'),
      down: (reason) => void said.push(`down: ${reason}`),
    },
    aborter.signal,
  );
  const stop = async (): Promise<void> => {
    aborter.abort();
    await ended;
  };
  onTestFinished(stop);
  return { said, stop };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 4 * SECOND_MS, interval: 10 });

describe('a Redis stream whose hub cannot store', () => {
  test('is down for the hub’s reason, keeps its connection, delivers again and is up', async () => {
    const { said } = run(1);
    await until(() => expect(peer.acks).toEqual(['1-0']));
    expect(said).toEqual(['up', 'down: the disk is full', 'deliver [{"id":"a"}]', 'up']);
    expect(peer.connects).toBe(1);
  });

  test('acknowledges nothing when it is ended before the hub could', async () => {
    const { said, stop } = run(Number.POSITIVE_INFINITY);
    await until(() => expect(said).toContain('down: the disk is full'));
    await stop();
    expect(peer.acks).toEqual([]);
    expect(said).toEqual(['up', 'down: the disk is full']);
  });
});
