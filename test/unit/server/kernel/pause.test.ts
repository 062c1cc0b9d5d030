import { describe, expect, test } from 'vitest';
import { createPause } from '../../../../server/kernel/pause.ts';

const LONG_MS = 600_000;

describe('a pause', () => {
  test('lasts as long as it is told', async () => {
    const begunMs = performance.now();
    await createPause().wait(20);
    // Node's timers count whole milliseconds.
    expect(performance.now() - begunMs).toBeGreaterThan(18);
  });

  test('can be ended, and the one after it lasts again', async () => {
    const pause = createPause();
    const first = pause.wait(LONG_MS);
    pause.end();
    await first;
    let isOver = false;
    const second = pause.wait(LONG_MS).then(() => (isOver = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    pause.end();
    await second;
  });

  test('that is not under way is not ended in advance', async () => {
    const pause = createPause();
    pause.end();
    const begunMs = performance.now();
    await pause.wait(20);
    expect(performance.now() - begunMs).toBeGreaterThan(18);
  });

  test('is over for good when all are ended', async () => {
    const pause = createPause();
    const first = pause.wait(LONG_MS);
    expect(pause.isOver).toBe(false);
    pause.endAll();
    await first;
    await pause.wait(LONG_MS);
    expect(pause.isOver).toBe(true);
  });
});
