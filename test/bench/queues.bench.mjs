/**
 * The contact centre's figures: what one update of all of them takes, and how far forecasts miss on simulated days with
 * surprises, beside "as now".
 */
import { importCompiled } from './lib/compiled.mjs';
import { median } from './lib/statistics.mjs';
import { exponential, normal, seeded, simulateQueue } from '../helpers/simulated-queue.mjs';

export const description =
  'one update of all contact figures, and the forecast beside "as now" (--queues 200 --rounds 60 --days 40 --seed 50001)';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Noon of a Tuesday. */
const NOW_MS = Date.parse('2026-03-10T12:00:00Z');

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const queues = number('queues', 200);
  const rounds = number('rounds', 60);
  const days = number('days', 40);
  progress(`${queues} queues, ${rounds} updates`);
  const update = await timeUpdate(queues, rounds);
  progress(`${days} days`);
  const seed = number('seed', 50_001);
  const forecast = await checkForecast(days, seed);
  return {
    figures: [
      {
        name: `update of all figures, ${queues} queues`,
        value: update.updateMs,
        unit: 'ms',
        peer: { name: 'ms counting the hour anew', value: update.anewMs },
        goal: '≤ 5 ms',
      },
      { name: 'slowest of them', value: update.slowestMs, unit: 'ms' },
      ...forecast.flatMap(({ aheadMin, missMin, asNowMin, covered }) => [
        {
          name: `wait ${aheadMin} min ahead, mean absolute error`,
          value: missMin,
          unit: 'min',
          peer: { name: 'min as now', value: asNowMin },
          goal: '≤ 0.8 ×',
        },
        {
          name: `wait ${aheadMin} min ahead, in the band`,
          value: covered * 100,
          unit: '%',
          goal: '80 ± 5 %',
        },
      ]),
    ],
    notes: [
      `An update: service of every queue, care and forecasts of their channels by turns; ${update.contacts} contacts in the hour.`,
      `Days of nine hours with a level of their own, one or two surprises (arrivals × 1.4 to 2.6) and absent agents, seeds ${seed} on.`,
    ],
  };
}

/** @param {number} queues @param {number} rounds */
async function timeUpdate(queues, rounds) {
  const { createContacts } = /** @type {any} */ (await importCompiled('server/fold/contacts.js'));
  const { createContactFigures } = /** @type {any} */ (
    await importCompiled('server/publish/contact-figures.js')
  );
  const random = seeded(7);
  const channels = Array.from({ length: queues }, (_, index) => `channel-${index}`);
  const contacts = createContacts({
    service: new Map(channels.map((id) => [id, { withinMs: 30_000, shortAbandonMs: 5_000 }])),
  });
  const figuresOf = createContactFigures({
    channels,
    hours: new Map(),
    timeZone: 'Europe/Amsterdam',
    abandons: 'against',
    repeatWindowMs: 7 * 24 * HOUR_MS,
    promiseWarningMs: 30 * MINUTE_MS,
  });
  /** @type {any[]} */
  const steps = [];
  let id = 0;
  /** @param {string} channel @param {number} atMs */
  const readingAt = (channel, atMs) => ({
    id: `r${id++}`,
    sourceId: 's',
    type: 'queue-reading',
    channel,
    queue: channel,
    atMs,
    waiting: Math.floor(random() * 9),
    longestWaitMs: Math.floor(random() * 300_000),
    agents: { online: 12, available: 2, busy: 8, afterContact: 1 },
  });
  for (const channel of channels) {
    for (let contact = 0; contact < 60; contact++) {
      const startMs = NOW_MS - Math.floor(random() * 2 * HOUR_MS);
      const waitMs = Math.floor(random() * 120_000);
      const base = {
        sourceId: 's',
        type: 'contact',
        channel,
        queue: channel,
        contact: `c${contact}`,
      };
      steps.push(
        { ...base, id: `e${id++}`, step: 'offered', atMs: startMs, customerKey: `k${contact}` },
        { ...base, id: `e${id++}`, step: 'answered', atMs: startMs + waitMs, waitMs },
        {
          ...base,
          id: `e${id++}`,
          step: 'closed',
          atMs: startMs + waitMs + 200_000,
          handleMs: 200_000,
        },
      );
    }
    for (let atMs = NOW_MS - 2 * HOUR_MS; atMs < NOW_MS; atMs += MINUTE_MS) {
      contacts.applyReading(readingAt(channel, atMs));
    }
  }
  const past = steps.filter(({ atMs }) => atMs <= NOW_MS).sort((a, b) => a.atMs - b.atMs);
  for (const step of past) contacts.applyStep(step);
  contacts.advance(NOW_MS);
  // Everything once, as at the start of a hub.
  figuresOf(contacts.state, NOW_MS);
  /** @type {number[]} */
  const updates = [];
  /** @type {number[]} */
  const anew = [];
  for (let round = 1; round <= rounds; round++) {
    // Every service figure is due in each of them: they are told every five seconds.
    const nowMs = NOW_MS + round * 5_000;
    for (const channel of channels) contacts.applyReading(readingAt(channel, nowMs));
    contacts.advance(nowMs);
    updates.push(cpuMs(() => figuresOf(contacts.state, nowMs)));
    anew.push(cpuMs(() => countAnew(past, nowMs)));
  }
  return {
    updateMs: median(updates),
    slowestMs: Math.max(...updates),
    anewMs: median(anew),
    contacts: past.length / 3,
  };
}

/** CPU time: what others do on the machine is not in it. @param {() => unknown} work */
function cpuMs(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The floor without cells: offered, answered and waits of the hour out of the list. @param {any[]} steps @param {number} nowMs */
function countAnew(steps, nowMs) {
  const rows = new Map();
  for (const { channel, step, atMs, waitMs = 0 } of steps) {
    if (atMs < nowMs - HOUR_MS) continue;
    const row = rows.get(channel) ?? [0, 0, 0, 0];
    if (step === 'offered') row[0] += 1;
    if (step === 'answered') {
      row[1] += 1;
      row[2] += waitMs;
      if (waitMs <= 30_000) row[3] += 1;
    }
    rows.set(channel, row);
  }
  return rows;
}

/** The forecast as a hub makes it after weeks: the usual arrivals are known, today's level is not. @param {number} days @param {number} firstSeed */
async function checkForecast(days, firstSeed) {
  const { forecastWithStaff } = /** @type {any} */ (
    await importCompiled('server/fold/contacts/forecast.js')
  );
  const { expectedArrivals } = /** @type {any} */ (
    await importCompiled('server/fold/contacts/arrivals.js')
  );
  const { createBandWidth, widened } = /** @type {any} */ (
    await importCompiled('server/fold/contacts/forecast-band.js')
  );
  const ahead = [3, 6].map((steps) => ({ steps, n: 0, miss: 0, asNow: 0, covered: 0 }));
  for (let day = 0; day < days; day++) {
    const { looks, contacts, usualIn, agentsAt, rosterAt } = drawDay(firstSeed + day);
    const countIn = (/** @type {number} */ step) =>
      contacts.filter(({ offeredMin }) => Math.floor(offeredMin / 5) === step).length;
    const counts = Array.from({ length: looks.length + 1 }, (_, step) => countIn(step));
    // As the hub does: a band is as wide as the day's earlier ones had to be.
    const width = createBandWidth();
    /** @type {(() => void)[][]} */
    const known = [];
    for (let at = 11; at < looks.length - 6; at++) {
      const now = /** @type {import('../helpers/simulated-queue.mjs').Look} */ (looks[at]);
      const step = now.atMin / 5;
      const past = Array.from(
        { length: Math.min(48, step) },
        (_, back) => counts[step - 1 - back] ?? 0,
      );
      const demand = expectedArrivals({
        past,
        pastUsual: past.map((_, back) => usualIn(step - 1 - back)),
        comingUsual: Array.from({ length: 6 }, (_, next) => usualIn(step + next)),
        stepMin: 5,
      });
      const points = forecastWithStaff(
        now.waiting,
        {
          agents: Array.from({ length: 7 }, (_, next) =>
            Math.max(0, agentsAt(now.atMin) + rosterAt(now.atMin + 5 * next) - rosterAt(now.atMin)),
          ),
          handling: now.handling,
          ...paceOf(contacts, now.atMin),
        },
        demand,
      );
      for (const learn of known[at] ?? []) learn();
      const scale = width.scale();
      for (const sums of ahead) {
        const { longestWaitMs } = points[sums.steps - 1];
        const came = (looks[at + sums.steps]?.longestWaitMin ?? 0) * MINUTE_MS;
        (known[at + 6] ??= []).push(() => width.learn(longestWaitMs, came));
        // The first two hours of a day only teach.
        if (at < 23) continue;
        const { low, high } = widened(longestWaitMs, scale);
        sums.n += 1;
        sums.miss += Math.abs(longestWaitMs.mid - came);
        sums.asNow += Math.abs(now.longestWaitMin * MINUTE_MS - came);
        if (came >= low && came <= high) sums.covered += 1;
      }
    }
  }
  return ahead.map(({ steps, n, miss, asNow, covered }) => ({
    aheadMin: steps * 5,
    missMin: miss / n / MINUTE_MS,
    asNowMin: asNow / n / MINUTE_MS,
    covered: covered / n,
  }));
}

/** Handle time of the last four hours and patience of the last eight. @param {readonly import('../helpers/simulated-queue.mjs').Contact[]} contacts @param {number} atMin */
function paceOf(contacts, atMin) {
  let [handled, handledMin, abandoned, waitedMin] = [0, 0, 0, 0];
  for (const { offeredMin, answeredMin, abandonedMin, closedMin } of contacts) {
    if (closedMin !== undefined && closedMin <= atMin && closedMin > atMin - 240) {
      handled += 1;
      handledMin += closedMin - (answeredMin ?? closedMin);
    }
    const endMin = answeredMin ?? abandonedMin ?? Infinity;
    if (endMin > atMin || endMin <= atMin - 480) continue;
    waitedMin += endMin - offeredMin;
    if (abandonedMin !== undefined) abandoned += 1;
  }
  return {
    handleMs: (handledMin / Math.max(1, handled)) * MINUTE_MS,
    patienceMs: ((waitedMin + 4) / (abandoned + 0.5)) * MINUTE_MS,
  };
}

/** @param {number} seed */
function drawDay(seed) {
  const random = seeded(seed);
  const curve = (/** @type {number} */ atMin) => {
    const hour = atMin / 60;
    return (
      0.88 + 0.72 * Math.exp(-((hour - 2.5) ** 2) / 3) + 0.64 * Math.exp(-((hour - 6.5) ** 2) / 4)
    );
  };
  const level = Math.exp(0.15 * normal(random));
  const surprises = Array.from({ length: random() < 0.3 ? 2 : 1 }, () => ({
    fromMin: 60 + random() * 420,
    lastsMin: 30 + random() * 90,
    factor: random() < 0.6 ? 1.4 + random() * 1.2 : 1,
  }));
  const absence =
    random() < 0.3
      ? {
          fromMin: 60 + random() * 400,
          lastsMin: 60 + random() * 120,
          agents: 2 + Math.floor(random() * 2),
        }
      : { fromMin: Infinity, lastsMin: 0, agents: 0 };
  const isIn = (
    /** @type {number} */ atMin,
    /** @type {{ fromMin: number, lastsMin: number }} */ { fromMin, lastsMin },
  ) => atMin >= fromMin && atMin < fromMin + lastsMin;
  const rosterAt = (/** @type {number} */ atMin) =>
    Math.max(4, Math.round(curve(Math.floor(atMin / 30) * 30 + 15) * 6 * 1.04 + 0.75));
  const agentsAt = (/** @type {number} */ atMin) =>
    rosterAt(atMin) - (isIn(atMin, absence) ? absence.agents : 0);
  const { looks, contacts } = simulateQueue(
    {
      arrivalsPerMin: (atMin) =>
        surprises.reduce(
          (rate, surprise) => rate * (isIn(atMin, surprise) ? surprise.factor : 1),
          curve(atMin) * level,
        ),
      highestPerMin: 16,
      agents: agentsAt,
      handleMin: () => 6 * Math.exp(0.5 * normal(random) - 0.125),
      patienceMin: () => exponential(random, 8),
    },
    random,
    Array.from({ length: 108 }, (_, look) => (look + 1) * 5),
  );
  const usualIn = (/** @type {number} */ step) => curve(step * 5 + 2.5) * 5;
  return { looks, contacts, usualIn, agentsAt, rosterAt };
}
