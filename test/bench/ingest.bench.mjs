/** What it costs to take events in, over HTTP and step by step. */
import { startChild } from './lib/child.mjs';
import { demoMentions } from './lib/demo-mentions.mjs';
import { postAll, requestOf } from './lib/http-sender.mjs';
import { median } from './lib/statistics.mjs';

export const description = 'events a second and CPU an event, over HTTP and step by step';

const BATCHES = [1, 10, 100, 1_000];
const EVENTS_A_ROUND = 10_000;
/** A request costs more than an event: fewer of them tell as much. */
const MOST_REQUESTS_A_ROUND = 1_500;
const STEPS = ['json', 'wire', 'accept unmasked', 'accept', 'mask', 'hash', 'analyse', 'hub'];
const STEP_BATCH = 100;

/** @typedef {{ cpuUs: number, perS: number }} Sample Of an event. */

/** @type {import('./run.mjs').Benchmark['run']} */
export async function run({ number, progress }) {
  const rounds = number('rounds', 7);
  const mentions = demoMentions(EVENTS_A_ROUND);
  // A hub that holds events works on them each second: what is to be free of that runs in a process of its own.
  const empty = await startChild('ingest-server.mjs');
  const full = await startChild('ingest-server.mjs');
  try {
    const ports = {
      accept: Number(await empty.ask('listen')),
      hub: Number(await full.ask('listen')),
    };
    /** @type {Map<string, Sample[]>} */
    const samples = new Map();
    let prefix = 0;

    /** Every event is a new one, or the hub would drop it. @param {number} batch */
    const bodiesOf = (batch) => {
      prefix += 1;
      const events = Math.min(EVENTS_A_ROUND, batch * MOST_REQUESTS_A_ROUND);
      const bodies = [];
      for (let at = 0; at < events; at += batch) {
        const part = Array.from({ length: batch }, (_, index) => {
          const mention = mentions[(at + index) % mentions.length];
          const id = `${prefix}-${at + index}`;
          return { ...mention, id, data: { ...mention?.data, externalId: id } };
        });
        bodies.push(JSON.stringify(part));
      }
      return { bodies, events };
    };
    /** @param {string} name @param {number} events @param {() => Promise<number>} work its CPU in ms */
    const sample = async (name, events, work) => {
      const begunMs = performance.now();
      const usedMs = await work();
      const tookMs = performance.now() - begunMs;
      const taken = samples.get(name) ?? [];
      taken.push({ cpuUs: (usedMs / events) * 1_000, perS: (events / tookMs) * 1_000 });
      samples.set(name, taken);
    };
    /** @param {'accept' | 'hub'} path @param {number} batch */
    const overHttp = async (path, batch) => {
      const { bodies, events } = bodiesOf(batch);
      const requests = bodies.map((body) => requestOf(`/ingest/${path}`, body));
      await sample(`${path} ${batch}`, events, async () => {
        const server = path === 'hub' ? full : empty;
        const before = Number(await server.ask('cpu'));
        await postAll(ports[path], requests);
        return Number(await server.ask('cpu')) - before;
      });
    };
    /** @param {string} step */
    const alone = async (step) => {
      const { bodies, events } = bodiesOf(STEP_BATCH);
      const server = step === 'hub' ? full : empty;
      await server.ask('load', bodies);
      await sample(step, events, async () => Number(await server.ask('alone', step)));
    };

    for (let round = 0; round <= rounds; round += 1) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
      for (const batch of BATCHES) {
        await overHttp('accept', batch);
        await alone('accept');
      }
      await overHttp('hub', STEP_BATCH);
      for (const step of STEPS) if (step !== 'accept') await alone(step);
      if (round === 0) samples.clear();
    }
    return report(samples, rounds);
  } finally {
    await Promise.all([empty.stop(), full.stop()]);
  }
}

/** @param {ReadonlyMap<string, readonly Sample[]>} samples @param {number} rounds */
function report(samples, rounds) {
  /** @param {string} name */
  const cpuUs = (name) => median((samples.get(name) ?? []).map((taken) => taken.cpuUs));
  /** @param {string} name */
  const perS = (name) => median((samples.get(name) ?? []).map((taken) => taken.perS));
  const validation = { name: 'parse + validation', value: cpuUs('accept') };
  const json = { name: 'JSON.parse', value: cpuUs('json') };
  const unit = 'µs';
  return {
    figures: [
      ...BATCHES.map((batch) => ({
        name: `HTTP + parse + validation, batch ${batch}`,
        value: cpuUs(`accept ${batch}`),
        unit,
        peer: validation,
        ...(batch === 100 && { goal: '≤ 2 × parse + validation' }),
      })),
      ...BATCHES.map((batch) => ({
        name: `  the same, by the clock, batch ${batch}`,
        value: perS(`accept ${batch}`),
        unit: 'events/s',
      })),
      { name: 'JSON.parse alone', value: json.value, unit },
      { name: '+ parseWireEvent', value: cpuUs('wire'), unit, peer: json },
      {
        name: '+ accept, without mask and hash',
        value: cpuUs('accept unmasked'),
        unit,
        peer: json,
      },
      { name: '+ mask and hash', value: cpuUs('accept'), unit, peer: json },
      { name: '  of it the mask alone', value: cpuUs('mask') - json.value, unit },
      { name: '  of it one hash alone', value: cpuUs('hash') - json.value, unit },
      { name: '+ log, analysis, fold: the whole hub', value: cpuUs('hub'), unit, peer: validation },
      {
        name: '  of it the analysis alone',
        value: cpuUs('analyse') - json.value,
        unit,
        goal: '≤ 6.5 µs a post',
      },
      {
        name: 'whole pipeline on one core, no HTTP',
        value: 1_000_000 / cpuUs('hub'),
        unit: 'mentions/s',
        goal: '≥ 100,000, stretch 200,000',
      },
      {
        name: 'whole pipeline on one core, HTTP batch 100',
        value: 1_000_000 / cpuUs('hub 100'),
        unit: 'mentions/s',
        goal: '≥ 100,000, stretch 200,000',
      },
    ],
    notes: [
      `µs: CPU of the server's process an event, all its threads; medians of ${rounds} rounds in turns, after one to warm up.`,
      `Events: ${EVENTS_A_ROUND.toLocaleString('en')} posts and messages of the demo, every id sent once. Without HTTP: batch ${STEP_BATCH}.`,
      'Parse + validation: JSON.parse and ingest.accept, which parses, dates, masks and hashes.',
      'By the clock: the sender runs beside the server, on the other core.',
    ],
  };
}
