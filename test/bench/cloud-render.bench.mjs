/** What the word cloud costs the page's own thread while words come, grow and move. */
import { openCloudPage, sizeOption, textOption } from './lib/cloud-page.mjs';
import { median, quantile } from './lib/statistics.mjs';

export const description =
  'frames and main-thread time of hub-word-cloud (--words N --size WxH --churn standard|heavy --updates N)';

/** As the Long Tasks API has it. */
const LONG_TASK_MS = 50;

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
    await page.evaluate((given) => /** @type {any} */ (window).prepareRender(given), {
      words,
      churn,
      updates,
    });
    const tasks = await watchTasks(page);
    /** @type {import('./lib/cloud/render.ts').RenderResult} */
    const result = await page.evaluate(() => /** @type {any} */ (window).feedRender());
    const { tasksMs, scriptMs, stylesMs, layoutMs } = await tasks();
    const { frameGapsMs, layouts, inMotion } = result;
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
        { name: 'longest task, CPU', value: Math.max(...tasksMs), unit: 'ms', goal: '< 50 ms' },
        {
          name: 'long tasks, by CPU',
          value: tasksMs.filter((ms) => ms >= LONG_TASK_MS).length,
          unit: '',
          goal: '0',
        },
        {
          name: 'main thread an update, CPU',
          value: tasksMs.reduce((sum, ms) => sum + ms, 0) / updates,
          unit: 'ms',
        },
        { name: '  of it script', value: scriptMs / updates, unit: 'ms' },
        { name: '  of it styles', value: stylesMs / updates, unit: 'ms' },
        { name: '  of it layout', value: layoutMs / updates, unit: 'ms' },
        {
          name: 'words in motion, median',
          value: 100 * median(inMotion),
          unit: '%',
          goal: '≤ 5 %',
        },
        { name: 'layouts', value: layouts, unit: '' },
      ],
      notes: [
        `${words} words, ${churn} churn, an update a second; the first layout is left out.`,
        'Idle page: the same browser and machine with nothing to do, just before. Frame gaps are by the clock.',
        'CPU is of the page’s thread by its own clock: what else the machine does is not in it.',
        'In motion: words whose middle went more than half a per cent of the diagonal; growing in place is none.',
      ],
    };
  } finally {
    await close();
  }
}

/**
 * Watches the tasks of the page's own thread; the function that it gives ends that and tells of them, in CPU time.
 * @param {import('playwright-core').Page} page
 */
async function watchTasks(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics: list } = await session.send('Performance.getMetrics');
    return new Map(list.map(({ name, value }) => [name, 1_000 * value]));
  };
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const before = await metrics();
  return async () => {
    const after = await metrics();
    const trace = JSON.parse((await browser.stopTracing()).toString('utf8'));
    /** @param {string} name */
    const used = (name) => (after.get(name) ?? NaN) - (before.get(name) ?? NaN);
    return {
      tasksMs: mainThreadTasks(trace.traceEvents),
      scriptMs: used('ScriptDuration'),
      stylesMs: used('RecalcStyleDuration'),
      layoutMs: used('LayoutDuration'),
    };
  };
}

/** @typedef {{ name: string, pid: number, tid: number, tdur?: number, args?: { name?: string } }} TraceEvent */

/** CPU time of each task of the page's main thread, in ms. @param {TraceEvent[]} events */
function mainThreadTasks(events) {
  // Of several renderers the page is in the one that does most.
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const byThread = mains.map(({ pid, tid }) =>
    events.flatMap((event) =>
      event.pid === pid && event.tid === tid && event.name.endsWith('RunTask')
        ? [(event.tdur ?? 0) / 1_000]
        : [],
    ),
  );
  return byThread.reduce((most, tasks) => (tasks.length > most.length ? tasks : most), []);
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
