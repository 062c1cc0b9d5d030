/** Counts a flood of words in a process of its own, so that its memory is its own. */
import { answerQuestions, cpuMs } from './child.mjs';
import { importCompiled } from './compiled.mjs';
import { createFlood } from './word-flood.mjs';

const { createMentionKeys, createMentionWindows } =
  /** @type {typeof import('../../../server/fold/mention-windows.ts')} */ (
    await importCompiled('server/fold/mention-windows.js')
  );

const START_MS = Date.parse('2026-03-10T00:00:00Z');
const BATCH = 5_000;

const day = {
  windows: createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(7) }),
  flood: createFlood(43),
};

answerQuestions({
  /** CPU of counting, and of the seconds' commits. @param {{ messages: number, perSecond: number }} size */
  throughput({ messages, perSecond }) {
    const windows = createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(7) });
    const flood = createFlood(42);
    let counting = 0;
    let committing = 0;
    let lastSecond = 0;
    windows.advance(START_MS);
    for (let done = 0; done < messages; done += BATCH) {
      const batch = flood.next(BATCH, (index) =>
        Math.floor(START_MS + ((done + index) / perSecond) * 1_000),
      );
      const beganMs = cpuMs();
      for (const message of batch) windows.count(message, 1);
      counting += cpuMs() - beganMs;
      const second = Math.floor((done + BATCH) / perSecond);
      if (second === lastSecond) continue;
      lastSecond = second;
      const tickMs = cpuMs();
      windows.advance(START_MS + second * 1_000);
      windows.takeChanges();
      committing += cpuMs() - tickMs;
    }
    return { counting, committing };
  },
  /** The same words in plain maps, one a window: what exact counting costs. @param {{ messages: number }} size */
  exact({ messages }) {
    const flood = createFlood(42);
    /** @type {Map<string, number>[]} */
    const maps = [new Map(), new Map(), new Map()];
    let counting = 0;
    for (let done = 0; done < messages; done += BATCH) {
      const batch = flood.next(BATCH, () => START_MS);
      const beganMs = cpuMs();
      for (const { terms } of batch) {
        for (const term of terms) for (const map of maps) map.set(term, (map.get(term) ?? 0) + 1);
      }
      counting += cpuMs() - beganMs;
    }
    return { counting, rss: process.memoryUsage.rss() };
  },
  /** RSS and live heap after one more hour. @param {{ hour: number, perSecond: number }} size */
  hour({ hour, perSecond }) {
    for (let second = 0; second < 3_600; second += 10) {
      const nowMs = START_MS + (hour * 3_600 + second) * 1_000;
      day.windows.advance(nowMs);
      for (const message of day.flood.next(perSecond * 10, (index) => nowMs + index)) {
        day.windows.count(message, 1);
      }
      day.windows.takeChanges();
    }
    globalThis.gc?.();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, live: heapUsed };
  },
});
