/** What the word cloud costs the page's own thread while words come, grow and move. */
import { openCloudPage, sizeOption, textOption } from './lib/cloud-page.mjs';
import { median, quantile } from './lib/statistics.mjs';

export const description =
  'frames and main-thread time of hub-word-cloud (--words N --size WxH --churn standard|heavy --updates N)';

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const words = number('words', 120);
  const updates = number('updates', 12);
  const { width, height } = sizeOption('1920x1080');
  const churn = textOption('churn', ['standard', 'heavy']);
  progress(`${updates} updates of ${words} words, one a second, at ${width} × ${height}`);
  const { page, close } = await openCloudPage({ width, height });
  try {
    const idle = await measureIdle(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busyMs = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
    };
    const startMs = await busyMs();
    /** @type {import('./lib/cloud/render.ts').RenderResult} */
    const result = await page.evaluate((given) => /** @type {any} */ (window).runRender(given), {
      words,
      churn,
      updates,
    });
    const usedMs = (await busyMs()) - startMs;
    const { frameGapsMs, longTasksMs, layouts, inMotion } = result;
    return {
      figures: [
        {
          name: 'frame gap, p50',
          value: median(frameGapsMs),
          unit: 'ms',
          peer: { name: 'idle page', value: median(idle) },
        },
        {
          name: 'frame gap, p95',
          value: quantile(frameGapsMs, 0.95),
          unit: 'ms',
          peer: { name: 'idle page', value: quantile(idle, 0.95) },
          goal: '≤ 20 ms',
        },
        { name: 'main thread an update', value: usedMs / (updates + 3), unit: 'ms' },
        { name: 'long tasks', value: longTasksMs.length, unit: '', goal: '0' },
        {
          name: 'words in motion, median',
          value: 100 * median(inMotion),
          unit: '%',
          goal: '≤ 5 %',
        },
        { name: 'layouts', value: layouts, unit: '' },
      ],
      notes: [
        `${words} words, ${churn} churn, an update a second; the first layout is left out of frames and tasks.`,
        'Idle page: the same browser and machine with nothing to do, just before.',
        'In motion: words whose middle went more than half a per cent of the width; growing in place is none.',
      ],
    };
  } finally {
    await close();
  }
}

/** @param {import('playwright-core').Page} page @returns {Promise<number[]>} */
const measureIdle = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        /** @type {number[]} */
        const gaps = [];
        let last = performance.now();
        const frame = () => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          if (gaps.length < 180) requestAnimationFrame(frame);
          else resolve(gaps);
        };
        requestAnimationFrame(frame);
      }),
  );
