/** Words: messages a second, memory under a flood of new ones, and what is found of the words that matter. */
import { startChild } from './lib/child.mjs';
import { importCompiled } from './lib/compiled.mjs';
import { median } from './lib/statistics.mjs';
import { createFlood } from './lib/word-flood.mjs';

export const description =
  'counting words: throughput, memory over two days of new ones, top 50 (--messages 100000 --rounds 3 --hours 48 --rate 20)';

const { createMentionKeys, createMentionWindows } =
  /** @type {typeof import('../../server/fold/mention-windows.ts')} */ (
    await importCompiled('server/fold/mention-windows.js')
  );
const { courseOf } = /** @type {typeof import('../../server/publish/rising-terms.ts')} */ (
  await importCompiled('server/publish/rising-terms.js')
);

const START_MS = Date.parse('2026-03-10T00:00:00Z');
const TOP = 50;
/** Sixty words, each at a pace of its own. */
const RISING = Array.from({ length: 60 }, (_, word) =>
  Array.from({ length: 61 - word }, () => `rijst${word}`),
).flat();

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const messages = number('messages', 100_000) * 3;
  const rounds = number('rounds', 3);
  const hours = number('hours', 48);
  const perSecond = number('rate', 20);

  /** @type {{ counting: number, committing: number }[]} */
  const ours = [];
  /** @type {{ counting: number, rss: number }[]} */
  const exact = [];
  for (let round = 0; round < rounds; round++) {
    progress(`round ${round + 1} of ${rounds}: ${messages} messages`);
    ours.push(await inChild('throughput', { messages, perSecond: 150_000 }));
    // Exact counting of all of them would not fit.
    exact.push(await inChild('exact', { messages: messages / 3 }));
  }
  progress(`${hours} hours at ${perSecond} messages a second`);
  const memory = await memoryOf(hours, perSecond);
  progress('top 50 against exact counting');
  const found = topAgainstExact();

  const rate = messages / median(ours.map(({ counting }) => counting));
  const exactRate = messages / 3 / median(exact.map(({ counting }) => counting));
  const MB = 1_000_000;
  // The longest window of words holds a day: until then it fills, from then on it has to be flat.
  const half = Math.floor(hours / 2);
  const [atHalf, atEnd] = [memory[half - 1], memory.at(-1)];
  const more = (/** @type {'rss' | 'live'} */ of) =>
    ((atEnd?.[of] ?? NaN) - (atHalf?.[of] ?? NaN)) / MB;
  const figures = [
    {
      name: 'fold, 10 terms a message, 90 % new',
      value: rate * 1_000,
      unit: 'messages/s',
      peer: { name: 'exact maps', value: exactRate * 1_000 },
      goal: '≥ 150,000',
    },
    {
      name: '  commits of a second, beside it',
      value: median(ours.map(({ committing }) => committing)) / (messages / 150_000),
      unit: 'ms',
    },
    {
      name: `memory, RSS, after ${half} h`,
      value: (atHalf?.rss ?? NaN) / MB,
      unit: 'MB',
      peer: {
        name: `exact maps after ${messages / 3} messages`,
        value: median(exact.map(({ rss: of }) => of)) / MB,
      },
      goal: '≤ 256 MB',
    },
    { name: `  more after ${hours} h`, value: more('rss'), unit: 'MB', goal: 'flat' },
    {
      name: `live heap after ${half} h`,
      value: (atHalf?.live ?? NaN) / MB,
      unit: 'MB',
    },
    { name: `  more after ${hours} h`, value: more('live'), unit: 'MB', goal: 'flat' },
    { name: 'top 50 by volume', value: found.volume, unit: 'of 1', goal: '1.00' },
    { name: 'top 50 by velocity', value: found.velocity, unit: 'of 1', goal: '≥ 0.95' },
  ];
  return {
    figures,
    notes: [
      'CPU time of one process; the exact maps count a third of the messages, for they hold every word.',
      `RSS: ${memory.map(({ rss }) => Math.round(rss / MB)).join(' ')} MB at the end of each hour, after garbage collection.`,
    ],
  };
}

/** @param {string} name @param {unknown} size @returns {Promise<any>} */
async function inChild(name, size) {
  const child = await startChild('trends-server.mjs');
  try {
    return await child.ask(name, size);
  } finally {
    await child.stop();
  }
}

/** RSS and live heap at the end of each hour. @param {number} hours @param {number} perSecond */
async function memoryOf(hours, perSecond) {
  const child = await startChild('trends-server.mjs', [], ['--expose-gc']);
  /** @type {{ rss: number, live: number }[]} */
  const memory = [];
  try {
    for (let hour = 0; hour < hours; hour++) {
      memory.push(
        /** @type {{ rss: number, live: number }} */ (await child.ask('hour', { hour, perSecond })),
      );
    }
  } finally {
    await child.stop();
  }
  return memory;
}

/** Three hours of a flood, with sixty words that rise in the last half hour; every word is also counted exactly. */
function topAgainstExact() {
  const flooded = createMentionWindows({ ownBrand: 'us', keys: createMentionKeys(9) });
  const flood = createFlood(44);
  /** By term: messages by minute of the three hours. @type {Map<string, Map<number, number>>} */
  const exact = new Map();
  const minutes = 180;
  for (let minute = 0; minute < minutes; minute++) {
    const nowMs = START_MS + minute * 60_000;
    flooded.advance(nowMs);
    const rising = minute < minutes - 30 ? [] : RISING;
    for (const message of flood.next(400, (index) => nowMs + index * 100, rising)) {
      flooded.count(message, 1);
      for (const term of message.terms) {
        let counts = exact.get(term);
        if (!counts) exact.set(term, (counts = new Map()));
        counts.set(minute, (counts.get(minute) ?? 0) + 1);
      }
    }
  }
  const nowMs = START_MS + minutes * 60_000 - 1;
  flooded.advance(nowMs);
  const { hour, day } = flooded.state;
  /** @param {Map<number, number>} counts @param {number} from @param {number} to */
  const sum = (counts, from, to) => {
    let total = 0;
    for (let minute = from; minute < to; minute++) total += counts.get(minute) ?? 0;
    return total;
  };
  /** Read as windows are, from exact counts. @param {Map<number, number>} counts */
  const cellsOf = (counts) => ({
    between: (/** @type {string} */ _, /** @type {number} */ fromMs, /** @type {number} */ toMs) =>
      /** @type {const} */ ([
        sum(
          counts,
          Math.round((fromMs - START_MS) / 60_000),
          Math.round((toMs - START_MS) / 60_000),
        ),
        0,
        0,
        0,
      ]),
    firstMs: () => START_MS,
  });
  /** @param {string} id */
  const candidate = (id) => ({ id, n: 0, times: 1, keys: [`t:${id}`], without: [] });
  /** @param {[string, number][]} scored */
  const topOf = (scored) =>
    scored.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TOP);
  /**
   * The share of the top that belongs there; of words with as much as the last one, any.
   * @param {[string, number][]} is @param {[string, number][]} should
   */
  const overlap = (is, should) => {
    const least = topOf(should).at(-1)?.[1] ?? 0;
    const scores = new Map(should);
    return topOf(is).filter(([term]) => (scores.get(term) ?? 0) >= least).length / TOP;
  };

  const held = [...hour.totals()].flatMap(([key, [a, b, c]]) =>
    key.startsWith('t:') ? [/** @type {[string, number]} */ ([key.slice(2), a + b + c])] : [],
  );
  const often = [...exact].filter(([, counts]) => sum(counts, minutes - 60, minutes) >= 3);
  const volume = overlap(
    held,
    often.map(([term, counts]) => [term, sum(counts, minutes - 60, minutes)]),
  );
  const velocity = overlap(
    held
      .filter(([, n]) => n >= 3)
      .map(([term]) => [term, courseOf({ hour, day }, candidate(term), nowMs).velocity]),
    often.map(([term, counts]) => {
      const cells = /** @type {any} */ (cellsOf(counts));
      return [term, courseOf({ hour: cells, day: cells }, candidate(term), nowMs).velocity];
    }),
  );
  return { volume, velocity };
}
