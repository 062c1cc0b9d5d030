import { describe, expect, test } from 'vitest';
import { createFold } from '../../../../server/fold/fold.ts';
import { cellKey } from '../../../../server/fold/counts.ts';
import { createMemoryCells, createMemoryLog } from '../../../../server/store/memory.ts';
import { analyseWords, event } from '../../../helpers/events.ts';
import { createFakeClock, MORNING_MS } from '../../../helpers/fake-clock.ts';

const options = { ownBrand: 'us', service: new Map() };

async function createRig() {
  const clock = createFakeClock();
  const log = createMemoryLog(clock.nowMs);
  const cells = createMemoryCells(clock.nowMs);
  const poisoned: [string, unknown][] = [];
  const start = (analyse = analyseWords) =>
    createFold(
      { clock, log, cells, analyse, onPoison: (id, error) => poisoned.push([id, error]) },
      options,
    );
  return { log, cells, poisoned, start };
}

const countOf = ({ state }: Awaited<ReturnType<typeof createFold>>): number =>
  state.hour.total(cellKey.brand('us')).reduce((sum, n) => sum + n, 0);

describe('a fold with a backlog', () => {
  const COUNT = 1_000;
  const backlog = Array.from({ length: COUNT }, (_, index) => event.mention(`m${index}`));

  test('lets the event loop go round, and what is committed then is whole', async () => {
    const { log, cells, start } = await createRig();
    const fold = await start();
    await log.append(backlog);
    const counts: number[] = [];
    let done = false;
    const pass = fold.catchUp().then(() => {
      done = true;
    });
    while (!done) {
      await new Promise(setImmediate);
      counts.push(countOf(fold));
      await fold.commit();
      // Who starts on this commit reads the rest, and only that.
      const { offset } = await cells.load(0);
      expect(countOf(await start())).toBe(offset);
    }
    await pass;
    expect(new Set(counts).size).toBeGreaterThanOrEqual(4);
    expect(counts.at(-1)).toBe(COUNT);
  });
});

describe('an event that cannot be counted', () => {
  const failing = (text: string) => {
    if (text === 'poison') throw new RangeError(`no such letter in "${text}"`);
    return analyseWords(text);
  };

  test('is told of and left out; those around it count, and it is not read again', async () => {
    const { log, cells, poisoned, start } = await createRig();
    const fold = await start(failing);
    await log.append([
      event.mention('before'),
      event.mention('bad', MORNING_MS + 1, { content: 'poison' }),
      event.mention('after'),
    ]);
    await fold.catchUp();
    expect(countOf(fold)).toBe(2);
    expect(poisoned).toEqual([['inbox/bad', expect.any(RangeError)]]);
    await fold.commit();
    expect((await cells.load(0)).offset).toBe(3);
  });

  test('changes no figure: the message that it edits counts as it did', async () => {
    const { log, start } = await createRig();
    const fold = await start(failing);
    await log.append([event.mention('post')]);
    await fold.catchUp();
    const before = [...fold.state.hour.totals()];
    const seen = new Map(fold.state.lastMentionMs);
    const edit = { externalId: 'post', content: 'poison', publishedMs: MORNING_MS + 5 };
    await log.append([event.mention('edit', MORNING_MS + 5, edit)]);
    await fold.catchUp();
    expect([...fold.state.hour.totals()]).toEqual(before);
    expect(fold.state.lastMentionMs).toEqual(seen);
    await log.append([event.deletion('gone', MORNING_MS + 9, 'post')]);
    await fold.catchUp();
    expect(countOf(fold)).toBe(0);
  });
});
