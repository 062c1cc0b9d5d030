import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createLooks, type LookPace } from '../../../../server/cluster/looks.ts';

const QUICK: LookPace = { leastMs: 1, mostMs: 1 };
/** Would rest for longer than a test lasts. */
const SLOW: LookPace = { leastMs: 1, mostMs: 600_000, rest: 1e9 };

interface Look {
  partitions: readonly number[];
  end: (error?: Error) => void;
}

/** Looks that end when they are told to. */
function createRig(pace: LookPace) {
  const begun: Look[] = [];
  const errors: unknown[] = [];
  const looks = createLooks(
    (partitions) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void => (error ? reject(error) : resolve());
        begun.push({ partitions, end });
      }),
    (error) => errors.push(error),
    pace,
  );
  /** The how manieth look, from 0, once it has begun. */
  const look = async (index: number): Promise<Look> => {
    while (begun.length <= index) await nextTurn();
    return begun[index]!;
  };
  return { looks, look, begun, errors };
}

describe('looks at partitions', () => {
  test('begin at once, and what is told of meanwhile goes together in the next', async () => {
    const { looks, look, begun } = createRig(QUICK);
    looks.tell([3]);
    const first = await look(0);
    looks.tell([1, 2]);
    looks.tell([2, 5]);
    expect(begun).toHaveLength(1);
    first.end();
    const second = await look(1);
    expect([first.partitions, second.partitions]).toEqual([[3], [1, 2, 5]]);
    second.end();
    await looks.stop();
  });

  test('go on after one that failed', async () => {
    const { looks, look, errors } = createRig(QUICK);
    looks.tell([1]);
    (await look(0)).end(new Error('no answer'));
    looks.tell([2]);
    (await look(1)).end();
    await looks.stop();
    expect(errors).toEqual([new Error('no answer')]);
  });

  test('rest after much work, but not from what is urgent', async () => {
    const { looks, look, begun } = createRig(SLOW);
    looks.tell([1]);
    (await look(0)).end();
    looks.tell([2]);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    expect(begun).toHaveLength(1);
    looks.tell([3], true);
    const second = await look(1);
    expect(second.partitions).toEqual([2, 3]);
    second.end();
    await looks.stop();
  });

  test('do not rest when there is enough in what they gathered', async () => {
    const { looks, look, begun } = createRig({ ...SLOW, enoughMs: 0 });
    for (let index = 0; index < 3; index += 1) {
      looks.tell([index]);
      (await look(index)).end();
    }
    expect(begun.map(({ partitions }) => partitions)).toEqual([[0], [1], [2]]);
    await looks.stop();
  });

  test('rest as ever after one that was called for urgently while there was nothing new', async () => {
    const { looks, look, begun } = createRig(SLOW);
    looks.tell([], true);
    looks.tell([1]);
    (await look(0)).end();
    looks.tell([2]);
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    expect(begun).toHaveLength(1);
    await looks.stop();
  });

  test('do not rest when something urgent came during a look', async () => {
    const { looks, look } = createRig(SLOW);
    looks.tell([1]);
    const first = await look(0);
    looks.tell([1], true);
    first.end();
    const second = await look(1);
    expect(second.partitions).toEqual([1]);
    second.end();
    await looks.stop();
  });

  test('end with the one that is under way', async () => {
    const { looks, look, begun } = createRig(SLOW);
    looks.tell([1]);
    const first = await look(0);
    looks.tell([2]);
    const stopped = looks.stop();
    first.end();
    await stopped;
    looks.tell([3]);
    await nextTurn();
    expect(begun).toHaveLength(1);
  });
});
